package interp

import (
	"bytes"
	"os"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"
)

// builtinError prints a message of a builtin and sets the status.
func (sh *Shell) builtinError(status int, format string, args ...any) flow {
	sh.errorf(format, args...)
	sh.Status = status
	return flowNone
}

// noOptions handles arguments of builtins without options: "--" is skipped,
// another option is an error.
func (sh *Shell) noOptions(args []string, usage string) ([]string, bool) {
	rest := args[1:]
	if len(rest) > 0 && rest[0] == "--" {
		return rest[1:], true
	}
	if len(rest) > 0 && len(rest[0]) > 1 && rest[0][0] == '-' {
		sh.errorf("%s: %s: invalid option", args[0], rest[0][:2])
		sh.writeErr(args[0] + ": usage: " + usage + "\n")
		return nil, false
	}
	return rest, true
}

func isNumber(s string) bool {
	_, err := strconv.ParseInt(s, 10, 64)
	return err == nil
}

// afterDashes returns the arguments of a builtin that takes a number: none of
// them is an option.
func afterDashes(args []string) []string {
	rest := args[1:]
	if len(rest) > 0 && rest[0] == "--" {
		return rest[1:]
	}
	return rest
}

// builtinBreak is break [n] and continue [n].
func builtinBreak(sh *Shell, args []string) flow {
	rest := afterDashes(args)
	if sh.loopDepth == 0 {
		if !sh.opts.Posix {
			sh.errorf("%s: only meaningful in a `for', `while', or `until' loop", args[0])
		}
		sh.Status = 0
		return flowNone
	}
	n := 1
	if len(rest) > 0 {
		v, err := strconv.Atoi(strings.TrimSpace(rest[0]))
		if err != nil {
			sh.errorf("%s: %s: numeric argument required", args[0], rest[0])
			return sh.exitFaulty(128)
		}
		if len(rest) > 1 {
			sh.errorf("%s: too many arguments", args[0])
			return sh.dropAll()
		}
		if v <= 0 {
			sh.errorf("%s: %s: loop count out of range", args[0], args[1])
			sh.Status = 1
			sh.loops = sh.loopDepth
			return flowBreak
		}
		n = v
	}
	sh.loops = min(n, sh.loopDepth)
	sh.Status = 0
	if args[0] == "continue" {
		return flowContinue
	}
	return flowBreak
}

// builtinReturn is return [n].
func builtinReturn(sh *Shell, args []string) flow {
	rest := afterDashes(args)
	if !sh.inFunction() && sh.sourcing == 0 {
		if len(rest) > 1 && isNumber(rest[0]) {
			sh.errorf("return: too many arguments")
			return sh.dropAll()
		}
		if len(rest) > 0 && !isNumber(strings.TrimSpace(rest[0])) {
			sh.errorf("return: %s: numeric argument required", rest[0])
		}
		sh.errorf("return: can only `return' from a function or sourced script")
		sh.Status = 2
		if sh.posixScript() && !sh.viaCommand && sh.noErrexit == sh.textErrexit {
			return sh.exitRefusing(2)
		}
		return flowNone
	}
	sh.beforeReturn = sh.Status
	if len(rest) == 0 && sh.inTrap > 0 && sh.trapRunning != trapDEBUG && sh.trapRunning != noTrap {
		sh.Status = sh.trapStatus
	}
	if len(rest) > 0 {
		n, err := strconv.ParseInt(strings.TrimSpace(rest[0]), 10, 64)
		if err != nil {
			sh.errorf("return: %s: numeric argument required", rest[0])
			sh.Status = 2
			return flowReturn
		}
		if len(rest) > 1 {
			sh.errorf("return: too many arguments")
			return sh.dropAll()
		}
		sh.Status = int(n & 0xff)
	}
	return flowReturn
}

// builtinEval is eval [arg ...].
func builtinEval(sh *Shell, args []string) flow {
	rest, ok := sh.noOptions(args, "eval [arg ...]")
	if !ok {
		sh.Status = 2
		return flowNone
	}
	if len(rest) == 0 {
		sh.Status = 0
		return flowNone
	}
	text := strings.Join(rest, " ")
	if sh.brood.forbidsEval(text, sh.parseOptions) {
		sh.errorf("eval: a part of the line that is completed is not run")
		sh.Status = 1
		return flowNone
	}
	return sh.eval(text)
}

// builtinSource is . FILE [arg ...].
func builtinSource(sh *Shell, args []string) flow {
	rest, ok := sh.noOptions(args, args[0]+" filename [arguments]")
	if !ok {
		sh.Status = 2
		return flowNone
	}
	if len(rest) == 0 {
		sh.errorf("%s: filename argument required", args[0])
		return sh.builtinUsage(args[0], args[0]+" filename [arguments]")
	}
	name, before := rest[0], sh.Status
	if strings.Contains(name, "/") && sh.restricted(args[0]+": "+name) {
		sh.Status = 1
		return flowNone
	}
	path := sh.sourcePath(name)
	if path == "" && name != "" {
		sh.errorf("%s: %s: file not found", args[0], name)
		sh.Status = 1
		if sh.posixScript() && !sh.viaCommand {
			return sh.exitRefusing(1)
		}
		return flowNone
	}
	text, err := sh.readSource(path)
	if err != nil {
		switch {
		case err == errBinary:
			sh.errorf("%s: %s: cannot execute binary file", args[0], path)
			sh.Status = 126
		case err == unix.EISDIR:
			sh.errorf("%s: %s: is a directory", args[0], path)
			sh.Status = 1
		default:
			sh.errorf("%s: %s", name, sysText(err))
			sh.Status = 1
		}
		if sh.posixScript() && !sh.viaCommand {
			return sh.exitRefusing(sh.Status)
		}
		return sh.returnUnread(before)
	}
	sh.lists++
	fl := sh.runFile(path, text, append([]string(nil), rest[1:]...), len(rest) > 1)
	sh.lists--
	return fl
}

// returnUnread runs the RETURN trap of source for a file that was not read: bash
// has told of that, but $? is that of before.
func (sh *Shell) returnUnread(before int) flow {
	status := sh.Status
	sh.Status = before
	fl := sh.runReturnTrap(flowNone)
	if fl == flowNone {
		sh.Status = status
	}
	return fl
}

func (sh *Shell) builtinUsage(name, usage string) flow {
	sh.writeErr(name + ": usage: " + usage + "\n")
	sh.Status = 2
	return flowNone
}

// sourcePath finds the file of source: names without a slash are looked for
// in PATH (shopt sourcepath), then, but not in posix mode, in the working
// directory.
func (sh *Shell) sourcePath(name string) string {
	if strings.Contains(name, "/") || !sh.opts.sourcepath {
		return name
	}
	path, _ := sh.Vars.Text(idPath)
	for dir := range strings.SplitSeq(path, ":") {
		full := joinPath(dir, name)
		var st unix.Stat_t
		if unix.Stat(sh.path(full), &st) == nil && st.Mode&unix.S_IFMT != unix.S_IFDIR && unix.Access(sh.path(full), unix.R_OK) == nil {
			return full
		}
	}
	if sh.opts.Posix {
		return ""
	}
	return name
}

// errBinary is a file that source refuses.
var errBinary = &os.PathError{Op: "source", Err: unix.ENOEXEC}

// maxNuls is how many NUL bytes source leaves out of a file.
const maxNuls = 256

// readSource reads a file to be sourced.
func (sh *Shell) readSource(path string) (string, error) {
	text, err := sh.readFile(path)
	if err != nil {
		return "", err
	}
	if nuls := bytes.Count(text, []byte{0}); nuls > 0 {
		if nuls > maxNuls {
			return "", errBinary
		}
		text = bytes.ReplaceAll(text, []byte{0}, nil)
	}
	return string(text), nil
}

// readFile reads a file; /dev/stdin, /dev/fd/N and process substitutions are
// the shell's own descriptors.
func (sh *Shell) readFile(path string) ([]byte, error) {
	f, err := sh.open(path, unix.O_RDONLY)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var st unix.Stat_t
	if f.Stat(&st) == nil && st.Mode&unix.S_IFMT == unix.S_IFDIR {
		return nil, unix.EISDIR
	}
	return sh.readAll(f)
}

// builtinShift is shift [n].
func builtinShift(sh *Shell, args []string) int {
	rest := afterDashes(args)
	n := 1
	if len(rest) > 0 {
		v, err := strconv.Atoi(strings.TrimSpace(rest[0]))
		if err != nil {
			sh.errorf("shift: %s: numeric argument required", rest[0])
			return 1
		}
		if len(rest) > 1 {
			sh.errorf("shift: too many arguments")
			sh.unwound = sh.dropAll()
			return 1
		}
		if v < 0 {
			sh.errorf("shift: %s: shift count out of range", rest[0])
			return 1
		}
		n = v
	}
	if n > len(sh.Params) {
		switch {
		case !sh.opts.shiftVerbose:
		case len(args) == 1:
			sh.errorf("shift: shift count out of range")
		default:
			sh.errorf("shift: %s: shift count out of range", args[1])
		}
		return 1
	}
	sh.Params = sh.Params[n:]
	return 0
}

// builtinCommand is command [-pVv] NAME [arg ...]: without functions.
func builtinCommand(sh *Shell, args []string) flow {
	var standard, describe, verbose bool
	rest, ok := sh.letters(args, "command: usage: command [-pVv] command [arg ...]", func(c byte) bool {
		switch c {
		case 'p':
			standard = true
		case 'v', 'V':
			describe, verbose = true, c == 'V'
		default:
			return false
		}
		return true
	})
	if !ok {
		sh.Status = 2
		return flowNone
	}
	if len(rest) == 0 {
		sh.Status = 0
		return flowNone
	}
	if standard && sh.restricted("command: -p") {
		sh.Status = 1
		return flowNone
	}
	if describe {
		if standard {
			sh.Vars.PushTemporary()
			defer sh.Vars.Pop()
			sh.must(sh.Vars.AssignTemporary(idPath, standardPath, false))
		}
		sh.Status = sh.describeCommands(rest, verbose)
		sh.flushHeedless()
		return flowNone
	}
	if standard && sh.builtin(rest[0]) == nil && !strings.Contains(rest[0], "/") {
		path, err := sh.searchIn(standardPath, rest[0])
		if err != nil {
			return sh.builtinError(127, "%s: command not found", rest[0])
		}
		sh.hash.set(rest[0], hashed{path: path})
	}
	outer := sh.viaCommand
	sh.viaCommand = true
	fl := sh.runCommandWord(rest)
	sh.viaCommand = outer
	return fl
}

// standardPath is what command -p searches (confstr _CS_PATH).
const standardPath = "/bin:/usr/bin"

// runCommandWord runs a command without looking at functions.
func (sh *Shell) runCommandWord(args []string) flow {
	if b := sh.builtin(args[0]); b != nil {
		return sh.runBuiltin(b, args, nil)
	}
	return sh.runExternal(args)
}

// builtinBuiltin is builtin [NAME [arg ...]].
func builtinBuiltin(sh *Shell, args []string) flow {
	rest, ok := sh.noOptions(args, "builtin [shell-builtin [arg ...]]")
	if !ok {
		sh.Status = 2
		return flowNone
	}
	if len(rest) == 0 {
		sh.Status = 0
		return flowNone
	}
	b := sh.builtin(rest[0])
	if b == nil {
		return sh.builtinError(1, "builtin: %s: not a shell builtin", rest[0])
	}
	fl := sh.runBuiltin(b, rest, nil)
	sh.keepsRedirs = false // unlike those of command exec
	return fl
}
