package ecmd

import (
	"github.com/goshd/goshd/fdpass"
	"github.com/goshd/goshd/netstring"
)

// patience is how often PollRequest looks. The peer answers within the first
// look if it is on this processor; on another one it takes some microseconds,
// in which it costs less to look than to be woken.
const patience = 12

// PollRequest is ReadRequest for a peer that is expected to send its next
// request at once: it looks a few times and lets others run on the processor in
// between, but never waits. It returns false, and no error, if there was no
// whole request; what has come of one is kept. It knows of no deadline.
func (c *Conn) PollRequest(req *Request) (ok bool, err error) {
	payload, want, err := c.cut()
	for looks, n := 0, 0; payload == nil && err == nil; payload, want, err = c.cut() {
		if n == 0 {
			if looks++; looks > patience {
				return false, nil
			}
			fdpass.Yield()
		}
		if n, err = c.look(want); err != nil {
			break
		}
	}
	err = c.request(req, payload, err)
	return err == nil, err
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
