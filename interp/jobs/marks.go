package jobs

// mark brings the current and the previous job up to date (bash manual, "Job
// Control Basics"; details as bash 5.2 has them). A job that stops becomes the
// current one, and is that while it is stopped. Then a stopped job comes before
// a running one, and the newest first.
func (l *List) mark() {
	count := l.changes.count.Load()
	if count == l.marked {
		return
	}
	l.marked = count
	for _, j := range l.jobs {
		state := j.State()
		if state == Stopped && j.marked != Stopped {
			l.choose(j)
		}
		j.marked = state
	}
	if is(l.current, Stopped) {
		l.choose(l.current)
		return
	}
	var next *Job
	if is(l.previous, Stopped) {
		next = l.previous
	}
	next = first(next, l.newest(Stopped, nil), l.newest(Running, nil))
	if next == nil {
		l.current, l.previous = nil, nil
		return
	}
	l.choose(next)
}

// choose makes j the current job.
func (l *List) choose(j *Job) {
	if l.current != j {
		l.previous = l.current
		l.current = j
	}
	if l.previous != j && is(l.previous, Stopped) {
		return
	}
	var older *Job
	if is(j, Stopped) {
		older = first(l.newest(Stopped, j), l.newest(Running, nil))
	} else {
		older = l.newest(Running, j)
	}
	l.previous = first(older, j)
}

// newest returns the newest job in a state, of those older than before.
func (l *List) newest(state State, before *Job) *Job {
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

func is(j *Job, state State) bool { return j != nil && j.State() == state }

func first(js ...*Job) *Job {
	for _, j := range js {
		if j != nil {
			return j
		}
	}
	return nil
}
