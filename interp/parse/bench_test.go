package parse

import (
	"io"
	"strings"
	"testing"
	"time"
)

func readAll(tb testing.TB, text string, opt Options) (n int, err error) {
	tb.Helper()
	r := NewReader(&Source{Text: text}, func() Options { return opt })
	for {
		if _, err := r.Next(); err != nil {
			if err == io.EOF {
				return n, nil
			}
			return n, err
		}
		n++
	}
}

const benchLines = "x=1\nif [ \"$x\" -gt 0 ]; then echo \"$x is ${x%%/*}\"; fi\nfor i in a b c; do printf '%s\\n' \"$i\" # c\ndone\nf() { local a=$1; a=$(echo \"$a\"); }\n"

func BenchmarkReader(b *testing.B) {
	text := strings.Repeat(benchLines, 20000/5)
	for _, bb := range []struct {
		name string
		opt  Options
	}{
		{"plain", Options{}},
		{"aliases", Options{ExpandAliases: true, Alias: func(string) (string, bool) { return "", false }}},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := readAll(b, text, bb.opt); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// TestHostile gives inputs that a careless parser takes for ever over, or
// dies of.
func TestHostile(t *testing.T) {
	const n = 1 << 14
	tests := map[string]string{
		"parens":      strings.Repeat("(", n),
		"spaced":      strings.Repeat("( ", n),
		"braces":      strings.Repeat("{ ", n),
		"subst":       strings.Repeat("$(", n),
		"quoted":      strings.Repeat("\"$(", n),
		"arith":       "echo $((" + strings.Repeat("(", n),
		"arith2":      strings.Repeat("$((", n),
		"closed":      strings.Repeat("(", n/2) + strings.Repeat(")", n/2),
		"params":      strings.Repeat("${a:-", n),
		"subscript":   strings.Repeat("${a[", n),
		"if":          strings.Repeat("if ", n),
		"case":        strings.Repeat("case x in x) ", n),
		"functions":   strings.Repeat("f() ", n),
		"bangs":       strings.Repeat("! ", n),
		"times":       strings.Repeat("time ", n),
		"minus":       "echo $((" + strings.Repeat("- ", n) + "1))",
		"test":        "[[ " + strings.Repeat("! ", n) + "a ]]",
		"tests":       "[[ " + strings.Repeat("a && ", n) + "a ]]",
		"pipes":       strings.Repeat("a|", n) + "a",
		"ands":        strings.Repeat("a&&", n) + "a",
		"backquotes":  strings.Repeat("`", n),
		"backslashes": strings.Repeat("\\", n),
		"docs":        strings.Repeat("<<a ", n),
		"long":        "echo " + strings.Repeat("x", 10*n),
		"words":       "echo" + strings.Repeat(" x", 5*n),
		"lines":       strings.Repeat("a\n", n),
		"elif":        strings.Repeat("if a; then b; el", n),
		"coproc":      strings.Repeat("coproc ", n),
		"nested":      strings.Repeat("x=$((a;", n),
		"casesubst":   strings.Repeat("case x in $(", n),
		"decl":        strings.Repeat("declare a=$(", n),
		"array":       strings.Repeat("a=(", n),
		"extglob":     "echo " + strings.Repeat("@(", n),
		"subshells":   strings.Repeat("((a;", 5000) + strings.Repeat(") )", 5000),
		"bad":         strings.Repeat("echo ${(M)x}\n", 5000),
		"badline":     "f() {\n" + strings.Repeat("echo ${(M)x}\n", 1000) + "}",
		"holes":       "f() {\n" + strings.Repeat("(($1=0))\n", 20000) + "}",
	}
	for name, text := range tests {
		for _, opt := range []Options{{}, {ExpandAliases: true, Alias: func(string) (string, bool) { return "", false }}} {
			start := time.Now()
			_, err := readAll(t, text, opt)
			if d := time.Since(start); d > 30*time.Second {
				t.Errorf("%s: %v (%v)", name, d, err)
			} else if testing.Verbose() {
				t.Log(name, d, err)
			}
		}
	}
}

func BenchmarkShort(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := readAll(b, "echo \"$x\" | cat", Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
