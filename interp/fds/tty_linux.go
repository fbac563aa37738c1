package fds

import (
	"strconv"

	"golang.org/x/sys/unix"
)

func isTerminal(n int) bool {
	_, err := unix.IoctlGetTermios(n, unix.TCGETS)
	return err == nil
}

// reopen opens what the descriptor n has open once more.
func reopen(n, flags int) (int, error) {
	path := "/proc/self/fd/" + strconv.Itoa(n)
	return eintr(func() (int, error) { return unix.Open(path, flags|unix.O_CLOEXEC, 0) })
}
