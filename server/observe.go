package server

import (
	"context"
	"reflect"
	"slices"
	"time"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/interp"
	"github.com/goshd/goshd/interp/state"
)

// observing is how often the observer looks while there is something to see.
const observing = 100 * time.Millisecond

// needsObserver: these events are seen by looking.
func (sub *subscription) needsObserver() bool {
	for _, kind := range []string{ecmd.EventCwd, ecmd.EventJob, ecmd.EventInput} {
		if slices.Contains(sub.kinds, kind) {
			return true
		}
	}
	return false
}

// A sight is what the observer has seen last.
type sight struct {
	dir   string
	jobs  map[int]state.Job
	input *ecmd.Input
}

// lookAgain makes the observer look now.
func (s *session) lookAgain() {
	select {
	case s.look <- struct{}{}:
	default: // it is about to
	}
}

// observe is the observer goroutine.
func (s *session) observe() {
	ticker := time.NewTicker(observing)
	defer ticker.Stop()
	seen := s.firstSight()
	for s.observed() {
		select {
		case <-ticker.C:
		case <-s.look:
		case <-s.asking.Done():
			return
		}
		s.compare(seen)
	}
}

// observed reports whether the observer is still wanted; otherwise it has ended.
func (s *session) observed() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.observing = slices.ContainsFunc(s.subs, (*subscription).needsObserver)
	return s.observing
}

// glance is a copy of the state, nil if none can be had soon.
func (s *session) glance() *interp.Snapshot {
	ctx, cancel := context.WithTimeout(s.asking, observing)
	defer cancel()
	snap, err := s.full().Snapshot(ctx)
	if err != nil {
		return nil
	}
	return snap
}

func (s *session) firstSight() *sight {
	seen := &sight{jobs: map[int]state.Job{}}
	if snap := s.glance(); snap != nil {
		seen.dir = snap.Dir()
		for _, j := range snap.Jobs() {
			seen.jobs[j.ID] = j
		}
	}
	return seen
}

// compare tells what is another than before.
func (s *session) compare(seen *sight) {
	if snap := s.glance(); snap != nil {
		if dir := snap.Dir(); dir != seen.dir {
			seen.dir = dir
			s.emit(ecmd.Notice{Event: ecmd.EventCwd, Cwd: dir}, s.running.Load())
		}
		s.compareJobs(seen, snap.Jobs())
	}
	if len(s.subscribers(ecmd.EventInput)) == 0 {
		return
	}
	var input *ecmd.Input
	if s.running.Load() != nil {
		input = s.inputNow()
	}
	if !reflect.DeepEqual(input, seen.input) {
		seen.input = input
		s.emit(ecmd.Notice{Event: ecmd.EventInput, Input: input}, s.running.Load())
	}
}

// compareJobs tells of jobs that are new or have changed their state. One that
// has left the table without a word has ended.
func (s *session) compareJobs(seen *sight, list []state.Job) {
	now := map[int]state.Job{}
	for _, d := range list {
		now[d.ID] = d
		old, known := seen.jobs[d.ID]
		if !known || old.State != d.State || old.Pgid != d.Pgid {
			s.tellJob(d)
		}
	}
	for id, d := range seen.jobs {
		if _, there := now[id]; !there && (d.State == "running" || d.State == "stopped") {
			d.State, d.Pids = "done", []int{}
			s.tellJob(d)
		}
	}
	seen.jobs = now
}

func (s *session) tellJob(d state.Job) {
	s.emit(ecmd.Notice{Event: ecmd.EventJob, Job: &d}, nil)
}
