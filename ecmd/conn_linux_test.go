package ecmd

import (
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/fdpass"
)

func countFiles(t testing.TB) int {
	t.Helper()
	if r, w, err := os.Pipe(); err == nil { // the poller's own descriptors exist from here on
		r.Close()
		w.Close()
	}
	names, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		t.Fatal(err)
	}
	return len(names)
}

// wire is a connection whose client end is written to piece by piece.
type wire struct {
	t      testing.TB
	client *fdpass.Conn
	server *Conn
}

func newWire(t testing.TB, o Options) *wire {
	t.Helper()
	a, b, err := fdpass.Pair()
	if err != nil {
		t.Fatal(err)
	}
	w := &wire{t, a, NewConn(b, o)}
	t.Cleanup(func() { a.Close(); w.server.Close() })
	return w
}

func (w *wire) send(s string, files int) {
	w.t.Helper()
	if s == "" {
		return
	}
	if _, err := w.client.WriteFiles([]byte(s), make([]int, files)...); err != nil {
		w.t.Fatal(err)
	}
}

// read returns a request and the number of its descriptors as text.
func (w *wire) read() string {
	w.t.Helper()
	var req Request
	err := w.server.ReadRequest(&req)
	defer req.CloseFiles()
	if err != nil {
		return err.Error()
	}
	return fmt.Sprintf("%s %q %d", req.Verb, req.Text, len(req.Files))
}

func TestSplitAnywhereWithFilesOnAnyPiece(t *testing.T) {
	newWire(t, Options{}) // the poller exists from here on
	before := countFiles(t)
	const frame = "7:ECMD ls,"
	for at := range len(frame) + 1 {
		for _, first := range []bool{true, false} {
			a, b, err := fdpass.Pair()
			if err != nil {
				t.Fatal(err)
			}
			w := &wire{t, a, NewConn(b, Options{FrameTimeout: time.Minute})}
			one, two := 3, 0
			if !first || at == 0 {
				one, two = 0, 3
			}
			if at == len(frame) {
				one, two = 3, 0
			}
			w.send(frame[:at], one)
			go func() { // so that the two pieces are read apart, or together, as it happens
				if at%2 == 0 {
					time.Sleep(time.Millisecond)
				}
				w.send(frame[at:], two)
				w.send("4:DUMP,", 0)
			}()
			if got := w.read(); got != `ECMD "ls" 3` {
				t.Errorf("split at %d, files first %v: %s", at, first, got)
			}
			if got := w.read(); got != `DUMP "" 0` {
				t.Errorf("split at %d, files first %v: then %s", at, first, got)
			}
			a.Close()
			w.server.Close()
		}
	}
	if after := countFiles(t); after != before {
		t.Errorf("%d descriptors before, %d after", before, after)
	}
}

func TestFilesOfSeveralPiecesAreCollected(t *testing.T) {
	w := newWire(t, Options{})
	w.send("7:E", 1)
	w.send("CMD", 1)
	w.send(" ls,", 1)
	if got := w.read(); got != `ECMD "ls" 3` {
		t.Error(got)
	}
}

func TestPipelinedFilesGoToTheirMessages(t *testing.T) {
	w := newWire(t, Options{})
	w.send("4:DUMP,", 0)
	w.send("6:", 0)
	w.send("ECMD :", 3)
	w.send(",6:GETPID,6:EVAL ", 0)
	w.send("x,", 1)
	w.send("6:GETPWD,", 253)
	for _, want := range []string{`DUMP "" 0`, `ECMD ":" 3`, `GETPID "" 0`, `EVAL "x" 1`, `GETPWD "" 253`} {
		if got := w.read(); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// TestRandomSchedules sends random messages in random pieces, each carrying
// descriptors for its message, and reads them at random times.
func TestRandomSchedules(t *testing.T) {
	before := countFiles(t)
	for seed := range uint64(300) {
		a, b, err := fdpass.Pair()
		if err != nil {
			t.Fatal(err)
		}
		w := &wire{t, a, NewConn(b, Options{})}
		r := rand.New(rand.NewPCG(seed, 0))
		var want, got []string
		for range 20 {
			text := strings.Repeat("x", r.IntN(30))
			frame := string(AppendRequest(nil, &Request{Verb: Ecmd, Text: text}))
			files := 0
			for len(frame) > 0 {
				n := 1 + r.IntN(len(frame))
				with := r.IntN(4) * r.IntN(2)
				w.send(frame[:n], with)
				frame, files = frame[n:], files+with
			}
			want = append(want, fmt.Sprintf("ECMD %q %d", text, files))
			for len(got) < len(want) && r.IntN(3) == 0 {
				got = append(got, w.read())
			}
		}
		for len(got) < len(want) {
			got = append(got, w.read())
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("seed %d (-want +got):\n%s", seed, diff)
		}
		a.Close()
		w.server.Close()
	}
	if after := countFiles(t); after > before+3 { // the poller's
		t.Errorf("%d descriptors before, %d after", before, after)
	}
}

func TestLargeMessages(t *testing.T) {
	w := newWire(t, Options{FrameTimeout: time.Minute})
	for _, size := range []int{36544, 36545, 40000, 1 << 20, 5, 100000} {
		text := strings.Repeat("x", size)
		go w.send(string(AppendRequest(nil, &Request{Verb: Ecmd, Text: text})), 3)
		if got, want := w.read(), fmt.Sprintf("ECMD %q 3", text); got != want {
			t.Errorf("%d bytes: %.100s", size, got)
		}
	}
	go w.send("6:GETPID,", 0)
	w.read()
	if len(w.server.buf) > keepBuffer {
		t.Errorf("a buffer of %d bytes is kept", len(w.server.buf))
	}
}

func TestFramingFaults(t *testing.T) {
	newWire(t, Options{})
	before := countFiles(t)
	for _, tt := range []struct {
		bytes string
		want  string
	}{
		{"zzz", "bad-frame: not a netstring at byte 0: expected the digits of a length instead of 'z'"},
		{"6:ECMD :;", "bad-frame: not a netstring at byte 8: expected a comma after the payload"},
		{"0000000006:ECMD :,", "bad-frame: not a netstring at byte 9: length has more than 9 digits"},
		{"\x00", "bad-frame: not a netstring at byte 0: expected the digits of a length instead of '\\x00'"},
		{"16777217:", "too-large: message is longer than 16777216 bytes"},
		{"18446744073709551616:", "too-large: message is longer than 16777216 bytes"},
		{"6:ECM", "unexpected EOF"},
		{"6:ECMD :", "unexpected EOF"},
		{"0:,", "empty-request: the message has no verb"},
		{"", "EOF"},
	} {
		a, b, err := fdpass.Pair()
		if err != nil {
			t.Fatal(err)
		}
		w := &wire{t, a, NewConn(b, Options{})}
		w.send(tt.bytes, 3)
		a.Close()
		if got := w.read(); got != tt.want {
			t.Errorf("%q: %s, want %s", tt.bytes, got, tt.want)
		}
		w.server.Close()
	}
	if after := countFiles(t); after != before {
		t.Errorf("%d descriptors before, %d after", before, after)
	}
}

func TestAnnouncedLengthCostsNothing(t *testing.T) {
	w := newWire(t, Options{})
	w.send("16777216:x", 0)
	w.client.CloseWrite()
	if got := w.read(); got != "unexpected EOF" {
		t.Error(got)
	}
	if n := cap(w.server.buf); n > firstBuffer {
		t.Errorf("a buffer of %d bytes for one byte", n)
	}
}

func TestRequestFaultsLeaveTheConnectionUsable(t *testing.T) {
	w := newWire(t, Options{})
	w.send("0:,", 0)
	w.send("10:12ECMD ls ,", 2)
	w.send("6:ECMD :,", 3)
	for _, want := range []string{"empty-request", "bad-id", `ECMD ":" 3`} {
		if got := w.read(); !strings.HasPrefix(got, want) {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

func TestUnfinishedMessageTimesOut(t *testing.T) {
	const timeout = 50 * time.Millisecond
	w := newWire(t, Options{FrameTimeout: timeout})
	start := time.Now()
	time.AfterFunc(2*timeout, func() { w.send("6:GET", 1) }) // idle longer than the timeout: no fault
	if got := w.read(); !strings.HasPrefix(got, "frame-timeout") {
		t.Error(got)
	}
	if d := time.Since(start); d < 3*timeout || d > 400*timeout {
		t.Errorf("after %v", d)
	}
}

func TestTimeoutCountsForEachMessage(t *testing.T) {
	t.Parallel()
	const timeout = 4 * time.Second
	w := newWire(t, Options{FrameTimeout: timeout})
	go func() {
		for range 3 {
			w.send("6:GET", 0)
			time.Sleep(2 * timeout / 5)
			w.send("PID,", 0)
		}
		time.Sleep(timeout + timeout/10)
		w.send("6:GETPWD,", 0)
	}()
	for i := range 4 {
		if got := w.read(); got != `GETPID "" 0` && !(i == 3 && got == `GETPWD "" 0`) {
			t.Errorf("message %d: %s", i, got)
		}
	}
}

func TestWake(t *testing.T) {
	w := newWire(t, Options{FrameTimeout: time.Minute})
	w.send("6:GET", 0)
	time.AfterFunc(10*time.Millisecond, func() { w.server.Wake() })
	var req Request
	if err := w.server.ReadRequest(&req); !errors.Is(err, os.ErrDeadlineExceeded) {
		t.Errorf("%v", err)
	}
	if err := w.server.Resume(); err != nil {
		t.Error(err)
	}
	w.send("PID,", 0)
	if got := w.read(); got != `GETPID "" 0` {
		t.Error(got)
	}
}

// TestWakeWhileADeadlineIsSet: a Wake that comes when the goroutine that reads is
// about to set the deadline of a message that has begun ends the read all the same.
func TestWakeWhileADeadlineIsSet(t *testing.T) {
	w := newWire(t, Options{FrameTimeout: time.Hour})
	w.send("6:ECM", 0)
	if err := w.server.fill(0); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := w.server.Wake(); err != nil {
			t.Fatal(err)
		}
		if got := w.read(); got != "i/o timeout" {
			t.Error(got)
		}
		if err := w.server.Resume(); err != nil {
			t.Fatal(err)
		}
	}
	w.send("D :,", 0)
	if got := w.read(); got != `ECMD ":" 0` {
		t.Error(got)
	}
}

func TestReplies(t *testing.T) {
	w := newWire(t, Options{})
	client := NewConn(w.client, Options{})
	defer client.Close()
	want := []Reply{
		{Outcome: OK, Text: []byte{}},
		{ID: NewID(4), Outcome: Fail},
		{Outcome: Fault, Word: Files, Text: []byte("2")},
	}
	for i := range want {
		if err := w.server.WriteReply(&want[i]); err != nil {
			t.Fatal(err)
		}
	}
	for i := range want {
		var got Reply
		if err := client.ReadReply(&got); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want[i], got); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
	if err := (&want[2]).Err(); err.Error() != "files: 2" {
		t.Error(err)
	}
	w.server.Close()
	if err := client.ReadReply(&Reply{}); err != io.EOF {
		t.Errorf("%v, want EOF", err)
	}
}

func TestWriteRequestSendsFiles(t *testing.T) {
	w := newWire(t, Options{})
	client := NewConn(w.client, Options{})
	if err := client.WriteRequest(&Request{ID: NewID(1), Verb: Ecmd, Text: "ls", Files: []int{0, 1, 2}}); err != nil {
		t.Fatal(err)
	}
	if got := w.read(); got != `ECMD "ls" 3` {
		t.Error(got)
	}
}

// FuzzStream feeds bytes in two pieces, one with descriptors, and wants
// everything that is not handed out to be closed.
func FuzzStream(f *testing.F) {
	for _, s := range []string{"6:ECMD :,", "4:DUMP,6:ECMD :,", "0:,", "6:ECMD :;", "99999999:", "006:ECMD :,6:EC"} {
		f.Add([]byte(s), 3, true)
		f.Add([]byte(s), 0, false)
	}
	f.Fuzz(func(t *testing.T, b []byte, at int, first bool) {
		if len(b) == 0 || len(b) > 1<<16 {
			return
		}
		at = int(uint(at) % uint(len(b)))
		a, s, err := fdpass.Pair()
		if err != nil {
			t.Fatal(err)
		}
		before := countFiles(t)
		w := &wire{t, a, NewConn(s, Options{MaxMessage: 1 << 16})}
		one, two := 2, 0
		if !first {
			one, two = 0, 2
		}
		w.send(string(b[:at]), one)
		w.send(string(b[at:]), two)
		a.CloseWrite()
		for {
			var req Request
			err := w.server.ReadRequest(&req)
			req.CloseFiles()
			var e *Error
			if err != nil && (!errors.As(err, &e) || e.Closes()) {
				break
			}
		}
		w.server.dropFiles()
		if after := countFiles(t); after != before {
			t.Fatalf("%d descriptors before, %d after", before, after)
		}
		a.Close()
		w.server.Close()
	})
}

func BenchmarkRead(b *testing.B) {
	w := newWire(b, Options{FrameTimeout: time.Minute})
	null, err := unix.Open("/dev/null", unix.O_RDWR, 0)
	if err != nil {
		b.Fatal(err)
	}
	defer unix.Close(null)
	frame := []byte("20:ECMD echo hello worl,")
	files := []int{null, null, null}
	var req Request
	b.ReportAllocs()
	for b.Loop() {
		if _, err := w.client.WriteFiles(frame, files...); err != nil {
			b.Fatal(err)
		}
		if err := w.server.ReadRequest(&req); err != nil || len(req.Files) != 3 {
			b.Fatal(err, req)
		}
		req.CloseFiles()
	}
}
