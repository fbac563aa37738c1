package expand

import (
	"strings"

	"github.com/goshd/goshd/interp/parse"
	"mvdan.cc/sh/v3/syntax"
)

// Document expands the word as the body of a here-document.
// A nil Word is an empty document.
func (w *Word) Document(st *State) (string, error) {
	if w == nil {
		return "", nil
	}
	w.compilesFor(st)
	nodes := w.document.Load()
	if nodes == nil {
		nodes = w.findRedirect().parseDocument()
		w.document.Store(nodes)
	}
	if lit, ok := single[*literal](*nodes); ok {
		return lit.text, nil
	}
	return st.text(*nodes, toDocument)
}

// findRedirect returns the word as Document would have compiled it: it looks
// for the redirection whose here-document the word is.
func (w *Word) findRedirect() *Word {
	if w.src.c == nil || w.src.root == nil {
		return w
	}
	found := w
	for _, st := range w.src.c.Stmts {
		parse.Walk(st, func(n syntax.Node) bool {
			if rd, ok := n.(*syntax.Redirect); ok && rd.Hdoc == w.src.root {
				found = w.k.Document(w.src.c, rd)
			}
			return found == w
		})
	}
	return found
}

func (w *Word) parseDocument() *[]node {
	s := scanner{source: w.src, stripTabs: w.stripTabs, document: true}
	var nodes []node
	if w.rawText {
		nodes = []node{&literal{text: stripTabs(s.text, w.stripTabs), quoted: true}}
	} else {
		if w.stripTabs {
			s.pos = leadingTabs(s.text)
		}
		nodes = s.nodes(inDouble | inDocument)
		s.quoteBad(0, s.text)
	}
	return &nodes
}

func leadingTabs(s string) int { return len(s) - len(strings.TrimLeft(s, "\t")) }

// stripTabs removes the tabs at the start of each line.
func stripTabs(s string, strip bool) string {
	if !strip {
		return s
	}
	lines := strings.SplitAfter(s, "\n")
	for i, l := range lines {
		lines[i] = l[leadingTabs(l):]
	}
	return strings.Join(lines, "")
}

// afterNewlines removes the tabs that follow each newline.
func afterNewlines(s string, strip bool) string {
	if !strip {
		return s
	}
	line, rest, found := strings.Cut(s, "\n")
	if !found {
		return s
	}
	return line + "\n" + stripTabs(rest, true)
}
