package fds

import (
	"golang.org/x/sys/unix"
)

// The ways to read and write a real descriptor.
const (
	wayUnknown = iota
	waySeek    // read(2), which never blocks for long: regular files
	wayPlain   // the same, without look-ahead: directories, disks
	wayPipe    // preadv2 with RWF_NOWAIT, then wait
	waySocket  // the same
	wayNowait  // the same: /dev/null
	wayTTY     // read(2) on a non-blocking description of our own, then wait
	wayReady   // wait, then read(2): other devices
)

// wayOf finds out, once, how to read and write the descriptor n of f.
func (f *FD) wayOf(n int) uint32 {
	if way := f.way.Load(); way != wayUnknown {
		return way
	}
	var st unix.Stat_t
	way := uint32(wayNowait)
	// A descriptor that can't be examined can't be read: say so then.
	if err := fstat(n, &st); err != nil {
		way = wayPlain
	} else {
		switch st.Mode & unix.S_IFMT {
		case unix.S_IFREG:
			way = waySeek
			f.ahead.inode.Store(epochIndex(uint64(st.Dev), uint64(st.Ino)))
		case unix.S_IFDIR, unix.S_IFBLK:
			way = wayPlain
		case unix.S_IFIFO:
			way = wayPipe
			if f.mem == nil {
				// It may have a name, and others may open it.
				f.ahead.shared.Store(true)
			}
		case unix.S_IFSOCK:
			way = waySocket
		case unix.S_IFCHR:
			if isTerminal(n) {
				way = f.ownTerminal(n)
			}
		}
	}
	f.way.Store(way)
	return way
}

// ownTerminal opens the terminal n once more, non-blocking, for our reads and
// writes: whatever else is tried first, a write(2) to a terminal may block when
// nobody reads what it prints, and then nothing interrupts it. It is not
// always permitted.
func (f *FD) ownTerminal(n int) uint32 {
	mode, err := unix.FcntlInt(uintptr(n), unix.F_GETFL, 0)
	if err != nil {
		return wayReady
	}
	own, err := reopen(n, mode&unix.O_ACCMODE|unix.O_NONBLOCK|unix.O_NOCTTY)
	if err != nil {
		return wayReady
	}
	if !f.own.CompareAndSwap(0, int32(own)) {
		unix.Close(own) // another goroutine was faster
	}
	return wayTTY
}

func fstat(n int, st *unix.Stat_t) error {
	for {
		if err := unix.Fstat(n, st); err != unix.EINTR {
			return err
		}
	}
}

// readReal reads from the real descriptor. 0, nil is the end.
func (f *FD) readReal(p []byte, w Wait) (int, error) {
	n := int(f.num.Load())
	way := f.wayOf(n)
	if err := f.settle(n); err != nil {
		return 0, err
	}
	for {
		got, err := f.tryRead(n, way, p, w)
		switch err {
		case nil:
			return got, nil
		case unix.EINTR:
			if err := w.over(); err != nil {
				return 0, err
			}
		case unix.EAGAIN:
			if err := await(n, readable, w); err != nil {
				return 0, err
			}
		case unix.EOPNOTSUPP, unix.ENOSYS:
			way = wayReady
			f.way.Store(way)
		default:
			return 0, err
		}
	}
}

// tryRead makes one attempt.
func (f *FD) tryRead(n int, way uint32, p []byte, w Wait) (int, error) {
	switch way {
	case wayPipe, waySocket, wayNowait:
		return readNowait(n, p)
	case wayTTY:
		return readTerminal(int(f.own.Load()), p, w)
	case wayReady:
		terminal := isTerminal(n)
		if terminal {
			if err := w.mayRead(); err != nil {
				return 0, err
			}
		}
		if err := await(n, readable, w); err != nil {
			return 0, err
		}
		if terminal {
			return readTerminal(n, p, w)
		}
	}
	return unix.Read(n, p)
}

// readTerminal reads from the terminal n what is there: EAGAIN if there is
// nothing. The process may be in the background.
func readTerminal(n int, p []byte, w Wait) (got int, err error) {
	if w.Front == nil {
		return unix.Read(n, p)
	}
	if err := w.mayRead(); err != nil {
		return 0, err
	}
	if ready, err := pollReadable(n); err != nil || !ready {
		return 0, or(err, unix.EAGAIN)
	}
	err = w.Front.Borrow(unix.SIGTTIN, func() error {
		// Somebody else may have been faster.
		if ready, err := pollReadable(n); err != nil || !ready {
			return or(err, unix.EAGAIN)
		}
		got, err = unix.Read(n, p)
		return err
	})
	return max(got, 0), err
}

// mayRead asks whether a terminal may be read from before there is anything to
// read. With a time limit that is asked then (bash 5.2 looks for input first).
func (w Wait) mayRead() error {
	if w.Front == nil || !w.Deadline.IsZero() {
		return nil
	}
	return w.Front.Borrow(unix.SIGTTIN, nil)
}

// or returns the error, or if there is none another.
func or(err, other error) error {
	if err != nil {
		return err
	}
	return other
}

// writeReal writes all of p to the real descriptor.
func (f *FD) writeReal(p []byte, w Wait) (done int, err error) {
	n := int(f.num.Load())
	way := f.wayOf(n)
	if way == waySeek {
		if err := f.settle(n); err != nil {
			return 0, err
		}
		defer f.changed()
	}
	for {
		put, err := f.tryWrite(n, way, p[done:], w)
		switch err {
		case nil:
			if done += put; done >= len(p) {
				return done, nil
			}
		case unix.EINTR:
			if err := w.over(); err != nil {
				return done, err
			}
		case unix.EAGAIN:
			if err := await(n, writable, w); err != nil {
				return done, err
			}
		case unix.EOPNOTSUPP, unix.ENOSYS:
			way = wayReady
			f.way.Store(way)
		default:
			return done, err
		}
	}
}

// tryWrite makes one attempt.
func (f *FD) tryWrite(n int, way uint32, p []byte, w Wait) (int, error) {
	switch way {
	case wayPipe, waySocket, wayNowait:
		return writeNowait(n, p)
	case wayTTY:
		return writeTerminal(int(f.own.Load()), p, w)
	case wayReady:
		if w.bounded() {
			if err := await(n, writable, w); err != nil {
				return 0, err
			}
		}
		if isTerminal(n) {
			return writeTerminal(n, p, w)
		}
	}
	return unix.Write(n, p)
}

// writeTerminal writes to the terminal n, which may be one that only its
// foreground may write to (stty tostop).
func writeTerminal(n int, p []byte, w Wait) (put int, err error) {
	if w.Front == nil || !foregroundOnly(n) {
		return unix.Write(n, p)
	}
	err = w.Front.Borrow(unix.SIGTTOU, func() error {
		put, err = unix.Write(n, p)
		return err
	})
	return max(put, 0), err
}

// Takes reports whether a few bytes can be written at once, wherever the process
// is on a terminal. A nil FD takes nothing.
func (f *FD) Takes() bool {
	if f == nil {
		return false
	}
	n, ok := f.Number()
	if !ok || foregroundOnly(n) {
		return false
	}
	set := []unix.PollFd{{Fd: int32(n), Events: unix.POLLOUT}}
	ready, err := unix.Poll(set, 0)
	return err == nil && ready == 1 && set[0].Revents == unix.POLLOUT
}
