package fds

import (
	"sync"

	"golang.org/x/sys/unix"
)

// peekable reports whether peek works on n.
func (f *FD) peekable(int) bool {
	way := f.way.Load()
	return way == wayPipe || way == waySocket
}

// peek copies to p what is in the pipe or socket n, without consuming it and
// without waiting. 0, nil is the end.
func peek(n int, way uint32, p []byte) (int, error) {
	if way == waySocket {
		return eintr(func() (int, error) {
			got, _, err := unix.Recvfrom(n, p, unix.MSG_PEEK|unix.MSG_DONTWAIT)
			return got, err
		})
	}
	return peekPipe(n, p)
}

// scratch is a pipe for peekPipe, empty between uses; made when first needed.
var scratch struct {
	sync.Mutex
	ends [2]int
	made bool
}

// peekPipe duplicates what is in the pipe n into the scratch pipe (tee(2)
// copies no bytes) and reads that.
func peekPipe(n int, p []byte) (int, error) {
	scratch.Lock()
	defer scratch.Unlock()
	if !scratch.made {
		ends, err := pipe()
		if err != nil {
			return 0, err
		}
		scratch.ends, scratch.made = ends, true
	}
	got, err := eintr(func() (int64, error) {
		return unix.Tee(n, scratch.ends[1], len(p), unix.SPLICE_F_NONBLOCK)
	})
	if err != nil || got == 0 {
		return 0, err
	}
	return eintr(func() (int, error) { return unix.Read(scratch.ends[0], p[:got]) })
}

// consume reads what was peeked, without waiting.
func consume(n int, p []byte) (int, error) {
	got, err := eintr(func() (int, error) { return readNowait(n, p) })
	if err == unix.EOPNOTSUPP { // a FIFO that has a name
		return consumeReady(n, p)
	}
	return got, err
}

// consumeReady reads what is there: EAGAIN if somebody else has taken it.
func consumeReady(n int, p []byte) (int, error) {
	set := []unix.PollFd{{Fd: int32(n), Events: unix.POLLIN}}
	ready, err := eintr(func() (int, error) { return unix.Poll(set, 0) })
	switch {
	case err != nil:
		return 0, err
	case ready == 0:
		return 0, unix.EAGAIN
	}
	return eintr(func() (int, error) { return unix.Read(n, p) })
}
