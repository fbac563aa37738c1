package interp

import (
	"syscall"
	"time"

	"github.com/goshd/goshd/interp/jobs"
)

// settleAfter waits for the signals of a command that has ended, where they
// could matter.
func (sh *Shell) settleAfter(st jobs.Status) {
	sh.proc.awaitHangUp()
	if sh.parent == nil && sh.traps.set != nil || diedOfInterrupt(st) {
		sh.proc.settle()
	}
}

// hungUp reports whether the shell, which could not read, has a terminal of its own
// that has come to its end, which is SIGHUP too.
func (sh *Shell) hungUp() bool {
	if !sh.proc.ownsTerminal() {
		return false
	}
	sh.proc.awaitHangUp()
	return sh.abandoned()
}

// awaitHangUp waits for SIGHUP if a terminal of the shell's own has come to its end:
// the kernel has sent it before anybody could notice, but what has read from the
// terminal may be seen ending before Go tells of the signal.
func (p *process) awaitHangUp() {
	if !p.ownsTerminal() || p.hupHeard.Load() || p.main.signals.ignores(syscall.SIGHUP) || jobs.HasTerminal() {
		return
	}
	for late := time.Now().Add(settlePatience); !p.hupHeard.Load() && time.Now().Before(late); {
		time.Sleep(time.Millisecond)
	}
	p.hupHeard.Store(true) // or there is none
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
	select {
	case <-p.settled: // of SIGPROF, which comes the same way
	default:
	}
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
