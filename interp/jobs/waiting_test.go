package jobs

import (
	"syscall"
	"testing"
	"time"

	"github.com/goshd/goshd/interp/fds"
)

func TestThirtyThousandJobs(t *testing.T) {
	const n = 30000
	l := NewList()
	tasks := make([]*Task, n)
	began := time.Now()
	for i := range tasks {
		tasks[i] = NewTask(100000+i, func(syscall.Signal) {})
		j := &Job{Text: "x"}
		j.Add(tasks[i], "x")
		l.Add(j)
	}
	if got := l.Current().Number(); got != n {
		t.Errorf("current job %d", got)
	}
	go func() {
		for i, task := range tasks {
			task.Finish(Exit(i), nil)
		}
	}()
	allEnd(t, l)
	if got := len(l.Changed()); got != n {
		t.Errorf("%d changed", got)
	}
	for _, j := range l.Jobs() {
		l.Told(j)
	}
	l.Clean()
	if s, ok := l.Past(100000 + n - 1); !ok || s != Exit((n-1)%256) {
		t.Errorf("the last one: %v, %v", s, ok)
	}
	if s, ok := l.Past(100000); ok {
		t.Errorf("one of the first: %v", s)
	}
	if len(l.Jobs()) != 0 || l.Changed() != nil || len(l.pids) != 0 || len(l.past.of) != maxPast {
		t.Errorf("left: %d jobs, %d pids, %d past", len(l.Jobs()), len(l.pids), len(l.past.of))
	}
	if took := time.Since(began); took > 30*time.Second {
		t.Errorf("took %v", took)
	}
}

// allEnd waits until all jobs have ended.
func allEnd(t *testing.T, l *List) {
	t.Helper()
	// One after the other, so that each change costs one look.
	for _, j := range l.Jobs() {
		if err := l.Until(fds.Wait{}, func() bool { return j.State().Ended() }); err != nil {
			t.Fatal(err)
		}
	}
}

func TestUntil(t *testing.T) {
	l := NewList()
	var tasks []*Task
	for i := range 3 {
		tasks = append(tasks, NewTask(20000+i, func(syscall.Signal) {}))
		j := &Job{Text: "x"}
		j.Add(tasks[i], "x")
		l.Add(j)
	}
	first, second := l.Jobs()[0], l.Jobs()[1]
	ended := func(j *Job) func() bool { return func() bool { return j.State().Ended() } }
	time.AfterFunc(5*time.Millisecond, func() { tasks[1].Finish(Exit(7), nil) })
	if err := l.Until(fds.Wait{}, ended(second)); err != nil || second.Number() != 2 || second.Status() != Exit(7) {
		t.Fatalf("%v, %v", second, err)
	}
	l.Told(second)
	l.Clean()
	soon := fds.Wait{Deadline: time.Now().Add(5 * time.Millisecond)}
	if err := l.Until(soon, ended(first)); err != fds.ErrTimeout {
		t.Errorf("nothing ended: %v", err)
	}
	in := new(fds.Interrupt)
	in.Fire()
	if err := l.Until(fds.Wait{Interrupt: in}, ended(first)); err != fds.ErrInterrupted {
		t.Errorf("interrupted: %v", err)
	}
	if s, ok := l.Past(20001); !ok || s != Exit(7) {
		t.Errorf("past: %v, %v", s, ok)
	}
}
