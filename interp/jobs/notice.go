package jobs

import (
	"fmt"
	"strings"
	"syscall"
)

// A Format says how Line prints a job.
type Format uint8

// The formats.
const (
	Standard Format = iota // jobs: [1]+  Running                 sleep 9 &
	Long                   // jobs -l: a line per member, with its pid
	Report                 // the same without the number, for a notice after "NAME: line N: "

	// Posix is added to Standard for a shell in POSIX mode.
	Posix Format = 1 << 7
)

// width is that of the column of states: bash's longest description.
const width = 24

// Line returns the job as jobs prints it, newlines included. dir is the
// working directory, the job's own is told if it is another; tilde abbreviates
// its name, unless it is nil.
func (l *List) Line(j *Job, f Format, dir string, tilde func(string) string) string {
	var b strings.Builder
	posix := f&Posix != 0
	f &^= Posix
	if f != Report {
		fmt.Fprintf(&b, "[%d]%c ", j.number, l.Mark(j))
	}
	state := j.State()
	if f == Standard {
		s := j.Status()
		if state.Ended() { // whatever the status is with PipeFail
			s = j.Members[len(j.Members)-1].Status()
		}
		text := stateText(state, s, f)
		if posix {
			text = posixText(text, s)
		}
		fmt.Fprintf(&b, " %-*s%s%s", width, text, core(s), j.Text)
	} else {
		j.members(&b, f, state)
		l.Know(j)
	}
	if state == Running && !j.Foreground {
		b.WriteString(" &")
	}
	if f != Report && j.Dir != dir {
		b.WriteString("  (wd: " + short(j.Dir, tilde) + ")")
	}
	b.WriteByte('\n')
	return b.String()
}

func short(dir string, tilde func(string) string) string {
	if tilde == nil {
		return dir
	}
	return tilde(dir)
}

// members writes a line for each member, the last without its newline. The
// first one's state is not repeated.
func (j *Job) members(b *strings.Builder, f Format, state State) {
	top := j.Members[0].Status()
	for i, m := range j.Members {
		s := m.Status()
		text, pipe, pad := stateText(state, s, f), "", width
		if i > 0 {
			b.WriteString("\n     ")
			pipe = "| "
			if s == top {
				text, pad = "", width-len(pipe)
			}
		}
		fmt.Fprintf(b, "%5d %-*s%s%s%s", m.Pid(), pad, text, core(s), pipe, j.Parts[i])
	}
}

// Mark is + for the current job, - for the previous one, and a space for others.
func (l *List) Mark(j *Job) byte {
	l.mark()
	switch j {
	case l.current.Load():
		return '+'
	case l.previous.Load():
		return '-'
	}
	return ' '
}

// stateText is the word for the status of a member of a job in some state.
func stateText(job State, s Status, f Format) string {
	switch {
	case job == Running || s.State == Running:
		return "Running"
	case s.State == Stopped && f == Standard:
		return "Stopped"
	case s.State == Stopped, s.State == Killed:
		return Describe(s.Signal)
	case s.Code == 0:
		return "Done"
	}
	return fmt.Sprintf("Exit %d", s.Code)
}

// posixText is stateText in POSIX mode.
func posixText(text string, s Status) string {
	switch {
	case s.State == Stopped:
		return text + "(" + SignalName(s.Signal) + ")"
	case strings.HasPrefix(text, "Exit "):
		return fmt.Sprintf("Done(%d)", s.Code)
	}
	return text
}

func core(s Status) string {
	if s.State == Killed && s.Core {
		return "(core dumped) "
	}
	return ""
}

// A Manner is the kind of shell that gives notice.
type Manner struct {
	Interactive bool                      // -i
	Monitor     bool                      // -m: job control
	Posix       bool                      // set -o posix
	Script      bool                      // commands come from a file or stdin, not from -c or a user
	Trapped     func(syscall.Signal) bool // nil: none is
	Dir         string                    // as for Line
	Tilde       func(string) string       // as for Line
}

// Notice returns what a shell says by itself of a job whose status has
// changed, or "" (bash 5.2). If prefixed, "NAME: line N: " goes before it.
// A job that has stopped is told of on a line of its own, after the "^Z".
func (l *List) Notice(j *Job, m Manner) (text string, prefixed bool) {
	s := j.Status()
	killed := s.State == Killed
	switch {
	case s.State == Running, m.Interactive && !m.Monitor:
		return "", false
	case s.State == Stopped && m.Script:
		return "", false
	case s.State == Stopped:
		return "\n" + l.withDir(j, m), false
	case killed && !m.Interactive && !quiet(s.Signal) && s.Signal != syscall.SIGTERM && !m.trapped(s.Signal):
		return l.Line(j, Report, m.Dir, m.Tilde), true
	case j.Foreground && killed && !quiet(s.Signal):
		return j.death(s), false
	case j.Foreground, !m.Monitor, m.Script && !killed:
		return "", false
	}
	return l.withDir(j, m), false
}

// quiet reports whether a foreground job dies of sig without a word.
func quiet(sig syscall.Signal) bool { return sig == syscall.SIGINT || sig == syscall.SIGPIPE }

func (m Manner) trapped(sig syscall.Signal) bool { return m.Trapped != nil && m.Trapped(sig) }

// death is the short form of a notice, for what the user has just called.
func (j *Job) death(s Status) string {
	if s.Core {
		return Describe(s.Signal) + " (core dumped)\n"
	}
	return Describe(s.Signal) + "\n"
}

// withDir is the standard line, and where the shell is if the job is not.
func (l *List) withDir(j *Job, m Manner) string {
	f := Standard
	if m.Posix {
		f |= Posix
	}
	text := l.Line(j, f, m.Dir, m.Tilde)
	if j.Dir != m.Dir {
		text += "(wd now: " + short(m.Dir, m.Tilde) + ")\n"
	}
	return text
}

// Changed returns the jobs of which nothing was told since they were started or
// continued, or whose status is not what was told last: those that jobs -n lists.
func (l *List) Changed() []*Job {
	var js []*Job
	for _, j := range l.jobs {
		if j.untold() {
			js = append(js, j)
		}
	}
	return js
}

// untold reports whether the status is not what was told last.
func (j *Job) untold() bool {
	if j.resumed.Swap(false) {
		j.told = false
	}
	return !j.told || j.Status() != j.reported
}

// News returns the jobs of Changed that a notice may be due for: not those that
// Keep was called for.
func (l *List) News() []*Job {
	count := l.changes.count.Load()
	if count == l.checked && !l.due {
		return nil
	}
	l.checked = count
	var js []*Job
	open := l.open[:0]
	for _, j := range l.open {
		switch {
		case j.number == 0 || j.kept:
			continue
		case j.changed():
			js = append(js, j)
		}
		open = append(open, j)
	}
	clear(l.open[len(open):])
	l.open = open
	l.due = len(js) > 0
	return js
}

// Keep says that nobody is to be told by notices that the job has ended.
func (l *List) Keep(j *Job) { j.kept = true }

// changed reports whether the status is to be told. That a job runs is not.
func (j *Job) changed() bool { return j.State() != Running && j.untold() }

// Told records that the job's status has been told to the user. Clean removes
// the ended ones of those.
func (l *List) Told(j *Job) {
	j.resumed.Store(false) // first: it may go on meanwhile
	j.told, j.reported = true, j.Status()
	l.told = true
}

// Untold has the next notice tell of the job once more if it is stopped.
func (l *List) Untold(j *Job) {
	j.told = false
	l.due = true
}

// Clean removes the jobs that have ended and were told, and remembers the
// statuses of their processes for wait.
func (l *List) Clean() {
	if !l.told {
		return
	}
	l.told = false
	kept := l.jobs[:0]
	for _, j := range l.jobs {
		if j.told && j.reported.State.Ended() {
			l.bury(j)
		} else {
			kept = append(kept, j)
		}
	}
	clear(l.jobs[len(kept):])
	l.jobs = kept
	if l.unmarked {
		l.reset()
	}
}

// bury forgets a job that has ended, but not how.
func (l *List) bury(j *Job) {
	for _, m := range j.Members {
		l.past.add(m.known(), m.Status())
	}
	l.leave(j)
}
