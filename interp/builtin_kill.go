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
		case word == "-?":
			return sh.usage(killUsage)
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
			sh.noJob("kill", target, err)
			return false
		}
		if err := signalJob(j, sig); err != nil {
			sh.errorf("kill: (%d) - %s", j.Leader(), sysText(err))
			return false
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
	case sig == syscall.SIGKILL || sig == syscall.SIGSTOP:
		return syscall.Kill(sh.proc.pid, sig)
	case to.signals.ignores(sig) && !to.signals.catches(sig):
		return nil
	case to.signals.catches(sig) || to.exitTrapped() || sh.proc.serving || to.Interactive():
		to.Signal(sig)
		return nil
	}
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
		err = j.Continue()
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
		if !ok || sig >= trapDEBUG {
			sh.errorf("kill: %s: invalid signal specification", word)
			status = 1
			continue
		}
		sh.print(strconv.Itoa(sig) + "\n")
	}
	return status
}
