package interp

import (
	"runtime/debug"
	"time"
)

// A completer that prints without end must not take the memory of the machine
// until its time is over. What a completion may use is looked at this often.
const memoryInterval = 5 * time.Millisecond

// completionMemory is how many bytes more than what the process had before, and
// the garbage that belongs to that, end a completion.
const completionMemory = 128 << 20

// completionOutput is how many bytes a command substitution of a completer may
// print; what prints more gives nothing. All files of a large repository are less.
const completionOutput = 16 << 20

// outputLimit is the limit of what a command substitution may print, 0 without.
func (b *brood) outputLimit() int {
	if b == nil {
		return 0
	}
	return completionOutput
}

// A memoryWatch sees how the memory of the process grows.
type memoryWatch struct{ limit uint64 }

// exceeded reports whether there is too much. The first call only looks.
func (w *memoryWatch) exceeded() bool {
	used := residentMemory()
	if used == 0 {
		return false
	}
	if w.limit == 0 {
		w.limit = 2*used + completionMemory
	}
	return used > w.limit
}

// tooMuchMemory ends a completion for its memory.
func (c *attempt) tooMuchMemory() {
	c.sub.brood.greedy.Store(true)
	go debug.FreeOSMemory() // ends after one collection; what was used is garbage soon
}
