package fds

import "golang.org/x/sys/unix"

func isTerminal(n int) bool {
	_, err := unix.IoctlGetTermios(n, unix.TCGETS)
	return err == nil
}
