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

// foregroundOnly reports whether a process in the background of the terminal n
// may not write to it (termios(3), TOSTOP).
func foregroundOnly(n int) bool {
	modes, err := unix.IoctlGetTermios(n, unix.TCGETS)
	return err == nil && modes.Lflag&unix.TOSTOP != 0
}
