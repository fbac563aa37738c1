package interp

import (
	"strings"
	"sync/atomic"

	"github.com/goshd/goshd/interp/fds"
	"golang.org/x/sys/unix"
)

// An Ask is something that code is about to do and that the maker of a Request
// wants to be asked about. Words are expanded.
type Ask struct {
	Kind string   // "program", "builtin", "function", "file"
	Argv []string // of all but files
	Path string   // of the program or file; what the code says for /dev/tcp and /dev/udp
	Mode string   // of a file: "r", "w", "a", "rw"
	Dir  string
	// Env are the variables that a program is given otherwise than the shell
	// had them when the code began; nil: it is not given that one.
	Env map[string]*string
}

// A Gate decides what code may do. The shell calls it from the goroutines of
// the code's subshells.
type Gate struct {
	Programs, Builtins, Functions, Files bool // what it is asked about

	// Ask returns a channel that is closed once it is known whether the code
	// may go on, and the function that tells it then.
	Ask func(a *Ask) (decided <-chan struct{}, allowed func() bool)
}

// statusDenied is the status of what was not allowed: found, but not executed.
const statusDenied = 126

// A gate is the Gate of the request that a shell, or what it is a subshell of,
// runs.
type gate struct {
	*Gate
	environ []string    // of programs, when the code began
	denied  atomic.Bool // nothing more of the code begins
}

// guard has a request's gate asked while its code runs; nil: there is none.
func (sh *Shell) guard(g *Gate) {
	if g == nil {
		sh.gate = nil
		return
	}
	sh.gate = &gate{Gate: g, environ: sh.environ("")}
}

// unguard ends that, and reports whether something was not allowed.
func (sh *Shell) unguard() (denied bool) {
	denied = sh.gate != nil && sh.gate.denied.Load()
	sh.gate = nil
	if denied {
		sh.Status = statusDenied
	}
	return denied
}

// ask asks about a, and waits. Without permission the shell environment ends.
func (sh *Shell) ask(wanted bool, a *Ask) flow {
	g := sh.gate
	if g.denied.Load() {
		return sh.exitWith(statusDenied, exitSignal)
	}
	if !wanted {
		return flowNone
	}
	a.Dir = sh.dir
	decided, allowed := g.Ask(a)
	// What ends the rest of the code at a denial ends this too.
	for sh.wait().On(decided) == fds.ErrInterrupted && !closed(decided) {
		if sh.pause() != nil {
			return sh.unwound
		}
	}
	if allowed() {
		return flowNone
	}
	g.denied.Store(true)
	name := a.Path
	if len(a.Argv) > 0 {
		name = a.Argv[0]
	}
	sh.errorf("%s: not allowed", sh.printable(name))
	return sh.exitWith(statusDenied, exitSignal)
}

// closed reports whether c is.
func closed(c <-chan struct{}) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}

// askCommand asks about a function or builtin. Programs are asked about when
// they are found.
func (sh *Shell) askCommand(fn *Func, b *builtin, argv []string) flow {
	switch {
	case fn != nil:
		return sh.ask(sh.gate.Functions, &Ask{Kind: "function", Argv: argv})
	case b != nil:
		return sh.ask(sh.gate.Builtins, &Ask{Kind: "builtin", Argv: argv})
	}
	return sh.ask(false, nil)
}

// askProgram asks about a program that is about to be started.
func (sh *Shell) askProgram(path string, argv, env []string) flow {
	if !sh.gate.Programs {
		return sh.ask(false, nil)
	}
	return sh.ask(true, &Ask{Kind: "program", Argv: argv, Path: sh.path(path), Env: differing(sh.gate.environ, env)})
}

// differing tells which variables of an environment are others than before. $_
// does not count.
func differing(old, now []string) map[string]*string {
	before := make(map[string]string, len(old))
	for _, e := range old {
		name, value, _ := strings.Cut(e, "=")
		before[name] = value
	}
	d := map[string]*string{}
	for _, e := range now {
		name, value, _ := strings.Cut(e, "=")
		if was, there := before[name]; (!there || was != value) && name != "_" {
			d[name] = &value
		}
		delete(before, name)
	}
	for name := range before {
		if name != "_" {
			d[name] = nil
		}
	}
	return d
}

// openAsked is open for a redirection.
func (sh *Shell) openAsked(name string, flags int) (*fds.FD, error) {
	if sh.gate != nil {
		if fl := sh.askFile(name, flags); fl != flowNone {
			sh.unwound = fl
			return nil, errUnwound
		}
	}
	return sh.open(name, flags)
}

// askFile asks about a file that is about to be opened. Descriptors that are
// open are no files.
func (sh *Shell) askFile(name string, flags int) flow {
	if _, virtual := fds.Number(name); virtual || !sh.gate.Files {
		return sh.ask(false, nil)
	}
	a := &Ask{Kind: "file", Path: name}
	if _, _, _, socket := fds.Socket(name); !socket {
		a.Path = sh.path(name)
	}
	switch {
	case flags&unix.O_ACCMODE == unix.O_RDWR:
		a.Mode = "rw"
	case flags&unix.O_ACCMODE == unix.O_RDONLY:
		a.Mode = "r"
	case flags&unix.O_APPEND != 0:
		a.Mode = "a"
	default:
		a.Mode = "w"
	}
	return sh.ask(true, a)
}
