package interp

import (
	"os/signal"
	"syscall"
	"time"
)

// dieOf ends the process by a signal whose action is the default one.
func dieOf(sig syscall.Signal) error {
	signal.Reset(sig)
	if err := syscall.Kill(syscall.Getpid(), sig); err != nil {
		return err
	}
	// The signal may be delivered to another thread a little later.
	time.Sleep(time.Second)
	return nil
}
