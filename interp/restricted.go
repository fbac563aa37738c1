package interp

import (
	"strings"

	"github.com/goshd/goshd/interp/vars"
)

// A restricted shell (bash manual, The Restricted Shell) does not let a script
// choose what is executed or written. It is no security boundary.

// Restrict makes the shell a restricted one, for good.
func (sh *Shell) Restrict() {
	sh.opts.restrictedShell = true
	for _, name := range []string{"PATH", "SHELL", "ENV", "BASH_ENV", "HISTFILE"} {
		sh.must(sh.Vars.Declare(vars.Intern(name), vars.KindScalar, vars.ReadOnly, 0))
	}
}

// restricted refuses what a builtin was asked for.
func (sh *Shell) restricted(what string) bool {
	if sh.opts.restrictedShell {
		sh.errorf("%s: restricted", what)
		return true
	}
	return false
}

// restrictedName refuses a command name with a slash.
func (sh *Shell) restrictedName(name string) bool {
	if sh.opts.restrictedShell && strings.IndexByte(name, '/') >= 0 {
		sh.errorf("%s: restricted: cannot specify `/' in command names", name)
		return true
	}
	return false
}
