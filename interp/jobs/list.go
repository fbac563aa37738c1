package jobs

import (
	"errors"
	"strconv"
	"strings"
	"sync/atomic"
)

// The errors of Find, in bash's words.
var (
	ErrNoSuchJob = errors.New("no such job")
	ErrAmbiguous = errors.New("ambiguous job spec")
)

// A List is the job table of one shell environment. It belongs to one
// goroutine.
type List struct {
	// Watch, if not nil, is told of each job that is new, in another state, or
	// leaves before its end; from any goroutine, of one job after the other. It
	// is set before there are jobs, and must not wait.
	Watch func(Change)

	jobs     []*Job              // by number, ascending
	open     []*Job              // those that notices may be about, and some that have left
	pids     map[int]*Job        // of all members
	current  atomic.Pointer[Job] // %+
	previous atomic.Pointer[Job] // %-; may be the current one
	past     past
	changes  changes
	stops    atomic.Uint64 // how often a job was seen stopped
	marked   uint64        // stops when the marks were up to date
	unmarked bool          // the current or the previous job has left
	checked  uint64        // and when News has looked
	due      bool          // News has found something
	told     bool          // Told was called since Clean
}

// NewList returns an empty table.
func NewList() *List { return new(List) }

// Copy returns a table of the same jobs as they are now, for a shell on another
// goroutine that lists them: their states go on changing in it, but nobody is told
// of that, and jobs that come or go do so in l alone.
func (l *List) Copy() *List {
	l.mark()
	to := NewList()
	for _, j := range l.jobs {
		seen := &Job{
			Text: j.Text, Parts: j.Parts, Dir: j.Dir, Members: j.Members, Foreground: j.Foreground, PipeFail: j.PipeFail,
			pgid: j.Group(), number: j.number,
		}
		to.jobs = append(to.jobs, seen)
		if j == l.current.Load() {
			to.current.Store(seen)
		}
		if j == l.previous.Load() {
			to.previous.Store(seen)
		}
	}
	to.marked = to.stops.Load()
	return to
}

// Add puts a background or stopped job into the table, under the number after
// the highest in use, and has it reaped. Its members are complete.
func (l *List) Add(j *Job) {
	if j.number == 0 {
		l.enter(j)
	}
	l.Know(j)
	if j.State() == Stopped {
		l.stops.Add(1)
	}
	l.reset()
	l.tell(j) // that it is new, before what becomes of it
	l.Follow(j)
	l.changes.note()
	l.tell(j)
}

// enter gives a job its place in l.jobs.
func (l *List) enter(j *Job) {
	j.telling.Lock()
	defer j.telling.Unlock()
	j.number, j.published = 1, published{}
	if n := len(l.jobs); n > 0 {
		j.number = l.jobs[n-1].number + 1
	}
	l.jobs = append(l.jobs, j)
	l.open = append(l.open, j)
}

// Follow makes the waiting functions notice what happens to a job that is not
// in the table.
func (l *List) Follow(j *Job) {
	j.list.Store(l)
	j.watch()
	j.Reap()
}

// Know makes ByPid and WaitPid know the pids that members of j have got since
// it was put into the table, or taken out.
func (l *List) Know(j *Job) {
	if l.pids == nil {
		l.pids = make(map[int]*Job)
	}
	for _, m := range j.Members {
		switch pid := m.known(); {
		case pid == 0:
		case j.number != 0:
			l.pids[pid] = j
		case m.Status().State.Ended():
			l.past.add(pid, m.Status())
		}
	}
}

// Remove takes a job out of the table (disown). It goes on being reaped.
func (l *List) Remove(j *Job) {
	for i, other := range l.jobs {
		if other == j {
			l.jobs = append(l.jobs[:i], l.jobs[i+1:]...)
			break
		}
	}
	l.leave(j)
	if l.unmarked {
		l.reset()
	}
}

// leave forgets a job that is not in l.jobs any more.
func (l *List) leave(j *Job) {
	l.tellLeaving(j)
	for _, m := range j.Members {
		if pid := m.known(); l.pids[pid] == j {
			delete(l.pids, pid)
		}
	}
	if l.previous.CompareAndSwap(j, nil) {
		l.unmarked = true
	}
	if l.current.CompareAndSwap(j, nil) {
		l.unmarked = true
	}
	l.changes.note()
}

// Holds reports whether the table is the one that j is in, or was in last.
func (l *List) Holds(j *Job) bool { return j.list.Load() == l }

// Jobs returns the jobs by number. The caller must not change the slice; it is
// valid until the table changes.
func (l *List) Jobs() []*Job { return l.jobs }

// Find returns the job that spec means: %n, %% or %+ or %, %-, %prefix,
// %?text (bash manual, "Job Control Basics"); the first % may be missing. What
// follows a second %, a + or a - counts for nothing (bash 5.2).
func (l *List) Find(spec string) (*Job, error) {
	if spec == "" {
		return nil, ErrNoSuchJob
	}
	spec = strings.TrimPrefix(spec, "%")
	l.mark()
	if n, err := strconv.ParseUint(spec, 10, 31); err == nil {
		return found(l.numbered(int(n)))
	}
	switch {
	case spec == "", spec[0] == '%', spec[0] == '+':
		return found(l.current.Load())
	case spec[0] == '-':
		return found(l.previous.Load())
	}
	if part, ok := strings.CutPrefix(spec, "?"); ok {
		return l.only(func(j *Job) bool { return strings.Contains(j.Text, part) })
	}
	return l.only(func(j *Job) bool { return strings.HasPrefix(j.Text, spec) })
}

func found(j *Job) (*Job, error) {
	if j == nil {
		return nil, ErrNoSuchJob
	}
	return j, nil
}

func (l *List) numbered(n int) *Job {
	for _, j := range l.jobs {
		if j.number == n {
			return j
		}
	}
	return nil
}

// only returns the one job that matches.
func (l *List) only(match func(*Job) bool) (one *Job, err error) {
	for _, j := range l.jobs {
		if !match(j) {
			continue
		}
		if one != nil {
			return nil, ErrAmbiguous
		}
		one = j
	}
	return found(one)
}

// ByPid returns the job with a member of that pid, or nil.
func (l *List) ByPid(pid int) *Job { return l.pids[pid] }

// Current returns the job that %+ means, or nil.
func (l *List) Current() *Job { l.mark(); return l.current.Load() }

// Previous returns the job that %- means, or nil.
func (l *List) Previous() *Job { l.mark(); return l.previous.Load() }
