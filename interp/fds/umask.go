package fds

import (
	"sync"

	"golang.org/x/sys/unix"
)

// umask guards the file mode creation mask of the process, which is one for
// all shells in it. Whoever creates a file holds it for reading.
var umask struct {
	sync.RWMutex
	known bool
	now   int
}

// Umask returns the file mode creation mask of the process.
func Umask() int {
	umask.Lock()
	defer umask.Unlock()
	return currentUmask()
}

func currentUmask() int {
	if !umask.known {
		umask.now = unix.Umask(0o077)
		unix.Umask(umask.now)
		umask.known = true
	}
	return umask.now
}

// SetUmask changes the mask of the process, for good.
func SetUmask(mask int) {
	umask.Lock()
	defer umask.Unlock()
	unix.Umask(mask)
	umask.now, umask.known = mask, true
}

// WithUmask calls f while the mask of the process is mask, and nobody creates
// a file in this package. f must not block.
func WithUmask(mask int, f func()) {
	if withCurrent(mask, f) {
		return
	}
	umask.Lock()
	defer umask.Unlock()
	now := currentUmask()
	unix.Umask(mask)
	defer unix.Umask(now)
	f()
}

// withCurrent calls f if mask is the process's mask. It excludes only changes.
func withCurrent(mask int, f func()) bool {
	umask.RLock()
	defer umask.RUnlock()
	if !umask.known || umask.now != mask {
		return false
	}
	f()
	return true
}
