package main

import (
	"runtime"
	"runtime/debug"
)

// A small heap is collected rarely, a large one as Go does it: a shell should
// be quick and not hold much more than its variables.
const (
	smallHeap   = 8 << 20
	rareCollect = 200
	goCollect   = 100
)

// tuneMemory sets how often garbage is collected, after each collection anew.
func tuneMemory() {
	debug.SetGCPercent(rareCollect)
	watchCollections()
}

// collection is an object without references: its finalizer runs once the
// collector has been there.
type collection struct{ _ [16]byte }

func watchCollections() {
	runtime.SetFinalizer(new(collection), func(*collection) {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		percent := rareCollect
		if m.HeapAlloc > smallHeap {
			percent = goCollect
		}
		debug.SetGCPercent(percent)
		watchCollections()
	})
}
