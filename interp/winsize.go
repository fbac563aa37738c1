package interp

import (
	"strconv"

	"github.com/goshd/goshd/interp/vars"
)

var idLines, idColumns = vars.Intern("LINES"), vars.Intern("COLUMNS")

// checkSize keeps LINES and COLUMNS up to date (bash manual, The Shopt Builtin,
// checkwinsize): it sets them if the terminal has another size than before.
func (sh *Shell) checkSize() {
	t := sh.proc.tty.Load()
	if t == nil || !sh.opts.checkwinsize || sh.parent != nil {
		return
	}
	if now := sh.size(); now != t.last {
		t.last = now
		sh.setSize(now.lines, now.columns)
	}
}

// A size is that of a terminal; zeros if it is not known.
type size struct{ lines, columns int }

// size is that of the terminal of the shell.
func (sh *Shell) size() (s size) {
	if t := sh.proc.tty.Load(); t != nil {
		if lines, columns, err := t.Size(); err == nil {
			s = size{lines, columns}
		}
	}
	return s
}

// sizeAfterChild is checkSize when the shell has waited for a child: it sets
// the variables even if only they have changed. A shell without a terminal of
// its own asks its standard error (bash 5.2).
func (sh *Shell) sizeAfterChild() {
	if !sh.opts.checkwinsize || sh.parent != nil {
		return
	}
	if t := sh.proc.tty.Load(); t != nil {
		t.last = sh.size()
		sh.setSize(t.last.lines, t.last.columns)
		return
	}
	if f := sh.fds.Get(2); f != nil {
		sh.setSize(f.Size())
	}
}

// setSize sets LINES and COLUMNS. 0: the terminal does not know.
func (sh *Shell) setSize(lines, columns int) {
	if lines == 0 || columns == 0 {
		return
	}
	sh.setNumber(idLines, lines)
	sh.setNumber(idColumns, columns)
}

// setNumber sets a variable to n, unless it is read-only or has the value.
func (sh *Shell) setNumber(id vars.ID, n int) {
	text := strconv.Itoa(n)
	if old, ok := sh.Vars.Text(id); !ok || old != text {
		sh.must(sh.Vars.Assign(id, text, false))
	}
}

// sizeForBind is what readline does when bind first needs it: it looks for the
// size of the terminal, in the variables if standard input is none, and takes
// a number that is missing from the terminals of old.
func (sh *Shell) sizeForBind() {
	if sh.sized {
		return
	}
	sh.sized = true
	lines, columns := 0, 0
	if f := sh.fds.Get(0); f != nil {
		lines, columns = f.Size()
	}
	sh.reportAssign(sh.Vars.Assign(idLines, sh.sizeOr(lines, idLines, 24), false))
	sh.reportAssign(sh.Vars.Assign(idColumns, sh.sizeOr(columns, idColumns, 80), false))
}

// sizeOr is n, or if that is 0 the number in a variable, or if that is none
// the default.
func (sh *Shell) sizeOr(n int, id vars.ID, otherwise int) string {
	if n == 0 {
		text, _ := sh.Vars.Text(id)
		n, _ = strconv.Atoi(text) // 0 if it is no number
	}
	if n <= 0 {
		n = otherwise
	}
	return strconv.Itoa(n)
}
