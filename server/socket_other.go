//go:build !linux

package server

import (
	"path/filepath"
	"syscall"

	"golang.org/x/sys/unix"
)

const dirFlags = unix.O_RDONLY

func newSocket() (int, error) {
	syscall.ForkLock.RLock()
	defer syscall.ForkLock.RUnlock()
	fd, err := unix.Socket(unix.AF_UNIX, unix.SOCK_STREAM, 0)
	if err == nil {
		unix.CloseOnExec(fd)
	}
	return fd, err
}

// accept returns a connection, close-on-exec and non-blocking.
func accept(fd int) (int, error) {
	syscall.ForkLock.RLock()
	defer syscall.ForkLock.RUnlock()
	socket, _, err := unix.Accept(fd)
	if err != nil {
		return -1, err
	}
	unix.CloseOnExec(socket)
	if err := unix.SetNonblock(socket, true); err != nil {
		unix.Close(socket)
		return -1, err
	}
	return socket, nil
}

// name is the address of a file of the place.
func (p *place) name(base string) string { return filepath.Join(filepath.Dir(p.path), base) }

func dup2(from, to int) error { return unix.Dup2(from, to) }
