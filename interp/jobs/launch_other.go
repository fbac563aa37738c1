//go:build !linux || !(amd64 || arm64)

package jobs

import (
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/interp/fds"
)

// launch is Start; spawning is held. The terminal, which is for others, is left alone.
func launch(spec *Spec, _ int) (*Process, error) {
	attr := syscall.ProcAttr{Dir: spec.Dir, Env: spec.Env, Files: spec.Files}
	if spec.NewGroup || spec.Pgid != 0 {
		attr.Sys = &syscall.SysProcAttr{Setpgid: true}
		if !spec.NewGroup {
			attr.Sys.Pgid = spec.Pgid
		}
	}
	if _, helped := split(spec.Ignored); helped || len(spec.Limits) > 0 {
		return startLimited(spec, &attr)
	}
	return fork(spec, &attr)
}

// fork starts the child with the process-wide state that it inherits.
// spawning is held.
func fork(spec *Spec, attr *syscall.ProcAttr) (*Process, error) {
	p := &Process{since: time.Now()}
	var err error
	start := func() { p.pid, err = syscall.ForkExec(spec.Path, spec.Argv, attr) }
	brief, _ := split(spec.Ignored)
	ignoring(brief, func() {
		if spec.Umask < 0 {
			start()
			return
		}
		fds.WithUmask(spec.Umask, start)
	})
	if err != nil {
		return nil, err
	}
	return p, nil
}

// beginInFront: processes of a job in the foreground begin there.
const beginInFront = false

// startInFront is start for a job in the foreground of t. A process that has not
// executed its program yet must not be there: a stop from the keyboard would stop it,
// and ForkExec, and all of the program with that.
func (j *Job) startInFront(spec *Spec, t *Terminal) (*Process, error) {
	if j.pgid != 0 {
		// A terminal that is gone has no foreground.
		if err := t.setGroup(t.shell); err != nil && own(t.num) {
			return nil, errnoOf(err)
		}
	}
	p, err := j.start(spec, j.host(t), -1)
	if j.pgid != 0 {
		// EPERM: all of the old group are gone, and no new one was founded.
		if at := t.setGroup(j.pgid); at != nil && at != unix.EPERM && err == nil {
			err = nil // the terminal is gone, the process is not
		}
	}
	return p, err
}
