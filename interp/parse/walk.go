package parse

import "mvdan.cc/sh/v3/syntax"

// Walk calls f with node and the nodes below it, those below one only if f
// returned true for it. Unlike syntax.Walk it needs no stack for trees that lean
// to the left, as those of 1+1+1 and a && b && c do: they may be a million deep.
func Walk(node syntax.Node, f func(syntax.Node) bool) {
	syntax.Walk(node, func(n syntax.Node) bool {
		if n == nil || !f(n) {
			return false
		}
		switch n := n.(type) {
		case *syntax.BinaryArithm:
			walkArithm(n, f)
			return false
		case *syntax.BinaryCmd:
			walkList(n, f)
			return false
		}
		return true
	})
}

// walkArithm walks what is below b.
func walkArithm(b *syntax.BinaryArithm, f func(syntax.Node) bool) {
	right := []syntax.Node{b.Y}
	for {
		left, ok := b.X.(*syntax.BinaryArithm)
		if !ok {
			Walk(b.X, f)
			break
		}
		if !f(left) {
			break
		}
		b = left
		right = append(right, b.Y)
	}
	for i := len(right) - 1; i >= 0; i-- {
		Walk(right[i], f)
	}
}

// walkList walks what is below b.
func walkList(b *syntax.BinaryCmd, f func(syntax.Node) bool) {
	right := []syntax.Node{b.Y}
	for {
		left, ok := b.X.Cmd.(*syntax.BinaryCmd)
		if !ok || len(b.X.Redirs) > 0 || len(b.X.Comments) > 0 {
			Walk(b.X, f)
			break
		}
		if !f(b.X) || !f(left) {
			break
		}
		b = left
		right = append(right, b.Y)
	}
	for i := len(right) - 1; i >= 0; i-- {
		Walk(right[i], f)
	}
}
