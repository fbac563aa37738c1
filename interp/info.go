package interp

import (
	"strings"

	"github.com/goshd/goshd/interp/parse"
	"github.com/goshd/goshd/interp/quote"
	"github.com/goshd/goshd/interp/unparse"
	"mvdan.cc/sh/v3/syntax"
)

// text is the command as bash prints it in jobs and messages, without &.
func (i *commandInfo) text() string {
	if i == nil {
		return ""
	}
	st := i.stmt
	if st.Background {
		c := *st
		c.Background = false
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

// trace prints a line of set -x: PS4, its first character repeated once per
// level of eval, source and subshell, then the command.
func (sh *Shell) trace(line string) {
	f := sh.fds.Get(sh.traceFD())
	if f == nil {
		return
	}
	_, _ = f.Write([]byte(sh.ps4() + line + "\n")) // a trace that can't be written is lost
}

// ps4 is the expanded PS4, without being traced itself.
func (sh *Shell) ps4() string {
	text, ok := sh.Vars.Text(idPS4)
	if !ok || text == "" {
		return ""
	}
	traced, status := sh.opts.xtrace, sh.Status
	sh.opts.xtrace = false
	out, err := sh.Prompt(text)
	sh.opts.xtrace, sh.Status = traced, status
	if err != nil {
		return "+ "
	}
	first := out
	for i := range out {
		if i > 0 {
			first = out[:i]
			break
		}
	}
	return strings.Repeat(first, sh.traceDepth) + out
}

// traceTest prints a condition of [[ ]].
func (sh *Shell) traceTest(parts ...string) {
	line := "[["
	for _, p := range parts {
		line += " "
		if strings.HasPrefix(p, "-") || p == "==" || p == "!=" || p == "=~" || p == "<" || p == ">" || p == "=" {
			line += p
		} else {
			line += quote.Xtrace(p)
		}
	}
	sh.trace(line + " ]]")
}
