package interp

import (
	"github.com/goshd/goshd/interp/parse"
	"github.com/goshd/goshd/interp/unparse"
	"mvdan.cc/sh/v3/syntax"
)

// text is the command as bash prints it in jobs and messages, without &.
func (i *commandInfo) text() string {
	if i == nil {
		return ""
	}
	st := i.stmt
	if st.Background || st.Negated {
		c := *st
		c.Background, c.Negated = false, false
		st = &c
	}
	return unparse.Command(st, i.cmd)
}

// commandText is BASH_COMMAND: the command being executed, or the one that
// caused a trap while its action runs.
func (sh *Shell) commandText() string {
	i := sh.current
	if sh.inTrap > 0 {
		i = sh.trigger
	}
	if i == nil {
		return ""
	}
	if i.arith != "" {
		return "((" + i.arith + "))"
	}
	if _, ok := i.stmt.Cmd.(*syntax.Subshell); ok {
		return unparse.Command(i.stmt, i.cmd)
	}
	return unparse.Header(i.stmt, i.cmd)
}

// onlyFunction returns the function that a command consists of, if it is
// exactly the definition of name.
func onlyFunction(cmd *parse.Command, name string) *funcBody {
	if len(cmd.Stmts) != 1 {
		return nil
	}
	st := cmd.Stmts[0]
	fd, ok := st.Cmd.(*syntax.FuncDecl)
	if !ok || fd.Name.Value != name || st.Negated || st.Background || len(st.Redirs) > 0 {
		return nil
	}
	return &funcBody{name: name, stmt: fd.Body, cmd: cmd, line: 0}
}
