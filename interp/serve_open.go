package interp

import (
	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/interp/fds"
)

// OpenFile opens a file as a redirection of the shell does: one that is made has
// the permissions that the shell's umask leaves. The flags are those of open(2).
// The caller owns the descriptor, which is close-on-exec.
func (sh *Shell) OpenFile(path string, flags int) (int, error) {
	f, err := fds.File{Dir: fds.AtCWD, Path: path, Flags: flags, Mode: 0o666, Umask: sh.umask}.Open()
	if err != nil {
		return -1, err
	}
	defer f.Close()
	n, err := f.Real()
	if err != nil {
		return -1, err
	}
	return unix.FcntlInt(uintptr(n), unix.F_DUPFD_CLOEXEC, 3)
}
