package interp

import "syscall"

// lastSignal is the highest real-time signal, which nobody uses. It can't be
// trapped.
const lastSignal = syscall.Signal(64)
