package interp

import (
	"errors"
	"strconv"
	"sync/atomic"
	"syscall"

	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/jobs"
	"github.com/goshd/goshd/interp/vars"
)

// A terminal is the controlling terminal of the process while the shell uses
// it.
type terminal struct {
	*jobs.Terminal
	modes          *jobs.Modes // the shell's own
	lines, columns int
}

// terminals are what all shells of the process share of terminals.
type terminals struct {
	// tty is the terminal that the code being run has; nil: none.
	tty atomic.Pointer[terminal]
	// foreground is the job that the shell waits for.
	foreground atomic.Pointer[group]
	// active says that the main shell runs code.
	active atomic.Bool

	adopted  atomic.Bool    // one was, and no hang-up was seen since
	held     *terminal      // the last one that was adopted
	sentinel *jobs.Sentinel // in the foreground of it while no job is
	monitor  int8           // what the user said: set -m is 1, set +m -1
}

// keys are the signals of the keyboard that the shell itself never dies of
// while it has a terminal.
var keys = []syscall.Signal{syscall.SIGINT, syscall.SIGQUIT, syscall.SIGTSTP, syscall.SIGWINCH}

// takeTerminal adopts the terminal among the standard descriptors, if there is
// one that can be had. Without one there is no job control, as in bash under
// set +m.
func (sh *Shell) takeTerminal() {
	p := sh.proc
	candidates := []*fds.FD{sh.fds.Get(0), sh.fds.Get(2), sh.fds.Get(1)}
	t := p.adopt(candidates)
	p.tty.Store(t)
	if p.monitor == 0 {
		sh.opts.monitor = t != nil
	}
	if t != nil {
		t.modes, _ = t.Modes() // a hang-up shows soon enough
		sh.checkSize()
	}
}

// adopt makes the first terminal of candidates the controlling one. It returns
// nil if that is not possible.
func (p *process) adopt(candidates []*fds.FD) *terminal {
	var old *jobs.Terminal
	if p.held != nil {
		old = p.held.Terminal
	}
	t, err := jobs.Adopt(old, candidates...)
	if errors.Is(err, jobs.ErrNotLeader) && jobs.Lead() == nil {
		t, err = jobs.Adopt(old, candidates...)
	}
	if err != nil {
		return nil
	}
	p.adopted.Store(true)
	if t != old {
		p.held = &terminal{Terminal: t}
	}
	if !p.comeHome(t) {
		return nil
	}
	return p.held
}

// HungUp reports whether a SIGHUP that the process has got is that of a terminal
// which a client had passed, and which is gone. It may be called from any
// goroutine.
func (sh *Shell) HungUp() bool {
	if !sh.proc.adopted.Load() || jobs.HasTerminal() {
		return false
	}
	return sh.proc.adopted.Swap(false)
}

// comeHome puts the sentinel in the foreground of t.
func (p *process) comeHome(t *jobs.Terminal) bool {
	if p.sentinel == nil || p.sentinel.Status().State.Ended() {
		s, err := jobs.StartSentinel()
		if err != nil {
			return false
		}
		p.sentinel = s
		for _, sig := range keys {
			p.watch(sig)
		}
		go func() { // "keyboard"; ends with the sentinel
			for sig := range s.Signals() {
				p.keyboard(sig)
			}
		}()
	}
	return t.Settle(p.sentinel.Pid()) == nil
}

// keyboard is called for the signals that reach the process or its sentinel
// from the terminal: those that are not the foreground job's alone.
func (p *process) keyboard(sig syscall.Signal) {
	switch sig {
	case syscall.SIGWINCH:
		p.main.Signal(sig)
		return
	case syscall.SIGHUP, syscall.SIGCONT, syscall.SIGTERM:
		return // that of Leave, or not from the terminal
	}
	if g := p.foreground.Load(); g != nil {
		g.keyboard(sig)
		return
	}
	switch {
	case !p.active.Load():
	case p.main.signals.catches(sig):
		p.main.Signal(sig)
	case sig == syscall.SIGINT && !p.main.signals.ignores(sig):
		p.main.signals.cancel(sig)
	}
}

// leaveTerminal ends using the terminal. No descriptor of it stays open.
func (sh *Shell) leaveTerminal() {
	if t := sh.proc.tty.Load(); t != nil {
		sh.proc.tty.Store(nil)
		t.Release()
	}
}

// bring puts a job that the shell is about to wait for in the foreground of the
// terminal.
func (sh *Shell) bring(g *group) {
	t := sh.proc.tty.Load()
	if t == nil || sh.async {
		return
	}
	g.tty.Store(t.Terminal)
	sh.proc.foreground.Store(g)
	_ = t.Bring(g.job) // an error is a hang-up
}

// home puts the shell in the foreground again. The modes of the terminal are
// as the job has left them, unless it has stopped or died.
func (sh *Shell) home(g *group, st jobs.Status) {
	t := sh.proc.tty.Load()
	if t == nil || g.tty.Load() != t.Terminal || sh.async {
		return
	}
	sh.proc.foreground.Store(nil)
	_ = t.Home() // an error is a hang-up
	if st.State != jobs.Exited && t.modes != nil {
		_ = t.SetModes(t.modes)
	} else if modes, err := t.Modes(); err == nil {
		t.modes = modes
	}
	sh.checkSize()
}

var idLines, idColumns = vars.Intern("LINES"), vars.Intern("COLUMNS")

// checkSize keeps LINES and COLUMNS up to date (bash manual, The Shopt Builtin,
// checkwinsize).
func (sh *Shell) checkSize() {
	t := sh.proc.tty.Load()
	if t == nil || !sh.opts.checkwinsize || sh.parent != nil {
		return
	}
	lines, columns, err := t.Size()
	if err != nil || lines == 0 || columns == 0 || lines == t.lines && columns == t.columns {
		return
	}
	t.lines, t.columns = lines, columns
	sh.must(sh.Vars.Assign(idLines, strconv.Itoa(lines), false))
	sh.must(sh.Vars.Assign(idColumns, strconv.Itoa(columns), false))
}

// Borrow calls read, which reads from a terminal and does not block, while the
// process is in the foreground of it. A job in the background stops instead
// (POSIX 11.1.4).
func (sh *Shell) Borrow(read func() error) error {
	p := sh.proc
	t := p.tty.Load()
	switch {
	case t == nil:
		return read()
	case !sh.async || sh.group != nil && p.foreground.Load() == sh.group:
		return t.Borrow(read)
	case sh.group != nil && sh.group.control && sh.signals.task != nil:
		_ = sh.group.job.Signal(syscall.SIGTTIN) // ESRCH: all have just ended
		return fds.ErrInterrupted
	}
	return read()
}

// ignoredByChildren are the signals that a child ignores. What stops jobs does
// not stop a command substitution, which nobody could continue (bash 5.2).
func (sh *Shell) ignoredByChildren(g *group) []syscall.Signal {
	sigs := sh.traps.ignoredSignals()
	if sh.inSubst && g != nil && g != sh.group && sh.proc.tty.Load() != nil {
		sigs = append(sigs, syscall.SIGTSTP, syscall.SIGTTIN, syscall.SIGTTOU)
	}
	return sigs
}

// monitorChanged follows set -m and set +m.
func (sh *Shell) monitorChanged(on bool) {
	if sh.parent != nil {
		sh.uncontrolled = !on
		sh.group = nil
		return
	}
	sh.proc.monitor = -1
	if on {
		sh.proc.monitor = 1
	}
}
