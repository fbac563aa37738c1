package server

import (
	"context"
	"time"

	"github.com/goshd/goshd/ecmd"
)

// wait is WAIT.
func (q *query) wait() (any, *ecmd.Error) {
	var w ecmd.WaitFor
	if err := q.decode(&w); err != nil {
		return nil, err
	}
	if w.Job <= 0 || w.Timeout < 0 {
		return nil, ecmd.Errorf(ecmd.BadArgument, "WAIT needs the number of a job, and no negative time")
	}
	ctx := q.ctx
	if w.Timeout > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, time.Duration(w.Timeout)*time.Millisecond)
		defer cancel()
	}
	d, ok := q.snap.WaitJob(ctx, w.Job, w.Stops)
	if !ok {
		return nil, ecmd.Errorf(ecmd.NotNow, "there is no job with the number %d", w.Job)
	}
	if cause := context.Cause(q.ctx); cause != nil {
		return nil, &ecmd.Error{Word: stopped(q.ctx).Word, Text: cause.Error()}
	}
	return ecmd.Waited{Job: d, TimedOut: ctx.Err() != nil}, nil
}

// background is BACKGROUND. What becomes of it the reply to the code says.
func (q *query) background() (any, *ecmd.Error) {
	if q.s.running.Load() == nil {
		return nil, ecmd.Errorf(ecmd.NotNow, "no code is running")
	}
	if !q.shell.Background() {
		return nil, ecmd.Errorf(ecmd.NotNow, "only a program, a pipeline or a subshell that the shell waits for can go on as a job; builtins, functions and other compound commands run in the shell itself: send SIGNAL or CANCEL")
	}
	return nothing, nil
}
