package expand

import (
	"slices"
	"sync/atomic"

	"github.com/goshd/goshd/interp/pattern"
)

// A patternWord is a word used as a pattern.
type patternWord struct {
	nodes []node
	// text is the pattern if fixed: it expands to the same always.
	text  string
	fixed bool
	// compiled are the fixed pattern's, by flags.
	compiled [8]atomic.Pointer[pattern.Pattern]
}

func newPatternWord(nodes []node) *patternWord {
	p := &patternWord{nodes: nodes, fixed: true}
	buf := []byte{}
	for _, n := range nodes {
		lit, ok := n.(*literal)
		if !ok {
			p.fixed = false
			return p
		}
		if lit.quoted {
			buf = appendEscaped(buf, lit.text, patternSpecials)
		} else {
			buf = append(buf, lit.text...)
		}
	}
	p.text = string(buf)
	return p
}

// selects returns the compiled pattern of characters to change; nil, which means
// all of them, if it expands to nothing and has no quotes. Patterns are extended
// there whatever shopt extglob says (bash 5.2).
func (p *patternWord) selects(st *State) (*pattern.Pattern, error) {
	if p.fixed {
		return p.pattern(st, pattern.ExtGlob)
	}
	text, err := st.text(p.nodes, toPattern)
	if err != nil || text == "" && !slices.ContainsFunc(p.nodes, isQuoted) {
		return nil, err
	}
	return pattern.Cached(text, pattern.ExtGlob|st.patternFlags()), nil
}

// isQuoted reports whether a node is text in quotes.
func isQuoted(n node) bool {
	if lit, ok := n.(*literal); ok {
		return lit.quoted
	}
	_, ok := n.(*doubleQuoted)
	return ok
}

// pattern returns the compiled pattern.
func (p *patternWord) pattern(st *State, f pattern.Flags) (*pattern.Pattern, error) {
	f |= st.patternFlags()
	if st.Opts.ExtGlob {
		f |= pattern.ExtGlob
	}
	if !p.fixed {
		text, err := st.text(p.nodes, toPattern)
		if err != nil {
			return nil, err
		}
		return pattern.Cached(text, f), nil
	}
	slot := &p.compiled[f]
	c := slot.Load()
	if c == nil {
		c = pattern.Compile(p.text, f)
		slot.Store(c)
	}
	return c, nil
}
