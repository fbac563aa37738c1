package server

import (
	"context"
	"sync/atomic"

	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/ecmd"
)

// A task is a request that waits for its turn, or is at work.
type task struct {
	conn   *conn
	id     ecmd.ID
	verb   ecmd.Verb
	text   string
	stdio  [3]int      // owned; -1 is /dev/null
	held   int32       // descriptors, as they were counted in
	answer *ecmd.Reply // if not nil: only to be sent when its turn comes

	state  atomic.Int32
	ctx    context.Context // of a query; nil: the connection's
	cancel context.CancelCauseFunc
}

// States of a task.
const (
	taskWaiting int32 = iota
	taskRunning
	taskCancelled // and answered
)

// context is what ends the work on a task.
func (t *task) context() context.Context {
	if t.ctx != nil {
		return t.ctx
	}
	return t.conn.ctx
}

// takesFiles reports whether t has descriptors of its own.
func (t *task) takesFiles() bool { return t.verb == ecmd.Ecmd || t.verb == ecmd.Eval }

// close closes the descriptors of a task that is not run.
func (t *task) close() {
	if t.takesFiles() {
		closeFiles(t.stdio)
	}
}

// holds counts the descriptors that t keeps open.
func (t *task) holds() (n int32) {
	if !t.takesFiles() {
		return 0
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
