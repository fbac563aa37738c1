package server

import (
	"path/filepath"

	"github.com/goshd/goshd/ecmd"
)

// maxArgv is how many ARGV commands run at the same time.
const maxArgv = 64

// argv is ARGV: one command in a copy of the state.
func (q *query) argv() (any, *ecmd.Error) {
	var a ecmd.Words
	if err := q.decode(&a); err != nil {
		return nil, err
	}
	if len(a.Argv) == 0 {
		return nil, ecmd.Errorf(ecmd.BadArgument, "ARGV: there are no words")
	}
	stdio, err := q.attached()
	if err != nil {
		return nil, err
	}
	if !take(q.ctx, q.s.booted, q.s.commands) {
		closeFiles(stdio)
		return nil, ecmd.Errorf(stopped(q.ctx).Word, "the command was not run")
	}
	defer func() { <-q.s.commands }()
	dir, env := q.t.conn.surroundings()
	status, failed := q.snap.RunArgv(q.ctx, a.Argv, stdio, dir, env)
	if failed != nil {
		return nil, ecmd.Errorf(ecmd.Failed, "%v", failed)
	}
	return ecmd.StatusReply{Status: status}, nil
}

// attached takes the descriptors of the request, as ECMD has them in the plain
// dialect.
func (q *query) attached() ([3]int, *ecmd.Error) {
	req := ecmd.Request{Verb: q.t.verb, Files: q.t.files}
	q.t.files = nil
	return req.TakeStdio(-1)
}

// chdir is CHDIR.
func (q *query) chdir() (any, *ecmd.Error) {
	var d ecmd.DirReply
	if err := q.decode(&d); err != nil {
		return nil, err
	}
	c := q.t.conn
	old, _ := c.surroundings()
	if old == "" {
		old = q.snap.Dir()
	}
	dir := d.Dir
	if dir != "" && !filepath.IsAbs(dir) {
		dir = filepath.Join(old, dir)
	}
	if dir != "" {
		if err := q.snap.MayEnter(dir); err != nil {
			return nil, ecmd.Errorf(ecmd.Failed, "%s: %v", d.Dir, err)
		}
	}
	c.mu.Lock()
	c.dir = dir
	c.mu.Unlock()
	return ecmd.DirReply{Dir: dir}, nil
}

// setenv is SETENV.
func (q *query) setenv() (any, *ecmd.Error) {
	var e ecmd.Environment
	if err := q.decode(&e); err != nil {
		return nil, err
	}
	for name := range e.Env {
		if name == "" || !isName(name) {
			return nil, ecmd.Errorf(ecmd.BadArgument, "SETENV: not the name of a variable: %.40s", name)
		}
	}
	c := q.t.conn
	c.mu.Lock()
	defer c.mu.Unlock()
	env := make(map[string]*string, len(c.env)+len(e.Env)) // commands that run have the old one
	for name, value := range c.env {
		env[name] = value
	}
	for name, value := range e.Env {
		env[name] = value
	}
	c.env = env
	return nothing, nil
}

// surroundings are what CHDIR and SETENV have set.
func (c *conn) surroundings() (dir string, env map[string]*string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.dir, c.env
}
