package server

import "github.com/goshd/goshd/ecmd"

// emit sends an event to those who want it. of is the request that it is about,
// or nil: its ID is told to its own connection only.
//
// The events of one connection are in the order of their numbers. A client that
// leaves too much unread gets no more of them until it has read.
func (s *session) emit(n ecmd.Notice, of *task) {
	if len(s.subscribers(n.Event)) == 0 {
		return
	}
	s.telling.Lock()
	defer s.telling.Unlock()
	subs := s.subscribers(n.Event) // unsubscribe waits for us from here on
	if len(subs) == 0 {
		return
	}
	s.seq++
	for _, sub := range subs {
		told := n
		told.Seq = s.seq
		if of != nil && of.conn == sub.conn {
			told.Own = true
			if number, ok := of.id.Number(); ok {
				told.Request = &number
			}
		}
		if !sub.conn.congested() {
			sub.conn.event(sub.id, told)
		}
	}
}

// ranFile is told of each start-up file.
func (s *session) ranFile(f ecmd.RCFile) {
	s.mu.Lock()
	s.rc = append(s.rc, f)
	s.mu.Unlock()
	s.emit(ecmd.Notice{Event: ecmd.EventRC, RC: &f}, nil)
}

// emitStarted tells that code begins to run.
func (s *session) emitStarted(t *task) {
	if s.audience.Load() == 0 {
		return
	}
	s.emit(ecmd.Notice{Event: ecmd.EventStarted, Code: t.code()}, t)
}

// emitFinished tells that code has ended, where the shell is now, and what its
// prompt is.
func (s *session) emitFinished(t *task, res *ecmd.Result) {
	if s.audience.Load() == 0 {
		return
	}
	s.emit(ecmd.Notice{Event: ecmd.EventFinished, Outcome: res.Outcome, ExitCode: res.ExitCode}, t)
	s.lookAgain()
	if s.codes.Load() <= 1 && len(s.subscribers(ecmd.EventPrompt)) > 0 { // t is the last
		go s.emitPrompt() // ends when the prompt is rendered
	}
}

// emitPlain is emitFinished for code of the plain dialect.
func (s *session) emitPlain(t *task, r Result) {
	if s.full() != nil && s.audience.Load() > 0 {
		status := r.Status // in the heap, unlike r
		s.emitFinished(t, &ecmd.Result{Outcome: ecmd.Exited, ExitCode: &status})
	}
}

// emitPrompt renders the prompt, hooks and all, in a copy of the state.
func (s *session) emitPrompt() {
	defer func() {
		if p := recover(); p != nil {
			s.panicked("a prompt", p)
		}
	}()
	if !take(s.asking, s.booted, s.slow) {
		return
	}
	defer func() { <-s.slow }()
	snap, err := s.full().Snapshot(s.asking)
	if err != nil {
		return
	}
	r := ecmd.PromptRequest{Hooks: true}
	s.emit(ecmd.Notice{Event: ecmd.EventPrompt, Prompt: promptText(snap.Render(s.asking, promptSource(snap, &r), r.Hooks))}, nil)
}
