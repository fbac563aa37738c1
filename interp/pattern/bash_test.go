package pattern

import (
	"bytes"
	"flag"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "record testdata anew from bash 5.2")

const answers = 6 // fields that testdata/match.bash writes for a case

// TestMatchAsBash compares with what bash answered to random patterns.
func TestMatchAsBash(t *testing.T) {
	file := filepath.Join("testdata", "match.txt")
	if *update {
		record(t, file)
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		var f []string
		for word := range strings.SplitSeq(strings.TrimSuffix(line, "\n"), "\t") {
			s, err := strconv.Unquote(word)
			if err != nil {
				t.Fatalf("%q: %v", line, err)
			}
			f = append(f, s)
		}
		if diff := cmp.Diff(f[2:], ask(f[0], f[1])); diff != "" {
			t.Errorf("pattern %q on %q: match, # ## %% %%%% / (-bash +ours)\n%s", f[0], f[1], diff)
		}
	}
}

// ask answers as testdata/match.bash does.
func ask(text, s string) []string {
	p, fold := Compile(text, ExtGlob), Compile(text, ExtGlob|NoCase)
	got := []string{bit(p.Match(s)) + bit(fold.Match(s))}
	for _, longest := range []bool{false, true} {
		got = append(got, s[max(0, p.Prefix(s, longest)):])
	}
	for _, longest := range []bool{false, true} {
		if i := p.Suffix(s, longest); i >= 0 {
			got = append(got, s[:i])
		} else {
			got = append(got, s)
		}
	}
	if start, end, ok := p.Find(s, 0); ok {
		s = s[:start] + "<>" + s[end:]
	}
	return append(got, s)
}

func bit(b bool) string {
	if b {
		return "1"
	}
	return "0"
}

func record(t *testing.T, file string) {
	t.Helper()
	cases := randomCases(3000)
	bash := exec.Command("bash", "--norc", filepath.Join("testdata", "match.bash"))
	bash.Stdin = strings.NewReader(strings.Join(cases, "\x00") + "\x00")
	out, err := bash.Output()
	if err != nil {
		t.Fatal(err)
	}
	got := strings.Split(string(out), "\x00")
	if len(got) != len(cases)/2*answers+1 {
		t.Fatalf("bash gave %d answers to %d cases", len(got)-1, len(cases)/2)
	}
	var text bytes.Buffer
	for i := range len(cases) / 2 {
		text.WriteString(strconv.QuoteToASCII(cases[2*i]) + "\t" + strconv.QuoteToASCII(cases[2*i+1]))
		for _, s := range got[i*answers : (i+1)*answers] {
			text.WriteString("\t" + strconv.QuoteToASCII(s))
		}
		text.WriteByte('\n')
	}
	if err := os.WriteFile(file, text.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
}

// randomCases returns patterns and strings in turns.
func randomCases(n int) []string {
	g := generator{rand.New(rand.NewPCG(1, seedOfCases))}
	var cases []string
	for range n {
		p := g.pattern(2)
		for knownBug(p) {
			p = g.pattern(2)
		}
		cases = append(cases, p, g.subject())
	}
	return cases
}

const seedOfCases = 5

// knownBug reports whether bash 5.2 may not match p as its manual says. See
// TestBetterThanBash.
func knownBug(p string) bool {
	for _, bug := range []string{"[=a=]", "*!(", "*?", "**", "*@", "*+", "[!]", "[^]"} {
		if strings.Contains(p, bug) && (bug[0] != '*' || strings.Contains(p, "(")) {
			return true
		}
	}
	return false
}

// TestBetterThanBash has what bash 5.2 gets wrong, with its answer.
func TestBetterThanBash(t *testing.T) {
	for _, tt := range []struct {
		pattern, s string
		bash, want bool
	}{
		{"[![=a=]]", "b", false, true}, // reads on behind the bracket
		{"*!(?)", "a", false, true},    // does not try the end of the string
		{"*!(*)", "", true, false},     // does not look into the group at the end
		{"*?(x", "abc", false, false},  // a parenthesis that is not closed
		{"**(", "abc", true, false},    // the same, after a star
	} {
		if got := Compile(tt.pattern, ExtGlob).Match(tt.s); got != tt.want {
			t.Errorf("%q matches %q: %v, want %v (bash: %v)", tt.pattern, tt.s, got, tt.want, tt.bash)
		}
	}
}

type generator struct{ *rand.Rand }

func (g generator) pick(words ...string) string { return words[g.IntN(len(words))] }

func (g generator) pattern(depth int) string {
	var b strings.Builder
	for range 1 + g.IntN(4) {
		switch k := g.IntN(10); {
		case k < 5:
			b.WriteString(g.pick("a", "b", "c", "A", "é", "É", "ab", ".", "-", "\\a", "\\*", "\\\\", "]", "!", "|", ")"))
		case k < 6:
			b.WriteString("?")
		case k < 7:
			b.WriteString("*")
		case k < 8:
			b.WriteString(g.bracket())
		case depth > 0:
			b.WriteString(g.group(depth))
		}
	}
	return b.String()
}

func (g generator) bracket() string {
	var b strings.Builder
	b.WriteString(g.pick("[", "[", "[", "[!", "[^"))
	for range 1 + g.IntN(3) {
		b.WriteString(g.pick("a", "b", "A", "é", "a-c", "A-C", "c-a", "-", "]", "!", "[:alpha:]", "[:upper:]",
			"[:lower:]", "[=a=]", "[.b.]", "[.hyphen.]", "[:nope:]", "\\]", "\\a", "[", "(", ")", "|"))
	}
	b.WriteString(g.pick("]", "]", "]", "]", "]", "]", ""))
	return b.String()
}

func (g generator) group(depth int) string {
	alts := make([]string, 1+g.IntN(3))
	for i := range alts {
		alts[i] = g.pattern(depth - 1)
	}
	return g.pick("?", "*", "+", "@", "!") + "(" + strings.Join(alts, "|") + g.pick(")", ")", ")", ")", ")", "")
}

func (g generator) subject() string {
	var b strings.Builder
	for range g.IntN(6) {
		b.WriteString(g.pick("a", "a", "b", "b", "c", "A", "B", "é", "É", "ab", "-", ".", "]", "[", "\\", "*", "!", "(", ")", "|"))
	}
	return b.String()
}
