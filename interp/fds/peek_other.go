//go:build !linux

package fds

import "golang.org/x/sys/unix"

// peekable reports whether peek works on n.
func (f *FD) peekable(int) bool { return false }

func peek(int, uint32, []byte) (int, error) { return 0, unix.EOPNOTSUPP }

func consume(n int, p []byte) (int, error) { return unix.Read(n, p) }
