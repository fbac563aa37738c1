package parse

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// padding makes a text long enough for its bodies to be deferred.
var padding = strings.Repeat("#", minDeferring) + "\n"

func TestDeferBodies(t *testing.T) {
	tests := []struct {
		name, text string
		opt        Options
		want       []bool // Deferred of each command
	}{
		{"plain", "f() {\n\techo\n}\nx=1\nfunction g {\n:\n}\n", Options{}, []bool{true, false, true}},
		{"blanks", "f ( )\t{ \n echo; }\n", Options{}, []bool{true}},
		{"brace below", "f()\n{\n:\n}\n", Options{}, []bool{true}},
		{"short", "f() { :; }\n", Options{}, []bool{false}},
		{"redirected", "f() {\n:\n} > x 2>&1\n", Options{}, []bool{true}},
		{"document", "f() {\ncat <<E\n}\nE\n}\n", Options{}, []bool{true}},
		{"empty line", "f() {\n\n:\n}\n", Options{}, []bool{true}},
		{"in a document", "cat <<E\nf() {\n:\n}\nE\n", Options{}, []bool{false}},
		{"in quotes", "x='\nf() {\n:\n}\n'\n", Options{}, []bool{false}},
		{"in a list", "{\nf() {\n:\n}\n}\n", Options{}, []bool{false}},
		{"in a list and behind it", "if :; then\nf() {\n:\n}\nfi\ng() {\n:\n}\n", Options{}, []bool{false, true}},
		{"behind a comment that the parser continues", "x # y \\\nf() {\n:\n}\ng() {\n:\n}\n", Options{}, []bool{false, true, true}},
		{"with a comment that the parser continues", "f() {\n: # y \\\n}\ng() {\n:\n}\n", Options{}, []bool{false, true}},
		{"one of two", "f() {\n:\n}; :\n", Options{}, []bool{false}},
		{"in a pipeline", "f() {\n:\n} | :\n", Options{}, []bool{false}},
		{"in the background", "f() {\n:\n} &\n", Options{}, []bool{false}},
		{"at the end", "f() {\n:\n}", Options{}, []bool{false}},
		{"rejected by the parser", "f() {\n(($1 = 3))\n}\n", Options{}, []bool{true}},
		{"pattern", "f() {\n: @(a)\n}\n", Options{ExtGlob: true}, []bool{true}},
		{"posix", "f() {\n:\n}\n", Options{Posix: true}, []bool{false}},
		{"alias", "f() {\nsay x\n}\ng() {\necho\n}\n", Options{ExpandAliases: true, Alias: sayAlias}, []bool{false, true}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []bool
			for _, c := range readDeferring(t, padding+tt.text, tt.opt) {
				got = append(got, c.Deferred)
			}
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Errorf("deferred (-want +got):\n%s", d)
			}
		})
	}
}

func sayAlias(name string) (string, bool) { return "echo", name == "say" }

// TestDeferredOrigin reads what was deferred, which has to be what is read
// without deferring.
func TestDeferredOrigin(t *testing.T) {
	text := padding + "f() {\n\techo ${x@} \"$(ls\n)\"\n\n} >&2\n: \\\n  x\ng()\n{\n\tlet() { :; }\n\ty=1 let z\n}\n\nh\n"
	got := readDeferring(t, text, Options{})
	r := NewReader(&Source{Name: "lib", Text: text}, func() Options { return Options{} })
	for i, c := range got {
		want, err := r.Next()
		if err != nil {
			t.Fatal(err)
		}
		end := c.Stmts[len(c.Stmts)-1].End()
		if d := cmp.Diff(want.Line(want.Stmts[0].End()), c.Line(end)); d != "" {
			t.Errorf("command %d: line of the end (-want +got):\n%s", i, d)
		}
		if c.Deferred {
			if c, err = c.Origin().Read("lib"); err != nil {
				t.Fatal(err)
			}
		}
		if d := cmp.Diff(show(want), show(c)); d != "" {
			t.Errorf("command %d (-want +got):\n%s", i, d)
		}
	}
}

// TestDeferredErrors finds the errors in bodies when they are read.
func TestDeferredErrors(t *testing.T) {
	tests := []struct {
		text string
		want Error
	}{
		{"f() {\n:\n}\ng() {\nif\n}\n", Error{Name: "lib", Line: 7, Column: 1, Msg: "syntax error near unexpected token `}'", Near: "}", Text: "}"}},
		{"g() {\nfor ((x)); do :; done\n}\n", Error{Name: "lib", Line: 3, Msg: "syntax error: arithmetic expression required", Detail: "syntax error: `((x))'"}},
		{"g() {\n: @(a)\n}\n", Error{Name: "lib", Line: 3, Column: 4, Msg: "syntax error near unexpected token `('", Near: "(", Text: ": @(a)"}},
		{"g() {\n: \"\n}\n", Error{Name: "lib", Line: 3, Msg: "unexpected EOF while looking for matching `\"'", Incomplete: true, Unclosed: true}},
	}
	for _, tt := range tests {
		r := NewReader(&Source{Name: "lib", Text: padding + tt.text}, func() Options { return Options{} })
		r.DeferBodies()
		var err error
		for err == nil {
			_, err = r.Next()
		}
		var got *Error
		if !errors.As(err, &got) {
			t.Fatal(err)
		}
		if d := cmp.Diff(tt.want, *got); d != "" {
			t.Errorf("%q (-want +got):\n%s", tt.text, d)
		}
	}
}

// FuzzDeferBodies compares what a text is read to with and without deferring.
func FuzzDeferBodies(f *testing.F) {
	f.Add("f() {\n:\n}\n")
	f.Add("cat <<E\nf() {\n:\n}\nE\nf()\n{\n\n}\n")
	f.Add("if :; then\nf() {\n:\n}\nfi\ng() { # x \\\n:\n}\nx # y \\\nz\ng() {\n:\n}\n")
	f.Add("f() {\n(($1 = 3)); : ${x@}\n} | cat\nf() {\n'\n}\n")
	f.Fuzz(func(t *testing.T, text string) {
		if strings.Contains(text, "\x00") {
			return
		}
		var got [2]string
		for i := range got {
			r := NewReader(&Source{Name: "lib", Text: padding + text}, func() Options { return Options{ExtGlob: true} })
			if i == 1 {
				r.DeferBodies()
			}
			var b strings.Builder
			for {
				c, err := r.Next()
				if err != nil {
					fmt.Fprintf(&b, "%#v\n", err)
					break
				}
				if c.Deferred {
					if c, err = c.Origin().Read("lib"); err != nil {
						t.Fatal(err)
					}
				}
				fmt.Fprintln(&b, show(c), r.Offset())
			}
			got[i] = b.String()
		}
		if d := cmp.Diff(got[0], got[1]); d != "" {
			t.Errorf("(-parsed +deferred):\n%s", d)
		}
	})
}

// show is the tree of a command, and its line.
func show(c *Command) string {
	s := &shower{c: c}
	s.stmts(c.Stmts)
	return fmt.Sprintf("%d: %s", c.Line(c.Stmts[0].Pos()), s.sb.String())
}

// readDeferring reads a text without its bodies.
func readDeferring(t *testing.T, text string, opt Options) (cmds []*Command) {
	t.Helper()
	r := NewReader(&Source{Name: "lib", Text: text}, func() Options { return opt })
	r.DeferBodies()
	for {
		c, err := r.Next()
		if errors.Is(err, io.EOF) {
			return cmds
		}
		if err != nil {
			t.Fatal(err)
		}
		cmds = append(cmds, c)
	}
}
