package interp

import (
	"slices"
	"strings"

	"github.com/goshd/goshd/interp/parse"
	"golang.org/x/sys/unix"
	"mvdan.cc/sh/v3/syntax"
)

// An instant command is a simple command that starts at once: nothing that its
// words and redirections hold waits for anything or leaves traces outside the
// subshell that runs it. Expanding its words once more does no harm.

// isInstant tells it from the text; what depends on values is startsAtOnce's.
func (k *compiler) isInstant(st *syntax.Stmt, c *syntax.CallExpr) bool {
	for _, a := range c.Assigns {
		if a.Append || a.Array != nil || a.Index != nil || a.Name.Value == "PATH" || a.Value != nil && !k.calm(a.Value) {
			return false
		}
	}
	for _, r := range st.Redirs {
		if r.N != nil && strings.HasPrefix(r.N.Value, "{") || r.Word != nil && !k.calm(r.Word) || r.Hdoc != nil && !k.calm(r.Hdoc) {
			return false
		}
	}
	return !slices.ContainsFunc(c.Args, func(w *syntax.Word) bool { return !k.calm(w) })
}

// calm reports whether a word runs no command, assigns nothing and makes no
// error of its own.
func (k *compiler) calm(w *syntax.Word) bool {
	calm := true
	parse.Walk(w, func(n syntax.Node) bool {
		switch n := n.(type) {
		case nil:
			return false
		case *syntax.CmdSubst, *syntax.ProcSubst, *syntax.ArithmExp:
			calm = false
		case *syntax.ParamExp:
			calm = calm && calmParam(n)
		}
		calm = calm && k.cmd.Hole(n) == nil
		return calm
	})
	return calm
}

// calmParam is for $x, ${x}, ${#x}, ${x-word} and ${x#word}, and their like.
func calmParam(p *syntax.ParamExp) bool {
	if p.Excl || p.Index != nil || p.Slice != nil || p.Repl != nil || p.Names != 0 {
		return false
	}
	if p.Exp == nil {
		return true
	}
	switch p.Exp.Op {
	case syntax.DefaultUnset, syntax.DefaultUnsetOrNull, syntax.AlternateUnset, syntax.AlternateUnsetOrNull,
		syntax.RemSmallPrefix, syntax.RemLargePrefix, syntax.RemSmallSuffix, syntax.RemLargeSuffix:
		return true
	}
	return false
}

// startsAtOnce reports whether the instant command c is a program now, and
// opens no file that waits for another process. sh is the subshell that runs c.
func (c *simple) startsAtOnce(sh *Shell) bool {
	if sh.slow || sh.opts.xtrace || sh.opts.keyword || sh.checksHash() || sh.signals.word.Load() != 0 {
		return false
	}
	sh.line, sh.current = c.info.line, c.info
	if !sh.last() {
		return false
	}
	start := len(sh.arena)
	arena, err := c.words[0].Fields(&sh.State, sh.arena)
	if err != nil || len(arena) == start {
		return false
	}
	name := arena[start]
	clear(arena[start:])
	if fn, b := c.resolve(sh, name); fn != nil || b != nil {
		return false
	}
	if _, err := sh.findCommand(name); err != nil {
		return false
	}
	return !slices.ContainsFunc(c.redirs, func(r redir) bool { return !sh.opensAtOnce(&r) })
}

// opensAtOnce reports whether the file of a redirection, if it has one, is
// nothing whose opening may wait, as that of a FIFO.
func (sh *Shell) opensAtOnce(r *redir) bool {
	switch r.op {
	case syntax.Hdoc, syntax.DashHdoc, syntax.WordHdoc, syntax.DplIn, syntax.DplOut:
		return true
	}
	target, err := sh.redirTarget(r.word)
	switch {
	case err != nil:
		return false
	case target == "/dev/null":
		return true
	case strings.HasPrefix(target, "/dev/"), strings.HasPrefix(target, "/proc/"):
		return false
	}
	var st unix.Stat_t
	if err := unix.Stat(sh.path(target), &st); err != nil {
		return err == unix.ENOENT
	}
	return st.Mode&unix.S_IFMT == unix.S_IFREG
}
