package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"time"
)

// The heap grows by at least heapStep between collections, and by as much as
// is in use: a shell should be quick and not hold much more than its variables.
const (
	heapStep  = 9 << 20
	heapShare = 100 // per cent
	// heapMinimum is the size below which Go does not collect, at 100 per cent.
	heapMinimum = 4 << 20
)

// tuneDelay is how long a process runs untuned: setting the rate stops the
// world, and most processes are over before they need a collection.
const tuneDelay = 3 * time.Millisecond

// tuneMemory sets how often garbage is collected, after each collection anew.
func tuneMemory() {
	time.AfterFunc(tuneDelay, func() {
		debug.SetGCPercent(100 * heapStep / heapMinimum)
		watchCollections()
	})
}

// collection is an object without references: its finalizer runs once the
// collector has been there.
type collection struct{ _ [16]byte }

func watchCollections() {
	runtime.SetFinalizer(new(collection), func(*collection) {
		debug.SetGCPercent(growth(liveHeap()))
		watchCollections()
	})
}

// growth is the percentage by which a heap of live bytes may grow.
func growth(live uint64) int {
	if live < heapMinimum {
		live = heapMinimum
	}
	return max(int(100*heapStep/live), heapShare)
}

// liveHeap is how many bytes the last collection found in use.
func liveHeap() uint64 {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}
