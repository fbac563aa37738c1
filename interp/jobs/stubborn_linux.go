//go:build !amd64 && !arm64

package jobs

import (
	"syscall"

	"golang.org/x/sys/unix"
)

// stubborn are the signals that os/signal does not take from the runtime: those of
// faults, and some that the C library keeps for itself.
var stubborn = [...]syscall.Signal{unix.SIGILL, unix.SIGTRAP, unix.SIGBUS, unix.SIGFPE, unix.SIGSEGV, unix.SIGSTKFLT,
	unix.SIGPROF, unix.SIGSYS, 34}
