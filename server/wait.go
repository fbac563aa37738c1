package server

import (
	"errors"
	"os"
	"time"

	"github.com/goshd/goshd/fdpass"
)

// lingering is how long a client may take to close its end.
const lingering = 250 * time.Millisecond

// room reports whether another request may be read.
func (c *conn) room() bool {
	pending := int(c.pending.Load())
	if pending == 0 {
		return !c.congested()
	}
	return pending < or(c.s.MaxPending, DefaultMaxPending) &&
		int(c.held.Load()) < or(c.s.MaxFiles, DefaultMaxFiles) &&
		int(c.bytes.Load()) < or(c.s.MaxWaiting, DefaultMaxWaiting) && !c.congested()
}

// idle reports whether everything is answered and sent.
func (c *conn) idle() bool { return c.pending.Load() == 0 && c.flushed() }

// waitUntil waits for ok, which somebody makes true and then calls poke. It
// returns false if the client goes before.
func (c *conn) waitUntil(ok func() bool) bool {
	c.waiting.Store(true)
	defer c.waiting.Store(false)
	for !ok() {
		if c.gone.Load() {
			return false
		}
		if err := c.socket.WaitHangup(); !errors.Is(err, os.ErrDeadlineExceeded) {
			return false
		}
		if c.ec.Resume() != nil {
			return false
		}
	}
	return true
}

// poke makes the goroutine of the connection look again at what it waits for.
func (c *conn) poke() {
	if c.waiting.Load() {
		c.wake()
	}
}

// wake ends whatever the goroutine of the connection waits for. It fails only on
// a connection that is closed, whose goroutine waits for nothing.
func (c *conn) wake() { _ = c.ec.Wake() }

// wakeToEnd makes the goroutines of the connection see that the shell ends.
func (c *conn) wakeToEnd() {
	c.mu.Lock()
	if c.out.writing { // a client that does not read has a second more
		_ = c.socket.SetWriteDeadline(time.Now().Add(lastWrite)) // fails like wake
	}
	c.mu.Unlock()
	c.wake()
}

// linger reads on for a moment, until the client has closed its end too. A
// client that is just sending something would otherwise get an error for it
// before it has read the last reply.
func (c *conn) linger() {
	if c.gone.Load() || c.socket.SetReadDeadline(time.Now().Add(lingering)) != nil {
		return
	}
	rest := make([]byte, 4096)
	var files []int
	for {
		_, err := c.socket.Read(rest)
		files = c.socket.TakeFiles(files[:0])
		fdpass.CloseFiles(files)
		if err != nil && err != fdpass.ErrTruncated {
			return
		}
	}
}
