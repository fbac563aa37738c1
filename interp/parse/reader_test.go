package parse

import (
	"errors"
	"io"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func none() Options { return Options{} }

// lines reads text and returns the source text of each command line; a syntax
// error is the last of them.
func lines(t *testing.T, text string, opt func() Options) []string {
	t.Helper()
	var got []string
	r := NewReader(&Source{Name: "t", Text: text, Line: 1}, opt)
	for {
		c, err := r.Next()
		if err == io.EOF {
			return got
		}
		if err != nil {
			var e *Error
			if !errors.As(err, &e) {
				t.Fatalf("%q: %T is no *Error", text, err)
			}
			return append(got, "ERR")
		}
		got = append(got, c.Slice(c.Stmts[0].Pos(), c.Stmts[len(c.Stmts)-1].End()))
	}
}

func TestLines(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"", nil},
		{"\n\n# c\n", nil},
		{"echo a", []string{"echo a"}},
		{"echo a; echo b\necho c", []string{"echo a; echo b", "echo c"}},
		{"echo a;\\\n echo b\necho c", []string{"echo a;\\\n echo b", "echo c"}},
		{"echo a\necho )\necho b", []string{"echo a", "ERR"}},
		{"echo a; )\n", []string{"ERR"}},
		{"f() {\n:\n}; f\ng", []string{"f() {\n:\n}; f", "g"}},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, lines(t, tt.text, none)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.text, diff)
		}
	}
}

func TestOffset(t *testing.T) {
	text := "cat <<A; cat <<-B # c\na\nA\n\tb\n\tB\necho\x00 x\n# rest\n"
	r := NewReader(&Source{Text: text}, none)
	want := []int{len("cat <<A; cat <<-B # c\na\nA\n\tb\n\tB\n"), len(text) - len("# rest\n")}
	for _, w := range want {
		if _, err := r.Next(); err != nil {
			t.Fatal(err)
		}
		if got := r.Offset(); got != w {
			t.Errorf("offset %d, want %d", got, w)
		}
	}
}

// TestQueueOutlivesAliases: a line with an alias in it is read anew, what was
// parsed ahead of it is not.
func TestQueueOutlivesAliases(t *testing.T) {
	opt := Options{ExpandAliases: true, Alias: func(name string) (string, bool) { return "echo b", name == "a" }}
	r := NewReader(&Source{Text: "x=1\na c\na d; e\ny=2\n"}, func() Options { return opt })
	for i, want := range []struct {
		text   string
		queued int
	}{{"x=1", 3}, {"echo b  c", 2}, {"echo b  d; e", 1}, {"y=2", 0}} {
		c, err := r.Next()
		if err != nil {
			t.Fatal(err)
		}
		from, to := c.Stmts[0].Pos(), c.Stmts[len(c.Stmts)-1].End()
		if got := c.Slice(from, to); got != want.text || len(r.queue) != want.queued {
			t.Errorf("line %d: %q with %d lines behind it, want %q with %d", i+1, got, len(r.queue), want.text, want.queued)
		}
	}
}
