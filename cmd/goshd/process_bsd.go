//go:build darwin || freebsd

package main

import (
	"os"

	"golang.org/x/sys/unix"
)

// maxInherited bounds how far closeOnExec looks; nobody leaves descriptors
// open above it by accident.
const maxInherited = 256

// closeOnExec marks the descriptors above 2.
func closeOnExec() error {
	for fd := 3; fd < maxInherited; fd++ {
		unix.CloseOnExec(fd)
	}
	return nil
}

// self is the program of this process.
func self() string {
	path, err := os.Executable()
	if err != nil {
		return os.Args[0]
	}
	return path
}
