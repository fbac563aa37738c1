package interp

import (
	"syscall"
	"time"

	"github.com/goshd/goshd/interp/jobs"
)

// settleAfter waits for the signals of a command that has ended, where they
// could matter.
func (sh *Shell) settleAfter(st jobs.Status) {
	if sh.parent == nil && sh.traps.set != nil || st.State == jobs.Killed && st.Signal == syscall.SIGINT || sh.proc.ownsTerminal() {
		sh.proc.settle() // the end of such a terminal is told to the shell, and shows in its programs
	}
}

// hungUp reports whether the shell, which could not read, has a terminal of its own
// that has come to its end, which is SIGHUP too.
func (sh *Shell) hungUp() bool {
	if !sh.proc.ownsTerminal() {
		return false
	}
	sh.proc.settle()
	return sh.abandoned()
}

// settlePatience bounds settle, should the signal get lost.
const settlePatience = time.Second

// settle waits until the signals that were sent to the process before are
// known to the shell: a child that has sent one and ended may be seen ending
// first, because signals reach a Go program on a way of their own. That is
// walked by one more signal, which the kernel and the runtime hand on after
// all others.
func (p *process) settle() {
	if p.watched.Load() == 0 || lastSignal == 0 {
		return
	}
	p.settling.Lock()
	defer p.settling.Unlock()
	p.watch(lastSignal)
	if syscall.Kill(p.pid, lastSignal) != nil {
		return
	}
	t := time.NewTimer(settlePatience)
	defer t.Stop()
	select {
	case <-p.settled:
		if over := p.doubt.Load(); over != nil {
			<-*over
		}
	case <-t.C:
	}
}
