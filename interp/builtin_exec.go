package interp

import (
	"errors"
	"strconv"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/jobs"
)

// execOptions are those of exec [-cl] [-a name].
type execOptions struct {
	clear, login bool
	name         string
	named        bool
}

// builtinExec is exec [-cl] [-a name] [COMMAND [arg ...]]: the command takes
// the place of the shell.
func builtinExec(sh *Shell, args []string) flow {
	var o execOptions
	var rest []string
	rest, sh.Status = sh.options(args, "a", "exec: usage: exec [-cl] [-a name] [command [argument ...]] [redirection ...]", o.set)
	if sh.Status != 0 || len(rest) == 0 {
		sh.keepsRedirs = sh.Status == 0
		return flowNone
	}
	if sh.restricted("exec") {
		sh.Status = 1
		return flowNone
	}
	path, err := sh.findCommand(rest[0])
	if err != nil {
		sh.errorf("exec: %s: not found", rest[0])
		return sh.execFailed(127)
	}
	x := execution{path: fullPath(sh.path(path)), argv: append([]string(nil), rest...)}
	if o.named {
		x.argv[0] = o.name
	}
	if o.login {
		x.argv[0] = "-" + x.argv[0]
	}
	x.env = []string{}
	if !o.clear {
		x.env = sh.execEnviron(path)
	}
	if sh.mayReplace() {
		return sh.cantExec(x.path, sh.replace(&x))
	}
	return sh.execAsChild(&x)
}

// An execution is what exec executes.
type execution struct {
	path      string // absolute
	argv, env []string
}

// script is the execution of a file without "#!" by goshd.
func (x *execution) script(goshd string) *execution {
	return &execution{goshd, append([]string{goshd, x.path}, x.argv[1:]...), x.env}
}

// fullPath removes the "./" that are in the middle of a path.
func fullPath(path string) string {
	for strings.Contains(path, "/./") {
		path = strings.Replace(path, "/./", "/", 1)
	}
	return path
}

// execEnviron is the environment of the command, whose SHLVL does not count
// the shell that it replaces, and whose _ is that which the shell was given
// (bash 5.2).
func (sh *Shell) execEnviron(path string) []string {
	text, _ := sh.Vars.Text(idShlvl)
	n, _ := strconv.Atoi(text)
	sh.must(sh.Vars.Assign(idShlvl, strconv.Itoa(max(n-1, 0)), false))
	env := sh.environ(path)
	sh.must(sh.Vars.Assign(idShlvl, text, false))
	return append(env[:len(env)-1], sh.proc.underscore...)
}

func (o *execOptions) set(c byte, value string) int {
	switch c {
	case 'c':
		o.clear = true
	case 'l':
		o.login = true
	case 'a':
		o.named, o.name = true, value
	default:
		return unknownOption
	}
	return 0
}

// mayReplace: only a shell that is the whole process gives it to the command.
// A subshell, a shell that serves clients, and one that has subshells in the
// background wait for the command instead.
func (sh *Shell) mayReplace() bool {
	if sh.parent != nil || sh.proc.serving {
		return false
	}
	sh.proc.awaitStarts()
	return sh.proc.lingering.Load() == 0
}

// replace executes x in place of the process.
func (sh *Shell) replace(x *execution) error {
	if err := executableFile(x.path); err != nil {
		return err
	}
	sh.proc.takeInterrupts() // execve(2) keeps what is ignored
	files, done, err := sh.fds.Child()
	if err != nil {
		return err
	}
	defer done()
	dir, started := sh.childDir()
	defer started()
	if dir != "" {
		if err := unix.Chdir(dir); err != nil {
			return err
		}
	}
	if sh.umask >= 0 {
		unix.Umask(sh.umask)
	}
	for _, sig := range sh.traps.ignoredSignals() {
		jobs.Ignore(sig)
	}
	defer fds.Part()()
	if err := placeFiles(files); err != nil {
		return err
	}
	if err := applyLimits(sh.limits); err != nil {
		return err
	}
	err = syscall.Exec(x.path, x.argv, x.env)
	if err == unix.ENOEXEC && !sh.isBinary(x.path) {
		s := x.script(sh.proc.executable)
		return syscall.Exec(s.path, s.argv, s.env)
	}
	return err
}

// executableFile tells what keeps a file from being executed, as far as that
// can be known before.
func executableFile(path string) error {
	var st unix.Stat_t
	if err := unix.Stat(path, &st); err != nil {
		return err
	}
	if st.Mode&unix.S_IFMT == unix.S_IFDIR {
		return unix.EISDIR
	}
	return unix.Faccessat(unix.AT_FDCWD, path, unix.X_OK, unix.AT_EACCESS)
}

// isBinary reports whether a file that can't be executed is no script either.
func (sh *Shell) isBinary(path string) bool {
	head, err := readHead(path)
	return err == nil && looksBinary(head)
}

// placeFiles makes descriptors 0, 1, 2 ... be files, as a child would have
// them. Numbers that are in the way are moved up first. What is open otherwise
// is left to close on exec: the runtime needs its descriptors until then.
func placeFiles(files []uintptr) error {
	high := make([]int, len(files))
	for i, f := range files {
		high[i] = -1
		if f == fds.Hole {
			continue
		}
		n, err := unix.FcntlInt(f, unix.F_DUPFD_CLOEXEC, len(files)+3)
		if err != nil {
			return err
		}
		high[i] = n
	}
	for i, n := range high {
		if n < 0 {
			if i < 3 {
				_ = unix.Close(i) // it may be closed
			} else {
				unix.CloseOnExec(i)
			}
			continue
		}
		if err := unix.Dup2(n, i); err != nil {
			return err
		}
	}
	return nil
}

// execAsChild runs the command as a child; the shell environment ends with
// its status, and without its EXIT trap.
func (sh *Shell) execAsChild(x *execution) flow {
	if err := executableFile(x.path); err != nil {
		return sh.cantExec(x.path, err)
	}
	_, err := sh.runWith(x.path, x.argv, x.env)
	if err == unix.ENOEXEC && !sh.isBinary(x.path) {
		s := x.script(sh.proc.executable)
		_, err = sh.runWith(s.path, s.argv, s.env)
	}
	if err != nil {
		return sh.cantExec(x.path, err)
	}
	sh.traps.change(trapEXIT, nil)
	return sh.exitWith(sh.Status, exitExec)
}

// cantExec reports why a file was not executed.
func (sh *Shell) cantExec(path string, err error) flow {
	switch {
	case err == unix.ENOENT && executableFile(path) == nil:
		sh.errorf("%s: cannot execute: required file not found", path)
		return sh.execFailed(127)
	case errors.Is(err, unix.ENOENT):
		sh.errorf("%s: %s", path, sysText(err))
		return sh.execFailed(127)
	case err == unix.ENOEXEC:
		sh.errorf("%s: cannot execute binary file: %s", path, sysText(err))
		return sh.execFailed(126)
	}
	sh.errorf("%s: %s", path, sysText(err))
	sh.errorf("exec: %s: cannot execute: %s", path, sysText(err))
	return sh.execFailed(126)
}

// execFailed ends a shell that is not interactive, unless shopt execfail is
// set.
func (sh *Shell) execFailed(status int) flow {
	sh.Status = status
	if sh.Interactive() || sh.opts.execfail {
		return flowNone
	}
	return sh.exitHere(status, exitRefused)
}
