package server

import "context"

// A ForkFunc makes a new shell with a copy of the state of the one that is
// served, as a process of its own. It listens at path; without one it serves a
// connection. It is called from any goroutine, also while code runs.
type ForkFunc func(ctx context.Context, path string) (Forked, error)

// A Forked is a new shell.
type Forked struct {
	Pid  int
	Conn int // the client's end of the connection, owned by the caller; -1: it listens
}
