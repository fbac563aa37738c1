package server

import (
	"context"
	"path/filepath"

	"github.com/goshd/goshd/ecmd"
)

// A ForkFunc makes a new shell with a copy of the state of the one that is
// served, as a process of its own. It listens at path; without one it serves a
// connection. It is called from any goroutine, also while code runs.
type ForkFunc func(ctx context.Context, path string) (Forked, error)

// A Forked is a new shell.
type Forked struct {
	Pid  int
	Conn int // the client's end of the connection, owned by the caller; -1: it listens
}

// fork is FORK.
func (q *query) fork() (any, *ecmd.Error) {
	var r ecmd.ForkRequest
	if err := q.decode(&r); err != nil {
		return nil, err
	}
	if r.Path != "" && !filepath.IsAbs(r.Path) {
		return nil, ecmd.Errorf(ecmd.BadArgument, "FORK: the path is not absolute")
	}
	if q.s.Fork == nil {
		return nil, ecmd.Errorf(ecmd.Failed, "this server can't fork")
	}
	f, err := q.s.Fork(q.ctx, r.Path)
	if err != nil {
		return nil, ecmd.Errorf(ecmd.Failed, "%v", err)
	}
	if f.Conn >= 0 {
		q.send = []int{f.Conn}
	}
	return ecmd.ForkReply{Pid: f.Pid, Path: r.Path}, nil
}
