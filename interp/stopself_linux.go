package interp

import (
	"os"
	"runtime"
	"syscall"

	"golang.org/x/sys/unix"
)

// stopSelf stops the process. It returns when the process goes on: the signal
// is for the thread itself, so that nothing is done before it has its effect.
func stopSelf() error {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	return unix.Tgkill(os.Getpid(), unix.Gettid(), syscall.SIGSTOP)
}
