package main

import (
	"context"
	"os"
	"sync/atomic"
	"syscall"

	"github.com/goshd/goshd/cmd/goshd/atstart"
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

// ends delivers the signals that end a serving goshd for which the shell has no
// trap: not those that were ignored when it was started, by nohup(1) for one. What
// it runs has their default actions all the same, as in a terminal.
type ends chan os.Signal

func notifyEnds() ends {
	c := make(ends, 2)
	interp.NotifyAlways(c, syscall.SIGTERM, syscall.SIGHUP)
	return c
}

// context returns a context that the first signal cancels, and where its
// number is then. The end of a terminal that a client has passed is not the
// shell's.
func (c ends) context(sh *interp.Shell) (context.Context, *atomic.Int32) {
	ctx, cancel := context.WithCancel(context.Background())
	got := new(atomic.Int32)
	go func() { // one per process, until the signal that ends it
		for s := range c {
			sig, ok := s.(syscall.Signal)
			if ok && (sig == syscall.SIGHUP && sh.HangUp() || sh.Traps(sig) || atstart.Ignored(sig)) {
				continue
			}
			got.Store(int32(sig))
			break
		}
		cancel()
	}()
	return ctx, got
}
