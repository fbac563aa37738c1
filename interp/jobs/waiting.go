package jobs

import (
	"sync"
	"sync/atomic"

	"github.com/goshd/goshd/interp/fds"
)

// changes wakes whoever waits for a change of any job of a List.
type changes struct {
	count   atomic.Uint64 // of changes
	mu      sync.Mutex
	changed chan struct{} // closed by the next change; nil: nobody waits
}

// note is called by the members, from any goroutine.
func (c *changes) note() {
	c.count.Add(1)
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.changed != nil {
		close(c.changed)
		c.changed = nil
	}
}

// next returns a channel that the next change closes.
func (c *changes) next() <-chan struct{} {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.changed == nil {
		c.changed = make(chan struct{})
	}
	return c.changed
}

// Until waits until ok, which is asked after every change of a job in the
// table. An error is one of w: fds.ErrInterrupted, fds.ErrTimeout.
func (l *List) Until(w fds.Wait, ok func() bool) error {
	for {
		changed := l.changes.next()
		if ok() {
			return nil
		}
		if err := w.On(changed); err != nil {
			return err
		}
	}
}

// maxPast is how many pids are remembered, as POSIX CHILD_MAX requires at
// least of an asynchronous list's (XCU 2.9.3.1).
const maxPast = 4096

// past remembers how processes have ended whose jobs are out of the table.
type past struct {
	of   map[int]Status
	ring []int // pids, oldest at next once it is full
	next int
}

// add remembers a status, forgetting the oldest.
func (p *past) add(pid int, s Status) {
	if pid == 0 {
		return
	}
	if p.of == nil {
		p.of = make(map[int]Status)
	}
	if _, again := p.of[pid]; again {
		p.of[pid] = s
		return
	}
	p.of[pid] = s
	if len(p.ring) < maxPast {
		p.ring = append(p.ring, pid)
		return
	}
	delete(p.of, p.ring[p.next])
	p.ring[p.next] = pid
	p.next = (p.next + 1) % maxPast
}

// Past returns the status of a process of a background job that has left the
// table.
func (l *List) Past(pid int) (Status, bool) {
	s, ok := l.past.of[pid]
	return s, ok
}

// Forget forgets the jobs that have left the table: wait knows none of their
// processes any more.
func (l *List) Forget() { l.past = past{} }

// Disown is Remove for a job that the user gives up. Bash 5.2 takes one that
// runs for one that has ended with status 0 when pid is waited for, its last
// process.
func (l *List) Disown(j *Job, pid int) {
	l.Remove(j)
	if !j.State().Ended() {
		l.past.add(pid, Exit(0))
	}
}
