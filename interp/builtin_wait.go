package interp

import (
	"strconv"
	"strings"
	"syscall"

	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/jobs"
	"github.com/goshd/goshd/interp/vars"
)

func init() { register(builtin{name: "wait", run: builtinWait}) }

// waitOptions are those of wait [-fn] [-p var] [id ...].
type waitOptions struct {
	any, ended bool
	name       string
}

const waitUsage = "wait: usage: wait [-fn] [-p var] [id ...]"

// builtinWait is wait: for jobs, processes, or any of them.
func builtinWait(sh *Shell, args []string) int {
	o, rest, ok := sh.waitOptions(args)
	if !ok {
		return sh.usage(waitUsage)
	}
	if o.name != "" {
		if !vars.ValidName(o.name) {
			sh.errorf("wait: `%s': not a valid identifier", o.name)
			return 1
		}
		sh.reportAssign(sh.Vars.Unset(vars.Intern(o.name)))
	}
	switch {
	case o.any:
		return sh.waitAny(o, rest)
	case len(rest) == 0:
		return sh.waitAll()
	}
	status := 0
	for _, id := range rest {
		status = sh.waitID(o, id)
	}
	return status
}

func (sh *Shell) waitOptions(args []string) (o waitOptions, rest []string, ok bool) {
	rest = args[1:]
	for len(rest) > 0 && len(rest[0]) > 1 && rest[0][0] == '-' {
		word := rest[0]
		rest = rest[1:]
		if word == "--" {
			break
		}
		for i := 1; i < len(word); i++ {
			switch word[i] {
			case 'n':
				o.any = true
			case 'f':
				o.ended = true
			case 'p':
				switch {
				case i+1 < len(word):
					o.name = word[i+1:]
				case len(rest) > 0:
					o.name, rest = rest[0], rest[1:]
				default:
					sh.errorf("wait: -p: option requires an argument")
					return o, nil, false
				}
				i = len(word)
			default:
				sh.errorf("wait: -%c: invalid option", word[i])
				return o, nil, false
			}
		}
	}
	return o, rest, true
}

// waitFor waits until ok; a trapped signal ends it with a status above 128.
func (sh *Shell) waitFor(ok func() bool) (status int, interrupted bool) {
	err := sh.jobList().Until(sh.wait(), ok)
	for err == fds.ErrInterrupted && sh.signals.owner != sh && sh.pause() == nil {
		err = sh.jobList().Until(sh.wait(), ok)
	}
	if err != fds.ErrInterrupted {
		return 0, false
	}
	return sh.interruptedStatus(), true
}

// interruptedStatus is 128 plus the signal that ended a wait.
func (sh *Shell) interruptedStatus() int {
	for n := range sh.signals.pending {
		if sh.signals.pending[n].Load() > 0 {
			return 128 + n
		}
	}
	sh.signals.mu.Lock()
	defer sh.signals.mu.Unlock()
	return 128 + int(sh.signals.killed)
}

// waitAll waits for all jobs that are running.
func (sh *Shell) waitAll() int {
	l := sh.jobList()
	status, interrupted := sh.waitFor(func() bool {
		for _, j := range l.Jobs() {
			if j.State() == jobs.Running {
				return false
			}
		}
		return true
	})
	if interrupted {
		return status
	}
	for _, j := range append([]*jobs.Job(nil), l.Jobs()...) {
		if j.State().Ended() {
			l.Told(j)
		}
	}
	if !sh.Interactive() {
		l.Clean()
	}
	return 0
}

// findJob finds what a pid or job specification means.
func (sh *Shell) findJob(id string) (*jobs.Job, error) {
	if strings.HasPrefix(id, "%") {
		return sh.jobList().Find(id)
	}
	pid, err := strconv.Atoi(id)
	if err != nil {
		return nil, err
	}
	for _, j := range sh.jobList().Jobs() {
		for _, m := range j.Members {
			if m.Pid() == pid {
				return j, nil
			}
		}
	}
	if b, ok := sh.byPid[pid]; ok {
		return b.job, nil
	}
	return nil, jobs.ErrNoSuchJob
}

func (sh *Shell) waitID(o waitOptions, id string) int {
	j, err := sh.findJob(id)
	pid, notPid := strconv.Atoi(id)
	if err != nil {
		if st, ok := sh.jobList().Past(pid); ok && notPid == nil {
			return st.Number()
		}
		switch {
		case strings.HasPrefix(id, "%"):
			sh.errorf("wait: %s: no such job", id)
		case notPid != nil:
			sh.errorf("wait: `%s': not a pid or valid job spec", id)
			return 1
		default:
			sh.errorf("wait: pid %s is not a child of this shell", id)
		}
		return 127
	}
	status, interrupted := sh.waitFor(func() bool { return j.State() != jobs.Running })
	if interrupted {
		return status
	}
	sh.tellWaited(o, j)
	return j.Status().Number()
}

// tellWaited records which job wait -p reports, and that the user knows of
// its end.
func (sh *Shell) tellWaited(o waitOptions, j *jobs.Job) {
	if o.name != "" {
		sh.reportAssign(sh.Vars.Assign(vars.Intern(o.name), strconv.Itoa(sh.jobPid(j)), false))
	}
	if j.State().Ended() {
		sh.tellKilled(j)
		sh.jobList().Told(j)
		if !sh.Interactive() {
			sh.jobList().Clean()
		}
	}
}

// tellKilled prints that a background job was killed, as a shell that is not
// interactive does for all signals but SIGINT and SIGPIPE.
func (sh *Shell) tellKilled(j *jobs.Job) {
	st := j.Status()
	if sh.Interactive() || st.State != jobs.Killed || st.Signal == syscall.SIGINT || st.Signal == syscall.SIGPIPE || st.Signal == syscall.SIGTERM {
		return
	}
	sh.writeErr(sh.prefix() + sh.jobList().Line(j, jobs.Report, sh.dir, nil))
}

// jobPid is the pid that $! had for a job.
func (sh *Shell) jobPid(j *jobs.Job) int {
	for pid, b := range sh.byPid {
		if b.job == j {
			return pid
		}
	}
	return j.Pid()
}

// waitAny is wait -n: the next job to end, of those named or of all.
func (sh *Shell) waitAny(o waitOptions, ids []string) int {
	var list []*jobs.Job
	for _, id := range ids {
		j, err := sh.findJob(id)
		if err != nil {
			sh.errorf("wait: %s: no such job", id)
			continue
		}
		list = append(list, j)
	}
	if len(ids) == 0 {
		list = append(list, sh.jobList().Jobs()...)
	}
	if len(list) == 0 {
		return 127
	}
	var first *jobs.Job
	status, interrupted := sh.waitFor(func() bool {
		for _, j := range list {
			if j.State().Ended() {
				first = j
				return true
			}
		}
		return false
	})
	if interrupted {
		return status
	}
	sh.tellWaited(o, first)
	sh.jobList().Remove(first)
	delete(sh.byPid, sh.jobPid(first))
	return first.Status().Number()
}
