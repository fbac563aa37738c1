package interp

import (
	"strings"

	"github.com/goshd/goshd/interp/unparse"
	"mvdan.cc/sh/v3/syntax"
)

// The line of a command is where bash's parser is when it has recognised it:
// LINENO, BASH_LINENO and messages say so (bash 5.2). It looks one token
// beyond the first word of a simple command, because f might be followed by
// (), and is at the end of (( )), [[ ]] and ( ).

// line returns the number of the line at p.
func (k *compiler) line(p syntax.Pos) int {
	n := k.cmd.Line(p)
	if k.lines != nil {
		return k.lines.of(n)
	}
	return n
}

// around is the line of what is around a command: of the innermost for NAME, select
// or case, or where the innermost ( ) ends, where bash's parser is when the command is executed, or 0 for where the
// function begins that it is in.
func (k *compiler) around(st *syntax.Stmt) int {
	all := k.cmd.Stmts
	switch {
	case k.head != 0:
		return k.head
	case k.ofFunc:
		return 0
	case k.lines != nil || len(all) == 0:
		return k.line(st.Pos())
	}
	return k.line(all[len(all)-1].End())
}

// within compiles a command for whose parts head is the line around them.
func (k *compiler) within(head syntax.Pos, compile func() node) node {
	outer := k.head
	k.head = k.line(head)
	n := compile()
	k.head = outer
	return n
}

// lineAround is the line with which bash tells how a command has ended: it goes
// back to what is around the command before it waits for that.
func (sh *Shell) lineAround(info *commandInfo) int {
	if n := len(sh.frames); info.around == 0 && n > 0 && sh.frames[n-1].fn != nil {
		return sh.frames[n-1].fn.line
	}
	return info.around
}

// lineOf returns the line of a statement's command.
func (k *compiler) lineOf(st *syntax.Stmt) int {
	switch c := st.Cmd.(type) {
	case *syntax.CallExpr:
		return k.simpleLine(st, c)
	case *syntax.DeclClause:
		return k.wordLine(c.Variant.End(), k.firstOf(st, declNodes(c)))
	case *syntax.ArithmCmd, *syntax.TestClause, *syntax.Subshell:
		return k.line(c.End())
	}
	return k.line(st.Pos())
}

func declNodes(c *syntax.DeclClause) []syntax.Node {
	if len(c.Args) == 0 {
		return nil
	}
	return []syntax.Node{c.Args[0]}
}

func (k *compiler) simpleLine(st *syntax.Stmt, c *syntax.CallExpr) int {
	var first, second []syntax.Node
	if len(c.Args) > 0 {
		first = append(first, c.Args[0])
	}
	if len(c.Args) > 1 {
		second = append(second, c.Args[1])
	}
	if len(c.Assigns) > 0 {
		first = []syntax.Node{c.Assigns[0]}
	}
	one := k.firstOf(st, first)
	if one == nil {
		return k.line(st.Pos())
	}
	if w, ok := one.(*syntax.Word); ok {
		return k.wordLine(w.End(), k.firstOf(st, second))
	}
	if r, ok := one.(*syntax.Redirect); ok {
		return k.line(r.Word.End())
	}
	return k.line(one.End())
}

// firstOf returns the first of nodes and the redirections of st, or nil. All
// redirections before the first of nodes belong to an earlier token.
func (k *compiler) firstOf(st *syntax.Stmt, nodes []syntax.Node) syntax.Node {
	var first syntax.Node
	if len(nodes) > 0 {
		first = nodes[0]
	}
	if len(st.Redirs) > 0 && (first == nil || first.Pos().After(st.Redirs[0].Pos())) {
		first = st.Redirs[0]
	}
	return first
}

// wordLine is the line of a command whose first word ends at end and is
// followed by next.
func (k *compiler) wordLine(end syntax.Pos, next syntax.Node) int {
	switch n := next.(type) {
	case nil:
		return k.line(end)
	case *syntax.Redirect:
		if end.After(n.Pos()) {
			return k.line(end)
		}
		return k.line(n.Pos())
	}
	return k.line(next.End())
}

// subLines numbers the lines of a command substitution. Bash executes what it
// prints of the parsed text, as if that began on the line of the command that
// the substitution is part of: lines without commands are gone.
type subLines struct {
	base   int
	starts []int  // the lines that the statements begin on
	shown  []int  // where bash's text has them, counted from 0
	flat   []bool // a list or pipeline that is on one line there
}

func newSubLines(k *compiler, stmts []*syntax.Stmt, base int) *subLines {
	l := &subLines{base: base}
	at, end := 0, 0
	for i, st := range stmts {
		start := k.cmd.Line(st.Pos())
		if i > 0 && start > end {
			at++
		}
		l.starts = append(l.starts, start)
		l.shown = append(l.shown, at)
		more := 0
		if end = k.cmd.Line(st.End()); end > start {
			more = strings.Count(unparse.Command(st, k.cmd), "\n")
		}
		_, list := st.Cmd.(*syntax.BinaryCmd)
		l.flat = append(l.flat, list && more == 0)
		at += more
	}
	return l
}

// of returns the number of line n.
func (l *subLines) of(n int) int {
	for i := len(l.starts) - 1; i >= 0; i-- {
		if l.starts[i] <= n {
			if l.flat[i] {
				return l.base + l.shown[i]
			}
			return l.base + l.shown[i] + n - l.starts[i]
		}
	}
	return l.base
}
