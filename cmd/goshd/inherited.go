package main

import "golang.org/x/sys/unix"

// maxInherited bounds how far openBelow and closeOnExec look: nobody leaves
// descriptors open above it.
const maxInherited = 256

// openBelow returns the descriptors from 3 to max-1 that are left open.
func openBelow(max int) (given []int) {
	for n := 3; n < max; n++ {
		if left(n) {
			given = append(given, n)
		}
	}
	return given
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
