package interp

import (
	"syscall"

	"github.com/goshd/goshd/interp/jobs"
)

// manner is how the shell tells of jobs.
func (sh *Shell) manner() jobs.Manner {
	return jobs.Manner{
		Interactive: sh.Interactive(), Monitor: sh.opts.monitor && (sh.controls() || sh.Interactive()), Posix: sh.opts.Posix,
		Script:  sh.readFrom != 'c' && !sh.Interactive(),
		Trapped: func(sig syscall.Signal) bool { return sh.traps.has(int(sig)) },
		Dir:     sh.dir, Tilde: sh.tildeDir,
	}
}

// notice prints what is to be told of a job.
func (sh *Shell) notice(j *jobs.Job) {
	text, prefixed := sh.jobList().Notice(j, sh.manner())
	if text == "" {
		return
	}
	if prefixed {
		text = sh.prefix() + text
	}
	sh.writeErr(text)
}

// notifyOf tells of a job at once.
func (sh *Shell) notifyOf(j *jobs.Job) {
	sh.notice(j)
	sh.jobs.Told(j)
}

// notifyStopped tells of a job that has stopped in the foreground; an interactive
// shell does so by number among those that it has not told of.
func (sh *Shell) notifyStopped(j *jobs.Job) {
	if sh.notifies() {
		sh.notify()
		return
	}
	sh.notifyOf(j)
}

// notify tells of all jobs whose status has changed, and forgets those that
// have ended. An interactive shell does so before it prompts. A script keeps
// those in the background that no signal has killed, for jobs and wait, and a
// substitution what $! means (bash 5.2, notify_of_job_status).
func (sh *Shell) notify() {
	if sh.jobs == nil {
		return
	}
	m := sh.manner()
	for _, j := range sh.jobs.News() {
		state := j.State()
		switch {
		case sh.inSubst && !m.Interactive:
			if j != sh.lastBg {
				sh.jobs.Told(j)
			}
		case m.Script && state == jobs.Stopped:
		case m.Script && state != jobs.Killed && !j.Foreground:
			sh.jobs.Keep(j)
		default:
			sh.notifyOf(j)
		}
	}
	sh.jobs.Clean()
}

// notifyBetween is notify at the end of a command in the foreground.
func (sh *Shell) notifyBetween() {
	if sh.jobs != nil && (sh.parent == nil || !sh.Interactive()) {
		sh.notify()
	}
}

// notifyChanged follows set -b and set +b.
func (sh *Shell) notifyChanged(on bool) {
	if sh.parent == nil {
		sh.proc.tells.Store(on)
	}
}

// changed is called, from any goroutine, when something has happened to a job
// of the main shell.
func (p *process) changed() {
	if p.tells.Load() {
		p.main.signals.raise(attNews)
		p.arouse()
	}
}

// notifyAtOnce is set -b: the user is told at once, whatever the shell does, or
// a subshell on its goroutine (bash manual, "The Set Builtin").
func (sh *Shell) notifyAtOnce() {
	a := sh.signals
	if a.word.Load()&attNews == 0 {
		return
	}
	a.clear(attNews)
	if main := sh.proc.main; a.main && main.jobs != nil && main.Interactive() {
		main.notify()
	}
}

// takeNews returns what notifyAtOnce would print, for a reader of lines that
// prints it by itself.
func (sh *Shell) takeNews() string {
	sh.signals.clear(attNews)
	if sh.jobs == nil {
		return ""
	}
	text, m := "", sh.manner()
	for _, j := range sh.jobs.News() {
		line, _ := sh.jobs.Notice(j, m)
		text += line
		sh.jobs.Told(j)
	}
	sh.jobs.Clean()
	return text
}
