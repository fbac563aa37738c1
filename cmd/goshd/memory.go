package main

import (
	"runtime"
	"runtime/debug"
	"sync"
)

// The heap grows by at least heapStep between collections, and by as much as
// is in use: a shell should be quick and not hold much more than its variables.
const (
	heapStep  = 9 << 20
	heapShare = 100 // per cent
	// heapMinimum is the size below which Go does not collect, at 100 per cent.
	heapMinimum = 4 << 20
)

// treeShare is how many times the size of a file of commands its functions take.
// Files below minExpected are not worth a thought. As a file may be read again
// and again, and replace what it has defined before, no more than maxExpected
// bytes are taken for that in the life of the process.
const (
	treeShare   = 36
	minExpected = 128 << 10
	maxExpected = 16 << 20
)

// collector is what is known of the garbage collection.
var collector struct {
	sync.Mutex
	percent  int
	live     uint64 // bytes that the last collection found in use
	expected uint64 // bytes that files read since then make, which are no garbage
	foretold uint64 // all that was ever expected
}

// tuneMemory sets how often garbage is collected, after each collection anew.
func tuneMemory() {
	setPercent()
	watchCollections()
}

// collection is an object without references: its finalizer runs once the
// collector has been there.
type collection struct{ _ [16]byte }

func watchCollections() {
	runtime.SetFinalizer(new(collection), func(*collection) {
		collector.Lock()
		defer collector.Unlock()
		collector.live, collector.expected = liveHeap(), 0
		setPercent()
		watchCollections()
	})
}

// expectFile puts the next collection off until what a file of commands makes is
// there: it would find almost no garbage.
func expectFile(size int) {
	if size < minExpected {
		return
	}
	collector.Lock()
	defer collector.Unlock()
	more := min(treeShare*uint64(size), maxExpected-collector.foretold)
	collector.expected += more
	collector.foretold += more
	setPercent()
}

// setPercent says by which share the heap may grow until the next collection.
func setPercent() {
	growth := 100 * (heapStep + collector.expected) / max(collector.live, heapMinimum)
	if percent := max(int(growth), heapShare); percent != collector.percent {
		collector.percent = percent
		debug.SetGCPercent(percent)
	}
}

// lastLive is what the last collection found in use, in bytes.
func lastLive() uint64 {
	collector.Lock()
	defer collector.Unlock()
	if collector.live == 0 { // there was none yet
		return liveHeap()
	}
	return collector.live
}

// liveHeap is how many bytes the last collection found in use, stacks included:
// what the heap may grow to until the next one, without the percentage added.
// (runtime/metrics has the number, and takes a tenth of a millisecond of every
// start of the shell to initialise.)
func liveHeap() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.NextGC / uint64(100+collector.percent) * 100
}
