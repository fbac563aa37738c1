package fds

import (
	"errors"
	"sync"
	"sync/atomic"
	"syscall"
	"time"
)

// ErrInterrupted is returned by a read, write or open that an Interrupt ended.
// What was transferred before is reported as usual.
var ErrInterrupted = errors.New("interrupted")

// ErrTimeout is returned when the deadline of a Wait has passed.
var ErrTimeout = errors.New("timed out")

// A Wait says what ends a blocking operation early. The zero Wait is patient.
type Wait struct {
	Interrupt *Interrupt // nil: can't be interrupted
	Deadline  time.Time  // zero: never
	Waiter    Waiter     // nil: nobody wants to know
	Front     Front      // nil: the process may always use its terminal
}

// A Waiter is told when an operation begins to block and when it has ended,
// on the goroutine that blocks.
type Waiter interface {
	Park()
	Unpark()
}

// A Reader is a Waiter that wants to know what it waits for.
type Reader interface {
	Waiter
	// AwaitsInput is called when waiting for input from a descriptor begins and
	// ends. The descriptor stays open in between.
	AwaitsInput(fd int, waits bool)
}

// parkFor is park for a descriptor to become readable, if input is set.
func (w Wait) parkFor(fd int, input bool) (unpark func()) {
	r, ok := w.Waiter.(Reader)
	if !input || !ok {
		return w.park()
	}
	r.Park()
	r.AwaitsInput(fd, true)
	return func() {
		r.AwaitsInput(fd, false)
		r.Unpark()
	}
}

// park tells the Waiter, if there is one.
func (w Wait) park() (unpark func()) {
	if w.Waiter == nil {
		return func() {}
	}
	w.Waiter.Park()
	return w.Waiter.Unpark
}

// A Front brings the process to the foreground of its controlling terminal
// while it uses it.
type Front interface {
	// Borrow calls use, which does not block, in the foreground, and returns
	// its error, or ErrInterrupted if that is not possible now: sig is what
	// the terminal sends to who uses it in the background. A nil use only
	// asks whether it is possible.
	Borrow(sig syscall.Signal, use func() error) error
}

// bounded reports whether anything ends waiting.
func (w Wait) bounded() bool { return w.Interrupt != nil || !w.Deadline.IsZero() }

// An Interrupt ends whatever blocks on it. It is level-triggered: from Fire to
// Clear every operation that would block returns ErrInterrupted instead, so a
// signal that arrives just before a read blocks is not lost. An operation that
// needs no waiting succeeds all the same.
//
// The zero Interrupt is ready for use. All methods may be called concurrently.
type Interrupt struct {
	fired  atomic.Bool
	mu     sync.Mutex
	wakers []waker // blocked on this Interrupt; guarded by mu
}

// A waker is something blocked. wake is called with Interrupt.mu held and
// must not block.
type waker interface{ wake() }

// Fire wakes all that is blocked.
func (in *Interrupt) Fire() {
	in.mu.Lock()
	defer in.mu.Unlock()
	in.fired.Store(true)
	for _, w := range in.wakers {
		w.wake()
	}
}

// Clear ends the effect of Fire.
func (in *Interrupt) Clear() { in.fired.Store(false) }

// Fired reports whether Fire was called after the last Clear.
func (in *Interrupt) Fired() bool { return in != nil && in.fired.Load() }

// attach makes Fire wake w. It reports false, without attaching, if the
// Interrupt has fired already. A nil Interrupt attaches nothing.
func (in *Interrupt) attach(w waker) bool {
	if in == nil {
		return true
	}
	in.mu.Lock()
	defer in.mu.Unlock()
	if in.fired.Load() {
		return false
	}
	in.wakers = append(in.wakers, w)
	return true
}

// detach ends attach. When it has returned, w is not woken any more.
func (in *Interrupt) detach(w waker) {
	if in == nil {
		return
	}
	in.mu.Lock()
	defer in.mu.Unlock()
	for i, other := range in.wakers {
		if other == w {
			last := len(in.wakers) - 1
			in.wakers[i], in.wakers[last] = in.wakers[last], nil
			in.wakers = in.wakers[:last]
			return
		}
	}
}

// over returns the error that ends a wait now, or nil.
func (w Wait) over() error {
	if w.Interrupt.Fired() {
		return ErrInterrupted
	}
	if !w.Deadline.IsZero() && !time.Now().Before(w.Deadline) {
		return ErrTimeout
	}
	return nil
}

// Sleep waits until w is over: ErrTimeout at the deadline, ErrInterrupted.
func (w Wait) Sleep() error {
	var c condition
	c.mu.Lock()
	defer c.mu.Unlock()
	for {
		if err := c.wait(w); err != nil {
			return err
		}
	}
}

// A condition is a sync.Cond whose waits may be interrupted and have
// deadlines. State is changed under mu, then announced with broadcast.
type condition struct {
	mu      sync.Mutex
	changed chan struct{} // closed by the next broadcast; nil: nobody waits
}

// broadcast wakes every waiter. mu must be held.
func (c *condition) broadcast() {
	if c.changed != nil {
		close(c.changed)
		c.changed = nil
	}
}

// wait releases mu until the next broadcast, or until w is over.
func (c *condition) wait(w Wait) error {
	if c.changed == nil {
		c.changed = make(chan struct{})
	}
	changed := c.changed
	c.mu.Unlock()
	defer c.mu.Lock()
	return w.On(changed)
}

// On waits until done is closed or w is over.
func (w Wait) On(done <-chan struct{}) error {
	var timeout <-chan time.Time
	if !w.Deadline.IsZero() {
		t := time.NewTimer(time.Until(w.Deadline))
		defer t.Stop()
		timeout = t.C
	}
	var rung bell
	if w.Interrupt != nil {
		rung = bells.Get().(bell)
		defer rung.put()
		if !w.Interrupt.attach(rung) {
			return ErrInterrupted
		}
		defer w.Interrupt.detach(rung)
	}
	select {
	case <-done:
		return nil
	default:
	}
	defer w.park()()
	select {
	case <-done:
		return nil
	case <-rung:
		return ErrInterrupted
	case <-timeout:
		return ErrTimeout
	}
}

// A bell is the waker of a goroutine that waits on channels.
type bell chan struct{}

var bells = sync.Pool{New: func() any { return make(bell, 1) }}

func (b bell) wake() {
	select {
	case b <- struct{}{}:
	default: // rung already
	}
}

// put gives a bell back, silent. It must be detached.
func (b bell) put() {
	select {
	case <-b:
	default:
	}
	bells.Put(b)
}
