package expand

import (
	"strings"

	"mvdan.cc/sh/v3/syntax"
)

// Document expands the word as the body of a here-document.
func (w *Word) Document(st *State) (string, error) {
	nodes := w.document.Load()
	if nodes == nil {
		nodes = w.parseDocument()
		w.document.Store(nodes)
	}
	if lit, ok := single[*literal](*nodes); ok {
		return lit.text, nil
	}
	return st.text(*nodes, toDocument)
}

func (w *Word) parseDocument() *[]node {
	s := scanner{source: w.src, stripTabs: w.stripTabs}
	s.text = withoutDelimiter(s.text, s.root)
	var nodes []node
	if w.rawText {
		nodes = []node{&literal{text: stripTabs(s.text, w.stripTabs), quoted: true}}
	} else {
		if w.stripTabs {
			s.pos = leadingTabs(s.text)
		}
		nodes = s.nodes(inDouble | inDocument)
	}
	return &nodes
}

// withoutDelimiter cuts off the line of the delimiter, which the source text
// of a here-document that has one ends with.
func withoutDelimiter(text string, w *syntax.Word) string {
	if w == nil || len(w.Parts) == 0 {
		return text
	}
	if _, ok := w.Parts[len(w.Parts)-1].(*syntax.Lit); !ok {
		return text
	}
	return text[:strings.LastIndexByte(text, '\n')+1]
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
