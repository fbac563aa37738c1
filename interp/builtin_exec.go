package interp

import (
	"errors"
	"syscall"

	"golang.org/x/sys/unix"
)

func init() {
	register(builtin{name: "exec", special: true, exec: true, flow: builtinExec})
}

// execOptions are those of exec [-cl] [-a name].
type execOptions struct {
	clear, login bool
	name         string
	named        bool
}

// builtinExec is exec [-cl] [-a name] [COMMAND [arg ...]]: the command takes
// the place of the shell.
func builtinExec(sh *Shell, args []string) flow {
	o, rest, ok := sh.execOptions(args)
	if !ok {
		return sh.builtinUsage("exec", "exec [-cl] [-a name] [command [argument ...]] [redirection ...]")
	}
	sh.Status = 0
	if len(rest) == 0 {
		return flowNone
	}
	path, err := sh.findCommand(rest[0])
	if err != nil {
		return sh.execFailed(rest[0], err)
	}
	argv := append([]string(nil), rest...)
	if o.named {
		argv[0] = o.name
	}
	if o.login {
		argv[0] = "-" + argv[0]
	}
	if sh.mayReplace() {
		return sh.execFailed(rest[0], sh.replace(path, argv, o.clear))
	}
	return sh.execAsChild(path, rest[0], argv, o.clear)
}

func (sh *Shell) execOptions(args []string) (o execOptions, rest []string, ok bool) {
	rest = args[1:]
	for len(rest) > 0 && len(rest[0]) > 1 && rest[0][0] == '-' {
		word := rest[0]
		rest = rest[1:]
		if word == "--" {
			break
		}
		for i := 1; i < len(word); i++ {
			switch word[i] {
			case 'c':
				o.clear = true
			case 'l':
				o.login = true
			case 'a':
				o.named = true
				switch {
				case i+1 < len(word):
					o.name = word[i+1:]
				case len(rest) > 0:
					o.name, rest = rest[0], rest[1:]
				default:
					sh.errorf("exec: -a: option requires an argument")
					return o, nil, false
				}
				i = len(word)
			default:
				sh.errorf("exec: -%c: invalid option", word[i])
				return o, nil, false
			}
		}
	}
	return o, rest, true
}

// mayReplace: only a shell that is the whole process gives it to the command.
// A subshell, and a shell that serves clients, wait for the command instead.
func (sh *Shell) mayReplace() bool {
	return sh.parent == nil && !sh.proc.serving
}

// replace executes path in place of the process.
func (sh *Shell) replace(path string, argv []string, clear bool) error {
	env := sh.environ(path)
	if clear {
		env = []string{}
	}
	files, done, err := sh.fds.Child()
	if err != nil {
		return err
	}
	defer done()
	if err := unix.Chdir(sh.dir); err != nil {
		return err
	}
	if sh.umask >= 0 {
		unix.Umask(sh.umask)
	}
	for _, sig := range sh.traps.ignoredSignals() {
		ignoreSignal(sig)
	}
	if err := placeFiles(files); err != nil {
		return err
	}
	if err := applyLimits(sh.limits); err != nil {
		return err
	}
	err = syscall.Exec(sh.path(path), argv, env)
	if err == unix.ENOEXEC { // a script without #!
		return syscall.Exec(sh.proc.executable, append([]string{sh.proc.executable, sh.path(path)}, argv[1:]...), env)
	}
	return err
}

// placeFiles makes descriptors 0, 1, 2 ... be files, as a child would have
// them. Numbers that are in the way are moved up first.
func placeFiles(files []uintptr) error {
	high := make([]int, len(files))
	for i, f := range files {
		high[i] = -1
		if f == ^uintptr(0) {
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
			_ = unix.Close(i) // it may be closed
			continue
		}
		if err := unix.Dup2(n, i); err != nil {
			return err
		}
	}
	return nil
}

// execAsChild runs the command as a child; the shell environment ends with
// its status.
func (sh *Shell) execAsChild(path, name string, argv []string, clear bool) flow {
	if clear {
		sh.envCache, sh.envVersion = []string{}, 0
	}
	p, err := sh.spawn(path, argv)
	if err == unix.ENOEXEC {
		p, err = sh.spawn(sh.proc.executable, append([]string{sh.proc.executable, sh.path(path)}, argv[1:]...))
	}
	if err != nil {
		return sh.execFailed(name, err)
	}
	sh.signals.running(p)
	st := p.Wait()
	sh.signals.ended(p)
	return sh.exitWith(st.Number(), exitExec)
}

// execFailed: a non-interactive shell ends, unless shopt execfail is set.
func (sh *Shell) execFailed(name string, err error) flow {
	if err == errNotFound {
		sh.errorf("exec: %s: not found", name)
		sh.Status = 127
	} else {
		sh.errorf("%s: %s", name, sysText(err))
		sh.errorf("exec: %s: cannot execute: %s", name, sysText(err))
		sh.Status = 126
		if errors.Is(err, unix.ENOENT) {
			sh.Status = 127
		}
	}
	if sh.Interactive() || sh.opts.execfail {
		return flowNone
	}
	return sh.exitHere(sh.Status, exitError)
}
