package jobs

// A Change is what has become of a job in a List.
type Change struct {
	Job    *Job
	Number int
	Group  int  // as Job.Group
	Mark   byte // as List.Mark
	Left   bool // it has left the table before its end (disown), and nothing more is told of it
}

// published is what was told of a job last. It is guarded by Job.telling.
type published struct {
	any   bool
	state State
}

// tell hands the job to Watch if it is new in the table, or its state is not
// what was told last. It may be called from any goroutine.
func (l *List) tell(j *Job) {
	j.telling.Lock()
	defer j.telling.Unlock()
	l.tellLocked(j)
}

func (l *List) tellLocked(j *Job) {
	state := j.State()
	if j.number == 0 || j.published == (published{true, state}) {
		return
	}
	if state == Running && j.published.state == Stopped {
		j.resumed.Store(true)
	}
	j.published = published{true, state}
	l.watch(Change{Mark: l.knownMark(j, state)}, j)
}

// tellLeaving is tell for a job that leaves the table.
func (l *List) tellLeaving(j *Job) {
	j.telling.Lock()
	defer j.telling.Unlock()
	if j.State().Ended() {
		l.tellLocked(j)
	} else {
		l.watch(Change{Mark: l.knownMark(j, Running), Left: true}, j)
	}
	j.number = 0
}

// watch fills in what is known of j and calls Watch. It takes no lock that a
// caller may hold: a change may be told of while a process is being started.
func (l *List) watch(c Change, j *Job) {
	if l.Watch != nil {
		c.Job, c.Number, c.Group = j, j.number, int(j.founded.Load())
		l.Watch(c)
	}
}

// knownMark is Mark as far as it can be known on any goroutine: as it was when
// the shell has looked last. A job that stops becomes the current one.
func (l *List) knownMark(j *Job, state State) byte {
	switch {
	case state == Stopped || l.current.Load() == j:
		return '+'
	case l.previous.Load() == j:
		return '-'
	}
	return ' '
}
