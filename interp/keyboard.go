package interp

import (
	"syscall"
)

// keyboard is called for the signals that reach the process or its sentinel
// from the terminal: those that are not the foreground job's alone.
func (p *process) keyboard(sig syscall.Signal) {
	switch sig {
	case syscall.SIGWINCH:
		if g := p.foreground.Load(); g != nil {
			// It is about to be brought to the foreground. ESRCH: it has ended.
			_ = g.job.SignalGroup(sig)
		}
		p.main.Signal(sig)
		return
	case syscall.SIGHUP, syscall.SIGCONT, syscall.SIGTERM:
		return // that of Leave, or not from the terminal
	}
	g := p.foreground.Load()
	alone := g == nil || g.keyboard(sig)
	if alone || g.subst {
		p.pressed(sig, alone)
	}
}

// pressed is the effect of a key on the shell itself: it has the terminal, or
// waits for a substitution, which is in the process group of a forking shell.
func (p *process) pressed(sig syscall.Signal, alone bool) {
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
	case alone && sig == syscall.SIGINT && !a.ignores(sig):
		a.cancel(sig)
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
	if !sh.inSubst || sh.traps.ignored(int(sig)) {
		a.clear(attSubst)
		return flowNone
	}
	sh.diedOf = sig
	return sh.exitWith(128+int(sig), exitSignal)
}
