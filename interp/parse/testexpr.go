package parse

import "mvdan.cc/sh/v3/syntax"

// chain is operands with && or || between them.
type chain struct {
	xs  []syntax.TestExpr
	ops []*syntax.BinaryTest
}

// testTree returns the expression of [[ ]] with bash's precedence.
func testTree(x syntax.TestExpr) syntax.TestExpr {
	var ch chain
	ch.flatten(x)
	ors := chain{xs: ch.xs[:1:1]}
	for i, op := range ch.ops {
		if op.Op == syntax.OrTest {
			ors.xs = append(ors.xs, ch.xs[i+1])
			ors.ops = append(ors.ops, op)
			continue
		}
		last := len(ors.xs) - 1
		ors.xs[last] = join(op, ors.xs[last], ch.xs[i+1])
	}
	tree := ors.xs[0]
	for i, op := range ors.ops {
		tree = join(op, tree, ors.xs[i+1])
	}
	return tree
}

func join(op *syntax.BinaryTest, x, y syntax.TestExpr) syntax.TestExpr {
	return &syntax.BinaryTest{OpPos: op.OpPos, Op: op.Op, X: x, Y: y}
}

// flatten appends the operands of x to the chain.
func (ch *chain) flatten(x syntax.TestExpr) {
	switch x := x.(type) {
	case *syntax.BinaryTest:
		if x.Op != syntax.AndTest && x.Op != syntax.OrTest {
			break
		}
		ch.flatten(x.X)
		ch.ops = append(ch.ops, x)
		ch.flatten(x.Y)
		return
	case *syntax.UnaryTest:
		if x.Op != syntax.TsNot {
			break
		}
		first := len(ch.xs)
		ch.flatten(x.X)
		ch.xs[first] = &syntax.UnaryTest{OpPos: x.OpPos, Op: x.Op, X: ch.xs[first]}
		return
	case *syntax.ParenTest:
		x.X = testTree(x.X)
	}
	ch.xs = append(ch.xs, x)
}

// brokenTest finds newlines where [[ ]] may have none: behind an operator and
// behind the first operand of one, or an operand alone.
func (n *normalizer) brokenTest(x syntax.TestExpr) {
	switch x := x.(type) {
	case *syntax.Word:
		n.sameLine(x.End(), syntax.Pos{})
	case *syntax.ParenTest:
		n.brokenTest(x.X)
	case *syntax.UnaryTest:
		if x.Op == syntax.TsNot {
			n.brokenTest(x.X)
		} else {
			n.sameLine(x.OpPos, x.X.Pos())
		}
	case *syntax.BinaryTest:
		if x.Op == syntax.AndTest || x.Op == syntax.OrTest {
			n.brokenTest(x.X)
			n.brokenTest(x.Y)
		} else {
			n.sameLine(x.X.End(), x.Y.Pos())
		}
	}
}

// sameLine says that the text has no newline between two places, or without the
// second one, up to the next token.
func (n *normalizer) sameLine(from, to syntax.Pos) {
	end := len(n.text)
	if to.IsValid() {
		end = min(end, int(to.Offset()))
	}
	for i := int(from.Offset()); i < end; i++ {
		switch c := n.text[i]; {
		case c == '\n':
			n.bad = true
			return
		case c == '\\' && i+1 < end && n.text[i+1] == '\n':
			i++
		case !to.IsValid() && !isBlank(c):
			return
		}
	}
}
