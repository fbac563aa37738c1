package main

import (
	"context"
	"os"
	"sync/atomic"
	"syscall"

	"github.com/goshd/goshd/interp"
)

// ignoreTerminalSignals keeps a serving goshd alive when its own terminal
// sends it signals: requests are interrupted by their clients. The signals are
// caught, not ignored, because children would inherit that.
func ignoreTerminalSignals() {
	c := make(chan os.Signal, 8)
	interp.Notify(c, syscall.SIGINT, syscall.SIGQUIT, syscall.SIGPIPE, syscall.SIGTSTP, syscall.SIGTTIN, syscall.SIGTTOU)
	go func() { // one per process, for its lifetime
		for range c {
			continue
		}
	}()
}

// ends delivers the signals that end a serving goshd, whatever traps the
// shell has for them.
type ends chan os.Signal

func notifyEnds() ends {
	c := make(ends, 2)
	interp.NotifyAlways(c, syscall.SIGTERM, syscall.SIGHUP)
	return c
}

// context returns a context that the first signal cancels, and where its
// number is then. A SIGHUP does not count if hungUp says that it is the
// hang-up of a client's terminal.
func (c ends) context(hungUp func() bool) (context.Context, *atomic.Int32) {
	ctx, cancel := context.WithCancel(context.Background())
	got := new(atomic.Int32)
	go func() { // one per process, until the first signal
		sig := <-c
		for sig == syscall.SIGHUP && hungUp() {
			sig = <-c
		}
		if n, ok := sig.(syscall.Signal); ok {
			got.Store(int32(n))
		}
		cancel()
	}()
	return ctx, got
}
