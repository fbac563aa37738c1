package server

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/fdpass"
	"github.com/goshd/goshd/interp"
)

// A session is one run of a Server. Its goroutines are the owner of the shell,
// the acceptor, and one per connection; a connection whose client does not read
// has a writer too.
type session struct {
	*Server
	ln       *Listener // nil when there is one connection only
	queue    chan *task
	lender   lender
	quick    chan struct{} // slots of the queries that are being answered beside the shell
	commands chan struct{} // the same for ARGV commands
	slow     chan struct{} // the same for those that run code of the user

	ctx    context.Context // of the shell's work; cancelled after the grace
	cancel context.CancelCauseFunc

	running atomic.Pointer[task] // the code in the foreground
	aim     sync.Mutex           // held while a signal is sent to that of one request
	aiming  atomic.Int32         // how many hold aim, or want to
	codes   atomic.Int32         // requests with code that are not answered yet
	told    bool                 // the shell tells what the input of code is
	began   time.Time

	asking     context.Context // of the queries beside it; cancelled when the end begins
	stopAsking context.CancelCauseFunc

	mu      sync.Mutex
	conns   map[*conn]struct{}
	clients atomic.Int32  // how many conns there are
	rc      []ecmd.RCFile // the start-up files that were run
	spools  []string      // files with captured output

	subs      []*subscription // who wants events; guarded by mu
	audience  atomic.Int32    // how many they are
	observing bool            // the observer goroutine runs; guarded by mu
	look      chan struct{}   // makes it look
	telling   sync.Mutex      // held while an event is sent, so that all get them in one order
	seq       uint64          // of the last event; guarded by telling
	idle      *time.Timer     // until the end for want of clients; guarded by mu
	ending    atomic.Bool     // no more connections and requests; never false again

	memory memory // of states

	once        sync.Once
	why         Reason
	stop        chan struct{}  // closed by end
	terminating chan struct{}  // closed when why is Terminate
	members     sync.WaitGroup // connections on which something may still happen
	sockets     sync.WaitGroup // connections that are open
	booted      chan struct{}  // closed when Boot has returned
	done        chan struct{}  // closed when the shell has ended with status
	status      int
}

func newSession(s *Server, ln *Listener) *session {
	ses := &session{
		Server: s, ln: ln, began: time.Now(),
		queue: make(chan *task, or(s.MaxQueue, DefaultMaxQueue)),
		conns: map[*conn]struct{}{},
		stop:  make(chan struct{}), terminating: make(chan struct{}), done: make(chan struct{}),
		booted: make(chan struct{}), quick: make(chan struct{}, maxBeside), slow: make(chan struct{}, maxSlow), commands: make(chan struct{}, maxArgv),
		look: make(chan struct{}, 1),
	}
	ses.ctx, ses.cancel = context.WithCancelCause(context.Background())
	ses.lender.timer = time.AfterFunc(time.Hour, ses.recall)
	ses.lender.timer.Stop()
	if teller, ok := s.Shell.(Teller); ok {
		teller.TellInput(ses.inputIs)
		ses.told = true
	}
	ses.asking, ses.stopAsking = context.WithCancelCause(ses.ctx)
	return ses
}

// serve runs until the shell has ended or will not.
func (s *session) serve(ctx context.Context) (int, error) {
	go s.own()
	var expired <-chan time.Time
	cancelled, terminating := ctx.Done(), s.terminating
	for {
		select {
		case <-cancelled:
			s.end(Terminate)
			cancelled = nil
		case <-terminating:
			timer := time.NewTimer(or(s.Shutdown, DefaultShutdown))
			defer timer.Stop()
			expired, terminating = timer.C, nil
		case <-s.done:
			return s.status, s.release()
		case <-expired:
			s.logf("the shell did not end in time")
			s.release()
			return 128 + int(unix.SIGTERM), ErrStuck
		}
	}
}

func (s *session) release() error {
	s.removeSpools()
	if s.ln == nil {
		return nil
	}
	return s.ln.Close()
}

// own is the goroutine of the shell: it alone calls it.
func (s *session) own() {
	defer close(s.done)
	if s.Boot != nil {
		s.guard("the rc files", s.boot)
	}
	close(s.booted)
	s.watchIdle()
	attention := s.attention()
	for !s.ending.Load() {
		select {
		case <-attention:
			s.guard("a trap", s.attend)
		case t := <-s.queue:
			interp.Rouse()
			s.perform(t)
			if t.loan != 0 {
				s.readOn(t)
			}
		case <-s.stop:
		}
	}
	s.drain()
	s.memory.forget()
	s.cancel(ErrShuttingDown)
	s.status = 1
	s.guard("the end of the shell", func() { s.status = s.Shell.Close(s.why) })
	s.sockets.Wait()
}

// drain answers what waits until every connection has its last reply. None can
// take longer than its deadline for writing, which end has set.
func (s *session) drain() {
	closed := make(chan struct{})
	go func() { // ends with the last reply
		s.members.Wait()
		close(closed)
	}()
	for {
		select {
		case t := <-s.queue:
			s.refuse(t)
		case <-closed:
			for len(s.queue) > 0 {
				t := <-s.queue
				s.refuse(t)
			}
			return
		}
	}
}

// end begins the end of the shell. Only the first call counts.
func (s *session) end(why Reason) {
	s.once.Do(func() {
		s.emit(ecmd.Notice{Event: ecmd.EventExit, Reason: why.String()}, nil) // before any connection can end
		s.mu.Lock()
		s.why = why
		s.ending.Store(true)
		s.mu.Unlock()
		if s.ln != nil {
			s.ln.stop()
		}
		s.stopAsking(ErrShuttingDown)
		close(s.stop)
		if why == Terminate {
			close(s.terminating)
			time.AfterFunc(or(s.Grace, DefaultGrace), func() { s.cancel(ErrShuttingDown) })
		}
		s.eachConn((*conn).wakeToEnd)
	})
}

func (s *session) eachConn(do func(*conn)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for c := range s.conns {
		do(c)
	}
}

// connect serves the client of socket in a goroutine of its own, and calls then
// afterwards if it is not nil.
func (s *session) connect(socket *fdpass.Conn, then func()) {
	c := newConn(s, socket)
	s.mu.Lock()
	if full := len(s.conns) >= or(s.MaxConnections, DefaultMaxConnections); full || s.ending.Load() {
		s.mu.Unlock()
		c.turnAway(full)
		return
	}
	s.conns[c] = struct{}{}
	s.clients.Add(1)
	s.members.Add(1)
	s.sockets.Add(1)
	s.mu.Unlock()
	go func() {
		defer s.sockets.Done()
		c.serve()
		s.members.Done()
		s.forgetSubscriber(c)
		if then != nil {
			then()
		}
		c.close()
		s.mu.Lock()
		delete(s.conns, c)
		s.clients.Add(-1)
		s.mu.Unlock()
		s.watchIdle()
	}()
}

// errBootTime is why the start-up files are abandoned that take too long.
var errBootTime = errors.New("the start-up files took longer than they may")

// boot runs the start-up files.
func (s *session) boot() {
	ctx := s.ctx
	if s.BootTime > 0 {
		var stop context.CancelFunc
		ctx, stop = context.WithTimeoutCause(ctx, s.BootTime, errBootTime)
		defer stop()
	}
	s.Boot(ctx, s.ranFile)
}
