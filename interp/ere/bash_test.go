package ere

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "record testdata anew from bash 5.2")

// TestMatchAsBash compares with what bash answered to random expressions.
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
		got := []string{ask(f[0], f[1], false), ask(f[0], f[1], true)}
		if diff := cmp.Diff(f[2:], got); diff != "" {
			t.Errorf("%q =~ %q: case matters, does not (-bash +ours)\n%s", f[1], f[0], diff)
		}
	}
}

// ask answers as testdata/match.bash does.
func ask(expr, s string, nocase bool) string {
	re, err := Compile(expr, nocase)
	if err != nil {
		return "2"
	}
	m := re.Match(s)
	if m == nil {
		return "1"
	}
	out := "0"
	for i := 0; i < len(m); i += 2 {
		if m[i] < 0 {
			out += "<>"
			continue
		}
		out += "<" + s[m[i]:m[i+1]] + ">"
	}
	return out
}

func record(t *testing.T, file string) {
	t.Helper()
	cases := append(chosenCases(t), randomCases(3000)...)
	var text bytes.Buffer
	for len(cases) > 0 {
		n := min(len(cases), 100)
		recordSome(t, cases[:n], &text)
		cases = cases[n:]
	}
	if err := os.WriteFile(file, text.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
}

// recordSome leaves out the cases for which bash takes too long.
func recordSome(t *testing.T, cases []string, text *bytes.Buffer) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Second)
	defer cancel()
	bash := exec.CommandContext(ctx, "bash", "--norc", filepath.Join("testdata", "match.bash"))
	bash.Stdin = strings.NewReader(strings.Join(cases, "\x00") + "\x00")
	out, err := bash.Output()
	got := strings.Split(string(out), "\x00")
	switch {
	case err == nil && len(got) == len(cases)+1:
		for i := range len(cases) / 2 {
			fmt.Fprintf(text, "%+q\t%+q\t%+q\t%+q\n", cases[2*i], cases[2*i+1], got[2*i], got[2*i+1])
		}
	case len(cases) > 2:
		half := len(cases) / 4 * 2
		recordSome(t, cases[:half], text)
		recordSome(t, cases[half:], text)
	default:
		t.Logf("left out: %q: %v", cases, err)
	}
}

// chosenCases reads testdata/cases.txt: a string, a blank and an expression a
// line, both Go-quoted.
func chosenCases(t *testing.T) []string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", "cases.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var cases []string
	for line := range strings.Lines(string(text)) {
		var s, expr string
		if _, err := fmt.Sscanf(line, "%q %q\n", &s, &expr); err != nil {
			t.Fatalf("cases.txt: %q: %v", line, err)
		}
		cases = append(cases, expr, s)
	}
	return cases
}

// randomCases returns expressions and strings in turns.
func randomCases(n int) []string {
	g := generator{rand.New(rand.NewPCG(1, seedOfCases))}
	var cases []string
	for range n {
		expr := g.expr(3)
		for knownBug(expr) {
			expr = g.expr(3)
		}
		cases = append(cases, expr, g.subject())
	}
	return cases
}

const seedOfCases = 1

// knownBug reports whether glibc 2.36 may not match expr as it should. See
// TestBetterThanGlibc.
func knownBug(expr string) bool {
	return strings.Contains(expr, "-é") || strings.Contains(expr, `\>`)
}

type generator struct{ *rand.Rand }

func (g *generator) pick(words ...string) string { return words[g.IntN(len(words))] }

func (g *generator) expr(depth int) string {
	branches := make([]string, 1+g.IntN(5)/2)
	for i := range branches {
		for range g.IntN(4) {
			branches[i] += g.element(depth)
		}
	}
	return strings.Join(branches, "|")
}

func (g *generator) element(depth int) string {
	e := g.atom(depth)
	if g.IntN(3) == 0 {
		e += g.pick("*", "*", "+", "?", "?", "{2}", "{1,2}", "{0,1}", "{2,}", "{,2}")
	}
	return e
}

func (g *generator) atom(depth int) string {
	switch k := g.IntN(20); {
	case k < 10:
		return g.pick("a", "b", "c", "ab", "A", "é", `\.`, "-", "a", "b", "c")
	case k < 11:
		return "."
	case k < 12:
		return g.pick("^", "$", `\b`, `\<`, `\>`, `\w`, `\W`, `\B`, `\s`, "^", "$")
	case k < 14:
		return g.bracket()
	case depth > 0:
		return "(" + g.expr(depth-1) + ")"
	}
	return g.pick("a", "b", "c")
}

func (g *generator) bracket() string {
	b := g.pick("[", "[", "[^")
	for range 1 + g.IntN(3) {
		b += g.pick("a", "b", "A", "é", "a-c", "-", "]", "[:alpha:]", "[:upper:]", "[=a=]", "[.b.]", `\`, "[", "^")
	}
	return b + "]"
}

func (g *generator) subject() string {
	var b strings.Builder
	for range g.IntN(8) {
		b.WriteString(g.pick("a", "a", "b", "b", "c", "A", "é", "ab", "-", ".", "abc", " "))
	}
	return b.String()
}
