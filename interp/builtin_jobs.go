package interp

import (
	"strconv"
	"strings"
	"syscall"

	"github.com/goshd/goshd/interp/jobs"
)

func init() {
	register(
		builtin{name: "jobs", flow: builtinJobs},
		builtin{name: "fg", run: builtinFg},
		builtin{name: "bg", run: builtinFg},
		builtin{name: "disown", run: builtinDisown},
		builtin{name: "kill", run: builtinKill},
		builtin{name: "suspend", run: builtinSuspend},
	)
}

// jobsOptions are those of jobs [-lnprs].
type jobsOptions struct{ long, changed, pids, running, stopped bool }

const jobsUsage = "jobs: usage: jobs [-lnprs] [jobspec ...] or jobs -x command [args]"

// builtinJobs is jobs: the job table.
func builtinJobs(sh *Shell, args []string) flow {
	var o jobsOptions
	rest := args[1:]
	for len(rest) > 0 && len(rest[0]) > 1 && rest[0][0] == '-' {
		word := rest[0]
		rest = rest[1:]
		if word == "--" {
			break
		}
		for _, c := range word[1:] {
			switch c {
			case 'l':
				o.long = true
			case 'n':
				o.changed = true
			case 'p':
				o.pids = true
			case 'r':
				o.running = true
			case 's':
				o.stopped = true
			case 'x':
				return sh.jobsExecute(rest)
			default:
				sh.errorf("jobs: -%c: invalid option", c)
				sh.Status = sh.usage(jobsUsage)
				return flowNone
			}
		}
	}
	sh.Status = sh.listJobs(o, rest)
	sh.flush("jobs")
	return flowNone
}

// jobsExecute is jobs -x COMMAND: job specifications become process group
// ids.
func (sh *Shell) jobsExecute(args []string) flow {
	if len(args) == 0 {
		sh.Status = 0
		return flowNone
	}
	call := append([]string(nil), args...)
	for i, a := range call {
		if strings.HasPrefix(a, "%") {
			if j, err := sh.jobList().Find(a); err == nil {
				call[i] = strconv.Itoa(j.Leader())
			}
		}
	}
	return sh.runCommandWord(call)
}

// visibleJobs is the job table that jobs and prompts show: a subshell without
// jobs of its own shows its parent's.
func (sh *Shell) visibleJobs() *jobs.List {
	for s := sh; s != nil && !s.detached; s = s.parent {
		if s.jobs != nil {
			return s.jobs
		}
	}
	return sh.jobList()
}

func (sh *Shell) listJobs(o jobsOptions, specs []string) int {
	l := sh.visibleJobs()
	list := l.Jobs()
	status := 0
	if len(specs) > 0 {
		list = nil
		for _, spec := range specs {
			j, err := sh.findJob(spec)
			if err != nil {
				sh.errorf("jobs: %s: no such job", spec)
				status = 1
				continue
			}
			list = append(list, j)
		}
	}
	if o.changed {
		list = l.Changed()
	}
	list = append([]*jobs.Job(nil), list...)
	for _, j := range list {
		switch {
		case o.running && j.State() != jobs.Running, o.stopped && j.State() != jobs.Stopped:
			continue
		case o.pids:
			sh.print(strconv.Itoa(sh.jobPid(j)) + "\n")
			continue
		}
		f := jobs.Standard
		if o.long {
			f = jobs.Long
		}
		sh.print(l.Line(j, f, sh.dir, sh.tildeDir))
		if j.State().Ended() {
			l.Told(j)
		}
	}
	l.Clean()
	return status
}

// builtinFg is fg and bg. They need job control.
func builtinFg(sh *Shell, args []string) int {
	if !sh.opts.monitor {
		sh.errorf("%s: no job control", args[0])
		return 1
	}
	rest, ok := sh.noOptions(args, args[0]+" [job_spec]")
	if !ok {
		return 2
	}
	if len(rest) == 0 {
		rest = []string{"%+"}
	}
	status := 0
	for _, spec := range rest {
		j, err := sh.findJob(spec)
		if err != nil {
			what := spec
			if spec == "%+" {
				what = "current"
			}
			sh.errorf("%s: %s: no such job", args[0], what)
			return 1
		}
		if args[0] == "fg" {
			return sh.foreground(j)
		}
		status = sh.resume(j)
	}
	return status
}

// foreground continues a job and waits for it.
func (sh *Shell) foreground(j *jobs.Job) int {
	sh.print(j.Text + "\n")
	sh.flush("fg")
	if j.State() == jobs.Stopped {
		if err := j.Continue(); err != nil {
			sh.errorf("fg: %s", sysText(err))
			return 1
		}
	}
	status, interrupted := sh.waitFor(func() bool { return j.State() != jobs.Running })
	if interrupted {
		return status
	}
	if j.State().Ended() {
		sh.jobList().Remove(j)
	}
	return j.Status().Number()
}

// resume continues a job in the background.
func (sh *Shell) resume(j *jobs.Job) int {
	if j.State() == jobs.Running {
		sh.errorf("bg: job %d already in background", j.Number())
		return 0
	}
	if err := j.Continue(); err != nil {
		sh.errorf("bg: %s", sysText(err))
		return 1
	}
	sh.printf("[%d]+ %s &\n", j.Number(), j.Text)
	return 0
}

const disownUsage = "disown: usage: disown [-h] [-ar] [jobspec ... | pid ...]"

// builtinDisown is disown: jobs leave the table, or get no SIGHUP.
func builtinDisown(sh *Shell, args []string) int {
	var all, keep, running bool
	rest := args[1:]
	for len(rest) > 0 && len(rest[0]) > 1 && rest[0][0] == '-' {
		word := rest[0]
		rest = rest[1:]
		if word == "--" {
			break
		}
		for _, c := range word[1:] {
			switch c {
			case 'a':
				all = true
			case 'h':
				keep = true
			case 'r':
				running = true
			default:
				sh.errorf("disown: -%c: invalid option", c)
				return sh.usage(disownUsage)
			}
		}
	}
	l := sh.jobList()
	var list []*jobs.Job
	status := 0
	switch {
	case len(rest) > 0:
		for _, spec := range rest {
			j, err := sh.findJob(spec)
			if err != nil {
				sh.errorf("disown: %s: no such job", spec)
				status = 1
				continue
			}
			list = append(list, j)
		}
	case all || running:
		list = append(list, l.Jobs()...)
	case l.Current() != nil:
		list = append(list, l.Current())
	default:
		sh.errorf("disown: current: no such job")
		return 1
	}
	for _, j := range list {
		switch {
		case running && j.State() != jobs.Running:
		case keep:
			j.NoHup = true
		default:
			l.Remove(j)
		}
	}
	return status
}

const killUsage = "kill: usage: kill [-s sigspec | -n signum | -sigspec] pid | jobspec ... or kill -l [sigspec]"

// builtinKill is kill.
func builtinKill(sh *Shell, args []string) int {
	rest := args[1:]
	sig := syscall.SIGTERM
	if len(rest) == 0 {
		return sh.usage(killUsage)
	}
	for len(rest) > 0 && len(rest[0]) > 1 && rest[0][0] == '-' {
		word := rest[0]
		switch {
		case word == "--":
			rest = rest[1:]
			return sh.killAll(sig, rest)
		case word == "-l" || word == "-L":
			return sh.killList(rest[1:])
		case word == "-s" || word == "-n":
			if len(rest) < 2 {
				sh.errorf("kill: %s: option requires an argument", word)
				return 1
			}
			s, ok := killSignal(rest[1])
			if !ok {
				sh.errorf("kill: %s: invalid signal specification", rest[1])
				return 1
			}
			sig, rest = s, rest[2:]
			continue
		}
		name := word[1:]
		if strings.HasPrefix(name, "s") || strings.HasPrefix(name, "n") {
			if s, ok := killSignal(name[1:]); ok {
				sig, rest = s, rest[1:]
				continue
			}
		}
		s, ok := killSignal(name)
		if !ok {
			sh.errorf("kill: %s: invalid signal specification", name)
			return 1
		}
		sig, rest = s, rest[1:]
		break
	}
	if len(rest) > 0 && rest[0] == "--" {
		rest = rest[1:]
	}
	return sh.killAll(sig, rest)
}

// killSignal is ParseSignal, and 0 and EXIT for the test that sends nothing.
func killSignal(s string) (syscall.Signal, bool) {
	if s == "0" || strings.EqualFold(s, "EXIT") {
		return 0, true
	}
	return jobs.ParseSignal(s)
}

func (sh *Shell) killAll(sig syscall.Signal, targets []string) int {
	if len(targets) == 0 {
		return sh.usage(killUsage)
	}
	done := false
	for _, t := range targets {
		if sh.killOne(sig, t) {
			done = true
		}
	}
	if done {
		return 0
	}
	return 1
}

// killOne sends a signal to a process, a process group or a job.
func (sh *Shell) killOne(sig syscall.Signal, target string) bool {
	if strings.HasPrefix(target, "%") {
		j, err := sh.jobList().Find(target)
		if err != nil {
			sh.errorf("kill: %s: no such job", target)
			return false
		}
		if err := j.Signal(sig); err != nil {
			sh.errorf("kill: %s", sysText(err))
			return false
		}
		return true
	}
	pid, err := strconv.Atoi(target)
	if err != nil {
		sh.errorf("kill: %s: arguments must be process or job IDs", target)
		return false
	}
	if err := sh.signalPid(pid, sig); err != nil {
		sh.errorf("kill: (%s) - %s", target, sysText(err))
		return false
	}
	return true
}

// signalPid sends a signal to a pid as the shell knows it: its own, that of a
// subshell, a background command's, or one of the system.
func (sh *Shell) signalPid(pid int, sig syscall.Signal) error {
	if pid == sh.proc.pid && sig != 0 {
		return sh.signalSelf(sh.proc.main, sig)
	}
	for s := sh; s != nil; s = s.parent {
		if s.pid == pid && s.parent != nil {
			if sig == 0 {
				return nil
			}
			return sh.signalSelf(s, sig)
		}
		if b, ok := s.byPid[pid]; ok && b.job.State() != jobs.Exited {
			for _, m := range b.job.Members {
				if m.Pid() == pid && sig == 0 {
					return nil
				}
			}
			if sig == 0 {
				return syscall.Kill(pid, 0)
			}
			if b.job.Members[0].Pid() == pid {
				return b.job.Signal(sig)
			}
		}
	}
	return syscall.Kill(pid, sig)
}

// signalSelf delivers a signal to a shell of this process: to its trap, or
// the default action.
func (sh *Shell) signalSelf(to *Shell, sig syscall.Signal) error {
	switch {
	case to.parent != nil:
		if to.signals.owner != to { // it shares its parent's attention
			to.killedBy(sig)
			return nil
		}
		to.signalled(sig)
		return nil
	case sig == syscall.SIGKILL || sig == syscall.SIGSTOP:
		return syscall.Kill(sh.proc.pid, sig)
	case to.signals.ignores(sig) && !to.signals.catches(sig):
		return nil
	case to.signals.catches(sig) || to.traps.has(trapEXIT) || sh.proc.serving || to.Interactive():
		to.Signal(sig)
		return nil
	}
	return dieOf(sig)
}

// killedBy ends a synchronous subshell as the signal would have.
func (sub *Shell) killedBy(sig syscall.Signal) {
	switch {
	case sub.traps.has(int(sig)):
		sub.unwound = sub.runTrap(int(sig))
		return
	case sub.traps.ignored(int(sig)) || harmless(sig):
		return
	}
	sub.diedOf = sig
	sub.unwound = sub.exitWith(128+int(sig), exitSignal)
}

// killList is kill -l: names of signals, or the other form of those given.
func (sh *Shell) killList(rest []string) int {
	if len(rest) == 0 {
		sh.print(jobs.ListSignals())
		return 0
	}
	status := 0
	for _, word := range rest {
		n, err := strconv.Atoi(word)
		if err == nil {
			if n > 128 {
				n -= 128
			}
			name := strings.TrimPrefix(jobs.SignalName(syscall.Signal(n)), "SIG")
			if n == 0 {
				name = "EXIT"
			}
			if name == "" {
				sh.errorf("kill: %s: invalid signal specification", word)
				status = 1
				continue
			}
			sh.print(name + "\n")
			continue
		}
		sig, ok := trapNumber(word)
		if !ok || sig >= trapDEBUG {
			sh.errorf("kill: %s: invalid signal specification", word)
			status = 1
			continue
		}
		sh.print(strconv.Itoa(sig) + "\n")
	}
	return status
}

// builtinSuspend is suspend [-f].
func builtinSuspend(sh *Shell, args []string) int {
	force := len(args) > 1 && args[1] == "-f"
	switch {
	case !sh.opts.monitor && !force:
		sh.errorf("suspend: cannot suspend: no job control")
		return 1
	case sh.opts.loginShell && !force:
		sh.errorf("suspend: cannot suspend a login shell")
		return 1
	}
	if err := syscall.Kill(sh.proc.pid, syscall.SIGSTOP); err != nil {
		sh.errorf("suspend: %s", sysText(err))
		return 1
	}
	return 0
}
