package jobs

import (
	"slices"
	"sync"
	"sync/atomic"
	"syscall"
)

// A Job is a pipeline: its members are started in order, the last one gives
// the status.
type Job struct {
	// Text is the whole command, Parts the text of each member.
	Text  string
	Parts []string

	// Dir is the working directory at the start.
	Dir string

	// Members are complete before the job is waited for, signalled or put
	// into a List.
	Members []Member

	// Foreground says that the shell waits for the job.
	Foreground bool

	// PipeFail makes the status that of the last member that has failed (bash
	// manual, "Pipelines").
	PipeFail bool

	// NoHup says that the shell sends it no SIGHUP (disown -h).
	NoHup bool

	// Guest says that its processes join the group that is in the foreground of
	// the terminal while no job is: the keyboard never misses who stands there.
	// They ignore the signals with which terminals stop jobs.
	Guest bool

	// Owner is what the shell keeps with the job.
	Owner any

	// pgid is the process group, 0 without job control or before there is a
	// process. procs are the processes in it, but for those that were found
	// to be gone. Both are guarded by spawning. founded is pgid for those who
	// must not wait for that.
	pgid    int
	procs   []*Process
	founded atomic.Int64

	changes changes
	list    atomic.Pointer[List] // that the job is in, or was

	// doomed says that all of it were sent SIGKILL: if it is stopped it will
	// soon not be.
	doomed atomic.Bool

	// number is that in a List, 0 if it is in none. The List's goroutine changes
	// it, holding telling.
	number    int
	telling   sync.Mutex
	published published

	reported Status      // what notices, jobs or wait have told last
	kept     bool        // see List.Keep
	told     bool        // something was told since the job was started or continued
	resumed  atomic.Bool // it has gone on behind a stop, and told is not about that yet
	marked   State       // when List.mark has last looked
}

// Number is the job's number in its List, 0 if it is in none.
func (j *Job) Number() int { return j.number }

// Add appends a member with its text.
func (j *Job) Add(m Member, text string) {
	j.Members = append(j.Members, m)
	j.Parts = append(j.Parts, text)
}

// note is called after each change of a member, from any goroutine.
func (j *Job) note() {
	j.changes.note()
	if l := j.list.Load(); l != nil {
		if j.State() == Stopped {
			l.stops.Add(1)
		}
		l.changes.note()
		l.tell(j)
	}
}

// watch makes the members' changes known to whoever waits for the job.
func (j *Job) watch() {
	for _, m := range j.Members {
		m.Watch(j.note)
	}
}

// State is Running while a member runs, then Stopped while one is stopped, and
// the last member's when all have ended.
func (j *Job) State() State {
	state := j.Last().State
	for _, m := range j.Members {
		switch s := m.Status().State; {
		case s == Running:
			return Running
		case s == Stopped:
			state = Stopped
		}
	}
	return state
}

// Last is the status of the last member, or with PipeFail that of the last one
// that has failed.
func (j *Job) Last() Status {
	n := len(j.Members)
	if n == 0 {
		return Exit(0)
	}
	last := j.Members[n-1].Status()
	if !j.PipeFail || last.Number() != 0 {
		return last
	}
	for _, m := range slices.Backward(j.Members[:n-1]) {
		if s := m.Status(); s.State.Ended() && s.Number() != 0 {
			return s
		}
	}
	return last
}

// Status is the job's status: while it is stopped the signal that has stopped
// it, and when it has ended that of Last.
func (j *Job) Status() Status {
	switch j.State() {
	case Running:
		return Status{}
	case Stopped:
	default:
		return j.Last()
	}
	for _, m := range j.Members {
		if s := m.Status(); s.State == Stopped {
			return s
		}
	}
	return j.Last()
}

// StopNumber is the status of a shell whose job in the foreground has stopped:
// bash 5.2 takes the signal from where it would be if the first member had
// stopped, which may be its exit status.
func (j *Job) StopNumber() int {
	switch s := j.Members[0].Status(); s.State {
	case Stopped, Exited:
		return 128 + int(s.Signal) + int(s.Code)
	}
	return 128
}

// Pid is that of the last member, the value of $!.
func (j *Job) Pid() int {
	if len(j.Members) == 0 {
		return 0
	}
	return j.Members[len(j.Members)-1].Pid()
}

// Leader is the pid that jobs -p prints: the process group, or the pid of the
// first member.
func (j *Job) Leader() int {
	if pgid := j.Group(); pgid != 0 {
		return pgid
	}
	for _, m := range j.Members {
		if pid := m.Pid(); pid != 0 {
			return pid
		}
	}
	return 0
}

// Pids are those of the members that have one without further ado, and have
// not ended. It may be called from any goroutine.
func (j *Job) Pids() []int {
	pids := []int{}
	for _, m := range j.Members {
		pid := m.known()
		if t, ok := m.(*Task); ok && t.Process() != nil {
			pid = t.Process().Pid()
		}
		if pid != 0 && !m.Status().State.Ended() {
			pids = append(pids, pid)
		}
	}
	return pids
}

// InShell reports whether a member that has not ended is no process. It may be
// called from any goroutine.
func (j *Job) InShell() bool {
	return slices.ContainsFunc(j.Members, func(m Member) bool { return !m.process() && !m.Status().State.Ended() })
}

// Wait blocks until no member runs: all have ended, or one is stopped. A
// member that is a process is waited for on a thread, see Process.Wait.
func (j *Job) Wait() Status {
	if len(j.Members) == 1 {
		if p, ok := j.Members[0].(*Process); ok {
			return p.Wait()
		}
	}
	return j.WaitStop(func() bool { return true })
}

// WaitStop is Wait for a job that goes on being waited for when it stops, unless
// stops, which is asked then, says otherwise.
func (j *Job) WaitStop(stops func() bool) Status {
	j.watch()
	j.Reap()
	for {
		changed := j.changes.next()
		if st := j.Status(); st.State.Ended() || st.State == Stopped && stops() {
			return st
		}
		<-changed
	}
}

// Reap makes the job's members change their status by themselves: for jobs in
// the background, and stopped ones.
func (j *Job) Reap() {
	for _, m := range j.Members {
		if p, ok := m.(*Process); ok {
			p.Reap()
		}
	}
}

// Signal sends a signal to all members: first to the tasks that are no
// processes, so that they don't see the processes end before, then to the
// process group if there is one, otherwise to the processes one after the
// other. ESRCH: none is left.
func (j *Job) Signal(sig syscall.Signal) error {
	err := error(syscall.ESRCH)
	result := func(one error) {
		if one == nil || err == syscall.ESRCH {
			err = one
		}
	}
	for _, m := range j.Members {
		switch {
		case !m.process():
			result(m.Signal(sig))
		case sig == syscall.SIGCONT:
			m.goOn()
		}
	}
	grouped := j.SignalGroup(sig)
	result(grouped)
	for _, m := range j.Members {
		if m.process() && !(grouped == nil && m.grouped()) {
			result(m.Signal(sig))
		}
	}
	if sig == syscall.SIGKILL && err == nil {
		j.doomed.Store(true)
	}
	return err
}

// Continue makes a stopped job run again, and its notice due again. When it
// returns, the members are Running, or stopped anew.
func (j *Job) Continue() error {
	var undo []func()
	for _, p := range j.processes() {
		// Before the signal, after which it may stop at once.
		undo = append(undo, p.resume())
	}
	for _, m := range j.Members {
		undo = append(undo, m.resume())
	}
	err := j.Signal(syscall.SIGCONT)
	if err != nil {
		for _, f := range slices.Backward(undo) {
			f()
		}
		return err
	}
	j.told, j.marked = false, Running
	return nil
}
