package interp

import (
	"slices"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/goshd/goshd/interp/jobs"
)

// A group is a job while it is executed: what the stages of a pipeline, the
// subshells in them and the processes that all of them start have in common.
// It is nil where processes are in the process group of the shell.
type group struct {
	job *jobs.Job
	// tty is the terminal that the job was in the foreground of last.
	tty atomic.Pointer[jobs.Terminal]
	// subst says that the job is a part of a substitution.
	subst bool
	// keyed is when a key was last found to have reached the processes of a
	// guest (jobs.Job.Guest), in nanoseconds.
	keyed atomic.Int64
	// hosted says that the shell itself runs the last command (shopt lastpipe).
	hosted atomic.Bool
	// first is the stage of a pipeline that may become the leader of the process
	// group, or nil.
	first *member
	// control says that the job can be stopped (bash manual, "Job Control").
	control bool
	// leaves says that the job is being stopped to go on in the background.
	leaves  atomic.Bool
	leaving sync.Mutex // held while signals are sent because of it

	mu      sync.Mutex
	members []*member
	// struck is a key that must have killed what may have been over already;
	// settled, when it is known how the job has ended.
	struck atomic.Int32
	early  []syscall.Signal // from the keyboard, before there was a process
}

// controls reports whether job control is active: not in subshells, unless
// they say set -m.
func (sh *Shell) controls() bool { return sh.opts.monitor && !sh.uncontrolled }

// grouped reports whether processes have groups of their own without job control too.
func (sh *Shell) grouped() bool {
	return sh.proc.tty.Load() != nil || sh.proc.groups || sh.brood != nil
}

// newGroup returns the group of a job that the shell is about to execute: that
// of the job which the shell is part of, if it is.
func (sh *Shell) newGroup() *group {
	if sh.group != nil {
		return sh.group
	}
	if !sh.controls() && !sh.grouped() {
		return nil
	}
	g := &group{job: new(jobs.Job), control: sh.controls(), subst: sh.inSubst}
	g.job.Owner = g
	return g
}

// start starts a process of the job for the member m, or for the shell itself.
func (g *group) start(m *member, spec *jobs.Spec) (*jobs.Process, error) {
	if g == nil {
		return jobs.Start(spec)
	}
	if g.first != nil && g.first != m {
		g.first.await()
	}
	p, err := g.job.Start(spec, g.tty.Load())
	if err != nil {
		return nil, err
	}
	g.mu.Lock()
	early := g.early
	g.early = nil
	if len(early) > 0 && len(g.members) > 0 {
		g.struck.Store(0) // the process decides
	}
	g.mu.Unlock()
	for _, sig := range early {
		_ = g.job.SignalGroup(sig) // ESRCH: it has ended
	}
	return p, nil
}

// survived returns the status of the job, which was st, as it is if a key has
// killed what had just ended: somebody has pressed it while the job had the
// terminal.
func (g *group) survived(st jobs.Status) jobs.Status {
	if st.State != jobs.Exited {
		return st
	}
	if sig := g.struck.Swap(settled); sig > 0 {
		return jobs.Status{State: jobs.Killed, Signal: syscall.Signal(sig)}
	}
	return st
}

const settled = -1 // for group.struck

// kill sends a signal to a process, and to all others of its job, unless they
// have just got it from the keyboard.
func (g *group) kill(p *jobs.Process, sig syscall.Signal) {
	// ESRCH: it has ended by itself.
	switch {
	case g == nil:
		_ = p.Signal(sig)
	case time.Since(time.Unix(0, g.keyed.Load())) < echo:
		g.job.SignalYoung(sig, young)
	default:
		_ = g.job.SignalGroup(sig)
	}
}

// young is how old a process may be that was started behind a key of which the
// shell is told.
const young = 20 * time.Millisecond

// reached is keyboard for a guest, whose processes have got the signal from the
// terminal. What stops jobs does nothing to it.
func (g *group) reached(sig syscall.Signal) {
	if stops(sig) || sig == syscall.SIGWINCH {
		return
	}
	g.keyed.Store(time.Now().UnixNano())
	g.job.SignalYoung(sig, young)
	g.spread(sig)
}

// keyboard hands a signal of the keyboard to the job. It reports whether that
// came too late: the job has ended by itself, and the shell goes on.
func (g *group) keyboard(sig syscall.Signal) (late bool) {
	mortal := sig == syscall.SIGINT && !g.job.Heeds(sig) // asked first: a handler may end the process
	missed := g.job.SignalGroup(sig) != nil
	g.mu.Lock()
	if missed && len(g.members) == 0 {
		g.early = append(g.early, sig)
	}
	if mortal && g.mortal(sig) {
		late = !g.struck.CompareAndSwap(0, int32(sig)) && g.struck.Load() == settled
	}
	g.mu.Unlock()
	g.spread(sig)
	return late
}

// catchUp is to be called when the members of a job in the foreground are known,
// before they run: it tells them of keys that were pressed before.
func (g *group) catchUp() {
	g.mu.Lock()
	early := g.early
	g.early = nil
	for _, sig := range early {
		if !g.mortal(sig) {
			g.struck.Store(0)
		}
	}
	g.mu.Unlock()
	for _, sig := range early {
		g.spread(sig)
	}
}

// mortal reports whether none of the members, which mu guards, has a trap for
// the signal.
func (g *group) mortal(sig syscall.Signal) bool {
	for _, m := range g.members {
		if a := m.sub.signals; a.catches(sig) || signalSet(a.ignored.Load()).has(sig) {
			return false
		}
	}
	return true
}

// spread tells the members that are no processes of a signal that the
// processes of the job have got from the terminal.
func (g *group) spread(sig syscall.Signal) {
	g.mu.Lock()
	members := append([]*member(nil), g.members...)
	g.mu.Unlock()
	for _, m := range members {
		if m.task.Process() == nil {
			m.told(sig)
		}
	}
}

// inShell reports whether a member runs that is no process.
func (g *group) inShell() bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	return slices.ContainsFunc(g.members, func(m *member) bool { return m.task.Process() == nil && !m.over() })
}

// stops reports whether sig is one with which terminals stop jobs.
func stops(sig syscall.Signal) bool {
	return sig == syscall.SIGTSTP || sig == syscall.SIGTTIN || sig == syscall.SIGTTOU
}
