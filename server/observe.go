package server

import (
	"reflect"
	"slices"
	"time"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/interp"
	"github.com/goshd/goshd/interp/state"
)

// watch keeps the shell's watcher, which tells of the working directory and of
// jobs, as long as somebody wants to know; and the observer, who looks who waits
// for input. mu is held.
func (s *session) watch() {
	wanted := func(kind string) bool {
		return slices.ContainsFunc(s.subs, func(sub *subscription) bool { return slices.Contains(sub.kinds, kind) })
	}
	var w *interp.Watcher
	if wanted(ecmd.EventCwd) || wanted(ecmd.EventJob) {
		w = &interp.Watcher{Dir: s.tellDir, Job: s.tellJob}
	}
	s.full().Watch(w)
	if wanted(ecmd.EventInput) && !s.observing {
		s.observing = true
		go s.observe() // ends when nobody wants to know any more, or with the shell
	}
}

func (s *session) tellDir(dir string) {
	s.emit(ecmd.Notice{Event: ecmd.EventCwd, Cwd: dir}, s.running.Load())
}

func (s *session) tellJob(d state.Job) {
	s.emit(ecmd.Notice{Event: ecmd.EventJob, Job: &d}, nil)
}

// observing is how often the observer looks: no system tells when a process
// begins to wait for input.
const observing = 100 * time.Millisecond

// observe is the observer goroutine.
func (s *session) observe() {
	ticker := time.NewTicker(observing)
	defer ticker.Stop()
	var seen *ecmd.Input
	for s.observed() {
		select {
		case <-ticker.C:
		case <-s.look:
		case <-s.asking.Done():
			return
		}
		var now *ecmd.Input
		if s.running.Load() != nil {
			now = s.inputNow()
		}
		if !reflect.DeepEqual(now, seen) {
			seen = now
			s.emit(ecmd.Notice{Event: ecmd.EventInput, Input: now}, s.running.Load())
		}
	}
}

// observed reports whether the observer is still wanted; otherwise it has ended.
func (s *session) observed() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.observing = slices.ContainsFunc(s.subs, func(sub *subscription) bool { return slices.Contains(sub.kinds, ecmd.EventInput) })
	return s.observing
}

// lookAgain makes the observer look now.
func (s *session) lookAgain() {
	select {
	case s.look <- struct{}{}:
	default: // it is about to
	}
}
