//go:build amd64 || arm64

package jobs

import (
	"strings"
	"sync/atomic"
	"unsafe"

	"golang.org/x/sys/unix"
)

// A call is a system call that a child makes before it executes its program.
type call struct {
	number uintptr
	args   [6]uintptr
	result *uintptr // where the result is put, or nil; it is in a later call, or in the newborn
	must   uintptr  // not 0: the child has failed if the call has
}

// A newborn is a child from its clone(2) until it executes its program. It has the
// memory of the program, and the thread that starts it goes on meanwhile: nothing
// that happens to the child stops the program. So it has no stack and runs no Go. It
// makes the system calls of a list, all of whose memory is written before, and none of
// which is on a stack. All signals are blocked until the last but one of them, so that
// no handler runs in it, and what would stop it waits. There is one at a time.
type newborn struct {
	clone   [6]uintptr // the number of the system call that makes it, and the arguments
	all     uint64     // signals that are blocked
	mask    uint64     // the signal mask of the thread that starts it; its own in the end
	report  uintptr    // descriptor to which it writes failure
	failure uintptr    // errno of a call that must not fail, negative

	args    cloneArgs
	calls   []call
	pid     int32      // its own, written by the kernel
	group   int32      // that it joins
	taken   [2]uintptr // signals that it has taken, see take
	names   vector     // the program, and the directory
	argv    vector
	env     vector
	rlimits []unix.Rlimit

	born func(pid int) // see Spec
	told atomic.Uint32 // not 0 when born has returned, for which the child waits
}

// cloneArgs is struct clone_args of clone3(2), as it was in the beginning.
type cloneArgs struct {
	flags, pidfd, childTID, parentTID, exitSignal, stack, stackSize, tls uint64
}

// clone makes a child by c.clone, with all signals blocked. The child makes the calls,
// the last of which executes a program, and ends if one fails that must not. The result
// is that of the system call: a pid or, negative, an errno.
//
//go:noescape
func clone(c *newborn, calls *call) (pid int)

// A manner is a way to make a child.
type manner int

const (
	// handlersReset has the kernel reset the signal handlers (clone3(2), Linux 5.5).
	handlersReset manner = iota
	// sharing is clone(2).
	sharing
	// copying is fork(2), where there is nothing else: emulators know only what the C
	// library does.
	copying
)

// use has clone make a child in the manner.
func (c *newborn) use(m manner) {
	const sharedFlags = unix.CLONE_VM | unix.CLONE_CHILD_SETTID
	pid := uintptr(unsafe.Pointer(&c.pid))
	switch m {
	case handlersReset:
		c.args = cloneArgs{flags: sharedFlags | unix.CLONE_CLEAR_SIGHAND, childTID: uint64(pid), exitSignal: uint64(unix.SIGCHLD)}
		c.clone = [6]uintptr{unix.SYS_CLONE3, uintptr(unsafe.Pointer(&c.args)), unsafe.Sizeof(c.args)}
	case sharing:
		c.clone = cloneCall(sharedFlags|uintptr(unix.SIGCHLD), pid)
	case copying:
		c.clone = cloneCall(unix.CLONE_CHILD_SETTID|uintptr(unix.SIGCHLD), pid)
	}
}

// refused reports whether an error of clone says that the system doesn't have the
// manner, or that a filter of system calls doesn't let us have it.
func refused(err error) bool {
	return err == unix.ENOSYS || err == unix.EINVAL || err == unix.EPERM
}

// reset empties the list of calls, and makes room for n, so that they stay where they
// are.
func (c *newborn) reset(n int) {
	if cap(c.calls) < n {
		c.calls = make([]call, 0, n)
	}
	c.calls, c.rlimits = c.calls[:0], c.rlimits[:0]
	c.failure, c.taken = 0, [2]uintptr{}
	c.told.Store(0)
}

// may adds a call, whatever becomes of it, and returns it.
func (c *newborn) may(number uintptr, args ...uintptr) *call {
	c.calls = append(c.calls, call{number: number})
	last := &c.calls[len(c.calls)-1]
	copy(last.args[:], args)
	return last
}

// must adds a call without which the program is not to be executed.
func (c *newborn) must(number uintptr, args ...uintptr) *call {
	last := c.may(number, args...)
	last.must = 1
	return last
}

// A vector is a list of strings as execve(2) takes them.
type vector struct {
	text []byte
	list []*byte // into text; nil at the end
}

// keptText is how much a vector keeps for the next time.
const keptText = 64 << 10

// set makes the vector that of strs. EINVAL: one contains a NUL.
func (v *vector) set(strs ...string) error {
	size := 0
	for _, s := range strs {
		size += len(s) + 1
	}
	if cap(v.text) < size {
		v.text = make([]byte, 0, size)
	}
	v.text, v.list = v.text[:0], v.list[:0]
	for _, s := range strs {
		if strings.IndexByte(s, 0) >= 0 {
			return unix.EINVAL
		}
		start := len(v.text)
		v.text = append(append(v.text, s...), 0)
		v.list = append(v.list, &v.text[start])
	}
	v.list = append(v.list, nil)
	return nil
}

// drop gives up what is too much to be kept.
func (v *vector) drop() {
	if cap(v.text) > keptText {
		*v = vector{}
	}
}

// at is the address of string n.
func (v *vector) at(n int) uintptr { return uintptr(unsafe.Pointer(v.list[n])) }

// address is that of the list.
func (v *vector) address() uintptr { return uintptr(unsafe.Pointer(&v.list[0])) }
