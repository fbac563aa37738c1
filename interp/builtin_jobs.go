package interp

import (
	"errors"
	"strconv"
	"strings"

	"github.com/goshd/goshd/interp/jobs"
)

// jobsOptions are those of jobs [-lnprs]. The last of form and of state counts.
type jobsOptions struct {
	form    byte // l, n, p or 0
	state   byte // r, s or 0
	execute bool // -x
}

const jobsUsage = "jobs: usage: jobs [-lnprs] [jobspec ...] or jobs -x command [args]"

// builtinJobs is jobs: the job table.
func builtinJobs(sh *Shell, args []string) flow {
	var o jobsOptions
	rest, status := sh.options(args, "", jobsUsage, func(c byte, _ string) int {
		switch c {
		case 'l', 'n', 'p':
			o.form = c
		case 'r', 's':
			o.state = c
		case 'x':
			if o.form != 0 {
				sh.errorf("jobs: no other options allowed with `-x'")
				return 1
			}
			o.execute = true
		default:
			return unknownOption
		}
		return 0
	})
	switch {
	case status != 0:
		sh.Status = status
		return flowNone
	case o.execute:
		return sh.jobsExecute(rest)
	}
	sh.Status = sh.listJobs(o, rest)
	sh.flushHeedless()
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
			j, err := sh.visibleJobs().Find(a)
			switch {
			case err == nil:
				call[i] = strconv.Itoa(j.Leader())
			case errors.Is(err, jobs.ErrAmbiguous):
				sh.noJob("jobs", a, err)
			}
		}
	}
	return sh.runCommandWord(call)
}

// visibleJobs is the job table that jobs and prompts show: a substitution
// without jobs of its own shows its parent's (bash 5.2).
func (sh *Shell) visibleJobs() *jobs.List {
	for s := sh; s != nil; s = s.parent {
		switch {
		case s.jobs != nil:
			return s.jobs
		case s.seenJobs != nil:
			return s.seenJobs
		}
		if s.detached || !s.seesJobs {
			break
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
			j, err := l.Find(spec)
			if err != nil {
				sh.noJobEither("jobs", spec, err)
				status = 1
				continue
			}
			list = append(list, j)
		}
	}
	if o.form == 'n' {
		list = l.Changed()
	}
	list = append([]*jobs.Job(nil), list...)
	for _, j := range list {
		switch {
		case o.state == 'r' && j.State() != jobs.Running, o.state == 's' && j.State() != jobs.Stopped:
			continue
		case o.form == 'p':
			sh.print(strconv.Itoa(j.Leader()) + "\n")
			l.Know(j)
			continue
		}
		f := jobs.Standard
		if sh.opts.Posix {
			f |= jobs.Posix
		}
		if o.form == 'l' {
			f = jobs.Long
		}
		sh.print(l.Line(j, f, sh.dir, sh.tildeDir))
		if l == sh.jobs {
			l.Told(j)
		}
	}
	if l == sh.jobs {
		l.Clean()
	}
	return status
}

const disownUsage = "disown: usage: disown [-h] [-ar] [jobspec ... | pid ...]"

// disownable finds the job that a pid or a job specification means.
func (sh *Shell) disownable(spec string) (*jobs.Job, error) {
	if _, notPid := strconv.Atoi(spec); notPid == nil {
		return sh.findJob(spec)
	}
	return sh.jobList().Find(spec)
}

// builtinDisown is disown: jobs leave the table, or get no SIGHUP.
func builtinDisown(sh *Shell, args []string) int {
	var all, keep, running bool
	rest, ok := sh.letters(args, disownUsage, func(c byte) bool {
		switch c {
		case 'a':
			all = true
		case 'h':
			keep = true
		case 'r':
			running = true
		default:
			return false
		}
		return true
	})
	if !ok {
		return 2
	}
	l := sh.jobList()
	var list []*jobs.Job
	status := 0
	switch {
	case len(rest) > 0:
		for _, spec := range rest {
			j, err := sh.disownable(spec)
			if err != nil {
				sh.noJobEither("disown", spec, err)
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
			if j.State() == jobs.Stopped && sh.parent == nil {
				sh.Warn("deleting stopped job " + itoa(j.Number()) + " with process group " + itoa(j.Leader()))
			}
			l.Disown(j, sh.pidOf(j))
		}
	}
	if len(rest) == 0 && (all || running) && !keep {
		l.Unmark()
	}
	return status
}
