package interp

import (
	"errors"
	"io"

	"github.com/goshd/goshd/interp/parse"
	"mvdan.cc/sh/v3/syntax"
)

// CheckFunction reports whether body is the body of a function and nothing else:
// one compound command, with redirections perhaps (bash manual, Shell Functions).
// Text that goes on behind it would be run where the function is defined.
func (sh *Shell) CheckFunction(body string) error {
	src := &parse.Source{Text: "function f " + body + "\n", Line: 1}
	r := parse.NewReader(src, func() parse.Options {
		o := sh.parseOptions()
		o.ExpandAliases = false
		return o
	})
	cmd, err := r.Next()
	if errors.Is(err, io.EOF) {
		return errNoBody
	}
	if d := diagnose(src, 0, cmd, err); d != nil {
		return errors.New(d.Message)
	}
	if !definesOnly(cmd) {
		return errNoBody
	}
	if _, err := r.Next(); !errors.Is(err, io.EOF) {
		return errNoBody
	}
	return nil
}

var errNoBody = errors.New("the body of a function is one compound command")

// definesOnly reports whether a command line is one definition of a function.
func definesOnly(cmd *parse.Command) bool {
	if len(cmd.Stmts) != 1 {
		return false
	}
	st := cmd.Stmts[0]
	_, defines := st.Cmd.(*syntax.FuncDecl)
	return defines && !st.Negated && !st.Background && !st.Coprocess
}
