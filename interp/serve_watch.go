package interp

import (
	"github.com/goshd/goshd/interp/jobs"
	"github.com/goshd/goshd/interp/state"
)

// A Watcher is told what becomes of a shell, at the moment when it does. Its
// functions must not wait, and must not call the shell; nil ones are not called.
type Watcher struct {
	// Dir is told the working directory when it is another than before, on the
	// goroutine of the shell. That of a single Request is not the shell's.
	Dir func(dir string)

	// Job is told of each job that is new in the job table or in another state,
	// on any goroutine, of one job in the order of its changes. A job that
	// leaves the table before its end (disown) is told of for the last time,
	// with the state "disowned".
	Job func(j state.Job)
}

// Watch makes w the Watcher of the shell; nil ends that. It may be called from
// any goroutine.
func (sh *Shell) Watch(w *Watcher) { sh.proc.watcher.Store(w) }

// tellDir tells the watcher where the shell is.
func (sh *Shell) tellDir() {
	p := sh.proc
	if sh != p.main || sh.dir == p.told {
		return
	}
	p.told = sh.dir
	if w := p.watcher.Load(); w != nil && w.Dir != nil {
		w.Dir(sh.dir)
	}
}

// jobChanged tells the watcher, and with set -b the user, of a job of the main
// shell.
func (p *process) jobChanged(c jobs.Change) {
	p.changed()
	w := p.watcher.Load()
	if w == nil || w.Job == nil {
		return
	}
	d := jobData(c.Job, c.Group)
	d.ID = c.Number
	if c.Mark != ' ' {
		d.Current = string(c.Mark)
	}
	if c.Left {
		d.State, d.Current = "disowned", ""
	}
	w.Job(d)
}
