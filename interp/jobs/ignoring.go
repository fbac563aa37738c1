//go:build !linux || !(amd64 || arm64)

package jobs

import (
	"os/signal"
	"slices"
	"syscall"
)

// ignoring calls start while the program ignores sigs.
func ignoring(sigs []syscall.Signal, start func()) {
	if len(sigs) == 0 {
		start()
		return
	}
	subscribers.Lock()
	defer subscribers.Unlock()
	sigs = slices.DeleteFunc(slices.Clone(sigs), func(sig syscall.Signal) bool { return signal.Ignored(sig) })
	for _, sig := range sigs {
		signal.Ignore(sig)
	}
	start()
	for _, sig := range sigs {
		handle(sig)
	}
}
