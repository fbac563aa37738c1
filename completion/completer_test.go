package completion

import (
	"bytes"
	"context"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRetry(t *testing.T) {
	var calls []string
	s := newSession(t, "complete -F load -D", "complete -F again same", "complete -o default -F again files",
		"complete -F to6 c6")
	s.functions["load"] = func(q *Query) ([]string, int) {
		calls = append(calls, q.Command)
		s.run("complete -W 'new1 new2' " + q.Command)
		return nil, StatusRetry
	}
	s.functions["again"] = func(q *Query) ([]string, int) { return []string{"lost"}, StatusRetry }
	s.functions["to6"] = func(q *Query) ([]string, int) { s.run("complete -F to7 c6"); return nil, StatusRetry }
	s.functions["to7"] = func(q *Query) ([]string, int) { s.run("complete -F to6 c6"); return nil, StatusRetry }
	for line, want := range map[string]string{
		"c1 n": "c1 new", "same hos": "same hos", "files hos": "files hosts.txt ", "c6 hos": "c6 hos",
	} {
		if got := s.tab(line); got != want {
			t.Errorf("%q: a Tab gives %q, want %q", line, got, want)
		}
	}
	s.tab("c1 n")
	if !slices.Equal(calls, []string{"c1"}) {
		t.Errorf("the loader was called for %q", calls)
	}
	want := []string{"programmable_completion: c6: possible retry loop"}
	if diff := cmp.Diff(want, s.complete("c6 ").Messages); diff != "" {
		t.Errorf("messages: -want +got\n%s", diff)
	}
}

func TestCompoptWithinCompletion(t *testing.T) {
	s := newSession(t, "complete -F f3 c3", "complete -o nospace -F f4 c4", "complete -F f8 c8", "complete -F sub sub")
	printed := ""
	s.functions["f3"] = func(q *Query) ([]string, int) {
		s.run("compopt -o nospace")
		printed = s.run("compopt")
		return []string{"aaa"}, 0
	}
	s.functions["f4"] = func(q *Query) ([]string, int) {
		s.run("compopt -o filenames +o nospace")
		return []string{"a b"}, 0
	}
	s.functions["f8"] = func(q *Query) ([]string, int) { s.run("compopt -o default"); return nil, 0 }
	s.functions["sub"] = func(q *Query) ([]string, int) {
		c := s.r.Clone()
		c.Compopt([]string{"-o", "nospace"}, Stdio{Out: os.Stderr, Err: os.Stderr})
		return []string{"x"}, 0
	}
	for line, want := range map[string]string{
		"c3 a": "c3 aaa", "c4 a": "c4 a\\ b ", "c4 \"a": "c4 \"a b\" ", "c8 di": "c8 dir", "sub ": "sub x ",
	} {
		if got := s.tab(line); got != want {
			t.Errorf("%q: a Tab gives %q, want %q", line, got, want)
		}
	}
	want := "compopt +o bashdefault +o default +o dirnames +o filenames +o noquote +o nosort -o nospace +o plusdirs c3\n"
	if printed != want {
		t.Errorf("compopt prints %q", printed)
	}
	if got := s.run("complete -p c3"); got != "complete -F f3 c3\n" {
		t.Errorf("the spec became %q", got)
	}
}

// compgen within a completer removes the quotes of the line from the word and,
// when it is not in a subshell, makes all candidates names of files.
func TestCompgenWithinCompletion(t *testing.T) {
	s := newSession(t, "complete -F f c")
	s.functions["f"] = func(q *Query) ([]string, int) {
		return strings.Split(strings.TrimSuffix(s.run("compgen -f -- "+escape(q.Word, `\'" `)), "\n"), "\n"), 0
	}
	for line, want := range map[string]string{
		`c dir\ `: `c dir\ a/`, `c "dir `: `c "dir a"/`, `c 'dir `: `c 'dir a'/`, `c dir\ a/`: `c dir\ a/inner `,
	} {
		if got := s.tab(line); got != want {
			t.Errorf("%q: a Tab gives %q, want %q", line, got, want)
		}
	}
}

// What compgen -f makes of a quoted word depends on the quotes of the line. The
// wants are those of bash 5.2.
func TestCompgenDequotesByLine(t *testing.T) {
	s := newSession(t, "complete -F f c")
	for _, name := range []string{`b\ x`, "b x", `b\\q`} {
		os.WriteFile(s.Path(name), nil, 0o644)
	}
	words := []string{`b\`, `b\\`, `b\\\\`, `b\ `, `b\\ `, `b\\\ `, `dir\\\ a/`, `"b\`, `\"b\ `}
	var got [][]string
	s.functions["f"] = func(q *Query) ([]string, int) {
		for _, w := range words {
			var out bytes.Buffer
			Compgen(context.Background(), s, s.r, []string{"-f", w}, Stdio{Out: &out, Err: &out})
			lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
			slices.Sort(lines)
			got = append(got, lines)
		}
		return nil, 0
	}
	none := []string{""}
	all, slashes, space, q := []string{`b x`, `b\ x`, `b\\q`, `back\s`}, []string{`b\ x`, `b\\q`}, []string{"b x"}, []string{`b\\q`}
	for line, want := range map[string][][]string{
		`c x`:       {all, slashes, q, space, {`b\ x`}, {`b\ x`}, none, slashes, none},
		`c \x`:      {all, all, slashes, space, space, space, {"dir a/inner"}, all, space},
		`c "x y" z`: {all, all, slashes, space, space, space, {"dir a/inner"}, all, space},
		`c "x`:      {slashes, slashes, slashes, {`b\ x`}, {`b\ x`}, {`b\ x`}, none, all, space},
		`c 'x`:      {slashes, q, none, {`b\ x`}, none, none, none, none, none},
	} {
		got = nil
		s.complete(line)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: -bash +got\n%s", line, diff)
		}
	}
}
