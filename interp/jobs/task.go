package jobs

import (
	"sync"
	"syscall"
)

// A Task is a member that is a goroutine of the shell.
type Task struct {
	state
	signal func(syscall.Signal)

	once     sync.Once
	identify func() int // nil: pid is fixed
	pid      int        // guarded by mu
	became   *Process   // what it waits for and does nothing else; guarded by mu
}

// NewTask returns a running task. signal is called for each signal sent to it,
// from any goroutine, and must not block: it makes the goroutine end, park or
// go on, which the goroutine reports with Finish, Park and Resume. pid is its
// number, which is no process's, or 0: see Identify.
func NewTask(pid int, signal func(syscall.Signal)) *Task {
	return &Task{pid: pid, signal: signal}
}

// Identify says how the task gets a pid when it is first asked for. It is to
// be called before others know the task.
func (t *Task) Identify(how func() int) { t.identify = how }

// Become says that all that is left of the task is to wait for p, which is
// what it is for the user from now on. Signals go there.
func (t *Task) Become(p *Process) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.became = p
	if t.pid == 0 {
		t.pid = p.Pid()
	}
}

// Process is what Become was told, or nil.
func (t *Task) Process() *Process {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.became
}

// Pid is that of the process that the task has become, or a number that
// identifies it, found out now if need be.
func (t *Task) Pid() int {
	if pid := t.known(); pid != 0 || t.identify == nil {
		return pid
	}
	t.once.Do(func() {
		pid := t.identify()
		t.mu.Lock()
		defer t.mu.Unlock()
		if t.pid == 0 {
			t.pid = pid
		}
	})
	return t.known()
}

func (t *Task) known() int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.pid
}

func (t *Task) process() bool { return t.Process() != nil }

func (t *Task) grouped() bool {
	p := t.Process()
	return p != nil && p.inGroup
}

func (t *Task) goOn() { t.signal(syscall.SIGCONT) }

// Signal sends a signal. ESRCH: the task has finished.
func (t *Task) Signal(sig syscall.Signal) error {
	t.mu.Lock()
	ended, p := t.status.State.Ended(), t.became
	t.mu.Unlock()
	switch {
	case ended:
		return syscall.ESRCH
	case p == nil:
		t.signal(sig)
		return nil
	}
	return p.Signal(sig)
}

// Finish ends the task. It is called once. first is called before those who wait
// for the task are told.
func (t *Task) Finish(s Status, first func()) { t.report(s, first) }

// Park reports that the task has stopped because of sig.
func (t *Task) Park(sig syscall.Signal) { t.report(Status{State: Stopped, Signal: sig}, nil) }

// Resume reports that the task goes on.
func (t *Task) Resume() { t.report(Status{}, nil) }

func (t *Task) report(s Status, first func()) {
	t.mu.Lock()
	if t.status.State.Ended() {
		t.mu.Unlock()
		panic("jobs: report of a finished Task")
	}
	announce := t.set(s)
	t.mu.Unlock()
	if first != nil {
		first()
	}
	announce()
}
