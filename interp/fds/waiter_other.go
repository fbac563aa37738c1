//go:build !linux

package fds

import (
	"time"

	"golang.org/x/sys/unix"
)

// What to wait for.
const (
	readable = unix.POLLIN
	writable = unix.POLLOUT
)

// A waiter blocks a thread in poll(2) on the descriptor waited for and on a
// pipe that wakes it.
type waiter struct{ pipe [2]int }

func (wt *waiter) wake() {
	// The pipe is empty or has a byte already; both wake.
	_, _ = unix.Write(wt.pipe[1], []byte{0})
}

// await waits until fd is ready for events or w is over. The caller keeps fd
// open meanwhile.
func await(fd int, events int16, w Wait) error {
	if err := w.over(); err != nil {
		return err
	}
	set := []unix.PollFd{{Fd: int32(fd), Events: events}}
	if w.Interrupt != nil {
		var wt waiter
		var err error
		if wt.pipe, err = pipe(); err != nil {
			return err
		}
		defer unix.Close(wt.pipe[0])
		defer unix.Close(wt.pipe[1])
		set = append(set, unix.PollFd{Fd: int32(wt.pipe[0]), Events: unix.POLLIN})
		if !w.Interrupt.attach(&wt) {
			return ErrInterrupted
		}
		defer w.Interrupt.detach(&wt)
	}
	defer w.parkFor(fd, events&unix.POLLIN != 0)()
	return poll(set, w)
}

func poll(set []unix.PollFd, w Wait) error {
	for {
		timeout := -1
		if !w.Deadline.IsZero() {
			timeout = max(0, int(time.Until(w.Deadline)/time.Millisecond)+1)
		}
		_, err := unix.Poll(set, timeout)
		if err != nil && err != unix.EINTR {
			return err
		}
		if len(set) > 1 && set[1].Revents != 0 {
			return ErrInterrupted
		}
		if set[0].Revents != 0 {
			return nil
		}
		if err := w.over(); err != nil {
			return err
		}
	}
}
