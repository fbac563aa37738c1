//go:build !linux || !(amd64 || arm64)

package jobs

import (
	"os"
	"os/signal"
	"syscall"
)

// sent and dieIfSent are for Linux on amd64 and arm64.
var sent [0]syscall.Signal

func dieIfSent(syscall.Signal) bool { return false }

// TakeProfiling is for Linux on amd64 and arm64: SIGPROF never arrives elsewhere.
func TakeProfiling() bool { return false }

// notifyProfiling does what can be done: the runtime keeps SIGPROF.
func notifyProfiling(c chan<- os.Signal) { signal.Notify(c, syscall.SIGPROF) }
