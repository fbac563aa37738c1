//go:build amd64 || arm64

package jobs

import (
	"math"
	"sync"
	"unsafe"

	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/jobs/early"
)

// files has the child get its descriptors. What would be overwritten before its turn
// comes is moved behind them first.
func (c *newborn) files(files []uintptr) {
	behind := uintptr(len(files))
	if c.report < max(behind, 3) {
		c.must(unix.SYS_FCNTL, c.report, unix.F_DUPFD_CLOEXEC, max(behind, 3)).result = &c.report
	}
	first := len(c.calls)
	for n, f := range files {
		if overwritten(files, n) {
			c.must(unix.SYS_FCNTL, f, unix.F_DUPFD_CLOEXEC, behind)
		}
	}
	for n := 0; n < len(files); n++ {
		switch f := files[n]; {
		case f == fds.Hole:
			end := n + 1
			for end < len(files) && files[end] == fds.Hole {
				end++
			}
			c.closeAll(n, end)
			n = end - 1
		case overwritten(files, n):
			dup := c.must(unix.SYS_DUP3, 0, uintptr(n), 0)
			c.calls[first].result = &dup.args[0]
			first++
		case f == uintptr(n):
			c.must(unix.SYS_FCNTL, f, unix.F_SETFD, 0)
		default:
			c.must(unix.SYS_DUP3, f, uintptr(n), 0)
		}
	}
	if len(files) < 3 {
		c.closeAll(len(files), 3)
	}
}

// callsOf is how many calls files makes, at most.
func callsOf(files []uintptr) int {
	n := 1 + 3 // the report, and what closeAll may close in the end
	for i, f := range files {
		switch {
		case f != fds.Hole:
			n += 2
		case i == 0 || files[i-1] != fds.Hole || !closesRanges():
			n++
		}
	}
	return n
}

// overwritten reports whether descriptor n of the child comes from one that is another
// by then.
func overwritten(files []uintptr, n int) bool {
	f := files[n]
	return f < uintptr(n) && files[f] != f
}

// closeAll closes the descriptors from first to before end.
func (c *newborn) closeAll(first, end int) {
	if end-first > 1 && closesRanges() {
		c.may(unix.SYS_CLOSE_RANGE, uintptr(first), uintptr(end-1), 0)
		return
	}
	for n := first; n < end; n++ {
		c.may(unix.SYS_CLOSE, uintptr(n))
	}
}

// closesRanges reports whether the system has close_range(2) (Linux 5.9).
var closesRanges = sync.OnceValue(func() bool { return unix.CloseRange(math.MaxUint32, math.MaxUint32, 0) == nil })

// limit gives the child its limits: those of the program, but the number of open files
// is as it was before package syscall raised it.
func (c *newborn) limit(limits []Limit) {
	var files unix.Rlimit
	before := (*unix.Rlimit)(unsafe.Pointer(&early.Files))
	if unix.Getrlimit(unix.RLIMIT_NOFILE, &files) == nil && files.Max == before.Max && files.Cur+1 == files.Max {
		c.may(unix.SYS_PRLIMIT64, 0, unix.RLIMIT_NOFILE, uintptr(unsafe.Pointer(before)))
	}
	for i := range limits {
		c.rlimits = append(c.rlimits, unix.Rlimit{Cur: limits[i].Soft, Max: limits[i].Hard})
	}
	for i, l := range limits {
		c.must(unix.SYS_PRLIMIT64, 0, uintptr(l.Resource), uintptr(unsafe.Pointer(&c.rlimits[i])))
	}
}
