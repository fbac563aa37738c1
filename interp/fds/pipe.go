package fds

import (
	"io"

	"golang.org/x/sys/unix"
)

// whole is the size up to which a write is not mixed with another's (POSIX
// write: PIPE_BUF), and how much must be free before waiting writers go on.
const whole = 4 << 10

// A memPipe is a pipe whose both ends are in the process. It becomes a real
// pipe as soon as one of them has to be real.
//
// What it holds fits a fresh real pipe, so becoming real is one write; only
// where that pipe turns out smaller a goroutine ("pump") carries the rest.
type memPipe struct {
	c       condition
	r, w    *FD    // the ends; nil: closed
	buf     []byte // what was written; what is not read yet starts at off
	off     int
	crowded bool // a writer waits for room
}

// Pipe returns the ends of a pipe. The caller owns both. Writing blocks while
// 64 KiB are unread, and fails with EPIPE when nobody can read any more;
// reading ends when nobody can write any more.
func Pipe() (r, w *FD, err error) {
	p := new(memPipe)
	p.r, p.w = newMemory(p), newMemory(p)
	return p.r, p.w, nil
}

func (mp *memPipe) read(f *FD, p []byte, w Wait) (int, error) {
	mp.c.mu.Lock()
	defer mp.c.mu.Unlock()
	if err := mp.filled(f, w); err != nil {
		return 0, err
	}
	n := copy(p, mp.buf[mp.off:])
	mp.taken(n)
	return n, nil
}

func (mp *memPipe) until(f *FD, dst []byte, want *wanted, w Wait) ([]byte, error) {
	mp.c.mu.Lock()
	defer mp.c.mu.Unlock()
	for {
		if err := mp.filled(f, w); err != nil {
			return dst, err
		}
		n, last := want.of(mp.buf[mp.off:])
		dst = append(dst, mp.buf[mp.off:mp.off+n]...)
		mp.taken(n)
		if last {
			return dst, nil
		}
	}
}

func (mp *memPipe) ready(f *FD) (bool, error) {
	mp.c.mu.Lock()
	defer mp.c.mu.Unlock()
	if f.num.Load() >= 0 {
		return false, errReal
	}
	return f != mp.r || mp.off < len(mp.buf) || mp.w == nil, nil
}

func (mp *memPipe) await(f *FD, w Wait) error {
	mp.c.mu.Lock()
	defer mp.c.mu.Unlock()
	if err := mp.filled(f, w); err != io.EOF {
		return err
	}
	return nil
}

// filled waits until there is something to read from f.
func (mp *memPipe) filled(f *FD, w Wait) error {
	for {
		switch {
		case f.num.Load() >= 0:
			return errReal
		case f != mp.r:
			return unix.EBADF
		case mp.off < len(mp.buf):
			return nil
		case mp.w == nil:
			return io.EOF
		}
		if err := mp.c.wait(w); err != nil {
			return err
		}
	}
}

// taken removes n bytes that were read from the buffer.
func (mp *memPipe) taken(n int) {
	if mp.off += n; mp.off == len(mp.buf) {
		mp.buf, mp.off = mp.buf[:0], 0
	}
	if mp.crowded && mp.free() >= whole {
		mp.crowded = false
		mp.c.broadcast()
	}
}

// free is how many bytes may be written.
func (mp *memPipe) free() int { return pipeRoom - (len(mp.buf) - mp.off) }

func (mp *memPipe) write(f *FD, p []byte, w Wait) (done int, err error) {
	mp.c.mu.Lock()
	defer mp.c.mu.Unlock()
	for {
		switch {
		case f.num.Load() >= 0:
			return done, errReal
		case f != mp.w:
			return done, unix.EBADF
		case mp.r == nil:
			return done, unix.EPIPE
		}
		if done += mp.put(p[done:]); done == len(p) {
			return done, nil
		}
		mp.crowded = true
		if err := mp.c.wait(w); err != nil {
			return done, err
		}
	}
}

// put moves bytes from p to the buffer, as many as find room; all or none of
// few.
func (mp *memPipe) put(p []byte) int {
	n := min(len(p), mp.free())
	if n == 0 || n < len(p) && len(p) <= whole {
		return 0
	}
	if mp.off == len(mp.buf) {
		mp.c.broadcast() // a reader may wait
	}
	if mp.off >= pipeRoom/2 {
		mp.buf, mp.off = mp.buf[:copy(mp.buf, mp.buf[mp.off:])], 0
	}
	mp.buf = append(mp.buf, p[:n]...)
	return n
}

// close is called for each end.
func (mp *memPipe) close(f *FD) {
	mp.c.mu.Lock()
	defer mp.c.mu.Unlock()
	if f == mp.r {
		mp.r = nil
	} else {
		mp.w = nil
	}
	mp.c.broadcast()
}

// real makes both ends real that are still open.
func (mp *memPipe) real(f *FD) error {
	mp.c.mu.Lock()
	defer mp.c.mu.Unlock()
	if f.num.Load() >= 0 {
		return nil
	}
	ends, err := pipe()
	if err != nil {
		return err
	}
	rest := mp.buf[mp.off:]
	if mp.r != nil {
		put, err := prefill(ends[1], rest)
		if err != nil {
			unix.Close(ends[0])
			unix.Close(ends[1])
			return err
		}
		rest = rest[put:]
	} else {
		rest = nil
	}
	if len(rest) > 0 {
		if ends, err = pumped(ends, rest); err != nil {
			return err
		}
	}
	mp.install(ends)
	return nil
}

// install gives the open ends their descriptors and closes the others.
func (mp *memPipe) install(ends [2]int) {
	for i, f := range [2]*FD{mp.r, mp.w} {
		if f == nil {
			unix.Close(ends[i])
			continue
		}
		f.num.Store(int32(ends[i]))
	}
	mp.buf, mp.off = nil, 0
	mp.c.broadcast()
}

// prefill writes to an empty pipe of our own what it has room for.
func prefill(n int, p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	if err := unix.SetNonblock(n, true); err != nil {
		return 0, err
	}
	put, err := eintr(func() (int, error) { return unix.Write(n, p) })
	if err == nil {
		err = unix.SetNonblock(n, false)
	}
	return put, err
}

// pumped returns the ends of a pipe made of two: a goroutine writes rest to
// the given one, and then what comes out of the new one. It takes front on
// every path.
func pumped(front [2]int, rest []byte) ([2]int, error) {
	back, err := pipe()
	if err != nil {
		unix.Close(front[0])
		unix.Close(front[1])
		return front, err
	}
	go pump(newReal(front[1]), newReal(back[0]), rest)
	return [2]int{front[0], back[1]}, nil
}

// pump is the goroutine that carries bytes from one pipe to another, after
// rest, until either has no other end. It owns both.
func pump(to, from *FD, rest []byte) {
	defer from.Close()
	defer to.Close()
	if _, err := to.Write(rest); err != nil {
		return
	}
	buf := make([]byte, 4<<10)
	for {
		n, err := from.Read(buf)
		if err != nil {
			return
		}
		if _, err := to.Write(buf[:n]); err != nil {
			return
		}
	}
}
