package fds

import (
	"bytes"
	"io"
	"slices"

	"golang.org/x/sys/unix"
)

// ReadUntil appends to dst what f has up to and including the byte delim, at
// most limit bytes, and consumes exactly that: who reads the description
// next, a child too, gets the byte after it. A negative delim or limit does
// not end it.
//
// The error is nil if delim or the limit was reached, io.EOF if the input
// ended before, and as for ReadWait. What was read before an error is
// returned with it.
func (f *FD) ReadUntil(dst []byte, delim, limit int, w Wait) ([]byte, error) {
	want := wanted{delim: delim, limit: limit}
	if limit == 0 {
		return dst, nil
	}
	if f.num.Load() < 0 {
		var err error
		if dst, err = f.mem.until(f, dst, &want, w); err != errReal {
			return dst, err
		}
	}
	n := int(f.num.Load())
	switch way := f.wayOf(n); {
	case way == waySeek:
		return f.untilInFile(n, dst, &want, w)
	case f.peekable(n):
		return f.untilInStream(n, dst, &want, w)
	}
	return f.untilByByte(dst, &want, w)
}

// wanted says how much ReadUntil takes.
type wanted struct {
	delim int // negative: none
	limit int // bytes still wanted; negative: no limit
}

// of returns how many of the bytes that are there are wanted, counting them as
// taken, and whether they are the last.
func (wt *wanted) of(there []byte) (n int, last bool) {
	n = len(there)
	if wt.limit >= 0 && n >= wt.limit {
		n, last = wt.limit, true
	}
	if wt.delim >= 0 {
		if i := bytes.IndexByte(there[:n], byte(wt.delim)); i >= 0 {
			n, last = i+1, true
		}
	}
	if wt.limit >= 0 {
		wt.limit -= n
	}
	return n, last
}

// untilInFile reads a regular file.
func (f *FD) untilInFile(n int, dst []byte, want *wanted, w Wait) (_ []byte, err error) {
	f.catchUp()
	a := &f.ahead
	a.mu.Lock()
	defer a.mu.Unlock()
	if err := a.locate(n); err != nil {
		return dst, err
	}
	for last := false; !last && err == nil; {
		there := a.unread()
		if there == nil {
			if err = w.over(); err != nil {
				break
			}
			if err = a.refill(n); err == nil && len(a.block) == 0 {
				err = io.EOF
			}
			there = a.block
		}
		var k int
		k, last = want.of(there)
		dst = append(dst, there[:k]...)
		a.pos += int64(k)
	}
	if a.shared.Load() && a.kernel != a.pos {
		if _, err := unix.Seek(n, a.pos, unix.SEEK_SET); err != nil {
			return dst, err
		}
		a.kernel = a.pos
	}
	return dst, err
}

// untilInStream reads a pipe or socket, in which we can look ahead.
func (f *FD) untilInStream(n int, dst []byte, want *wanted, w Wait) ([]byte, error) {
	for {
		var last bool
		var err error
		dst, last, err = f.someOfStream(n, dst, want)
		switch {
		case err == unix.EAGAIN:
			err = await(n, readable, w)
		case last:
			return dst, err
		case err == nil:
			err = w.over()
		}
		if err != nil {
			return dst, err
		}
	}
}

// someOfStream appends what is there and wanted, and reports whether that was
// the last. EAGAIN: nothing is there.
func (f *FD) someOfStream(n int, dst []byte, want *wanted) (_ []byte, last bool, err error) {
	a := &f.ahead
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.shared.Load() {
		a.block = nil
	}
	if len(a.block) == 0 {
		if err := f.look(n); err != nil {
			return dst, false, err
		}
	}
	k, last := want.of(a.block)
	end := len(dst)
	dst = slices.Grow(dst, k)
	got, err := consume(n, dst[end:end+k])
	if got != k {
		// Someone else was reading at the same time, and who got what is
		// chance, as it would be byte by byte.
		a.block = nil
		got = max(got, 0)
		if want.limit >= 0 {
			want.limit += k - got
		}
		if err == nil && got == 0 {
			err = io.EOF
		}
		last = last && got > 0 && want.delim >= 0 && dst[end+got-1] == byte(want.delim)
		return dst[:end+got], last, err
	}
	a.block = a.block[k:]
	return dst[:end+k], last, nil
}

// look fills the block with what is in the pipe or socket n. mu is held.
func (f *FD) look(n int) error {
	a := &f.ahead
	if a.shared.Load() {
		a.grow(512) // a line or two: it can't be used again
	} else {
		a.grow(16 << 10)
	}
	got, err := peek(n, f.way.Load(), a.room)
	if err == nil && got == 0 {
		err = io.EOF
	}
	a.block = a.room[:max(got, 0)]
	return err
}

// overEvery is after how many bytes that are there at once it is looked whether
// the wait is over: a device may have no end.
const overEvery = 256

// untilByByte reads what can't be looked into: a terminal, a device.
func (f *FD) untilByByte(dst []byte, want *wanted, w Wait) ([]byte, error) {
	for {
		end := len(dst)
		dst = slices.Grow(dst, 1)
		got, err := f.ReadWait(dst[end:end+1], w)
		dst = dst[:end+got]
		if err != nil {
			return dst, err
		}
		if _, last := want.of(dst[end:]); last {
			return dst, nil
		}
		if len(dst)%overEvery != 0 {
			continue
		}
		if err := w.over(); err != nil {
			return dst, err
		}
	}
}

// Await waits until a read would not block.
func (f *FD) Await(w Wait) error {
	if mp, ok := f.mem.(*memPipe); ok && f.num.Load() < 0 {
		if err := mp.await(f, w); err != errReal {
			return err
		}
	}
	for {
		ready, err := f.Ready()
		if ready || err != nil {
			return err
		}
		if err := await(int(f.num.Load()), readable, w); err != nil {
			return err
		}
	}
}

// Ready reports whether a read would not block now (read -t 0): there is
// something to read, or the end was reached.
func (f *FD) Ready() (bool, error) {
	if f.num.Load() < 0 {
		if ready, err := f.mem.ready(f); err != errReal {
			return ready, err
		}
	}
	return pollReadable(int(f.num.Load()))
}

func pollReadable(n int) (bool, error) {
	set := []unix.PollFd{{Fd: int32(n), Events: unix.POLLIN}}
	got, err := eintr(func() (int, error) { return unix.Poll(set, 0) })
	if err == nil && set[0].Revents&unix.POLLNVAL != 0 {
		err = unix.EBADF
	}
	return got > 0, err
}
