package fds

import (
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"
)

// readNowait reads at the current position without waiting: EAGAIN if there is
// nothing, whatever O_NONBLOCK says (preadv2(2), RWF_NOWAIT).
func readNowait(fd int, p []byte) (int, error) {
	return vectored(unix.SYS_PREADV2, fd, p)
}

// writeNowait writes at the current position what finds room.
func writeNowait(fd int, p []byte) (int, error) {
	return vectored(unix.SYS_PWRITEV2, fd, p)
}

// writeFile is write(2), without what package unix puts around it.
func writeFile(fd int, p []byte) (int, error) {
	n, _, errno := syscall.Syscall(unix.SYS_WRITE, uintptr(fd), uintptr(unsafe.Pointer(unsafe.SliceData(p))), uintptr(len(p)))
	if errno != 0 {
		return 0, errno
	}
	return int(n), nil
}

func vectored(call uintptr, fd int, p []byte) (int, error) {
	iov := unix.Iovec{Base: unsafe.SliceData(p)}
	iov.SetLen(len(p))
	const current = ^uintptr(0) // offset -1: the position of the description
	n, _, errno := syscall.Syscall6(call, uintptr(fd), uintptr(unsafe.Pointer(&iov)), 1, current, current, unix.RWF_NOWAIT)
	if errno != 0 {
		return 0, errno
	}
	return int(n), nil
}

// pipe makes a close-on-exec pipe.
func pipe() (ends [2]int, err error) {
	err = unix.Pipe2(ends[:], unix.O_CLOEXEC)
	return ends, err
}
