//go:build darwin || freebsd || netbsd || openbsd || dragonfly

package fds

import "golang.org/x/sys/unix"

func isTerminal(n int) bool {
	_, err := unix.IoctlGetTermios(n, unix.TIOCGETA)
	return err == nil
}

// reopen can't be done here: /dev/fd gives the same description.
func reopen(int, int) (int, error) { return -1, unix.EOPNOTSUPP }

// foregroundOnly reports whether a process in the background of the terminal n
// may not write to it (termios(4), TOSTOP).
func foregroundOnly(n int) bool {
	modes, err := unix.IoctlGetTermios(n, unix.TIOCGETA)
	return err == nil && modes.Lflag&unix.TOSTOP != 0
}
