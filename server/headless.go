package server

import (
	"errors"
	"fmt"

	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/fdpass"
)

// Headless takes descriptors 0 and 1, which must be the same connected Unix
// socket, as the client's end of a socket pair that started us, and returns
// the connection. Descriptor 0 becomes /dev/null and 1 a copy of 2, so that
// nothing can be read from or printed into the protocol by accident.
func Headless() (*fdpass.Conn, error) {
	var in, out unix.Stat_t
	if err := errors.Join(unix.Fstat(0, &in), unix.Fstat(1, &out)); err != nil {
		return nil, fmt.Errorf("standard input and output: %w", err)
	}
	if uint32(in.Mode)&unix.S_IFMT != unix.S_IFSOCK || idOf(&in) != idOf(&out) {
		return nil, errors.New("standard input and output must be the same Unix socket")
	}
	fd, err := unix.FcntlInt(0, unix.F_DUPFD_CLOEXEC, 3)
	if err != nil {
		return nil, fmt.Errorf("standard input: %w", err)
	}
	conn, err := fdpass.FromFD(fd)
	if err != nil {
		return nil, err
	}
	if err := replaceStdio(); err != nil {
		conn.Close()
		return nil, err
	}
	return conn, nil
}

func replaceStdio() error {
	null, err := unix.Open("/dev/null", unix.O_RDWR|unix.O_CLOEXEC, 0)
	if err != nil {
		return fmt.Errorf("open /dev/null: %w", err)
	}
	defer unix.Close(null)
	return errors.Join(dup2(null, 0), dup2(2, 1))
}
