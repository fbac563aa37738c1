package interp

import (
	"strings"
	"syscall"
	"time"

	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/jobs"
)

// runProcess starts the program path and waits for it. The error, if any, says
// why it can't be started.
func (sh *Shell) runProcess(path string, argv []string) (flow, error) {
	return sh.runWith(path, argv, sh.environ(path))
}

// runWith is runProcess with another environment.
func (sh *Shell) runWith(path string, argv, env []string) (flow, error) {
	if sh.gate != nil {
		if fl := sh.askProgram(path, argv, env); fl != flowNone {
			return fl, nil
		}
	}
	g := sh.newGroup()
	own := g != nil && g != sh.group // the process is a job by itself
	if own {
		sh.bring(g)
	}
	if sh.output != nil && sh.current != nil {
		sh.attends(sh.current.stmt, g)
	}
	p, err := sh.spawn(g, path, argv, env)
	if err != nil {
		if own {
			sh.home(g, jobs.Status{})
			sh.interruptedBy(g.survived(jobs.Exit(0)), g)
		}
		return flowNone, err
	}
	sh.becomes(p)
	if sh.launching {
		sh.launched = p
		sh.signals.running(p, g)
		return flowNone, nil
	}
	st := sh.waitRunning(p, g, own)
	if own && !sh.async {
		st = g.survived(st)
	}
	sh.noteForeground(st)
	sh.childEnded()
	sh.settleAfter(st)
	if own {
		sh.home(g, st)
	}
	if st.State != jobs.Running { // it is if a signal has ended the shell first
		sh.Status = st.Number()
	}
	e := ending{p, st, g}
	if sh.forChild {
		sh.ending = e
		return flowNone, nil
	}
	return sh.concluded(e), nil
}

// An ending is how a process in the foreground has ended or stopped.
type ending struct {
	p  *jobs.Process // nil: nothing has
	st jobs.Status
	g  *group
}

// concluded draws the consequences. What is to be told goes to the standard
// error of the shell, which that of the command is not if it was redirected.
func (sh *Shell) concluded(e ending) flow {
	if e.st.State == jobs.Stopped {
		e.g.job.Add(e.p, sh.current.text())
		return sh.jobOut(e.g)
	}
	sh.sizeAfterChild()
	sh.tellDeath(e.p, e.st)
	sh.interruptedBy(e.st, e.g)
	sh.notifyBetween()
	return sh.interruptedToo(e.st)
}

// waitRunning is waitProcess, while others may find the process.
func (sh *Shell) waitRunning(p *jobs.Process, g *group, own bool) jobs.Status {
	if own {
		defer sh.await(g)()
	}
	sh.signals.running(p, g)
	defer sh.signals.ended(p)
	return sh.waitProcess(p, g, own)
}

// waitProcess waits until a process in the foreground of the shell has ended,
// or if it is a job by itself, under job control, stopped.
func (sh *Shell) waitProcess(p *jobs.Process, g *group, own bool) jobs.Status {
	if g == nil && !sh.async {
		return sh.waitPlain(p)
	}
	w := waiting{sh: sh, p: p, g: g, patient: sh.async || sh.signals.main && sh.proc.tells.Load()}
	for {
		st := w.next()
		switch {
		case st.State.Ended():
			w.spread(st)
			return st
		case st.State == jobs.Stopped && w.stopped(st, own):
			return st
		case st.State == jobs.Running && w.parked != nil:
			for _, t := range w.parked {
				t.Resume()
			}
			w.parked = nil
		}
	}
}

// A waiting is the waiting for a process that may stop.
type waiting struct {
	sh    *Shell
	p     *jobs.Process
	g     *group
	count int // changes of the process that were dealt with
	// patient says that the process may take its time: waiting for it then
	// does not take a thread.
	patient bool
	parked  []*jobs.Task // the shell's task and its hosts', while the process is stopped
}

// next returns the next status of the process.
func (w *waiting) next() jobs.Status {
	if !w.patient {
		w.sh.Park()
		st := w.p.Wait()
		w.sh.Unpark()
		_, w.count, _ = w.p.Changes()
		return st
	}
	w.p.Reap()
	for {
		st, count, changed := w.p.Changes()
		if count != w.count {
			w.count = count
			return st
		}
		if w.sh.wait().On(changed) == fds.ErrInterrupted {
			w.sh.waitOn(changed)
		}
	}
}

// waitOn is for a shell that was interrupted while it waits for a process:
// traps run later, and what ends the shell has been sent to the process too.
func (sh *Shell) waitOn(changed <-chan struct{}) {
	a := sh.signals
	a.intr.Clear()
	sh.notifyAtOnce()
	switch word := a.word.Load(); {
	case word&attCancel != 0:
		<-changed
	case word&attPause != 0:
		a.park()
	}
}

// stopped deals with a process that was stopped, and reports whether that is
// all that is to be waited for.
func (w *waiting) stopped(st jobs.Status, own bool) bool {
	w.patient = true
	if w.g == nil {
		return false
	}
	tty, leavable := w.g.tty.Load(), w.g.control || w.g.leaves.Load()
	if tty != nil && st.Signal != syscall.SIGTSTP && stops(st.Signal) && tty.Welcome(w.g.job, w.p) {
		w.patient = false
		return false
	}
	switch {
	case leavable && own:
		return true
	case leavable:
		w.park(st.Signal)
	case own && tty != nil && st.Signal == syscall.SIGTSTP:
		// set +m: there would be no way to continue it.
		w.patient = w.g.job.Continue() != nil
	}
	return false
}

// park stops what the process is part of.
func (w *waiting) park(sig syscall.Signal) {
	sh := w.sh
	if stops(sig) {
		w.g.spread(sig)
	}
	if m := sh.member; m != nil && m.task.Process() == w.p {
		w.parked = sh.signals.tasks()
		for _, t := range w.parked {
			t.Park(sig)
		}
		return
	}
	if stops(sig) {
		sh.signals.park() // spread has paused it
	}
}

// spread tells the other members of a job in the foreground that the keyboard
// has killed the process.
func (w *waiting) spread(st jobs.Status) {
	if w.g != nil && w.g.job.Guest {
		w.leaves(st)
		return
	}
	if w.g == nil || st.State != jobs.Killed || st.Signal != syscall.SIGINT && st.Signal != syscall.SIGQUIT {
		return
	}
	if p := w.sh.proc; p.foreground.Load() == w.g {
		w.g.spread(st.Signal)
		switch {
		case w.g.subst:
			p.pressed(st.Signal, func(syscall.Signal) {})
		case w.g.hosted.Load():
			p.pressed(st.Signal, p.cancelled)
		}
	}
}

// briefly is how long a process runs at most that nobody waits for, with a key.
const briefly = 30 * time.Millisecond

// leaves is spread for a process of a substitution, of which keys are told
// otherwise: a little later.
func (w *waiting) leaves(st jobs.Status) {
	sh := w.sh
	if st.State == jobs.Killed || st.Number() >= 128 || w.p.Age() > briefly {
		sh.proc.hearAll()
	}
	if sh.signals.word.Load()&attSubst != 0 && sh.replaced() { // there was nobody else to be killed
		sh.signals.clear(attSubst)
	}
}

// fatalSignal returns a signal that has arrived and ends the shell, or 0.
func (sh *Shell) fatalSignal() syscall.Signal {
	if sh.Interactive() || sh.signals.word.Load()&attSignal == 0 {
		return 0
	}
	return sh.fatal(0)
}

// tellDeath prints that a command died of a signal. If it has taken the place
// of the subshell, others do.
func (sh *Shell) tellDeath(p *jobs.Process, st jobs.Status) {
	if st.State != jobs.Killed {
		return
	}
	if sh.parent == nil || !sh.last() {
		sh.tellSignal(st, p.Pid())
		return
	}
	sh.diedOf, sh.pid = st.Signal, p.Pid()
}

// tellSignal prints that the current command died of a signal, as bash does for
// all but SIGINT and SIGPIPE, outside of substitutions; in short where the
// shell has a trap for the signal, and for SIGTERM.
func (sh *Shell) tellSignal(st jobs.Status, pid int) {
	if st.Signal == syscall.SIGINT || st.Signal == syscall.SIGPIPE || sh.quietSubshell() || sh.signals.word.Load()&attCancel != 0 {
		return // a shell that is being killed too says nothing
	}
	text, dumped := jobs.Describe(st.Signal), ""
	if st.Core {
		dumped = "(core dumped) "
	}
	if sh.Interactive() || st.Signal == syscall.SIGTERM || sh.traps.has(int(st.Signal)) {
		sh.writeErr(strings.TrimSpace(text+" "+dumped) + "\n")
		return
	}
	line, cmd := sh.line, sh.current
	sh.line = sh.lineAround(cmd)
	if sh.inTrap > 0 && sh.trigger != nil { // bash 5.2 tells of what the trap is for
		cmd = sh.trigger
	}
	sh.errorf("%5d %-24s%s%s", pid, text, dumped, cmd.text())
	sh.line = line
}

// quietSubshell: a substitution tells of no deaths, nor does a subshell of an
// interactive shell.
func (sh *Shell) quietSubshell() bool { return sh.inSubst || sh.parent != nil && sh.Interactive() }

// tellJob tells of the death of a job in the foreground.
func (sh *Shell) tellJob(j *jobs.Job) {
	if sh.quietSubshell() || j.Last().State != jobs.Killed || sh.abandoned() {
		return
	}
	j.Foreground, j.Dir = true, sh.dir
	sh.notice(j)
}

// interruptedBy: a job in the foreground of the terminal that died of SIGINT
// ends the loops and lists that it is in, unless the signal is trapped; a loop
// ends all the same (bash 5.2, wait_for). What is in neither has a status of its
// own, for if and ! to test. Under set +m the shell would have got the key too.
func (sh *Shell) interruptedBy(st jobs.Status, g *group) {
	if g == nil || g.job.Guest || !diedOfInterrupt(st) {
		return
	}
	tty := g.tty.Load()
	switch {
	case tty == nil && !g.control && !sh.proc.interrupted.Load(), sh.async:
	case g.subst && sh.signals.catches(syscall.SIGINT): // see pressed
	case sh.loopDepth == 0 && (sh.traps.has(int(syscall.SIGINT)) || sh.lists == 0 && g.control && sh.parent == nil):
		sh.newLine()
	default:
		sh.signals.cancel(syscall.SIGINT)
	}
}

// jobOut deals with a job that has stopped in the foreground.
func (sh *Shell) jobOut(g *group) flow {
	if g.leaves.Load() {
		return sh.jobLeft(g)
	}
	return sh.jobStopped(g)
}

// childrenStopped raises SIGCHLD for the subshells of a job that has stopped, and
// has it raised when a process that is none ends: that has raised it already when it
// stopped.
func (sh *Shell) childrenStopped(j *jobs.Job) {
	for _, m := range j.Members {
		switch p, process := m.(*jobs.Process); {
		case m.Status().State != jobs.Stopped:
		case !process:
			sh.childEnded()
		default:
			if _, stoppedBefore := sh.proc.ends.LoadOrStore(p, nil); stoppedBefore {
				continue
			}
			go func() { // one per process that has stopped; ends with it
				<-p.Done()
				sh.proc.ends.Delete(p)
				sh.childEnded()
			}()
		}
	}
}

// jobStopped puts a job that has stopped in the foreground into the job table.
// The loops around it end (bash manual, "Job Control Basics").
func (sh *Shell) jobStopped(g *group) flow {
	sh.proc.awaitHangUp() // a terminal that comes to its end can stop who is about to have it
	j := g.job
	j.Foreground = false
	j.Dir = sh.dir
	if j.Text == "" {
		j.Text = j.Parts[0]
	}
	sh.jobList().Add(j)
	sh.childrenStopped(j)
	sh.Status, sh.stops = j.StopNumber(), true
	sh.noteForeground(j.Status())
	sh.notifyStopped(j)
	if sh.loopDepth > 0 {
		sh.loops = sh.loopDepth
		return flowBreak
	}
	return flowNone
}
