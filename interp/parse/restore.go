package parse

import (
	"slices"
	"strings"

	"mvdan.cc/sh/v3/syntax"
)

// restore puts the bytes of text back into the literals of a tree made from
// the masked text.
func restore(stmts []*syntax.Stmt, text, masked string) {
	for _, st := range stmts {
		Walk(st, func(n syntax.Node) bool {
			restoreNode(n, text, masked)
			return true
		})
	}
}

func restoreNode(n syntax.Node, text, masked string) {
	switch n := n.(type) {
	case *syntax.Lit:
		n.Value = unmask(n.Value, int(n.ValuePos.Offset()), text, masked)
	case *syntax.SglQuoted:
		n.Value = unmask(n.Value, int(n.Left.Offset()), text, masked)
	}
}

// unmask returns a literal whose source starts at at with its masked bytes put
// back. The parser may have dropped bytes of the source from the literal, but
// never masked ones, so they come in the same order.
func unmask(value string, at int, text, masked string) string {
	if strings.IndexByte(value, maskByte) < 0 && strings.IndexByte(value, dropByte) < 0 {
		return value
	}
	b := make([]byte, 0, len(value))
	for i := range len(value) {
		if value[i] != maskByte && value[i] != dropByte {
			b = append(b, value[i])
			continue
		}
		for at < len(masked) && masked[at] != value[i] {
			at++
		}
		if value[i] == maskByte && at < len(text) {
			b = append(b, text[at])
		}
		at++
	}
	return string(b)
}

// fix puts right what a repair changed besides literals.
func (rp *repair) fix(stmts []*syntax.Stmt) {
	masked := rp.m.String()
	for _, st := range stmts {
		Walk(st, func(n syntax.Node) bool {
			restoreNode(n, rp.text, masked)
			rp.fixNode(n)
			return true
		})
	}
}

func (rp *repair) fixNode(n syntax.Node) {
	switch n := n.(type) {
	case *syntax.Lit:
		at := int(n.ValuePos.Offset())
		if l, ok := rp.names[at]; ok {
			n.Value = rp.text[at : at+l]
		}
	case *syntax.ParamExp:
		if op, ok := rp.toggle[int(n.Dollar.Offset())]; ok && n.Exp != nil {
			n.Exp.Op = op
		}
	case *syntax.ForClause:
		n.Select = n.Select || rp.selects[int(n.ForPos.Offset())]
	case *syntax.Stmt:
		negates, ok := rp.lone[int(n.Position.Offset())]
		if call, isCall := n.Cmd.(*syntax.CallExpr); ok && isCall && len(call.Args) == 1 {
			n.Cmd, n.Negated = nil, negates
		}
	case *syntax.TimeClause:
		rp.fixTime(n)
	}
}

// fixTime negates the pipeline of time ! pipeline.
func (rp *repair) fixTime(n *syntax.TimeClause) {
	from, end := int(n.Time.Offset()), int(n.End().Offset())
	for _, at := range rp.timed {
		switch {
		case at < from:
		case n.Stmt == nil && strings.TrimSpace(rp.text[min(end, at):at]) == "":
			n.Stmt = &syntax.Stmt{Position: n.Time, Negated: true}
		case n.Stmt != nil && at < int(n.Stmt.Pos().Offset()):
			n.Stmt.Negated = true
		}
	}
}

// newlines lists the newlines of the source in the text, or nil if the tree
// numbers the lines right.
func (rp *repair) newlines(sc *scanner) []int {
	if len(sc.splices) == 0 && len(sc.joins) == 0 && len(rp.cuts) == 0 && strings.Count(rp.m.String(), "\n") == strings.Count(rp.text, "\n") {
		return nil
	}
	list := slices.Clone(sc.joins)
	if list == nil {
		list = []int{}
	}
	for at := 0; ; at++ {
		i := strings.IndexByte(rp.text[at:], '\n')
		if i < 0 {
			slices.Sort(list)
			return list
		}
		at += i
		if !sc.spliced(at) && !slices.Contains(rp.cuts, at) {
			list = append(list, at)
		}
	}
}

// spliced reports whether the offset is in the text of an alias.
func (sc *scanner) spliced(at int) bool {
	for _, sp := range sc.splices {
		if at >= sp.at && at < sp.at+sp.len {
			return true
		}
	}
	return false
}
