package fds

import "golang.org/x/sys/unix"

// AtCWD as dirfd means the working directory of the process.
const AtCWD = unix.AT_FDCWD

// Flags for the redirections of bash, "Redirections".
const (
	ForInput     = unix.O_RDONLY                                // <
	ForOutput    = unix.O_WRONLY | unix.O_CREAT | unix.O_TRUNC  // > and >|
	ForAppend    = unix.O_WRONLY | unix.O_CREAT | unix.O_APPEND // >>
	ForUpdate    = unix.O_RDWR | unix.O_CREAT                   // <>
	ForNoClobber = unix.O_WRONLY | unix.O_CREAT | unix.O_EXCL   // > under set -C, when the file does not exist
)

// Open opens path, relative to the directory dirfd, as openat(2) does. The
// descriptor is close-on-exec and a terminal does not become the controlling
// one; O_NONBLOCK is not set, so that opening a FIFO waits for the other end.
// The caller owns the FD. Errors are of type syscall.Errno.
func Open(dirfd int, path string, flags int, mode uint32) (*FD, error) {
	n, err := openat(dirfd, path, flags, mode)
	if err != nil {
		return nil, err
	}
	return newReal(n), nil
}

func openat(dirfd int, path string, flags int, mode uint32) (int, error) {
	for {
		n, err := unix.Openat(dirfd, path, flags|unix.O_CLOEXEC|unix.O_NOCTTY, mode)
		if err != unix.EINTR {
			return n, err
		}
	}
}
