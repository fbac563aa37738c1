package fds

import (
	"sync"

	"golang.org/x/sys/unix"
)

// A followBuffer is what one read from a pipe yields: all that a pipe holds.
type followBuffer [pipeRoom]byte

var followBuffers = sync.Pool{New: func() any { return new(followBuffer) }}

// Attend announces Follow: a pipe that is made from now on is read there, and
// costs no goroutine. Without Follow its writers block when it is full, until
// Text or Neglect is called. Where the system can't wait for a pipe and a
// process at once, and for bounded output, Attend has no effect.
func (out *Output) Attend() {
	out.c.mu.Lock()
	defer out.c.mu.Unlock()
	out.attended = canFollow && out.limit == 0
}

// Neglect ends what Attend has begun: if there is a pipe that nobody reads, a
// goroutine does from now on.
func (out *Output) Neglect() {
	out.c.mu.Lock()
	defer out.c.mu.Unlock()
	out.attended = false
	if out.left != nil {
		go out.collect(out.left)
		out.left = nil
	}
}

// Follow collects what comes out of the pipe until the process pid, an
// unreaped child of the program, has ended. It blocks a thread, and returns at
// once if the pipe is read by a goroutine.
func (out *Output) Follow(pid int) {
	out.c.mu.Lock()
	r := out.left
	out.c.mu.Unlock()
	if r == nil {
		return
	}
	if err := follow(int(r.num.Load()), pid, out.append); err != nil {
		out.Neglect()
	}
}

// append keeps what was read.
func (out *Output) append(p []byte) {
	out.c.mu.Lock()
	defer out.c.mu.Unlock()
	out.text = append(out.text, p...)
}

// finish reads what is left in a pipe that nobody reads. If there are writers
// still, a goroutine goes on. out is locked.
func (out *Output) finish() {
	r := out.left
	if r == nil || !out.closed {
		return
	}
	out.left = nil
	buf := followBuffers.Get().(*followBuffer)
	defer followBuffers.Put(buf)
	for {
		n, err := readNowait(int(r.num.Load()), buf[:])
		out.text = append(out.text, buf[:max(n, 0)]...)
		switch {
		case err == unix.EINTR:
		case err != nil: // EAGAIN; others are the goroutine's to report
			go out.collect(r)
			return
		case n == 0:
			r.Close()
			out.piped = false
			return
		}
	}
}
