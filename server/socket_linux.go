package server

import (
	"path/filepath"
	"strconv"

	"golang.org/x/sys/unix"
)

// dirFlags open a directory that need not be readable.
const dirFlags = unix.O_PATH

func newSocket() (int, error) {
	return unix.Socket(unix.AF_UNIX, unix.SOCK_STREAM|unix.SOCK_CLOEXEC, 0)
}

// accept returns a connection, close-on-exec and non-blocking.
func accept(fd int) (int, error) {
	socket, _, err := unix.Accept4(fd, unix.SOCK_CLOEXEC|unix.SOCK_NONBLOCK)
	return socket, err
}

// name is the address of a file of the place: relative to the open directory, so
// that it is the one that was checked, or by its path where /proc is missing.
func (p *place) name(base string) string {
	dir := "/proc/self/fd/" + strconv.Itoa(p.dir)
	var st unix.Stat_t
	if unix.Stat(dir, &st) != nil {
		dir = filepath.Dir(p.path)
	}
	return dir + "/" + base
}

func dup2(from, to int) error { return unix.Dup3(from, to, 0) }
