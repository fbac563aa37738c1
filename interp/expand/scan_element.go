package expand

import (
	"strings"

	"mvdan.cc/sh/v3/syntax"

	"github.com/goshd/goshd/interp/parse"
)

// element takes [...] in an arithmetic text at the position and reports whether
// there is one. The subscript is expanded as a word is, once: what its expansions
// and quotes stand for is quoted in the result, so that evaluating the element
// expands nothing of it again (bash 5.2, expand_array_subscript).
func (s *scanner) element(out *nodeList) bool {
	end := matchBracket(s.text, s.pos+1)
	if end <= s.pos+1 {
		return false
	}
	in := scanner{source: s.sub(s.pos+1, end), depth: s.depth}
	nodes := in.nodes(inSubscript)
	s.bad = append(s.bad, in.bad...)
	out.text("[", true, false)
	for _, n := range nodes {
		addInner(out, n)
	}
	out.text("]", true, false)
	s.pos = end + 1
	s.last = s.pos
	return true
}

func addInner(out *nodeList, n node) {
	if d, ok := n.(*doubleQuoted); ok {
		if v, ok := single[*variableNode](d.nodes); ok {
			n = v
		}
	}
	lit, ok := n.(*literal)
	switch {
	case !ok:
		out.add(&innerNode{n})
	case lit.quoted:
		out.text(quoteSubscript(lit.text), true, false)
	default:
		out.text(lit.text, true, false)
	}
}

// An innerNode is an expansion within a subscript in an arithmetic text.
type innerNode struct{ node }

func (n *innerNode) emit(b *builder) error {
	s, err := b.st.text([]node{n.node}, toText)
	if err != nil {
		return err
	}
	b.quotedText(quoteSubscript(s))
	return nil
}

// quoteSubscript quotes s so that its expansion as a part of a subscript is s.
func quoteSubscript(s string) string {
	if !strings.ContainsAny(s, subscriptSpecials) {
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		if strings.IndexByte(subscriptSpecials, s[i]) >= 0 {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

const subscriptSpecials = "[]$`\"\\'"

// ArithWord compiles a word of c that is an arithmetic expression: an operand of
// [[ -eq ]], or of -v, whose subscripts are expanded once.
func (k *Compiler) ArithWord(c *parse.Command, w *syntax.Word) *Word {
	if w == nil || len(w.Parts) == 0 {
		return &Word{k: k}
	}
	src := k.source(c, w)
	if !strings.Contains(src.text, "[") {
		return k.word(src)
	}
	s := scanner{source: src}
	aw := &Word{k: k, nodes: s.nodes(inElements)}
	if len(s.bad) > 0 {
		s.quoteBad(0, s.text)
	}
	aw.src = s.source
	aw.classify()
	return aw
}
