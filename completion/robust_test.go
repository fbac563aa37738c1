package completion

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestPointOutsideTheLine(t *testing.T) {
	s := newSession(t)
	for _, point := range []int{-1, 3} {
		if _, err := Complete(context.Background(), s, s.r, "ab", point); !errors.Is(err, ErrPoint) {
			t.Errorf("point %d: %v", point, err)
		}
	}
}

// When the deadline passes in a completer, what came before it is answered.
func TestDeadline(t *testing.T) {
	s := newSession(t, "complete -W 'early1 early2' -F slow -C never c")
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	s.functions["slow"] = func(q *Query) ([]string, int) { <-ctx.Done(); return nil, 130 }
	r, err := Complete(ctx, s, s.r, "c ", 2)
	if err != nil {
		t.Fatal(err)
	}
	if !r.Incomplete || !slices.Equal(r.values(), []string{"early1", "early2"}) || len(s.ran) > 0 {
		t.Errorf("incomplete = %v, values %q, ran %q", r.Incomplete, r.values(), s.ran)
	}
}

// Nothing that a line contains is ever run.
func TestHostileLines(t *testing.T) {
	s := newSession(t)
	for _, x := range []string{
		"$(touch X", "`touch X`", "`touch X", "${x:=$(touch X)}", "$((a[$(touch X)]", "<(touch X)", ">(touch X) ",
		"[[ -v a[$(touch X)] ]]", "!touch", "$(touch X)/", "~$(touch X)/", "${x:-$(touch X)}/", "\"$(touch X)/",
		"$'\\x00", "\x00", "*$(touch X)", "{a,$(touch X)}", "<<$(touch X)\n", "$[$(touch X)]", "=$(touch X)",
	} {
		for _, before := range []string{"", "echo ", "echo a; ", "x=", "echo >", "cat <", "echo \"", "echo '"} {
			s.complete(before + x)
			s.complete(before + x + " ")
		}
	}
	if len(s.ran) > 0 {
		t.Errorf("ran %q", s.ran)
	}
}

// Names that a terminal would obey are inserted, and shown, as $'...'.
func TestControlCharacters(t *testing.T) {
	s := newSession(t)
	os.WriteFile(s.Path("esc\x1b]0;x\a"), nil, 0o644)
	for line, want := range map[string]string{
		"zz esc": `zz $'esc\E]0;x\a' `, "zz \"esc": `zz $'esc\E]0;x\a' `, "zz $'esc": `zz $'esc\E]0;x\a' `,
	} {
		if got := s.tab(line); got != want {
			t.Errorf("%q: a Tab gives %q, want %q", line, got, want)
		}
	}
	if got := s.complete("zz esc").Items[0].Display; got != `$'esc\E]0;x\a'` {
		t.Errorf("shown as %q", got)
	}
}

func FuzzComplete(f *testing.F) {
	for _, q := range bashQueries {
		line, point := cut(q.line)
		f.Add(line, point)
	}
	dir := f.TempDir()
	if err := os.MkdirAll(dir+"/work/a b", 0o755); err != nil {
		f.Fatal(err)
	}
	h, r := newFakeHost(dir), NewRegistry()
	h.aliases["a"] = "cmd x"
	h.options["progcomp_alias"] = true
	r.Complete([]string{"-f", "-W", "x 'y z' $HOME", "-X", "&", "-C", "code", "-F", "fn", "-o", "plusdirs", "cmd"}, Stdio{})
	r.Complete([]string{"-c", "-I"}, Stdio{})
	f.Fuzz(func(t *testing.T, line string, point int) {
		start := time.Now()
		res, err := Complete(context.Background(), h, r, line, point)
		if took := time.Since(start); took > 30*time.Second {
			t.Errorf("takes %v", took)
		}
		if (err != nil) != (point < 0 || point > len(line)) {
			t.Fatalf("error %v", err)
		}
		if err != nil {
			return
		}
		for _, it := range res.Items {
			if rg := it.Replace; rg != nil && (rg.Start < 0 || rg.Start > point || rg.End < point || rg.End > len(line)) {
				t.Errorf("item %q replaces %+v", it.Value, *rg)
			}
		}
	})
}

func TestHugeLines(t *testing.T) {
	s := newSession(t)
	for _, piece := range []string{"a", "a ", "$(", "((", "\"", "'", "`", "\\", "a=(", "${", "a;", ">", "\xff", "é", "{ ", "x=1 ", "f() ", "\n", "$((", "<("} {
		line := strings.Repeat(piece, 1<<18/len(piece))
		start := time.Now()
		s.complete(line)
		s.complete(line[:len(line)/2] + "¦" + line[len(line)/2:])
		if took := time.Since(start); took > 30*time.Second {
			t.Errorf("256 KiB of %q take %v", piece, took)
		}
	}
}

func TestShellac(t *testing.T) {
	r := &Result{Items: []Item{{Value: "one", Description: "desc1"}, {Value: "two", Description: "desc2"}}}
	const proposal = "candidates\x002\x00one\x00two\x00descriptions\x002\x00desc1\x00desc2\x00"
	if got := string(r.Shellac()); !strings.HasPrefix(got, proposal) {
		t.Errorf("encoded %q", got)
	}
	fields, err := DecodeShellac([]byte(proposal))
	if err != nil {
		t.Fatal(err)
	}
	want := []ShellacField{{"candidates", []string{"one", "two"}}, {"descriptions", []string{"desc1", "desc2"}}}
	if diff := cmp.Diff(want, fields); diff != "" {
		t.Errorf("decoded -want +got\n%s", diff)
	}
	for _, bad := range []string{"candidates", "candidates\x00", "candidates\x00x\x00", "c\x001\x00", "c\x00-1\x00", "c\x0099999999999\x00a\x00"} {
		if _, err := DecodeShellac([]byte(bad)); !errors.Is(err, ErrShellac) {
			t.Errorf("DecodeShellac(%q): %v", bad, err)
		}
	}
}

func FuzzDecodeShellac(f *testing.F) {
	f.Add([]byte("candidates\x002\x00one\x00two\x00descriptions\x000\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		fields, err := DecodeShellac(data)
		if err != nil {
			return
		}
		again, err := DecodeShellac(EncodeShellac(fields))
		if diff := cmp.Diff(fields, again); err != nil || diff != "" {
			t.Errorf("%v; again -want +got\n%s", err, diff)
		}
	})
}

func BenchmarkCommandName(b *testing.B) {
	dir := b.TempDir()
	for i := range 5000 {
		if err := os.WriteFile(fmt.Sprintf("%s/cmd%d", dir, i), nil, 0o755); err != nil {
			b.Fatal(err)
		}
	}
	h, r := newFakeHost(dir), NewRegistry()
	h.vars["PATH"] = dir
	time.Sleep(2 * settle)
	for _, line := range []string{"", "cmd1", "cmd4999"} {
		b.Run(line, func(b *testing.B) {
			for b.Loop() {
				if _, err := Complete(context.Background(), h, r, line, len(line)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// A NUL in what a completer gives ends that value, and no other.
func TestShellacNUL(t *testing.T) {
	r := Result{Items: []Item{{Value: "a\x00b", Insert: "a\x00b", Append: " "}, {Value: "c", Insert: "c", Description: "d"}}}
	fields, err := DecodeShellac(r.Shellac())
	if err != nil {
		t.Fatal(err)
	}
	want := []ShellacField{
		{"candidates", []string{"a", "c"}}, {"descriptions", []string{"", "d"}}, {"inserts", []string{"a", "c"}},
		{"appends", []string{" ", ""}}, {"replace", []string{"0", "0"}},
	}
	if diff := cmp.Diff(want, fields); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}
