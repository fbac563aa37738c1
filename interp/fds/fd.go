package fds

import (
	"fmt"
	"io"
	"runtime"
	"sync/atomic"
	"syscall"

	"golang.org/x/sys/unix"
)

// An FD is one open description, shared by counting references. Whoever has a
// reference may use it from any goroutine and must Close it once.
//
// Errors of the system are syscall.Errno values. The end of what can be read
// is io.EOF.
type FD struct {
	refs atomic.Int32
	num  atomic.Int32  // the real descriptor, owned, or -1 while the description is in memory; set once
	way  atomic.Uint32 // how num is read and written; see ways
	own  atomic.Int32  // a terminal, opened once more and non-blocking; 0: not
	file atomic.Bool   // num is known to be no terminal, which it never becomes
	mem  memory        // nil if the description was real from the start

	ahead  ahead                  // what was seen beyond the position
	behind atomic.Pointer[behind] // what is to be written; nil: nothing ever was
}

// A memory is a description that has no descriptor yet. When it gets one it
// stores it in the FD, and from then on its methods return errReal.
type memory interface {
	read(f *FD, p []byte, w Wait) (int, error)
	write(f *FD, p []byte, w Wait) (int, error)
	// until is ReadUntil.
	until(f *FD, dst []byte, want *wanted, w Wait) ([]byte, error)
	// ready reports whether a read would return at once.
	ready(f *FD) (bool, error)
	// real makes the description real and stores its number in f.
	real(f *FD) error
	// close is called once, after the last reference is gone.
	close(f *FD)
}

// errReal says that a description has become real: look at FD.num.
const errReal = syscall.Errno(0x7fffffff)

// New returns an FD that owns the real descriptor n. n should be
// close-on-exec; New doesn't change its flags. Others may share the
// description: a client that passed it, for one.
func New(n int) *FD {
	f := newReal(n)
	f.ahead.shared.Store(true)
	return f
}

// newReal returns an FD that owns n, whose description nobody else has.
func newReal(n int) *FD {
	f := new(FD)
	f.refs.Store(1)
	f.num.Store(int32(n))
	return f
}

// newMemory returns an FD for a description in memory.
func newMemory(m memory) *FD {
	f := &FD{mem: m}
	f.refs.Store(1)
	f.num.Store(-1)
	return f
}

// Held reports whether there are references to f. It may be called when the own
// one was given up.
func (f *FD) Held() bool { return f.refs.Load() > 0 }

// Dup takes another reference and returns f.
func (f *FD) Dup() *FD {
	if f.refs.Add(1) <= 1 {
		panic("fds: Dup of a closed FD")
	}
	return f
}

// Close gives up one reference. The description is closed with the last one,
// before Close returns.
func (f *FD) Close() {
	if f.giveUp() {
		f.end()
	}
}

// giveUp gives up a reference, and reports whether it was the last one.
func (f *FD) giveUp() bool {
	refs := f.refs.Add(-1)
	if refs < 0 {
		panic("fds: Close of a closed FD")
	}
	return refs == 0
}

// end closes what has no reference any more.
func (f *FD) end() {
	if f.mem != nil {
		f.mem.close(f)
	}
	if b := f.behind.Load(); b != nil {
		b.stop(f)
	}
	if n := f.num.Load(); n >= 0 {
		closeNumber(int(n))
	}
	if own := f.own.Load(); own > 0 {
		closeNumber(int(own))
	}
}

// parting is that of Part.
var parting struct {
	closing atomic.Int32 // who is about to close a number
	keep    atomic.Bool
}

// closeNumber closes a descriptor of the process.
func closeNumber(n int) {
	parting.closing.Add(1)
	if !parting.keep.Load() {
		// Nothing can be done about an error, and the number is gone
		// either way (close(2), Linux).
		_ = unix.Close(n)
	}
	parting.closing.Add(-1)
}

// Part has the last Close of an FD keep its descriptor open until stay is called: the
// process is about to be another program, for which numbers become other descriptions
// than those that goroutines still have. What is kept closes on exec.
func Part() (stay func()) {
	parting.keep.Store(true)
	for parting.closing.Load() > 0 {
		runtime.Gosched()
	}
	return func() { parting.keep.Store(false) }
}

// Read reads into p once there is something to read: ReadWait without a bound.
func (f *FD) Read(p []byte) (int, error) { return f.ReadWait(p, Wait{}) }

// Write writes all of p: WriteWait without a bound.
func (f *FD) Write(p []byte) (int, error) { return f.WriteWait(p, Wait{}) }

// ReadWait reads what is there into p, waiting until there is something. At
// the end it returns 0, io.EOF.
func (f *FD) ReadWait(p []byte, w Wait) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	if f.num.Load() < 0 {
		if n, err := f.mem.read(f, p, w); err != errReal {
			return n, err
		}
	}
	n, err := f.readReal(p, w)
	if n == 0 && err == nil {
		err = io.EOF
	}
	return n, err
}

// WriteWait writes p, waiting for room as often as needed. If fewer than
// len(p) bytes were written the error says why. Without readers it is EPIPE;
// there is no SIGPIPE.
func (f *FD) WriteWait(p []byte, w Wait) (n int, err error) {
	if f.num.Load() < 0 {
		if n, err = f.mem.write(f, p, w); err != errReal {
			return n, err
		}
	}
	rest, err := f.writeReal(p[n:], w)
	return n + rest, err
}

// WriteFile is Write for a regular file that is only written to, where nothing
// ever waits. For others it does nothing; if n is less than len(p) without an
// error, Write is to write the rest.
func (f *FD) WriteFile(p []byte) (n int, err error) {
	if f.way.Load() != waySeek || f.ahead.read.Load() {
		return 0, nil
	}
	f.catchUp()
	n, err = writeFile(int(f.num.Load()), p)
	f.changed()
	if err == unix.EINTR {
		err = nil
	}
	return n, err
}

// Real returns the number of a real descriptor for the description, making
// one if it is in memory. The number belongs to f and is valid while the
// caller has a reference. It is close-on-exec.
//
// The position is where in-process reading has stopped, and from now on it is
// kept there after every read, since the caller may share the descriptor.
func (f *FD) Real() (int, error) {
	n, err := f.number()
	if err != nil {
		return -1, err
	}
	return n, f.publish(n)
}

// Number returns the number of the real descriptor, if the description has one
// already.
func (f *FD) Number() (n int, ok bool) {
	n = int(f.num.Load())
	return n, n >= 0
}

// number is Real for our own use.
func (f *FD) number() (int, error) {
	if f.num.Load() < 0 {
		if err := f.mem.real(f); err != nil {
			return -1, err
		}
	}
	return int(f.num.Load()), nil
}

// String describes the FD for debugging.
func (f *FD) String() string {
	if n := f.num.Load(); n >= 0 {
		return fmt.Sprintf("fd %d", n)
	}
	return fmt.Sprintf("%T", f.mem)
}

// Stream is an FD with a Wait: an io.Reader, io.Writer and io.StringWriter.
// It owns no reference.
type Stream struct {
	FD   *FD
	Wait Wait
}

// WriteString is Write.
func (s Stream) WriteString(text string) (int, error) { return s.Write(bytesOf(text)) }

// Read is FD.ReadWait.
func (s Stream) Read(p []byte) (int, error) { return s.FD.ReadWait(p, s.Wait) }

// Write is FD.WriteWait.
func (s Stream) Write(p []byte) (int, error) { return s.FD.WriteWait(p, s.Wait) }

// eintr repeats a system call that a signal interrupted.
func eintr[T any](call func() (T, error)) (T, error) {
	for {
		v, err := call()
		if err != unix.EINTR {
			return v, err
		}
	}
}
