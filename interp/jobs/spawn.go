package jobs

import (
	"slices"
	"sync"
	"syscall"
	"time"

	"github.com/goshd/goshd/interp/fds"
)

// A Spec says how to start a process.
type Spec struct {
	Path string   // of the file to execute; no search is made
	Argv []string // Argv[0] included
	Env  []string
	Dir  string // working directory; "": that of the program

	// Files are the descriptors of the child, as fds.Table.Child returns
	// them. The caller keeps them open until Start has returned.
	Files []uintptr

	Umask int // file mode creation mask; negative: that of the program

	// NewGroup puts the child in a process group of its own. Otherwise it
	// joins Pgid, or if that is 0 stays in the program's group.
	NewGroup bool
	Pgid     int

	// Ignored are the signals that the child ignores (trap ''). All others
	// have their default action, but for SIGHUP and SIGINT if the program
	// was started with them ignored and hasn't called Notify for them.
	Ignored []syscall.Signal

	// Limits are resource limits that the child has instead of the
	// program's own. They cost about a millisecond, and need Enter.
	Limits []Limit
}

// spawning serialises fork, the changes of process-wide state around it, and
// what depends on which processes are in a group.
var spawning sync.Mutex

// Start starts a process. When it returns, the child is in its process group
// and executes Path. Errors are of type syscall.Errno: ENOEXEC for a file that
// may be a script without "#!", EPERM when the group Pgid has no member left,
// ENOENT, EACCES and so on from execve(2) and chdir(2), ENOTSUP for limits
// without Enter.
func Start(spec *Spec) (*Process, error) {
	spawning.Lock()
	defer spawning.Unlock()
	return launch(spec)
}

// launch is Start; spawning is held.
func launch(spec *Spec) (*Process, error) {
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
	low, undo := lift(attr.Files)
	defer undo()
	attr.Files = low
	exec := func() { p.pid, err = syscall.ForkExec(spec.Path, spec.Argv, attr) }
	start := exec
	if spec.Pgid != 0 && !slices.Contains(spec.Ignored, syscall.SIGTSTP) {
		start = func() { thawing(exec) }
	}
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
