package pattern

import (
	"fmt"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"
)

func TestMatch(t *testing.T) {
	for _, tt := range []struct {
		pattern, s string
		f          Flags
		want       bool
	}{
		{"", "", 0, true},
		{"*", "", 0, true},
		{"a*b*c", "abbcbc", 0, true},
		{"a*b*c", "abbcbd", 0, false},
		{"ab*ba", "aba", 0, false},
		{"*.tar.??", "x.tar.gz", 0, true},
		{"?", "é", 0, true},
		{"??", "é", 0, false},
		{"?", "\xff", 0, true},
		{`a\`, `a\`, 0, true},
		{`\a\*`, "a*", 0, true},
		{"[]a]", "]", 0, true},
		{"[!]a]", "b", 0, true},
		{"[a", "[a", 0, true},
		{"[a-", "[a-", 0, false},
		{"[[:alpha:", "[[:alpha:", 0, true},
		{"[[:alpha]", ":", 0, true},
		{"[[.hyphen.]]", "-", 0, true},
		{"[[=ab=]]", "=]", 0, true},
		{"[[:word:]]", "_", 0, true},
		{"[[:nope:]b]", "b", 0, true},
		{"[[.nope.]b]", "b", 0, true},
		{"[z-a]", "b", 0, false},
		{"[A-z]", "_", NoCase, false},
		{"[[:upper:]]", "a", NoCase, false},
		{"É*", "éa", NoCase, true},
		{"\u212a", "k", NoCase, true},
		{"@(a)", "@(a)", 0, true},
		{"@(a|b)c", "bc", ExtGlob, true},
		{"@(a|b", "@(a|b", ExtGlob, true},
		{"@(a[)]|b)", "a)", ExtGlob, true},
		{"!(foo)", "foobar", ExtGlob, true},
		{"!(foo)", "foo", ExtGlob, false},
		{"!(*.o|*.a)", "x.c", ExtGlob, true},
		{"!(!(foo))", "foo", ExtGlob, true},
		{"+(ab|c)?(d)", "abccab", ExtGlob, true},
		{"+(É)", "éé", ExtGlob | NoCase, true},
		{"a*b", "a/b", Path, false},
		{"a/*", "a/b", Path, true},
		{"a?b", "a/b", Path, false},
		{"a[!x]b", "a/b", Path, false},
		{"!(x)/b", "a/b", ExtGlob | Path, true},
		{"!(x)", "a/b", ExtGlob | Path, false},
		{"!(!(a/b))", "a/b", ExtGlob | Path, false},
		{"*", ".a", Period, false},
		{"?a", ".a", Period, false},
		{".*", ".a", Period, true},
		{`\.a`, ".a", Period, true},
		{"*.a", ".a", Period, false},
		{"@(.a|b)", ".a", ExtGlob | Period, true},
		{"?(x).a", ".a", ExtGlob | Period, true},
		{"!(b)", ".a", ExtGlob | Period, false},
		{"*a", "b.a", Period, true},
	} {
		if got := Compile(tt.pattern, tt.f).Match(tt.s); got != tt.want {
			t.Errorf("%q (flags %d) matches %q: %v", tt.pattern, tt.f, tt.s, got)
		}
	}
}

func TestCollatingNames(t *testing.T) {
	for _, c := range collatingNames {
		if !Compile("[[."+c.name+".]]", 0).Match(string(c.r)) {
			t.Errorf("[[.%s.]] does not match %q", c.name, c.r)
		}
	}
}

func TestFind(t *testing.T) {
	for _, tt := range []struct {
		pattern, s       string
		from, start, end int
		ok               bool
	}{
		{"b", "abcb", 0, 1, 2, true},
		{"b", "abcb", 2, 3, 4, true},
		{"b*", "abcb", 0, 1, 4, true},
		{"*", "abc", 0, 0, 3, true},
		{"*", "", 0, 0, 0, true},
		{"", "", 0, 0, 0, false},
		{"x", "abc", 0, 0, 0, false},
		{"?(x)", "abc", 0, 0, 0, true},
		{"+(b|c)", "abcb", 0, 1, 4, true},
		{"[b-c]?d", "abcde", 0, 1, 4, true},
		{"a*c?", "xabcacdd", 0, 1, 7, true},
		{"?", "é€", 2, 2, 5, true},
	} {
		start, end, ok := Compile(tt.pattern, ExtGlob).Find(tt.s, tt.from)
		if start != tt.start || end != tt.end || ok != tt.ok {
			t.Errorf("Find %q in %q[%d:]: %d, %d, %v, want %d, %d, %v",
				tt.pattern, tt.s, tt.from, start, end, ok, tt.start, tt.end, tt.ok)
		}
	}
}

func TestLiteral(t *testing.T) {
	for _, tt := range []struct {
		pattern string
		f       Flags
		want    string
		ok      bool
	}{
		{"abc", 0, "abc", true},
		{`a\*b`, 0, "a*b", true},
		{"[a", 0, "[a", true},
		{"é", 0, "é", true},
		{"", 0, "", true},
		{"1-2", NoCase, "1-2", true},
		{"a", NoCase, "", false},
		{"a?", 0, "", false},
		{"@(a)", ExtGlob, "", false},
	} {
		if got, ok := Compile(tt.pattern, tt.f).Literal(); got != tt.want || ok != tt.ok {
			t.Errorf("Literal of %q: %q, %v, want %q, %v", tt.pattern, got, ok, tt.want, tt.ok)
		}
	}
}

func TestHasMeta(t *testing.T) {
	for _, tt := range []struct {
		text string
		f    Flags
		want bool
	}{
		{"abc", ExtGlob, false},
		{"a*", 0, true},
		{`a\*`, 0, false},
		{"a[b]", 0, true},
		{"a[b", 0, false},
		{"a]b[", 0, false},
		{`a[b\]`, 0, false},
		{"@(a)", 0, false},
		{"@(a)", ExtGlob, true},
		{`a\`, 0, false},
	} {
		if got := HasMeta(tt.text, tt.f); got != tt.want {
			t.Errorf("HasMeta(%q, %d) = %v", tt.text, tt.f, got)
		}
	}
}

// TestHard has patterns that take other matchers very long.
func TestHard(t *testing.T) {
	long := strings.Repeat("a", 1<<20)
	nested := strings.Repeat("@(a|!(", 3000) + strings.Repeat("))", 3000)
	for _, tt := range []struct{ pattern, s string }{
		{strings.Repeat("*a", 30) + "*b", long[:4096]},
		{"+(+(+(+(a))))b", long},
		{"*(*(a|aa)|aaa)!(*a)", long},
		{"!(!(*a*b)|*c*)", long},
		{"*a" + strings.Repeat("?", 12) + "@(b)", long[:1<<14]},
		{nested, long[:64]},
		{strings.Repeat("[", 20000), long[:8]},
		{strings.Repeat("!(", 20000), long[:8]},
		{"+(a)b", long},
		{strings.Repeat("!(a", 20000) + strings.Repeat(")", 20000), long[:8]},
		{strings.Repeat("?(a)", 900), long[:1000]},
		{strings.Repeat("?(a)", 20000), long[:100]},
		{"@(" + strings.Repeat("a|", 20000) + "b)", long[:8]},
		{"*(" + long[:20000] + ")", long[:60000]},
		{strings.Repeat("*(a)", 1<<20), long[:100]},
	} {
		begin := time.Now()
		p := Compile(tt.pattern, ExtGlob)
		p.Match(tt.s)
		p.Prefix(tt.s, true)
		p.Suffix(tt.s, false)
		p.Find(tt.s, 0)
		if d := time.Since(begin); d > 30*time.Second {
			t.Errorf("%.20q... took %v", tt.pattern, d)
		}
	}
}

func TestMatchDoesNotAllocate(t *testing.T) {
	for _, text := range []string{"a*c", "*[0-9]", "@(start|stop)*", "!(x|é*)"} {
		p := Compile(text, ExtGlob)
		match := func() { p.Match("stop é now 7"); p.Prefix("stop é", true); p.Find("now stop é", 0) }
		match()
		if n := testing.AllocsPerRun(100, match); n != 0 {
			t.Errorf("%q: %v allocations", text, n)
		}
	}
}

func TestCachedIsBounded(t *testing.T) {
	for i := range 100_000 {
		Cached(fmt.Sprint("p*", i), 0)
	}
	n := 0
	for i := range cache {
		n += len(cache[i].young) + len(cache[i].old)
	}
	if most := shards * 2 * generation; n > most {
		t.Errorf("%d patterns kept, want at most %d", n, most)
	}
	if kept := Cached("kept*", 0); kept != Cached("kept*", 0) {
		t.Error("the same pattern was compiled twice")
	}
	if Cached("kept*", 0) == Cached("kept*", NoCase) {
		t.Error("flags are ignored")
	}
}

func TestConcurrentUse(t *testing.T) {
	var wg sync.WaitGroup
	for g := range 4 {
		wg.Go(func() {
			for i := range 500 {
				p := Cached(fmt.Sprintf("*a%s@(b|!(c%d))", strings.Repeat("?", 10), i/8), ExtGlob)
				p.Match(strings.Repeat("axa", 20+g))
				p.Suffix("abc", true)
				runtime.Gosched()
			}
		})
	}
	wg.Wait()
}

func FuzzPattern(f *testing.F) {
	for _, text := range []string{"a*b", "[[:alpha:]-z]?", "!(a|+(b*)c)", `\[[!]a-`, "@(a[)|]|b)é"} {
		f.Add(text, "aébc", uint8(ExtGlob))
	}
	f.Fuzz(func(t *testing.T, text, s string, flags uint8) {
		if len(text) > 60 || len(s) > 60 {
			return
		}
		p := Compile(text, Flags(flags)&(ExtGlob|NoCase|Path))
		for _, longest := range []bool{false, true} {
			if n := p.Prefix(s, longest); n >= 0 && !p.Match(s[:n]) {
				t.Errorf("%q: prefix %q does not match", text, s[:n])
			}
			if n := p.Suffix(s, longest); n >= 0 && !p.Match(s[n:]) {
				t.Errorf("%q: suffix %q does not match", text, s[n:])
			}
		}
		if start, end, ok := p.Find(s, 0); ok && !p.Match(s[start:end]) {
			t.Errorf("%q: found %q does not match", text, s[start:end])
		}
		if p.Match(s) && s != "" && (p.Prefix(s, true) != len(s) || p.Suffix(s, true) != 0) {
			t.Errorf("%q matches %q, but not as prefix and suffix", text, s)
		}
		if e := Escape(s); !Compile(e, ExtGlob).Match(s) {
			t.Errorf("%q does not match %q", e, s)
		}
	})
}

var benchmarks = []struct{ name, pattern, s string }{
	{"literal", "start", "start"},
	{"prefix", "start*", "start the engine"},
	{"suffix", "*.tar.gz", "some/long/path/name-1.2.3.tar.gz"},
	{"middle", "*foo*", "the quick brown foo jumps over the lazy dog"},
	{"sets", "[a-z]*[0-9]", "value of x is 7"},
	{"group", "@(start|stop|restart)", "restart"},
	{"not", "!(*.o|*.a)", "some/long/path/name.c"},
}

func BenchmarkMatch(b *testing.B) {
	for _, bb := range benchmarks {
		b.Run(bb.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Cached(bb.pattern, ExtGlob).Match(bb.s)
			}
		})
	}
}

func BenchmarkCompile(b *testing.B) {
	for _, bb := range benchmarks {
		b.Run(bb.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Compile(bb.pattern, ExtGlob).Match(bb.s)
			}
		})
	}
}

func BenchmarkReplaceAll(b *testing.B) {
	s := strings.Repeat("some text, with words ", 50_000)
	for _, text := range []string{"o", "wi*th", "[aeiou]", "?(x)with", "+([a-z])"} {
		b.Run(text, func(b *testing.B) {
			p := Compile(text, ExtGlob)
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				for i := 0; i < len(s); {
					_, end, ok := p.Find(s, i)
					if !ok {
						break
					}
					i = max(end, i+1)
				}
			}
		})
	}
}
