//go:build darwin || freebsd

package main

import (
	"os"
	"time"

	"golang.org/x/sys/unix"
)

// inherited returns the descriptors above 2 that whoever started goshd has
// left open for it.
func inherited() []int {
	given, _ := openBelow()
	return given
}

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

// startPoller has the runtime open its poller, which timers need.
func startPoller() { time.AfterFunc(time.Hour, func() {}).Stop() }
