package interp

import (
	"errors"
	"fmt"
	"strings"

	"github.com/goshd/goshd/interp/arith"
	"github.com/goshd/goshd/interp/expand"
	"github.com/goshd/goshd/interp/vars"
	"mvdan.cc/sh/v3/syntax"
)

// prefix is what error messages begin with: the name of the script and the
// line, or the shell's name if it is interactive.
func (sh *Shell) prefix() string {
	if sh.Interactive() {
		return sh.shellName() + ": "
	}
	name := sh.sourceFile()
	if sh.opts.gnuErrfmt {
		return fmt.Sprintf("%s:%d: ", name, sh.line)
	}
	return fmt.Sprintf("%s: line %d: ", name, sh.line)
}

// errorName is what messages without a line begin with.
func (sh *Shell) errorName() string {
	if sh.Interactive() {
		return sh.shellName()
	}
	return sh.sourceFile()
}

// shellName is the base name of the shell.
func (sh *Shell) shellName() string {
	name := strings.TrimPrefix(sh.proc.program, "-")
	return name[strings.LastIndexByte(name, '/')+1:]
}

// errorf prints an error message on the shell's standard error. A message is
// never an error of its own: there may be nobody to read it.
func (sh *Shell) errorf(format string, args ...any) {
	text := fmt.Sprintf(format, args...)
	if sh.member != nil {
		sh.member.introduced()
	}
	if sh.heard != nil {
		sh.note(sh.line, sh.column(), text)
	}
	sh.writeErr(sh.prefix() + text + "\n")
}

// report prints an error without further consequences.
// One that was warned of before has no text.
func (sh *Shell) report(err error) {
	text := err.Error()
	switch {
	case text == "":
	case text[0] == '`' && sh.running != "":
		sh.errorf("%s: %s", sh.running, text)
	default:
		sh.errorf("%s", text)
	}
}

// Warn prints a warning, for expand.Host and vars.Host.
func (sh *Shell) Warn(msg string) { sh.errorf("warning: %s", msg) }

// Complain prints a message that does not fail the command, for expand.Host.
// One about a name says where the name is.
func (sh *Shell) Complain(msg string) {
	if name := sh.evaluating(); name != "" && strings.HasPrefix(msg, "`") {
		msg = name + ": " + msg
	}
	sh.errorf("%s", msg)
}

// evaluating is what messages call the command that is being executed, if it
// evaluates arithmetic.
func (sh *Shell) evaluating() string {
	switch {
	case sh.running != "" || sh.current == nil || sh.current.stmt == nil:
		return sh.running
	case sh.current.arith != "":
		return "(("
	}
	switch sh.current.stmt.Cmd.(type) {
	case *syntax.ArithmCmd:
		return "(("
	case *syntax.TestClause:
		return "[["
	}
	return ""
}

// failText prints a message and fails with status 1.
func (sh *Shell) failText(msg string) flow {
	sh.errorf("%s", msg)
	sh.Status = 1
	return flowNone
}

// fail prints an error of a command and says how far it reaches. The status
// becomes the error's.
func (sh *Shell) fail(err error) flow {
	var ee *expand.Error
	switch {
	case errors.Is(err, errUnwound):
		return sh.unwound
	case errors.As(err, &ee):
		return sh.failExpansion(ee)
	}
	sh.report(err)
	sh.Status = 1
	var ae *arith.Error
	var ve *vars.Error
	if errors.As(err, &ve) && sh.opts.errexit && !sh.Interactive() {
		sh.depart(true)
		return sh.exitWith(1, exitErrexit)
	}
	if errors.As(err, &ae) || errors.As(err, &ve) {
		if sh.posixScript() {
			sh.departAll()
			return sh.errorExit(1, exitError)
		}
		sh.dropText = ae != nil
		return flowDiscard
	}
	return flowNone
}

// dropAll is an error that drops all text that is being evaluated: in a script
// the rest of the line, with -c the rest of the command.
func (sh *Shell) dropAll() flow {
	sh.Status, sh.dropText = 1, true
	return flowDiscard
}

// posixScript: errors that drop a command line end the shell (POSIX 2.8.1).
func (sh *Shell) posixScript() bool { return sh.opts.Posix && !sh.Interactive() }

// errorExit ends the shell because of an error in an expansion or assignment.
func (sh *Shell) errorExit(status int, why exitReason) flow {
	if sh.ofText() {
		status = 127
	}
	return sh.exitWith(status, why)
}

func (sh *Shell) failExpansion(e *expand.Error) flow {
	if e.Msg != "" {
		sh.errorf("%s", e.Msg)
	}
	sh.Status = e.Status
	if sh.Status == 0 {
		sh.Status = 1
	}
	var ae *arith.Error
	switch {
	case e.Kind == expand.FailCommand:
		return flowNone
	case e.Kind == expand.ExitShell && (!sh.Interactive() || sh.strict) || sh.posixScript():
		why := exitError
		if e.Unset {
			why = exitNounset
		}
		if !sh.opts.errexit || sh.Interactive() {
			sh.departAll()
			return sh.errorExit(sh.Status, why)
		}
		sh.depart(true)
		if errors.As(e, &ae) {
			return sh.errorExit(sh.Status, why)
		}
		return sh.exitWith(sh.Status, why)
	}
	if sh.opts.errexit && !sh.Interactive() && !errors.As(e, &ae) {
		sh.depart(true)
		return sh.exitWith(1, exitErrexit)
	}
	sh.Status = 1
	sh.dropText = e.Input
	return flowDiscard
}

// failAssign is an assignment that failed: the rest of the line is dropped.
func (sh *Shell) failAssign(err error) flow {
	fl := sh.fail(err)
	if fl != flowNone {
		if !sh.struck() || sh.current.quiet || sh.emptyStatus() != sh.Status {
			return fl
		}
		sh.unwound = flowNone // until the ERR trap was told of the substitution that has died
	}
	return sh.after(flowNone)
}

// compoundArith makes an error in (( )) one of the command: it fails, and the
// message names it. An error in a subscript drops the line all the same.
func compoundArith(err error) error {
	var ae *arith.Error
	var ve *vars.Error
	switch {
	case errors.As(err, &ae) && !ae.Subscript:
		msg := ""
		if ae.Msg != "" {
			msg = "((: " + ae.Error()
		}
		return &expand.Error{Kind: expand.FailCommand, Status: 1, Msg: msg}
	case errors.As(err, &ve) && ve.Kind == vars.ErrName:
		return &expand.Error{Kind: expand.FailCommand, Status: 1, Msg: "((: " + ve.Error()}
	case errors.As(err, &ve):
		return &expand.Error{Kind: expand.FailCommand, Status: 1, Msg: ve.Error()}
	}
	return err
}

// errUnwound stands for a flow that an error path has to hand on: the flow is
// in Shell.unwound, and everything was printed.
var errUnwound = errors.New("unwound")

// exitWith ends the shell execution environment.
func (sh *Shell) exitWith(status int, why exitReason) flow {
	if why == exitSignal && sh.exiting != exitSignal {
		sh.lastStatus = sh.Status
	}
	sh.Status = status & 0xff
	sh.exiting = why
	return flowExit
}
