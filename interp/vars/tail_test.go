package vars

import (
	"runtime"
	"strings"
	"testing"
)

func element(s *Store, name string, i int64) string {
	v, _, _ := s.at(Intern(name)).Index(i)
	return v
}

// TestTails appends to elements that share their beginnings, in one Store and in
// copies of it: each has what was appended to it, and nothing else.
func TestTails(t *testing.T) {
	long := strings.Repeat("long", minTail)
	add := func(s *Store, i int64, val string) {
		t.Helper()
		if err := s.SetIndex(Intern("a"), i, val, true); err != nil {
			t.Fatal(err)
		}
	}
	s := New(&host{})
	add(s, 0, long)
	add(s, 0, "1")
	add(s, 0, "2")
	before := element(s, "a", 0)
	if err := s.SetIndex(Intern("a"), 1, before, false); err != nil {
		t.Fatal(err)
	}
	fork := s.Fork(&host{})
	add(s, 0, "a")
	add(s, 1, "b")
	add(fork, 0, "c")
	add(fork, 1, "d")
	add(fork, 0, "e")
	add(s, 0, "f")
	for _, tt := range []struct {
		s    *Store
		i    int64
		want string
	}{{s, 0, "12af"}, {s, 1, "12b"}, {fork, 0, "12ce"}, {fork, 1, "12d"}} {
		if got := strings.TrimPrefix(element(tt.s, "a", tt.i), long); got != tt.want {
			t.Errorf("element %d ends with %q, not %q", tt.i, got, tt.want)
		}
	}
	if before != long+"12" {
		t.Errorf("a text has changed: it ends with %q", before[len(long):])
	}
}

// TestTailsOfMany appends to more elements than have room, and to keys.
func TestTailsOfMany(t *testing.T) {
	s := New(&host{})
	if err := s.SetAssoc(Intern("m"), NewAssoc()); err != nil {
		t.Fatal(err)
	}
	for range 3 * minTail {
		for i := range int64(2 * maxTails) {
			if err := s.SetIndex(Intern("a"), i, "x", true); err != nil {
				t.Fatal(err)
			}
		}
		if err := s.SetKey(Intern("m"), "key", "y", true); err != nil {
			t.Fatal(err)
		}
	}
	runtime.GC()
	for i := range int64(2 * maxTails) {
		if got := element(s, "a", i); got != strings.Repeat("x", 3*minTail) {
			t.Errorf("element %d has %d bytes", i, len(got))
		}
	}
	if got, _ := s.at(Intern("m")).Key("key"); got != strings.Repeat("y", 3*minTail) {
		t.Errorf("the key has %d bytes", len(got))
	}
	if len(s.tails) != maxTails {
		t.Errorf("%d tails", len(s.tails))
	}
}

// TestTailsAreLinear: what is appended to a long element is all that is copied.
func TestTailsAreLinear(t *testing.T) {
	s := New(&host{})
	if err := s.SetIndex(Intern("a"), 3, strings.Repeat("x", 1<<20), false); err != nil {
		t.Fatal(err)
	}
	appended := testing.AllocsPerRun(1000, func() {
		if err := s.SetIndex(Intern("a"), 3, "y", true); err != nil {
			t.Fatal(err)
		}
	})
	if appended >= 1 {
		t.Errorf("%v allocations for each", appended)
	}
}
