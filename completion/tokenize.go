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

	// inside tells that the word is the first in backquotes, or in a command
	// substitution within double quotes, which readline takes for its end.
	// opening tells that it is the first of an array, for which bash has nothing.
	inside, opening bool

	// offset is the cursor as a byte index into Query.Line.
	offset int
}

// Tokenize finds the simple command that the cursor is in and the word under
// the cursor. point is a byte index into line, at most its length; wordBreaks
// is the value of COMP_WORDBREAKS. Nothing in the line is run or expanded.
//
// As in bash, a keyword counts as a command's name. Unlike bash 5.2, Tokenize
// looks into command substitutions, and past redirections that come before the
// command's name.
func Tokenize(line string, point int, wordBreaks string) *Place {
	n := newNest(0)
	for i := 0; i < point; {
		i = n.step(line[:point], i)
	}
	f, kind := n.command()
	p := &Place{Start: f.start, End: commandEnd(line, f.start, point, kind)}
	ws := tokens(line, p.Start, p.End, point)
	segment := p.Start
	p.command(line, point, ws, kind)
	p.inside = p.first && (kind == inBackquote || n.isAround(f, inDouble))
	p.query(line, segment, point, wordBreaks)
	return p
}

// command returns the frame of the innermost list of commands or words.
func (n *nest) command() (*frame, frameKind) {
	for i := len(n.open) - 1; i > 0; i-- {
		if f := &n.open[i]; f.kind.holdsCommands() || f.kind == inArray {
			return f, f.kind
		}
	}
	return &n.open[0], n.open[0].kind
}

// commandEnd returns where the command that begins at start and holds point
// ends: at an operator, at what closes the construct it is in, or with the line.
func commandEnd(line string, start, point int, kind frameKind) int {
	n := newNest(start)
	if kind == inArray {
		n.open[0].kind = inParens
	}
	for i := start; i < len(line); {
		outermost := len(n.open) == 1
		if outermost && i >= point && (kind == inBackquote && line[i] == '`' || kind == inArray && line[i] == ')') {
			return i
		}
		next := n.step(line, i)
		if outermost && i >= point && n.open[0].start != start {
			return i
		}
		i = next
	}
	return len(line)
}

// command finds the command's name and what the cursor is in.
func (p *Place) command(line string, point int, ws []token, kind frameKind) {
	i := commandName(line, ws)
	at := current(ws, point)
	if i < len(ws) {
		p.Start = ws[i].start
	} else {
		p.Start = point
	}
	p.Context = InArgument
	switch {
	case kind == inArray:
		p.Context, p.opening = InAssignment, at <= 0 && len(ws) <= 1
		p.Start = point
		if len(ws) > 0 {
			p.Start = ws[0].start
		}
	case at >= 0 && ws[at].target:
		p.Context = InRedirect
	case at >= 0 && at < i:
		p.Context = InAssignment
	case i >= len(ws) || point <= ws[i].end:
		p.Context, p.first = InCommand, true
	}
	p.bare = !p.first && (kind == inArray || i >= len(ws) || ws[i].start > point)
	for _, w := range ws[afterKeywords(line, point, ws, i):] {
		if !w.operator && !w.target && w.start <= point {
			p.Argv = append(p.Argv, dequote(line[w.start:min(w.end, point)]))
		}
	}
	if at < 0 && p.Context != InRedirect {
		p.Argv = append(p.Argv, "")
	}
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
