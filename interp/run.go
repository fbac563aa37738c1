package interp

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"strings"

	"github.com/goshd/goshd/interp/ctype"
	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/parse"
	"golang.org/x/sys/unix"
)

// Result is what became of code that Run ran.
type Result struct {
	// Status is $?.
	Status int
	// Exited says that the code ended the shell: exit, exec COMMAND, set -e.
	// The EXIT trap has run if the shell is to end.
	Exited bool
	// Cancelled says that the code was abandoned because ctx was done.
	Cancelled bool
	// Err says why the code was not run at all: a descriptor that is not open,
	// or no room for its duplicate.
	Err error
}

// Run runs code in the shell as eval does, with stdio as descriptors 0, 1 and
// 2. The descriptors stay the caller's: the shell uses duplicates, which it
// gives up before Run returns unless a background job or exec took them over.
// -1 is a closed descriptor. When ctx is done the code is abandoned.
//
// exit, exec COMMAND, set -e and set -u end the code; whether they end the
// shell is Config.OnExit.
func (sh *Shell) Run(ctx context.Context, code string, stdio [3]int) Result {
	sh.enterState()
	defer sh.leaveState()
	saved, err := sh.installStdio(stdio)
	if err != nil {
		return Result{Status: 1, Err: err}
	}
	Rouse()
	res := sh.runInstalled(ctx, code, true)
	for i := len(saved) - 1; i >= 0; i-- {
		sh.fds.Restore(saved[i])
	}
	return res
}

// endsShell: set -e, set -u and errors end the request only; exit and exec
// end the shell unless they are told not to.
func (sh *Shell) endsShell() bool {
	return sh.onExit == EndShell && (sh.exiting == exitBuiltin || sh.exiting == exitExec)
}

func (sh *Shell) installStdio(stdio [3]int) ([]fds.Saved, error) {
	saved := make([]fds.Saved, 0, 3)
	for i, n := range stdio {
		saved = append(saved, sh.fds.Save(i))
		if n < 0 {
			sh.fds.Close(i)
			continue
		}
		d, err := unix.FcntlInt(uintptr(n), unix.F_DUPFD_CLOEXEC, 3)
		if err != nil {
			err = fmt.Errorf("descriptor %d: %w", n, err)
			for j := len(saved) - 1; j >= 0; j-- {
				sh.fds.Restore(saved[j])
			}
			return nil, err
		}
		sh.fds.Take(i, fds.New(d))
	}
	return saved, nil
}

// runTop runs source text at the top level.
func (sh *Shell) runTop(src parse.Source) flow {
	return sh.protected(func() flow {
		if fl, ok := sh.runAgain(&src, recorded); ok {
			return fl
		}
		kept := src // in the heap, unlike src
		return sh.runSource(&kept, recorded)
	})
}

// protected runs do at the top level: whatever happens in it, the state of the
// evaluator is that of a shell between commands afterwards.
func (sh *Shell) protected(do func() flow) (fl flow) {
	depth, frames := sh.Vars.Depth(), len(sh.frames)
	params := sh.Params
	defer func() {
		for sh.Vars.Depth() > depth {
			sh.Vars.Pop()
		}
		if len(sh.frames) > frames {
			sh.frames, sh.Params = sh.frames[:frames], params
		}
		sh.noErrexit, sh.textErrexit, sh.loops, sh.loopDepth, sh.lists, sh.nesting, sh.inTrap = 0, 0, 0, 0, 0, 0, 0
		sh.arena, sh.operandArena, sh.unwound, sh.dropText = sh.arena[:0], sh.operandArena[:0], flowNone, false
		sh.closeProcSubsts(0)
	}()
	defer sh.recovered(&fl)
	return do()
}

// recovered turns a panic into a message and the end of what was running.
func (sh *Shell) recovered(fl *flow) {
	p := recover()
	if p == nil {
		return
	}
	sh.errorf("internal error: %v", p)
	if sh.proc.panicked != nil {
		sh.proc.panicked(p, debug.Stack())
	}
	sh.Status, sh.broken = 2, true
	*fl = flowDiscard
}

// runMode changes how source text is run.
type runMode uint8

const (
	// lineByLine: an error in a subshell drops the rest of the command line
	// only, as in a script. Otherwise it drops the rest of the text.
	lineByLine runMode = 1 << iota
	// recorded: the text is input, whose lines are added to the history if
	// that is on.
	recorded
	// literal: history expansion was done, or is not wanted.
	literal
	// keepStatus: text without any command leaves $? alone, as blank lines of
	// a script do.
	keepStatus
	// outermost: the text is the shell's input, which an error that drops all
	// text around it drops a line of only.
	outermost
)

// runSource parses and runs source text, one complete command at a time.
func (sh *Shell) runSource(src *parse.Source, mode runMode) flow {
	sh.badSyntax = false
	if mode&lineByLine != 0 && sh.proc.reads != nil {
		sh.proc.reads(len(src.Text))
	}
	r := parse.NewReader(src, sh.parseOptions)
	r.DeferBodies()
	return sh.runReader(r, src, mode)
}

// runReader runs what r reads from src.
func (sh *Shell) runReader(r *parse.Reader, src *parse.Source, mode runMode) flow {
	if !sh.enter() {
		sh.leave()
		return sh.nestedTooDeep()
	}
	defer sh.leaveText(sh.stray)
	sh.strayed = 0
	ran := false
	echoed := 0
	for {
		sh.stray = 0
		if mode&(recorded|literal) == recorded && sh.expandsInput() {
			return sh.runExpanding(src, echoed, mode)
		}
		cmd, err := r.Next()
		if sh.opts.verbose {
			sh.echoInput(src.Text[echoed:max(r.Offset(), readTo(src, err))])
		}
		if mode&recorded != 0 && sh.opts.history {
			sh.recordRead(src.Text[echoed:], r.Offset()-echoed, err)
		}
		echoed = r.Offset()
		if err != nil {
			if errors.Is(err, io.EOF) {
				if !ran && mode&keepStatus == 0 {
					sh.Status = 0
				}
				return flowNone
			}
			if fl := sh.syntaxError(err, mode); fl != flowNone {
				return fl
			}
			ran = true
			continue
		}
		sh.warnAll(cmd.Warnings)
		ran = true
		if sh.parent == nil && mode&recorded != 0 && sh.readFrom != 'c' {
			sh.proc.commands++
		}
		k := compiler{cmd: cmd}
		fl := k.list(cmd.Stmts)(sh)
		dropped := fl == flowDiscard
		if fl, over := sh.lineOver(fl, mode); over {
			return fl
		}
		if dropped { // the rest of the command with its lines
			sh.stray = sh.line
		}
		sh.strayed = sh.stray
		if sh.opts.onecmd && mode&outermost != 0 {
			return sh.exitWith(sh.Status, exitBuiltin)
		}
		if sh.stray != 0 {
			r.Renumber(sh.stray + 1)
		}
	}
}

// leaveText is leave for text in which lines may have gone astray.
func (sh *Shell) leaveText(stray int) {
	sh.stray = stray
	sh.leave()
}

// lineOver is what becomes of the flow that a command line ended with: over
// says that no more lines are read.
func (sh *Shell) lineOver(fl flow, mode runMode) (_ flow, over bool) {
	switch fl {
	case flowNone:
		return flowNone, false
	case flowDiscard:
		// The rest of the line is dropped. What dropped the whole text, or is
		// in a subshell, goes on up.
		if sh.dropText && (mode&outermost == 0 || sh.parent != nil) || mode&lineByLine == 0 && sh.parent != nil {
			return fl, true
		}
		sh.dropText = false
		sh.Status = 1
		return flowNone, false
	}
	return fl, true
}

// echoInput is set -v: input lines are printed when they have been read.
func (sh *Shell) echoInput(lines string) {
	if lines == "" {
		return
	}
	if !strings.HasSuffix(lines, "\n") {
		lines += "\n"
	}
	sh.writeErr(lines)
}

// readTo is how much of a text bash has read when it finds a syntax error: up to
// the end of the line, or all of it if something lacks its end.
func readTo(src *parse.Source, err error) int {
	var pe *parse.Error
	switch {
	case !errors.As(err, &pe):
		return 0
	case pe.Incomplete:
		return len(src.Text)
	}
	end := 0
	for range pe.Line - max(src.Line, 1) + 1 {
		i := strings.IndexByte(src.Text[end:], '\n')
		if i < 0 {
			return len(src.Text)
		}
		end += i + 1
	}
	return end
}

func (sh *Shell) parseOptions() parse.Options {
	return parse.Options{
		Bytes:         sh.opts.Charset == ctype.Bytes,
		ExpandAliases: sh.usesAliases(),
		Alias:         sh.aliases.get,
		ExtGlob:       sh.opts.ExtGlob,
		Posix:         sh.opts.Posix,
		TestBroken:    sh.testBroken,
		Interactive:   sh.Interactive() && sh.sourcing == 0,
		HashIsText:    sh.hashIsText(),
	}
}

// hashIsText says that there are no comments: interactive_comments is off, and
// the text was typed.
func (sh *Shell) hashIsText() bool {
	return !sh.opts.interactiveComments && sh.typed()
}

// typed says that the text which is read now comes from the user: it is not that
// of a file.
func (sh *Shell) typed() bool { return sh.Interactive() && sh.sourcing == 0 && sh.readFrom != 0 }

func (sh *Shell) usesAliases() bool { return sh.opts.expandAliases && len(sh.aliases.m) > 0 }

// syntaxError prints a syntax error: the message, and the line it is in.
// With flowNone reading goes on behind that line.
func (sh *Shell) syntaxError(err error, mode runMode) flow {
	var pe *parse.Error
	if !errors.As(err, &pe) {
		sh.Status, sh.badSyntax = 2, true
		sh.errorf("%s", err.Error())
		return flowDiscard
	}
	sh.warnAll(pe.Warnings)
	sh.printSyntaxError(pe)
	if pe.Cond || pe.Near != "" || !pe.Unclosed {
		sh.testBroken = pe.Cond
	}
	switch {
	case pe.Reach == parse.ReachLine:
		sh.Status = 1
		if sh.parent != nil { // bash 5.2: it ends the subshell
			return flowDiscard
		}
		return flowNone
	case pe.Reach == parse.ReachShell && !sh.Interactive() && (mode&outermost == 0 || pe.Cond):
		return sh.errorExit(1, exitError)
	case pe.Reach == parse.ReachInput && mode&recorded != 0:
		return flowDiscard
	}
	input := mode&outermost != 0 || mode&recorded != 0 && sh.readFrom == 'c'
	switch {
	case pe.Elements:
		sh.Status = 1
	case !input || sh.Status == 0 || !pe.Unclosed && (!pe.Cond || !pe.Incomplete):
		sh.Status = 2
	}
	sh.badSyntax = true
	return flowDiscard
}

// warnAll prints what the parser warned of.
func (sh *Shell) warnAll(ws []parse.Warning) {
	for _, w := range ws {
		sh.line = w.Line
		sh.Warn(w.Msg)
	}
}

func (sh *Shell) printSyntaxError(pe *parse.Error) {
	name, text := sh.sourceFile(), pe.Name
	sh.note(pe.Line, 0, pe.Msg)
	numbered := !sh.Interactive() || sh.sourcing > 0 || text != "" && text != "eval"
	if sh.Interactive() {
		if text == "" {
			text = name
		}
		name = sh.shellName()
	}
	if numbered && text != "" {
		name += ": " + text
	}
	prefix := func(int) string { return name + ": " }
	if numbered {
		prefix = func(line int) string { return fmt.Sprintf("%s: line %d: ", name, line) }
	}
	if !pe.Silent {
		sh.writeErr(prefix(pe.Line) + pe.Msg + "\n")
	}
	if pe.Detail != "" {
		sh.writeErr(prefix(pe.Line) + pe.Detail + "\n")
	}
	for _, also := range pe.Also {
		sh.writeErr(prefix(also.Line) + also.Msg + "\n")
	}
	if pe.Text != "" && numbered {
		sh.writeErr(prefix(pe.Line) + "`" + pe.Text + "'\n")
	}
}

// evalText runs text as eval does: an error inside ends the text only.
func (sh *Shell) eval(text string) flow {
	line, current, around := sh.line, sh.current, sh.textErrexit
	sh.traceDepth++
	sh.textErrexit = sh.noErrexit
	fl := sh.exitAround(sh.evaluate(&parse.Source{Name: "eval", Text: text, Line: line}))
	sh.traceDepth--
	sh.line, sh.current, sh.textErrexit = line, current, around
	if sh.badSyntax {
		return sh.afterSyntaxError()
	}
	if fl == flowDiscard && sh.parent == nil && !sh.dropText {
		fl = flowNone
	}
	return fl
}

// afterSyntaxError is how eval and source end that found a syntax error: it is
// the end of the text, in a posix script of the shell (POSIX 2.8.1).
func (sh *Shell) afterSyntaxError() flow {
	sh.badSyntax = false
	if sh.posixScript() && !sh.viaCommand {
		return sh.exitRefusing(sh.Status)
	}
	return flowNone
}

// runFile runs the text of a file in the current environment.
func (sh *Shell) runFile(name, text string, args []string, withArgs bool) flow {
	params := sh.Params
	if withArgs {
		sh.Params, sh.paramsSet = args, false
	}
	sh.frames = append(sh.frames, callFrame{name: "source", source: name, line: sh.line, outer: params, own: withArgs})
	pushed := sh.opts.extdebug
	if pushed {
		sh.callArgs.push(sourceArgs(name, args, withArgs))
	}
	depth := len(sh.frames)
	sh.sourcing++
	sh.traceDepth++
	line, current, around := sh.line, sh.current, sh.textErrexit
	sh.textErrexit = sh.noErrexit
	var hidden hiddenTraps
	if sh.traps.has(trapDEBUG) && !sh.opts.functrace {
		hidden = sh.hideDebugTrap()
	}
	known := sh.lessons.begin(sh)
	fl := sh.exitAround(sh.runSource(&parse.Source{Text: text, Line: 1}, lineByLine))
	sh.line, sh.current, sh.textErrexit = line, current, around
	sh.frames = sh.frames[:depth-1]
	fl = sh.runReturnTrap(fl) // in the caller's frame (bash 5.2)
	sh.lessons.end(sh, known)
	sh.restoreTraps(&hidden)
	sh.sourcing--
	sh.traceDepth--
	if pushed {
		sh.callArgs.pop()
	}
	if withArgs && (!sh.paramsSet || sh.inFunction()) {
		sh.Params = params
	}
	if sh.badSyntax {
		return sh.afterSyntaxError()
	}
	if fl == flowReturn || fl == flowDiscard && !sh.dropText {
		fl = flowNone
	}
	return fl
}

// sourceArgs are what BASH_ARGV has of a sourced file: its name if it got no
// arguments.
func sourceArgs(name string, args []string, withArgs bool) []string {
	if withArgs {
		return args
	}
	return []string{name}
}
