package fdpass

import (
	"time"

	"golang.org/x/sys/unix"
)

// WaitHangup waits until the peer has closed its end altogether, so that a
// reply could not be read by anybody. A peer that has only finished sending
// (shutdown of its writing side) has not. It takes the place of a Read: no byte
// is read. The error is os.ErrDeadlineExceeded after the read deadline.
func (c *Conn) WaitHangup() error { return c.raw.Read(hungUp) }

// HungUp reports whether the peer has closed its end altogether.
func (c *Conn) HungUp() bool {
	gone := true
	if err := c.raw.Control(func(fd uintptr) { gone = hungUp(fd) }); err != nil {
		return true // closed here
	}
	return gone
}

// hungUp asks for POLLHUP, which a Unix stream socket shows when both
// directions are shut down, whatever is left to read.
func hungUp(fd uintptr) bool {
	fds := [1]unix.PollFd{{Fd: int32(fd)}}
	for {
		_, err := unix.Poll(fds[:], 0)
		if err == unix.EINTR {
			continue
		}
		return err != nil || fds[0].Revents&(unix.POLLHUP|unix.POLLNVAL|unix.POLLERR) != 0
	}
}

// WaitRead waits for a time, in whole milliseconds, until there is something to
// read, the end of the stream included, and reports whether there is. It keeps a
// thread of the process waiting, as ReadSoon does, and knows of no deadline.
func (c *Conn) WaitRead(d time.Duration) (ready bool) {
	err := c.raw.Control(func(fd uintptr) { ready = pollRead(fd, d) })
	return ready || err != nil // Read has the error
}

func pollRead(fd uintptr, d time.Duration) (ready bool) {
	fds := [1]unix.PollFd{{Fd: int32(fd), Events: unix.POLLIN}}
	n, err := unix.Poll(fds[:], int(d.Milliseconds()))
	return n > 0 || err == unix.EINTR // who was interrupted may look
}
