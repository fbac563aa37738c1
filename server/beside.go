package server

import (
	"context"
	"errors"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/fdpass"
)

// Queries are answered beside the code that runs, from a copy of the state.
// Those that run code of the user, completers and prompts, take slots of their
// own, so that slow ones hold up no others.
const (
	maxBeside = 32 // at the same time
	maxSlow   = 8
)

// kindOf tells when t is answered.
func kindOf(t *task) kind {
	if t.isCode() {
		return change
	}
	if t.conn.json.Load() {
		if t.verb == ecmd.Snapshot && listsSnapshots(t.text) {
			return control
		}
		return handlers()[t.verb].kind // that of verbs there are not is control
	}
	switch t.verb {
	case ecmd.Complete, ecmd.Prompt:
		return lengthy
	case ecmd.Dump, ecmd.GetPwd:
		return question
	}
	return control
}

// isBeside reports whether t is answered from a copy of the state, while code
// may run: it asks and changes nothing, and it is its turn, or it is numbered.
func (s *session) isBeside(t *task) bool {
	if _, ok := s.Shell.(Viewer); !ok || t.answer != nil || t.id == 0 && t.conn.pending.Load() > 0 {
		return false
	}
	k := kindOf(t)
	return k == question || k == lengthy || k == endless
}

// answerBeside answers t in a goroutine of its own, which ends with the
// answer.
func (s *session) answerBeside(t *task) {
	c := t.conn
	t.ctx, t.cancel = context.WithCancelCause(s.asking)
	c.open(t)
	if t.id == 0 {
		c.beside.Store(true)
	}
	go func() {
		reply := s.attemptBeside(t)
		if t.state.CompareAndSwap(taskWaiting, taskRunning) {
			c.answer(t, &reply)
		} else {
			fdpass.CloseFiles(reply.Files)
		}
		t.closeAttached()
		if t.id == 0 {
			c.beside.Store(false)
			c.poke()
		}
	}()
}

func (s *session) attemptBeside(t *task) (reply ecmd.Reply) {
	defer func() {
		if p := recover(); p != nil {
			s.panicked("a query", p)
			reply = ecmd.ErrorReply(0, ecmd.Errorf(ecmd.Internal, "the request failed inside the server"))
		}
	}()
	ctx := t.context()
	slots := s.slotsFor(t)
	if !take(ctx, s.booted, slots) {
		return stopped(ctx)
	}
	defer func() {
		if slots != nil {
			<-slots
		}
	}()
	if t.conn.json.Load() {
		return s.askJSON(ctx, t)
	}
	v, err := s.Shell.(Viewer).Snapshot(ctx)
	if err != nil {
		return stopped(ctx)
	}
	return s.ask(t, v)
}

// slotsFor returns where t takes a slot, nil if it needs none.
func (s *session) slotsFor(t *task) chan struct{} {
	switch kindOf(t) {
	case lengthy:
		return s.slow
	case endless:
		return nil
	}
	return s.quick
}

// take waits until ready is closed and takes a slot, if slots is not nil. It
// returns false if ctx ends before.
func take(ctx context.Context, ready <-chan struct{}, slots chan<- struct{}) bool {
	select {
	case <-ready:
	case <-ctx.Done():
		return false
	}
	if slots == nil {
		return true
	}
	select {
	case slots <- struct{}{}:
		return true
	case <-ctx.Done():
		return false
	}
}

// stopped is the reply to a query whose context has ended. Nobody reads it if
// the client has gone, or has been told already that it was cancelled.
func stopped(ctx context.Context) ecmd.Reply {
	if cause := context.Cause(ctx); errors.Is(cause, ErrClientGone) || errors.Is(cause, errCancelled) {
		return ecmd.ErrorReply(0, ecmd.Errorf(ecmd.CancelledWord, "%v", cause))
	}
	return ecmd.ErrorReply(0, ecmd.Errorf(ecmd.ShuttingDown, "the shell is ending"))
}
