package interp

import (
	"strconv"
	"strings"
	"syscall"

	"github.com/goshd/goshd/interp/jobs"
)

const killUsage = "kill: usage: kill [-s sigspec | -n signum | -sigspec] pid | jobspec ... or kill -l [sigspec]"

// builtinKill is kill.
func builtinKill(sh *Shell, args []string) int {
	if len(args) == 1 {
		return sh.usage(killUsage)
	}
	o, rest, status := sh.killOptions(args[1:])
	if status != 0 {
		return status
	}
	if o.list {
		return sh.killList(rest)
	}
	sig := syscall.SIGTERM
	if o.given {
		var ok bool
		if sig, ok = sh.killSignal(o.signal); !ok {
			sh.errorf("kill: %s: invalid signal specification", o.signal)
			return 1
		}
	}
	return sh.killAll(sig, rest)
}

// killOptions are those of kill: the last signal that was named, and -l.
type killOptions struct {
	signal      string
	given, list bool
}

// killOptions takes the options off the words behind kill. Only the first word
// with a minus that is no option names a signal, others name process groups.
func (sh *Shell) killOptions(words []string) (o killOptions, rest []string, status int) {
	for ; len(words) > 0; words = words[1:] {
		word := words[0]
		switch {
		case word == "-l" || word == "-L":
			o.list = true
		case word == "-s" || word == "-n":
			if len(words) < 2 {
				sh.errorf("kill: %s: option requires an argument", word)
				return o, nil, 1
			}
			words = words[1:]
			o.signal, o.given = words[0], true
		case killSignalOption(word):
			o.signal, o.given = word[2:], true
		case word == "--":
			return o, words[1:], 0
		case word == "-?":
			return o, nil, sh.usage(killUsage)
		case strings.HasPrefix(word, "-") && !o.given:
			o.signal, o.given = word[1:], true
		default:
			return o, words, 0
		}
	}
	return o, nil, 0
}

// killSignalOption reports whether a word is -sNAME or -nNUMBER.
func killSignalOption(word string) bool {
	if len(word) < 3 || word[0] != '-' {
		return false
	}
	return word[1] == 's' && 'a' <= word[2]|0x20 && word[2]|0x20 <= 'z' || word[1] == 'n' && word[2]-'0' < 10
}

// killSignal is ParseSignal, and 0 and EXIT for the test that sends nothing.
func (sh *Shell) killSignal(s string) (syscall.Signal, bool) {
	switch {
	case s == "0" || strings.EqualFold(s, "EXIT"):
		return 0, true
	case sh.posixSignal(s):
		return 0, false
	}
	return jobs.ParseSignal(s)
}

// posixSignal reports whether a name begins with SIG, which kill does not take
// in posix mode.
func (sh *Shell) posixSignal(s string) bool {
	return sh.opts.Posix && len(s) > 3 && strings.EqualFold(s[:3], "SIG")
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
			sh.noJob("kill", target, err)
			return false
		}
		if err := signalJob(j, sig); err != nil {
			sh.errorf("kill: (%d) - %s", j.Leader(), sysText(err))
			return false
		}
		if sh.notifies() { // bash 5.2, kill_pid
			sh.jobs.Untold(j)
		}
		return true
	}
	pid, err := strconv.Atoi(target)
	if target == "" {
		sh.errorf("kill: `%s': not a pid or valid job spec", target)
		return false
	}
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
// subshell, a job's, or one of the system.
func (sh *Shell) signalPid(pid int, sig syscall.Signal) error {
	if pid == sh.proc.pid && sig != 0 {
		return sh.signalSelf(sh.proc.main, sig)
	}
	for s := sh; s != nil; s = s.parent {
		if s.pid == pid && s.parent != nil && s.member == nil {
			if sig == 0 {
				return nil
			}
			return sh.signalSelf(s, sig)
		}
		if pid > 0 {
			if m := s.memberByPid(pid); m != nil {
				return signalMember(m, sig)
			}
		} else if j := s.jobOf(-pid); j != nil && sig != 0 && groupOf(j) != nil {
			return j.Signal(sig)
		}
	}
	return syscall.Kill(pid, sig)
}

// memberByPid returns the member of a job that a pid means and that is no
// process, or nil.
func (sh *Shell) memberByPid(pid int) *jobs.Task {
	if m := sh.member; m != nil && m.sub == sh && sh.pid == 0 && m.task.Pid() == pid {
		return m.task
	}
	j := sh.jobOf(pid)
	if j == nil {
		return nil
	}
	for _, m := range j.Members {
		if t, ok := m.(*jobs.Task); ok && t.Pid() == pid && t.Process() == nil {
			return t
		}
	}
	return nil
}

func signalMember(t *jobs.Task, sig syscall.Signal) error {
	switch {
	case t.Status().State.Ended():
		return syscall.ESRCH
	case sig == 0:
		return nil
	}
	return t.Signal(sig)
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
	case sig == syscall.SIGSTOP:
		sh.proc.awaitStarts()
		return stopSelf()
	case sig == syscall.SIGKILL:
		sh.proc.awaitStarts()
		return syscall.Kill(sh.proc.pid, sig)
	case to.signals.ignores(sig) && !to.signals.catches(sig):
		return nil
	case to.signals.catches(sig) || to.exitTrapped() || sh.proc.serving || to.Interactive():
		to.Signal(sig)
		return nil
	}
	sh.proc.awaitStarts()
	return jobs.Die(sig)
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
	sub.diedOf, sub.Status = sig, 0
	sub.unwound = sub.exitWith(128+int(sig), exitSignal)
}

// signalJob sends a signal to a job. A stopped one is continued so that it can
// end.
func signalJob(j *jobs.Job, sig syscall.Signal) error {
	if sig == 0 {
		if j.State().Ended() {
			return syscall.ESRCH
		}
		return nil
	}
	stopped := j.State() == jobs.Stopped
	if stopped && sig == syscall.SIGCONT { // it runs from now on, not when that is seen
		return j.Continue()
	}
	err := j.Signal(sig)
	if err == nil && stopped && (sig == syscall.SIGTERM || sig == syscall.SIGHUP) {
		err = j.Signal(syscall.SIGCONT)
	}
	return err
}

// killList is kill -l: names of signals, or the other form of those given.
func (sh *Shell) killList(rest []string) int {
	if len(rest) == 0 {
		if sh.opts.Posix {
			sh.print(jobs.SignalNames())
		} else {
			sh.print(jobs.ListSignals())
		}
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
			switch {
			case name != "":
				sh.print(name + "\n")
			case n < 1 || n > jobs.MaxSignal: // for those without a name bash 5.2 prints nothing
				sh.errorf("kill: %s: invalid signal specification", word)
				status = 1
			}
			continue
		}
		sig, ok := trapNumber(word)
		if !ok || sh.posixSignal(word) {
			sh.errorf("kill: %s: invalid signal specification", word)
			status = 1
			continue
		}
		sh.print(strconv.Itoa(sig) + "\n")
	}
	return status
}
