package arith

import "strings"

// A token is an operator or operand. Operators of one byte are that byte.
type token uint8

const (
	tokEnd token = 0
	tokNum token = iota + 128
	tokName
	tokAssign // op=
	tokEq     // ==
	tokNe
	tokLe
	tokGe
	tokAnd
	tokOr
	tokLsh
	tokRsh
	tokPow
	tokPreInc
	tokPreDec
	tokPostInc
	tokPostDec
)

// A state is what the lexer knows after reading a token.
type state struct {
	tok, last token
	start     int   // of tok; the end of the text has none, it keeps the old
	pos       int   // of the next token
	num       int64 // of tokNum
	mark      int   // of tokNum: the operand it stands for, or -1
	assign    token // of tokAssign: the operator
	name      *node // of tokName: reads it
	// peeking: only the kind of the token is asked for.
	peeking bool
}

const operators = "=<>+-*/%!()&|^~?:,"

// isOperator reports whether an operand is due after t.
func isOperator(t token) bool {
	return t != tokNum && t != tokName
}

func (p *parser) at(i int) byte {
	if i < len(p.text) {
		return p.text[i]
	}
	return 0
}

func blank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' }

// read makes the next token the current one.
func (p *parser) read() {
	if p.failed != nil {
		return
	}
	i := p.pos
	for blank(p.at(i)) {
		i++
	}
	if i >= len(p.text) {
		p.last, p.tok, p.pos = p.tok, tokEnd, i
		return
	}
	p.start, p.pos = i, i
	switch c := p.text[i]; {
	case nameStart(c):
		p.readName()
	case isDigit(c):
		p.readNumber()
	default:
		p.readOperator(c)
	}
}

func (p *parser) readNumber() {
	end := p.start
	for end < len(p.text) && (digitByte(p.text[end]) || p.text[end] == '#') {
		end++
	}
	p.pos = end
	p.last, p.tok, p.mark = p.tok, tokNum, -1
	if m, n := p.marked(p.start, end); n > 0 {
		if end-p.start > 1 {
			p.textual = true
		}
		p.mark = m
		return
	}
	n, msg := number(p.text[p.start:end])
	if msg != "" {
		p.fail(msg, p.start)
		p.failed.end = end
	}
	p.num = n
}

// readName reads a name with its subscript. Bash looks at the token after it
// at once: a name that = follows is not evaluated, and an error in that token
// comes before anything that the name does.
func (p *parser) readName() {
	end := p.start
	for end < len(p.text) && (nameStart(p.text[end]) || isDigit(p.text[end])) {
		end++
	}
	name, sub := p.text[p.start:end], -1
	if _, n := p.marked(p.start, end); n > 0 {
		p.textual = true
	}
	if p.at(end) == '[' {
		sub = end + 1
		if end = p.subscriptEnd(sub); end < 0 {
			p.fail(msgSubscript, p.start)
			return
		}
		end++
	}
	p.enter()
	defer p.leave()
	was := p.state
	p.tok, p.pos, p.peeking = tokName, end, true
	p.read()
	next, failed := p.tok, p.failed
	p.state = was
	if failed != nil {
		p.tok = tokEnd
		return
	}
	p.last, p.tok, p.pos = p.tok, tokName, end
	if p.peeking {
		return
	}
	p.name = p.newName(name, sub, end-1)
	if next == '=' && p.last != tokPreInc && p.last != tokPreDec {
		p.name.op = opUnread
	}
}

// subscriptEnd returns the place of the ] that ends the subscript at i, or
// -1. Quotes, backslashes and nested expansions hide brackets.
func (p *parser) subscriptEnd(i int) int {
	return matching(p.text, i, '[', ']')
}

func matching(s string, i int, open, shut byte) int {
	for depth := 1; i >= 0 && i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\':
			i++
		case c == shut:
			if depth--; depth == 0 {
				return i
			}
		case c == open:
			depth++
		case c == '\'' || c == '"' || c == '`':
			i = closing(s, i+1, c)
		case c == '$' && i+1 < len(s) && s[i+1] == '(':
			i = matching(s, i+2, '(', ')')
		case c == '$' && i+1 < len(s) && s[i+1] == '{':
			i = matching(s, i+2, '{', '}')
		}
		if i < 0 {
			break
		}
	}
	return -1
}

// closing returns the place of the quote q that ends a string, or -1.
func closing(s string, i int, q byte) int {
	for ; i < len(s); i++ {
		if s[i] == q {
			return i
		}
		if s[i] == '\\' && q != '\'' {
			i++
		}
	}
	return -1
}

func (p *parser) readOperator(c byte) {
	c1 := p.at(p.start + 1)
	if (c == '+' || c == '-') && c1 == c {
		p.readDouble(c)
		return
	}
	tok, n := token(c), 1
	switch {
	case c1 == '=' && c == '=':
		tok, n = tokEq, 2
	case c1 == '=' && c == '!':
		tok, n = tokNe, 2
	case c1 == '=' && c == '<':
		tok, n = tokLe, 2
	case c1 == '=' && c == '>':
		tok, n = tokGe, 2
	case c1 == c && c == '<':
		tok, n = tokLsh, 2
	case c1 == c && c == '>':
		tok, n = tokRsh, 2
	case c1 == c && c == '&':
		tok, n = tokAnd, 2
	case c1 == c && c == '|':
		tok, n = tokOr, 2
	case c1 == c && c == '*':
		tok, n = tokPow, 2
	case c1 == '=' && strings.IndexByte("*/%+-&^|", c) >= 0:
		p.assign, tok, n = tok, tokAssign, 2
	case strings.IndexByte(operators, c) < 0:
		p.badByte()
		return
	}
	if (tok == tokLsh || tok == tokRsh) && p.at(p.start+2) == '=' {
		p.assign, tok, n = tok, tokAssign, 3
	}
	p.last, p.tok, p.pos = p.tok, tok, p.start+n
}

func (p *parser) badByte() {
	if isOperator(p.tok) {
		p.fail(msgOperand, p.start)
	} else {
		p.fail(msgOperator, p.start)
	}
}

// readDouble reads ++ or --: after a name it is a postfix operator, before
// one a prefix operator, and otherwise two signs.
func (p *parser) readDouble(c byte) {
	tok, n := token(c), 2
	switch {
	case p.tok == tokName:
		tok = choose(c, tokPostInc, tokPostDec)
	case p.tok == tokNum && (p.last == tokPreInc || p.last == tokPreDec):
		p.fail(choose(c, msgIncrement, msgDecrement), p.start)
		return
	case p.beforeName(p.start + 2):
		tok = choose(c, tokPreInc, tokPreDec)
	default:
		n = 1
	}
	p.last, p.tok, p.pos = p.tok, tok, p.start+n
}

func (p *parser) beforeName(i int) bool {
	for blank(p.at(i)) {
		i++
	}
	return nameStart(p.at(i))
}

func choose[T any](c byte, plus, minus T) T {
	if c == '+' {
		return plus
	}
	return minus
}
