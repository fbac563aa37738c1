package unparse

import (
	"io"
	"slices"
	"testing"

	"mvdan.cc/sh/v3/syntax"

	"github.com/goshd/goshd/interp/parse"
)

// statements parses a source.
func statements(t *testing.T, text string) (list []*syntax.Stmt, of []*parse.Command) {
	t.Helper()
	r := parse.NewReader(&parse.Source{Text: text}, func() parse.Options { return parse.Options{} })
	for {
		c, err := r.Next()
		if err == io.EOF {
			return list, of
		}
		if err != nil {
			t.Fatal(err)
		}
		for _, st := range c.Stmts {
			list, of = append(list, st), append(of, c)
		}
	}
}

// TestCommand holds what jobs of bash 5.2 shows.
func TestCommand(t *testing.T) {
	tests := []struct{ text, want string }{
		{"sleep   1 &", "sleep 1 &"},
		{"{ sleep 1; echo b; } >/dev/null &", "{ sleep 1; echo b; } > /dev/null &"},
		{"( sleep 1; : ) &", "( sleep 1; : ) &"},
		{"while true; do sleep 1; break; done &", "while true; do\n    sleep 1; break;\ndone &"},
		{"if sleep 1; then :; fi &", "if sleep 1; then\n    :;\nfi &"},
		{"sleep 1|cat &", "sleep 1 | cat &"},
		{"sleep 1&&: &", "sleep 1 && : &"},
		{"for x in a b; do sleep 1; done &", "for x in a b;\ndo\n    sleep 1;\ndone &"},
		{"case x in x) sleep 1;; esac &", "case x in \n    x)\n        sleep 1\n    ;;\nesac &"},
		{"cat <<E &\nx\nE\n", "cat <<E &\nx\nE\n "},
		{"{ sleep 1; if a\nthen b; fi\nc; } 2>/dev/null &", "{ sleep 1; if a; then\n    b;\nfi; c; } 2> /dev/null &"},
	}
	for _, tt := range tests {
		list, of := statements(t, tt.text)
		if got := Command(list[0], of[0]); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.text, got, tt.want)
		}
	}
}

// TestHeader holds what BASH_COMMAND is in a DEBUG trap of bash 5.2.
func TestHeader(t *testing.T) {
	tests := []struct{ text, want string }{
		{"echo a   b >/dev/null  2>&1", "echo a b > /dev/null 2>&1"},
		{"x=1   y=(a   b)", "x=1 y=(a b)"},
		{`for i in a   "b c"; do :; done`, `for i in a "b c"`},
		{"select q in a; do :; done", "select q in a"},
		{"case x in a|b) ;; esac", "case x in "},
		{"[[ a   &&  b ]]", "[[ -n a && -n b ]]"},
		{"(( 1+1 ))", "(( 1+1 ))"},
		{"cat <<E >/dev/null\nx\nE\n", "cat <<E > /dev/null\nx\nE\n"},
		{"declare -a z=( a   b )", "declare -a z=(a b)"},
		{"x=$(echo   a)", "x=$(echo a)"},
		{`: $'x\ty'`, ": 'x\ty'"},
		{"if a; then b; fi", ""},
	}
	for _, tt := range tests {
		list, of := statements(t, tt.text)
		if got := Header(list[0], of[0]); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.text, got, tt.want)
		}
	}
	list, of := statements(t, "a=1 b   c 2>d")
	if got := Simple(list[0].Cmd.(*syntax.CallExpr), list[0].Redirs, of[0]); got != "a=1 b c 2> d" {
		t.Errorf("%q", got)
	}
}

// lossy are functions that bash prints so that they do not come back: 1<>f as
// <>f, coproc a as coproc COPROC a, || or a blank at the start of a line, behind
// a here-document.
var lossy = []string{"h5", "h39", "f14", "g52", "g8", "n3"}

// TestRoundTrip checks that what Func prints defines the same function.
func TestRoundTrip(t *testing.T) {
	got := functions(t, source(t))
	for name, text := range got {
		if slices.Contains(lossy, name) {
			continue
		}
		again := functions(t, text)
		if again[name] != text {
			t.Errorf("%s:\n%s\nbecomes\n%s", name, text, again[name])
		}
	}
}
