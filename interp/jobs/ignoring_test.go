//go:build !linux || !(amd64 || arm64)

package jobs

import (
	"os"
	"runtime"
	"sync"
	"testing"

	"golang.org/x/sys/unix"
)

// TestIgnoredForAWhile: a program that is notified of a signal does not die of
// it while it ignores it for a process that it starts, nor just after. The
// default action of each is the end of the test.
func TestIgnoredForAWhile(t *testing.T) {
	sigs := []unix.Signal{unix.SIGHUP, unix.SIGINT, unix.SIGTERM, unix.SIGUSR1}
	c := make(chan os.Signal, 1)
	Notify(c, sigs...)
	defer Stop(c)
	over := make(chan struct{})
	var senders sync.WaitGroup
	senders.Go(func() {
		for {
			for _, sig := range sigs {
				_ = unix.Kill(os.Getpid(), sig)
			}
			runtime.Gosched() // there may be but one processor
			select {
			case <-over:
				return
			case <-c:
			default:
			}
		}
	})
	for range 2000 {
		ignoring(sigs, func() {})
	}
	close(over)
	senders.Wait()
}
