package server

import (
	"os"
	"strconv"

	"golang.org/x/sys/unix"
)

func pipe2(p *[2]int) error { return unix.Pipe2(p[:], unix.O_CLOEXEC) }

// openPty makes a terminal. It becomes nobody's controlling one.
func openPty() (master *os.File, slave int, err error) {
	m, err := unix.Open("/dev/ptmx", unix.O_RDWR|unix.O_CLOEXEC|unix.O_NOCTTY|unix.O_NONBLOCK, 0)
	if err != nil {
		return nil, -1, &os.PathError{Op: "open", Path: "/dev/ptmx", Err: err}
	}
	n, err := unix.IoctlGetInt(m, unix.TIOCGPTN)
	if err == nil {
		err = unix.IoctlSetPointerInt(m, unix.TIOCSPTLCK, 0)
	}
	if err != nil {
		unix.Close(m)
		return nil, -1, os.NewSyscallError("ioctl", err)
	}
	name := "/dev/pts/" + strconv.Itoa(n)
	slave, err = unix.Open(name, unix.O_RDWR|unix.O_CLOEXEC|unix.O_NOCTTY, 0)
	if err != nil {
		unix.Close(m)
		return nil, -1, &os.PathError{Op: "open", Path: name, Err: err}
	}
	return os.NewFile(uintptr(m), "/dev/ptmx"), slave, nil
}
