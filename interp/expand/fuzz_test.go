package expand

import (
	"errors"
	"strings"
	"testing"
)

// FuzzWords expands whatever bytes as a word, in every way.
func FuzzWords(f *testing.F) {
	for _, w := range benchWords {
		f.Add(w.word)
	}
	for _, text := range []string{
		`${x:-"a'b" c}`, `${!x@Q}`, `"${a[@]:1:2}"`, `${x/#a/&}`, `{1..3}{a,b}`, `~root:~/x`, `${#a[*]}`, "`x`", `$(x)`, `${m['a b']}`,
		`$'\x41'`, `${x:1?2:3}`, `$[1+2]`, `\`, `${`, `"`, `'`, `$((`, `{{,},}`, `${!ab*}`, `*[!a]`, `@(a|b)`, `${x//[a-`, "a\\\nb", `${x:=${y:=1}}`,
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1000 {
			return
		}
		sh := newShell(t.TempDir())
		sh.script(`x=value s='a b:c' i=1 r=x; a=(1 '' 3); declare -A m=([k]=v); set -- one 'two three'`)
		w := sh.k.word(source{k: sh.k, text: text})
		if w.braces != nil && w.braces.count > 1000 {
			return
		}
		expandAll(t, sh, w, text)
	})
}

func expandAll(t *testing.T, sh *shell, w *Word, text string) {
	t.Helper()
	check := func(err error) {
		var e *Error
		if err != nil && !errors.As(err, &e) {
			t.Errorf("%q: %T is no *Error: %v", text, err, err)
		}
	}
	_, err := w.Fields(&sh.st, nil)
	check(err)
	for _, expand := range []func(*State) (string, error){w.Text, w.Assign, w.Pattern, w.Regexp, w.Document} {
		_, err := expand(&sh.st)
		check(err)
	}
	_, err = Words(&sh.st, sh.k, text)
	check(err)
	_, err = EvalArith(&sh.st, text)
	check(err)
	if lit, ok := w.Literal(); ok && lit != "" {
		got, err := w.Fields(&sh.st, nil)
		if err != nil || strings.Join(got, " ") != lit {
			t.Errorf("%q: literal %q, fields %q, %v", text, lit, got, err)
		}
	}
}
