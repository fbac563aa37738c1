package interp

import (
	"errors"
	"strings"
	"syscall"

	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/jobs"
)

// builtinFg is fg and bg. They need job control.
func builtinFg(sh *Shell, args []string) int {
	if !sh.controls() && !(sh.inSubst && sh.seesJobs && sh.opts.monitor) {
		sh.errorf("%s: no job control", args[0])
		return 1
	}
	usage := "fg [job_spec]"
	if args[0] == "bg" {
		usage = "bg [job_spec ...]"
	}
	rest, ok := sh.noOptions(args, usage)
	if !ok {
		return 2
	}
	if len(rest) == 0 {
		rest = []string{"%+"}
	}
	if args[0] == "fg" {
		return sh.fg(rest[0])
	}
	status := 0
	for _, spec := range rest {
		status |= sh.bg(spec)
	}
	return status
}

// fg is fg with a job specification.
func (sh *Shell) fg(spec string) int {
	if j := sh.controlled("fg", spec); j != nil {
		return sh.foreground(j)
	}
	return 1
}

// bg is bg with a job specification.
func (sh *Shell) bg(spec string) int {
	if j := sh.controlled("bg", spec); j != nil {
		return sh.resume(j)
	}
	return 1
}

// controlled finds a job for fg or bg, or says why it is not for them.
func (sh *Shell) controlled(builtin, spec string) *jobs.Job {
	j, err := sh.visibleJobs().Find(spec)
	if err != nil {
		sh.noJob(builtin, spec, err)
		return nil
	}
	if own, err := sh.jobList().Find(spec); own != j || err != nil { // a substitution sees jobs that it can't move
		sh.errorf("%s: no current jobs", builtin)
		return nil
	}
	if g := groupOf(j); g == nil || !g.control {
		sh.errorf("%s: job %d started without job control", builtin, j.Number())
		return nil
	}
	return j
}

// noJob says why a job specification means no job, and reports whether it
// means several.
func (sh *Shell) noJob(builtin, spec string, err error) (several bool) {
	if errors.Is(err, jobs.ErrAmbiguous) {
		sh.errorf("%s: %s: ambiguous job spec", builtin, strings.TrimLeft(spec, "%?"))
		return true
	}
	if spec == "%+" {
		spec = "current"
	}
	sh.errorf("%s: %s: no such job", builtin, spec)
	return false
}

// noJobEither is noJob for the builtins that say both (bash 5.2).
func (sh *Shell) noJobEither(builtin, spec string, err error) {
	if sh.noJob(builtin, spec, err) {
		sh.noJob(builtin, spec, jobs.ErrNoSuchJob)
	}
}

// groupOf is the group of a job that was started with one, or nil.
func groupOf(j *jobs.Job) *group {
	g, _ := j.Owner.(*group)
	return g
}

// foreground continues a job and waits for it.
func (sh *Shell) foreground(j *jobs.Job) int {
	g := groupOf(j)
	if j.State().Ended() {
		sh.errorf("fg: job has terminated")
		return 1
	}
	text := j.Text
	if j.Dir != sh.dir {
		text += "  (wd: " + sh.tildeDir(j.Dir) + ")"
	}
	sh.print(text + "\n")
	sh.flush("fg")
	j.Foreground = true
	sh.bring(g)
	if j.State() == jobs.Stopped {
		if err := j.Continue(); err != nil {
			sh.home(g, jobs.Status{})
			sh.errorf("fg: %s", sysText(err))
			return 1
		}
	}
	over := sh.await(g)
	sh.proc.resumed.Store(j)
	sh.waitForeground(j)
	sh.proc.resumed.Store(nil)
	over()
	st := j.Status()
	sh.homeAfter(g)
	j.Foreground = false
	if st.State == jobs.Stopped {
		if g != nil && g.leaves.Load() {
			sh.unwound = sh.jobLeft(g)
			return 0
		}
		sh.childEnded()
		sh.notifyStopped(j)
		sh.breakLoops()
		if n := j.StopNumber(); n <= 256 {
			return n
		}
		return 1 // bash 5.2: such a number is an error of a builtin
	}
	sh.jobList().Remove(j)
	sh.tellJob(j)
	sh.interruptedBy(st, g)
	return st.Number()
}

// waitForeground waits until the job has ended or stopped. Traps wait with it;
// what ends the shell ends the job.
func (sh *Shell) waitForeground(j *jobs.Job) {
	l := sh.jobList()
	over := func() bool { return j.State() != jobs.Running }
	for l.Until(sh.wait(), over) == fds.ErrInterrupted {
		if sh.pause() == nil {
			continue
		}
		sh.unwound = flowNone
		_ = signalJob(j, syscall.SIGHUP) // ESRCH: it has just ended
		_ = l.Until(fds.Wait{}, over)
		return
	}
}

// breakLoops ends the loops around a builtin.
func (sh *Shell) breakLoops() {
	if sh.loopDepth > 0 {
		sh.loops = sh.loopDepth
		sh.unwound = flowBreak
	}
}

// resume continues a job in the background.
func (sh *Shell) resume(j *jobs.Job) int {
	if j.State() == jobs.Running {
		sh.errorf("bg: job %d already in background", j.Number())
		return 0
	}
	mark := ""
	if c := sh.jobList().Mark(j); c != ' ' && !sh.opts.Posix {
		mark = string(c)
	}
	sh.printf("[%d]%s %s &\n", j.Number(), mark, j.Text)
	sh.flush("bg") // before what the job prints
	if err := j.Continue(); err != nil {
		sh.errorf("bg: %s", sysText(err))
		return 1
	}
	sh.jobList().Resumed(j)
	return 0
}

// builtinSuspend is suspend [-f].
func builtinSuspend(sh *Shell, args []string) int {
	force := false
	rest, ok := sh.letters(args, "suspend: usage: suspend [-f]", func(c byte) bool {
		force = force || c == 'f'
		return c == 'f'
	})
	switch {
	case !ok:
		return 2
	case len(rest) > 0:
		sh.errorf("suspend: too many arguments")
		sh.unwound = sh.dropAll()
		return 1
	case !sh.controls() && !force, sh.parent != nil:
		sh.errorf("suspend: cannot suspend: no job control")
		return 1
	case sh.proc.serving && !force: // they would wait for ever
		sh.errorf("suspend: cannot suspend a shell that has clients")
		return 1
	case sh.opts.loginShell && !force:
		sh.errorf("suspend: cannot suspend a login shell")
		return 1
	}
	if err := stopSelf(); err != nil {
		sh.errorf("suspend: %s", sysText(err))
		return 1
	}
	return 0
}
