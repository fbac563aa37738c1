//go:build !linux

package interp

import "syscall"

// lastSignal is 0 where there are no real-time signals.
const lastSignal = syscall.Signal(0)
