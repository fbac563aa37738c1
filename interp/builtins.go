package interp

import (
	"bytes"
	"fmt"
	"strings"
	"syscall"
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
	// heedless: it does not look whether its output could be written.
	heedless bool
	// inward: it touches nothing but the shell, its output and, where it says so
	// itself, files; see Shell.writeHeld.
	inward bool
}

// A heed says what a builtin makes of output that could not be written. Most tell
// it and fail; in bash 5.2 some forms of some do not.
type heed uint8

const (
	heedAll     heed = iota
	heedTold         // it is told, and the status remains
	heedNothing      // nothing happens
)

// runBuiltin runs a builtin in the current environment and writes its output.
// ops are the operands of a declaration command that were parsed as such.
func (sh *Shell) runBuiltin(b *builtin, args []string, ops []operand) flow {
	if !b.inward {
		sh.writeHeld()
	}
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
	switch {
	case len(sh.out) == 0:
	case b.heedless || sh.heed == heedNothing:
		sh.flushHeedless()
	case sh.heed == heedTold:
		status := sh.Status
		if !sh.flush(args[0]) && sh.unwound == flowNone {
			sh.Status = status
		}
	default:
		sh.flush(args[0])
	}
	sh.heed = heedAll
	if sh.pipeTrap && sh.unwound == flowNone {
		sh.pipeTrap = false
		return sh.runSignalTrap(int(syscall.SIGPIPE))
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
	if n == 0 || sh.outKept {
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
	if err := sh.writeBehind(name, f, data); err != nil {
		return sh.writeFailed(name, err)
	}
	if cap(sh.out) > 4*maxOut {
		sh.out = nil
	}
	return true
}

// flushHeedless is flush for builtins that do not look whether their output
// could be written (bash 5.2).
func (sh *Shell) flushHeedless() {
	data := sh.out
	sh.out = sh.out[:0]
	if f := sh.fds.Get(1); f != nil {
		_ = sh.brokenPipe(sh.write(f, data)) // it has noted how the shell ends
	}
}

func (sh *Shell) writeFailed(name string, err error) bool {
	if err == errUnwound && sh.exiting == exitSignal {
		return false
	}
	if sh.brokenPipe(err) {
		return false
	}
	sh.Status = 1
	if err == errUnwound {
		return false
	}
	sh.errorf("%s: write error: %s", name, sysText(err))
	return false
}

// letters is options for builtins whose options have no values. flag returns
// false for a letter that the builtin does not have.
func (sh *Shell) letters(args []string, usage string, flag func(c byte) bool) (rest []string, ok bool) {
	rest, status := sh.options(args, "", usage, func(c byte, _ string) int {
		if !flag(c) {
			return unknownOption
		}
		return 0
	})
	return rest, status == 0
}

// unknownOption is what the callback of options returns for a letter that the
// builtin does not have.
const unknownOption = -1

// options takes the options off the words behind the name of a builtin, as the
// Utility Syntax Guidelines have them (POSIX XBD 12.2): "-ab -c VALUE -cVALUE --".
// The letters in valued have a value. set gets one after the other; a status
// that is not 0 ends it. Faults are told with the usage, and the status is 2.
func (sh *Shell) options(args []string, valued, usage string, set func(c byte, value string) (status int)) (rest []string, status int) {
	for rest = args[1:]; len(rest) > 0 && len(rest[0]) > 1 && rest[0][0] == '-'; {
		word := rest[0]
		rest = rest[1:]
		if word == "--" {
			break
		}
		for i := 1; i < len(word); i++ {
			c, value := word[i], ""
			if strings.IndexByte(valued, c) >= 0 {
				switch {
				case i+1 < len(word):
					value = word[i+1:]
				case len(rest) == 0:
					sh.errorf("%s: -%s: option requires an argument", args[0], []byte{c})
					return nil, sh.usage(usage)
				default:
					value, rest = rest[0], rest[1:]
				}
				i = len(word)
			}
			switch status := set(c, value); status {
			case 0:
			case unknownOption:
				sh.errorf("%s: -%s: invalid option", args[0], []byte{c})
				return nil, sh.usage(usage)
			default:
				return nil, status
			}
		}
	}
	return rest, 0
}

// usage prints the usage of a builtin and returns 2.
func (sh *Shell) usage(text string) int {
	sh.writeErr(text + "\n")
	return 2
}
