package server

import (
	"errors"
	"fmt"
	"os"
	"strconv"

	"golang.org/x/sys/unix"
)

// firstInherited is the descriptor at which sd_listen_fds(3) begins.
const firstInherited = 3

// Activated reports whether a service manager passed sockets to this process
// (see sd_listen_fds(3)). If not, what LISTEN_FDS tells of was meant for
// another one.
func Activated() bool {
	return os.Getenv("LISTEN_FDS") != "" && os.Getenv("LISTEN_PID") == strconv.Itoa(os.Getpid())
}

// Inherited returns the listening socket that a service manager passed (see
// sd_listen_fds(3)), or nil if it passed none to this process. The socket file is
// the manager's: it is never removed. Descriptor 3 is taken; the caller
// removes LISTEN_PID, LISTEN_FDS and LISTEN_FDNAMES from the shell's environment.
func Inherited() (*Listener, error) {
	if !Activated() {
		return nil, nil
	}
	if count := os.Getenv("LISTEN_FDS"); count != "1" {
		return nil, fmt.Errorf("LISTEN_FDS=%s: exactly one socket must be passed", count)
	}
	if err := checkInherited(firstInherited); err != nil {
		return nil, fmt.Errorf("LISTEN_FDS: descriptor %d: %w", firstInherited, err)
	}
	unix.CloseOnExec(firstInherited)
	return newListener(inheritedName(firstInherited), firstInherited, nil)
}

func checkInherited(fd int) error {
	address, err := unix.Getsockname(fd)
	if err != nil {
		return err
	}
	if _, unixSocket := address.(*unix.SockaddrUnix); !unixSocket {
		return errors.New("is not a Unix socket")
	}
	if kind, err := unix.GetsockoptInt(fd, unix.SOL_SOCKET, unix.SO_TYPE); err != nil || kind != unix.SOCK_STREAM {
		return errors.New("is not a stream socket")
	}
	if listens, err := unix.GetsockoptInt(fd, unix.SOL_SOCKET, unix.SO_ACCEPTCONN); err != nil || listens == 0 {
		return errors.New("does not listen")
	}
	return nil
}

func inheritedName(fd int) string {
	address, err := unix.Getsockname(fd)
	if local, ok := address.(*unix.SockaddrUnix); err == nil && ok {
		return local.Name
	}
	return "inherited socket"
}
