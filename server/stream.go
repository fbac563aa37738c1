package server

import (
	"errors"
	"os"
	"sync"
	"time"

	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/ecmd"
)

const (
	// pieceSize is the largest STDOUT or STDERR message.
	pieceSize = 32 << 10

	// maxStreamed is how many bytes of output wait for a client before no more
	// is read from its command.
	maxStreamed = 256 << 10

	// settling is how long output may take from a terminal's program to its
	// master.
	settling = 20 * time.Millisecond
)

// streams are the descriptors of a request that the server itself serves: pipes
// and terminals.
type streams struct {
	t      *task
	pumps  [3]*pump // of the terminal, of stdout, of stderr
	in     *feeder
	master *os.File      // of the terminal that was made: pumps[0] has it, perhaps in
	slave  int           // its other side, until the code has started
	cut    chan struct{} // closed by CANCEL: what jobs write goes nowhere
	once   sync.Once     // of closing it
	held   bool          // somebody still held a descriptor when the code had ended
}

// A pump takes what is written to a pipe or terminal. Its goroutine ends with
// the last writer.
type pump struct {
	f        *os.File
	tty      bool
	sink     func(p []byte)
	streamed bool          // as messages
	over     chan struct{} // closed at the end of the output

	mu      sync.Mutex
	settled chan struct{} // not nil: to be closed when everything written so far is taken
}

// newPipe returns both ends of a pipe; ours does not block.
func newPipe(weRead bool) (ours *os.File, theirs int, err error) {
	var p [2]int
	if err := pipe2(&p); err != nil {
		return nil, -1, os.NewSyscallError("pipe", err)
	}
	mine, other := p[0], p[1]
	if !weRead {
		mine, other = p[1], p[0]
	}
	if err := unix.SetNonblock(mine, true); err != nil {
		unix.Close(mine)
		unix.Close(other)
		return nil, -1, os.NewSyscallError("fcntl", err)
	}
	return os.NewFile(uintptr(mine), "pipe"), other, nil
}

// streamOut makes the pipe of an output that is streamed.
func (st *streams) streamOut(i int) (int, error) {
	f, fd, err := newPipe(true)
	if err != nil {
		return -1, err
	}
	st.pumps[i] = &pump{f: f, sink: st.sender(i), streamed: true, over: make(chan struct{})}
	return fd, nil
}

// sender sends output as messages. It waits while the client does not read.
func (st *streams) sender(i int) func(p []byte) {
	kind := ecmd.StdoutOutput
	if i == 2 {
		kind = ecmd.StderrOutput
	}
	c, id := st.t.conn, st.t.id
	return func(p []byte) {
		c.awaitRoom()
		if !c.gone.Load() && !st.isCut() {
			c.send(&ecmd.Reply{ID: id, Outcome: kind, Text: p})
		}
	}
}

// capture makes the pipe of an output that is returned with the reply.
func (st *streams) capture(i, limit int) (int, error) {
	f, fd, err := newPipe(true)
	if err != nil {
		return -1, err
	}
	if limit == 0 {
		limit = st.t.conn.s.captureMemory()
	}
	c := &captured{limit: limit, most: st.t.conn.s.captureSpool(), keep: st.t.conn.s.keepSpool}
	st.t.captured[i] = c
	st.pumps[i] = &pump{f: f, sink: c.write, over: make(chan struct{})}
	return fd, nil
}

// start begins pumping when the code begins.
func (st *streams) start() {
	if st.slave > 0 {
		unix.Close(st.slave)
		st.slave = 0
	}
	for _, p := range st.pumps {
		if p != nil {
			go p.run()
		}
	}
	if st.in != nil {
		go st.in.run()
	}
}

// abandon closes what was made for code that does not run.
func (st *streams) abandon() {
	if st.t.in != nil {
		st.t.in.end()
	}
	for _, p := range st.pumps {
		if p != nil && p.f != st.master {
			p.f.Close()
		}
	}
	if st.in != nil && st.in.f != st.master {
		st.in.f.Close()
	}
	if st.master != nil {
		st.master.Close()
	}
	if st.slave > 0 {
		unix.Close(st.slave)
	}
}

// finish is called when the code in the foreground has ended: it returns when
// everything that was written until then is taken.
func (st *streams) finish() {
	if st.in != nil {
		st.in.end()
	}
	for _, p := range st.pumps {
		if p != nil && !p.settle() {
			st.held = true
		}
	}
}

// run is the goroutine of a pump.
func (p *pump) run() {
	defer close(p.over)
	defer p.f.Close()
	buf := make([]byte, pieceSize)
	for {
		n, err := p.f.Read(buf)
		if n > 0 {
			p.sink(buf[:n])
			continue
		}
		if !errors.Is(err, os.ErrDeadlineExceeded) {
			return // the end; EIO for a terminal
		}
		if err := p.f.SetReadDeadline(time.Time{}); err != nil {
			return
		}
		if p.drain(buf) {
			return
		}
		p.mu.Lock()
		close(p.settled)
		p.mu.Unlock()
	}
}

// drain takes what is there without waiting, and reports whether it is the end.
func (p *pump) drain(buf []byte) (ended bool) {
	raw, err := p.f.SyscallConn()
	if err != nil {
		return true
	}
	for patient := p.tty; ; {
		n, errno := 0, error(nil)
		err := raw.Read(func(fd uintptr) bool {
			n, errno = unix.Read(int(fd), buf)
			return true
		})
		switch {
		case err != nil:
			return true
		case n > 0:
			p.sink(buf[:n])
		case errno == unix.EINTR:
		case errno == unix.EAGAIN && patient:
			time.Sleep(settling)
			patient = false
		case errno == unix.EAGAIN:
			return false
		default:
			return true
		}
	}
}

// settle waits until everything is taken that has been written, and reports
// whether it was the end of the output.
func (p *pump) settle() (ended bool) {
	p.mu.Lock()
	settled := make(chan struct{})
	p.settled = settled
	p.mu.Unlock()
	select {
	case <-p.over:
		return true
	default:
	}
	if p.f.SetReadDeadline(time.Unix(1, 0)) != nil {
		<-p.over // it closes the file when it ends
		return true
	}
	select {
	case <-p.over:
		return true
	case <-settled:
		return false
	}
}

// A captured is what was written to a captured descriptor.
type captured struct {
	limit int   // bytes that are kept in memory
	most  int64 // bytes of the file
	keep  func(path string)

	mu      sync.Mutex
	bytes   []byte
	total   int64
	spool   *os.File
	spooled int64
	closed  bool // the reply is sent: what comes later is not kept
}

func (c *captured) write(p []byte) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.closed {
		return
	}
	c.total += int64(len(p))
	room := min(c.limit-len(c.bytes), len(p))
	c.bytes = append(c.bytes, p[:room]...)
	if p = p[room:]; len(p) == 0 {
		return
	}
	if c.spool == nil {
		f, err := os.CreateTemp("", "goshd-capture-")
		if err != nil {
			return // the reply says that something is missing
		}
		c.keep(f.Name())
		c.spool = f
		c.toFile(c.bytes)
	}
	c.toFile(p)
}

// toFile adds to the file what it may still hold. If that fails the total says
// more than the file has.
func (c *captured) toFile(p []byte) {
	n, _ := c.spool.Write(p[:min(int64(len(p)), c.most-c.spooled)])
	c.spooled += int64(n)
}

// result ends the capturing.
func (c *captured) result() *ecmd.Captured {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.closed = true
	r := &ecmd.Captured{Bytes: string(c.bytes), Total: c.total, Truncated: c.total > int64(len(c.bytes))}
	if c.spool != nil {
		r.Path = c.spool.Name()
		if err := c.spool.Close(); err != nil {
			r.Path = ""
		}
	}
	c.bytes = nil
	return r
}

// disconnect is CANCEL of a request that is answered: what jobs write goes
// nowhere from now on, but is still taken, so that they go on.
func (st *streams) disconnect() { st.once.Do(func() { close(st.cut) }) }

func (st *streams) isCut() bool {
	select {
	case <-st.cut:
		return true
	default:
		return false
	}
}

// streams reports whether more messages of the request may come: jobs hold
// descriptors whose output is streamed.
func (st *streams) streams() bool {
	for _, p := range st.pumps {
		if p != nil && p.streamed {
			return st.held
		}
	}
	return false
}

// watchEnd tells when the last holder of the descriptors that the server serves
// has gone: the client, if it gets output, and frees the number; and those who
// want to know of it.
func (st *streams) watchEnd(streamed bool) {
	for _, p := range st.pumps {
		if p == nil {
			continue
		}
		select {
		case <-p.over:
		case <-st.cut:
		}
	}
	t := st.t
	if streamed {
		t.conn.event(t.id, ecmd.Notice{Event: ecmd.EventDrained})
		t.conn.unmark(t.id)
	}
	t.conn.s.emit(ecmd.Notice{Event: ecmd.EventDrained}, t)
}
