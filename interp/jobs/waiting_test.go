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
			task.Finish(Exit(i))
		}
	}()
	if err := l.WaitAll(fds.Wait{}, false); err != nil {
		t.Fatal(err)
	}
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
	if _, err := l.WaitPid(fds.Wait{}, 100000, false); err != ErrNotChild {
		t.Errorf("one of the first: %v", err)
	}
	if len(l.Jobs()) != 0 || l.Changed() != nil || len(l.pids) != 0 || len(l.past.of) != maxPast {
		t.Errorf("left: %d jobs, %d pids, %d past", len(l.Jobs()), len(l.pids), len(l.past.of))
	}
	if took := time.Since(began); took > 30*time.Second {
		t.Errorf("took %v", took)
	}
}

func TestWaitAny(t *testing.T) {
	l := NewList()
	var tasks []*Task
	for i := range 3 {
		tasks = append(tasks, NewTask(20000+i, func(syscall.Signal) {}))
		j := &Job{Text: "x"}
		j.Add(tasks[i], "x")
		l.Add(j)
	}
	time.AfterFunc(5*time.Millisecond, func() { tasks[1].Finish(Exit(7)) })
	j, err := l.WaitAny(fds.Wait{}, nil)
	if err != nil || j.Number() != 2 || j.Status() != Exit(7) {
		t.Fatalf("%v, %v", j, err)
	}
	l.Told(j)
	l.Clean()
	soon := fds.Wait{Deadline: time.Now().Add(5 * time.Millisecond)}
	if j, err := l.WaitAny(soon, nil); j != nil || err != fds.ErrTimeout {
		t.Errorf("nothing ended: %v, %v", j, err)
	}
	in := new(fds.Interrupt)
	in.Fire()
	if _, err := l.WaitPid(fds.Wait{Interrupt: in}, 20000, false); err != fds.ErrInterrupted {
		t.Errorf("interrupted: %v", err)
	}
	if s, err := l.WaitPid(fds.Wait{}, 20001, false); err != nil || s != Exit(7) {
		t.Errorf("past: %v, %v", s, err)
	}
	if j, err := NewList().WaitAny(fds.Wait{}, nil); j != nil || err != nil {
		t.Errorf("no jobs: %v, %v", j, err)
	}
}
