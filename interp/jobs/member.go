package jobs

import (
	"sync"
	"syscall"
)

// A Member of a job is a *Process or a *Task.
type Member interface {
	// Pid is the process id, for $! and jobs -l; 0 if a Task has none.
	Pid() int
	// Status is the latest known.
	Status() Status
	// Done is closed when the member has ended.
	Done() <-chan struct{}
	// Signal sends a signal. ESRCH: it has ended.
	Signal(sig syscall.Signal) error
	// Watch sets what to call after each change of the status, from any
	// goroutine; nil: nothing. It is not called for changes before.
	Watch(changed func())
}

// A state is the part that both kinds of members have.
type state struct {
	mu      sync.Mutex // held while a process is reaped or signalled
	status  Status
	done    chan struct{} // nil until someone asks
	changed func()
}

var ended = func() chan struct{} { c := make(chan struct{}); close(c); return c }()

// Status is the latest known.
func (s *state) Status() Status {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.status
}

// Done is closed when the member has ended.
func (s *state) Done() <-chan struct{} {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.done == nil {
		if s.status.State.Ended() {
			return ended
		}
		s.done = make(chan struct{})
	}
	return s.done
}

// Watch sets what to call after each change.
func (s *state) Watch(changed func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.changed = changed
}

// set changes the status; mu is held. It returns what to call without mu.
func (s *state) set(to Status) (announce func()) {
	s.status = to
	if to.State.Ended() && s.done != nil {
		close(s.done)
	}
	if s.changed == nil {
		return func() {}
	}
	return s.changed
}

// A Task is a member that is a goroutine of the shell.
type Task struct {
	state
	pid    int
	signal func(syscall.Signal)
	idle   sync.Cond // announces changes of status; with mu
}

// NewTask returns a running task. signal is called for each signal sent to it,
// from any goroutine, and must not block: it makes the goroutine end, park or
// go on, which the goroutine reports with Finish, Park and Resume. pid is that
// of a process standing in for it, or 0.
func NewTask(pid int, signal func(syscall.Signal)) *Task {
	t := &Task{pid: pid, signal: signal}
	t.idle.L = &t.mu
	return t
}

// Pid is the id of the process standing in, or 0.
func (t *Task) Pid() int { return t.pid }

// Signal sends a signal. ESRCH: the task has finished.
func (t *Task) Signal(sig syscall.Signal) error {
	if t.Status().State.Ended() {
		return syscall.ESRCH
	}
	t.signal(sig)
	return nil
}

// Finish ends the task. It is called once.
func (t *Task) Finish(s Status) { t.report(s) }

// Park reports that the task has stopped because of sig.
func (t *Task) Park(sig syscall.Signal) { t.report(Status{State: Stopped, Signal: sig}) }

// Resume reports that the task goes on.
func (t *Task) Resume() { t.report(Status{}) }

// wait blocks until the task doesn't run.
func (t *Task) wait() {
	t.mu.Lock()
	defer t.mu.Unlock()
	for t.status.State == Running {
		t.idle.Wait()
	}
}

func (t *Task) report(s Status) {
	t.mu.Lock()
	if t.status.State.Ended() {
		t.mu.Unlock()
		panic("jobs: report of a finished Task")
	}
	announce := t.set(s)
	t.idle.Broadcast()
	t.mu.Unlock()
	announce()
}

var (
	_ Member = (*Task)(nil)
	_ Member = (*Process)(nil)
)
