package server

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"
)

// DefaultPath is the path of the socket when none is given: default.sock in
// $XDG_RUNTIME_DIR/goshd, or in ~/.local/state/goshd where there is no runtime
// directory that is ours alone. The directory is made, with mode 0700.
func DefaultPath() (string, error) {
	dir := filepath.Join(os.Getenv("XDG_RUNTIME_DIR"), "goshd")
	if !private(os.Getenv("XDG_RUNTIME_DIR")) {
		home := os.Getenv("HOME")
		if !filepath.IsAbs(home) {
			return "", errors.New("no path is given for the socket, and neither XDG_RUNTIME_DIR nor HOME name a directory for it")
		}
		dir = filepath.Join(home, ".local", "state", "goshd")
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", fmt.Errorf("directory for the socket: %w", err)
	}
	if !private(dir) {
		return "", fmt.Errorf("%s: is unsafe for a socket: it must be a directory of ours with mode 0700", dir)
	}
	return filepath.Join(dir, "default.sock"), nil
}

// private reports whether dir is a directory of ours that nobody else can use.
func private(dir string) bool {
	var st unix.Stat_t
	return filepath.IsAbs(dir) && unix.Lstat(dir, &st) == nil && uint32(st.Mode)&unix.S_IFMT == unix.S_IFDIR &&
		int(st.Uid) == os.Geteuid() && uint32(st.Mode)&0o077 == 0
}
