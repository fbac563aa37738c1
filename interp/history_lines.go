package interp

import "strings"

// lineJoiner makes history entries of the lines of one command, as bash does
// while its parser reads them (bash manual, Bash History Facilities, cmdhist
// and lithist): lines are joined with what keeps their meaning on one line,
// which depends on the tokens before the newline.
//
// It reads text the way the shell does, but only as far as newlines matter:
// quotes, substitutions, here-documents, and the last three tokens.
type lineJoiner struct {
	text    string
	at      int
	entry   []byte   // the entry so far
	entries []string // finished ones: without cmdhist there is one per line
	single  bool     // cmdhist
	literal bool     // lithist

	line    int // number of the line being read, from 1
	comment int // number of the last line with a comment, or -1

	tokens [3]token // the last one first
	// delims are the quotes and substitutions that are open.
	delims   []byte
	docs     []hereDoc // whose bodies begin after this line
	inDoc    bool      // the text ends in a here-document
	assign   int       // depth of compound assignments
	caseStmt bool      // in a case command
	pattern  bool      // a case pattern is next
	cond     bool      // in [[ ]]
	depth    int       // of substitutions
}

type hereDoc struct {
	end  string
	tabs bool
}

// token is a kind of token, as far as it decides how lines are joined.
type token uint8

const (
	tokWord  token = iota
	tokOther       // not a word, but a newline after it separates commands
	tokNewline
	tokOpen  // (
	tokClose // )
	tokCase
	tokFor
	tokFunction
	tokJoiner // any other after which a newline means nothing
)

// joinerNamed returns the token of a reserved word after which a newline
// separates nothing; tokWord if it is none.
func joinerNamed(word string) token {
	switch word {
	case "case":
		return tokCase
	case "for", "select":
		return tokFor
	case "function":
		return tokFunction
	case "do", "else", "if", "then", "until", "while", "in", "{":
		return tokJoiner
	}
	return tokWord
}

// historyEntries returns what a command adds to the history: one entry, or
// one per line without cmdhist.
func historyEntries(text string, cmdhist, lithist bool) []string {
	text = strings.TrimSuffix(text, "\n")
	if strings.IndexByte(text, '\n') < 0 {
		return []string{text}
	}
	j := newJoiner(text + "\n")
	j.single, j.literal = cmdhist, lithist
	first, _, _ := strings.Cut(text, "\n")
	j.entry = append(j.entry, first...)
	j.noteComment(commentIn(first))
	j.commands(0)
	return append(j.entries, string(j.entry))
}

// openConstruct returns the quote that text ends in, or 0, and whether it ends
// in a here-document.
func openConstruct(text string) (quote byte, doc bool) {
	j := newJoiner(text)
	j.commands(0)
	if n := len(j.delims); n > 0 {
		quote = j.delims[n-1]
	}
	return quote, j.inDoc
}

func newJoiner(text string) *lineJoiner {
	return &lineJoiner{text: text, line: 1, comment: -1, tokens: [3]token{tokNewline, tokWord, tokWord}}
}

// commands reads tokens up to the delimiter, or the end.
func (j *lineJoiner) commands(end byte) {
	depth := 0
	for j.at < len(j.text) {
		switch c := j.text[j.at]; {
		case c == ' ' || c == '\t':
			j.at++
		case c == '\n':
			j.at++
			j.push(tokNewline)
			j.bodies()
			j.newline()
		case c == '\\' && j.peek(1) == '\n':
			j.at += 2
			j.newline()
		case c == '#':
			j.skipComment()
		case c == ')' && end == ')' && depth == 0 && !j.pattern:
			return
		case c == '(' && j.peek(1) == '(' && j.tokens[0] != tokWord:
			j.at += 2
			j.parens(2)
			j.push(tokOther)
		case c == '(' || c == ')':
			depth += j.paren(c)
		case strings.IndexByte(";&|<>", c) >= 0:
			j.operator()
		default:
			j.word()
		}
	}
}

func (j *lineJoiner) peek(n int) byte {
	if j.at+n < len(j.text) {
		return j.text[j.at+n]
	}
	return 0
}

func (j *lineJoiner) push(t token) {
	j.tokens[2], j.tokens[1], j.tokens[0] = j.tokens[1], j.tokens[0], t
}

func (j *lineJoiner) skipComment() {
	for j.at < len(j.text) && j.text[j.at] != '\n' {
		j.at++
	}
}

// paren reads ( or ) and returns the change of depth.
func (j *lineJoiner) paren(c byte) int {
	j.at++
	if c == '(' {
		j.push(tokOpen)
		if j.pattern {
			return 0
		}
		return 1
	}
	j.push(tokClose)
	if j.pattern {
		j.pattern = false
		return 0
	}
	return -1
}

// operator reads a control or redirection operator.
func (j *lineJoiner) operator() {
	c := j.text[j.at]
	start := j.at
	for j.at < len(j.text) && strings.IndexByte(";&|<>-", j.text[j.at]) >= 0 && j.at-start < 3 {
		if j.text[j.at] == '-' && j.text[start:j.at] != "<<" {
			break
		}
		j.at++
	}
	switch op := j.text[start:j.at]; {
	case op == "<<" || op == "<<-":
		j.hereWord(op == "<<-")
	case (c == '<' || c == '>') && j.peek(0) == '(':
		j.at++
		j.nested('(', func() { j.commands(')') })
		j.push(tokWord)
	case c == '<' || c == '>' || strings.HasPrefix(op, "&>"):
		j.push(tokWord) // its word follows: never the last token of a line
	default:
		if strings.HasPrefix(op, ";") && len(op) > 1 && j.caseStmt {
			j.pattern = true
		}
		j.push(tokJoiner)
	}
}

// hereWord reads the delimiter of a here-document.
func (j *lineJoiner) hereWord(tabs bool) {
	for j.peek(0) == ' ' || j.peek(0) == '\t' {
		j.at++
	}
	start := j.at
	j.word()
	end := strings.NewReplacer(`\`, "", `'`, "", `"`, "").Replace(j.text[start:j.at])
	j.docs = append(j.docs, hereDoc{end: end, tabs: tabs})
}

// commandPosition: a reserved word may be next.
func (j *lineJoiner) commandPosition() bool { return j.tokens[0] != tokWord }

// word reads a word and classifies it.
func (j *lineJoiner) word() {
	start := j.at
	reserved := j.commandPosition() && !j.pattern
	for j.at < len(j.text) && strings.IndexByte(" \t\n;&|<>()", j.text[j.at]) < 0 {
		j.part()
		if j.peek(0) == '(' && j.at > start && j.wordParen(j.text[start:j.at]) {
			continue
		}
	}
	w := j.text[start:min(j.at, len(j.text))]
	j.push(j.classify(w, reserved))
}

// wordParen reads the parentheses of NAME=( ) and of extended patterns.
func (j *lineJoiner) wordParen(w string) bool {
	switch c := w[len(w)-1]; {
	case c == '=':
		j.at++
		j.assign++
		j.parens(1)
		j.assign--
		return true
	case strings.IndexByte("?*+@!", c) >= 0 && len(w) > 1:
		j.at++
		j.parens(1)
		return true
	}
	return false
}

func (j *lineJoiner) classify(w string, reserved bool) token {
	switch {
	case w == "esac" && (reserved || j.pattern):
		j.caseStmt, j.pattern = false, false
		return tokWord
	case w == "[[" && reserved:
		j.cond = true
		return tokWord
	case w == "]]" && j.cond:
		j.cond = false
		return tokOther
	case w == "in" && (j.tokens[1] == tokFor || j.tokens[1] == tokCase):
		j.pattern = j.tokens[1] == tokCase
		return tokJoiner
	case w == "in" && j.tokens[0] == tokNewline && (j.tokens[2] == tokFor || j.tokens[2] == tokCase):
		j.pattern = j.tokens[2] == tokCase
		return tokJoiner
	case w == "do" && j.tokens[1] == tokFor:
		return tokJoiner
	case !reserved || w == "in":
		return tokWord
	case w == "case":
		j.caseStmt = true
	case w == "!" || w == "time" || w == "elif" || w == "coproc":
		return tokJoiner
	}
	return joinerNamed(w)
}

// bodies reads the here-documents that begin here.
func (j *lineJoiner) bodies() {
	first := true
	for _, d := range j.docs {
		j.inDoc = true
		for j.at < len(j.text) {
			j.bodyLine(first)
			first = false
			line, _, _ := strings.Cut(j.text[j.at:], "\n")
			j.at = min(j.at+len(line)+1, len(j.text))
			if d.tabs {
				line = strings.TrimLeft(line, "\t")
			}
			if line == d.end {
				j.inDoc = false
				break
			}
		}
	}
	j.docs = nil
}
