package interp

import (
	"syscall"

	"github.com/goshd/goshd/interp/jobs"
)

// LeaveDefaults gives the signals that end bash, and to which Go's runtime does
// something else or the same later, their default actions until the shell has a
// trap for them. It is for programs that are nothing but one
// shell, and to be called when they start.
func LeaveDefaults() { jobs.LeaveDefaults() }

// Die ends the process by a signal. It returns if the signal has not ended it.
func Die(sig syscall.Signal) error { return jobs.Die(sig) }
