package parse

import (
	"fmt"
	"strings"

	"mvdan.cc/sh/v3/syntax"
)

// shower writes a tree so that what the evaluator sees can be read.
type shower struct {
	c  *Command
	sb strings.Builder
}

func (s *shower) p(format string, args ...any) { fmt.Fprintf(&s.sb, format, args...) }

func (s *shower) stmts(list []*syntax.Stmt) {
	for i, st := range list {
		if i > 0 {
			s.p(";")
		}
		s.stmt(st)
	}
}

func (s *shower) stmt(st *syntax.Stmt) {
	if st.Negated {
		s.p("! ")
	}
	s.command(st.Cmd)
	for _, rd := range st.Redirs {
		s.p(" %s", rd.Op)
		if rd.Op != syntax.Hdoc {
			s.word(rd.Word)
			continue
		}
		delim, _ := s.c.Delimiter(rd)
		text, quoted := s.c.Heredoc(rd)
		s.p("%s ", delim)
		if quoted {
			s.p("quoted")
		}
		s.p("[%s]", text)
	}
}

func (s *shower) command(cmd syntax.Command) {
	switch cmd := cmd.(type) {
	case nil:
		s.p("nothing")
	case *syntax.CallExpr:
		s.p("call")
		s.assigns(cmd.Assigns)
		s.words(cmd.Args)
	case *syntax.DeclClause:
		s.p("%s", cmd.Variant.Value)
		s.assigns(cmd.Args)
	case *syntax.BinaryCmd:
		s.stmt(cmd.X)
		s.p(" %s ", cmd.Op)
		s.stmt(cmd.Y)
	case *syntax.Block:
		s.p("{")
		s.stmts(cmd.Stmts)
		s.p("}")
	case *syntax.Subshell:
		s.p("( ")
		s.stmts(cmd.Stmts)
		s.p(" )")
	case *syntax.IfClause:
		s.p("if ")
		s.stmts(cmd.Cond)
		s.p("{")
		s.stmts(cmd.Then)
		s.p("}")
	case *syntax.ForClause:
		s.loop(cmd)
	case *syntax.ArithmCmd:
		s.p("arith[%s]", s.c.Arithm(cmd))
	case *syntax.TestClause:
		s.p("[[")
		s.test(cmd.X)
		s.p("]]")
	case *syntax.TimeClause:
		s.p("time ")
		s.stmt(cmd.Stmt)
	case *syntax.FuncDecl:
		s.p("function %s ", cmd.Name.Value)
		s.stmt(cmd.Body)
	case *syntax.CoprocClause:
		s.p("coproc ")
		s.stmt(cmd.Stmt)
	default:
		s.p("%T", cmd)
	}
}

func (s *shower) loop(cmd *syntax.ForClause) {
	switch l := cmd.Loop.(type) {
	case *syntax.CStyleLoop:
		a, b, c := s.c.Loop(l)
		s.p("for[%s][%s][%s]", a, b, c)
	case *syntax.WordIter:
		s.p("for %s in", l.Name.Value)
		s.words(l.Items)
	}
	s.p("{")
	s.stmts(cmd.Do)
	s.p("}")
}

func (s *shower) test(x syntax.TestExpr) {
	switch x := x.(type) {
	case *syntax.BinaryTest:
		if x.Op == syntax.AndTest || x.Op == syntax.OrTest {
			s.p("(")
			defer s.p(")")
		}
		s.test(x.X)
		s.p(" %s ", x.Op)
		s.test(x.Y)
	case *syntax.UnaryTest:
		s.p("%s", x.Op)
		s.test(x.X)
	case *syntax.Word:
		s.word(x)
	}
}

func (s *shower) assigns(list []*syntax.Assign) {
	for _, as := range list {
		s.p(" ")
		if as.Name != nil {
			s.p("%s", as.Name.Value)
		}
		if as.Index != nil {
			s.p("[%s]", s.c.Subscript(as.Index))
		}
		if !as.Naked {
			s.p("=")
		}
		if as.Array != nil {
			s.array(as.Array)
		}
		s.word(as.Value)
	}
}

func (s *shower) array(a *syntax.ArrayExpr) {
	s.p("(")
	for i, e := range a.Elems {
		if i > 0 {
			s.p(" ")
		}
		if e.Index != nil {
			s.p("[%s]", s.c.Subscript(e.Index))
		}
		if s.c.Appends(e) {
			s.p("+")
		}
		s.word(e.Value)
	}
	s.p(")")
}

func (s *shower) words(ws []*syntax.Word) {
	for _, w := range ws {
		s.p(" ")
		s.word(w)
	}
}

func (s *shower) word(w *syntax.Word) {
	if w != nil {
		for _, part := range w.Parts {
			s.part(part)
		}
	}
}

func (s *shower) part(part syntax.WordPart) {
	switch part := part.(type) {
	case *syntax.Lit:
		s.p("%s", part.Value)
	case *syntax.SglQuoted:
		s.p("'%s'", part.Value)
	case *syntax.DblQuoted:
		s.p(`"`)
		for _, in := range part.Parts {
			s.part(in)
		}
		s.p(`"`)
	case *syntax.ArithmExp:
		s.p("arith[%s]", s.c.Arithm(part))
	case *syntax.CmdSubst:
		if part.Backquotes {
			s.p("%s", s.c.Source(part))
			return
		}
		s.p("$(")
		s.stmts(part.Stmts)
		s.p(")")
	case *syntax.ParamExp:
		s.param(part)
	default:
		s.p("%s", s.c.Source(part))
	}
}

func (s *shower) param(p *syntax.ParamExp) {
	if h := s.c.Hole(p); h != nil && h.Kind == HoleParam {
		s.p("bad(%s)", h.Text)
		return
	}
	switch {
	case p.Slice != nil:
		off, length, _ := s.c.SliceText(p)
		s.p("slice(%s)[%s]", off, length)
	case p.Exp != nil && p.Exp.Op == ToggleFirst:
		s.p("${%s~", p.Param.Value)
		s.word(p.Exp.Word)
		s.p("}")
	case p.Exp != nil && p.Exp.Op == ToggleAll:
		s.p("${%s~~", p.Param.Value)
		s.word(p.Exp.Word)
		s.p("}")
	default:
		s.p("%s", s.c.Source(p))
	}
}
