package fds

import (
	"sync"
	"time"

	"golang.org/x/sys/unix"
)

// A behind is output to a regular file that WriteBehind has taken and that is
// not in the file yet. Builtins write a line at a time, which costs a system call
// each, though nobody can tell whether a file has got its lines one by one.
//
// The file gets it before anything else is done with the FD, when maxHeld bytes
// are there, and after maxBehind whatever the shell does.
type behind struct {
	mu    sync.Mutex // guards all below
	held  []byte
	err   error       // of a write, until somebody is told
	timer *time.Timer // runs while armed
	armed bool
}

const (
	// maxHeld is the size in bytes of a write.
	maxHeld = 8 << 10
	// maxBehind is for how long output is held.
	maxBehind = 2 * time.Millisecond
)

// certain reports whether writing some KB to a regular file will not fail.
var certain = roomy

// WriteBehind is Write for output that may reach its file later: WriteHeld, Close
// and every other use of f write it. held is false if f was not written to: it is
// no regular file of the shell's own, others have it, or a write could fail, which
// the command whose output it is has to be told. err is of an earlier WriteBehind.
//
// Whoever calls it has to call WriteHeld before doing anything by which somebody
// could see that the file lacks it.
func (f *FD) WriteBehind(p []byte) (held bool, err error) {
	if f.way.Load() != waySeek || f.ahead.read.Load() || len(p) > maxHeld {
		return false, f.WriteHeld()
	}
	b := f.behind.Load()
	for b == nil {
		f.behind.CompareAndSwap(nil, new(behind))
		b = f.behind.Load()
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	shared := f.ahead.shared.Load() // set before publish catches up
	if shared || len(b.held)+len(p) > maxHeld {
		b.write(f)
	}
	if err, b.err = b.err, nil; err != nil || shared || len(b.held) == 0 && !certain(int(f.num.Load())) {
		return false, err
	}
	b.held = append(b.held, p...)
	b.arm(f)
	return true, nil
}

// WriteHeld writes what WriteBehind holds. The error is that of any write since
// the last call; what it could not write is lost.
func (f *FD) WriteHeld() (err error) {
	b := f.behind.Load()
	if b == nil {
		return nil
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.write(f)
	err, b.err = b.err, nil
	return err
}

// catchUp is WriteHeld before another use of f. An error waits for WriteHeld.
func (f *FD) catchUp() {
	b := f.behind.Load()
	if b == nil {
		return
	}
	b.mu.Lock()
	b.write(f)
	b.mu.Unlock()
}

// arm has the file get what is held in time. mu is held.
func (b *behind) arm(f *FD) {
	switch {
	case b.armed:
		return
	case b.timer == nil:
		b.timer = time.AfterFunc(maxBehind, func() { b.late(f) })
	default:
		b.timer.Reset(maxBehind)
	}
	b.armed = true
}

func (b *behind) late(f *FD) {
	b.mu.Lock()
	b.armed = false
	b.write(f)
	b.mu.Unlock()
}

// write writes what is held. mu is held, so that the descriptor is open.
func (b *behind) write(f *FD) {
	if len(b.held) == 0 {
		return
	}
	for p := b.held; len(p) > 0; {
		n, err := writeFile(int(f.num.Load()), p)
		if err != nil && err != unix.EINTR {
			b.err = err
			break
		}
		p = p[n:]
	}
	b.held = b.held[:0]
	f.changed()
}

// stop writes what is held before f is closed.
func (b *behind) stop(f *FD) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.write(f)
	if b.timer != nil {
		b.timer.Stop() // late finds nothing if it has begun
	}
}
