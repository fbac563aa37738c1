package interp

import (
	"bytes"
	"fmt"
)

// A builtin is a row of the table of builtins. Exactly one of run, flow and
// declare is set.
type builtin struct {
	name string
	// run executes the builtin: args[0] is its name. It writes to sh.out and
	// returns the status.
	run func(sh *Shell, args []string) int
	// flow is for builtins that run commands or change the flow of control.
	// They set sh.Status themselves.
	flow func(sh *Shell, args []string) flow
	// declare is for the declaration builtins, whose arguments may be
	// assignments (bash manual, Bash Builtins).
	declare func(sh *Shell, name string, ops []operand) int
	special bool // POSIX special builtin (2.14)
	exec    bool // redirections without a command are permanent
}

// runBuiltin runs a builtin in the current environment and writes its output.
// ops are the operands of a declaration command that were parsed as such.
func (sh *Shell) runBuiltin(b *builtin, args []string, ops []operand) flow {
	if sh.asksHelp(args, ops) && sh.helpOn(b.name) {
		sh.setStatus(2)
		return flowNone
	}
	switch {
	case b.flow != nil:
		return b.flow(sh, args)
	case b.declare != nil:
		if ops == nil {
			ops = plainOperands(args[1:])
		}
		sh.setStatus(b.declare(sh, args[0], ops))
	default:
		sh.running = args[0]
		sh.setStatus(b.run(sh, args))
		sh.running = ""
	}
	if len(sh.out) > 0 {
		sh.flush(args[0])
	}
	if sh.unwound != flowNone {
		fl := sh.unwound
		sh.unwound = flowNone
		return fl
	}
	return flowNone
}

// outFirst writes the lines that a builtin has printed before its message, as
// bash, whose output is line-buffered: what follows the last newline comes
// after. What can't be written remains for flush to fail.
func (sh *Shell) outFirst() {
	n := bytes.LastIndexByte(sh.out, '\n') + 1
	if n == 0 {
		return
	}
	if f := sh.fds.Get(1); f != nil && sh.write(f, sh.out[:n]) == nil {
		sh.out = append(sh.out[:0], sh.out[n:]...)
	}
}

// setStatus sets $? to what a builtin returned, unless something in it ended
// more than the builtin.
func (sh *Shell) setStatus(status int) {
	if sh.unwound == flowNone {
		sh.Status = status
	}
}

// print appends to the output of the builtin being run.
func (sh *Shell) print(s string) { sh.out = append(sh.out, s...) }

// printf appends formatted text to the output of the builtin being run.
func (sh *Shell) printf(format string, args ...any) {
	sh.out = fmt.Appendf(sh.out, format, args...)
}

// maxOut is how much output a builtin gathers before it is written.
const maxOut = 64 << 10

// flush writes the gathered output to descriptor 1. An error fails the
// builtin; a pipe without readers ends a subshell as SIGPIPE would.
func (sh *Shell) flush(name string) bool {
	data := sh.out
	sh.out = sh.out[:0]
	f := sh.fds.Get(1)
	if f == nil {
		return sh.writeFailed(name, errBadFD)
	}
	if err := sh.write(f, data); err != nil {
		return sh.writeFailed(name, err)
	}
	if cap(sh.out) > 4*maxOut {
		sh.out = nil
	}
	return true
}

func (sh *Shell) writeFailed(name string, err error) bool {
	sh.Status = 1
	if err == errUnwound || sh.brokenPipe(err) {
		return false
	}
	sh.errorf("%s: write error: %s", name, sysText(err))
	return false
}

// letters takes options without arguments, "-ab -c --", off the words behind
// the name of a builtin. flag sets one of them; it returns false for a letter
// that the builtin does not have. Then the message is printed, and ok is false:
// the status of the builtin is 2.
func (sh *Shell) letters(args []string, usage string, flag func(c rune) bool) (rest []string, ok bool) {
	for rest = args[1:]; len(rest) > 0 && len(rest[0]) > 1 && rest[0][0] == '-'; {
		word := rest[0]
		rest = rest[1:]
		if word == "--" {
			break
		}
		for _, c := range word[1:] {
			if !flag(c) {
				sh.errorf("%s: -%c: invalid option", args[0], c)
				sh.usage(usage)
				return nil, false
			}
		}
	}
	return rest, true
}

// usage prints the usage of a builtin and returns 2.
func (sh *Shell) usage(text string) int {
	sh.writeErr(text + "\n")
	return 2
}
