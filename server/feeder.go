package server

import (
	"os"
	"sync"
	"time"

	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/ecmd"
)

// A feeder writes STDIN messages to a command. Its goroutine ends when the
// command has ended or does not read any more.
type feeder struct {
	f   *os.File
	tty bool
	// window is how many bytes are held for a command that does not read. A
	// client that sends more is not read from until it does.
	window int
	told   func(taken int64) // bytes that the command has taken so far

	mu     sync.Mutex
	change sync.Cond // of what follows
	queue  [][]byte
	size   int   // of the queue
	taken  int64 // bytes
	eof    bool  // the client has said that there is no more
	over   bool
}

// streamIn makes the pipe of a standard input that is streamed.
func (st *streams) streamIn() (int, error) {
	f, fd, err := newPipe(false)
	if err != nil {
		return -1, err
	}
	st.in, st.t.in.f = st.t.in, f
	return fd, nil
}

// newFeeder returns what takes the input of a task until there is a descriptor
// for it.
func newFeeder(t *task) *feeder {
	c, id := t.conn, t.id
	in := &feeder{window: or(c.s.StdinWindow, DefaultStdinWindow), told: func(taken int64) {
		c.event(id, ecmd.Notice{Event: ecmd.EventStdin, Taken: taken})
		c.poke()
	}}
	in.change.L = &in.mu
	return in
}

// openTerminal makes the terminal of a request.
func (st *streams) openTerminal() error {
	master, slave, err := openPty()
	if err != nil {
		return err
	}
	s := st.t.conn.s
	s.mu.Lock()
	st.master, st.slave = master, slave
	err = setSize(master, st.t.run.Pty)
	s.mu.Unlock()
	if err != nil {
		return err // prepare closes both
	}
	st.pumps[0] = &pump{f: master, tty: true, sink: st.sender(1), streamed: true, over: make(chan struct{})}
	if st.t.run.Stdin.Kind == "pty" {
		st.in, st.t.in.f, st.t.in.tty = st.t.in, master, true
	}
	return nil
}

// setSize sets the size of a terminal, which tells its programs.
func setSize(f *os.File, size *ecmd.Size) error {
	raw, err := f.SyscallConn()
	if err != nil {
		return err
	}
	ws := &unix.Winsize{Row: uint16(size.Rows), Col: uint16(size.Cols)}
	var failed error
	if err := raw.Control(func(fd uintptr) { failed = unix.IoctlSetWinsize(int(fd), unix.TIOCSWINSZ, ws) }); err != nil {
		return err
	}
	return os.NewSyscallError("ioctl TIOCSWINSZ", failed)
}

// add takes input. No bytes are the end of it. full says that the client must
// not be read from until room is called.
func (in *feeder) add(p []byte) (full bool) {
	in.mu.Lock()
	defer in.mu.Unlock()
	if in.over || in.eof {
		return false
	}
	if len(p) == 0 {
		in.eof = true
	} else {
		in.queue = append(in.queue, p)
		in.size += len(p)
	}
	in.change.Broadcast()
	return in.size > in.window
}

// hasRoom reports whether more may be added.
func (in *feeder) hasRoom() bool {
	in.mu.Lock()
	defer in.mu.Unlock()
	return in.over || in.size <= in.window
}

// end is called when the code has ended.
func (in *feeder) end() {
	in.mu.Lock()
	in.over = true
	in.queue, in.size = nil, 0
	in.change.Broadcast()
	in.mu.Unlock()
	if in.f != nil {
		// A write that waits ends; on a file that is closed nothing waits.
		_ = in.f.SetWriteDeadline(time.Unix(1, 0))
	}
}

// run is the goroutine of a feeder.
func (in *feeder) run() {
	for {
		p := in.next()
		if p == nil {
			break
		}
		n, err := in.f.Write(p)
		in.mu.Lock()
		in.taken += int64(n)
		in.size = max(in.size-len(p), 0)
		taken := in.taken
		if err != nil {
			in.over = true
		}
		in.mu.Unlock()
		if err != nil {
			break
		}
		in.told(taken)
	}
	if !in.tty {
		in.f.Close()
	} else if in.ended() { // as a user does it
		_, _ = in.f.Write([]byte{4}) // the command may have gone meanwhile
	}
}

func (in *feeder) ended() bool {
	in.mu.Lock()
	defer in.mu.Unlock()
	return in.eof && !in.over
}

// next waits for input. It returns nil at its end.
func (in *feeder) next() []byte {
	in.mu.Lock()
	defer in.mu.Unlock()
	for len(in.queue) == 0 && !in.over && !in.eof {
		in.change.Wait()
	}
	if in.over || len(in.queue) == 0 {
		return nil
	}
	p := in.queue[0]
	in.queue = in.queue[1:]
	return p
}

// input is STDIN: input for the command with the same ID. It is not answered,
// and dropped if there is none such any more.
func (c *conn) input(req *ecmd.Request) {
	t := c.request(req.ID)
	if t == nil {
		return
	}
	if t.in != nil && t.in.add([]byte(req.Text)) && !c.waitUntil(t.in.hasRoom) {
		t.in.add(nil)
	}
}
