package interp

import (
	"strings"

	"github.com/goshd/goshd/interp/parse"
	"github.com/goshd/goshd/interp/vars"
	"mvdan.cc/sh/v3/syntax"
)

// keyworded is set -k: every word that was an assignment when the command was
// parsed belongs to the environment of the command, wherever it stands. It
// returns what runs the command with these words first, nil if it has none.
func (c *simple) keyworded() node {
	assigns, rest, late := c.keywordWords()
	if !late {
		return nil
	}
	text := strings.Join(append(assigns, rest...), " ")
	r := parse.NewReader(&parse.Source{Text: text, Line: c.info.line}, func() parse.Options { return parse.Options{ExtGlob: true} })
	cmd, err := r.Next()
	if err != nil || len(cmd.Stmts) != 1 {
		return nil
	}
	s, run := (&compiler{cmd: cmd}).keywordCommand(cmd.Stmts[0])
	if s != nil {
		s.info, s.redirs = c.info, c.redirs
	}
	return run
}

// keywordWords divides the words of the command into assignments and others.
// late says that one of the assignments follows a word.
func (c *simple) keywordWords() (assigns, rest []string, late bool) {
	source := c.info.cmd.Source
	word := func(text string) {
		if name, _, ok := splitAssign(text); ok && isAssignable(name) {
			assigns, late = append(assigns, text), true
			return
		}
		rest = append(rest, text)
	}
	switch c := c.info.stmt.Cmd.(type) {
	case *syntax.CallExpr:
		for _, a := range c.Assigns {
			assigns = append(assigns, source(a))
		}
		for _, w := range c.Args {
			word(source(w))
		}
	case *syntax.DeclClause:
		rest = append(rest, c.Variant.Value)
		for _, a := range c.Args {
			word(source(a))
		}
	}
	return assigns, rest, late
}

// isAssignable reports whether text before = names a variable or an element.
func isAssignable(name string) bool {
	name = strings.TrimSuffix(name, "+")
	if i := strings.IndexByte(name, '['); i > 0 && strings.HasSuffix(name, "]") {
		name = name[:i]
	}
	return vars.ValidName(name)
}

// keywordCommand compiles the command that keyworded put together.
func (k *compiler) keywordCommand(st *syntax.Stmt) (*simple, node) {
	switch c := st.Cmd.(type) {
	case *syntax.CallExpr:
		s := k.simpleCommand(st, c)
		if len(c.Args) == 0 {
			return s, s.assignTraced
		}
		return s, s.perform
	case *syntax.DeclClause:
		s := k.declarationCommand(st, c)
		return s, s.performDeclaration
	}
	return nil, nil
}
