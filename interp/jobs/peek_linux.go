package jobs

import (
	"unsafe"

	"golang.org/x/sys/unix"
)

// childInfo is the part of siginfo_t for SIGCHLD that we need: three ints,
// then, aligned for a pointer, the pid, the user and the status (sigaction(2)).
type childInfo struct {
	_      [3]int32
	_      [0]uintptr
	pid    int32
	_      uint32
	status int32 // how the child has ended, or the signal that it was stopped by
	_      [128 - 6*4 - unsafe.Sizeof(uintptr(0))]byte
}

// changedChild returns the pid of a child that has something to be collected,
// 0 if there is none. It collects nothing.
func changedChild() int {
	var info childInfo
	for {
		info.pid = 0
		err := unix.Waitid(unix.P_ALL, 0, (*unix.Siginfo)(unsafe.Pointer(&info)),
			unix.WEXITED|unix.WSTOPPED|unix.WCONTINUED|unix.WNOHANG|unix.WNOWAIT, nil)
		if err != unix.EINTR {
			return int(info.pid) // ECHILD: 0
		}
	}
}
