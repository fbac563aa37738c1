package interp

import (
	"github.com/goshd/goshd/interp/fds"
	"golang.org/x/sys/unix"
)

// The limits that ulimit sets are those of children. What the shell itself does
// it has to hold to two of them by its own care: the size of files that it
// writes, and the numbers of its descriptors.

// ownLimit returns the soft limit that ulimit has set.
func (sh *Shell) ownLimit(resource int) (soft uint64, ok bool) {
	for _, l := range sh.limits {
		if l.Resource == resource {
			return l.Soft, l.Soft < infinity
		}
	}
	return 0, false
}

// writeWithin is write under ulimit -f: as much is written as the file may
// grow. The rest gets the shell SIGXFSZ, and an error if that does not end it
// (setrlimit(2)).
func (sh *Shell) writeWithin(f *fds.FD, data []byte, limit uint64) error {
	room, ok := roomIn(f, limit)
	if !ok || room >= uint64(len(data)) {
		return sh.writeAll(f, data)
	}
	if room > 0 {
		if err := sh.writeAll(f, data[:room]); err != nil {
			return err
		}
	}
	if err := sh.signalSelf(sh, unix.SIGXFSZ); err != nil {
		return err
	}
	if sh.unwound != flowNone || sh.exiting == exitSignal {
		return errUnwound
	}
	return unix.EFBIG
}

// roomIn returns how many bytes can be written to a regular file that may have
// limit bytes.
func roomIn(f *fds.FD, limit uint64) (room uint64, ok bool) {
	n, err := f.Real()
	if err != nil {
		return 0, false
	}
	var st unix.Stat_t
	if unix.Fstat(n, &st) != nil || st.Mode&unix.S_IFMT != unix.S_IFREG {
		return 0, false
	}
	at := st.Size
	if flags, err := unix.FcntlInt(uintptr(n), unix.F_GETFL, 0); err == nil && flags&unix.O_APPEND == 0 {
		if at, err = unix.Seek(n, 0, unix.SEEK_CUR); err != nil {
			return 0, false
		}
	}
	if uint64(at) >= limit {
		return 0, true
	}
	return limit - uint64(at), true
}

// mayInstall refuses a descriptor that ulimit -n does not allow.
func (sh *Shell) mayInstall(n int) error {
	limit, ok := sh.ownLimit(unix.RLIMIT_NOFILE)
	if !ok || uint64(n) < limit {
		return nil
	}
	return unix.EBADF
}
