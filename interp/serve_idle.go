package interp

import (
	"context"
	"syscall"

	"github.com/goshd/goshd/interp/fds"
)

// Attention returns a channel on which something comes when there is something
// to do for the shell while no code runs: see Attend.
func (sh *Shell) Attention() <-chan struct{} { return sh.proc.aroused }

// arouse is called, from any goroutine, when the main shell has something to
// attend to. While code runs, that does it.
func (p *process) arouse() {
	select {
	case p.aroused <- struct{}{}:
	default: // it was called before
	}
}

// waits reports whether the trap of a signal waits for the next command: the
// kernel does not end bash's reading of a command line for SIGCHLD and SIGWINCH.
func waits(sig syscall.Signal) bool { return sig == syscall.SIGCHLD || sig == syscall.SIGWINCH }

// Attend runs the traps of signals that have come while no code ran, as bash
// does at its prompt, and with set -b tells of jobs. Descriptors 0, 1 and 2 are
// the terminal that was adopted last, if there still is one; otherwise those that
// the shell was started with. When ctx is done the traps are abandoned.
func (sh *Shell) Attend(ctx context.Context) Result {
	sh.enterState()
	defer sh.leaveState()
	if !sh.due() {
		return Result{Status: sh.Status}
	}
	var saved [3]fds.Saved
	tty := sh.proc.reopen()
	if tty != nil {
		for i := range saved {
			saved[i] = sh.fds.Save(i)
			sh.fds.Set(i, tty)
		}
		tty.Close()
	}
	Rouse()
	res := sh.runCode(ctx, func() flow { return sh.protected(sh.attend) }, tty != nil, sh.opts.notify)
	if tty != nil {
		sh.fds.RestoreStdio(saved)
	}
	return res
}

// due reports whether there is something to attend to.
func (sh *Shell) due() bool {
	for n := 1; n < trapDEBUG; n++ {
		if sig := syscall.Signal(n); sh.signals.pending[n].Load() > 0 && !waits(sig) && sh.signals.catches(sig) {
			return true
		}
	}
	return sh.opts.notify && sh.Interactive() && sh.jobs != nil && len(sh.jobs.Changed()) > 0
}

// reopen opens the controlling terminal anew, or returns nil. No descriptor of
// it is open between requests.
func (p *process) reopen() *fds.FD {
	if p.held == nil {
		return nil
	}
	f, err := p.held.Reopen()
	if err != nil {
		return nil
	}
	return f
}
