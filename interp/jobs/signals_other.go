//go:build !linux

package jobs

import "syscall"

const lastSignal = 31

// stubborn are the signals that os/signal does not take from the runtime: those of
// faults.
var stubborn = [...]syscall.Signal{syscall.SIGILL, syscall.SIGTRAP, syscall.SIGBUS, syscall.SIGFPE, syscall.SIGSEGV,
	syscall.SIGPROF, syscall.SIGSYS}
