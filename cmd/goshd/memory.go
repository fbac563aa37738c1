package main

import (
	"runtime"
	"runtime/debug"
)

// The heap grows by at least heapStep between collections, and by as much as
// is in use: a shell should be quick and not hold much more than its variables.
const (
	heapStep  = 9 << 20
	heapShare = 100 // per cent
	// heapMinimum is the size below which Go does not collect, at 100 per cent.
	heapMinimum = 4 << 20
)

// tuneMemory sets how often garbage is collected, after each collection anew.
func tuneMemory() {
	percent := growth(0)
	debug.SetGCPercent(percent)
	watchCollections(percent)
}

// collection is an object without references: its finalizer runs once the
// collector has been there.
type collection struct{ _ [16]byte }

func watchCollections(percent int) {
	runtime.SetFinalizer(new(collection), func(*collection) {
		next := growth(liveHeap(percent))
		if next != percent {
			debug.SetGCPercent(next)
		}
		watchCollections(next)
	})
}

// growth is the percentage by which a heap of live bytes may grow.
func growth(live uint64) int {
	if live < heapMinimum {
		live = heapMinimum
	}
	return max(int(100*heapStep/live), heapShare)
}

// liveHeap is how many bytes the last collection found in use, stacks included:
// what the heap may grow to until the next one, without the percentage added.
// (runtime/metrics has the number, and takes a tenth of a millisecond of every
// start of the shell to initialise.)
func liveHeap(percent int) uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.NextGC / uint64(100+percent) * 100
}
