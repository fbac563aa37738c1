package interp

import (
	"github.com/goshd/goshd/interp/parse"
	"mvdan.cc/sh/v3/syntax"
)

// let compiles let with arguments that the parser took for arithmetic: as the
// simple command that it is.
func (k *compiler) let(st *syntax.Stmt, c *syntax.LetClause) node {
	r := parse.NewReader(&parse.Source{Text: "\\" + k.cmd.Source(c), Line: k.line(c.Pos())}, func() parse.Options { return parse.Options{} })
	cmd, err := r.Next()
	if err != nil || len(cmd.Stmts) != 1 {
		return func(sh *Shell) flow { return sh.syntaxError(err, 0) }
	}
	call, ok := cmd.Stmts[0].Cmd.(*syntax.CallExpr)
	if !ok {
		return k.compound(st)
	}
	inner := compiler{cmd: cmd}
	s := &simple{info: k.info(st), redirs: k.redirects(st.Redirs), words: inner.wordList(call.Args)}
	s.name = "let"
	return s.run
}
