package unparse

import (
	"testing"

	"github.com/goshd/goshd/interp/parse"
)

// FuzzCommand checks that whatever can be parsed can be printed.
func FuzzCommand(f *testing.F) {
	for _, text := range functions(f, source(f)) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r := parse.NewReader(&parse.Source{Text: text}, func() parse.Options { return parse.Options{ExtGlob: true} })
		for {
			c, err := r.Next()
			if err != nil {
				return
			}
			for _, st := range c.Stmts {
				Command(st, c)
				Func("f", st, c)
				Header(st, c)
			}
		}
	})
}
