package netstring

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

func TestAppend(t *testing.T) {
	for _, tt := range []struct{ payload, want string }{
		{"", "0:,"},
		{"a", "1:a,"},
		{"hello", "5:hello,"},
		{"with,comma:1", "12:with,comma:1,"},
		{"\x00\xff", "2:\x00\xff,"},
	} {
		got := string(Append([]byte("before"), []byte(tt.payload)))
		if got != "before"+tt.want {
			t.Errorf("Append(%q) = %q, want %q", tt.payload, got, "before"+tt.want)
		}
		if n := Size(len(tt.payload)); n != len(tt.want) {
			t.Errorf("Size(%d) = %d, want %d", len(tt.payload), n, len(tt.want))
		}
	}
}

func TestReaderTakesMessages(t *testing.T) {
	for _, tt := range []struct {
		stream string
		want   []string
	}{
		{"", nil},
		{"0:,", []string{""}},
		{"5:hello,", []string{"hello"}},
		{"5:hello,0:,3:a,b,", []string{"hello", "", "a,b"}},
		{"000000003:foo,", []string{"foo"}},
		{"00:,", []string{""}},
		{"12:EVAL echo hi,", []string{"EVAL echo hi"}},
		{"100:" + strings.Repeat("x", 100) + ",", []string{strings.Repeat("x", 100)}},
		{"40000:" + strings.Repeat("x", 40000) + ",1:y,", []string{strings.Repeat("x", 40000), "y"}},
	} {
		for name, wrap := range map[string]func(io.Reader) io.Reader{
			"whole": func(r io.Reader) io.Reader { return r },
			"bytes": iotest.OneByteReader,
			"late":  iotest.DataErrReader,
		} {
			r := NewReader(wrap(strings.NewReader(tt.stream)), 0)
			var got []string
			p, err := r.Next()
			for ; err == nil; p, err = r.Next() {
				got = append(got, string(p))
			}
			if err != io.EOF {
				t.Errorf("%s %.20q: error %v, want EOF", name, tt.stream, err)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%s %.20q (-want +got):\n%s", name, tt.stream, diff)
			}
		}
	}
}

func TestReaderRefuses(t *testing.T) {
	for _, tt := range []struct{ stream, want string }{
		{":,", "not a netstring at byte 0: expected the digits of a length instead of ':'"},
		{",", "not a netstring at byte 0: expected the digits of a length instead of ','"},
		{"zzz", "not a netstring at byte 0: expected the digits of a length instead of 'z'"},
		{"\x00", `not a netstring at byte 0: expected the digits of a length instead of '\x00'`},
		{"-1:x,", "not a netstring at byte 0: expected the digits of a length instead of '-'"},
		{"+1:x,", "not a netstring at byte 0: expected the digits of a length instead of '+'"},
		{" 1:x,", "not a netstring at byte 0: expected the digits of a length instead of ' '"},
		{"1 :x,", "not a netstring at byte 1: expected a colon after the length instead of ' '"},
		{"0x1:x,", "not a netstring at byte 1: expected a colon after the length instead of 'x'"},
		{"4foo", "not a netstring at byte 1: expected a colon after the length instead of 'f'"},
		{"3:foo;", "not a netstring at byte 5: expected a comma after the payload"},
		{"1:a,3:foo;", "not a netstring at byte 9: expected a comma after the payload"},
		{"0000000006:ECMD :,", "not a netstring at byte 9: length has more than 9 digits"},
		{"17:", "message is longer than 16 bytes"},
		{"999999999:", "message is longer than 16 bytes"},
		{"1073741824:", "message is longer than 16 bytes"},
		{"18446744073709551616:", "message is longer than 16 bytes"},
		{"3:fo", "unexpected EOF"},
		{"3:foo", "unexpected EOF"},
		{"3", "unexpected EOF"},
	} {
		r := NewReader(strings.NewReader(tt.stream), 16)
		var err error
		for err == nil {
			_, err = r.Next()
		}
		if err.Error() != tt.want {
			t.Errorf("%q: %q, want %q", tt.stream, err, tt.want)
		}
		if _, again := r.Next(); again != err {
			t.Errorf("%q: second call gave %v, want the same error again", tt.stream, again)
		}
	}
}

func TestReaderStopsAtTheComma(t *testing.T) {
	for _, first := range []string{"0:,", "1:a,", "00:,", "000000003:foo,", "10:0123456789,", "100:" + strings.Repeat("x", 100) + ","} {
		src := strings.NewReader(first + "rest")
		if _, err := NewReader(src, 0).Next(); err != nil {
			t.Fatalf("%q: %v", first, err)
		}
		left, err := io.ReadAll(src)
		if err != nil || string(left) != "rest" {
			t.Errorf("%q: %q is left in the stream (%v), want %q", first, left, err, "rest")
		}
	}
}

func TestAnnouncedLengthAllocatesNothing(t *testing.T) {
	allocated := testing.Benchmark(func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			r := NewReader(strings.NewReader("16777216:x"), 0)
			if _, err := r.Next(); !errors.Is(err, io.ErrUnexpectedEOF) {
				b.Fatal(err)
			}
		}
	}).AllocedBytesPerOp()
	if allocated > 3*chunk {
		t.Errorf("16 MiB announced and one byte sent: %d bytes allocated, want at most %d", allocated, 3*chunk)
	}
}

func TestLimitIsInclusive(t *testing.T) {
	if _, err := NewReader(strings.NewReader("16:0123456789abcdef,"), 16).Next(); err != nil {
		t.Errorf("payload of exactly the limit: %v", err)
	}
	var tooLarge *TooLargeError
	_, err := NewReader(strings.NewReader("16777217"), 0).Next()
	if !errors.As(err, &tooLarge) || tooLarge.Limit != 16777216 {
		t.Errorf("one byte above the default limit: %v", err)
	}
}

func TestCutAsksForWhatIsMissing(t *testing.T) {
	for _, tt := range []struct {
		b    string
		want int
	}{
		{"", 3}, {"0", 3}, {"1", 4}, {"12", 16}, {"12:", 16}, {"12:abc", 16}, {"00", 4}, {"5:hello", 8},
	} {
		_, _, end, ok, err := Cut([]byte(tt.b), 0)
		if ok || err != nil || end != tt.want {
			t.Errorf("Cut(%q) wants %d bytes (ok %v, %v), want %d", tt.b, end, ok, err, tt.want)
		}
	}
}

func FuzzCut(f *testing.F) {
	for _, s := range []string{"", "0:,", "5:hello,", "3:foo;", "00:,", "0000000006:ECMD :,", "999999999:", "1:a,1:b,", "-1:x,"} {
		f.Add([]byte(s), 0)
		f.Add([]byte(s), 4)
	}
	f.Fuzz(func(t *testing.T, b []byte, limit int) {
		start, length, end, ok, err := Cut(b, limit)
		if err != nil {
			return
		}
		if !ok {
			if end <= len(b) {
				t.Fatalf("wants %d bytes although there are %d", end, len(b))
			}
			return
		}
		checkMessage(t, b[:end], b[start:start+length])
		checkPrefixes(t, b[:end], limit)
	})
}

// checkMessage re-encodes: what was accepted is what Append writes, but for
// leading zeros.
func checkMessage(t *testing.T, wire, payload []byte) {
	t.Helper()
	bare := strings.TrimLeft(string(wire), "0")
	if strings.HasPrefix(bare, ":") {
		bare = "0" + bare
	}
	if want := string(Append(nil, payload)); bare != want {
		t.Fatalf("accepted %q, which encodes as %q", wire, want)
	}
}

// checkPrefixes says that no prefix of a message is a message or a fault, and
// that a prefix never asks for more than the whole.
func checkPrefixes(t *testing.T, wire []byte, limit int) {
	t.Helper()
	for i := range wire {
		_, _, want, ok, err := Cut(wire[:i], limit)
		if ok || err != nil || want > len(wire) {
			t.Fatalf("%d bytes of %q: wants %d, ok %v, %v", i, wire, want, ok, err)
		}
	}
}

func ExampleReader() {
	r := NewReader(strings.NewReader("5:hello,6:world!,"), 0)
	for {
		payload, err := r.Next()
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%s\n", payload)
	}
	// Output:
	// hello
	// world!
	// EOF
}

func BenchmarkCut(b *testing.B) {
	wire := []byte("20:ECMD echo hello worl,")
	for b.Loop() {
		if _, _, _, ok, err := Cut(wire, 0); !ok || err != nil {
			b.Fatal(ok, err)
		}
	}
}
