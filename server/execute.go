package server

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/interp"
)

// An expired is the cause of a context whose deadline has passed.
type expired struct{ sig unix.Signal }

func (e expired) Error() string { return "the deadline has passed" }

// FirstSignal is what the code gets first.
func (e expired) FirstSignal() unix.Signal { return e.sig }

// deadlineSignal is the signal of on_deadline.
func deadlineSignal(word string) unix.Signal {
	switch word {
	case "", "interrupt":
		return unix.SIGINT
	case "terminate":
		return unix.SIGTERM
	case "kill":
		return unix.SIGKILL
	}
	return 0
}

// execute is ECMD in the json dialect, and EVAL, which is answered OK whatever
// becomes of the code.
func (s *session) execute(t *task) (ecmd.Reply, Result) {
	stdio, err := s.prepare(t)
	if err != nil {
		return ecmd.ErrorReply(0, ecmd.Errorf(ecmd.Failed, "standard input and output: %v", err)), Result{}
	}
	files := idsOf(stdio)
	before := s.before(t)
	s.begin(t, stdio[0])
	rep, res := s.executeOn(t, stdio)
	s.finish(t)
	s.complete(t, res, &rep, before, files)
	s.emitFinished(t, res)
	reply := okJSON(res)
	if t.verb != ecmd.Eval && (res.Outcome != ecmd.Exited || *res.ExitCode != 0) {
		reply.Outcome = ecmd.Fail
	}
	return reply, Result{Status: rep.Status, Exited: rep.Exited}
}

// executeOn runs the code, and takes what it writes.
func (s *session) executeOn(t *task, stdio [3]int) (interp.Report, *ecmd.Result) {
	ctx, stop := s.deadline(t)
	defer stop()
	t.streams.start()
	usage := usageNow()
	began := time.Now()
	req := request(t.run, stdio)
	req.Gate, req.Listen = t.keeper.gate(), t.run.Wants("diagnostics")
	rep := s.full().Execute(ctx, req)
	t.keeper.close()
	s.dropTerminal(t)
	res := result(&rep)
	res.Started, res.Duration = began.Format(time.RFC3339Nano), time.Since(began).Nanoseconds()
	res.Queued = began.Sub(t.arrived).Nanoseconds()
	if t.run.Wants("rusage") {
		res.Usage = usageSince(usage)
	}
	t.streams.finish()
	if rep.Outcome == interp.EndedCancelled {
		res.Outcome = cancelledBy(context.Cause(ctx))
	}
	return rep, res
}

// cancelledBy is the outcome of code whose context has ended.
func cancelledBy(cause error) string {
	switch {
	case errors.As(cause, new(expired)):
		return ecmd.Timeout
	case errors.As(cause, new(denial)):
		return ecmd.Denied
	}
	return ecmd.Cancelled
}

// deadline is the context of code with its deadline.
func (s *session) deadline(t *task) (context.Context, func()) {
	if t.run.Deadline == 0 {
		return t.ctx, func() {}
	}
	limit := time.Duration(t.run.Deadline) * time.Millisecond
	if t.run.OnDeadline == "background" {
		timer := time.AfterFunc(limit, func() {
			if !s.full().Background() {
				t.cancel(expired{unix.SIGINT})
			}
		})
		return t.ctx, func() { timer.Stop() }
	}
	timer := time.AfterFunc(limit, func() { t.cancel(expired{deadlineSignal(t.run.OnDeadline)}) })
	return t.ctx, func() { timer.Stop() }
}

// request is what the shell is to do.
func request(run *ecmd.Run, stdio [3]int) *interp.Request {
	req := &interp.Request{
		Code: run.Code, Stdio: stdio, Dir: run.Dir, Env: run.Env, Args: run.Args, Name: run.Name,
		OnExit: interp.EndRequest, NoAliases: run.Aliases != nil && !*run.Aliases, History: run.History, Check: run.Check,
	}
	if run.OnExit == "shell" {
		req.OnExit = interp.EndShell
	}
	return req
}

// outcomes are the names of interp.Ended.
var outcomes = [...]string{
	interp.EndedExited: ecmd.Exited, interp.EndedSignaled: ecmd.Signaled, interp.EndedStopped: ecmd.Stopped,
	interp.EndedBackgrounded: ecmd.Backgrounded, interp.EndedCancelled: ecmd.Cancelled,
	interp.EndedSyntaxError: ecmd.SyntaxError, interp.EndedIncomplete: ecmd.Incomplete, interp.EndedDenied: ecmd.Denied,
	interp.EndedInternal: ecmd.InternalFail,
}

// result is a report as the protocol has it.
func result(rep *interp.Report) *ecmd.Result {
	status := rep.Status
	res := &ecmd.Result{
		Outcome: outcomes[rep.Outcome], ExitCode: &status, Core: rep.Core, PipeStatus: rep.PipeStatus,
		Consumed: rep.Consumed, Cwd: rep.Dir, OldPwd: rep.OldDir,
		LastArg: rep.LastArg, LastJob: rep.LastJob, Flags: rep.Flags,
	}
	if rep.Signal != 0 {
		res.Signal = unix.SignalName(rep.Signal)
	}
	if rep.ShellExit != "" {
		res.ShellExit = &ecmd.ShellExit{Code: rep.Status, Reason: rep.ShellExit}
	}
	if d := rep.Diagnostic; d != nil {
		res.Diagnostics = []ecmd.Diagnostic{diagnostic(d)}
	}
	for _, m := range rep.Messages {
		res.Diagnostics = append(res.Diagnostics, ecmd.Diagnostic{Kind: "runtime", Message: m.Text, File: m.File, Line: m.Line, Column: m.Column})
	}
	return res
}

func diagnostic(d *interp.Diagnostic) ecmd.Diagnostic {
	return ecmd.Diagnostic{Kind: d.Kind, Message: d.Message, Line: d.Line, Column: d.Column, Offset: &d.Offset, Near: d.Near, Text: d.Text, Expects: d.Expects}
}

// before is the state that changes are told against, if they are wanted.
func (s *session) before(t *task) *interp.Snapshot {
	if !t.run.Wants("changed") {
		return nil
	}
	snap, err := s.full().Snapshot(t.ctx)
	if err != nil {
		return nil // cancelled: nothing will have changed
	}
	return snap
}

// complete adds what is asked of the shell after the code.
func (s *session) complete(t *task, res *ecmd.Result, rep *interp.Report, before *interp.Snapshot, files [3]fileID) {
	for i, c := range t.captured {
		if c != nil {
			*[3]**ecmd.Captured{nil, &res.Stdout, &res.Stderr}[i] = c.result()
		}
	}
	res.OutputOpen = t.streams.held
	res.SessionAlive = !s.ending.Load() && (!rep.Exited || s.KeepOnExit)
	if physical, err := filepath.EvalSymlinks(res.Cwd); err == nil {
		res.CwdPhysical = physical
	}
	res.StateVersion = rep.Version
	if !t.run.Wants("jobs") && !t.run.Wants("prompt") && before == nil {
		return
	}
	after, err := s.full().Snapshot(t.conn.s.ctx)
	if err != nil {
		return // the shell is ending
	}
	s.memory.remember(after)
	if before != nil {
		res.Changed = after.Since(before)
	}
	if t.run.Wants("jobs") {
		res.Jobs = after.Jobs()
		markHolders(res.Jobs, files, rep.Held)
	}
	if t.run.Wants("prompt") {
		res.Prompt = s.promptAfter(t, after)
	}
}

// usageNow is what this process and its children have used.
func usageNow() (u [2]unix.Rusage) {
	for i, who := range []int{unix.RUSAGE_SELF, unix.RUSAGE_CHILDREN} {
		if err := unix.Getrusage(who, &u[i]); err != nil {
			panic(fmt.Sprintf("server: getrusage: %v", err))
		}
	}
	return u
}

func usageSince(old [2]unix.Rusage) *ecmd.Usage {
	now := usageNow()
	u := &ecmd.Usage{MaxRSS: int64(now[1].Maxrss)}
	for i := range now {
		u.User += unix.TimevalToNsec(now[i].Utime) - unix.TimevalToNsec(old[i].Utime)
		u.System += unix.TimevalToNsec(now[i].Stime) - unix.TimevalToNsec(old[i].Stime)
	}
	return u
}
