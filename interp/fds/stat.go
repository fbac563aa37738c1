package fds

import (
	"io"

	"golang.org/x/sys/unix"
)

// IsTerminal reports whether f is a terminal. What is in memory is not.
func (f *FD) IsTerminal() bool {
	n := int(f.num.Load())
	if n < 0 || f.file.Load() {
		return false
	}
	if !isTerminal(n) {
		f.file.Store(true)
		return false
	}
	return true
}

// Size returns the lines and columns of a terminal; 0, 0 if f is none or does
// not know.
func (f *FD) Size() (lines, columns int) {
	n := int(f.num.Load())
	if n < 0 {
		return 0, 0
	}
	ws, err := unix.IoctlGetWinsize(n, unix.TIOCGWINSZ)
	if err != nil {
		return 0, 0
	}
	return int(ws.Row), int(ws.Col)
}

// Stat is fstat(2). What is in memory becomes real.
func (f *FD) Stat(st *unix.Stat_t) error {
	n, err := f.number()
	if err != nil {
		return err
	}
	f.catchUp()
	return fstat(n, st)
}

// Inode returns the device and inode number, for [ a -ef b ].
func (f *FD) Inode() (dev, ino uint64, err error) {
	var st unix.Stat_t
	if err := f.Stat(&st); err != nil {
		return 0, 0, err
	}
	return uint64(st.Dev), uint64(st.Ino), nil
}

// Seek is lseek(2) on the logical position. ESPIPE: what is in memory, and
// whatever else has no position.
func (f *FD) Seek(offset int64, whence int) (int64, error) {
	n := int(f.num.Load())
	if n < 0 {
		return 0, unix.ESPIPE
	}
	if err := f.settle(n); err != nil {
		return 0, err
	}
	return unix.Seek(n, offset, whence)
}

var _ io.ReadWriteSeeker = (*FD)(nil)
