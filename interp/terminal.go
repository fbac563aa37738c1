package interp

import (
	"errors"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/jobs"
)

// A terminal is the controlling terminal of the process while the shell uses
// it.
type terminal struct {
	*jobs.Terminal
	modes *jobs.Modes // the shell's own
	last  size        // that LINES and COLUMNS were told of
}

// terminals are what all shells of the process share of terminals.
type terminals struct {
	// tty is the terminal that the code being run has; nil: none.
	tty atomic.Pointer[terminal]
	// foreground is the job that the shell waits for.
	foreground atomic.Pointer[group]
	// active says that the main shell runs code.
	active atomic.Bool

	held     *terminal // the last one that was adopted
	hangups  hangups
	sentinel *jobs.Sentinel // in the foreground of it while no job is
	asking   sync.Mutex     // held by who waits for the sentinel's answer
	answers  chan struct{}
	home     int  // the process group that TakeControl found in the foreground, or 0
	monitor  int8 // what the user said: set -m is 1, set +m -1
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
	null := p.devNull()
	for i, f := range candidates {
		if f == null { // no need to ask the system
			candidates[i] = nil
		}
	}
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
	p.hangups.mu.Lock()
	defer p.hangups.mu.Unlock()
	var old *jobs.Terminal
	if p.held != nil {
		old = p.held.Terminal
	}
	if !p.guarded(candidates) {
		return nil
	}
	t, err := jobs.Adopt(old, p.sentinel.Pid(), candidates...)
	if err != nil {
		p.left(old)
		return nil
	}
	if t != old {
		p.hangups.changed(old)
		p.held = &terminal{Terminal: t}
	}
	if t.Settle(p.sentinel.Pid()) != nil {
		return nil
	}
	return p.held
}

// guarded reports whether there is a terminal to be adopted and a sentinel, in
// the session that the terminal will be of, to stand in its foreground.
func (p *process) guarded(candidates []*fds.FD) bool {
	if p.sentinel != nil && !p.sentinel.Status().State.Ended() {
		return true
	}
	err := jobs.Adoptable(candidates...)
	if errors.Is(err, jobs.ErrNotLeader) {
		err = jobs.Lead()
	}
	return err == nil && p.startSentinel()
}

// left forgets a terminal that was left for one that could not be adopted.
func (p *process) left(old *jobs.Terminal) {
	if old == nil || jobs.HasTerminal() {
		return
	}
	if old.Lost() && p.hangups.owned {
		p.hangups.owed = time.Now()
	}
	p.held, p.hangups.owned, p.hangups.parted = nil, false, time.Now()
}

// startSentinel starts what is in the foreground of the terminal while no job
// is.
func (p *process) startSentinel() bool {
	s, err := jobs.StartSentinel()
	if err != nil {
		return false
	}
	p.sentinel, p.answers = s, make(chan struct{}, 1)
	for _, sig := range keys {
		p.watch(sig)
	}
	go func() { // "keyboard"; ends with the sentinel
		for sig := range s.Signals() {
			if sig != jobs.Answer {
				p.keyboard(sig)
				continue
			}
			select {
			case p.answers <- struct{}{}:
			default: // nobody has waited for the one before
			}
		}
	}()
	return true
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
	g.job.Guest = sh.guest(g)
	g.tty.Store(t.Terminal)
	sh.proc.foreground.Store(g)
	_ = t.Bring(g.job) // an error is a hang-up
}

// guest reports whether the processes of a job stand in the group of the
// sentinel, as those of a substitution are in the group of a forking shell.
func (sh *Shell) guest(g *group) bool { return g.subst && !g.control && sh.opts.monitor }

// homeAfter is home after a job, of which a part may have died.
func (sh *Shell) homeAfter(g *group) {
	st := g.job.Status()
	for _, m := range g.job.Members {
		if s := m.Status(); s.State == jobs.Killed {
			st = s
		}
	}
	sh.home(g, st)
}

// home puts the shell in the foreground again. The modes of the terminal are
// as the job has left them, unless it has stopped or died.
func (sh *Shell) home(g *group, st jobs.Status) {
	t := sh.proc.tty.Load()
	if t == nil || g.tty.Load() != t.Terminal || sh.async {
		sh.sizeAfterChild()
		return
	}
	sh.proc.foreground.Store(nil)
	_ = t.Home() // an error is a hang-up
	if st.State != jobs.Exited && t.modes != nil {
		_ = t.SetModes(t.modes)
	} else if modes, err := t.Modes(); err == nil {
		t.modes = modes
	}
	sh.sizeAfterChild()
}

// Borrow calls use, which uses a terminal and does not block, while the process
// is in the foreground of it. A job in the background stops instead, because of
// sig; one that ignores that can write, but nothing is read (POSIX 11.1.4). A nil
// use only asks for that.
func (sh *Shell) Borrow(sig syscall.Signal, use func() error) error {
	t := sh.proc.tty.Load()
	// Between requests the shell has the terminal without using it.
	if sh.background() && (t != nil || jobs.HasTerminal()) {
		switch {
		case !sh.traps.ignored(int(sig)):
			_ = sh.group.job.Signal(sig) // ESRCH: all have just ended
			return fds.ErrInterrupted
		case sig == syscall.SIGTTIN:
			return syscall.EIO
		}
	}
	switch {
	case use == nil:
		return nil
	case t != nil:
		return t.Borrow(use)
	}
	return use()
}

// background reports whether the shell is part of a job that is not to use the
// terminal.
func (sh *Shell) background() bool {
	return sh.async && sh.group != nil && sh.group.control && sh.signals.task != nil &&
		sh.proc.foreground.Load() != sh.group
}

// ignoredByChildren are the signals that a child ignores. What stops jobs does
// not stop a substitution, which nobody could continue (bash 5.2).
func (sh *Shell) ignoredByChildren(g *group) []syscall.Signal {
	sigs := sh.traps.ignoredSignals()
	if g != nil && sh.guest(g) && sh.proc.tty.Load() != nil {
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
