package fdpass

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// ErrNoBytes is returned when descriptors are to be sent with an empty message:
// the kernel attaches them to a byte, and without one they would be lost.
var ErrNoBytes = errors.New("descriptors need at least one byte to travel with")

// Write writes the whole of p, waiting while the peer's buffer is full.
func (c *Conn) Write(p []byte) (int, error) { return c.WriteFiles(p) }

// WriteFiles writes the whole of p with copies of files attached to its first
// byte, in one system call as far as the peer's buffer has room. The
// caller keeps its descriptors. At most MaxFiles can be attached.
func (c *Conn) WriteFiles(p []byte, files ...int) (int, error) {
	if len(p) == 0 && len(files) > 0 {
		return 0, ErrNoBytes
	}
	c.writing.Lock()
	defer c.writing.Unlock()
	n := 0
	for n < len(p) {
		c.out.start(p[n:], files)
		err := c.raw.Write(c.out.send)
		if err := c.sent(err); err != nil {
			return n, err
		}
		n += c.out.n
		files = nil
	}
	return n, nil
}

// TryWrite writes as much of p as the peer's buffer takes at once, possibly
// nothing, and never waits for the peer. Like Write it waits for a Write that is
// under way in another goroutine. It knows of no deadline.
//
// Copies of files travel with the first byte. If nothing was written, neither
// were they.
func (c *Conn) TryWrite(p []byte, files ...int) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	c.writing.Lock()
	defer c.writing.Unlock()
	c.out.start(p, files)
	err := c.raw.Control(c.out.trySend)
	if err == nil && c.out.errno == unix.EAGAIN {
		c.out.clear()
		return 0, nil
	}
	if err := c.sent(err); err != nil {
		return 0, err
	}
	return c.out.n, nil
}

func (c *Conn) sent(err error) error {
	c.out.clear()
	if err != nil {
		return err
	}
	if c.out.errno != 0 {
		return os.NewSyscallError("sendmsg", c.out.errno)
	}
	return nil
}
