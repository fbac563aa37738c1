package interp

import (
	"strings"

	"github.com/goshd/goshd/interp/parse"
	"mvdan.cc/sh/v3/syntax"
)

// expansions looks for the expansions within a word or assignment, but for the
// one that is all of it, which has a token, and for the commands in them.
func (w *walker) expansions(n syntax.Node, told syntax.WordPart) {
	syntax.Walk(n, func(x syntax.Node) bool {
		switch x := x.(type) {
		case *syntax.DblQuoted:
			w.within(true, func() {
				for _, part := range x.Parts {
					w.expansions(part, told)
				}
			})
			return false
		case *syntax.ParamExp, *syntax.ArithmExp:
			w.expansion(x.(syntax.WordPart), told)
		case *syntax.ProcSubst:
			w.expansion(x, told)
			w.substitution(x.Stmts)
			return false
		case *syntax.CmdSubst:
			w.expansion(x, told)
			if nested := w.cmd.Nested(x); nested != nil {
				w.later(nested, int(x.Left.Offset())+len("$("))
			} else if x.Backquotes {
				w.later(w.cmd.Backquoted(x, w.quoted), int(x.Left.Offset())+1)
			} else {
				w.substitution(x.Stmts)
			}
			return false
		}
		return true
	})
}

// within does something where double quotes are open, or not.
func (w *walker) within(quotes bool, do func()) {
	outer := w.quoted
	w.quoted = quotes
	do()
	w.quoted = outer
}

func (w *walker) expansion(part, told syntax.WordPart) {
	if part != told {
		w.token(part, partKind(part))
	}
}

func (w *walker) substitution(stmts []*syntax.Stmt) {
	w.within(false, func() {
		for _, st := range stmts {
			w.stmt(st, "substitution")
		}
	})
}

// later looks into a substitution that is parsed when it is executed: $((...)
// that is no arithmetic, or `...`, when backslashes have been taken out of it
// (bash manual, Command Substitution). open is where its text begins.
func (w *walker) later(src *parse.Source, open int) {
	dropped := droppedBackslashes(w.cmd.Text[open:], src.Text)
	r := parse.NewReader(src, w.s.asWritten)
	for read := 0; ; read = r.Offset() {
		cmd, err := r.Next()
		if err != nil {
			return // the end, or nothing that could be run
		}
		base := baseOf(src.Text, read, cmd)
		inner := walker{s: w.s, p: w.p, cmd: cmd, place: func(at int) int {
			at += base
			return w.place(open + at + dropped[min(at, len(src.Text))])
		}}
		inner.command("substitution")
	}
}

// droppedBackslashes is how many bytes more there were in front of each byte of a
// text, and of its end, as it was written.
func droppedBackslashes(written, text string) []int {
	counts, n := make([]int, len(text)+1), 0
	for i := range len(text) {
		for i+n < len(written) && written[i+n] != text[i] {
			n++
		}
		counts[i] = n
	}
	counts[len(text)] = n
	return counts
}

// holes looks into the arithmetic and the subscripts that the parser has left for
// run time.
func (w *walker) holes() {
	for _, h := range w.cmd.Holes {
		if h.Kind != parse.HoleArithm && h.Kind != parse.HoleSubscript {
			continue
		}
		parts, c, err := parse.DoubleQuoted(h.Text)
		if err != nil {
			continue // it is nothing that could be run
		}
		shift := h.Offset - strings.Index(c.Text, h.Text)
		inner := walker{s: w.s, p: w.p, cmd: c, place: func(at int) int { return w.place(at + shift) }}
		for _, part := range parts {
			inner.expansions(part, nil)
		}
		inner.holes()
	}
}
