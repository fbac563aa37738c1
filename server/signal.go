package server

import (
	"context"
	"syscall"
	"time"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/interp"
)

// signal is SIGNAL.
func (q *query) signal() (any, *ecmd.Error) {
	var k ecmd.Kill
	if err := q.decode(&k); err != nil {
		return nil, err
	}
	sig, ok := interp.ParseSignal(k.Signal)
	if !ok {
		return nil, ecmd.Errorf(ecmd.BadArgument, "SIGNAL: no such signal: %.40s", k.Signal)
	}
	switch {
	case k.Job != 0:
		return q.signalJob(k.Job, sig)
	case k.ID != nil:
		return q.signalRequest(*k.ID, sig)
	case k.To == "session":
		return q.signalSession(sig)
	case k.To != "" && k.To != "foreground":
		return nil, ecmd.Errorf(ecmd.BadArgument, "SIGNAL: to is neither foreground nor session")
	}
	return q.interrupt(sig)
}

func (q *query) interrupt(sig syscall.Signal) (any, *ecmd.Error) {
	if !q.s.busy() || !q.shell.Interrupt(sig) {
		return nil, ecmd.Errorf(ecmd.NotNow, "no code is running")
	}
	return nothing, nil
}

// signalRequest sends a signal to what a request of the same connection runs in
// the foreground. Nothing else is, until it has been sent.
func (q *query) signalRequest(id uint64, sig syscall.Signal) (any, *ecmd.Error) {
	s := q.s
	s.aiming.Add(1)
	defer s.aiming.Add(-1)
	s.aim.Lock()
	defer s.aim.Unlock()
	if t := s.running.Load(); t == nil || t.conn != q.t.conn || t.id != ecmd.NewID(min(id, ecmd.MaxID)) {
		return nil, ecmd.Errorf(ecmd.NoSuchID, "request %d is not in the foreground", id)
	}
	return q.interrupt(sig)
}

// boundary is a copy of the state for a request that is answered at once.
func (q *query) boundary() (*interp.Snapshot, *ecmd.Error) {
	ctx, cancel := context.WithTimeout(q.ctx, time.Second)
	defer cancel()
	snap, err := q.shell.Snapshot(ctx)
	if err != nil {
		return nil, ecmd.Errorf(ecmd.NotNow, "the shell has been busy with one command for a second")
	}
	return snap, nil
}

// signalJob sends a signal to a job, as the table was at the last command
// boundary.
func (q *query) signalJob(number int, sig syscall.Signal) (any, *ecmd.Error) {
	snap, err := q.boundary()
	if err != nil {
		return nil, err
	}
	if !snap.SignalJob(number, sig) {
		return nil, ecmd.Errorf(ecmd.NotNow, "no job with the number %d is there, or it has ended", number)
	}
	return nothing, nil
}

// signalSession sends a signal to the foreground, to all jobs, and to the shell,
// where a trap may catch it.
func (q *query) signalSession(sig syscall.Signal) (any, *ecmd.Error) {
	snap, err := q.boundary()
	if err != nil {
		return nil, err
	}
	for _, j := range snap.Jobs() {
		snap.SignalJob(j.ID, sig)
	}
	if !q.s.busy() || !q.shell.Interrupt(sig) {
		q.shell.Signal(sig)
	}
	return nothing, nil
}
