package parse

import "strings"

// operators returns those that start with a byte, the longest first (POSIX
// 2.10.2, bash manual).
func operators(first byte) []string {
	switch first {
	case '&':
		return ampersands[:]
	case '|':
		return bars[:]
	case ';':
		return semicolons[:]
	case '<':
		return inputs[:]
	case '>':
		return outputs[:]
	}
	return parentheses[:]
}

var (
	ampersands  = [...]string{"&>>", "&>", "&&", "&"}
	bars        = [...]string{"||", "|&", "|"}
	semicolons  = [...]string{";;&", ";;", ";&", ";"}
	inputs      = [...]string{"<<-", "<<<", "<<", "<&", "<>", "<"}
	outputs     = [...]string{">>", ">&", ">|", ">"}
	parentheses = [...]string{"(", ")"}
)

func isBlank(b byte) bool { return b == ' ' || b == '\t' }

// Kinds of bytes in a word.
const (
	isMetaByte    = 1 << iota // ends a word
	isSpecialByte             // may be more than a character of the word
)

var byteKinds = [256]uint8{
	' ': isMetaByte, '\t': isMetaByte, '\n': isMetaByte, '|': isMetaByte, '&': isMetaByte, ';': isMetaByte,
	'(': isMetaByte, ')': isMetaByte, '<': isMetaByte, '>': isMetaByte,
	'\\': isSpecialByte, '\'': isSpecialByte, '"': isSpecialByte, '`': isSpecialByte, '$': isSpecialByte, '?': isSpecialByte,
	'*': isSpecialByte, '+': isSpecialByte, '@': isSpecialByte, '!': isSpecialByte, '[': isSpecialByte, '=': isSpecialByte,
}

func isMeta(b byte) bool { return byteKinds[b]&isMetaByte != 0 }

func isName(s string) bool {
	if s == "" || s[0] >= '0' && s[0] <= '9' {
		return false
	}
	for i := 0; i < len(s); i++ {
		if !isNameByte(s[i]) {
			return false
		}
	}
	return true
}

func isNameByte(b byte) bool {
	return b == '_' || b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z'
}

func isDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// lex sets t to the next token.
func (sc *scanner) lex(m mode, t *token) {
	for {
		sc.blanksOn()
		sc.lexOne(m, t)
		if !sc.opt.ExpandAliases || !sc.expand(*t, m) {
			return
		}
	}
}

// blanks skips blanks, continued lines and a comment.
func (sc *scanner) blanks() {
	for sc.at < len(sc.s) {
		switch b := sc.s[sc.at]; {
		case isBlank(b):
			sc.at++
		case b == '\\' && strings.HasPrefix(sc.s[sc.at:], "\\\n"):
			sc.at += 2
		case b == '#' && sc.opt.HashIsText:
			sc.add(spanHash, sc.at, sc.at+1)
			return
		case b == '#':
			sc.comment()
		default:
			return
		}
	}
}

// blanksOn is blanks that reads on at the end of the text.
func (sc *scanner) blanksOn() {
	sc.blanks()
	for sc.at >= len(sc.s) && sc.err == nil && sc.refill() {
		sc.blanks()
	}
}

// comment skips a comment, which no backslash continues.
func (sc *scanner) comment() {
	i := strings.IndexByte(sc.s[sc.at:], '\n')
	if i < 0 {
		sc.at = len(sc.s)
		return
	}
	sc.at += i
	if sc.s[sc.at-1] == '\\' {
		sc.add(spanComment, sc.at-1, sc.at)
	}
}

// lexOne sets t to what stands here, which is no blank.
func (sc *scanner) lexOne(m mode, t *token) {
	from := sc.at
	if from >= len(sc.s) {
		*t = token{kind: tokEOF, from: from, end: from}
		return
	}
	if sc.s[from] == '\n' {
		sc.at++
		*t = token{kind: tokNewline, from: from, end: sc.at, text: "newline"}
		return
	}
	if isMeta(sc.s[from]) && !sc.procSubst() && m&modeRegex == 0 {
		op := sc.operator()
		*t = token{kind: tokOp, from: from, end: sc.at, text: op}
		return
	}
	sc.lexWord(m, t)
}

// operator skips an operator and returns it.
func (sc *scanner) operator() string {
	rest := sc.s[sc.at:]
	for _, op := range operators(rest[0]) {
		if strings.HasPrefix(rest, op) {
			sc.at += len(op)
			return op
		}
	}
	panic("parse: no operator for " + rest[:1])
}

// procSubst reports whether <( or >( stands here.
func (sc *scanner) procSubst() bool {
	return sc.at+1 < len(sc.s) && sc.s[sc.at+1] == '(' && (sc.s[sc.at] == '<' || sc.s[sc.at] == '>')
}

func (sc *scanner) lexWord(m mode, t *token) {
	from := sc.at
	*t = token{kind: tokWord, from: from, plain: true}
	if m&modeRegex != 0 {
		sc.regex()
		t.plain = false
	} else {
		sc.word(m, t)
	}
	t.end = min(sc.at, len(sc.s))
	if n := len(sc.spans); n > 0 && sc.spans[n-1].kind == spanCompound && sc.spans[n-1].from > from && sc.spans[n-1].end < t.end {
		sc.add(spanTail, sc.spans[n-1].from, t.end)
	}
	t.text = sc.s[from:t.end]
	if t.joined {
		t.text = strings.ReplaceAll(t.text, "\\\n", "")
		t.assignment = t.assignment || m&(modeCommand|modeAssign) != 0 && assignEqual(t.text) > 0
	}
	if sc.at < len(sc.s) && (sc.s[sc.at] == '<' || sc.s[sc.at] == '>') && (t.plain || m&modeRegex != 0 || strings.HasPrefix(t.text, "{")) && isDescriptor(t.text) {
		t.kind = tokNumber
		if !t.plain && m&modeRegex == 0 {
			sc.add(spanNumber, from+strings.IndexByte(t.text, '[')+1, t.end-len("]}"))
		}
	}
}

// isDescriptor reports whether a word in front of a redirection operator names
// a descriptor: digits or {name}.
func isDescriptor(s string) bool {
	if len(s) > 2 && s[0] == '{' && s[len(s)-1] == '}' {
		name, sub, ok := strings.Cut(s[1:len(s)-1], "[")
		return isName(name) && (!ok || strings.HasSuffix(sub, "]"))
	}
	return isDigits(s)
}

// word moves to the end of the word that starts here.
func (sc *scanner) word(m mode, t *token) {
	from := sc.at
	for sc.at < len(sc.s) && sc.err == nil {
		switch b := sc.s[sc.at]; b {
		case '\\', '\'', '"', '`', '$':
			if strings.HasPrefix(sc.s[sc.at:], "\\\n") && t.plain {
				t.joined = true
				sc.at += 2
				continue
			}
			t.plain = false
			sc.quotedOrExpansion()
		case '<', '>':
			if !sc.procSubst() {
				return
			}
			t.plain = false
			sc.commandSubst(2)
		case '(':
			if !sc.compound(m, from, t) {
				return
			}
		case ' ', '\t', '\n', '|', '&', ';', ')':
			return
		case '?', '*', '+', '@', '!':
			if !sc.extGlob(m) {
				sc.at++
				continue
			}
			t.plain = false
		case '[':
			if !sc.subscripted(m, from) {
				sc.at++
			}
		case '=':
			if !t.assignment && m&(modeCommand|modeAssign) != 0 {
				t.assignment = isAssignmentHead(sc.s[from:sc.at])
			}
			sc.at++
		default:
			for sc.at++; sc.at < len(sc.s) && byteKinds[sc.s[sc.at]] == 0; sc.at++ {
			}
		}
	}
}

// extGlob skips an extended pattern, if one may stand here.
func (sc *scanner) extGlob(m mode) bool {
	if m&modeExtGlob == 0 || sc.byteAt(sc.at+1) != '(' {
		return false
	}
	start := sc.at
	sc.at += 2
	sc.matched('(', ')', false)
	sc.add(spanExtGlob, start, min(sc.at, len(sc.s)))
	return true
}

// isAssignmentHead reports whether what stands before = makes an assignment.
func isAssignmentHead(s string) bool {
	s = strings.TrimSuffix(s, "+")
	if name, _, ok := strings.Cut(s, "["); ok {
		return isName(name) && strings.HasSuffix(s, "]")
	}
	return isName(s)
}

// subscripted reads name[...] where an assignment may stand, or [...] at the
// start of an array element, as one piece: blanks do not end it.
func (sc *scanner) subscripted(m mode, from int) bool {
	elem := m&modeElem != 0 && sc.at == from
	if !elem && (m&modeCommand == 0 || !isName(sc.s[from:sc.at])) {
		return false
	}
	sc.at++
	inner := sc.at
	sc.matched('[', ']', false)
	if sc.err != nil {
		return true
	}
	rest := sc.s[min(sc.at, len(sc.s)):]
	if strings.HasPrefix(rest, "=") || strings.HasPrefix(rest, "+=") {
		sc.add(spanSubscript, inner, sc.at-1)
		if elem {
			sc.add(spanElem, sc.at, sc.at+1)
		}
	} else {
		sc.add(spanBracket, inner-1, sc.at)
	}
	return true
}

// compound reads the (...) of an array assignment, if one may stand here.
func (sc *scanner) compound(m mode, from int, t *token) bool {
	if m&(modeCommand|modeAssign) == 0 || !t.assignment || sc.s[sc.at-1] != '=' || !isAssignmentHead(sc.s[from:sc.at-1]) {
		return false
	}
	t.plain = false
	start := sc.at
	sc.at++
	if !sc.enter() {
		return true
	}
	sc.elements(start)
	sc.leave()
	sc.add(spanCompound, start, min(sc.at, len(sc.s)))
	if sc.s[start-2] == ']' || strings.HasSuffix(sc.s[from:start], "]+=") {
		sc.add(spanMember, start, min(sc.at, len(sc.s)))
	}
	return true
}

// badElement is an operator among the elements of a list, which drops the line
// that it is on.
func (sc *scanner) badElement(t token) {
	end := strings.IndexByte(sc.s[t.from:], '\n')
	sc.resume = t.from + end + 1
	sc.unexpected(t)
	if sc.err.Reach == ReachText {
		sc.err.Reach = ReachLine
	}
}

// inElements adds what bash says of a quote that is open at the end of the input
// within the elements of an array.
func (sc *scanner) inElements() {
	if e := sc.err; e != nil && e.Unclosed && !e.Elements {
		e.Elements = true
		e.Also = append(e.Also, Message{sc.lastLine(), "syntax error: unexpected end of file"})
	}
}

// elements reads the words of an array assignment up to its parenthesis.
func (sc *scanner) elements(start int) {
	m := modeElem
	if sc.opt.ExtGlob {
		m |= modeExtGlob
	}
	var t token
	defer sc.inElements()
	for sc.err == nil {
		sc.blanksOn()
		switch sc.lexOne(m, &t); {
		case t.kind == tokEOF:
			sc.fail(&Error{Line: sc.lineAt(start), Msg: eofMessage(')'), Incomplete: true, Unclosed: true, Elements: true})
		case t.kind == tokOp && t.text == ")":
			return
		case t.kind == tokOp:
			sc.badElement(t)
		case t.kind == tokWord && t.text[0] == '=':
			sc.add(spanBracket, t.from, t.from+1)
		}
	}
}
