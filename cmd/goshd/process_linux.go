package main

import (
	"math"
	"strconv"

	"golang.org/x/sys/unix"
)

// maxGuess bounds how far the descriptors are looked for one by one.
const maxGuess = 32

// inherited returns the descriptors above 2 that whoever started goshd has
// left open for it.
func inherited() []int {
	var st unix.Stat_t
	if err := unix.Stat("/proc/self/fd", &st); err != nil {
		return openBelow(maxInherited)
	}
	if given, ok := firstOpen(int(st.Size)); ok {
		return given
	}
	return listed()
}

// firstOpen is inherited for a program with so many open descriptors, among the
// lowest numbers. Linux tells how many there are since release 6.2, which costs
// less than to list them. It returns false if they are not all found.
func firstOpen(count int) (given []int, ok bool) {
	for n := 0; n < maxGuess && count > 0; n++ {
		flags, err := unix.FcntlInt(uintptr(n), unix.F_GETFD, 0)
		if err != nil {
			continue
		}
		if count--; count == 0 {
			ok = true
		}
		if n > 2 && flags&unix.FD_CLOEXEC == 0 {
			given = append(given, n)
		}
	}
	return given, ok
}

// listed is inherited by the list of all descriptors.
func listed() (given []int) {
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
