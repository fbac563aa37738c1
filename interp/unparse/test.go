package unparse

import (
	"strings"

	"mvdan.cc/sh/v3/syntax"
)

// test prints the expression of [[ ]]. A lone word is -n word to bash, and ! !
// cancels out.
func (p *printer) test(x syntax.TestExpr) {
	p.testNegated(x, false)
}

func (p *printer) testNegated(x syntax.TestExpr, negated bool) {
	if u, ok := x.(*syntax.UnaryTest); ok && u.Op == syntax.TsNot {
		p.testNegated(u.X, !negated)
		return
	}
	if negated {
		p.print("! ")
	}
	switch x := x.(type) {
	case *syntax.Word:
		p.print("-n " + p.word(x))
	case *syntax.UnaryTest:
		p.print(p.operator(x.OpPos) + " ")
		p.print(p.word(x.X.(*syntax.Word)))
	case *syntax.ParenTest:
		p.print("( ")
		p.test(x.X)
		p.print(" )")
	case *syntax.BinaryTest:
		p.binaryTest(x)
	}
}

func (p *printer) binaryTest(x *syntax.BinaryTest) {
	switch x.Op {
	case syntax.AndTest, syntax.OrTest:
		p.test(x.X)
		p.print(" " + x.Op.String() + " ")
		p.test(x.Y)
	default:
		p.print(p.word(x.X.(*syntax.Word)) + " " + p.operator(x.OpPos) + " " + p.word(x.Y.(*syntax.Word)))
	}
}

// operator is an operator as it is written: the parser makes -e of -a.
func (p *printer) operator(pos syntax.Pos) string {
	text := p.c.Text[pos.Offset():]
	if i := strings.IndexAny(text, " \t\n"); i >= 0 {
		text = text[:i]
	}
	if text != "" && (text[0] == '<' || text[0] == '>') {
		return text[:1]
	}
	return text
}
