package server

import (
	"context"
	"time"

	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/ecmd"
)

// boundaryTime is how long STATUS waits for a copy of the state. It answers
// without one if the shell is in the middle of a long command of its own.
const boundaryTime = 20 * time.Millisecond

// status is STATUS.
func (q *query) status() (any, *ecmd.Error) {
	var r ecmd.StatusRequest
	if err := q.decode(&r); err != nil {
		return nil, err
	}
	s := q.s
	k := &ecmd.Condition{Pid: q.shell.Pid(), Uptime: time.Since(s.began).Nanoseconds(), Limits: s.limits()}
	k.RC, k.RCPending = s.startUp()
	s.mu.Lock()
	k.Connections = len(s.conns)
	s.mu.Unlock()
	k.Queued = int(s.codes.Load())
	k.Running = q.running()
	if k.Running != nil {
		k.Queued = max(k.Queued-1, 0)
	}
	ctx, cancel := context.WithTimeout(q.ctx, boundaryTime)
	defer cancel()
	if snap, err := q.shell.Snapshot(ctx); err == nil {
		k.StateVersion = snap.Version()
		if k.Running != nil {
			k.Running.Command = snap.Command()
		}
	}
	if r.Resources {
		used := s.resources()
		k.Resources = &used
	}
	return k, nil
}

// running tells of the code in the foreground.
func (q *query) running() *ecmd.Running {
	s := q.s
	t := s.running.Load()
	if t == nil {
		return nil
	}
	r := &ecmd.Running{
		Own: t.conn == q.t.conn, Code: t.code(), Client: t.conn.name(), Pids: q.shell.Foreground(),
		Started: t.began.Format(time.RFC3339Nano), Duration: time.Since(t.began).Nanoseconds(),
		Terminal: s.terminalOf(t), Input: s.inputNow(), Asks: t.keeper.waiting(),
	}
	if n, ok := t.id.Number(); ok && r.Own {
		r.ID = &n
	}
	return r
}

// name is what the client called itself.
func (c *conn) name() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.client
}

// inputNow is who in the foreground waits for input: a builtin, or a process
// that the shell waits for, or a descendant of one.
func (s *session) inputNow() *ecmd.Input {
	sh := s.full()
	if r := sh.Reading(); r != nil {
		return &ecmd.Input{Pid: sh.Pid(), Fd: r.Number, Source: sourceOf(r.FD)}
	}
	for _, pid := range sh.Foreground() {
		if in := inputOf(pid, maxDescent); in != nil {
			return in
		}
	}
	return nil
}

// maxDescent is how many generations of processes are asked for what they read.
const maxDescent = 8

// sourceOf is the kind of a descriptor.
func sourceOf(fd int) string {
	var st unix.Stat_t
	if unix.Fstat(fd, &st) != nil {
		return "file"
	}
	return sourceName(uint32(st.Mode), func() bool { return isTerminal(fd) })
}

func sourceName(mode uint32, terminal func() bool) string {
	switch mode & unix.S_IFMT {
	case unix.S_IFIFO:
		return "pipe"
	case unix.S_IFSOCK:
		return "socket"
	case unix.S_IFCHR:
		if terminal() {
			return "tty"
		}
	}
	return "file"
}

// keepTerminal remembers the terminal of code until dropTerminal.
func (s *session) keepTerminal(t *task, fd int) {
	n, err := dup(fd)
	if err != nil {
		return // STATUS will know of no terminal
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	t.tty = n
}

func (s *session) dropTerminal(t *task) {
	if t.tty < 0 { // nobody but the owner of the shell changes it
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	unix.Close(t.tty)
	t.tty = -1
}

// terminalOf describes the terminal of code, or returns nil.
func (s *session) terminalOf(t *task) *ecmd.Terminal {
	s.mu.Lock()
	defer s.mu.Unlock()
	if t.tty < 0 {
		return nil
	}
	modes, err := unix.IoctlGetTermios(t.tty, getTermios)
	if err != nil {
		return nil
	}
	k := &ecmd.Terminal{Echo: modes.Lflag&unix.ECHO != 0, Canonical: modes.Lflag&unix.ICANON != 0}
	if size, err := unix.IoctlGetWinsize(t.tty, unix.TIOCGWINSZ); err == nil {
		k.Rows, k.Cols = int(size.Row), int(size.Col)
	}
	if pgid, err := unix.IoctlGetInt(t.tty, unix.TIOCGPGRP); err == nil {
		k.Pgid = pgid
	}
	return k
}
