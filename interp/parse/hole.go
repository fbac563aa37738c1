package parse

import (
	"cmp"
	"slices"

	"mvdan.cc/sh/v3/syntax"
)

// HoleKind says what a hole stands for, and so what the evaluator does there.
type HoleKind uint8

const (
	// HoleParam is a ${...} that bash, too, rejects, but only when it is
	// executed: ${(M)x}, ${=x}, ${x&}, ${x:}, ${}. The node is a
	// *syntax.ParamExp whose fields mean nothing; Text is the whole expansion.
	// Executing it is the error "${(M)x}: bad substitution".
	HoleParam HoleKind = iota + 1
	// HoleArithm is arithmetic text: the inside of $((...)), $[...], ((...)),
	// of for ((...)), or what follows the colon in ${x:...}. The tree has a
	// placeholder. [Command.Arithm], [Command.Loop] and [Command.SliceText]
	// return the right text whether or not there is a hole, so that the
	// evaluator need not look for this kind.
	HoleArithm
	// HoleSubscript is the text between [ and ], "a b" in m[a b]=1. As with
	// HoleArithm, [Command.Subscript] is right in any case.
	HoleSubscript
	// HoleMember is the "(1 2)" of a[0]=(1 2). The node is the Value of an
	// Assign, a literal. Executing it is bash's error "a[0]: cannot assign
	// list to array member".
	HoleMember
	// HoleNested is a command substitution that starts with two parentheses,
	// "$((a); b)". Its tree is empty: [Command.Nested] is what to parse.
	HoleNested
)

// Hole is a text that the parser rejected and that bash looks at only when it
// is executed. In the tree a placeholder of equal length stands for it.
type Hole struct {
	Kind   HoleKind
	Offset int    // of Text in Command.Text
	Text   string // the source text
	Err    error  // what the parser said
}

// Hole returns the hole that n stands for, or nil.
func (c *Command) Hole(n syntax.Node) *Hole {
	if len(c.Holes) == 0 {
		return nil
	}
	return c.holeAt(int(n.Pos().Offset()))
}

func (c *Command) holeAt(at int) *Hole {
	i, ok := slices.BinarySearchFunc(c.Holes, at, func(h Hole, at int) int { return cmp.Compare(h.Offset, at) })
	if !ok {
		return nil
	}
	return &c.Holes[i]
}
