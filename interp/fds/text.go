package fds

import (
	"io"
	"sync"
	"unsafe"

	"golang.org/x/sys/unix"
)

// pipeRoom is what fits a fresh pipe, as a rule.
const pipeRoom = 64 << 10

// A text is a here-document: read once, front to back.
type text struct {
	mu   sync.Mutex
	rest string
}

// Text returns an FD from which s can be read, as from a here-document. For a
// child it becomes a pipe if s fits one, otherwise a file without a name that
// can only be read. The caller owns the FD.
func Text(s string) *FD { return newMemory(&text{rest: s}) }

func (t *text) read(f *FD, p []byte, _ Wait) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if f.num.Load() >= 0 {
		return 0, errReal
	}
	if t.rest == "" {
		return 0, io.EOF
	}
	n := copy(p, t.rest)
	t.rest = t.rest[n:]
	return n, nil
}

func (t *text) write(*FD, []byte, Wait) (int, error) { return 0, unix.EBADF }

func (t *text) until(f *FD, dst []byte, want *wanted, _ Wait) ([]byte, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if f.num.Load() >= 0 {
		return dst, errReal
	}
	n, last := want.of(bytesOf(t.rest))
	dst = append(dst, t.rest[:n]...)
	t.rest = t.rest[n:]
	if !last {
		return dst, io.EOF
	}
	return dst, nil
}

func (t *text) ready(f *FD) (bool, error) {
	if f.num.Load() >= 0 {
		return false, errReal
	}
	return true, nil
}

func (t *text) real(f *FD) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if f.num.Load() >= 0 {
		return nil
	}
	n, err := realText(t.rest)
	if err != nil {
		return err
	}
	t.rest = ""
	f.num.Store(int32(n))
	return nil
}

func (t *text) close(*FD) {}

// realText returns a descriptor from which s, and then the end, is read.
func realText(s string) (int, error) {
	if len(s) <= pipeRoom {
		n, err := filledPipe(s)
		if err != unix.EAGAIN {
			return n, err
		}
	}
	return nameless(s)
}

// filledPipe returns the read end of a pipe that holds s, or EAGAIN if the
// pipe is too small (a user over the pipe quota gets small ones).
func filledPipe(s string) (int, error) {
	ends, err := pipe()
	if err != nil {
		return -1, err
	}
	defer unix.Close(ends[1])
	if err := fill(ends[1], s); err != nil {
		unix.Close(ends[0])
		return -1, err
	}
	return ends[0], nil
}

// fill writes s to an empty pipe of our own without blocking, or returns
// EAGAIN. It leaves O_NONBLOCK set on the write end's description.
func fill(n int, s string) error {
	if s == "" {
		return nil
	}
	if err := unix.SetNonblock(n, true); err != nil {
		return err
	}
	put, err := eintr(func() (int, error) { return unix.Write(n, bytesOf(s)) })
	if err == nil && put < len(s) {
		err = unix.EAGAIN
	}
	return err
}

// bytesOf returns the bytes of s, which must not be changed.
func bytesOf(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }
