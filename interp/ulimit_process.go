package interp

import (
	"strconv"
	"strings"
	"sync"

	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/jobs"
	"golang.org/x/sys/unix"
)

// processLimit is what children get from the process.
func processLimit(number int) (soft, hard uint64) {
	var l unix.Rlimit
	if number == pipeSize || unix.Getrlimit(number, &l) != nil {
		return infinity, infinity
	}
	soft, hard = uint64(l.Cur), uint64(l.Max)
	if number == unix.RLIMIT_NOFILE && soft+1 == hard {
		soft = originalFiles()
	}
	return soft, hard
}

// originalFiles is the soft limit of open files that the process was started
// with: Go raises its own to one less than the hard limit, and children get it
// back. So a child is asked.
func originalFiles() uint64 {
	original.once.Do(func() { original.files = askedFiles() })
	return original.files
}

var original struct {
	once  sync.Once
	files uint64
}

// askedFiles asks a child.
func askedFiles() uint64 {
	text, err := childOutput("/bin/sh", "-c", "ulimit -S -n")
	if n, bad := strconv.ParseUint(strings.TrimSpace(text), 10, 64); err == nil && bad == nil {
		return n
	}
	var l unix.Rlimit
	if unix.Getrlimit(unix.RLIMIT_NOFILE, &l) != nil {
		return infinity
	}
	return uint64(l.Cur)
}

// childOutput runs a program and returns what it prints.
func childOutput(argv ...string) (string, error) {
	out, text := fds.Capture()
	n, err := out.Real()
	if err != nil {
		out.Close()
		return "", err
	}
	p, err := jobs.Start(&jobs.Spec{Path: argv[0], Argv: argv, Umask: -1, Files: []uintptr{fds.Hole, uintptr(n), fds.Hole}})
	out.Close()
	if err != nil {
		return "", err
	}
	p.Wait()
	return string(text()), nil
}

// applyLimits gives the process limits. It is about to be replaced.
func applyLimits(limits []jobs.Limit) error {
	for _, l := range limits {
		var r unix.Rlimit
		store(&r.Cur, l.Soft)
		store(&r.Max, l.Hard)
		if err := unix.Setrlimit(l.Resource, &r); err != nil {
			return err
		}
	}
	return nil
}

// store is for a structure whose numbers are signed on some systems.
func store[T int64 | uint64](to *T, n uint64) { *to = T(n) }
