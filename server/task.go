package server

import (
	"context"
	"sync/atomic"
	"time"

	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/fdpass"
)

// A task is a request that waits for its turn, or is at work.
type task struct {
	conn   *conn
	id     ecmd.ID
	verb   ecmd.Verb
	text   string
	stdio  [3]int      // owned, of code in the plain dialect; -1 is /dev/null
	held   int32       // descriptors, as they were counted in
	answer *ecmd.Reply // if not nil: only to be sent when its turn comes
	state  atomic.Int32
	loan   uint64          // the number of the loan that began with it, or 0
	ctx    context.Context // of a query, and of all code in the json dialect; nil: the connection's
	cancel context.CancelCauseFunc

	run      *ecmd.Run // of ECMD in the json dialect
	files    []int     // that came with it, owned until the code starts
	terminal bool      // the standard input is an attached terminal
	arrived  time.Time
	began    time.Time
	tty      int     // a descriptor of the terminal while code runs on one, or -1; guarded by session.mu
	in       *feeder // of STDIN messages, if the request has such
	keeper   *gatekeeper
	streams  *streams
	captured [3]*captured
}

func newTask(c *conn, req *ecmd.Request) *task {
	return &task{conn: c, id: req.ID, verb: req.Verb, text: req.Text, stdio: [3]int{-1, -1, -1}, tty: -1}
}

// States of a task.
const (
	taskWaiting   int32 = iota
	taskRunning         // it will be answered by whoever runs it
	taskCancelled       // and answered
	taskDraining        // answered, but somebody still holds its descriptors
)

// context is what ends the work on a task.
func (t *task) context() context.Context {
	if t.ctx != nil {
		return t.ctx
	}
	return t.conn.ctx
}

// isCode reports whether t runs code of the client in the shell.
func (t *task) isCode() bool { return t.verb == ecmd.Ecmd || t.verb == ecmd.Eval }

// code is what t runs.
func (t *task) code() string {
	if t.run != nil {
		return t.run.Code
	}
	return t.text
}

// close closes the descriptors of a task that is not run.
func (t *task) close() {
	if t.isCode() && t.run == nil {
		closeFiles(t.stdio)
	}
	t.closeAttached()
	if t.in != nil {
		t.in.end()
	}
}

// closeAttached closes the attached descriptors of a request that does not need
// them any more.
func (t *task) closeAttached() {
	fdpass.CloseFiles(t.files)
	t.files = nil
}

// holds counts the descriptors that t keeps open.
func (t *task) holds() (n int32) {
	if t.files != nil || !t.isCode() || t.run != nil {
		return int32(len(t.files))
	}
	for _, fd := range t.stdio {
		if fd >= 0 {
			n++
		}
	}
	return n
}

// closeFiles closes descriptors that may be /dev/null, that is -1.
func closeFiles(stdio [3]int) {
	for _, fd := range stdio {
		if fd >= 0 {
			unix.Close(fd)
		}
	}
}
