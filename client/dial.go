package client

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/fdpass"
)

// ErrNoServer says that nothing listens at the path.
var ErrNoServer = errors.New("no goshd is listening there")

// DefaultPath is the socket that Dial connects to when it is given none:
// $GOSHD_SOCKET, or where goshd listens when it is given none.
func DefaultPath() string {
	if path := os.Getenv("GOSHD_SOCKET"); path != "" {
		return path
	}
	path := filepath.Join(os.Getenv("XDG_RUNTIME_DIR"), "goshd", "default.sock")
	var st unix.Stat_t
	if filepath.IsAbs(path) && os.Getenv("XDG_RUNTIME_DIR") != "" && unix.Lstat(path, &st) == nil {
		return path
	}
	return filepath.Join(os.Getenv("HOME"), ".local", "state", "goshd", "default.sock")
}

// Dial connects to the goshd that listens at path, DefaultPath if it is empty.
func Dial(ctx context.Context, path string) (*Client, error) {
	socket, err := Connect(ctx, path)
	if err != nil {
		return nil, err
	}
	return New(socket), nil
}

// Connect is Dial for who speaks the protocol otherwise than by a Client.
func Connect(ctx context.Context, path string) (*fdpass.Conn, error) {
	if path == "" {
		path = DefaultPath()
	}
	fd, err := connect(ctx, path)
	switch {
	case errors.Is(err, unix.ENOENT), errors.Is(err, unix.ECONNREFUSED):
		return nil, fmt.Errorf("%s: %w", path, ErrNoServer)
	case errors.Is(err, unix.EINVAL):
		return nil, fmt.Errorf("%s: the path is too long for a socket", path)
	case err != nil:
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return fdpass.FromFD(fd)
}

// connect tries again while more connections wait than the server has taken.
func connect(ctx context.Context, path string) (int, error) {
	fd, err := newSocket()
	if err != nil {
		return -1, err
	}
	if err := unix.SetNonblock(fd, true); err != nil {
		unix.Close(fd)
		return -1, err
	}
	pause := time.Millisecond
	for {
		err := unix.Connect(fd, &unix.SockaddrUnix{Name: path})
		if err == nil || err == unix.EISCONN {
			return fd, nil
		}
		if err != unix.EAGAIN && err != unix.EINTR {
			unix.Close(fd)
			return -1, err
		}
		select {
		case <-ctx.Done():
			unix.Close(fd)
			return -1, context.Cause(ctx)
		case <-time.After(pause):
			pause = min(2*pause, 50*time.Millisecond)
		}
	}
}
