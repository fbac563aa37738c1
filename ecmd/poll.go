package ecmd

import (
	"runtime"
	"time"

	"github.com/goshd/goshd/fdpass"
	"github.com/goshd/goshd/netstring"
)

// patience is how often PollRequest looks before it waits. The peer answers
// within the first look if it is on this processor; on another one it takes some
// microseconds, in which it costs less to look than to be woken.
var patience = 1

func init() {
	if runtime.NumCPU() > 1 {
		patience = 12
	}
}

// pollTime is how long it waits then, and pollReads how often it reads. A peer
// that sends little by little must not hold up who polls.
const (
	pollTime  = time.Millisecond
	pollReads = 64
)

// PollRequest is ReadRequest for a peer that is expected to send its next
// request at once: it looks whether it has, lets others run on the processor in
// between, and then waits, but for a millisecond only. It returns false, and no
// error, if there was no whole request; what has come of one is kept. It knows of
// no deadline.
func (c *Conn) PollRequest(req *Request) (ok bool, err error) {
	var until time.Time // zero: it has not waited yet
	payload, want, err := c.cut()
	for looks, reads, n := 0, 0, 0; payload == nil && err == nil; payload, want, err = c.cut() {
		if payload = c.cutAhead(want); payload != nil {
			break
		}
		if n == 0 {
			if looks++; looks <= patience {
				fdpass.Yield()
			} else if !c.await(&until) {
				return false, nil
			}
		}
		if reads++; reads > patience+pollReads {
			return false, nil
		}
		if n, err = c.look(want); err != nil {
			break
		}
	}
	err = c.request(req, payload, err)
	return err == nil, err
}

// await waits for something to read, until pollTime after it was called first.
func (c *Conn) await(until *time.Time) (ready bool) {
	if until.IsZero() {
		*until = time.Now().Add(pollTime)
		return c.c.WaitRead(pollTime)
	}
	return time.Now().Before(*until) && c.c.WaitRead(pollTime)
}

// cutAhead is cut for a message of which the comma alone was not read, because
// the peer has sent that by itself. It stays where it is until the next read: each
// read of what a peer has sent wakes the peer, which waits for its answer.
func (c *Conn) cutAhead(want int) []byte {
	have := c.w - c.r
	if have == 0 || want != have+1 || !c.c.Ahead(',') {
		return nil
	}
	start, length, _, _, _ := netstring.Cut(c.buf[c.r:c.w], c.limit) // cut has seen that it is in order
	payload := c.buf[c.r+start : c.r+start+length]
	c.passed(have)
	c.commaLeft = true
	return payload
}

// look is fill without waiting.
func (c *Conn) look(want int) (int, error) {
	if c.lateAt >= 0 {
		c.claimLate()
	}
	c.makeRoom(want)
	n, err := c.c.TryRead(c.buf[c.w:])
	if n == 0 && err == nil {
		return 0, nil
	}
	return n, c.filled(n, err)
}

// Buffered reports whether the next request has been read already.
func (c *Conn) Buffered() bool {
	_, _, _, whole, err := netstring.Cut(c.buf[c.r:c.w], c.limit)
	return whole || err != nil
}
