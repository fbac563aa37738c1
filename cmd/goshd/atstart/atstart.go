// Package atstart tells which signals were ignored when the program was started.
// It is for commands: on Linux it uses a place that package runtime/cgo has in
// programs that are built with cgo.
package atstart

import (
	"slices"
	"syscall"
)

// last is the highest signal that there is anywhere.
const last = 64

// Ignored reports whether a signal was ignored when the program was started,
// as POSIX 2.11 has it ("signals that were ignored on entry to a shell"). It is to
// be called before anything changes what SIGCONT, SIGTSTP, SIGTTIN and SIGTTOU do.
// Where Go's runtime has the answer to itself, that is so but for Linux on amd64 and
// arm64 and builds without cgo, it is known for SIGHUP and SIGINT only.
func Ignored(sig syscall.Signal) bool { return sig > 0 && sig <= last && found(sig) }

// IgnoredBut returns all that Ignored reports but those given.
func IgnoredBut(others ...syscall.Signal) (sigs []syscall.Signal) {
	for sig := syscall.Signal(1); sig <= last; sig++ {
		if Ignored(sig) && !slices.Contains(others, sig) {
			sigs = append(sigs, sig)
		}
	}
	return sigs
}
