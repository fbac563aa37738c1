package completion

import (
	"strings"
	"unicode/utf8"
)

// DefaultWordBreaks is the value that bash gives COMP_WORDBREAKS.
const DefaultWordBreaks = " \t\n\"'@><=;|&(:"

// keptBreaks are the word breaks that stay at the front of the word.
const keptBreaks = "@$"

// A Place is where the cursor stands in an unfinished line.
type Place struct {
	Context Context

	// Start and End bound the command under the cursor, as bytes of the line.
	Start, End int

	// Argv holds the words of the command up to the cursor, dequoted, without
	// redirections and keywords such as if. Substitutions in them are left as
	// they are written.
	Argv []string

	// Query is what a completer is told. Its Word is the text under the
	// cursor as it is written, without the quote that is open.
	Query Query

	Quote   string // the quote that is open at the cursor, or ""
	Word    string // Query.Word, dequoted
	Replace Range  // Query.Word in the line

	// first tells that the word is where a command's name is; bare that no
	// command's name comes before it, though it is not one itself.
	first, bare bool

	// Inner is the place in the innermost command or process substitution that is
	// not closed, or nil: that of the line from the byte From on.
	Inner *Place
	From  int

	// misplaced tells that bash has nothing for the word: it is the first in
	// parentheses which no command begins with, as those of an array.
	misplaced bool

	// backquoted tells that the word begins with the backquote of a command
	// substitution that is not closed.
	backquoted bool

	// offset is the cursor as a byte index into Query.Line.
	offset int
}

// Tokenize finds the simple command that the cursor is in and the word under
// the cursor. point is a byte index into line, at most its length; wordBreaks
// is the value of COMP_WORDBREAKS. Nothing in the line is run or expanded.
//
// As in bash 5.2, a keyword counts as a command's name; a command begins behind
// each of ; | & ( and a { that is a word, be they arithmetic, an array or a
// redirection's &; and a substitution that is not closed is part of a word of the
// command around it, but for the word in it that may be a command's name.
func Tokenize(line string, point int, wordBreaks string) *Place {
	p, inner := tokenize(line, 0, point, wordBreaks)
	if inner > 0 {
		p.Inner, _ = tokenize(line, inner, point, wordBreaks)
		p.Inner.From = inner
	}
	return p
}

// tokenize is Tokenize for the line from a place on. inner is where the innermost
// substitution begins, or 0.
func tokenize(line string, from, point int, wordBreaks string) (p *Place, inner int) {
	n := newNest(from)
	for i := from; i < point; {
		i = n.step(line[:point], i)
	}
	segment := n.open[0].start
	p = &Place{Start: segment, End: commandEnd(line, segment, point)}
	ws := tokens(line, p.Start, p.End, point)
	p.command(line, point, ws)
	p.query(line, segment, point, wordBreaks)
	before := strings.TrimRight(line[from:p.Replace.Start-len(p.Quote)], " \t")
	if n.holds(inSubst, inBackquote, inArith, inBrace) {
		p.substitution(line, before, n, ws)
	}
	if p.first && (strings.HasSuffix(before, ">&") || strings.HasSuffix(before, "<&")) {
		p.Context, p.first, p.bare = InRedirect, false, true // bash takes the & for a separator
	}
	p.misplaced = p.first && isMisplaced(before)
	return p, n.inner()
}

// separators are what bash takes for the beginning of a command.
const separators = ";|&{(`"

// substitution finds out whether the word, in a substitution that is not closed,
// is where a command's name is: behind a separator that is not quoted. before is
// the text before it, ws are the words of the command around.
func (p *Place) substitution(line, before string, n *nest, ws []token) {
	point := p.Replace.End
	if p.first && point == ws[commandName(line, ws)].end {
		p.bare = true // it is a command's name as a whole, which nothing completes
	}
	p.first = false
	p.backquoted = n.holds(inBackquote) && strings.HasPrefix(p.Query.Word, "`") && p.Quote != "'" && p.Quote != "$'" &&
		!strings.HasPrefix(line[point:], "`")
	if before == "" || strings.IndexByte(separators, before[len(before)-1]) < 0 || n.holds(inDouble) {
		return
	}
	p.Context, p.first, p.bare = InCommand, true, false
	p.Argv = []string{p.Word}
	p.Start, p.End = p.Replace.Start, p.Replace.End
	p.Query.Line = p.Query.Word
}

// isMisplaced tells whether what comes before a command's name ends in a
// parenthesis where none can be (bash does not complete there).
func isMisplaced(before string) bool {
	if len(before) < 2 || before[len(before)-1] != '(' || strings.IndexByte("$<>", before[len(before)-2]) >= 0 {
		return false
	}
	before = strings.TrimRight(before[:len(before)-1], " \t")
	return len(before) > 1 && strings.IndexByte(separators, before[len(before)-1]) < 0
}

// commandEnd returns where the command that begins at start and holds point
// ends: at an operator, at what closes the construct it is in, or with the line.
func commandEnd(line string, start, point int) int {
	n := newNest(start)
	for i := start; i < len(line); {
		outermost := len(n.open) == 1
		next := n.step(line, i)
		if outermost && i >= point && n.open[0].start != start {
			return i
		}
		i = next
	}
	return len(line)
}

// command finds the command's name and what the cursor is in.
func (p *Place) command(line string, point int, ws []token) {
	i := commandName(line, ws)
	at := current(ws, point)
	if i < len(ws) {
		p.Start = ws[i].start
	} else {
		p.Start = point
	}
	p.Context = InArgument
	switch {
	case at >= 0 && ws[at].target:
		p.Context = InRedirect
	case at >= 0 && at < i:
		p.Context = InAssignment
	case i >= len(ws) || point <= ws[i].end:
		p.Context, p.first = InCommand, true
	}
	bare := i >= len(ws) || ws[i].start > point
	if operatorFirst(line, ws) {
		p.first, bare = false, true // bash finds no name
	}
	p.bare = !p.first && bare
	for _, w := range ws[afterKeywords(line, point, ws, i):] {
		if !w.operator && !w.target && w.start <= point {
			p.Argv = append(p.Argv, dequote(line[w.start:min(w.end, point)]))
		}
	}
	if at < 0 && p.Context != InRedirect {
		p.Argv = append(p.Argv, "")
	}
}

// operatorFirst tells whether a redirection comes where bash looks for a command's
// name: first, or behind assignments.
func operatorFirst(line string, ws []token) bool {
	for _, w := range ws {
		if w.operator || !isAssignment(line[w.start:w.end]) {
			return w.operator
		}
	}
	return false
}

// query fills in what depends on the word breaks; from is where the words
// begin, those before the command's name included.
func (p *Place) query(line string, from, point int, breaks string) {
	start, quote := completionWord(line[from:point], point-from, breaks, keptBreaks)
	start += from
	if quote != 0 && quote != '\\' {
		p.Quote = string(quote)
		if start >= 2 && line[start-2] == '$' {
			p.Quote = "$" + p.Quote
		}
	}
	q := &p.Query
	q.Word = line[start:point]
	q.Line = line[p.Start:max(p.End, p.Start)]
	p.offset = max(point-p.Start, 0)
	q.Point = utf8.RuneCountInString(q.Line[:p.offset])
	q.Key, q.Type = '\t', '\t'
	q.split(p.offset, breaks)
	p.Word = dequoteOpen(q.Word, p.Quote)
	p.Replace = rangeOf(line, start, point)
	p.refine(line, start)
}

// split cuts the query's line into words.
func (q *Query) split(offset int, breaks string) {
	q.Words, q.CWord = commandLineWords(q.Line, offset, breaks)
	if len(q.Words) > 0 {
		q.Command = q.Words[0]
		q.Prev = q.Words[max(q.CWord-1, 0)]
	}
}

// refine looks at the word itself for what it is.
func (p *Place) refine(line string, start int) {
	w := p.Query.Word
	switch {
	case strings.HasPrefix(w, "$") && p.Quote != "'" && p.Quote != "$'":
		p.Context = InVariable
	case p.Quote != "":
	case strings.HasPrefix(w, "~") && !strings.Contains(w, "/"):
		p.Context = InUser
	case strings.HasPrefix(w, "@"):
		p.Context = InHost
	case p.Context != InArgument:
	case strings.HasPrefix(w, "-"):
		p.Context = InOption
	case start > 0 && line[start-1] == '=' && len(p.Argv) > 0 && strings.HasPrefix(p.Argv[len(p.Argv)-1], "--"):
		p.Context = InValue
	case strings.HasPrefix(w, "%"):
		p.Context = InJob
	}
}

// rangeOf returns a range of the line with its UTF-16 form.
func rangeOf(line string, start, end int) Range {
	start16 := utf16Len(line[:start])
	return Range{start, end, start16, start16 + utf16Len(line[start:end])}
}

// utf16Len returns the number of UTF-16 code units of s; a byte that is not
// UTF-8 counts as one.
func utf16Len(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r > 0xffff {
			n++
		}
	}
	return n
}
