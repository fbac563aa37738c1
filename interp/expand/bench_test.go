package expand

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"mvdan.cc/sh/v3/syntax"

	"github.com/goshd/goshd/interp/parse"
)

// compileWord compiles the first argument of a command.
func compileWord(tb testing.TB, sh *shell, text string) *Word {
	tb.Helper()
	c, err := parse.NewReader(&parse.Source{Text: ": " + text}, func() parse.Options { return parse.Options{} }).Next()
	if err != nil {
		tb.Fatal(err)
	}
	return sh.k.Word(c, c.Stmts[0].Cmd.(*syntax.CallExpr).Args[1])
}

var benchWords = []struct{ name, word string }{
	{"literal", `literal`},
	{"quoted", `"$x"`},
	{"unquoted", `$x`},
	{"split", `$s`},
	{"positional", `"$1"`},
	{"prefix", `"pre$x"`},
	{"path", `$d/$x.txt`},
	{"element", `"${a[i]}"`},
	{"elementConst", `"${a[1]}"`},
	{"key", `"${m[k]}"`},
	{"keyVar", `"${m[$k]}"`},
	{"arith", `$((x*3+x%7))`},
	{"arithText", `$(($n*3+$n%7))`},
	{"length", `${#p}`},
	{"base", `${p##*/}`},
	{"ext", `${p%.*}`},
	{"replace", `${p//\//_}`},
	{"slice", `${p:1:4}`},
	{"default", `${u:-def}`},
	{"at", `"$@"`},
	{"all", `"${a[@]}"`},
	{"upper", `${x^^}`},
	{"tilde", `~/x`},
	{"brace", `{a,b,c}`},
	{"sequence", `{1..100}`},
	{"noglob", `*.nosuch`},
}

func BenchmarkFields(b *testing.B) {
	sh := newShell(b.TempDir())
	sh.script(`x=value n=12 s='a b c d' d=dir k=k p=/usr/share/doc/readme.tar.gz i=1; a=(1 2 3 4); declare -A m=([k]=v); set -- one two three`)
	for _, w := range benchWords {
		word := compileWord(b, sh, w.word)
		b.Run(w.name, func(b *testing.B) {
			var dst []string
			b.ReportAllocs()
			for b.Loop() {
				var err error
				if dst, err = word.Fields(&sh.st, dst[:0]); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// TestAllocations bounds what the words of loops allocate: the result.
func TestAllocations(t *testing.T) {
	sh := newShell(t.TempDir())
	sh.script(`x=value n=12 s='a b c d' k=k p=/usr/share/doc/readme.tar.gz i=1; a=(1 2 3 4); declare -A m=([k]=v); set -- one two three`)
	tests := []struct {
		word string
		want float64
	}{
		{`literal`, 0}, {`"$x"`, 0}, {`$x`, 0}, {`"$1"`, 0}, {`"pre$x"`, 1}, {`$s`, 4},
		{`"${a[i]}"`, 0}, {`"${a[1]}"`, 0}, {`"${m[k]}"`, 0}, {`"${m[$k]}"`, 0},
		{`$((n*3))`, 1}, {`$((n-4))`, 0}, {`${#x}`, 0}, {`${p##*/}`, 0}, {`${p%.*}`, 0}, {`${u:-def}`, 0}, {`"$@"`, 0},
		{`${x:1:2}`, 0},
	}
	for _, tt := range tests {
		w := compileWord(t, sh, tt.word)
		var dst []string
		got := testing.AllocsPerRun(100, func() { dst, _ = w.Fields(&sh.st, dst[:0]) })
		if got > tt.want {
			t.Errorf("%s: %v allocations, want %v", tt.word, got, tt.want)
		}
	}
}

// BenchmarkGlob reads a directory of 10,000 files.
func BenchmarkGlob(b *testing.B) {
	dir := b.TempDir()
	for i := range 10_000 {
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("file%05d.txt", i)), nil, 0o644); err != nil {
			b.Fatal(err)
		}
	}
	sh := newShell(dir)
	for _, text := range []string{"*", "*9.txt", "file0[0-4]*"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Glob(&sh.st, text)
			}
		})
	}
}

// BenchmarkCompile compiles words, which is done once for each word of a script.
func BenchmarkCompile(b *testing.B) {
	sh := newShell(b.TempDir())
	for _, text := range []string{"literal", `"$x"`, `"${p##*/}"`, `--option="$x/${y:-d}"`, `$(cmd "$a")`} {
		c, err := parse.NewReader(&parse.Source{Text: ": " + text}, func() parse.Options { return parse.Options{} }).Next()
		if err != nil {
			b.Fatal(err)
		}
		w := c.Stmts[0].Cmd.(*syntax.CallExpr).Args[1]
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				sh.k.Word(c, w)
			}
		})
	}
}
