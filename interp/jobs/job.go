package jobs

import (
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

	// Pgid is the job's process group, the pid of the first process in it;
	// 0 without job control, or when no member is a process.
	Pgid int

	// Members may be appended to until the job is started completely.
	// Meanwhile none is collected, so that the group exists even if its
	// leader has ended.
	Members []Member

	// Foreground says that the shell waits for the job.
	Foreground bool

	// NoHup says that the shell sends it no SIGHUP (disown -h).
	NoHup bool

	number   int    // in a List; 0: in none
	reported Status // what notices, jobs or wait have told last
	told     bool   // something was told since the job was started or continued
	marked   State  // when List.mark has last looked
}

// Number is the job's number in its List, 0 if it is in none.
func (j *Job) Number() int { return j.number }

// Add appends a member with its text.
func (j *Job) Add(m Member, text string) {
	j.Members = append(j.Members, m)
	j.Parts = append(j.Parts, text)
}

// Start starts a process as the next member. With grouped, which is the same
// for all members of a job, it joins the job's process group, or founds it; a
// new one if all members of that group have ended and were collected, which
// happens when a stage of a running pipeline starts a process. Errors are those
// of Start.
func (j *Job) Start(spec *Spec, text string, grouped bool) (*Process, error) {
	spec.NewGroup, spec.Pgid = grouped && j.Pgid == 0, 0
	if grouped {
		spec.Pgid = j.Pgid
	}
	p, err := Start(spec)
	if err == syscall.EPERM && spec.Pgid != 0 {
		spec.NewGroup, spec.Pgid = true, 0
		p, err = Start(spec)
	}
	if err != nil {
		return nil, err
	}
	if spec.NewGroup {
		j.Pgid = p.Pid()
	}
	j.Add(p, text)
	return p, nil
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

// Last is the status of the last member.
func (j *Job) Last() Status {
	if len(j.Members) == 0 {
		return Exit(0)
	}
	return j.Members[len(j.Members)-1].Status()
}

// Status is the job's status: while it is stopped the signal that has stopped
// it, otherwise the status of its last member.
func (j *Job) Status() Status {
	if j.State() != Stopped {
		return j.Last()
	}
	for _, m := range j.Members {
		if s := m.Status(); s.State == Stopped {
			return s
		}
	}
	return j.Last()
}

// Pid is that of the last member, the value of $!.
func (j *Job) Pid() int {
	if len(j.Members) == 0 {
		return 0
	}
	return j.Members[len(j.Members)-1].Pid()
}

// Leader is the pid that jobs -p prints: that of the first member.
func (j *Job) Leader() int {
	if j.Pgid != 0 {
		return j.Pgid
	}
	for _, m := range j.Members {
		if pid := m.Pid(); pid != 0 {
			return pid
		}
	}
	return 0
}

// Wait blocks until no member runs: all have ended, or one is stopped. It
// collects the members that are processes, so every member must have been
// started. See Process.Wait.
func (j *Job) Wait() Status {
	for _, m := range j.Members {
		if p, ok := m.(*Process); ok {
			p.Wait()
		}
	}
	j.waitTasks()
	return j.Status()
}

// waitTasks waits for the goroutines after all processes have been waited for.
// What has befallen the processes befalls them too: they are in one group as
// far as a terminal's user can see.
func (j *Job) waitTasks() {
	sig := j.common()
	for _, m := range j.Members {
		t, ok := m.(*Task)
		if !ok {
			continue
		}
		if sig != 0 {
			// ESRCH: it has finished by itself.
			_ = t.Signal(sig)
		}
		t.wait()
	}
}

// common returns the signal from the terminal that has stopped or ended a
// process of the job, or 0.
func (j *Job) common() syscall.Signal {
	for _, m := range j.Members {
		if _, ok := m.(*Process); !ok {
			continue
		}
		s := m.Status()
		if s.State == Stopped || s.State == Killed && (s.Signal == syscall.SIGINT || s.Signal == syscall.SIGQUIT) {
			return s.Signal
		}
	}
	return 0
}

// Reap makes the job's members change their status by themselves: for jobs in
// the background, and stopped ones. Every member must have been started.
func (j *Job) Reap() {
	for _, m := range j.Members {
		if p, ok := m.(*Process); ok {
			p.Reap()
		}
	}
}

// Signal sends a signal to all members: to the process group if there is one,
// otherwise to one after the other. ESRCH: none is left.
func (j *Job) Signal(sig syscall.Signal) error {
	err := error(syscall.ESRCH)
	grouped := false
	for _, m := range j.Members {
		p, process := m.(*Process)
		var one error
		switch {
		case process && j.Pgid != 0 && grouped:
			continue
		case process && j.Pgid != 0:
			one = p.signalGroup(j.Pgid, sig)
			grouped = one == nil
		default:
			one = m.Signal(sig)
		}
		if one == nil || err == syscall.ESRCH {
			err = one
		}
	}
	return err
}

// Continue makes a stopped job run again, and its notice due again. When it
// returns, the members that are processes are Running, or stopped anew.
func (j *Job) Continue() error {
	var undo []func()
	for _, m := range j.Members {
		if p, ok := m.(*Process); ok {
			// Before the signal, after which it may stop at once.
			undo = append(undo, p.resume())
		}
	}
	if err := j.Signal(syscall.SIGCONT); err != nil {
		for _, f := range undo {
			f()
		}
		return err
	}
	j.told = false
	return nil
}
