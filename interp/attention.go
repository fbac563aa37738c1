package interp

import (
	"slices"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/jobs"
)

// attention is the one word that a running shell looks at before each
// command. A shell shares it with the subshells that run on its goroutine;
// those that run on goroutines of their own have their own.
type attention struct {
	word atomic.Uint32
	intr fds.Interrupt
	main bool // of a shell that is no subshell

	mu     sync.Mutex
	owner  *Shell
	parent *attention   // of the shell that waits for the owner, nil: none does
	waited []*attention // those whose parent this is

	killed  syscall.Signal // what attCancel is about
	deaf    time.Time      // until when killed does not cancel anew, see respite
	key     syscall.Signal // what attSubst is about
	stopped syscall.Signal // what attPause is about
	resumed chan struct{}  // closed when stopped becomes 0; nil: nobody waits
	task    *jobs.Task     // that is told of parking, nil: none is
	// host is that of a shell whose goroutine the owner runs on, as the last
	// stage of a pipeline in it; nil: the goroutine is the owner's.
	host *attention

	procs map[*jobs.Process]*group // in the foreground, with their groups
	// caught and ignored are the signalSets of what the owner traps.
	caught, ignored atomic.Uint64
	// pending counts the signals that arrived and were not attended to.
	pending [trapCount]atomic.Int32
}

// Bits of attention.word.
const (
	attSignal   uint32 = 1 << iota // a trapped signal is pending
	attCancel                      // the running code is to be abandoned
	attPause                       // the running code is to wait for SIGCONT
	attCoproc                      // a coprocess has ended
	attSnapshot                    // somebody wants a copy of the state
	attNews                        // a job has changed, and set -b wants to tell
	attSubst                       // a key has killed the substitution that is run
	attErrors                      // standard error is a pipe that nobody reads
	attOwed                        // a key ends what waits for a substitution

	// attKeys is what is over when a command line is.
	attKeys = attCancel | attSubst | attOwed
	// attRaised is what ends blocking operations; the rest waits for their end.
	attRaised = attSignal | attCancel | attPause | attNews | attSubst | attOwed
)

// raise asks for attention and ends blocking operations.
func (a *attention) raise(bit uint32) {
	a.word.Or(bit)
	a.intr.Fire()
}

func (a *attention) clear(bit uint32) {
	a.intr.Clear()
	if a.word.And(^bit)&attRaised&^bit != 0 {
		a.intr.Fire()
	}
}

// attach makes a be told of what ends or stops its parent's shell.
func (a *attention) attach(parent *attention) {
	a.parent = parent
	parent.mu.Lock()
	parent.waited = append(parent.waited, a)
	cancelled, sig := parent.word.Load()&attCancel != 0, parent.killed
	parent.mu.Unlock()
	if cancelled {
		a.cancel(sig)
	}
}

// detach ends that. It may be called from any goroutine.
func (a *attention) detach() {
	a.mu.Lock()
	parent := a.parent
	a.parent = nil
	a.mu.Unlock()
	if parent == nil {
		return
	}
	parent.mu.Lock()
	defer parent.mu.Unlock()
	parent.waited = slices.DeleteFunc(parent.waited, func(other *attention) bool { return other == a })
}

// cancel abandons what runs: its processes get sig, its shells end.
func (a *attention) cancel(sig syscall.Signal) {
	a.mu.Lock()
	if sig == a.killed && a.word.Load()&attCancel == 0 && time.Now().Before(a.deaf) {
		a.mu.Unlock() // the same key, which has killed others of the job too
		return
	}
	if a.word.Load()&attCancel == 0 || sig == syscall.SIGKILL {
		a.killed = sig
	}
	a.word.Or(attCancel) // for running and attach, which look while they hold mu
	a.wake()
	procs := make(map[*jobs.Process]*group, len(a.procs))
	for p, g := range a.procs {
		procs[p] = g
	}
	waited := slices.Clone(a.waited)
	a.mu.Unlock()
	a.raise(attCancel)
	for p, g := range procs {
		g.kill(p, sig)
	}
	for _, w := range waited {
		w.cancel(sig)
	}
}

// How long after a key has ended a shell its EXIT trap is not ended by news of
// others that the key has ended, and how long an ERR trap isn't.
const (
	aftershock      = 300 * time.Millisecond
	shortAftershock = 30 * time.Millisecond
)

// respite runs the EXIT or the ERR trap of a shell that may have been cancelled.
// There is none for those that bash lets the signal kill at once.
func (a *attention) respite(aftershock time.Duration, trap func()) {
	switch a.cancelled() {
	case 0:
		trap()
		return
	case syscall.SIGKILL, syscall.SIGQUIT:
		return
	}
	a.setDeaf(time.Now().Add(aftershock))
	a.clear(attKeys)
	trap()
	a.setDeaf(time.Time{})
	a.raise(attCancel)
}

func (a *attention) setDeaf(until time.Time) {
	a.mu.Lock()
	a.deaf = until
	a.mu.Unlock()
}

// pause makes the shell and those that it waits for wait for SIGCONT.
func (a *attention) pause(sig syscall.Signal) {
	a.mu.Lock()
	a.stopped = sig
	a.word.Or(attPause) // for handOver, which looks while it holds mu
	waited := slices.Clone(a.waited)
	a.mu.Unlock()
	a.intr.Fire()
	for _, w := range waited {
		w.pause(sig)
	}
}

// resume ends pause.
func (a *attention) resume() {
	a.clear(attPause)
	a.mu.Lock()
	a.stopped = 0
	a.wake()
	waited := slices.Clone(a.waited)
	a.mu.Unlock()
	for _, w := range waited {
		w.resume()
	}
}

// wake lets park look again; mu is held.
func (a *attention) wake() {
	if a.resumed != nil {
		close(a.resumed)
		a.resumed = nil
	}
}

// park waits for SIGCONT, or SIGKILL. Other signals wait with it.
func (a *attention) park() {
	if m := a.owner.member; m != nil {
		m.stalls()
	}
	var parked []*jobs.Task
	for {
		a.mu.Lock()
		sig := a.stopped
		if sig == 0 || a.word.Load()&attCancel != 0 && a.killed == syscall.SIGKILL {
			a.mu.Unlock()
			break
		}
		if a.resumed == nil {
			a.resumed = make(chan struct{})
		}
		resumed := a.resumed
		a.mu.Unlock()
		if parked == nil {
			parked = a.tasks()
		}
		for _, t := range parked {
			t.Park(sig)
		}
		<-resumed
	}
	for _, t := range parked {
		t.Resume()
	}
}

// tasks returns what stands still when the goroutine of the owner does: its
// own task, and those of hosts that are to wait too.
func (a *attention) tasks() (ts []*jobs.Task) {
	if a.task != nil {
		ts = append(ts, a.task)
	}
	for h := a.host; h != nil; h = h.host {
		h.mu.Lock()
		stopped := h.stopped != 0
		h.mu.Unlock()
		if stopped && h.task != nil {
			ts = append(ts, h.task)
		}
	}
	return ts
}

// handOver has a process, which is all that is left of the shell, stop in its
// place if it was told to stop before.
func (a *attention) handOver(p *jobs.Process) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.stopped == 0 {
		return
	}
	_ = p.Signal(a.stopped) // ESRCH: it has ended
	a.stopped = 0
	a.word.And(^attPause)
	a.wake()
}

// running remembers a process while the shell waits for it.
func (a *attention) running(p *jobs.Process, g *group) {
	a.mu.Lock()
	if a.procs == nil {
		a.procs = make(map[*jobs.Process]*group)
	}
	a.procs[p] = g
	cancelled, sig := a.word.Load()&attCancel != 0, a.killed
	a.mu.Unlock()
	if cancelled {
		_ = p.Signal(sig) // the others of the job have got it; ESRCH: it has ended
	}
}

func (a *attention) ended(p *jobs.Process) {
	a.mu.Lock()
	delete(a.procs, p)
	a.mu.Unlock()
}

// cancelled returns the signal that what runs is abandoned by, or 0.
func (a *attention) cancelled() syscall.Signal {
	if a.word.Load()&attCancel == 0 {
		return 0
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.killed
}

// attend does what the attention word asks for. It is called before each
// command and each turn of a loop.
func (sh *Shell) attend() flow {
	if sh.signals.word.Load() == 0 {
		return flowNone
	}
	return sh.attendTo()
}

// attendAwake is attend for a shell whose blocking operation was interrupted. With
// flowNone the operation may be tried again: it waits unless something was raised
// since.
func (sh *Shell) attendAwake() flow {
	a := sh.signals
	a.intr.Clear() // first: the word may be attended to before raise fires
	fl := sh.attend()
	if fl != flowNone && a.word.Load()&attRaised != 0 {
		a.intr.Fire()
	}
	return fl
}

func (sh *Shell) attendTo() flow {
	sh.writeHeld()
	a := sh.signals
	if a.word.Load()&attPause != 0 {
		a.park()
	}
	word := a.word.Load()
	if word&attSnapshot != 0 && !sh.elsewhere {
		sh.handOut()
	}
	if sig := a.cancelled(); sig != 0 {
		return sh.exitWith(128+int(sig), exitSignal)
	}
	if word&attOwed != 0 && !sh.inSubst {
		a.clear(attOwed)
		a.cancel(syscall.SIGINT)
		if sig := a.cancelled(); sig != 0 { // it is not behind the key's own cancellation, see respite
			return sh.exitWith(128+int(sig), exitSignal)
		}
	}
	if word&attSubst != 0 {
		if fl := sh.substKilled(); fl != flowNone {
			return fl
		}
	}
	if word&attErrors != 0 {
		if fl := sh.errorPipeBroke(); fl != flowNone {
			return fl
		}
	}
	if word&attNews != 0 {
		sh.notifyAtOnce()
	}
	if word&attCoproc != 0 && a.owner == sh {
		sh.reapCoprocs()
	}
	if word&attSignal == 0 {
		return flowNone
	}
	if a.owner == sh {
		return sh.runPendingTraps()
	}
	if sig := a.owner.fatalSignal(); sig != 0 {
		return sh.exitWith(128+int(sig), exitSignal)
	}
	return flowNone
}

// wait is what ends a blocking operation of the shell early.
func (sh *Shell) wait() fds.Wait {
	return fds.Wait{Interrupt: &sh.signals.intr, Waiter: sh, Front: sh}
}
