package unparse

import (
	"io"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"mvdan.cc/sh/v3/syntax"

	"github.com/goshd/goshd/interp/parse"
)

// functions returns the text that Func gives for each function defined at the
// top of a source.
func functions(t testing.TB, text string) map[string]string {
	t.Helper()
	got := map[string]string{}
	r := parse.NewReader(&parse.Source{Name: "t", Text: text}, func() parse.Options { return parse.Options{ExtGlob: true} })
	for {
		c, err := r.Next()
		if err == io.EOF {
			return got
		}
		if err != nil {
			t.Fatal(err)
		}
		for _, st := range c.Stmts {
			if fn, ok := st.Cmd.(*syntax.FuncDecl); ok {
				got[fn.Name.Value] = Func(fn.Name.Value, fn.Body, c)
			}
		}
	}
}

var header = regexp.MustCompile(`(?m)^(\S+) \(\) $`)

// recorded splits the output of declare -f.
func recorded(text string) map[string]string {
	want := map[string]string{}
	at := header.FindAllStringSubmatchIndex(text, -1)
	for i, m := range at {
		end := len(text)
		if i+1 < len(at) {
			end = at[i+1][0]
		}
		want[text[m[2]:m[3]]] = text[m[0]:end]
	}
	return want
}

// source is the text of the functions that were recorded.
func source(t testing.TB) string {
	t.Helper()
	text, err := os.ReadFile("testdata/funcs.sh")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestFuncs compares with declare -f of bash 5.2.15.
func TestFuncs(t *testing.T) {
	out, err := os.ReadFile("testdata/funcs.out")
	if err != nil {
		t.Fatal(err)
	}
	got, want := functions(t, source(t)), recorded(string(out))
	for name, text := range want {
		if diff := cmp.Diff(strings.Split(text, "\n"), strings.Split(got[name], "\n")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
