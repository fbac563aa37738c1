package interp

import (
	"context"
	"errors"
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

// watchContext cancels the code when ctx is done. The function that it returns
// ends that and tells whether it happened.
func (sh *Shell) watchContext(ctx context.Context) (stop func() bool) {
	if ctx.Done() == nil {
		return func() bool { return false }
	}
	over, ended := make(chan struct{}), make(chan struct{})
	unhook := context.AfterFunc(ctx, func() {
		sh.escalate(over, firstSignal(ctx))
		close(ended)
	})
	return func() bool {
		if unhook() {
			return false
		}
		close(over)
		<-ended
		cancelled := sh.signals.word.Load()&attCancel != 0
		sh.signals.clear(attCancel)
		return cancelled
	}
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
