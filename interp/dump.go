package interp

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/goshd/goshd/completion"
	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/quote"
	"github.com/goshd/goshd/interp/vars"
)

// ErrSection is a section that Dump does not know.
var ErrSection = errors.New("unknown section")

// dumpSections are the sections of Dump in the order in which they have to be
// sourced: shopt before functions (extglob changes how they are read),
// functions before aliases (which would change them), options last (set -e and
// set -u would end the reading).
var dumpSections = []struct {
	name string
	dump func(sh *Shell)
}{
	{"shopt", (*Shell).dumpShopt},
	{"dir", (*Shell).dumpDir},
	{"umask", (*Shell).dumpUmask},
	{"variables", (*Shell).dumpVariables},
	{"functions", (*Shell).dumpFunctions},
	{"aliases", (*Shell).dumpAliases},
	{"completions", (*Shell).dumpCompletions},
	{"traps", (*Shell).dumpTraps},
	{"options", (*Shell).dumpOptions},
}

// Dump writes the state as text that bash can source, in full or only the
// named sections: shopt, dir, umask, variables, functions, aliases,
// completions, traps, options. The state stays as it was.
func (sh *Shell) Dump(w io.Writer, sections ...string) error {
	sh.enterState()
	defer sh.leaveState()
	want := make(map[string]bool, len(sections))
	for _, s := range sections {
		want[s] = true
	}
	out := sh.out
	sh.out = nil
	for _, s := range dumpSections {
		if len(sections) == 0 || want[s.name] {
			s.dump(sh)
			delete(want, s.name)
		}
	}
	text := sh.out
	sh.out = out
	for name := range want {
		return fmt.Errorf("%w: %s", ErrSection, name)
	}
	_, err := w.Write(text)
	return err
}

func (sh *Shell) dumpShopt() {
	for i := range shoptOptions {
		if o := &shoptOptions[i]; !o.fixed {
			sh.printShopt(o, shoptFlags{print: true})
		}
	}
}

func (sh *Shell) dumpOptions() { sh.listOptions(setOptions, false) }

func (sh *Shell) dumpDir() { sh.print("cd -- " + quote.At(sh.dir) + "\n") }

func (sh *Shell) dumpUmask() { sh.printf("umask %04o\n", sh.currentUmask()) }

func (sh *Shell) currentUmask() int {
	if sh.umask >= 0 {
		return sh.umask
	}
	return fds.Umask()
}

// shellsOwn reports whether every shell makes the variable for itself and does
// not let scripts assign it.
func shellsOwn(name string) bool {
	switch name {
	case "BASHOPTS", "SHELLOPTS", "BASH_VERSINFO", "EUID", "UID", "PPID", "BASH_EXECUTION_STRING", "BASH", "BASH_VERSION":
		return true
	}
	return false
}

func (sh *Shell) dumpVariables() {
	for _, id := range sh.sortedVars(func(id vars.ID, v *vars.Var) bool {
		return dynamicOf(id) == nil && !shellsOwn(id.String())
	}) {
		sh.printDeclaration("declare", id, sh.Vars.Get(id))
	}
}

func (sh *Shell) dumpFunctions() {
	for _, name := range sortedKeys(sh.funcs.m) {
		fn := sh.funcs.m[name]
		sh.print(fn.text() + "\n")
		if fn.attr != 0 {
			sh.print("declare -f" + funcLetters(fn) + " " + name + "\n")
		}
	}
}

func (sh *Shell) dumpAliases() {
	for _, name := range sortedKeys(sh.aliases.m) {
		dash := ""
		if strings.HasPrefix(name, "-") {
			dash = "-- "
		}
		sh.print("alias " + dash + name + "=" + quote.Single(sh.aliases.m[name]) + "\n")
	}
}

func (sh *Shell) dumpCompletions() {
	sh.comps.All(func(name string, s *completion.Spec) { sh.print(s.String(name) + "\n") })
}

func (sh *Shell) dumpTraps() {
	for n := range trapCount {
		sh.printTrap(sh.traps.set, n, false)
	}
}
