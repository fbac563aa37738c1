package interp

import (
	"context"
	"errors"
	"sync"
	"syscall"
	"time"
)

// A Cause is the cause of a context that says which signal what runs gets
// first; without one it is SIGINT.
type Cause interface {
	error
	FirstSignal() syscall.Signal
}

// firstSignal is what a context that is done says.
func firstSignal(ctx context.Context) syscall.Signal {
	var c Cause
	if errors.As(context.Cause(ctx), &c) {
		return c.FirstSignal()
	}
	return syscall.SIGINT
}

// After so long processes that have not ended by SIGINT get SIGTERM, and then
// SIGKILL.
const (
	patienceInterrupt = time.Second
	patienceTerminate = 3 * time.Second
)

// A watch cancels code when its context is done. It can stay hooked to a context
// which the requests of a connection have in common.
type watch struct {
	runs bool // code runs; written by the goroutine of the shell with mu held

	mu     sync.Mutex
	done   <-chan struct{} // of the context that it is hooked to, nil: to none
	unhook func() bool
	hooks  int // that there were

	// over and ended are of the cancelling that is under way, nil: none is.
	over, ended chan struct{}
}

// Rouse is for who calls RunOwned when its goroutine has waited: it wakes the thread of the runtime that preempts goroutines which do not
// rest, for timers, readers and signals. It sleeps for up to a minute while
// nothing runs. A goroutine that goes on because a descriptor is ready does not
// wake it, but the next system call that the runtime knows of does, which is not
// any: what is quick is called raw. With one processor a loop would hear nothing.
func Rouse() {
	_ = syscall.Close(-1) // fails
}

// watchContext cancels the code that runs until stop when ctx is done. If keep,
// the next code will probably run with the same context.
func (sh *Shell) watchContext(ctx context.Context, keep bool) *watch {
	w := &sh.proc.canceller
	if w.runs || !keep || sh.elsewhere {
		w = new(watch)
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.runs = true
	if done := ctx.Done(); done != nil && done != w.done {
		if w.unhook != nil {
			w.unhook()
		}
		w.hooks++
		hook := w.hooks
		w.done, w.unhook = done, context.AfterFunc(ctx, func() { w.fire(sh, ctx, hook) })
	}
	return w
}

// fire is called when the context is done.
func (w *watch) fire(sh *Shell, ctx context.Context, hook int) {
	w.mu.Lock()
	if hook != w.hooks { // it is that of an earlier context
		w.mu.Unlock()
		return
	}
	w.done, w.unhook = nil, nil
	if !w.runs {
		w.mu.Unlock()
		return
	}
	over, ended := make(chan struct{}), make(chan struct{})
	w.over, w.ended = over, ended
	w.mu.Unlock()
	sh.escalate(over, firstSignal(ctx))
	close(ended)
}

// stop ends the watch of code, and tells whether it was cancelled.
func (w *watch) stop(sh *Shell) bool {
	w.mu.Lock()
	w.runs = false
	over, ended := w.over, w.ended
	w.over, w.ended = nil, nil
	if w != &sh.proc.canceller && w.unhook != nil {
		w.unhook()
	}
	w.mu.Unlock()
	if over == nil {
		return false
	}
	close(over)
	<-ended
	cancelled := sh.signals.word.Load()&attCancel != 0
	sh.signals.clear(attCancel)
	return cancelled
}

// escalate cancels the code, and kills the processes that hold it up.
func (sh *Shell) escalate(over <-chan struct{}, first syscall.Signal) {
	sh.Cancel(first)
	for _, next := range []struct {
		sig   syscall.Signal
		after time.Duration
	}{{syscall.SIGTERM, patienceInterrupt}, {syscall.SIGKILL, patienceTerminate}} {
		if next.sig == first || first == syscall.SIGKILL {
			continue
		}
		t := time.NewTimer(next.after)
		select {
		case <-over:
			t.Stop()
			return
		case <-t.C:
			sh.Cancel(next.sig)
		}
	}
}
