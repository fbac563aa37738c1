package server

import (
	"sync"
	"time"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/fdpass"
)

// lastWrite is the time that a client has for a reply when the shell has ended.
const lastWrite = time.Second

// An outbox holds the replies that the client has not made room for. It is
// guarded by conn.mu.
type outbox struct {
	unsent  []byte
	taken   int       // bytes that the writer is at work on
	bearing []bearing // the messages in unsent that carry descriptors
	writing bool      // a writer goroutine is at work
	hold    bool      // more replies are about to come
	room    sync.Cond // unsent became less, or nobody takes it any more
}

// A bearing is where in the unsent bytes a message is that carries descriptors.
// They have to be sent with bytes of this message alone.
type bearing struct {
	from, end int
	files     []int
}

// send sends a reply in one write if the client has room for it. It never waits
// for the client: the rest goes to a writer.
func (c *conn) send(reply *ecmd.Reply) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if reply.Outcome == ecmd.Fault && c.json.Load() && !reply.JSON {
		reply = faultJSON(reply)
	}
	from := len(c.out.unsent)
	c.out.unsent = ecmd.AppendReply(c.out.unsent, reply)
	if len(reply.Files) > 0 {
		c.out.bearing = append(c.out.bearing, bearing{from, len(c.out.unsent), reply.Files})
	}
	if !c.out.writing && !c.out.hold {
		c.put()
	}
}

// put sends what is unsent, as far as the client has room. mu is held, and
// there is no writer.
func (c *conn) put() {
	size, files, rest := len(c.out.unsent), []int(nil), c.out.bearing
	if len(rest) > 0 && rest[0].from == 0 {
		size, files, rest = rest[0].end, rest[0].files, rest[1:]
	} else if len(rest) > 0 {
		size = rest[0].from
	}
	n, err := c.socket.TryWrite(c.out.unsent[:size], files...)
	if n > 0 && files != nil {
		fdpass.CloseFiles(files)
		c.out.bearing = rest
	}
	switch {
	case err != nil:
		closeBearing(c.out.bearing)
		c.out.unsent, c.out.bearing = nil, nil
		c.lose()
		c.wake()
	case n < len(c.out.unsent):
		c.out.sent(n)
		c.out.writing = true
		go c.write()
	case cap(c.out.unsent) > 1<<16:
		c.out.unsent = nil // one long reply must not keep its memory for ever
	default:
		c.out.unsent = c.out.unsent[:0]
	}
}

// sent takes n bytes off the front.
func (o *outbox) sent(n int) {
	o.unsent = o.unsent[n:]
	for i := range o.bearing {
		o.bearing[i].from -= min(n, o.bearing[i].from)
		o.bearing[i].end -= n
	}
}

// hold says whether replies are kept back until others follow.
func (c *conn) hold(on bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.out.hold = on
}

// release sends the replies that were kept back.
func (c *conn) release() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.out.hold = false
	if len(c.out.unsent) > 0 && !c.out.writing {
		c.put()
	}
}

// faultJSON is a fault as the json dialect has it.
func faultJSON(reply *ecmd.Reply) *ecmd.Reply {
	f := *reply
	f.Text, f.JSON = ecmd.Marshal(ecmd.FaultText{Message: string(reply.Text)}), true
	return &f
}

// write is the writer goroutine: it ends when everything is sent or the client
// takes nothing for too long.
func (c *conn) write() {
	for {
		unsent, bearing := c.takeUnsent()
		if unsent == nil {
			c.poke()
			return
		}
		if err := c.writeAll(unsent, bearing); err != nil {
			c.s.logf("a client did not take its replies: %v", err)
			c.mu.Lock()
			c.lose()
			c.mu.Unlock()
		}
		c.written()
		c.poke()
	}
}

// written notes that the writer has nothing in hand.
func (c *conn) written() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.out.taken = 0
}

// takeUnsent takes what there is to write. It returns nil, and ends the writing,
// when there is nothing or nobody to take it.
func (c *conn) takeUnsent() ([]byte, []bearing) {
	c.mu.Lock()
	defer c.mu.Unlock()
	unsent, bearing := c.out.unsent, c.out.bearing
	c.out.unsent, c.out.bearing = nil, nil
	c.out.room.Broadcast()
	if len(unsent) > 0 && !c.gone.Load() {
		c.out.taken = len(unsent)
		return unsent, bearing
	}
	closeBearing(bearing)
	c.out.writing = false
	_ = c.socket.SetWriteDeadline(time.Time{}) // fails like wake
	if c.gone.Load() {
		c.wake()
	}
	return nil, nil
}

func closeBearing(list []bearing) {
	for _, b := range list {
		fdpass.CloseFiles(b.files)
	}
}

// writeAll writes p and the descriptors that are due in it, which it closes.
func (c *conn) writeAll(p []byte, list []bearing) error {
	defer closeBearing(list)
	at := 0
	for _, b := range list {
		if err := c.writePieces(p[at:b.from], nil); err != nil {
			return err
		}
		if err := c.writePieces(p[b.from:b.end], b.files); err != nil {
			return err
		}
		at = b.end
	}
	return c.writePieces(p[at:], nil)
}

// writePieces writes in pieces, so that a slow client has the time for each. The
// descriptors go with the first one.
func (c *conn) writePieces(p []byte, files []int) error {
	for len(p) > 0 {
		limit := or(c.s.WriteTimeout, DefaultWriteTimeout)
		if c.s.ending.Load() {
			limit = lastWrite
		}
		if err := c.socket.SetWriteDeadline(time.Now().Add(limit)); err != nil {
			return err
		}
		n, err := c.socket.WriteFiles(p[:min(len(p), 1<<16)], files...)
		files = nil
		if err != nil {
			return err
		}
		p = p[n:]
	}
	return nil
}

// lose notes that nobody reads the replies any more. mu is held.
func (c *conn) lose() {
	c.gone.Store(true)
	c.out.room.Broadcast()
}

// awaitRoom waits while too much streamed output waits for the client.
func (c *conn) awaitRoom() {
	c.mu.Lock()
	defer c.mu.Unlock()
	for len(c.out.unsent) > maxStreamed && !c.gone.Load() {
		c.out.room.Wait()
	}
}

// event sends a message that answers nothing.
func (c *conn) event(id ecmd.ID, v any) {
	if !c.gone.Load() {
		c.send(&ecmd.Reply{ID: id, Outcome: ecmd.Event, Text: ecmd.Marshal(v)})
	}
}

// congested reports whether more replies wait than a client may leave unread.
func (c *conn) congested() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.out.taken+len(c.out.unsent) > or(c.s.MaxUnread, DefaultMaxUnread)
}

// flushed reports whether every reply is sent.
func (c *conn) flushed() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return !c.out.writing && len(c.out.unsent) == 0
}
