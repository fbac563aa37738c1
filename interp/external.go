package interp

import (
	"bytes"
	"errors"
	"io"
	"os"
	"slices"
	"strings"
	"syscall"

	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/jobs"
	"github.com/goshd/goshd/interp/vars"
	"golang.org/x/sys/unix"
)

// external runs a command that is neither function nor builtin. Under job
// control the substitutions in its redirections are part of the job, and stop
// with it: bash performs them in the child.
func (c *simple) external(sh *Shell, args []string) flow {
	sh.writeHeld()
	if !c.redirsApart {
		return c.child(sh, args)
	}
	inChild := func(sub *Shell) flow {
		sub.line, sub.current = c.info.line, c.info
		return c.child(sub, args)
	}
	if sh.group == nil && sh.controls() {
		args = slices.Clone(args) // the shell goes on if the job stops
		return sh.jobInShell(sh.newGroup(), &body{info: c.info, tail: c.info.stmt, node: inChild}, sh.stdinGiven)
	}
	if c.allocates() {
		return c.apart(sh, inChild)
	}
	return c.child(sh, args)
}

// child is external in the shell that the redirections are for.
func (c *simple) child(sh *Shell, args []string) flow {
	last, subst := sh.lastBg, sh.lastSubst
	sh.forChild = true
	u, err := sh.redirect(c.redirs)
	sh.forChild = false
	sh.lastBg, sh.lastSubst = last, subst // a process substitution there is the command's own
	if err != nil {
		fl := sh.failChild(err)
		u.undo(sh)
		return fl
	}
	var fl flow
	if len(c.assigns) == 0 {
		fl = sh.runChild(args)
	} else {
		sh.Vars.PushTemporary()
		sh.childVars = true
		err := sh.assignTemporary(c.assigns)
		sh.childVars = false
		if err != nil {
			fl = sh.failTemporary(err)
		} else {
			fl = sh.runChild(args)
		}
		sh.childVars = true
		sh.Vars.Pop()
		sh.childVars = false
		if c.turnsPosix() && !sh.opts.Posix {
			sh.posixOptions(false) // bash assigns in the child, but undoes it here
		}
	}
	u.undo(sh)
	if e := sh.ending; e.p != nil {
		sh.ending = ending{}
		fl = sh.concluded(e)
	}
	return fl
}

// failTemporary is an assignment in front of a command that failed: the command
// is not run. In posix mode the line is dropped, but no script ends for it.
func (sh *Shell) failTemporary(err error) flow {
	var ve *vars.Error
	if !errors.As(err, &ve) || sh.dropsShell() && !sh.opts.Posix {
		return sh.failAssign(err)
	}
	sh.report(err)
	sh.Status = 1
	return flowDiscard
}

// runChild is runExternal, which leaves what comes of the end of the command in
// Shell.ending.
func (sh *Shell) runChild(args []string) flow {
	sh.forChild = true
	fl := sh.runExternal(args)
	sh.forChild = false
	return fl
}

// failChild is an error in a redirection of an external command. Bash performs
// those in the child, so that no error reaches farther than the command.
func (sh *Shell) failChild(err error) flow {
	sh.forChild = true
	fl := sh.fail(err)
	sh.forChild = false
	if fl != flowNone && !errors.Is(err, errUnwound) {
		sh.exiting, sh.Status = notExiting, 1
		return flowNone
	}
	return fl
}

// runExternal finds, starts and waits for a command. The status is 127 if it
// is not found, 126 if it can't be executed (bash manual, Exit Status).
func (sh *Shell) runExternal(args []string) flow {
	if sh.restrictedName(args[0]) {
		sh.Status = 1
		return flowNone
	}
	path, err := sh.findCommand(args[0])
	if err != nil {
		return sh.notFound(args, path, err)
	}
	fl, err := sh.runProcess(path, args)
	if errors.Is(err, unix.ENOEXEC) {
		return sh.runScript(path, args[1:])
	}
	if err != nil {
		return sh.cantExecute(path, err)
	}
	return fl
}

// spawn starts path as a child with the shell's descriptors, directory, umask
// and ignored signals.
func (sh *Shell) spawn(g *group, path string, args, env []string) (*jobs.Process, error) {
	sh.proc.takeInterrupts()
	files, done, err := sh.fds.Child()
	if err != nil {
		return nil, err
	}
	defer done()
	dir, started := sh.childDir()
	defer started()
	spec := jobs.Spec{
		Path: path, Argv: args, Env: env, Dir: dir,
		Files: files, Umask: sh.umask, Limits: sh.limits, Ignored: sh.ignoredByChildren(g),
	}
	if m := sh.member; m != nil && m.introduce != nil && sh.last() && executes(path) {
		spec.Born = m.bears
	}
	p, err := g.start(sh.signals.owner.member, &spec)
	if err == nil {
		sh.brood.process(p)
		sh.brood.help(path, args)
	}
	return p, err
}

// executes reports whether a file looks like one that the kernel executes, so that
// a process which is to do so is what the command becomes.
func executes(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, 4)
	_, err = io.ReadFull(f, head)
	return err == nil && (string(head) == "\x7fELF" || string(head[:2]) == "#!")
}

// notFound reports a command that can't be found, or lets
// command_not_found_handle do it (bash manual, Command Search and Execution).
func (sh *Shell) notFound(args []string, path string, err error) flow {
	if strings.Contains(args[0], "/") || err != errNotFound {
		return sh.cantExecute(path, err)
	}
	if fn, ok := sh.funcs.get("command_not_found_handle"); ok {
		if sh.member != nil {
			sh.member.introduced()
		}
		m := sh.mark()
		sub := sh.Subshell()
		call := append([]string{"command_not_found_handle"}, args...)
		sh.Status = sub.run(func(sub *Shell) flow { return sub.callFunction(fn, call, nil) })
		sh.release(m)
		return flowNone
	}
	sh.errorf("%s: command not found", sh.printable(args[0]))
	sh.Status = 127
	return flowNone
}

// cantExecute is a command that was found and did not start.
func (sh *Shell) cantExecute(name string, err error) flow {
	var st unix.Stat_t
	full := sh.near(name)
	switch {
	case unix.Stat(full, &st) == nil && st.Mode&unix.S_IFMT == unix.S_IFDIR:
		sh.errorf("%s: Is a directory", name)
		sh.Status = 126
	case errors.Is(err, unix.ENOENT):
		sh.Status = 127
		if interp := missingInterpreter(full); interp != "" {
			sh.errorf("%s: cannot execute: required file not found", name)
			sh.Status = 127
			break
		}
		sh.errorf("%s: No such file or directory", name)
	default:
		sh.Status = 126
		if interp := badInterpreter(full); interp != "" && sh.executable(name) == nil {
			sh.writeErr(sh.errorName() + ": " + name + ": " + interp + ": bad interpreter: " + sysText(err) + "\n")
			break
		}
		sh.errorf("%s: %s", name, sysText(err))
	}
	return flowNone
}

// missingInterpreter returns what "#!" names if the file itself exists.
func missingInterpreter(path string) string {
	head, err := readHead(path)
	if err != nil {
		return ""
	}
	return string(head) + " "
}

// badInterpreter returns what "#!" names, if the file is a script.
func badInterpreter(path string) string {
	head, err := readHead(path)
	if err != nil || !bytes.HasPrefix(head, []byte("#!")) {
		return ""
	}
	line, _, _ := bytes.Cut(head[2:], []byte("\n"))
	name, _, _ := bytes.Cut(bytes.TrimLeft(line, " \t"), []byte(" "))
	return string(name)
}

// readHead returns the first bytes of a file.
func readHead(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	head := make([]byte, 80)
	n, err := f.Read(head)
	return head[:n], err
}

// runScript runs a file that the system can't execute and that has no "#!": a
// shell script, unless it looks like a binary.
func (sh *Shell) runScript(path string, rest []string) flow {
	head, err := readHead(sh.near(path))
	if err == nil && looksBinary(head) {
		sh.errorf("%s: cannot execute binary file: Exec format error", path)
		sh.Status = 126
		return flowNone
	}
	args := append([]string{sh.proc.executable, path}, rest...)
	fl, err := sh.runProcess(sh.proc.executable, args)
	if err != nil {
		sh.errorf("%s: %s", path, sysText(err))
		sh.Status = 126
	}
	return fl
}

// looksBinary is bash's test: the magic number of ELF, or a NUL in the first
// line.
func looksBinary(head []byte) bool {
	if bytes.HasPrefix(head, []byte("\x7fELF")) {
		return true
	}
	for _, c := range head {
		switch c {
		case '\n':
			return false
		case 0:
			return true
		}
	}
	return false
}

// environ returns the environment of a child that executes path.
func (sh *Shell) environ(path string) []string {
	env, version := sh.Vars.Environ()
	if version != sh.envVersion || sh.envFuncs != sh.version || sh.envCache == nil {
		sh.envCache = sh.fullEnviron(env)
		sh.envVersion, sh.envFuncs = version, sh.version
	}
	n := len(sh.envCache)
	return append(sh.envCache[:n:n], "_="+path)
}

// fullEnviron adds the exported functions.
func (sh *Shell) fullEnviron(env []string) []string {
	full := make([]string, 0, len(env)+8)
	for _, e := range env {
		if !strings.HasPrefix(e, "_=") {
			full = append(full, e)
		}
	}
	return append(append(full, sh.proc.passed...), sh.exportedFunctions()...)
}

// brokenPipe reports whether err is a write to a pipe without readers. Then
// the shell environment ends as one that SIGPIPE killed: bash's would be.
func (sh *Shell) brokenPipe(err error) bool {
	if !sh.pipeEnds(err) {
		return false
	}
	sh.diedOf = unix.SIGPIPE
	sh.unwound = sh.exitWith(128+int(unix.SIGPIPE), exitSignal)
	return true
}

// pipeEnds reports whether err ends the shell. One that clients or a user talk
// to goes on.
func (sh *Shell) pipeEnds(err error) bool {
	if !errors.Is(err, syscall.EPIPE) {
		return false
	}
	sh.proc.brokenPipes.Add(1)
	switch {
	case sh.traps.has(int(unix.SIGPIPE)):
		if sh.signals.owner == sh {
			sh.Signal(unix.SIGPIPE)
		} else {
			sh.pipeTrap = true
		}
		return false
	case sh.traps.ignored(int(unix.SIGPIPE)):
		return false
	}
	return sh.parent != nil || !sh.proc.serving && !sh.Interactive()
}

// noticePipe remembers that a message could not be written, unless bash would
// write it in a child: then err ends that one.
func (sh *Shell) noticePipe(err error) {
	if err != nil && !sh.forChild && sh.pipeEnds(err) {
		sh.errorsBroke = true
		sh.signals.word.Or(attErrors)
	}
}

// errorPipeBroke ends a shell whose messages nobody can read any more.
func (sh *Shell) errorPipeBroke() flow {
	sh.signals.word.And(^attErrors)
	if !sh.errorsBroke {
		return flowNone // it was a subshell's
	}
	sh.errorsBroke = false
	sh.diedOf = unix.SIGPIPE
	return sh.exitWith(128+int(unix.SIGPIPE), exitSignal)
}

// errBadFD is a write to a closed descriptor.
var errBadFD = unix.EBADF

// writeErr writes to the shell's standard error. Nobody may be reading, which
// ends the shell before its next command where SIGPIPE would.
func (sh *Shell) writeErr(s string) {
	sh.writeHeld()
	sh.outFirst()
	f := sh.fds.Get(2)
	if f == nil {
		return
	}
	for data := []byte(s); ; {
		n, err := f.WriteWait(data, fds.Wait{Front: sh})
		sh.noticePipe(err)
		if err != fds.ErrInterrupted || sh.pause() != nil { // stopped by the terminal
			return
		}
		data = data[n:]
	}
}
