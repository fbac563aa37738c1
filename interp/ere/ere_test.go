package ere

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

func TestMatch(t *testing.T) {
	for _, tt := range []struct {
		expr, s string
		nocase  bool
		want    []int
	}{
		{"b+", "abbc", false, []int{1, 3}},
		{"(a|ab)(c|bcd)?", "ab", false, []int{0, 2, 0, 2, -1, -1}},
		{"(a|ab)(c|bcd)(d*)", "abcd", false, []int{0, 4, 0, 1, 1, 4, 4, 4}},
		{"((a)|b)*", "ab", false, []int{0, 2, 1, 2, 0, 1}},
		{"(a*)*", "aaa", false, []int{0, 3, 0, 3}},
		{"x*", "aaa", false, []int{0, 0}},
		{"x", "aaa", false, nil},
		{"é.", "aÉü", true, []int{1, 5}},
		{"(.)\\1", "abccd", false, []int{2, 4, 2, 3}},
		{"(.)\\1", "aBb", true, []int{1, 3, 1, 2}},
		{".", "\xff", false, nil},
		{"\xff", "a\xff", false, []int{1, 2}},
		{"^a|b$", "ba", false, nil},
		{"^$", "", false, []int{0, 0}},
	} {
		re, err := Compile(tt.expr, tt.nocase)
		if err != nil {
			t.Errorf("%q: %v", tt.expr, err)
			continue
		}
		if got := re.Match(tt.s); !slices.Equal(got, tt.want) {
			t.Errorf("%q =~ %q: %v, want %v", tt.s, tt.expr, got, tt.want)
		}
	}
}

func TestErrors(t *testing.T) {
	for _, tt := range []struct{ expr, want string }{
		{"a(b", "Unmatched ( or \\("},
		{"*a", "Invalid preceding regular expression"},
		{"^*", "Invalid preceding regular expression"},
		{"a|+", "Invalid preceding regular expression"},
		{"a\\", "Trailing backslash"},
		{"[a", "Unmatched [, [^, [:, [., or [="},
		{"[[:no:]]", "Invalid character class name"},
		{"[[.no.]]", "Invalid collation character"},
		{"[b-a]", "Invalid range end"},
		{"a{1", "Unmatched \\{"},
		{"a{2,1}", "Invalid content of \\{\\}"},
		{"a{x}", "Invalid content of \\{\\}"},
		{"a{32768}", "Regular expression too big"},
		{"a\\1", "Invalid back reference"},
		{"(a\\1)", "Invalid back reference"},
		{"(a)|\\1", "Invalid back reference"},
		{"((a{1000}){1000}){1000}", "Memory exhausted"},
	} {
		_, err := Compile(tt.expr, false)
		var e *Error
		if !errors.As(err, &e) || e.Msg != tt.want || e.Expr != tt.expr {
			t.Errorf("%q: error %v, want %q", tt.expr, err, tt.want)
		}
	}
}

// TestBetterThanGlibc has what glibc 2.36 gets wrong, with its answer in the
// comment.
func TestBetterThanGlibc(t *testing.T) {
	for _, tt := range []struct {
		expr, s string
		nocase  bool
		want    string
	}{
		{"[à-ü]", "é", false, "0<é>"},          // 2: the locale has no order beyond ASCII
		{`\d`, "d", true, "0<d>"},              // 1: an escaped letter is not folded
		{`é|(\>a|){,2}`, "aé", false, "0<><>"}, // 1: copies of an anchor
	} {
		if got := ask(tt.expr, tt.s, tt.nocase); got != tt.want {
			t.Errorf("%q =~ %q: %s, want %s", tt.s, tt.expr, got, tt.want)
		}
	}
}

// TestHard has expressions that take other matchers very long.
func TestHard(t *testing.T) {
	long := strings.Repeat("a", 1<<20)
	for _, tt := range []struct {
		expr, s string
		err     error
	}{
		{"(a*)*b", long, nil},
		{"(a|a)*(a|aa)*b", long, nil},
		{"((a*)*)*", long, nil},
		{"(a?){64}a{64}", long[:64], nil},
		{".*.*.*.*=.*", long, nil},
		{"(x+x+)+y", strings.Repeat("x", 1<<16), nil},
		{strings.Repeat("(", 9999) + strings.Repeat(")", 9999), "a", nil},
		{strings.Repeat("a|", 50_000), "b", nil},
		{"(a*)(a*)(a*)(a*)(a*)\\1\\2\\3\\4\\5b", long[:400], ErrTooHard},
		{"(a{2000})", long[:4000], nil},
		{"a{32767}b", long, ErrTooHard},
	} {
		begin := time.Now()
		re, err := Compile(tt.expr, false)
		if err != nil {
			t.Errorf("%.20q: %v", tt.expr, err)
			continue
		}
		if _, err := re.Find(tt.s); err != tt.err {
			t.Errorf("%.20q: %v, want %v", tt.expr, err, tt.err)
		}
		if d := time.Since(begin); d > 30*time.Second {
			t.Errorf("%.20q... took %v", tt.expr, d)
		}
	}
	if _, err := Compile(strings.Repeat("(", 1<<20), false); err == nil {
		t.Error("a million parentheses are no error")
	}
	if _, err := Compile(strings.Repeat("a|", 1<<20), false); err == nil {
		t.Error("a million alternatives are no error")
	}
}

func TestConcurrentUse(t *testing.T) {
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for i := range 500 {
				re, err := Cached(fmt.Sprintf("(a|b)*c{%d}", i%200), false)
				if err != nil {
					t.Error(err)
					return
				}
				re.Match("ababccc")
			}
		})
	}
	wg.Wait()
	if n := len(cache.young) + len(cache.old); n > 2*generation {
		t.Errorf("%d expressions kept", n)
	}
}

func FuzzExpression(f *testing.F) {
	for _, expr := range []string{"(a|ab)(c|bcd)*", "[[:alpha:]-z]?", `\bx{2,3}\>`, `(.)\1`, "^[^]a]|é$"} {
		f.Add(expr, "aébc", true)
	}
	f.Fuzz(func(t *testing.T, expr, s string, nocase bool) {
		if len(expr) > 50 || len(s) > 50 {
			return
		}
		re, err := Compile(expr, nocase)
		if err != nil {
			return
		}
		m := re.Match(s)
		for i := 0; i < len(m); i += 2 {
			if m[i] < -1 || m[i] > m[i+1] || m[i+1] > len(s) {
				t.Errorf("%q =~ %q: %v", s, expr, m)
			}
		}
	})
}

func BenchmarkMatch(b *testing.B) {
	for _, bb := range []struct{ expr, s string }{
		{"^[0-9]+$", "1234567"},
		{"^([a-z]+)=(.*)$", "name=some value"},
		{"foo", strings.Repeat("the quick brown fox ", 50) + "foo"},
		{"([0-9]+)\\.([0-9]+)", "version 12.34.56"},
	} {
		b.Run(bb.expr, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				re, err := Cached(bb.expr, false)
				if err != nil {
					b.Fatal(err)
				}
				re.Match(bb.s)
			}
		})
	}
}
