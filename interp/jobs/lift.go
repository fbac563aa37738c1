package jobs

import (
	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/interp/fds"
)

// lowest is the first number that lift is concerned with.
const lowest = 32

// lift makes the files of a child that have high numbers the program's own, under
// those numbers and not close-on-exec: the child inherits them, as of fork(2).
// The low ones, which it returns, are left to ForkExec, which would have the child
// close each number below the highest one while the program waits for that:
// `exec 200> lock` cost every command a twentieth of its time. undo is to be called
// when the child has started. spawning is held: no other child gets them.
//
// If one of the numbers is needed otherwise nothing is done, and all are returned.
func lift(files []uintptr) (low []uintptr, undo func()) {
	if len(files) <= lowest {
		return files, func() {}
	}
	low = files[:lowest]
	for len(low) > 0 && low[len(low)-1] == fds.Hole {
		low = low[:len(low)-1]
	}
	var lifted []lifted
	undo = func() {
		for _, l := range lifted {
			l.end()
		}
	}
	first := free(low)
	for n := lowest; n < len(files); n++ {
		if files[n] == fds.Hole {
			continue
		}
		l, ok := liftTo(int(files[n]), n)
		if ok {
			lifted = append(lifted, l)
		}
		if !ok || n < first {
			undo()
			return files, func() {}
		}
	}
	return low, undo
}

// free is the first number that ForkExec does not use for itself: it moves files,
// and a pipe of its own, above all numbers that it knows.
func free(files []uintptr) int {
	top := len(files)
	for _, f := range files {
		if f != fds.Hole {
			top = max(top, int(f))
		}
	}
	return top + len(files) + 4
}

// lifted is a number that a child inherits: own if the program uses it, too.
type lifted struct {
	n   int
	own bool
}

// liftTo makes n a number of the descriptor fd that children inherit. It returns
// false if n is something else.
func liftTo(fd, n int) (l lifted, ok bool) {
	if fd == n {
		_, err := unix.FcntlInt(uintptr(fd), unix.F_SETFD, 0)
		return lifted{n, true}, err == nil
	}
	got, err := unix.FcntlInt(uintptr(fd), unix.F_DUPFD, n)
	if err == nil && got != n {
		_ = unix.Close(got) // nothing was written
	}
	return lifted{n, false}, err == nil && got == n
}

func (l lifted) end() {
	if l.own {
		unix.CloseOnExec(l.n)
		return
	}
	_ = unix.Close(l.n) // nothing was written
}
