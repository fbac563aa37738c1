package server

import (
	"sync"
	"time"

	"github.com/goshd/goshd/ecmd"
)

// lastWrite is the time that a client has for a reply when the shell has ended.
const lastWrite = time.Second

// An outbox holds the replies that the client has not made room for. It is
// guarded by conn.mu.
type outbox struct {
	scratch []byte // the reply that is being sent, reused
	unsent  []byte
	writing bool      // a writer goroutine is at work on unsent
	room    sync.Cond // unsent became less, or nobody takes it any more
}

// send sends a reply in one write if the client has room for it. It never waits
// for the client: the rest goes to a writer.
func (c *conn) send(reply *ecmd.Reply) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if reply.Outcome == ecmd.Fault && c.json.Load() && !reply.JSON {
		reply = faultJSON(reply)
	}
	c.out.scratch = ecmd.AppendReply(c.out.scratch[:0], reply)
	rest := c.out.scratch
	if !c.out.writing {
		n, err := c.socket.TryWrite(rest)
		if err != nil {
			c.lose()
			c.wake()
			return
		}
		rest = rest[n:]
	}
	if len(rest) > 0 {
		c.out.unsent = append(c.out.unsent, rest...)
		if !c.out.writing {
			c.out.writing = true
			go c.write()
		}
	}
	if cap(c.out.scratch) > 1<<16 {
		c.out.scratch = nil // one long reply must not keep its memory for ever
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
		unsent := c.takeUnsent()
		if unsent == nil {
			c.poke()
			return
		}
		if err := c.writeAll(unsent); err != nil {
			c.s.logf("a client did not take its replies: %v", err)
			c.mu.Lock()
			c.lose()
			c.mu.Unlock()
		}
		c.poke()
	}
}

// takeUnsent takes what there is to write. It returns nil, and ends the writing,
// when there is nothing or nobody to take it.
func (c *conn) takeUnsent() []byte {
	c.mu.Lock()
	defer c.mu.Unlock()
	unsent := c.out.unsent
	c.out.unsent = nil
	c.out.room.Broadcast()
	if len(unsent) > 0 && !c.gone.Load() {
		return unsent
	}
	c.out.writing = false
	_ = c.socket.SetWriteDeadline(time.Time{}) // fails like wake
	if c.gone.Load() {
		c.wake()
	}
	return nil
}

// writeAll writes in pieces, so that a slow client has the time for each.
func (c *conn) writeAll(p []byte) error {
	for len(p) > 0 {
		limit := or(c.s.WriteTimeout, DefaultWriteTimeout)
		if c.s.ending.Load() {
			limit = lastWrite
		}
		if err := c.socket.SetWriteDeadline(time.Now().Add(limit)); err != nil {
			return err
		}
		n, err := c.socket.Write(p[:min(len(p), 1<<16)])
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
	return len(c.out.unsent) > maxUnread
}

// flushed reports whether every reply is sent.
func (c *conn) flushed() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return !c.out.writing
}
