package ecmd

import (
	"time"

	"github.com/goshd/goshd/netstring"
)

// A message may come in pollPieces pieces. Then PollRequest goes on for pollTime,
// or for pollReads reads: a peer that sends little by little must not hold up who
// polls.
const (
	pollPieces = 4
	pollTime   = time.Millisecond
	pollReads  = 64
)

// PollRequest is ReadRequest for a peer that is expected to send its next
// request at once: it waits for some milliseconds only, or for one if it is to be
// brief. It returns false, and no error, if there was no whole request; what has
// come of one is kept. It knows of no deadline.
func (c *Conn) PollRequest(req *Request, brief bool) (ok bool, err error) {
	var until time.Time
	payload, want, err := c.cut()
	for reads := 0; payload == nil && err == nil; payload, want, err = c.cut() {
		switch {
		case reads == pollPieces:
			until = time.Now().Add(pollTime)
		case reads >= pollReads, reads > pollPieces && time.Now().After(until):
			return false, nil
		}
		reads++
		n := 0
		if n, err = c.poll(want, brief); err != nil {
			break
		}
		if n == 0 {
			return false, nil
		}
	}
	err = c.request(req, payload, err)
	return err == nil, err
}

// poll is fill for PollRequest.
func (c *Conn) poll(want int, brief bool) (n int, err error) {
	if c.lateAt >= 0 {
		c.claimLate()
	}
	c.makeRoom(want)
	switch p := c.buf[c.w:]; {
	case !brief:
		n, err = c.c.ReadSoon(p)
	case c.c.WaitRead(pollTime):
		n, err = c.c.TryRead(p)
	}
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
