package fdpass

import (
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// MaxFiles is the largest number of descriptors that one message can carry
// (SCM_MAX_FD of Linux; the others are not below it).
const MaxFiles = 253

// ErrTruncated is returned by Read together with the bytes when the kernel could
// not install every descriptor that came with them, because this process has
// no free slots or a security module refused. Those that did arrive have been
// closed. The bytes are whole and the stream remains usable.
var ErrTruncated = errors.New("passed descriptors were lost: too few free descriptors")

// A Stream is a connected Unix stream socket that the runtime's poller watches:
// a *net.UnixConn, or an *os.File made from a non-blocking socket.
type Stream interface {
	syscall.Conn
	SetReadDeadline(time.Time) error
	SetWriteDeadline(time.Time) error
	Close() error
}

// A Conn is a Unix stream socket that keeps the descriptors arriving with its
// bytes. One goroutine may read while others write.
type Conn struct {
	stream Stream
	raw    syscall.RawConn

	in    receiver
	files []int // received and not yet taken; owned

	writing sync.Mutex // held while one message is written, so that messages stay whole
	out     sender
}

// New returns a Conn on s, which it owns from then on. Nobody else may read
// from s.
func New(s Stream) (*Conn, error) {
	raw, err := s.SyscallConn()
	if err != nil {
		return nil, fmt.Errorf("fdpass: %w", err)
	}
	c := &Conn{stream: s, raw: raw}
	c.in.init()
	c.out.init()
	return c, nil
}

// FromFD returns a Conn on the connected stream socket fd, which it owns from
// then on, and closes on error. The socket becomes non-blocking and
// close-on-exec.
func FromFD(fd int) (*Conn, error) {
	if kind, err := unix.GetsockoptInt(fd, unix.SOL_SOCKET, unix.SO_TYPE); err != nil || kind != unix.SOCK_STREAM {
		unix.Close(fd)
		return nil, fmt.Errorf("fdpass: descriptor %d is not a stream socket", fd)
	}
	unix.CloseOnExec(fd)
	if err := unix.SetNonblock(fd, true); err != nil {
		unix.Close(fd)
		return nil, fmt.Errorf("fdpass: %w", err)
	}
	return New(os.NewFile(uintptr(fd), "socket"))
}

// Sockets returns the two ends of a new socket pair as descriptors, which are
// close-on-exec and the caller's.
func Sockets() (ends [2]int, err error) {
	if ends, err = socketpair(); err != nil {
		return ends, fmt.Errorf("fdpass: socketpair: %w", err)
	}
	return ends, nil
}

// Pair returns the two ends of a new socket pair.
func Pair() (a, b *Conn, err error) {
	fds, err := Sockets()
	if err != nil {
		return nil, nil, err
	}
	if a, err = FromFD(fds[0]); err != nil {
		unix.Close(fds[1])
		return nil, nil, err
	}
	if b, err = FromFD(fds[1]); err != nil {
		a.Close()
		return nil, nil, err
	}
	return a, b, nil
}

// Read reads at least one byte, waiting for it, and keeps the descriptors that
// came with the bytes for TakeFiles. It returns io.EOF at the end of the stream
// and os.ErrDeadlineExceeded after the read deadline. With ErrTruncated n is
// above 0.
func (c *Conn) Read(p []byte) (n int, err error) {
	if len(p) == 0 {
		return 0, nil
	}
	c.in.start(p)
	err = c.raw.Read(c.in.receive)
	return c.received(err)
}

// TryRead is Read, but returns 0 and no error where Read would wait. It knows
// of no deadline.
func (c *Conn) TryRead(p []byte) (n int, err error) { return c.read(p, c.in.tryReceive) }

// soon is the time of ReadSoon. On Linux it is rounded up to a tick of the
// system's clock.
const soon = time.Millisecond

// ReadSoon is Read for who expects something to come at once: it waits for some
// milliseconds at most, after which it returns 0 and no error, or less if signals
// interrupt it. It keeps a thread of the process waiting, so that what comes is
// read sooner than by Read, which is for long waits. It knows of no deadline.
//
// A peer that shares the processor runs meanwhile. To call sched_yield(2) instead,
// and look again, gives up what the scheduler grants this process: where others
// want the processor too, a request would take them milliseconds.
func (c *Conn) ReadSoon(p []byte) (n int, err error) { return c.read(p, c.in.soon) }

// read reads by a call that may find nothing.
func (c *Conn) read(p []byte, call func(fd uintptr)) (n int, err error) {
	if len(p) == 0 {
		return 0, nil
	}
	c.in.start(p)
	err = c.raw.Control(call)
	if err == nil && c.in.errno == unix.EAGAIN {
		c.in.buf = nil
		return 0, nil
	}
	return c.received(err)
}

// received is the result of a read whose system call has been made.
func (c *Conn) received(err error) (int, error) {
	c.in.buf = nil
	switch {
	case err != nil:
		return 0, err
	case c.in.errno != 0:
		return 0, os.NewSyscallError("recvmsg", c.in.errno)
	case c.in.n == 0:
		return 0, io.EOF
	}
	before := len(c.files)
	c.files = c.in.appendFiles(c.files)
	if c.in.truncated() {
		CloseFiles(c.files[before:])
		c.files = c.files[:before]
		return c.in.n, ErrTruncated
	}
	return c.in.n, nil
}

// TakeFiles appends the descriptors received since the last call to dst, in the
// order in which they were sent. The caller owns them then and must close them.
func (c *Conn) TakeFiles(dst []int) []int {
	dst = append(dst, c.files...)
	c.files = c.files[:0]
	return dst
}

// SetReadDeadline makes Read and WaitHangup fail with os.ErrDeadlineExceeded
// from t on; the zero time means never. It may be called while they wait.
func (c *Conn) SetReadDeadline(t time.Time) error { return c.stream.SetReadDeadline(t) }

// SetWriteDeadline is the same for Write.
func (c *Conn) SetWriteDeadline(t time.Time) error { return c.stream.SetWriteDeadline(t) }

// Close closes the socket and every descriptor that was not taken. It must not
// be called while another goroutine reads; to end a Read, set a deadline first.
func (c *Conn) Close() error {
	CloseFiles(c.files)
	c.files = nil
	return c.stream.Close()
}

// CloseWrite ends the outgoing stream: the peer reads io.EOF after what was
// written. Reading goes on.
func (c *Conn) CloseWrite() error {
	var failed error
	err := c.raw.Control(func(fd uintptr) { failed = unix.Shutdown(int(fd), unix.SHUT_WR) })
	return errors.Join(err, os.NewSyscallError("shutdown", failed))
}

// CloseFiles closes every descriptor of files. Closing a descriptor that
// somebody passed can report an earlier write of theirs that failed, which is
// not ours to report.
func CloseFiles(files []int) {
	for _, fd := range files {
		unix.Close(fd)
	}
}
