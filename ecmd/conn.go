package ecmd

import (
	"errors"
	"io"
	"os"
	"sync/atomic"
	"time"

	"github.com/goshd/goshd/fdpass"
	"github.com/goshd/goshd/netstring"
)

const (
	// firstBuffer holds an ordinary message, so that one recvmsg reads it.
	firstBuffer = 4096

	// keepBuffer is the largest buffer that an idle connection keeps.
	keepBuffer = 64 << 10
)

// DefaultMaxMessage is the limit of payloads where Options have none, in bytes.
const DefaultMaxMessage = netstring.DefaultLimit

// A Conn exchanges messages over a Unix socket. One goroutine may read while
// others write.
//
// It reads as much as there is in one system call, not one message at a time.
// Descriptors are attributed to the message that holds the byte they came with;
// this is exact for every sender that attaches the descriptors of a message to
// bytes of that message alone, whatever the pieces and however many messages are
// under way (see fdpass, and "Descriptors" in spec/PROTOCOL.md).
type Conn struct {
	c       *fdpass.Conn
	limit   int           // of payloads, in bytes
	timeout time.Duration // for the rest of a message that has begun; 0: none

	buf  []byte // what was read and not yet returned: buf[r:w]
	r, w int

	// files belong to the message at r. late came with the last read and
	// belongs to the message that holds buf[lateAt], perhaps a later one.
	files    []int
	lost     bool
	late     []int
	lateLost bool
	lateAt   int // index in buf, or -1

	frames  uint64 // messages returned so far
	armedAt uint64 // value of frames when the deadline was set
	armed   time.Time
	woken   atomic.Bool // by Wake, until Resume
}

// Options are the limits of a Conn. The zero value has none but the default
// payload limit.
type Options struct {
	MaxMessage   int           // bytes of payload; 0: netstring.DefaultLimit
	FrameTimeout time.Duration // a message may stay unfinished at least so long, at most twice; 0: for ever
}

// NewConn returns a Conn on c, which it owns from then on.
func NewConn(c *fdpass.Conn, o Options) *Conn {
	return &Conn{c: c, limit: o.MaxMessage, timeout: o.FrameTimeout, lateAt: -1}
}

// Socket returns the connection below, for deadlines, credentials and writes.
// Only the Conn may read from it.
func (c *Conn) Socket() *fdpass.Conn { return c.c }

// ReadRequest reads the next request into req. The descriptors in req.Files must
// have been taken or closed before: the slice is used again.
//
// The error is an *Error for what the client did wrong; the next request can be
// read unless it Closes. It is io.EOF at the end of the stream,
// io.ErrUnexpectedEOF within a message, and else what the socket said.
func (c *Conn) ReadRequest(req *Request) error {
	payload, err := c.next()
	return c.request(req, payload, err)
}

// request makes a request of a payload.
func (c *Conn) request(req *Request, payload []byte, err error) error {
	if err != nil {
		*req = Request{Files: req.Files[:0]}
		return err
	}
	req.Files = append(req.Files[:0], c.files...)
	req.FilesLost = c.lost
	c.files, c.lost = c.files[:0], false
	if err := req.parse(payload); err != nil {
		req.CloseFiles()
		return err
	}
	return nil
}

// ReadReply reads the next reply into rep. Errors are those of ReadRequest.
// Descriptors that come with a reply are closed.
func (c *Conn) ReadReply(rep *Reply) error {
	files, err := c.ReadReplyFiles(rep)
	fdpass.CloseFiles(files)
	return err
}

// ReadReplyFiles is ReadReply, but returns the descriptors, which the caller
// owns, also with an error.
func (c *Conn) ReadReplyFiles(rep *Reply) (files []int, err error) {
	payload, err := c.next()
	if err != nil {
		return nil, err
	}
	if len(c.files) > 0 {
		files = append(files, c.files...)
	}
	c.files, c.lost = c.files[:0], false
	if err := rep.parse(payload); err != nil {
		return files, err
	}
	return files, nil
}

// WriteRequest sends r with copies of its descriptors in one write. The caller
// keeps them.
func (c *Conn) WriteRequest(r *Request) error {
	_, err := c.c.WriteFiles(AppendRequest(nil, r), r.Files...)
	return err
}

// WriteReply sends r in one write.
func (c *Conn) WriteReply(r *Reply) error {
	_, err := c.c.Write(AppendReply(nil, r))
	return err
}

// Wake ends a read that waits, or the next one, with os.ErrDeadlineExceeded. It
// may be called from any goroutine.
func (c *Conn) Wake() error {
	c.woken.Store(true)
	return c.c.SetReadDeadline(past)
}

// past is a deadline that ends a read at once.
var past = time.Unix(1, 0)

// Resume undoes Wake. It is for the goroutine that reads.
func (c *Conn) Resume() error {
	c.woken.Store(false)
	return c.setDeadline(c.armed)
}

// setDeadline sets a deadline of the goroutine that reads, which must not undo a
// Wake.
func (c *Conn) setDeadline(t time.Time) error {
	err := c.c.SetReadDeadline(t)
	if c.woken.Load() {
		err = c.c.SetReadDeadline(past)
	}
	return err
}

// Close closes the socket and every descriptor that was received and not
// handed out.
func (c *Conn) Close() error {
	c.dropFiles()
	return c.c.Close()
}

// next returns the payload of the next message, valid until the next call, and
// leaves its descriptors in c.files.
func (c *Conn) next() ([]byte, error) {
	for {
		payload, want, err := c.cut()
		if payload != nil || err != nil {
			return payload, err
		}
		if err := c.fill(want); err != nil {
			return nil, err
		}
	}
}

// cut returns the payload of the message at c.r, or nil while it is incomplete
// and has want bytes at least.
func (c *Conn) cut() (payload []byte, want int, err error) {
	start, length, end, ok, err := netstring.Cut(c.buf[c.r:c.w], c.limit)
	switch {
	case err != nil:
		c.dropFiles()
		return nil, 0, framing(err)
	case !ok:
		return nil, end, nil
	}
	payload = c.buf[c.r+start : c.r+start+length]
	c.passed(end)
	return payload, 0, nil
}

// passed goes on behind a message of size bytes.
func (c *Conn) passed(size int) {
	c.r += size
	c.frames++
	if c.lateAt >= 0 && c.lateAt < c.r {
		c.claimLate()
	}
}

// claimLate gives the descriptors of the last read to the message in hand.
func (c *Conn) claimLate() {
	c.files = append(c.files, c.late...)
	c.lost = c.lost || c.lateLost
	if c.lost {
		fdpass.CloseFiles(c.files)
		c.files = c.files[:0]
	}
	c.late, c.lateLost, c.lateAt = c.late[:0], false, -1
}

// fill reads once. The message at c.r is incomplete and has want bytes at
// least.
func (c *Conn) fill(want int) error {
	if c.lateAt >= 0 { // all that is left in buf is the message at c.r
		c.claimLate()
	}
	c.makeRoom(want)
	n, err := c.read(c.buf[c.w:])
	return c.filled(n, err)
}

// filled takes what a read has put behind c.w, and what came with it.
func (c *Conn) filled(n int, err error) error {
	first := c.w
	c.w += n
	c.late = c.c.TakeFiles(c.late[:0])
	c.lateLost = err == fdpass.ErrTruncated
	if len(c.late) > 0 || c.lateLost {
		c.lateAt = first
		if fdpass.AtEnd {
			c.lateAt = c.w - 1
		}
	}
	switch {
	case err == fdpass.ErrTruncated:
		return nil
	case err == io.EOF && c.w > c.r:
		c.dropFiles()
		return io.ErrUnexpectedEOF
	}
	return err
}

// read reads once, within the time that a message may take. Most reads find
// their bytes waiting, or wait between messages: these set no deadline.
func (c *Conn) read(p []byte) (int, error) {
	if c.timeout == 0 || c.w == c.r {
		return c.readArmed(p)
	}
	if n, err := c.c.TryRead(p); n > 0 || err != nil && !errors.Is(err, os.ErrDeadlineExceeded) {
		return n, err
	}
	if c.armed.IsZero() {
		if err := c.arm(); err != nil {
			return 0, err
		}
	}
	return c.readArmed(p)
}

// readArmed reads under a deadline that may have been set for an earlier
// message: it is left in place until it passes, because setting it costs more
// than looking twice.
func (c *Conn) readArmed(p []byte) (int, error) {
	for {
		n, err := c.c.Read(p)
		if !errors.Is(err, os.ErrDeadlineExceeded) || c.armed.IsZero() || time.Now().Before(c.armed) {
			return n, err
		}
		unfinished := c.w > c.r
		if unfinished && c.armedAt == c.frames {
			c.dropFiles()
			return 0, Errorf(FrameTimeout, "the message was not finished within %v", c.timeout)
		}
		if err := c.rearm(unfinished); err != nil {
			return 0, err
		}
	}
}

func (c *Conn) rearm(unfinished bool) error {
	if unfinished {
		return c.arm()
	}
	c.armed = time.Time{}
	return c.setDeadline(time.Time{})
}

func (c *Conn) arm() error {
	c.armed, c.armedAt = time.Now().Add(c.timeout), c.frames
	return c.setDeadline(c.armed)
}

// makeRoom makes buf large enough to read on. It grows with what has arrived,
// not with what a header announces.
func (c *Conn) makeRoom(want int) {
	have := c.w - c.r
	if have == 0 && (c.buf == nil || len(c.buf) > keepBuffer) {
		c.buf = make([]byte, firstBuffer)
	}
	if have == 0 {
		c.r, c.w = 0, 0
		return
	}
	if c.r > 0 && (c.w == len(c.buf) || c.r+want > len(c.buf)) {
		copy(c.buf, c.buf[c.r:c.w])
		c.r, c.w = 0, have
	}
	if c.w == len(c.buf) {
		grown := make([]byte, max(firstBuffer, min(want, 2*len(c.buf))))
		copy(grown, c.buf[:c.w])
		c.buf = grown
	}
}

func (c *Conn) dropFiles() {
	fdpass.CloseFiles(c.files)
	fdpass.CloseFiles(c.late)
	c.files, c.late, c.lateAt = c.files[:0], c.late[:0], -1
}

// framing is the Error of a fault that netstring found.
func framing(err error) *Error {
	if _, ok := err.(*netstring.TooLargeError); ok {
		return &Error{TooLarge, err.Error()}
	}
	return &Error{BadFrame, err.Error()}
}
