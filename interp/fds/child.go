package fds

import (
	"slices"
	"sync"

	"golang.org/x/sys/unix"
)

// Hole stands for a descriptor that is closed, in the list of those of a child.
const Hole = ^uintptr(0)

// Child returns the descriptors for a child, as syscall.ProcAttr.Files wants
// them: the real descriptor for each number, Hole for a closed one. What is in
// memory becomes real.
//
// The slice is valid until the next call of Child, and the descriptors until
// the table changes. done gives back what the call has made; call it when the
// child has started, or failed to.
func (t *Table) Child() (files []uintptr, done func(), err error) {
	t.numbers = t.numbers[:0]
	var low []int
	done = func() { closeAll(low) }
	for i := range t.Len() {
		n := Hole
		if f := t.Get(i); f != nil && !slices.Contains(t.hidden, i) {
			number, err := f.Real()
			if err == nil && number >= high() {
				// ForkExec needs numbers above all of ours for itself.
				if number, err = unix.FcntlInt(uintptr(number), unix.F_DUPFD_CLOEXEC, 3); err == nil {
					low = append(low, number)
				}
			}
			if err != nil {
				done()
				return nil, nil, err
			}
			n = uintptr(number)
		}
		t.numbers = append(t.numbers, n)
	}
	// With fewer than three, ForkExec closes the others itself.
	children.Add(1)
	if low == nil {
		done = nothing
	}
	return t.numbers, done, nil
}

func nothing() {}

func closeAll(numbers []int) {
	for _, n := range numbers {
		unix.Close(n)
	}
}

var softLimit struct {
	once sync.Once
	n    int
}

// limit is the soft RLIMIT_NOFILE of the process, at most what an int32 holds.
func limit() int {
	softLimit.once.Do(func() {
		var r unix.Rlimit
		if err := unix.Getrlimit(unix.RLIMIT_NOFILE, &r); err != nil {
			r.Cur = 1024
		}
		softLimit.n = int(min(uint64(r.Cur), 1<<30))
	})
	return softLimit.n
}

// high is the first number that is too close to the limit for a source.
func high() int { return limit() - 64 }

// Valid reports whether a descriptor can have the number n: dup2(2) fails with
// EBADF for others.
func Valid(n int) bool { return n >= 0 && n < limit() }
