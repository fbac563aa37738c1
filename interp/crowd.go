package interp

import (
	"time"

	"github.com/goshd/goshd/interp/fds"
)

// A shell that forks has the limits of the system on how many subshells there
// can be. Those here are goroutines, which have none: so that a function that
// calls itself in the background does not take all memory and time, they have
// these limits.
const (
	// maxMembers bounds the subshells that run beside the shell.
	maxMembers = 40_000
	// maxOffspring bounds them where one of them wants another.
	maxOffspring = 2_000
)

// crowded reports whether n more subshells are too many. As bash it tries again
// for 15 seconds, which slows down what makes ever more of them, and says so in
// bash's words.
func (sh *Shell) crowded(n int) bool {
	if sh.room(n) {
		return false
	}
	for wait := time.Second; wait <= 8*time.Second; wait *= 2 {
		sh.errorf("fork: retry: Resource temporarily unavailable")
		w := sh.wait()
		w.Deadline = time.Now().Add(wait)
		if w.Sleep() == fds.ErrInterrupted && sh.pause() != nil {
			return true
		}
		if sh.room(n) {
			return false
		}
	}
	sh.errorf("fork: Resource temporarily unavailable")
	sh.Status = statusNoFork
	return true
}

// noFork is what follows crowded: the command line ends, or what has ended the
// waiting takes its course.
func (sh *Shell) noFork() flow {
	if fl := sh.unwound; fl != flowNone {
		sh.unwound = flowNone
		return fl
	}
	return flowDiscard
}

// room reports whether there may be n more subshells.
func (sh *Shell) room(n int) bool {
	limit := int64(maxMembers)
	if sh.async {
		limit = maxOffspring
	}
	return sh.proc.members.Load()+int64(n) <= limit
}

// statusNoFork is $? when a process can't be started for lack of resources.
const statusNoFork = 254
