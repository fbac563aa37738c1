package expand

import (
	"github.com/goshd/goshd/interp/ctype"
	"github.com/goshd/goshd/interp/pattern"
)

// A caseNode is ${parameter^pattern} and its like.
type caseNode struct {
	ref
	quoted  bool
	op      byte // '^' to upper, ',' to lower, '~' to the other case
	all     bool
	pattern *patternWord // nil: every character
}

func (n *caseNode) emit(b *builder) error {
	v, err := b.needed(&n.ref)
	if err != nil {
		return err
	}
	var p *pattern.Pattern
	if n.pattern != nil && v.set {
		if p, err = n.pattern.selects(b.st); err != nil {
			return err
		}
	}
	b.each(v, n.quoted, false, func(s string) string { return b.st.changeCase(s, n.op, n.all, p) })
	return nil
}

// changeCase changes the first character, or all, if p matches it.
func (st *State) changeCase(s string, op byte, all bool, p *pattern.Pattern) string {
	out := make([]byte, 0, len(s))
	rest := s
	for rest != "" {
		r, n := st.Opts.Charset.Decode(rest)
		if p == nil || p.Match(rest[:n]) {
			out = ctype.Append(out, otherCase(r, op))
		} else {
			out = append(out, rest[:n]...)
		}
		rest = rest[n:]
		if !all {
			break
		}
	}
	return string(append(out, rest...))
}

func otherCase(r rune, op byte) rune {
	if r < 0 {
		return r
	}
	switch {
	case op == '^', op == '~' && ctype.Lower.Is(r):
		return ctype.ToUpper(r)
	}
	return ctype.ToLower(r)
}
