//go:build !linux || !(amd64 || arm64)

package jobs

import (
	"slices"
	"sync/atomic"
	"syscall"
)

// kept has the bit n for signal n.
var kept atomic.Uint64

// Keep says that the program must get these signals at all times. Otherwise a
// signal is lost that arrives in the moment in which a process is started that
// ignores it. Such processes cost about a millisecond more then. It needs
// Enter, and does nothing without.
func Keep(sigs ...syscall.Signal) {
	for _, sig := range sigs {
		kept.Or(1 << uint(sig&63))
	}
}

func isKept(sig syscall.Signal) bool { return entered.Load() && kept.Load()&(1<<uint(sig&63)) != 0 }

// split returns those of the ignored signals that the program may ignore for a
// moment, and whether there are others.
func split(ignored []syscall.Signal) (brief []syscall.Signal, others bool) {
	for _, sig := range ignored {
		if isKept(sig) || entered.Load() && slices.Contains(stubborn[:], sig) {
			others = true
		} else {
			brief = append(brief, sig)
		}
	}
	return brief, others
}
