package server

import (
	"testing"
	"time"
)

// TestNextCodeWaitsForAimedSignal: what a signal is being sent to does not make
// room for the next code before it has been sent.
func TestNextCodeWaitsForAimedSignal(t *testing.T) {
	s := new(session)
	running := &task{conn: new(conn)}
	s.running.Store(running)
	s.aiming.Add(1)
	s.aim.Lock()
	over := make(chan struct{})
	go func() {
		s.finish(running)
		close(over)
	}()
	for s.running.Load() != nil {
		time.Sleep(time.Millisecond)
	}
	select {
	case <-over:
		t.Error("the next code may begin")
	case <-time.After(20 * time.Millisecond):
	}
	s.aim.Unlock()
	<-over
}
