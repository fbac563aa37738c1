package jobs

import (
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// Settle makes pgid, a group of the session, the foreground group whenever no
// job is in the foreground. EPERM: there is no such group.
func (t *Terminal) Settle(pgid int) error {
	spawning.Lock()
	defer spawning.Unlock()
	t.job, t.shell = nil, pgid
	return t.setGroup(pgid)
}

// Bring puts j in the foreground: at once if it has a process group, otherwise
// when it gets one.
func (t *Terminal) Bring(j *Job) error {
	spawning.Lock()
	defer spawning.Unlock()
	t.job = j
	if j.pgid == 0 {
		return nil
	}
	t.moved = time.Now()
	return t.setGroup(j.pgid)
}

// Home ends the foreground of a job.
func (t *Terminal) Home() error {
	spawning.Lock()
	defer spawning.Unlock()
	if t.job == nil {
		return nil
	}
	alone := t.job.pgid == 0
	t.job = nil
	if alone {
		return nil
	}
	return t.setGroup(t.shell)
}

// lately is how long after that it is found that a process was stopped before its
// job came to the foreground.
const lately = time.Second

// Welcome continues p if j, its job, is in the foreground, and reports whether
// it is. A process that uses the terminal before its job has come to the
// foreground, or while that is borrowed, is stopped, which is not what its user
// wanted. Where processes begin in the foreground, any other has had itself
// stopped.
func (t *Terminal) Welcome(j *Job, p *Process) bool {
	spawning.Lock()
	defer spawning.Unlock()
	if beginInFront && (p.since.After(t.moved) || time.Since(t.moved) > lately) {
		return false
	}
	if t.job != j || j.pgid == 0 || t.setGroup(j.pgid) != nil {
		return false
	}
	undo := p.resume()
	if p.signalGroup(j.pgid, syscall.SIGCONT) != nil {
		undo()
		return false
	}
	return true
}

// Borrow calls f while the program's own group is in the foreground, as it must
// be to read from the terminal. f must not block: no process is started
// meanwhile.
func (t *Terminal) Borrow(f func() error) error {
	spawning.Lock()
	defer spawning.Unlock()
	if err := t.setGroup(unix.Getpgrp()); err != nil {
		return err
	}
	err := f()
	front := t.shell
	if t.job != nil && t.job.pgid != 0 {
		front = t.job.pgid
		t.moved = time.Now()
	}
	if back := t.setGroup(front); back == unix.EPERM && front != t.shell {
		// All of the job have ended meanwhile.
		_ = t.setGroup(t.shell)
	}
	return err
}

// setGroup makes pgid the foreground group. spawning is held: what is in the foreground
// does not change while a process is being started.
func (t *Terminal) setGroup(pgid int) error {
	if err := t.open(); err != nil {
		return err
	}
	return unstoppable(func() error {
		return unix.IoctlSetPointerInt(t.num, unix.TIOCSPGRP, pgid)
	})
}
