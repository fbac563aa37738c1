//go:build !linux

package jobs

import (
	"sync"

	"golang.org/x/sys/unix"
)

const (
	getModes        = unix.TIOCGETA
	setModesDrained = unix.TIOCSETAW
)

// session returns the session whose controlling terminal n is. It is ours if
// the terminal has a foreground group that we may ask for.
func session(n int) (int, error) {
	if _, err := unix.IoctlGetInt(n, unix.TIOCGPGRP); err != nil {
		return 0, err
	}
	return unix.Getpid(), nil
}

// nameOf is "": terminals are not found by their device numbers here.
func nameOf(uint64) string { return "" }

// takePending does nothing: the thread that a signal was sent to takes it soon.
func takePending() {}

var ignoringStops sync.Mutex

// unstoppable calls f while the terminal's stop signals are ignored. No
// process is started meanwhile.
func unstoppable(f func() error) (err error) {
	ignoringStops.Lock()
	defer ignoringStops.Unlock()
	ignoring(stops, func() { err = f() })
	return err
}
