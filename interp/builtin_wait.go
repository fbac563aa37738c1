package interp

import (
	"slices"
	"strconv"
	"strings"
	"syscall"

	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/jobs"
	"github.com/goshd/goshd/interp/vars"
)

// waitOptions are those of wait [-fn] [-p var] [id ...].
type waitOptions struct {
	any, ended bool
	name       string
}

const waitUsage = "wait: usage: wait [-fn] [-p var] [id ...]"

// builtinWait is wait: for jobs, processes, or any of them.
func builtinWait(sh *Shell, args []string) int {
	var o waitOptions
	rest, status := sh.options(args, "p", waitUsage, o.set)
	if status != 0 {
		return status
	}
	if o.name != "" {
		if _, _, ok := sh.splitRef(o.name); !ok {
			sh.errorf("wait: `%s': not a valid identifier", o.name)
			return 1
		}
		if !sh.emptied(o.name) {
			return 1
		}
	}
	switch {
	case o.any:
		status = sh.waitAny(o, rest)
	case len(rest) == 0:
		status = sh.waitAll()
	}
	for _, id := range rest {
		if !o.any {
			status = sh.waitID(o, id)
		}
	}
	sh.forgetCoprocs()
	return status
}

// emptied unsets the variable of wait -p, if that is what the name is of.
func (sh *Shell) emptied(name string) bool {
	if !vars.ValidName(name) {
		return true
	}
	if err := sh.Vars.Unset(vars.Intern(name)); err != nil {
		sh.errorf("wait: %s", err)
		return false
	}
	return true
}

func (o *waitOptions) set(c byte, value string) int {
	switch c {
	case 'n':
		o.any = true
	case 'f':
		o.ended = true
	case 'p':
		o.name = value
	default:
		return unknownOption
	}
	return 0
}

// waitFor waits until ok; a trapped signal ends it with a status above 128.
func (sh *Shell) waitFor(ok func() bool) (status int, interrupted bool) {
	for {
		if sh.jobList().Until(sh.wait(), ok) != fds.ErrInterrupted {
			if sh.unwound = sh.runChildTraps(); sh.unwound != flowNone {
				return sh.Status, true
			}
			return 0, false
		}
		if sh.dropped() {
			sh.signals.pending[syscall.SIGINT].Store(0)
			sh.signals.cancel(syscall.SIGINT)
		}
		if sh.pause() != nil {
			if sh.signals.cancelled() == syscall.SIGINT { // it has a status, of which the ERR trap is told
				sh.unwound, sh.exiting = flowNone, notExiting
			}
			return sh.interruptedStatus(), true
		}
		if sh.signals.owner == sh && sh.trapPending() {
			return sh.interruptedStatus(), true
		}
	}
}

// trapPending reports whether a signal has arrived whose trap is due.
func (sh *Shell) trapPending() bool { return sh.pendingSignal() != 0 }

// interruptedStatus is 128 plus the signal that ended a wait.
func (sh *Shell) interruptedStatus() int {
	for n := range sh.signals.pending {
		if sh.signals.pending[n].Load() > 0 {
			return 128 + n
		}
	}
	sh.signals.mu.Lock()
	defer sh.signals.mu.Unlock()
	return 128 + int(sh.signals.killed)
}

// waitAll waits for all jobs that are running, and for the last process
// substitution if $! means it (bash manual, "wait").
func (sh *Shell) waitAll() int {
	if status := sh.waitJobs(); status != 0 {
		return status
	}
	if j := sh.lastBg; j != nil && j.Number() == 0 && j == sh.lastSubst {
		if status, interrupted := sh.waitJob(j, true); interrupted {
			return status
		}
	}
	return 0
}

// waitJobs waits for the first job that runs as long as there is one. Those
// that it meets before it, and are stopped, it warns of.
func (sh *Shell) waitJobs() int {
	ended := 0 // so many jobs at the beginning of the table have
	for {
		j := sh.firstRunning(&ended)
		if j == nil {
			break
		}
		status, interrupted := sh.waitFor(func() bool { return j.State() != jobs.Running })
		if interrupted {
			return status
		}
		if sh.notifies() {
			sh.notify()
			ended = 0
		} else {
			sh.toldOf(j)
		}
	}
	sh.toldOfEnded()
	return 0
}

// firstRunning returns the first job that runs, or nil. Those before it that
// are stopped it warns of (bash 5.2, wait_for_background_pids). It counts on in
// ended how many at the beginning of the table have ended.
func (sh *Shell) firstRunning(ended *int) *jobs.Job {
	list := sh.jobList().Jobs()
	for *ended < len(list) && list[*ended].State().Ended() {
		*ended++
	}
	for _, j := range list[*ended:] {
		switch j.State() {
		case jobs.Running:
			return j
		case jobs.Stopped:
			sh.errorf("wait: warning: job %d[%d] stopped", j.Number(), sh.pidOf(j))
		}
	}
	return nil
}

// toldOf records that the user knows of what a job has come to, and tells it
// where that is due.
func (sh *Shell) toldOf(j *jobs.Job) {
	if j.State().Ended() {
		sh.tellEnded(j)
		sh.jobList().Told(j)
	}
}

// toldOfEnded forgets the jobs that have ended when all were waited for, and
// how others did. That of $! stays, where there is nobody to see it, unless it
// was killed (bash 5.2, mark_dead_jobs_as_notified).
func (sh *Shell) toldOfEnded() {
	l := sh.jobList()
	for _, j := range l.Changed() {
		if j != sh.lastBg || sh.Interactive() || j.State() == jobs.Killed {
			sh.toldOf(j)
		}
	}
	l.Clean()
	l.Forget()
}

// notifies reports whether the shell tells of jobs while it waits for them.
func (sh *Shell) notifies() bool { return sh.Interactive() && sh.parent == nil }

// findJob finds what a pid or job specification means. A pid is all digits.
func (sh *Shell) findJob(id string) (*jobs.Job, error) {
	if strings.HasPrefix(id, "%") {
		return sh.jobList().Find(id)
	}
	pid, err := pidOperand(id)
	if err != nil {
		return nil, err
	}
	if j := sh.jobOf(pid); j != nil {
		return j, nil
	}
	return nil, jobs.ErrNoSuchJob
}

// jobOf returns the job of this shell that a process belongs to, or nil. A
// process substitution is known while $! means it.
func (sh *Shell) jobOf(pid int) *jobs.Job {
	if sh.jobs != nil {
		if j := sh.jobs.ByPid(pid); j != nil {
			return j
		}
	}
	if j := sh.lastBg; j != nil && j.Number() == 0 && j == sh.lastSubst && j.Pid() == pid {
		return j
	}
	return nil
}

// pidOperand reads a pid, which has no sign.
func pidOperand(id string) (int, error) {
	pid, err := strconv.ParseUint(id, 10, 31)
	return int(pid), err
}

func (sh *Shell) waitID(o waitOptions, id string) int {
	j, err := sh.findJob(id)
	pid, notPid := pidOperand(id)
	if err != nil {
		if st, ok := sh.jobList().Past(pid); ok && notPid == nil {
			return st.Number()
		}
		switch {
		case strings.HasPrefix(id, "%"):
			sh.noJob("wait", id, err)
		case notPid != nil:
			sh.errorf("wait: `%s': not a pid or valid job spec", id)
			return 1
		default:
			sh.errorf("wait: pid %s is not a child of this shell", id)
		}
		return 127
	}
	if notPid != nil && j.State() == jobs.Stopped && sh.controls() {
		sh.Warn("wait_for_job: job " + itoa(j.Number()) + " is stopped")
	}
	status, interrupted := sh.waitJob(j, o.ended)
	if interrupted {
		return status
	}
	status = j.Status().Number()
	sh.tellWaited(o, j)
	sh.jobList().Know(j)
	return status
}

// waitJob waits until a job has ended; under job control it may also stop,
// unless ended is set.
func (sh *Shell) waitJob(j *jobs.Job, ended bool) (status int, interrupted bool) {
	stops := sh.controls() && !ended
	if j.Number() == 0 { // in no table, which would tell of changes
		sh.jobList().Follow(j)
	}
	return sh.waitFor(func() bool {
		state := j.State()
		return state.Ended() || stops && state == jobs.Stopped
	})
}

// tellWaited records which job wait -p reports, and that the user knows of
// its end.
func (sh *Shell) tellWaited(o waitOptions, j *jobs.Job) {
	if o.name != "" {
		sh.reportAssign(sh.assignName(o.name, strconv.Itoa(sh.pidOf(j))))
	}
	switch {
	case sh.notifies():
		sh.notify()
	case j.State().Ended():
		sh.tellEnded(j)
		sh.jobList().Told(j)
		if !sh.Interactive() { // with the marks that jobs have before this one leaves
			sh.notify()
			return
		}
		sh.jobList().Clean()
	}
}

// tellEnded prints that a background job has ended, as a shell does at once
// that is not interactive.
func (sh *Shell) tellEnded(j *jobs.Job) {
	if !sh.Interactive() {
		sh.notice(j)
	}
}

// waitAny is wait -n: the next job to end, of those named or of all.
func (sh *Shell) waitAny(o waitOptions, ids []string) int {
	var list []*jobs.Job
	for _, id := range ids {
		j, err := sh.findJob(id)
		if err != nil {
			sh.noJobEither("wait", id, err)
			continue
		}
		list = append(list, j)
	}
	if len(ids) == 0 {
		list = append(list, sh.jobList().Jobs()...)
	}
	if len(list) == 0 {
		return 127
	}
	var first *jobs.Job
	status, interrupted := sh.waitFor(func() bool {
		for _, j := range list {
			if j.State().Ended() {
				first = j
				return true
			}
		}
		return !slices.ContainsFunc(sh.jobList().Jobs(), func(j *jobs.Job) bool { return j.State() == jobs.Running })
	})
	switch {
	case interrupted:
		return status
	case first == nil: // what is left is stopped
		return 127
	}
	st := first.Status()
	sh.tellWaited(o, first)
	sh.jobList().Clean()
	return st.Number()
}
