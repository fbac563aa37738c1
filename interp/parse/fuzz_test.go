package parse

import (
	"errors"
	"io"
	"testing"

	"mvdan.cc/sh/v3/syntax"
)

// FuzzReader checks that reading ends, that every byte is consumed in order,
// and that nodes lie in the text.
func FuzzReader(f *testing.F) {
	for _, tt := range scanErrors {
		f.Add(tt.text, false)
		f.Add(tt.text, true)
	}
	for _, tt := range holeTests {
		f.Add(tt.text, true)
	}
	aliases := map[string]string{"a": "b ", "b": "a c", "c": "echo 'x", "d": "x\ny", "e": "for i in"}
	f.Fuzz(func(t *testing.T, text string, expand bool) {
		opt := Options{ExtGlob: true, ExpandAliases: expand, Alias: func(name string) (string, bool) {
			v, ok := aliases[name]
			return v, ok
		}}
		r := NewReader(&Source{Text: text}, func() Options { return opt })
		last := 0
		for {
			c, err := r.Next()
			if r.Offset() < last || r.Offset() > len(text) {
				t.Fatalf("offset %d after %d of %d", r.Offset(), last, len(text))
			}
			last = r.Offset()
			var e *Error
			switch {
			case err == io.EOF:
				return
			case errors.As(err, &e):
				return
			case err != nil:
				t.Fatalf("%T is no *Error", err)
			}
			check(t, c)
		}
	})
}

func check(t *testing.T, c *Command) {
	for _, st := range c.Stmts {
		syntax.Walk(st, func(n syntax.Node) bool {
			if n == nil {
				return false
			}
			c.Source(n)
			c.Line(n.Pos())
			c.Hole(n)
			switch n := n.(type) {
			case *syntax.ArithmExp, *syntax.ArithmCmd:
				c.Arithm(n)
			case *syntax.CStyleLoop:
				c.Loop(n)
			case *syntax.ParamExp:
				c.SliceText(n)
				if n.Index != nil {
					c.Subscript(n.Index)
				}
			case *syntax.Redirect:
				c.Heredoc(n)
			case *syntax.CmdSubst:
				if n.Backquotes {
					c.Backquoted(n, true)
				}
			}
			return true
		})
	}
}
