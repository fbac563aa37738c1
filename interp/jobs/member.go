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

	// known is Pid, but 0 if it would have to be found out.
	known() int
	// process says that signals go to a process.
	process() bool
	// grouped says that the process is in the process group of the job.
	grouped() bool
	// goOn has what waits for the process go on, if it was told to stop before
	// the member was that process.
	goOn()
	// resume makes a stopped member count as running, before it is told to
	// go on; undo is for when it couldn't be told.
	resume() (undo func())
}

// A state is the part that both kinds of members have.
type state struct {
	mu      sync.Mutex // held while a process is reaped or signalled
	status  Status
	done    chan struct{} // nil until someone asks
	count   int           // of changes
	next    chan struct{} // closed by the next one; nil until someone asks
	changed func()
}

var over struct {
	once sync.Once
	done chan struct{}
}

// ended returns a closed channel.
func ended() chan struct{} {
	over.once.Do(func() {
		over.done = make(chan struct{})
		close(over.done)
	})
	return over.done
}

// Status is the latest known.
func (s *state) Status() Status {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.status
}

// Changes returns the latest status, how often it has changed, and a channel
// that the next change closes.
func (s *state) Changes() (now Status, count int, next <-chan struct{}) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.next == nil {
		s.next = make(chan struct{})
	}
	return s.status, s.count, s.next
}

// Done is closed when the member has ended.
func (s *state) Done() <-chan struct{} {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.done == nil {
		if s.status.State.Ended() {
			return ended()
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
	s.count++
	if s.next != nil {
		close(s.next)
		s.next = nil
	}
	if to.State.Ended() && s.done != nil {
		close(s.done)
	}
	if s.changed == nil {
		return func() {}
	}
	return s.changed
}

// replace sets the status if the state is from, and returns the one before.
func (s *state) replace(from State, to Status) (old Status) {
	s.mu.Lock()
	old = s.status
	announce := func() {}
	if old.State == from {
		announce = s.set(to)
	}
	s.mu.Unlock()
	announce()
	return old
}

// resume makes a stopped member count as running. For a process the kernel's
// report of its continuation comes later, and says nothing new.
func (s *state) resume() (undo func()) {
	old := s.replace(Stopped, Status{})
	return func() {
		if old.State == Stopped {
			s.replace(Running, old)
		}
	}
}

var (
	_ Member = (*Task)(nil)
	_ Member = (*Process)(nil)
)
