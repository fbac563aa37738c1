//go:build darwin || freebsd || netbsd || openbsd || dragonfly

package interp

import "golang.org/x/sys/unix"

const (
	getTermios = unix.TIOCGETA
	setTermios = unix.TIOCSETAW
)
