package interp

import (
	"context"
	"errors"
	"io"
	"slices"
	"strings"
	"syscall"

	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/jobs"
	"github.com/goshd/goshd/interp/parse"
	"github.com/goshd/goshd/interp/vars"
)

// A Request is code for Execute, and how to run it.
type Request struct {
	Code  string
	Stdio [3]int // taken; -1 is /dev/null

	// What follows holds while the code runs.
	Dir  string             // working directory; "" is the shell's
	Env  map[string]*string // exported variables; nil unsets one
	Args *[]string          // $1, $2 and so on
	Name string             // $0; "" is the shell's

	OnExit    OnExit
	NoAliases bool
	History   bool // the code's lines are added to the history
	Quiet     bool // $?, PIPESTATUS, $_ and $! stay as they were
	Check     bool // nothing is run if the code is incomplete or wrong

	// Bare: functions, disabled builtins and the traps DEBUG and ERR are not for
	// this code, nor is set -e.
	Bare   bool
	Gate   *Gate // decides what the code may do; nil: everything
	Listen bool  // Report.Messages is wanted
}

// How code ended, for Report.Outcome.
type Ended uint8

// The ways in which code ends.
const (
	EndedExited Ended = iota
	EndedSignaled
	EndedStopped
	EndedBackgrounded
	EndedCancelled
	EndedSyntaxError
	EndedIncomplete
	EndedDenied   // the Gate did not allow something
	EndedInternal // the evaluator has failed
)

// A Report is what became of code.
type Report struct {
	Outcome    Ended
	Status     int // $?
	Signal     syscall.Signal
	Core       bool
	PipeStatus []int

	Held    [3]bool // somebody in the process still has that descriptor: a job in the background
	Version uint64  // of the state then, see Snapshot.Version

	ShellExit  string // why the shell itself would have ended: "exit", "exec", "errexit", "nounset", "error", "signal"; or ""
	Exited     bool   // the shell is to end
	Consumed   int    // bytes of the code in complete commands that were run
	Diagnostic *Diagnostic
	Messages   []Message // of the shell itself on the request's standard error, at most 100; that of Diagnostic is not among them

	Dir, OldDir, LastArg, Flags string
	LastJob                     int // $!, 0 without
}

// A Diagnostic says what is wrong with code.
type Diagnostic struct {
	Kind    string // "syntax" or "incomplete"
	Message string // in bash's words
	Line    int    // from 1 on
	Column  int    // in bytes, from 1 on; 0: not known
	Offset  int    // of the command line that could not be read
	Near    string // the token that the message names
	Text    string // the line
	Expects string // what would complete the code
}

// exitReasons are the names that Report.ShellExit has for why a shell ends.
var exitReasons = [...]string{
	exitBuiltin: "exit",
	exitExec:    "exec",
	exitErrexit: "errexit",
	exitNounset: "nounset",
	exitError:   "error",
	exitRefused: "error",
	exitSignal:  "signal",
}

// Execute runs code as a request of its own: what the Request says holds for
// it alone, what the code changes stays. When ctx is done the code is abandoned.
func (sh *Shell) Execute(ctx context.Context, req *Request) Report {
	sh.enterState()
	rep := sh.executeOn(ctx, req)
	sh.leaveState()
	rep.Version = sh.proc.stateVersion
	return rep
}

// executeOn is Execute on the descriptors of the request.
func (sh *Shell) executeOn(ctx context.Context, req *Request) (rep Report) {
	var saved [3]fds.Saved
	var own [3]*fds.FD
	for i, n := range req.Stdio {
		saved[i] = sh.fds.Save(i)
		own[i] = sh.takeStdio(n)
		sh.fds.Take(i, own[i])
	}
	defer func() {
		for i := 2; i >= 0; i-- {
			sh.fds.Restore(saved[i])
			rep.Held[i] = req.Stdio[i] >= 0 && own[i].Held()
		}
	}()
	if req.Quiet {
		defer sh.keepStatus()()
	}
	sh.beginRequest(true)
	defer sh.endRequest(true)
	restore, err := sh.overlay(req)
	if err != nil {
		sh.errorf("%s", err.Error())
		sh.Status = 1
		return sh.reportEnd(flowNone, false, Report{})
	}
	defer func() {
		restore()
		rep.Dir = sh.dir
	}()
	return sh.execute(ctx, req)
}

func (sh *Shell) execute(ctx context.Context, req *Request) Report {
	src := &parse.Source{Text: req.Code, Line: 1}
	var rep Report
	if req.Check {
		if d := check(src, sh.parseOptions); d != nil {
			sh.Status = 2
			rep.Diagnostic = d
			return sh.reportEnd(flowNone, false, rep)
		}
	}
	Rouse()
	watched := sh.watchContext(ctx, false)
	sh.inRequest, sh.proc.lastEnd = true, jobs.Status{}
	sh.keeps, sh.strict, sh.broken = req.OnExit != EndShell, true, false
	sh.guard(req.Gate)
	sh.setBare(req.Bare)
	heard := sh.attentive(req)
	fl := sh.protected(func() flow { return sh.runLines(src, req.History, &rep) })
	denied := sh.unguard()
	sh.setBare(false)
	rep.Messages = heard()
	sh.inRequest, sh.keeps, sh.strict = false, false, false
	killed := sh.abandonedFor()
	cancelled := watched.stop(sh)
	if fl == flowExit {
		rep.ShellExit = exitReasons[sh.exiting]
		if rep.Exited = !cancelled && req.OnExit == EndShell && (sh.exiting == exitBuiltin || sh.exiting == exitExec); rep.Exited {
			sh.runExitTrap(fl)
		}
	}
	rep = sh.reportEnd(fl, cancelled, rep)
	if killed != 0 && rep.Outcome == EndedExited {
		rep.Outcome, rep.Signal = EndedSignaled, killed
	}
	switch {
	case denied:
		rep.Outcome, rep.ShellExit, rep.Signal = EndedDenied, "", 0
	case sh.broken:
		rep.Outcome, rep.ShellExit, rep.Signal = EndedInternal, "", 0
	}
	sh.exiting = notExiting
	return rep
}

// keepStatus returns what undoes what commands do to $? and its like.
func (sh *Shell) keepStatus() (restore func()) {
	status, pipes, pipe, lastArg, lastBg := sh.Status, sh.pipes, sh.pipe, sh.lastArg, sh.lastBg
	return func() { sh.Status, sh.pipes, sh.pipe, sh.lastArg, sh.lastBg = status, pipes, pipe, lastArg, lastBg }
}

// abandonedFor is the signal for which the code was abandoned, or 0.
func (sh *Shell) abandonedFor() syscall.Signal {
	a := sh.signals
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.word.Load()&attCancel == 0 {
		return 0
	}
	return a.killed
}

// reportEnd completes a report from the state of the shell.
func (sh *Shell) reportEnd(fl flow, cancelled bool, rep Report) Report {
	rep.Status = sh.Status
	switch {
	case sh.proc.backgrounded:
		rep.Outcome = EndedBackgrounded
	case cancelled:
		rep.Outcome, rep.ShellExit = EndedCancelled, ""
	case rep.Diagnostic != nil && rep.Diagnostic.Kind == "incomplete":
		rep.Outcome = EndedIncomplete
	case rep.Diagnostic != nil:
		rep.Outcome = EndedSyntaxError
	case sh.proc.lastEnd.State == jobs.Killed && sh.Status == sh.proc.lastEnd.Number():
		rep.Outcome, rep.Signal, rep.Core = EndedSignaled, sh.proc.lastEnd.Signal, sh.proc.lastEnd.Core
	case sh.proc.lastEnd.State == jobs.Stopped && sh.Status == sh.proc.lastEnd.Number():
		rep.Outcome, rep.Signal = EndedStopped, sh.proc.lastEnd.Signal
	}
	if rep.ShellExit == "signal" {
		rep.ShellExit = ""
	}
	rep.PipeStatus = append([]int(nil), sh.pipes...)
	if len(rep.PipeStatus) == 0 {
		rep.PipeStatus = []int{sh.Status}
	}
	rep.Dir, rep.LastArg, rep.Flags = sh.dir, sh.lastArg.String(), sh.dash()
	rep.OldDir, _ = sh.Vars.Text(vars.Intern("OLDPWD"))
	if sh.lastBg != nil {
		rep.LastJob = sh.lastBg.Pid()
	}
	return rep
}

// runLines runs code one complete command line at a time. Unlike bash it runs
// nothing of a line whose here-document has no end: more may be to come.
func (sh *Shell) runLines(src *parse.Source, history bool, rep *Report) flow {
	if !sh.enter() {
		sh.leave()
		return sh.nestedTooDeep()
	}
	defer sh.leave()
	r := parse.NewReader(src, sh.parseOptions)
	for {
		cmd, err := r.Next()
		if errors.Is(err, io.EOF) {
			if rep.Consumed == 0 {
				sh.Status = 0 // there was no command
			}
			return flowNone
		}
		if d := diagnose(src, rep.Consumed, cmd, err); d != nil {
			rep.Diagnostic = d
			if d.Kind == "syntax" {
				heard := sh.heard
				sh.heard = nil // the Diagnostic tells
				defer func() { sh.heard = heard }()
				return sh.syntaxError(err, recorded)
			}
			sh.Status = 2
			return flowNone
		}
		if history && sh.opts.history {
			sh.recordRead(src.Text[rep.Consumed:], r.Offset()-rep.Consumed, nil)
		}
		rep.Consumed = r.Offset()
		sh.proc.commands++
		k := compiler{cmd: cmd}
		n := k.list(cmd.Stmts)
		if strings.TrimSpace(src.Text[rep.Consumed:]) != "" { // a request ends as a whole
			n = inList(n)
		}
		if fl, over := sh.lineOver(n(sh), 0); over {
			return fl
		}
		if sh.opts.onecmd {
			return sh.exitWith(sh.Status, exitBuiltin)
		}
	}
}

// check parses code without running it, as far as it can be parsed before
// commands in it have changed how.
func check(src *parse.Source, opt func() parse.Options) *Diagnostic {
	r := parse.NewReader(src, opt)
	for at := 0; ; at = r.Offset() {
		cmd, err := r.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if d := diagnose(src, at, cmd, err); d != nil {
			return d
		}
	}
}

// diagnose says what is wrong with the command line at an offset, or nil.
func diagnose(src *parse.Source, at int, cmd *parse.Command, err error) *Diagnostic {
	if err == nil {
		for _, w := range cmd.Warnings {
			if end, ok := documentEnd(w.Msg); ok {
				d := &Diagnostic{Kind: "incomplete", Message: w.Msg, Line: w.Line, Offset: at, Expects: end}
				d.locateOpening(src.Text)
				return d
			}
		}
		return nil
	}
	var pe *parse.Error
	if !errors.As(err, &pe) {
		return &Diagnostic{Kind: "syntax", Message: err.Error(), Line: src.Line, Offset: at}
	}
	d := &Diagnostic{Kind: "syntax", Message: pe.Msg, Line: pe.Line, Column: pe.Column, Near: pe.Near, Text: pe.Text, Offset: at}
	if pe.Incomplete {
		d.Kind, d.Expects = "incomplete", expected(pe.Msg)
		d.locateOpening(src.Text)
		return d
	}
	d.locate(src.Text)
	return d
}

// documentEnd returns the end that a here-document lacks, from bash's warning:
// here-document at line 1 delimited by end-of-file (wanted `EOF').
func documentEnd(msg string) (string, bool) {
	_, rest, ok := strings.Cut(msg, "delimited by end-of-file (wanted `")
	end, _, closed := strings.Cut(rest, "')")
	return end, ok && closed
}

// expected returns what would end the code, from bash's message: unexpected
// EOF while looking for matching `"'.
func expected(msg string) string {
	if _, rest, ok := strings.Cut(msg, "looking for matching `"); ok {
		return strings.TrimSuffix(rest, "'")
	}
	return ""
}

// locate finds the line that the message names, and in it the token, if that is
// there once.
func (d *Diagnostic) locate(text string) {
	lines := strings.Split(text, "\n")
	if d.Line < 1 || d.Line > len(lines) {
		return
	}
	d.Text = lines[d.Line-1]
	switch {
	case d.Column > 0:
	case d.Near == "newline":
		d.Column = len(d.Text) + 1
	case d.Near != "" && strings.Count(d.Text, d.Near) == 1:
		d.Column = strings.Index(d.Text, d.Near) + 1
	}
}

// locateOpening finds what the code from Offset on leaves open, and what would
// end it. Line and Column are where the innermost such construct begins, or
// where the code ends if it lacks nothing but a command.
func (d *Diagnostic) locateOpening(text string) {
	at := len(text)
	_, open := parse.Sketch(text[d.Offset:])
	for _, o := range slices.Backward(open) {
		if d.Expects == "" || d.Expects == ")" || d.Expects == o.End { // bash names no more than the parenthesis
			at, d.Expects = d.Offset+o.At, o.End
			break
		}
	}
	from := strings.LastIndexByte(text[:at], '\n') + 1
	d.Line, d.Column = 1+strings.Count(text[:at], "\n"), at-from+1
	d.Text, _, _ = strings.Cut(text[from:], "\n")
}

// noteForeground remembers how a process in the foreground of the main shell
// has ended, for Report.
func (sh *Shell) noteForeground(st jobs.Status) {
	if !sh.elsewhere {
		sh.proc.lastEnd = st
	}
}

// jobState is the name of a state.
func jobState(s jobs.State) string {
	switch s {
	case jobs.Running:
		return "running"
	case jobs.Stopped:
		return "stopped"
	case jobs.Killed:
		return "killed"
	}
	return "done"
}
