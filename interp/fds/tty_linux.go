package fds

import (
	"strconv"
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"
)

// isTerminal asks in a raw system call, as it can't block and most requests of
// clients need it thrice.
func isTerminal(n int) bool {
	var modes unix.Termios
	_, _, errno := syscall.RawSyscall(unix.SYS_IOCTL, uintptr(n), unix.TCGETS, uintptr(unsafe.Pointer(&modes)))
	return errno == 0
}

// reopen opens what the descriptor n has open once more.
func reopen(n, flags int) (int, error) {
	path := "/proc/self/fd/" + strconv.Itoa(n)
	return eintr(func() (int, error) { return unix.Open(path, flags|unix.O_CLOEXEC, 0) })
}

// foregroundOnly reports whether a process in the background of the terminal n
// may not write to it (termios(3), TOSTOP).
func foregroundOnly(n int) bool {
	modes, err := unix.IoctlGetTermios(n, unix.TCGETS)
	return err == nil && modes.Lflag&unix.TOSTOP != 0
}
