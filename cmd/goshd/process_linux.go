package main

import (
	"math"
	"strconv"

	"golang.org/x/sys/unix"
)

// inherited returns the descriptors above 2 that whoever started goshd has
// left open for it.
func inherited() (given []int) {
	dir, err := unix.Open("/proc/self/fd", unix.O_RDONLY|unix.O_DIRECTORY|unix.O_CLOEXEC, 0)
	if err != nil {
		return openBelow(maxInherited)
	}
	defer unix.Close(dir)
	var names []string
	var buf [2 << 10]byte
	for {
		n, err := unix.ReadDirent(dir, buf[:])
		if err != nil {
			return openBelow(maxInherited)
		}
		if n == 0 {
			break
		}
		_, _, names = unix.ParseDirent(buf[:n], -1, names)
	}
	for _, name := range names {
		if n, err := strconv.Atoi(name); err == nil && left(n) {
			given = append(given, n)
		}
	}
	return given
}

// closeOnExec marks every descriptor above 2.
func closeOnExec() error {
	return unix.CloseRange(3, math.MaxUint32, unix.CLOSE_RANGE_CLOEXEC)
}

// self is the program of this process, also when its file was replaced.
func self() string { return "/proc/self/exe" }
