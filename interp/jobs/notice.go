package jobs

import (
	"fmt"
	"strings"
)

// A Format says how Line prints a job.
type Format uint8

// The formats.
const (
	Standard Format = iota // jobs: [1]+  Running                 sleep 9 &
	Long                   // jobs -l: with pids, a line per member
	Report                 // what a shell that isn't interactive says of a killed job, after "name: line n: "
)

// width is that of the column of states: bash's longest description.
const width = 24

// Line returns the job as jobs prints it, newlines included. dir is the
// working directory now; the job's own is told if it is another. tilde
// abbreviates a directory's name; nil leaves it.
func (l *List) Line(j *Job, f Format, dir string, tilde func(string) string) string {
	var b strings.Builder
	if f != Report {
		fmt.Fprintf(&b, "[%d]%c ", j.number, l.markOf(j))
	}
	state := j.State()
	if f == Standard {
		fmt.Fprintf(&b, " %-*s%s", width, stateText(j.Status(), f), core(j.Status())+j.Text)
	} else {
		j.members(&b, f)
	}
	if state == Running && !j.Foreground {
		b.WriteString(" &")
	}
	if j.Dir != dir && dir != "" && f != Report {
		there := j.Dir
		if tilde != nil {
			there = tilde(there)
		}
		b.WriteString("  (wd: " + there + ")")
	}
	b.WriteByte('\n')
	return b.String()
}

// members writes a line for each member, the last without its newline. A
// state is not repeated.
func (j *Job) members(b *strings.Builder, f Format) {
	for i, m := range j.Members {
		s := m.Status()
		if i > 0 {
			b.WriteString("\n     ")
		}
		if i > 0 && s == j.Members[0].Status() {
			fmt.Fprintf(b, "%5d %*s| %s", m.Pid(), width-2, "", j.Parts[i])
			continue
		}
		pipe := ""
		if i > 0 {
			pipe = "| "
		}
		fmt.Fprintf(b, "%5d %-*s%s%s%s", m.Pid(), width, stateText(s, f), core(s), pipe, j.Parts[i])
	}
}

func (l *List) markOf(j *Job) byte {
	l.mark()
	switch j {
	case l.current:
		return '+'
	case l.previous:
		return '-'
	}
	return ' '
}

// stateText is the word for a status.
func stateText(s Status, f Format) string {
	switch s.State {
	case Running:
		return "Running"
	case Stopped:
		if f == Long {
			return Describe(s.Signal)
		}
		return "Stopped"
	case Killed:
		return Describe(s.Signal)
	}
	if s.Code == 0 {
		return "Done"
	}
	return fmt.Sprintf("Exit %d", s.Code)
}

func core(s Status) string {
	if s.State == Killed && s.Core {
		return "(core dumped) "
	}
	return ""
}

// Changed returns the jobs whose status is not what was told last: those that
// a notice is due for.
func (l *List) Changed() []*Job {
	var js []*Job
	for _, j := range l.jobs {
		if s := j.Status(); !j.told && s.State != Running || j.told && s != j.reported && s.State != Running {
			js = append(js, j)
		}
	}
	return js
}

// Told records that the job's status has been told to the user. Clean removes
// the ended ones of those.
func (l *List) Told(j *Job) { j.told, j.reported = true, j.Status() }

// Clean removes the jobs that have ended and were told, and remembers the
// statuses of their processes for wait.
func (l *List) Clean() {
	kept := l.jobs[:0]
	for _, j := range l.jobs {
		if !j.told || !j.State().Ended() {
			kept = append(kept, j)
			continue
		}
		l.bury(j)
	}
	clear(l.jobs[len(kept):])
	l.jobs = kept
	l.mark()
}

// bury forgets a job that has ended, but not how.
func (l *List) bury(j *Job) {
	for _, m := range j.Members {
		l.past.add(m.Pid(), m.Status())
	}
	j.number = 0
	if l.current == j {
		l.current = nil
	}
	if l.previous == j {
		l.previous = nil
	}
}
