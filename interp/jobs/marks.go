package jobs

// mark makes jobs that have stopped the current one (bash manual, "Job Control
// Basics"; details as bash 5.2 has them). The end of a job changes nothing
// until it leaves the table.
func (l *List) mark() {
	stops := l.stops.Load()
	if stops == l.marked {
		return
	}
	l.marked = stops
	for _, j := range l.jobs {
		state := j.State()
		if state == Stopped && j.marked != Stopped {
			l.choose(j)
		}
		j.marked = state
	}
}

// reset finds the current job when one has started, left the table or been
// continued: the one it was while that is stopped, then a stopped one before
// one that runs, and the newest first.
func (l *List) reset() {
	l.unmarked = false
	l.mark()
	if current := l.current.Load(); is(current, Stopped) {
		l.choose(current)
		return
	}
	var next *Job
	if previous := l.previous.Load(); is(previous, Stopped) {
		next = previous
	}
	next = first(next, l.newest(Stopped, nil), l.newest(Running, nil))
	if next == nil {
		l.current.Store(nil)
		l.previous.Store(nil)
		return
	}
	l.choose(next)
}

// Unmark says that no job is the current one, nor the previous one, until
// something else changes that: disown -r leaves it so (bash 5.2).
func (l *List) Unmark() {
	l.current.Store(nil)
	l.previous.Store(nil)
}

// Resumed says that j was continued in the background.
func (l *List) Resumed(j *Job) {
	j.marked = Running
	l.reset()
}

// choose makes j the current job.
func (l *List) choose(j *Job) {
	if l.current.Load() != j {
		l.previous.Store(l.current.Load())
		l.current.Store(j)
	}
	if previous := l.previous.Load(); previous != j && is(previous, Stopped) {
		return
	}
	var older *Job
	if is(j, Stopped) {
		older = first(l.newest(Stopped, j), l.newest(Running, nil))
	} else if is(j, Running) {
		older = l.newest(Running, j)
	} else {
		older = l.newest(Running, nil)
	}
	l.previous.Store(first(older, j))
}

// newest returns the newest job in a state, of those older than before.
func (l *List) newest(state State, before *Job) *Job {
	if state == Stopped && l.marked == 0 {
		return nil // none has ever stopped
	}
	for i := len(l.jobs) - 1; i >= 0; i-- {
		j := l.jobs[i]
		if before != nil && j.number >= before.number {
			continue
		}
		if is(j, state) {
			return j
		}
	}
	return nil
}

// is reports whether the job is in a state. One that was stopped and killed is in
// none, however long the system takes.
func is(j *Job, state State) bool {
	return j != nil && j.State() == state && !(state == Stopped && j.doomed.Load())
}

func first(js ...*Job) *Job {
	for _, j := range js {
		if j != nil {
			return j
		}
	}
	return nil
}
