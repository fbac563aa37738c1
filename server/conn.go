package server

import (
	"context"
	"errors"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/fdpass"
)

// A conn is one client. Its goroutine reads requests, answers those that need no
// shell, and queues the others; the owner of the shell answers these.
type conn struct {
	s      *session
	ec     *ecmd.Conn
	socket *fdpass.Conn // of ec

	ctx    context.Context // of its requests
	cancel context.CancelCauseFunc

	pending atomic.Int32 // requests in the queue or at work; a reply is sent before it falls
	held    atomic.Int32 // descriptors of these
	bytes   atomic.Int64 // text of these
	waiting atomic.Bool  // the goroutine waits for something other than bytes
	json    atomic.Bool  // HELLO was said
	beside  atomic.Bool  // a query without a number is being answered beside the shell
	sending atomic.Int32 // replies that are being sent of requests that are pending
	gone    atomic.Bool  // nobody reads the replies
	closed  atomic.Bool  // the goroutine has ended

	// onTerminal says that code runs for this client with a terminal as its
	// standard input. It is found out for HangupTerminal only.
	onTerminal atomic.Bool

	mu     sync.Mutex
	dir    string             // of ARGV commands, see CHDIR; "" is the shell's
	env    map[string]*string // of ARGV commands, see SETENV; replaced, never written to
	client string             // what it called itself
	ids    map[ecmd.ID]*task  // of the pending requests
	// tasks are the pending requests that have contexts of their own.
	tasks map[*task]struct{}
	out   outbox

	// req is the request in hand of whoever reads. It is carried if the owner of
	// the shell has read it and it is not for the shell.
	req        ecmd.Request
	carried    bool
	carriedErr error
	loan       loan
}

func newConn(s *session, socket *fdpass.Conn) *conn {
	c := &conn{
		s: s, socket: socket,
		ec: ecmd.NewConn(socket, ecmd.Options{
			MaxMessage:   s.MaxMessage,
			FrameTimeout: or(s.FrameTimeout, DefaultFrameTimeout),
		}),
	}
	c.out.room.L = &c.mu
	c.loan.skip = unlent
	c.ctx, c.cancel = context.WithCancelCause(s.ctx)
	return c
}

// turnAway closes a connection for which there is no place.
func (c *conn) turnAway(full bool) {
	err := ecmd.Errorf(ecmd.ShuttingDown, "the shell is ending")
	if full {
		err = ecmd.Errorf(ecmd.TooManyConnections, "the server has as many connections as it may")
	}
	reply := ecmd.ErrorReply(0, err)
	c.send(&reply)
	c.cancel(nil)
	c.ec.Close()
}

// serve is the goroutine of the connection until everything is answered. What it
// says then is that nothing more comes.
func (c *conn) serve() {
	c.read()
	c.endInput()
	if !c.waitUntil(c.idle) || c.socket.CloseWrite() != nil {
		c.vanish()
	}
}

// close ends the connection.
func (c *conn) close() {
	c.linger()
	c.ec.Close()
	c.closed.Store(true)
	if c.pending.Load() == 0 {
		c.cancel(nil)
	}
}

// read takes requests until there are no more to be taken.
func (c *conn) read() {
	for !c.s.ending.Load() && !c.gone.Load() {
		if !c.room() && !c.waitUntil(c.room) {
			return
		}
		err := c.nextRequest()
		if err == nil {
			c.accept(&c.req)
			continue
		}
		if fault := (*ecmd.Error)(nil); errors.As(err, &fault) {
			reply := ecmd.ErrorReply(c.req.ID, fault)
			c.answerInTurn(&reply)
			if fault.Closes() {
				return
			}
		} else if !errors.Is(err, os.ErrDeadlineExceeded) {
			return // the client has finished, or is gone
		} else if c.ec.Resume() != nil {
			return
		}
	}
}

// nextRequest reads a request into c.req, unless there is one already.
func (c *conn) nextRequest() error {
	if c.carried {
		c.carried = false
		return c.carriedErr
	}
	return c.ec.ReadRequest(&c.req)
}

// accept queues a request, or answers it if that needs no shell and nothing
// that must be answered before.
func (c *conn) accept(req *ecmd.Request) {
	if req.Verb == ecmd.Stdin && req.ID != 0 && c.json.Load() {
		req.CloseFiles()
		c.input(req)
		return
	}
	if req.ID != 0 && c.busy(req.ID) {
		req.CloseFiles()
		c.answerNow(ecmd.ErrorReply(req.ID, ecmd.Errorf(ecmd.IDBusy, "request %v is not answered yet", req.ID)))
		return
	}
	if req.ID == 0 && !c.turn() {
		req.CloseFiles()
		return
	}
	t := newTask(c, req)
	if err := c.take(t, req); err != nil {
		req.CloseFiles()
		reply := ecmd.ErrorReply(req.ID, err)
		c.answerInTurn(&reply)
		return
	}
	req.CloseFiles()
	switch {
	case c.immediate(t):
		c.answerImmediate(t)
	case c.s.isBeside(t):
		c.s.answerBeside(t)
	case t.isCode() && t.answer == nil && c.lend(t):
	default:
		c.push(t)
	}
}

// turn waits for the answer of the query before, and for replies to be sent that
// the client may have seen already: if a request without a number is to come next
// those are not pending. It returns false if the client goes.
func (c *conn) turn() bool { return c.answered() || c.waitUntil(c.answered) }

func (c *conn) answered() bool { return !c.beside.Load() && c.sending.Load() == 0 }

// take hands what came with a request over to its task.
func (c *conn) take(t *task, req *ecmd.Request) (err *ecmd.Error) {
	switch {
	case c.json.Load():
		return c.takeJSON(t, req)
	case t.verb == ecmd.Hello && c.s.full() != nil:
		return c.hello(t)
	case t.isCode():
		t.stdio, err = req.TakeStdio(-1)
	}
	return err
}

func (c *conn) answerImmediate(t *task) {
	reply, _ := c.s.answer(t)
	reply.ID = t.id
	c.answerNow(reply)
	if t.verb == ecmd.Terminate && reply.Outcome == ecmd.OK {
		c.s.end(Terminate)
	}
}

// immediate reports whether the answer of t needs no shell and may be sent now:
// it is the turn of t, or t is numbered and takes no turns.
func (c *conn) immediate(t *task) bool {
	if t.answer == nil && kindOf(t) != control {
		return false
	}
	return t.id != 0 || c.pending.Load() == 0
}

// answerInTurn sends a reply that was found without the shell when the
// requests before have been answered.
func (c *conn) answerInTurn(reply *ecmd.Reply) {
	if reply.ID != 0 || c.pending.Load() == 0 {
		c.answerNow(*reply)
		return
	}
	if !c.turn() {
		return
	}
	copied := *reply
	c.push(&task{conn: c, id: reply.ID, answer: &copied})
}

func (c *conn) answerNow(reply ecmd.Reply) { c.send(&reply) }

// open counts a task in, answer counts it out.
func (c *conn) open(t *task) {
	c.pending.Add(1)
	t.held = t.holds()
	c.held.Add(t.held)
	c.bytes.Add(int64(len(t.text)))
	if t.isCode() && t.answer == nil {
		c.s.codes.Add(1)
	}
	if t.id != 0 {
		c.mark(t)
	}
	if t.ctx != nil {
		c.mu.Lock()
		if c.tasks == nil {
			c.tasks = map[*task]struct{}{}
		}
		c.tasks[t] = struct{}{}
		c.mu.Unlock()
	}
}

// push puts a task in the queue. While that is full it waits, and watches the
// client.
func (c *conn) push(t *task) {
	c.open(t)
	for {
		select {
		case c.s.queue <- t:
			return
		default:
		}
		if c.socket.SetReadDeadline(time.Now().Add(10*time.Millisecond)) != nil || c.socket.WaitHangup() == nil {
			c.vanish()
			c.s.refuse(t)
			return
		}
		if err := c.ec.Resume(); err != nil {
			c.s.refuse(t)
			return
		}
	}
}

// answer sends the reply of a task that was in the queue.
func (c *conn) answer(t *task, reply *ecmd.Reply) {
	reply.ID = t.id
	c.held.Add(-t.held)
	c.bytes.Add(-int64(len(t.text)))
	if t.isCode() && t.answer == nil {
		c.s.codes.Add(-1)
	}
	draining := c.forget(t)
	c.sending.Add(1)
	if !c.gone.Load() {
		c.send(reply)
	} else {
		fdpass.CloseFiles(reply.Files)
		t.removeSpools()
	}
	if t.streams != nil && t.streams.held {
		go t.streams.watchEnd(draining) // ends with the last holder of the descriptors
	}
	if c.pending.Add(-1) == 0 && c.closed.Load() {
		c.cancel(nil) // code that was to finish without its client has
	}
	c.sending.Add(-1)
	c.poke()
}

func (c *conn) busy(id ecmd.ID) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	_, busy := c.ids[id]
	return busy
}

func (c *conn) mark(t *task) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.ids == nil {
		c.ids = map[ecmd.ID]*task{}
	}
	c.ids[t.id] = t
}

// request returns the pending request of that ID, or nil.
func (c *conn) request(id ecmd.ID) *task {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.ids[id]
}

// forget ends what open began, before the answer, after which the number may be
// used again. It is kept if output of the request may come behind the answer.
func (c *conn) forget(t *task) (draining bool) {
	draining = t.streams != nil && t.streams.streams()
	c.mu.Lock()
	delete(c.tasks, t)
	if t.id != 0 && !draining {
		delete(c.ids, t.id)
	}
	c.mu.Unlock()
	if t.cancel != nil {
		t.cancel(nil)
	}
	if draining {
		t.state.Store(taskDraining)
	}
	return draining
}

func (c *conn) unmark(id ecmd.ID) {
	c.mu.Lock()
	defer c.mu.Unlock()
	delete(c.ids, id)
}

// begin and finish enclose the code that runs for a client.
func (s *session) begin(t *task, stdin int) {
	if stdin >= 0 && (t.run != nil || !s.told) && isTerminal(stdin) {
		s.onTerminal(t, stdin)
	}
	t.began = time.Now()
	s.running.Store(t)
	s.emitStarted(t)
}

// onTerminal notes that the standard input of t is a terminal.
func (s *session) onTerminal(t *task, stdin int) {
	t.conn.onTerminal.Store(s.Hangup == HangupTerminal && t.run == nil)
	s.keepTerminal(t, stdin)
}

// inputIs is called by a Teller.
func (s *session) inputIs(terminal int) {
	if t := s.running.Load(); t != nil && t.run == nil {
		s.onTerminal(t, terminal)
	}
}

func (s *session) finish(t *task) {
	s.running.Store(nil)
	if s.aiming.Load() != 0 {
		s.aim.Lock() // a signal that is on its way to t must not come to the next one
		defer s.aim.Unlock()
	}
	s.dropTerminal(t)
	if t.conn.onTerminal.Load() {
		t.conn.onTerminal.Store(false)
	}
}

// vanish deals with a client that has gone: its code is interrupted, or not,
// as the policy says.
func (c *conn) vanish() {
	c.mu.Lock()
	c.lose()
	c.mu.Unlock()
	c.hangUp()
	switch c.s.Hangup {
	case HangupInterrupt:
		c.cancel(ErrClientGone)
	case HangupTerminal:
		if c.onTerminal.Load() {
			c.cancel(hungUp{})
		}
	}
}

// hangUp tells the requests with contexts of their own that the client has
// gone.
func (c *conn) hangUp() {
	c.mu.Lock()
	defer c.mu.Unlock()
	for t := range c.tasks {
		if hangs, cause := t.hangsUp(); hangs {
			t.cancel(cause)
		}
		t.keeper.close()
		if t.in != nil {
			t.in.add(nil)
		}
	}
}

// hangsUp reports whether a request ends with its client, and why it does.
func (t *task) hangsUp() (bool, error) {
	if t.run == nil {
		return true, ErrClientGone
	}
	terminal := t.run.Pty != nil || t.terminal
	cause := error(ErrClientGone)
	if terminal {
		cause = hungUp{}
	}
	if t.run.Hangup != "" {
		return t.run.Hangup == "interrupt", cause
	}
	policy := t.conn.s.Hangup
	return policy == HangupInterrupt || policy == HangupTerminal && terminal, cause
}

// endInput tells the commands that nothing more can come from the client: no
// input, no answers.
func (c *conn) endInput() {
	c.mu.Lock()
	defer c.mu.Unlock()
	for t := range c.tasks {
		t.keeper.close()
		if t.in != nil {
			t.in.add(nil)
		}
	}
}

// dropped reports whether t is not to be done, because its client has gone.
func (c *conn) dropped(t *task) bool {
	if !c.gone.Load() {
		return false
	}
	if t.ctx != nil {
		return t.ctx.Err() != nil
	}
	switch c.s.Hangup {
	case HangupInterrupt:
		return true
	case HangupTerminal:
		return t.isCode() && isTerminal(t.stdio[0])
	}
	return false
}

func isTerminal(fd int) bool {
	_, err := unix.IoctlGetTermios(fd, getTermios)
	return err == nil
}
