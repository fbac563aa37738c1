package interp

// part reads one character of a word, or one quoted or substituted part.
func (j *lineJoiner) part() {
	c := j.text[j.at]
	j.at++
	switch c {
	case '\\':
		if j.peek(0) == '\n' {
			j.at++
			j.newline()
			return
		}
		j.at++
	case '\'':
		j.nested('\'', func() { j.until('\'', j.text[max(j.at-2, 0)] == '$') })
	case '"':
		j.nested('"', j.doubleQuoted)
	case '`':
		j.nested('`', func() { j.until('`', true) })
	case '$':
		j.dollar()
	}
}

// dollar reads a substitution.
func (j *lineJoiner) dollar() {
	switch {
	case j.peek(0) == '(' && j.peek(1) == '(':
		j.at += 2
		j.nested('(', func() { j.parens(2); j.at-- })
	case j.peek(0) == '(':
		j.at++
		j.nested('(', j.commandSubst)
	case j.peek(0) == '{':
		j.at++
		if j.deeper() {
			j.braces()
			j.depth--
		}
	}
}

// maxJoinDepth bounds how deep substitutions nest; what is deeper is not read.
const maxJoinDepth = 10000

// deeper counts a level. If there are too many it ends the text.
func (j *lineJoiner) deeper() bool {
	if j.depth == maxJoinDepth {
		j.at = len(j.text)
		return false
	}
	j.depth++
	return true
}

// commandSubst reads commands with tokens of their own.
func (j *lineJoiner) commandSubst() {
	tokens, caseStmt, pattern := j.tokens, j.caseStmt, j.pattern
	j.tokens, j.caseStmt, j.pattern = [3]token{tokNewline, tokWord, tokWord}, false, false
	j.commands(')')
	j.tokens, j.caseStmt, j.pattern = tokens, caseStmt, pattern
}

// nested reads what stands within a delimiter, and the closing one.
func (j *lineJoiner) nested(delim byte, body func()) {
	j.delims = append(j.delims, delim)
	if j.deeper() {
		body()
		j.depth--
	}
	if j.at < len(j.text) {
		j.delims = j.delims[:len(j.delims)-1]
		j.at++
	}
}

// until reads up to a quote.
func (j *lineJoiner) until(quote byte, escapes bool) {
	for j.at < len(j.text) && j.text[j.at] != quote {
		c := j.text[j.at]
		j.at++
		if c == '\\' && escapes && j.at < len(j.text) {
			c = j.text[j.at]
			j.at++
		}
		if c == '\n' {
			j.newline()
		}
	}
}

func (j *lineJoiner) doubleQuoted() {
	for j.at < len(j.text) && j.text[j.at] != '"' {
		switch c := j.text[j.at]; c {
		case '\n':
			j.at++
			j.newline()
		case '\'':
			j.at++
		default:
			j.part()
		}
	}
}

// braces reads the rest of ${...}.
func (j *lineJoiner) braces() {
	for j.at < len(j.text) && j.text[j.at] != '}' {
		if j.text[j.at] == '\n' {
			j.at++
			j.newline()
			continue
		}
		j.part()
	}
	j.at = min(j.at+1, len(j.text))
}

// parens reads up to the parenthesis that closes depth open ones.
func (j *lineJoiner) parens(depth int) {
	for j.at < len(j.text) {
		switch c := j.text[j.at]; c {
		case '\n':
			j.at++
			j.newline()
		case '(':
			depth++
			j.at++
		case ')':
			depth--
			j.at++
			if depth == 0 {
				return
			}
		default:
			j.part()
		}
	}
}
