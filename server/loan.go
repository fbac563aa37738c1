package server

import (
	"runtime"
	"sync/atomic"
	"time"

	"github.com/goshd/goshd/ecmd"
)

const (
	// loanTerm is the time after which a request ends the loan. Meanwhile
	// nobody hears the client.
	loanTerm = time.Millisecond

	// unlent is the number of requests of a new connection that are not lent:
	// most clients send a few only.
	unlent = 8

	// loanTurns bounds the requests of a loan, so that other connections get
	// their turn on a machine with one processor.
	loanTurns = 512

	// restTurns is after how many requests what is ready to run gets its turn, the
	// collection of garbage for one. The requests in a row that it makes slow are
	// fewer than one of a hundred then.
	restTurns = 64

	// holdTime is how long replies may wait for others to be sent with.
	holdTime = 200 * time.Microsecond

	// maxMisses bounds how long a connection is not lent whose client does not
	// send its next request at once.
	maxMisses = 6
)

// A loan is the reading of a connection in the hands of the shell's owner. A
// client that sends each request as soon as it has the answer to the one before
// is served by one goroutine, which costs no wake-ups; and requests that have
// come together are answered together.
//
// The goroutine of the connection lends the reading with a request that the shell
// can do at once, and waits. The owner gives it back when nothing more comes at
// once, or something that is not for the shell, or when somebody else has
// something for the shell. While code runs a timer takes it back: then the client
// must be heard.
type loan struct {
	state atomic.Uint64 // the number of the loan, and what becomes of it
	back  chan struct{} // the reading is given back
	skip  int           // requests that are not lent
	miss  int           // loans in a row that were for nothing
}

// What becomes of a loan, in the low bits of its state.
const (
	loanOver   uint64 = iota
	loanServed        // the owner does a request, or is about to
	loanRead          // the owner reads

	loanNext = 4 // the difference of two numbers
)

// A lender is what a session knows of loans: there is one at a time.
type lender struct {
	to    atomic.Pointer[conn]
	turns atomic.Uint64 // requests that were done in loans
	seen  atomic.Uint64 // turns when recall looked
	timer *time.Timer   // for recall
}

// lend queues t and lends the reading with it. It returns false, and does
// nothing, if that is not wise.
func (c *conn) lend(t *task) bool {
	s := c.s
	if c.loan.skip > 0 {
		c.loan.skip--
		return false
	}
	if t.in != nil || s.running.Load() != nil || len(s.queue) > 0 || !s.lender.to.CompareAndSwap(nil, c) {
		return false
	}
	if c.loan.back == nil {
		c.loan.back = make(chan struct{}, 1)
	}
	t.loan = c.loan.state.Load()&^(loanNext-1) + loanNext
	c.loan.state.Store(t.loan | loanServed)
	s.lender.turns.Add(1)
	s.lender.timer.Reset(loanTerm)
	c.push(t)
	<-c.loan.back
	return true
}

// recall takes back the reading from an owner that has been at the same request
// for some time. It is called by the timer.
func (s *session) recall() {
	c, turns := s.lender.to.Load(), s.lender.turns.Load()
	if c == nil {
		return
	}
	state := c.loan.state.Load()
	if s.lender.seen.Swap(turns) != turns || state%loanNext != loanServed || !c.loan.state.CompareAndSwap(state, state&^(loanNext-1)) {
		s.lender.timer.Reset(loanTerm)
		return
	}
	s.returned(c)
}

// giveBack ends a loan of which the owner reads.
func (s *session) giveBack(c *conn, number uint64) {
	c.loan.state.Store(number) // and loanOver
	s.lender.timer.Stop()
	s.returned(c)
}

func (s *session) returned(c *conn) {
	c.release()
	s.lender.to.Store(nil)
	c.loan.back <- struct{}{}
}

// readOn is what the owner does when it has done t, with which the reading was
// lent.
func (s *session) readOn(t *task) {
	c, number := t.conn, t.loan
	b := batch{conn: c}
	for turn := 1; c.loan.state.CompareAndSwap(number|loanServed, number|loanRead); turn++ {
		if t = c.nextLent(turn); t == nil {
			s.giveBack(c, number)
			return
		}
		c.open(t)
		if t.in != nil { // its input is to be read
			s.giveBack(c, number)
			s.perform(t)
			return
		}
		b.before()
		if turn%restTurns == 0 {
			runtime.Gosched()
		}
		s.lender.turns.Add(1)
		c.loan.state.Store(number | loanServed)
		s.perform(t)
		b.after(t)
	}
}

// nextLent reads the next request for the owner. It returns nil if the loan is
// to end; what was read for the goroutine of the connection is in c.req.
func (c *conn) nextLent(turn int) *task {
	if turn >= loanTurns || len(c.s.queue) > 0 || c.s.ending.Load() || c.gone.Load() || !c.room() {
		return nil
	}
	found, err := c.ec.PollRequest(&c.req, c.s.clients.Load() > 1)
	if !found && err == nil {
		if turn == 1 {
			c.loan.miss = min(c.loan.miss+1, maxMisses)
			c.loan.skip = 1<<c.loan.miss - 1
		}
		return nil
	}
	c.loan.miss = 0
	if err != nil || !c.forOwner(&c.req) {
		c.carried, c.carriedErr = true, err
		return nil
	}
	t := newTask(c, &c.req)
	if err := c.take(t, &c.req); err != nil {
		reply := ecmd.ErrorReply(0, err)
		t.answer = &reply
	}
	c.req.CloseFiles()
	return t
}

// forOwner reports whether the shell's owner can do a request without further
// ado.
func (c *conn) forOwner(req *ecmd.Request) bool {
	switch {
	case req.Verb != ecmd.Ecmd && req.Verb != ecmd.Eval:
		return false
	case req.ID != 0:
		return !c.busy(req.ID)
	}
	return !c.beside.Load()
}

// A batch is requests that the client has sent together. They are answered
// together, unless that takes long.
type batch struct {
	conn  *conn
	held  bool
	since time.Time // of the first one that is held
}

// before is called before each request: its reply waits if more requests are
// there.
func (b *batch) before() {
	if more := b.conn.ec.Buffered(); more != b.held {
		b.conn.hold(more)
		b.held, b.since = more, time.Time{}
	}
}

func (b *batch) after(t *task) {
	switch {
	case !b.held:
	case b.since.IsZero():
		b.since = t.began
	case t.began.Sub(b.since) > holdTime:
		b.conn.release()
		b.held = false
	}
}
