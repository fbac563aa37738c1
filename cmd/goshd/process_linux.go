package main

import (
	"math"

	"golang.org/x/sys/unix"
)

// closeOnExec marks every descriptor above 2.
func closeOnExec() error {
	return unix.CloseRange(3, math.MaxUint32, unix.CLOSE_RANGE_CLOEXEC)
}

// self is the program of this process, also when its file was replaced.
func self() string { return "/proc/self/exe" }
