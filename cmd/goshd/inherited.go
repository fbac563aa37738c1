package main

import "golang.org/x/sys/unix"

// maxInherited bounds how far openBelow and closeOnExec look: nobody leaves
// descriptors open above it.
const maxInherited = 256

// openBelow returns the descriptors from 3 to maxInherited-1 that are left open,
// and how many there are below maxInherited in all. One poll(2) tells which
// numbers are none (POSIX: POLLNVAL).
func openBelow() (given []int, open int) {
	var asked [maxInherited]unix.PollFd
	for n := range asked {
		asked[n].Fd = int32(n)
	}
	if _, err := unix.Poll(asked[:], 0); err != nil {
		clear(asked[:]) // any may be open
	}
	for n := range asked {
		if asked[n].Revents&unix.POLLNVAL != 0 {
			continue
		}
		open++
		if left(n) {
			given = append(given, n)
		}
	}
	return given, open
}

// left reports whether the descriptor n is open, above 2, and not one that the
// program has opened itself: those close on exec.
func left(n int) bool {
	if n <= 2 {
		return false
	}
	flags, err := unix.FcntlInt(uintptr(n), unix.F_GETFD, 0)
	return err == nil && flags&unix.FD_CLOEXEC == 0
}
