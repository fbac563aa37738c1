package jobs

import (
	"errors"
	"sync"
	"syscall"
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
	// program's own. But for Linux on amd64 and arm64 they cost about a
	// millisecond, and need Enter.
	Limits []Limit

	// Born, if it is not nil, is called when there is a process, which goes on to
	// execute the program when it has returned, and may still fail to. It must
	// neither block nor call this package. But for Linux on amd64 and arm64 it is
	// not called.
	Born func(pid int)
}

// A Limit is a resource limit of a child (setrlimit(2); bash manual, "ulimit").
type Limit struct {
	Resource   int // RLIMIT_...
	Soft, Hard uint64
}

// spawning serialises the starts of processes, and what depends on which processes
// are in a group.
var spawning sync.Mutex

// Start starts a process. When it returns, the child is in its process group
// and executes Path. Errors are of type syscall.Errno: ENOEXEC for a file that
// may be a script without "#!", EPERM when the group Pgid has no member left,
// ENOENT, EACCES and so on from execve(2) and chdir(2), ENOTSUP for limits
// without Enter.
//
// On Linux (amd64, arm64) a child that is stopped before it executes Path is
// continued, and stopped again when it has. Elsewhere it holds up the whole program
// until somebody continues it; a member of its group that reads from the terminal in
// the background has it stopped.
func Start(spec *Spec) (*Process, error) {
	spawning.Lock()
	defer spawning.Unlock()
	return launch(spec, -1)
}

// errnoOf returns the errno within err.
func errnoOf(err error) error {
	var errno syscall.Errno
	if errors.As(err, &errno) {
		return errno
	}
	return err
}
