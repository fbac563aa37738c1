package main

import (
	"os"
	"os/signal"
	"syscall"
)

// ignoreTerminalSignals keeps a serving goshd alive when its own terminal
// sends it signals: requests are interrupted by their clients. The signals are
// caught, not ignored, because children would inherit that.
func ignoreTerminalSignals() {
	c := make(chan os.Signal, 8)
	signal.Notify(c, syscall.SIGINT, syscall.SIGQUIT, syscall.SIGPIPE, syscall.SIGTSTP, syscall.SIGTTIN, syscall.SIGTTOU)
	go func() { // one per process, for its lifetime
		for range c {
			continue
		}
	}()
}
