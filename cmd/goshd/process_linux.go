package main

import (
	"math"
	"os"
	"strconv"

	"golang.org/x/sys/unix"
)

// inherited returns the descriptors above 2 that whoever started goshd has
// left open for it. Linux tells how many there are since release 6.2: if they are
// all among the lowest numbers, the others need not be listed, which costs more.
func inherited() []int {
	given, open := openBelow()
	var st unix.Stat_t
	if err := unix.Stat("/proc/self/fd", &st); err == nil && int(st.Size) != open {
		return listed(given)
	}
	return given
}

// listed is inherited by the list of all descriptors, or else the low ones.
func listed(low []int) (given []int) {
	dir, err := unix.Open("/proc/self/fd", unix.O_RDONLY|unix.O_DIRECTORY|unix.O_CLOEXEC, 0)
	if err != nil {
		return low
	}
	defer unix.Close(dir)
	var names []string
	var buf [2 << 10]byte
	for {
		n, err := unix.ReadDirent(dir, buf[:])
		if err != nil {
			return low
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

// startPoller has the runtime open its poller. A timer would, too, and a thread
// would wait for it.
func startPoller() {
	event, err := unix.Eventfd(0, unix.EFD_CLOEXEC|unix.EFD_NONBLOCK)
	if err != nil {
		return
	}
	os.NewFile(uintptr(event), "eventfd").Close() // nothing was written
}
