package fdpass

import (
	"fmt"
	"io"
	"testing"

	"golang.org/x/sys/unix"
)

// FuzzSchedule: whatever the pieces in which bytes and descriptors are sent and
// read, every byte arrives, and every descriptor, once, in the order of sending,
// with the first byte that was sent with it. A read that brings descriptors ends
// with bytes that were sent with the last of them (AtEnd). What nobody takes is
// closed.
//
// The input is a schedule. Each byte of it is a step: the low half says how
// many bytes are sent or read, the high half is how many descriptors go with
// them, or from 8 on that it is a read, from 12 on one behind which what came is
// taken.
func FuzzSchedule(f *testing.F) {
	for _, seed := range []string{"", "\x01\x81", "\x13\xc1\xc2", "\x05\x12\x8f\xcf", "\x71\x71\x71\xff", "\x01\x21\x01\x31\x8f\x8f\x8f\xcf\xcf"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, schedule []byte) {
		if len(schedule) > 200 {
			return
		}
		s := &exchange{t: t}
		s.a, s.b = pair(t)
		for _, step := range schedule {
			n, kind := int(step&15)+1, int(step>>4)
			switch {
			case kind < 8:
				s.send(n, kind)
			default:
				s.read(n, kind >= 12)
			}
		}
		s.end()
	})
}

// An exchange is a connection whose bytes and descriptors are numbered.
type exchange struct {
	t      *testing.T
	a, b   *Conn
	sends  []span // with descriptors
	sent   int    // bytes
	seen   int
	passed int // descriptors that were sent
	taken  int
}

// A span is the bytes of a send, and the number of descriptors up to it.
type span struct{ from, end, passed int }

// numbered returns a descriptor from which its number can be read.
func (s *exchange) numbered(n int) int {
	s.t.Helper()
	var p [2]int
	if err := unix.Pipe2(p[:], unix.O_CLOEXEC); err != nil {
		s.t.Fatal(err)
	}
	defer unix.Close(p[1])
	if _, err := unix.Write(p[1], fmt.Append(nil, n)); err != nil {
		s.t.Fatal(err)
	}
	return p[0]
}

func (s *exchange) send(n, files int) {
	s.t.Helper()
	var fds []int
	for range files {
		fds = append(fds, s.numbered(s.passed))
		s.passed++
	}
	defer CloseFiles(fds)
	p := make([]byte, n)
	for i := range p {
		p[i] = byte(s.sent + i)
	}
	if got, err := s.a.TryWrite(p, fds...); got != n || err != nil {
		s.t.Fatalf("sending %d bytes: %d %v", n, got, err)
	}
	if files > 0 {
		s.sends = append(s.sends, span{s.sent, s.sent + n, s.passed})
	}
	s.sent += n
}

func (s *exchange) read(n int, take bool) {
	s.t.Helper()
	p := make([]byte, n)
	got, err := s.b.TryRead(p)
	if err != nil || got == 0 && s.seen < s.sent {
		s.t.Fatalf("reading: %d %v", got, err)
	}
	for i, b := range p[:got] {
		if b != byte(s.seen+i) {
			s.t.Fatalf("byte %d is %d", s.seen+i, b)
		}
	}
	for _, sp := range s.sends {
		if s.seen <= sp.from && sp.from < s.seen+got && sp.end < s.seen+got {
			s.t.Fatalf("a read of bytes %d to %d goes beyond %+v", s.seen, s.seen+got, sp)
		}
	}
	s.seen += got
	if take {
		s.take()
	}
}

// take checks that what has come by now is what must have.
func (s *exchange) take() {
	s.t.Helper()
	due := 0
	for _, sp := range s.sends {
		if sp.from < s.seen {
			due = sp.passed
		}
	}
	fds := s.b.TakeFiles(nil)
	defer CloseFiles(fds)
	for _, fd := range fds {
		var text [20]byte
		n, err := unix.Read(fd, text[:])
		if want := fmt.Sprint(s.taken); err != nil || string(text[:n]) != want {
			s.t.Fatalf("descriptor %s is %q %v", want, text[:n], err)
		}
		s.taken++
	}
	if s.taken != due {
		s.t.Fatalf("%d descriptors behind byte %d, want %d", s.taken, s.seen, due)
	}
}

// end ends the stream: all that was sent and not read is there, and nothing that
// was not taken stays open.
func (s *exchange) end() {
	s.t.Helper()
	if err := s.a.CloseWrite(); err != nil {
		s.t.Fatal(err)
	}
	for s.seen < s.sent {
		s.read(16, s.seen%2 == 0)
	}
	if n, err := s.b.Read(make([]byte, 1)); n != 0 || err != io.EOF {
		s.t.Fatalf("behind the end: %d %v", n, err)
	}
	if err := s.b.Close(); err != nil {
		s.t.Fatal(err)
	}
}

// FuzzControl: control messages of any content are walked to their end, and hold
// no more descriptors than there is room for.
func FuzzControl(f *testing.F) {
	rights := unix.UnixRights(0, 1, 2)
	f.Add(rights, uint16(len(rights)))
	f.Add(append(rights, rights...), uint16(2*len(rights)))
	f.Add(rights[:17], uint16(4096))
	f.Fuzz(func(t *testing.T, text []byte, size uint16) {
		r := new(receiver)
		copy(r.oob[:], text)
		r.msg.SetControllen(int(size))
		if got := len(r.appendFiles(nil)); got > control/4 {
			t.Errorf("%d descriptors", got)
		}
	})
}
