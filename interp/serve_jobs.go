package interp

import (
	"context"
	"slices"
	"syscall"

	"github.com/goshd/goshd/interp/jobs"
	"github.com/goshd/goshd/interp/state"
)

// Command is the text of the command before which the copy was made, as
// BASH_COMMAND has it.
func (s *Snapshot) Command() string {
	if s.sh.current == nil {
		return ""
	}
	return s.sh.current.text()
}

// find returns the job of that number in the copy, or nil.
func (s *Snapshot) find(number int) *snapshotJob {
	i := slices.IndexFunc(s.jobs, func(j snapshotJob) bool { return j.id == number })
	if i < 0 {
		return nil
	}
	return &s.jobs[i]
}

// WaitJob waits until the job of that number has ended or, with stops, stopped,
// or until ctx is done. ok is false if there is no such job.
func (s *Snapshot) WaitJob(ctx context.Context, number int, stops bool) (d state.Job, ok bool) {
	j := s.find(number)
	if j == nil {
		return d, false
	}
	for {
		changed := changesOf(j.job)
		state := j.job.State()
		if state.Ended() || stops && state == jobs.Stopped || changed == nil || !waitAny(ctx, changed) {
			return j.data(), true
		}
	}
}

// changesOf returns what the next change of each member that has not ended
// closes.
func changesOf(j *jobs.Job) (changed []<-chan struct{}) {
	for _, m := range j.Members {
		c, ok := m.(interface {
			Changes() (jobs.Status, int, <-chan struct{})
		})
		if !ok {
			continue
		}
		if st, _, next := c.Changes(); !st.State.Ended() {
			changed = append(changed, next)
		}
	}
	return changed
}

// waitAny waits until one of the channels is closed. It returns false if ctx is
// done before.
func waitAny(ctx context.Context, changed []<-chan struct{}) bool {
	any, over := make(chan struct{}, len(changed)), make(chan struct{})
	defer close(over)
	for _, c := range changed {
		go func() { // ends with waitAny
			select {
			case <-c:
				any <- struct{}{}
			case <-over:
			}
		}()
	}
	select {
	case <-any:
		return true
	case <-ctx.Done():
		return false
	}
}

// SignalJob sends a signal to the job of that number. A stopped one is
// continued if that is what lets it end. ok is false if there is no such job,
// or it has ended.
func (s *Snapshot) SignalJob(number int, sig syscall.Signal) (ok bool) {
	j := s.find(number)
	if j == nil {
		return false
	}
	stopped := j.job.State() == jobs.Stopped
	if err := j.job.Signal(sig); err != nil {
		return false
	}
	if stopped && (sig == syscall.SIGTERM || sig == syscall.SIGHUP) {
		_ = j.job.Signal(syscall.SIGCONT) // ESRCH: it has ended
	}
	return true
}

// data describes a job as it is now.
func (j *snapshotJob) data() state.Job {
	d := jobData(j.job, j.job.Group())
	d.ID, d.Current = j.id, j.current
	return d
}

// ParseSignal returns the signal that a number means, or a name with or without
// SIG, in any case of letters.
func ParseSignal(name string) (syscall.Signal, bool) { return jobs.ParseSignal(name) }

// SignalName is the name of a signal: "SIGINT", "SIGRTMIN+3".
func SignalName(sig syscall.Signal) string { return jobs.SignalName(sig) }
