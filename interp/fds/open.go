package fds

import (
	"syscall"

	"golang.org/x/sys/unix"
)

// devNull is what most redirections name. It is no FIFO.
const devNull = "/dev/null"

// AtCWD as a directory means the working directory of the process.
const AtCWD = unix.AT_FDCWD

// Flags for the redirections of the bash manual, "Redirections".
const (
	ForInput     = unix.O_RDONLY                                // <
	ForOutput    = unix.O_WRONLY | unix.O_CREAT | unix.O_TRUNC  // > and >|
	ForAppend    = unix.O_WRONLY | unix.O_CREAT | unix.O_APPEND // >>
	ForUpdate    = unix.O_RDWR | unix.O_CREAT                   // <>
	ForNoClobber = unix.O_WRONLY | unix.O_CREAT | unix.O_EXCL   // > under set -C, when the file does not exist
)

// A File says what to open and how.
type File struct {
	Dir   int    // what Path is relative to: AtCWD, or a directory's descriptor
	Path  string // not one that Number knows, those are in a Table
	Flags int    // of openat(2)
	Mode  uint32 // permissions of a file that is created
	Umask int    // taken away from Mode; negative: that of the process
	Wait  Wait   // bounds waiting for the other end of a FIFO
}

// Open opens path, relative to the directory dirfd, as openat(2) does. It is
// File.Open with the umask of the process and without a bound.
func Open(dirfd int, path string, flags int, mode uint32) (*FD, error) {
	return File{Dir: dirfd, Path: path, Flags: flags, Mode: mode, Umask: -1}.Open()
}

// Open opens the file. The descriptor is close-on-exec, and a terminal does
// not become the controlling one. A FIFO waits for its other end. The caller
// owns the FD. Errors are of type syscall.Errno, or those of Wait.
func (o File) Open() (*FD, error) {
	n, err := o.open()
	if err != nil {
		return nil, err
	}
	return newReal(n), nil
}

// open makes a file that does not exist under the lock of the umask, which
// might be changed for a moment by another shell in the process. An existing
// file is opened without: that may wait.
func (o File) open() (int, error) {
	create := o.Flags & (unix.O_CREAT | unix.O_EXCL)
	o.Flags &^= create
	if create&unix.O_CREAT == 0 {
		return o.existing()
	}
	if create&unix.O_EXCL != 0 {
		return o.created(create)
	}
	if n, err := o.existing(); err != unix.ENOENT {
		return n, err
	}
	if n, err := o.created(unix.O_CREAT | unix.O_EXCL); err != unix.EEXIST {
		return n, err
	}
	// Someone was faster, or it is a symbolic link to nothing.
	if n, err := o.existing(); err != unix.ENOENT {
		return n, err
	}
	return o.created(unix.O_CREAT)
}

// created makes a file.
func (o File) created(how int) (n int, err error) {
	o.Flags |= how
	if o.Umask >= 0 {
		WithUmask(o.Umask, func() { n, err = o.openat() })
		return n, err
	}
	umask.RLock()
	defer umask.RUnlock()
	return o.openat()
}

// existing opens without creating. Opening a FIFO blocks until its other end
// is open, which only another goroutine can wait for without being stuck.
func (o File) existing() (int, error) {
	if !o.Wait.bounded() || o.Path == devNull || !o.fifo() {
		return o.openat()
	}
	var n int
	var err error
	opened := make(chan struct{})
	go func() { // "open", which otherEnd ends
		defer close(opened)
		n, err = o.openat()
	}()
	if over := o.Wait.On(opened); over != nil {
		discard := func() {
			if <-opened; err == nil {
				unix.Close(n)
			}
		}
		// A child forked meanwhile would keep the other end open until it
		// executes its program.
		syscall.ForkLock.RLock()
		defer syscall.ForkLock.RUnlock()
		if end, err := o.otherEnd(); err == nil {
			discard()
			unix.Close(end)
		} else {
			go discard() // with "open"
		}
		return -1, over
	}
	return n, err
}

// otherEnd opens a FIFO for reading and writing, which doesn't wait and ends
// the waiting of others.
func (o File) otherEnd() (int, error) {
	o.Flags = unix.O_RDWR | unix.O_NONBLOCK
	return o.openat()
}

func (o File) fifo() bool {
	var st unix.Stat_t
	err := unix.Fstatat(o.Dir, o.Path, &st, 0)
	return err == nil && st.Mode&unix.S_IFMT == unix.S_IFIFO
}

func (o File) openat() (int, error) {
	return eintr(func() (int, error) {
		return unix.Openat(o.Dir, o.Path, o.Flags|unix.O_CLOEXEC|unix.O_NOCTTY, o.Mode)
	})
}
