package interp

import (
	"slices"
	"syscall"
	"time"

	"github.com/goshd/goshd/interp/jobs"
)

// Foreground returns the pids of the processes that the shell waits for, in
// order. It may be called from any goroutine.
func (sh *Shell) Foreground() []int {
	pids := []int{}
	sh.proc.main.signals.eachProcess(func(p *jobs.Process, _ *group) { pids = append(pids, p.Pid()) })
	if j := sh.proc.resumed.Load(); j != nil {
		pids = append(pids, j.Pids()...)
	}
	slices.Sort(pids)
	return slices.Compact(pids)
}

// eachProcess calls f with the processes in the foreground of the shell and of
// the subshells that it waits for.
func (a *attention) eachProcess(f func(p *jobs.Process, g *group)) {
	a.mu.Lock()
	for p, g := range a.procs {
		f(p, g)
	}
	waited := slices.Clone(a.waited)
	a.mu.Unlock()
	for _, w := range waited {
		w.eachProcess(f)
	}
}

// A Reading is the waiting of a builtin for input.
type Reading struct {
	FD     int // a descriptor of the process, open at least at that time
	Number int // what the code calls it
	Since  time.Time
}

// Reading returns what a builtin in the foreground waits to read from, or nil.
// It may be called from any goroutine.
func (sh *Shell) Reading() *Reading { return sh.proc.reading.Load() }

// AwaitsInput is told by fds when the shell begins and ends to wait for input.
func (sh *Shell) AwaitsInput(fd int, waits bool) {
	if sh.async {
		return
	}
	if !waits {
		sh.proc.reading.Store(nil)
		return
	}
	sh.proc.reading.Store(&Reading{fd, sh.numberOf(fd), time.Now()})
}

// numberOf is the first of the shell's descriptors behind which one of the
// process is, 0 if none is: it has been redirected elsewhere since.
func (sh *Shell) numberOf(fd int) int {
	for n := range sh.fds.Len() {
		if f := sh.fds.Get(n); f != nil {
			if real, ok := f.Number(); ok && real == fd {
				return n
			}
		}
	}
	return 0
}

// Interrupt sends a signal to what runs in the foreground, as the keyboard does:
// to the processes that the shell waits for, and to the shell itself, where a
// trap may catch it. A process that dies of SIGINT takes the rest of the code
// with it. Where there is no process, signals that would kill a shell end the
// code. It reports whether there was anything, and may be called from any
// goroutine.
func (sh *Shell) Interrupt(sig syscall.Signal) bool {
	main := sh.proc.main
	if sh.proc.baton.idle.Load() {
		return false
	}
	if sig == syscall.SIGINT {
		sh.proc.interrupted.Store(true)
	}
	found := sh.signalForeground(sig)
	switch {
	case sig != syscall.SIGKILL && main.signals.catches(sig):
		main.Signal(sig)
	case found, sig != syscall.SIGKILL && main.signals.ignores(sig):
	default:
		main.Cancel(sig)
	}
	return true
}

// signalForeground sends a signal to the processes that the shell waits for,
// with all else that is in their jobs, and reports whether there were any.
func (sh *Shell) signalForeground(sig syscall.Signal) bool {
	if j := sh.proc.resumed.Load(); j != nil {
		_ = j.Signal(sig) // ESRCH: it has just ended
		return true
	}
	var groups []*group
	var alone []*jobs.Process
	sh.proc.main.signals.eachProcess(func(p *jobs.Process, g *group) {
		switch {
		case g == nil:
			alone = append(alone, p)
		case !slices.Contains(groups, g):
			groups = append(groups, g)
		}
	})
	for _, p := range alone {
		_ = p.Signal(sig) // ESRCH: it has just ended
	}
	for _, g := range groups {
		g.keyboard(sig)
	}
	return len(groups)+len(alone) > 0
}

// Background makes the job that the shell waits for one in the background. The
// code that comes after it is not run. It reports whether there was such a job:
// an external command, a pipeline or a subshell. It may be called from any
// goroutine.
func (sh *Shell) Background() bool {
	g := sh.proc.awaited.Load()
	if g == nil {
		return false
	}
	g.leaves.Store(true)
	if g.job.SignalGroup(syscall.SIGSTOP) != nil && !g.inShell() { // it has just ended
		g.leaves.Store(false)
		return false
	}
	g.spread(syscall.SIGSTOP)
	go g.insist() // ends when the job has left or ended
	return true
}

// insistAfter is how long a job that leaves may take to stop.
const insistAfter = 20 * time.Millisecond

// insist has a job that leaves stop anew until that is noticed. One that was stopped
// before does not tell, a process that waits for its child of vfork(2) does not
// stop while that one is stopped, and a member may just have started a process.
func (g *group) insist() {
	for {
		time.Sleep(insistAfter)
		g.leaving.Lock()
		over := !g.leaves.Load() || (g.job.SignalGroup(syscall.SIGCONT) != nil || g.job.SignalGroup(syscall.SIGSTOP) != nil) && !g.inShell()
		g.leaving.Unlock()
		if over {
			return
		}
	}
}

// leavable reports whether the shell must wait for jobs so that Background can
// take them from it.
func (sh *Shell) leavable() bool { return sh.inRequest && sh.proc.groups }

// waitGroup waits for a job until it has ended, or stopped and is to be left.
func (sh *Shell) waitGroup(g *group) jobs.Status {
	sh.Park()
	defer sh.Unpark()
	return g.job.WaitStop(func() bool { return g.control || g.leaves.Load() })
}

// await notes that the shell waits for a job until the function that it returns
// is called.
func (sh *Shell) await(g *group) (over func()) {
	if sh.parent != nil || sh.elsewhere {
		return func() {}
	}
	sh.proc.awaited.Store(g)
	return func() { sh.proc.awaited.Store(nil) }
}

// jobLeft puts a job that Background has stopped into the job table, lets it go
// on, and abandons the rest of the code.
func (sh *Shell) jobLeft(g *group) flow {
	j := g.job
	g.leaving.Lock()
	g.leaves.Store(false) // nothing stops it from here on
	g.leaving.Unlock()
	j.Foreground, j.Dir = false, sh.dir
	if j.Text == "" {
		j.Text = j.Parts[0]
	}
	if j.Number() == 0 {
		sh.jobList().Add(j)
	}
	if err := j.Continue(); err == nil {
		sh.jobList().Resumed(j)
	}
	sh.lastBg = j
	sh.proc.backgrounded = true
	return sh.exitWith(0, exitSignal)
}
