package interp

import (
	"syscall"
	"time"

	"github.com/goshd/goshd/interp/jobs"
)

// keyOrSent is called for the signals of the keyboard that reach the process: it has
// the terminal, or somebody has sent them to the shell.
func (p *process) keyOrSent(sig syscall.Signal) {
	from, known := jobs.TakeSource(sig)
	if from.Kernel || !known {
		p.keyboard(sig)
	}
	if from.Others {
		p.sent(sig)
	}
}

// sent is called for a signal that the job in the foreground has not got. Its trap,
// or the end of the command line, waits for that (bash 5.2).
func (p *process) sent(sig syscall.Signal) {
	a := p.main.signals
	if a.catches(sig) || sig == syscall.SIGINT && (p.active.Load() || !p.serving) {
		p.main.Signal(sig)
	}
}

// keyboard is called for the signals that reach the process or its sentinel
// from the terminal: those that are not the foreground job's alone.
func (p *process) keyboard(sig syscall.Signal) {
	switch sig {
	case syscall.SIGWINCH:
		if g := p.foreground.Load(); g != nil && !g.job.Guest {
			// It is about to be brought to the foreground. ESRCH: it has ended.
			_ = g.job.SignalGroup(sig)
		}
		p.main.Signal(sig)
		return
	case syscall.SIGHUP, syscall.SIGCONT, syscall.SIGTERM:
		return // that of Leave, or not from the terminal
	}
	g := p.foreground.Load()
	switch {
	case g == nil:
		p.pressed(sig, p.cancelled)
	case g.job.Guest:
		g.reached(sig)
		p.pressed(sig, p.owed)
	case g.keyboard(sig):
		p.pressed(sig, p.cancelled)
	case g.subst:
		p.pressed(sig, func(syscall.Signal) {})
	}
}

// pressed is the effect of a key on the shell itself: it has the terminal, or
// waits for a substitution, which is in the process group of a forking shell.
// interrupted is called for one that ends the command line.
func (p *process) pressed(sig syscall.Signal, interrupted func(syscall.Signal)) {
	a := p.main.signals
	switch {
	case !p.active.Load():
		if a.catches(sig) {
			p.main.Signal(sig) // its trap runs at once, as at the prompt of a bash without line editing
		}
	case a.catches(sig):
		p.main.Signal(sig)
		a.killSubst(sig)
	case sig == syscall.SIGQUIT && !signalSet(a.ignored.Load()).has(sig):
		a.killSubst(sig)
	case sig == syscall.SIGINT && !a.ignores(sig):
		interrupted(sig)
	}
}

// cancelled ends what the shell does.
func (p *process) cancelled(sig syscall.Signal) { p.main.signals.cancel(sig) }

// owed ends it once the substitution is over that the shell waits for (bash 5.2:
// the shell reads on as long as somebody writes).
func (p *process) owed(sig syscall.Signal) {
	a := p.main.signals
	a.killSubst(sig)
	a.raise(attOwed)
}

// answerTime is how long the shell waits for its sentinel, which somebody may
// have stopped.
const answerTime = time.Second

// hearAll waits until the shell has been told of the keys that a process in the
// group of the sentinel has died of.
func (p *process) hearAll() {
	p.asking.Lock()
	defer p.asking.Unlock()
	s := p.sentinel
	if s == nil || s.Status().State.Ended() {
		return
	}
	select {
	case <-p.answers: // one that came too late
	default:
	}
	s.Ask()
	timer := time.NewTimer(answerTime)
	defer timer.Stop()
	select {
	case <-p.answers:
	case <-s.Done():
	case <-timer.C:
	}
}

// killSubst makes the substitution that runs, if one does, end as the signal
// would end its process. Those that stop jobs don't.
func (a *attention) killSubst(sig syscall.Signal) {
	if sig != syscall.SIGINT && sig != syscall.SIGQUIT {
		return
	}
	a.mu.Lock()
	a.key = sig
	a.mu.Unlock()
	a.raise(attSubst)
}

// substKilled ends a substitution after killSubst.
func (sh *Shell) substKilled() flow {
	a := sh.signals
	a.mu.Lock()
	sig := a.key
	a.mu.Unlock()
	switch {
	case !sh.inSubst || sh.traps.ignored(int(sig)):
		a.clear(attSubst)
		return flowNone
	case sh.traps.has(int(sig)):
		a.clear(attSubst)
		if sig == syscall.SIGINT { // bash 5.2 goes on without its action
			return flowNone
		}
		return sh.runTrap(int(sig))
	}
	sh.diedOf = sig
	return sh.exitWith(128+int(sig), exitSignal)
}
