package server

import (
	"context"
	"time"
)

// watchIdle ends a session on a socket that has had no client for IdleExit.
// It is called at the start and when a connection has ended.
func (s *session) watchIdle() {
	if s.IdleExit <= 0 || s.ln == nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.conns) > 0 || s.ending.Load() {
		return
	}
	if s.idle != nil {
		s.idle.Stop()
	}
	s.idle = time.AfterFunc(s.IdleExit, s.endIdle)
}

// endIdle ends the session unless there is a client again, or something still
// runs: code whose client has gone, or a job.
func (s *session) endIdle() {
	s.mu.Lock()
	clients := len(s.conns)
	s.mu.Unlock()
	switch {
	case clients > 0: // the end of the last one is watched for
	case s.codes.Load() > 0 || s.hasJobs():
		s.watchIdle()
	default:
		s.logf("no client for %v: the shell ends", s.IdleExit)
		s.end(Terminate)
	}
}

// hasJobs reports whether a job has not ended.
func (s *session) hasJobs() bool {
	sh := s.full()
	if sh == nil {
		return false
	}
	ctx, cancel := context.WithTimeout(s.asking, time.Second)
	defer cancel()
	snap, err := sh.Snapshot(ctx)
	if err != nil {
		return true // it is busy, or ending anyway
	}
	for _, j := range snap.Jobs() {
		if j.State == "running" || j.State == "stopped" {
			return true
		}
	}
	return false
}

// attention returns what tells that the shell has something to do between
// requests, nil if it never has.
func (s *session) attention() <-chan struct{} {
	if a, ok := s.Shell.(Attentive); ok {
		return a.Attention()
	}
	return nil
}

// attend has the shell do it.
func (s *session) attend() {
	if r := s.Shell.(Attentive).Attend(s.ctx); r.Exited && !s.KeepOnExit {
		s.end(Exit)
	}
}
