package interp

import (
	"github.com/goshd/goshd/interp/vars"
	"golang.org/x/sys/unix"
)

var idPS2 = vars.Intern("PS2")

// readTerminal prompts and prepares a terminal for what is read from it, and
// reads. Nothing of this is done for other files (bash manual, read).
func (in *lineInput) readTerminal() int {
	o := in.o
	if o.prompt == "" && !o.silent && !o.edit && o.count == 0 && o.delim == '\n' || !in.f.IsTerminal() {
		return in.read()
	}
	restore := in.changeModes()
	defer restore()
	in.sh.writeErr(o.prompt)
	if o.edit {
		return in.edit(o.text)
	}
	return in.read()
}

// changeModes makes the terminal one that is read from as the options say, and
// returns what undoes that. A terminal that refuses is read as it is.
func (in *lineInput) changeModes() (restore func()) {
	o := in.o
	nothing := func() {}
	n, err := in.f.Real()
	if err != nil {
		return nothing
	}
	modes, err := unix.IoctlGetTermios(n, getTermios)
	if err != nil {
		return nothing
	}
	changed := *modes
	if o.silent || o.edit {
		changed.Lflag &^= unix.ECHO | unix.ECHOK | unix.ECHONL
	}
	if o.edit || o.count > 0 || o.delim != '\n' {
		changed.Lflag &^= unix.ICANON
		changed.Cc[unix.VMIN], changed.Cc[unix.VTIME] = 1, 0
	}
	if changed == *modes {
		return nothing
	}
	// A signal that ends the shell must not leave the terminal so.
	in.sh.proc.watchFatal()
	set := func(m *unix.Termios) error {
		return in.sh.Borrow(unix.SIGTTOU, func() error { return unix.IoctlSetTermios(n, setTermios, m) })
	}
	if set(&changed) != nil {
		return nothing
	}
	return func() { _ = set(modes) } // it may have been hung up
}

// continued prompts for the line after a backslash and a newline.
func (in *lineInput) continued() {
	if !in.sh.Interactive() || !in.f.IsTerminal() {
		return
	}
	in.sh.writeErr(in.sh.secondaryPrompt())
}

// secondaryPrompt is PS2.
func (sh *Shell) secondaryPrompt() string {
	ps2, _ := sh.Vars.Text(idPS2)
	if text, err := sh.Prompt(ps2); err == nil {
		return text
	}
	return ps2
}
