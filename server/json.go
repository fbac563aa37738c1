package server

import (
	"context"
	"errors"
	"time"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/interp"
)

// errCancelled is the cause of a context that CANCEL has ended.
var errCancelled = errors.New("the request was cancelled")

// A kind says when a request of the json dialect is answered.
type kind uint8

const (
	control  kind = iota // at once, from what the server knows
	question             // from a copy of the shell's state, beside the code that runs
	lengthy              // the same, but it may run code of the user
	endless              // the same, but it waits for something
	change               // by the shell, when its turn comes
)

// A handler answers requests of one verb in the json dialect. What do returns
// is the text of the reply.
type handler struct {
	kind kind
	do   func(q *query) (any, *ecmd.Error)
}

// bare handles a request that has no members: its text is an object all the same.
func bare(do func(q *query) any) func(q *query) (any, *ecmd.Error) {
	return func(q *query) (any, *ecmd.Error) {
		if err := q.decode(new(struct{})); err != nil {
			return nil, err
		}
		return do(q), nil
	}
}

// nothing is the text of a reply that has nothing to tell.
var nothing = struct{}{}

// A query is a request of the json dialect that is being answered.
type query struct {
	s     *session
	t     *task
	ctx   context.Context
	shell *interp.Shell    // only the handler of a change may call what is not said to be for any goroutine
	snap  *interp.Snapshot // of a question
	send  []int            // descriptors that go with the reply, which takes them
}

// takeJSON hands a request of the json dialect over to its task.
func (c *conn) takeJSON(t *task, req *ecmd.Request) *ecmd.Error {
	t.arrived = time.Now()
	if req.FilesLost {
		return ecmd.Errorf(ecmd.FilesLost, "the server has too few free descriptors for those that were sent")
	}
	switch {
	case t.isCode():
		return c.takeRun(t, req)
	case t.verb == ecmd.Stdin:
		return ecmd.Errorf(ecmd.BadArgument, "STDIN needs an ID: that of the code that it is for")
	case t.verb == ecmd.Argv:
		t.files = append([]int(nil), req.Files...)
		req.Files = req.Files[:0]
	}
	return nil
}

// takeRun is takeJSON for ECMD.
func (c *conn) takeRun(t *task, req *ecmd.Request) *ecmd.Error {
	run := new(ecmd.Run)
	err := ecmd.UnmarshalRequest(t.text, run)
	if err == nil {
		err = run.Valid()
	}
	if err != nil {
		return ecmd.Errorf(ecmd.BadArgument, "%s: %v", t.verb, err)
	}
	if len(run.Authorize) > 0 && t.id == 0 {
		return ecmd.Errorf(ecmd.BadArgument, "%s: authorize needs an ID", t.verb)
	}
	if err := planStdio(run, len(req.Files), t.id != 0); err != nil {
		return ecmd.Errorf(err.Word, "%s: %s", t.verb, err.Text)
	}
	if run.Busy == "refuse" && c.s.busy() {
		reply := failJSON(&ecmd.Result{Outcome: ecmd.Busy, SessionAlive: true})
		t.answer = &reply
		return nil
	}
	t.run = run
	t.files = append([]int(nil), req.Files...)
	req.Files = req.Files[:0]
	t.terminal = run.Stdin.Kind == "fd" && isTerminal(t.files[run.Stdin.Fd])
	t.ctx, t.cancel = context.WithCancelCause(c.s.ctx)
	t.keeper = newGatekeeper(t)
	if run.Stdin.Kind == "stream" || run.Stdin.Kind == "pty" {
		t.in = newFeeder(t)
	}
	return nil
}

// answerJSON answers a task whose turn it is.
func (s *session) answerJSON(t *task) (ecmd.Reply, Result) {
	if t.run != nil {
		return s.execute(t)
	}
	h, ok := handlers()[t.verb]
	switch {
	case !ok:
		return ecmd.ErrorReply(0, ecmd.Errorf(ecmd.UnknownVerb, "no such verb: %.40s", t.verb)), Result{}
	case h.kind == endless:
		return ecmd.ErrorReply(0, ecmd.Errorf(ecmd.NotNow, "%s without an ID must be sent when all earlier requests are answered", t.verb)), Result{}
	case h.kind == question, h.kind == lengthy:
		return s.askJSON(t.context(), t), Result{}
	}
	return answerQuery(&query{s: s, t: t, ctx: t.context(), shell: s.full()}), Result{}
}

// askJSON answers a question.
func (s *session) askJSON(ctx context.Context, t *task) ecmd.Reply {
	snap, err := s.full().Snapshot(ctx)
	if err != nil {
		return stopped(ctx)
	}
	return answerQuery(&query{s: s, t: t, ctx: ctx, shell: s.full(), snap: snap})
}

func answerQuery(q *query) ecmd.Reply {
	reply := replyJSON(handlers()[q.t.verb].do(q))
	reply.Files = q.send
	return reply
}

// decode reads the text of the request into v. No text is an empty object.
func (q *query) decode(v any) *ecmd.Error {
	if err := ecmd.UnmarshalRequest(q.t.text, v); err != nil {
		return ecmd.Errorf(ecmd.BadArgument, "%s: %v", q.t.verb, err)
	}
	return nil
}

func replyJSON(v any, err *ecmd.Error) ecmd.Reply {
	if err != nil {
		return ecmd.ErrorReply(0, err)
	}
	return okJSON(v)
}

func okJSON(v any) ecmd.Reply { return ecmd.Reply{Outcome: ecmd.OK, Text: ecmd.Marshal(v)} }

func failJSON(v any) ecmd.Reply { return ecmd.Reply{Outcome: ecmd.Fail, Text: ecmd.Marshal(v)} }
