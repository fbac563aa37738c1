//go:build darwin || freebsd || netbsd || openbsd || dragonfly

package fds

import "golang.org/x/sys/unix"

func isTerminal(n int) bool {
	_, err := unix.IoctlGetTermios(n, unix.TIOCGETA)
	return err == nil
}

// reopen can't be done here: /dev/fd gives the same description.
func reopen(int, int) (int, error) { return -1, unix.EOPNOTSUPP }
