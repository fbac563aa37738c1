package jobs

import (
	"os"
	"sync/atomic"
)

// entered says that Enter was called.
var entered atomic.Bool

// Enter must be the first thing that main calls in a program that uses
// Spec.Limits or a Sentinel. Usually it returns at once. In a child that this
// package has started from the program's own executable it does what the child
// is for, and never returns.
func Enter() {
	entered.Store(true)
	if len(os.Args) == 1 && os.Args[0] == sentinelName {
		sentinel()
	}
	followOrder()
}
