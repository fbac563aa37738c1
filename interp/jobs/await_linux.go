//go:build amd64 || arm64

package jobs

import (
	"encoding/binary"
	"syscall"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"
)

// patience is how long a child may take to execute its program until it is looked
// whether it was stopped.
const patience = 5 * time.Millisecond

// await waits until the child has executed its program, which closes the other end of
// the pipe, or returns why it can't, which is written there. The thread waits in a system call
// as for anything else.
//
// A child that is stopped meanwhile goes on: whoever starts another process waits for
// it. It gets what has stopped it, and what it has taken, when it has executed its program.
func (c *newborn) await(pid, pipe int) error {
	var stopped syscall.Signal
	poll := []unix.PollFd{{Fd: int32(pipe), Events: unix.POLLIN}}
	for {
		n, err := unix.Poll(poll, int(patience.Milliseconds()))
		if n > 0 {
			break
		}
		if err == nil {
			stopped = thaw(pid, stopped)
		}
	}
	var failure [unsafe.Sizeof(c.failure)]byte
	if poll[0].Revents&unix.POLLIN != 0 {
		if n, _ := unix.Read(pipe, failure[:]); n == len(failure) {
			bury(pid)
			return syscall.Errno(-binary.NativeEndian.Uint64(failure[:]))
		}
	}
	for _, sig := range []syscall.Signal{syscall.Signal(c.taken[1]), syscall.Signal(c.taken[0]), stopped} {
		if sig != 0 {
			_ = unix.Kill(pid, sig) // it is not collected, so it is there
		}
	}
	return nil
}

// thaw continues the child if it is stopped, and returns what has stopped it, or
// earlier.
func thaw(pid int, earlier syscall.Signal) syscall.Signal {
	sig := takeStop(pid)
	if sig == 0 {
		return earlier
	}
	_ = unix.Kill(pid, unix.SIGCONT) // it is there
	return sig
}

// takeStop collects what has stopped a child, but not its end; 0: it is not stopped.
func takeStop(pid int) syscall.Signal {
	var info childInfo
	for {
		err := unix.Waitid(unix.P_PID, pid, (*unix.Siginfo)(unsafe.Pointer(&info)), unix.WSTOPPED|unix.WNOHANG, nil)
		if err != unix.EINTR {
			return syscall.Signal(info.status)
		}
	}
}

// bury collects a child that has failed. It ends by itself, unless somebody stops it
// just now.
func bury(pid int) {
	_ = unix.Kill(pid, unix.SIGKILL)
	var ws syscall.WaitStatus
	_, _ = wait4(pid, &ws, 0) // nobody else waits for it
}
