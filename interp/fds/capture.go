package fds

import (
	"errors"
	"io"

	"golang.org/x/sys/unix"
)

// An Output is what was written to the FD of CaptureOutput.
type Output struct {
	c      condition
	text   []byte
	err    error
	closed bool // the FD has no references left
	piped  bool // there is a pipe, whose end was not read yet
	limit  int  // how much is kept; 0: all

	// attended says that Follow will be called, so that a pipe needs no
	// goroutine that reads it.
	attended bool
	// left is the end of a pipe that nobody reads at the moment, or nil.
	left *FD
}

// ErrLimit is the error of an Output that was given more than its limit.
var ErrLimit = errors.New("too much output")

// Limit bounds how many bytes out keeps, about. Then it is a pipe without a
// reader, and Text returns ErrLimit. It is called before anything is written.
func (out *Output) Limit(n int) { out.limit = n }

// full reports whether the limit is reached.
func (out *Output) full() bool {
	if out.limit == 0 || len(out.text) < out.limit {
		return false
	}
	out.err = ErrLimit
	return true
}

// Capture returns an FD that keeps what is written to it, and a function that
// returns all of it once the last writer is gone: every reference closed and
// every child that has the descriptor ended. The caller owns the FD, and must
// close it before calling; and owns the bytes.
func Capture() (*FD, func() []byte) {
	f, out := CaptureOutput()
	return f, func() []byte {
		text, _ := out.Text(Wait{}) // what can fail is said at Output.Text
		return text
	}
}

// CaptureOutput is Capture for a caller that wants to be interrupted.
//
// Writing costs no system call as long as all writers are in the process. For
// a child, Real makes a pipe whose other end is read by a goroutine
// ("capture"); it ends with the last writer. Attend avoids it.
func CaptureOutput() (*FD, *Output) {
	out := new(Output)
	return newMemory(out), out
}

// Text waits until all writers are gone and returns what they wrote, which
// the caller owns then. An error is that of w, after which Text may be called
// again, or one of reading the pipe, with what was read before.
func (out *Output) Text(w Wait) ([]byte, error) {
	out.c.mu.Lock()
	defer out.c.mu.Unlock()
	out.finish()
	for !out.closed || out.piped {
		if err := out.c.wait(w); err != nil {
			return nil, err
		}
	}
	return out.text, out.err
}

func (out *Output) read(*FD, []byte, Wait) (int, error) { return 0, unix.EBADF }

func (out *Output) write(f *FD, p []byte, _ Wait) (int, error) {
	out.c.mu.Lock()
	defer out.c.mu.Unlock()
	if f.num.Load() >= 0 {
		return 0, errReal
	}
	if out.full() {
		return 0, unix.EPIPE
	}
	out.text = append(out.text, p...)
	return len(p), nil
}

func (out *Output) until(_ *FD, dst []byte, _ *wanted, _ Wait) ([]byte, error) {
	return dst, unix.EBADF
}

func (out *Output) ready(*FD) (bool, error) { return true, nil }

func (out *Output) real(f *FD) error {
	out.c.mu.Lock()
	defer out.c.mu.Unlock()
	if f.num.Load() >= 0 {
		return nil
	}
	ends, err := pipe()
	if err != nil {
		return err
	}
	out.piped = true
	f.num.Store(int32(ends[1]))
	if out.attended {
		out.left = newReal(ends[0])
		return nil
	}
	go out.collect(newReal(ends[0]))
	return nil
}

func (out *Output) close(*FD) {
	out.c.mu.Lock()
	defer out.c.mu.Unlock()
	out.closed = true
	out.c.broadcast()
}

// collect is the goroutine that reads the pipe to its end. It owns r.
func (out *Output) collect(r *FD) {
	defer r.Close()
	buf := make([]byte, 32<<10)
	for {
		n, err := r.Read(buf)
		out.c.mu.Lock()
		out.text = append(out.text, buf[:n]...)
		if err == nil && out.full() {
			err = ErrLimit
		}
		if err != nil {
			if !errors.Is(err, io.EOF) {
				out.err = err
			}
			out.piped = false
			out.c.broadcast()
		}
		out.c.mu.Unlock()
		if err != nil {
			return
		}
	}
}
