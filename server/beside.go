package server

import (
	"context"
	"errors"

	"github.com/goshd/goshd/ecmd"
)

// Queries are answered beside the code that runs, from a copy of the state.
// Those that run code of the user, completers and prompts, take slots of their
// own, so that slow ones hold up no others.
const (
	maxBeside = 32 // at the same time
	maxSlow   = 8
)

// concernsState reports whether a verb needs the shell or a copy of its state.
func concernsState(v ecmd.Verb) bool { return v == ecmd.Ecmd || v == ecmd.Eval || isQuery(v) }

// isQuery reports whether a verb asks for something of the state and changes
// nothing.
func isQuery(v ecmd.Verb) bool {
	switch v {
	case ecmd.Complete, ecmd.Dump, ecmd.Prompt, ecmd.GetPwd:
		return true
	}
	return false
}

// isBeside reports whether t is answered from a copy of the state, while code
// may run: it asks and changes nothing, and it is its turn, or it is numbered.
func (s *session) isBeside(t *task) bool {
	_, ok := s.Shell.(Viewer)
	return ok && t.answer == nil && isQuery(t.verb) && (t.id != 0 || t.conn.pending.Load() == 0)
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
		}
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
	if !take(ctx, s.booted, s.slotsFor(t.verb)) {
		return stopped(ctx)
	}
	defer func() { <-s.slotsFor(t.verb) }()
	v, err := s.Shell.(Viewer).Snapshot(ctx)
	if err != nil {
		return stopped(ctx)
	}
	return s.ask(t, v)
}

func (s *session) slotsFor(v ecmd.Verb) chan struct{} {
	if v == ecmd.Complete || v == ecmd.Prompt {
		return s.slow
	}
	return s.quick
}

// take waits until ready is closed and takes a slot. It returns false if ctx
// ends before.
func take(ctx context.Context, ready <-chan struct{}, slots chan<- struct{}) bool {
	select {
	case <-ready:
	case <-ctx.Done():
		return false
	}
	select {
	case slots <- struct{}{}:
		return true
	case <-ctx.Done():
		return false
	}
}

// stopped is the reply to a query whose context has ended.
func stopped(ctx context.Context) ecmd.Reply {
	if errors.Is(context.Cause(ctx), ErrClientGone) {
		return ecmd.ErrorReply(0, ecmd.Errorf(ecmd.Failed, "the client has gone")) // nobody reads it
	}
	return ecmd.ErrorReply(0, ecmd.Errorf(ecmd.ShuttingDown, "the shell is ending"))
}
