// Command goshd is a bash-compatible shell that programs drive over a Unix
// socket. Without a socket it is a shell like bash: goshd -c CODE, goshd FILE,
// or commands on standard input.

// The runtime need not look again and again how many processors there are.
//
//go:debug updatemaxprocs=0
package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/goshd/goshd/cmd/goshd/atstart"
	_ "github.com/goshd/goshd/cmd/goshd/deep"
	"github.com/goshd/goshd/interp"
	"golang.org/x/sys/unix"
)

func main() {
	interp.Enter()
	tuneMemory()
	os.Exit(run(os.Args))
}

// isolate makes descriptors that goshd has inherited close on exec, so that
// children get those that are the shell's, and no others.
func isolate() {
	// Old kernels don't have the call; then what was inherited is passed on.
	_ = closeOnExec()
}

// run is the program; it returns the exit status.
func run(argv []string) int {
	f, err := parseFlags(argv)
	if err != nil {
		fmt.Fprintf(os.Stderr, "%s: %s\n%s", argv[0], err, shortUsage)
		return 2
	}
	switch {
	case f.help:
		fmt.Print(usage)
		return 0
	case f.version:
		fmt.Print(versionText)
		return 0
	case f.headless && f.serve:
		fmt.Fprintf(os.Stderr, "%s: --headless and --coprocess-socket exclude each other\n", argv[0])
		return 2
	case f.resume < 0 && (f.headless || f.serve):
		return serve(f, argv[0]) // which closes what was inherited by accident
	}
	if f.resume >= 0 {
		isolate()
		return resume(f, argv[0])
	}
	given := inherited()
	isolate()
	return local(f, argv[0], given)
}

// local is the shell without clients. The inherited descriptors are its own.
func local(f *flags, name string, inherited []int) int {
	pollHigh()
	cfg := config(f, name)
	cfg.Inherited = inherited
	switch {
	case f.command && len(f.args) == 0:
		fmt.Fprintf(os.Stderr, "%s: -c: option requires an argument\n", name)
		return 2
	case f.command:
		cfg.ReadFrom = 'c'
		cfg.Args = f.args[1:]
		if len(f.args) > 1 {
			cfg.Name, cfg.Args = f.args[1], f.args[2:]
		}
	case len(f.args) > 0 && !f.stdin:
		cfg.Name, cfg.Args = f.args[0], f.args[1:]
	default:
		cfg.ReadFrom = 's'
		cfg.Args = f.args
		if len(f.args) == 0 && terminal(0) && terminal(2) {
			cfg.Interactive = true
		}
	}
	cfg.NoEditing = f.noediting || cfg.ReadFrom == 0
	interp.LeaveDefaults()
	sh, err := interp.New(cfg)
	if err != nil {
		fmt.Fprintf(os.Stderr, "%s: %s\n", name, err)
		return 1
	}
	if status := apply(sh, f, name); status >= 0 {
		return status
	}
	if !cfg.Interactive && sh.Option("monitor") && !hasTerminal() {
		refuseMonitor(sh, name)
	}
	if cfg.Interactive {
		interp.AwaitForeground()
		sh.InheritIgnored(atstart.IgnoredBut(unix.SIGINT)) // it reads lines all the same
		ignoreTerminalSignals()
		if f.noediting && cfg.ReadFrom == 's' {
			_ = sh.SetOption("emacs", false) // there is such an option
		}
		if !sh.TakeControl() {
			refuseMonitor(sh, filepath.Base(name))
		}
	} else {
		sh.InheritIgnored(atstart.IgnoredBut())
		sh.TakeInterrupts()
	}
	out := startup(sh, f, cfg)
	if f.restricted {
		sh.Restrict()
	}
	if !out.Exited {
		finish(sh, f, cfg, name)
	}
	status := sh.Close()
	if sig := sh.KilledBy(); sig != 0 {
		if err := interp.Die(sig); err != nil {
			fmt.Fprintf(os.Stderr, "%s: %v\n", name, err) // the status says the same
		}
	}
	return status
}

// finish runs what the command line asks for.
func finish(sh *interp.Shell, f *flags, cfg interp.Config, name string) {
	switch cfg.ReadFrom {
	case 'c':
		if !f.strings {
			sh.RunCommand(f.args[0])
		} else if err := sh.DumpCommandStrings(os.Stdout, f.args[0], f.po); err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
	case 's':
		if f.pretty || f.strings {
			printScript(sh, f, "/dev/stdin", name)
			return
		}
		if cfg.Interactive {
			dialogue(sh, f)
			return
		}
		sh.RunInput()
	default:
		if f.pretty || f.strings {
			printScript(sh, f, f.args[0], name)
		} else if _, err := sh.RunFile(f.args[0]); err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
	}
}

// printScript prints a script, or the strings in it that can be translated.
func printScript(sh *interp.Shell, f *flags, path, name string) {
	var err error
	if f.pretty {
		err = sh.PrettyPrint(os.Stdout, path)
	} else {
		err = sh.DumpStrings(os.Stdout, path, f.po)
	}
	if err != nil {
		fmt.Fprintf(os.Stderr, "%s: %s\n", name, err)
		sh.Status = 127
	}
}

// invoked returns the path that the program was started by, for $BASH: name
// need not tell it, and os.Executable does not tell of symbolic links.
func invoked(name, exe string) string {
	if name == exe {
		return exe
	}
	name = strings.TrimPrefix(name, "-")
	dirs := []string{""}
	if !strings.Contains(name, "/") {
		dirs = filepath.SplitList(os.Getenv("PATH"))
	}
	for _, dir := range dirs {
		if path, err := filepath.Abs(filepath.Join(dir, name)); err == nil && sameFile(path, exe) {
			return path
		}
	}
	return exe
}

func sameFile(a, b string) bool {
	sa, errA := os.Stat(a)
	sb, errB := os.Stat(b)
	return errA == nil && errB == nil && os.SameFile(sa, sb)
}

func config(f *flags, name string) interp.Config {
	exe, err := os.Executable()
	if err != nil {
		exe = name
	}
	return interp.Config{
		OwnsDir: true,
		Name:    name, Program: name, Environ: os.Environ(), Stdio: [3]int{0, 1, 2},
		Interactive: f.interactive, Login: f.login, Privileged: f.restricted || f.privileged(), Reads: expectFile, Executable: invoked(name, exe),
	}
}

// apply sets the options; status is -1 to go on.
func apply(sh *interp.Shell, f *flags, name string) (status int) {
	if f.posix {
		f.settings = append(f.settings, setting{'o', "posix", true})
	}
	for _, s := range f.settings {
		var err error
		switch s.kind {
		case 'o':
			err = sh.SetOption(s.name, s.on)
		case 'O':
			err = sh.SetShopt(s.name, s.on)
		default:
			err = sh.SetFlag(s.name[0], s.on)
		}
		if err != nil {
			what := "invalid option name"
			if s.kind == 'O' {
				what = "invalid shell option name"
			}
			who := name + ": line 0"
			if s.kind == 'o' {
				who += ": " + name // where bash's set has the name of a builtin
			}
			fmt.Fprintf(os.Stderr, "%s: %s: %s\n", who, s.name, what)
			return 2
		}
	}
	if f.listSet > 0 {
		sh.PrintOptions(f.listSet == 1)
	}
	if f.listShopt > 0 {
		sh.PrintShopts(f.listShopt == 2)
	}
	return -1
}

// hasTerminal reports whether there is a controlling terminal.
func hasTerminal() bool {
	fd, err := unix.Open("/dev/tty", unix.O_RDWR|unix.O_NOCTTY|unix.O_CLOEXEC, 0)
	if err != nil {
		return false
	}
	defer unix.Close(fd)
	_, err = unix.IoctlGetInt(fd, unix.TIOCGPGRP)
	return err == nil
}

// refuseMonitor says that there is no job control, as bash does without a
// terminal, and takes -m back. A script may still set it.
func refuseMonitor(sh *interp.Shell, name string) {
	group := unix.Getpgrp()
	if group == os.Getpid() {
		group = -1 // bash need not make a group of its own, and finds the terminal without one
	}
	text := unix.ENOTTY.Error()
	fmt.Fprintf(os.Stderr, "%s: cannot set terminal process group (%d): %s%s\n%s: no job control in this shell\n", name, group, strings.ToUpper(text[:1]), text[1:], name)
	_ = sh.SetOption("monitor", false) // there is such an option
}

func terminal(fd int) bool {
	_, err := unix.IoctlGetWinsize(fd, unix.TIOCGWINSZ)
	return err == nil || errors.Is(err, unix.EINVAL)
}
