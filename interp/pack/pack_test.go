package pack

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRoundTrip(t *testing.T) {
	text := "t\x00\xff"
	var w Writer
	w.Uint(math.MaxUint64)
	w.Int(math.MinInt64)
	w.Int(-1)
	w.Bool(true)
	w.Bool(false)
	w.Text("")
	w.Text(text)
	w.Texts([]string{"a", "", "b"})
	w.Texts(nil)
	w.Optional(nil)
	w.Optional(&text)
	r := NewReader(string(w.Bytes()))
	got := []any{r.Uint(), r.Int(), r.Int(), r.Bool(), r.Bool(), r.Text(), r.Text(), r.Texts(), r.Texts(), r.Optional(), *r.Optional()}
	want := []any{uint64(math.MaxUint64), int64(math.MinInt64), int64(-1), true, false, "", "t\x00\xff", []string{"a", "", "b"}, []string(nil), (*string)(nil), "t\x00\xff"}
	if diff := cmp.Diff(want, got); diff != "" || r.Err() != nil {
		t.Errorf("%v, (-want +got):\n%s", r.Err(), diff)
	}
}

func TestDamage(t *testing.T) {
	for _, s := range []string{"", "\xff", "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff", "\x05abc"} {
		r := NewReader(s)
		if got := r.Text(); got != "" || r.Err() != ErrDamaged {
			t.Errorf("%q: %q, %v", s, got, r.Err())
		}
	}
}

func FuzzReader(f *testing.F) {
	f.Add("\x03abc\x01\x02\x01a\x01b", uint8(3))
	f.Fuzz(func(t *testing.T, s string, n uint8) {
		r := NewReader(s)
		for range n {
			_ = r.Texts()
			_ = r.Optional()
			_ = r.Int()
		}
	})
}
