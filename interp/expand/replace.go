package expand

import (
	"strings"
	"unicode/utf8"

	"github.com/goshd/goshd/interp/ctype"
	"github.com/goshd/goshd/interp/pattern"
)

// A replaceNode is ${parameter/pattern/string}.
type replaceNode struct {
	ref
	quoted  bool
	how     byte // 0 first match, '/' all, '#' at the start, '%' at the end
	pattern *patternWord
	with    []node
}

func (n *replaceNode) emit(b *builder) error {
	v, err := b.needed(&n.ref)
	if err != nil {
		return err
	}
	if !v.set {
		b.value(v, n.quoted) // even if the pattern matches nothing
		return nil
	}
	p, with, err := n.operands(b.st)
	if err != nil {
		return err
	}
	b.each(v, n.quoted, false, func(s string) string { return n.replace(s, p, with) })
	return nil
}

func (n *replaceNode) operands(st *State) (*pattern.Pattern, replacement, error) {
	var f pattern.Flags
	if st.Opts.NoCaseMatch {
		f = pattern.NoCase
	}
	p, err := n.pattern.pattern(st, f)
	if err != nil {
		return nil, replacement{}, err
	}
	with, err := st.replacement(n.with)
	return p, with, err
}

func (n *replaceNode) replace(s string, p *pattern.Pattern, with replacement) string {
	if p.TooLong() {
		return s
	}
	switch n.how {
	case '#':
		if i := p.Prefix(s, true); i > 0 || i == 0 && (s != "" || matchesNothing(p)) {
			return string(with.append(nil, s[:i])) + s[i:]
		}
		return s
	case '%':
		if i := p.Suffix(s, true); i >= 0 {
			return string(with.append([]byte(s[:i]), s[i:]))
		}
		return s
	}
	if text, ok := p.Literal(); ok && text == "" {
		return s
	}
	q := p.For(s)
	if q != p && len(s) <= maxMixed {
		return n.search(s, p, with, true)
	}
	if q.Widened() != nil {
		return ctype.Narrow(n.search(ctype.Widen(s), q.Widened(), with.widened(), false))
	}
	return n.search(s, p, with, false)
}

// maxMixed is the length in bytes of a string that is not UTF-8 up to which each
// part of it that is has characters, which takes time by the square of it.
const maxMixed = 1024

// matchesNothing reports whether bash 5.2 replaces an empty string that p
// matches: if p begins with a star or is empty itself.
func matchesNothing(p *pattern.Pattern) bool {
	if text, ok := p.Literal(); ok {
		return text == ""
	}
	_, _, ok := p.Find("", 0)
	return ok
}

// search replaces the first match, or all of them: none is at the end of s, unless
// s is empty (bash 5.2). In a mixed string what is left decides whether bytes are
// characters.
func (n *replaceNode) search(s string, p *pattern.Pattern, with replacement, mixed bool) string {
	var out []byte
	at := 0
	for at < len(s) || at == 0 {
		start := 0
		if mixed {
			start = at
		}
		from, to, ok := p.Find(s[start:], at-start)
		if !ok {
			break
		}
		from, to = from+start, to+start
		out = append(out, s[at:from]...)
		out = with.append(out, s[from:to])
		at = to
		if n.how != '/' || to == len(s) {
			break
		}
		if from == to {
			_, size := utf8.DecodeRuneInString(s[from:])
			out = append(out, s[from:from+size]...)
			at += size
		}
	}
	if out == nil && at == 0 {
		return s
	}
	return string(append(out, s[min(at, len(s)):]...))
}

// A replacement is text in which the match stands at some places.
type replacement struct {
	text    string
	matches []int // offsets in text
}

// append appends the replacement for match.
func (r *replacement) append(b []byte, match string) []byte {
	at := 0
	for _, m := range r.matches {
		b = append(b, r.text[at:m]...)
		b = append(b, match...)
		at = m
	}
	return append(b, r.text[at:]...)
}

// widened returns what r is in a string that ctype.Widen made.
func (r *replacement) widened() replacement {
	w := replacement{text: ctype.Widen(r.text), matches: make([]int, len(r.matches))}
	for i, m := range r.matches {
		w.matches[i] = len(ctype.Widen(r.text[:m]))
	}
	return w
}

// replacement expands the string of ${x/pattern/string}. An unquoted & in it
// stands for the match, unless patsub_replacement is off.
func (st *State) replacement(nodes []node) (replacement, error) {
	if len(nodes) == 0 {
		return replacement{}, nil
	}
	if lit, ok := single[*literal](nodes); ok && (lit.quoted || !strings.ContainsAny(lit.text, `&\`)) {
		return replacement{text: lit.text}, nil
	}
	if !st.Opts.PatsubReplacement {
		text, err := st.text(nodes, toText)
		return replacement{text: text}, err
	}
	text, err := st.text(nodes, toReplacement)
	if err != nil {
		return replacement{}, err
	}
	return parseReplacement(text), nil
}

// parseReplacement reads text in which \& and \\ stand for & and \.
func parseReplacement(text string) replacement {
	var r replacement
	out := make([]byte, 0, len(text))
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '\\' && i+1 < len(text) && (text[i+1] == '&' || text[i+1] == '\\'):
			i++
			out = append(out, text[i])
		case c == '&':
			r.matches = append(r.matches, len(out))
		default:
			out = append(out, c)
		}
	}
	r.text = string(out)
	return r
}
