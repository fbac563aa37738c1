package pattern

import (
	"sync"

	"github.com/goshd/goshd/interp/ctype"
)

// A machine matches patterns with groups. Its states are expressions: the
// derivative of an expression by a character is what it has to match behind
// that character (Brzozowski 1964), for complements too. States are made when
// a string first leads to them, so that each character costs one look-up.
type machine struct {
	classes
	root   *expr
	period *expr // what is left behind a leading period, or nil if that is not special

	mu       sync.Mutex // guards what is below and the writing of derivatives
	build    builder
	backward *expr // see reversed
	search   *expr
	seq      []node
}

// manyStates is how many expressions a machine keeps before it starts afresh.
const manyStates = 4096

func newMachine(seq []node, f Flags) *machine {
	m := &machine{seq: seq}
	m.classes.init(seq, f)
	m.build.init(f&Path != 0)
	m.root = m.sequence(seq, false)
	if f&Period != 0 {
		m.period = m.leading(seq)
	}
	return m
}

// sequence builds the expression of a sequence, reversed if backward is set.
func (m *machine) sequence(seq []node, backward bool) *expr {
	e := m.build.epsilon
	for i := range seq {
		if backward {
			e = m.build.cat(m.expr(&seq[i], true), e)
		} else {
			e = m.build.cat(m.expr(&seq[len(seq)-1-i], false), e)
		}
	}
	return e
}

func (m *machine) expr(n *node, backward bool) *expr {
	switch n.kind {
	case nothing:
		return m.build.none
	case anyString:
		return m.build.anything
	case group:
		return m.group(n, backward)
	}
	return m.build.atom(n)
}

func (m *machine) group(n *node, backward bool) *expr {
	alts := make([]*expr, len(n.alts))
	for i, seq := range n.alts {
		alts[i] = m.sequence(seq, backward)
	}
	b := &m.build
	x := b.alt(alts...)
	switch n.op {
	case '?':
		return b.alt(b.epsilon, x)
	case '*':
		return b.star(x)
	case '+':
		return b.cat(x, b.star(x))
	case '!':
		return b.not(x)
	}
	return x
}

// leading is the derivative of a sequence by a leading period. Only a literal
// one at the very start matches it, maybe in a group or behind a group that
// may be left out; no star is skipped to get there.
func (m *machine) leading(seq []node) *expr {
	b := &m.build
	if len(seq) == 0 {
		return b.none
	}
	first, rest := &seq[0], m.sequence(seq[1:], false)
	switch {
	case first.kind == literal && first.r == '.':
		return rest
	case first.kind != group || first.op == '!':
		return b.none
	}
	alts := make([]*expr, len(first.alts))
	for i, alt := range first.alts {
		alts[i] = m.leading(alt)
	}
	x := b.alt(alts...)
	if first.op == '*' || first.op == '+' {
		again := node{kind: group, op: '*', alts: first.alts}
		x = b.cat(x, m.expr(&again, false))
	}
	x = b.cat(x, rest)
	if first.op == '*' || first.op == '?' {
		x = b.alt(x, m.leading(seq[1:]))
	}
	return x
}

// start returns the state in which matching s starts, and what is left of s.
func (m *machine) start(s string) (*expr, string) {
	if m.period != nil && s != "" && s[0] == '.' {
		return m.period, s[1:]
	}
	return m.root, s
}

func (m *machine) match(s string) bool {
	e, s := m.start(s)
	for i := 0; i < len(s); {
		r, n := ctype.Decode(s[i:])
		i += n
		e = m.step(e, r)
		if e.op == opNone {
			return false
		}
		if m.universal(e) {
			return true
		}
	}
	return e.empty
}

// universal reports whether e matches whatever is left.
func (m *machine) universal(e *expr) bool { return e == m.build.anything && !m.path }

func (m *machine) prefix(s string, longest bool) int {
	e, rest := m.start(s)
	found, _ := m.forward(e, s, len(s)-len(rest), longest)
	return found
}

// forward runs from state e at s[i:]. It returns where the longest or shortest
// match ends, or -1, and how far it looked.
func (m *machine) forward(e *expr, s string, i int, longest bool) (found, seen int) {
	found = -1
	for {
		if e.empty {
			found = i
			if !longest {
				return i, i
			}
			if m.universal(e) {
				return len(s), i
			}
		}
		if i == len(s) || e.op == opNone {
			return found, i
		}
		r, n := ctype.Decode(s[i:])
		i += n
		e = m.step(e, r)
	}
}

func (m *machine) suffix(s string, longest bool) int {
	e, _ := m.reversed()
	return m.reverse(e, s, longest)
}

// reverse runs from state e at the end of s. It returns where the longest or
// shortest match starts, or -1.
func (m *machine) reverse(e *expr, s string, longest bool) int {
	found := -1
	for i := len(s); ; {
		if e.empty {
			found = i
			if !longest {
				return i
			}
			if m.universal(e) {
				return 0
			}
		}
		if i == 0 || e.op == opNone {
			return found
		}
		r, n := ctype.DecodeLast(s[:i])
		i -= n
		e = m.step(e, r)
	}
}

// reversed returns the roots for matching from the end: of the pattern, and
// of the pattern with anything behind it.
func (m *machine) reversed() (backward, search *expr) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.backward == nil {
		m.backward = m.sequence(m.seq, true)
		m.search = m.build.cat(m.build.star(m.build.any), m.backward)
	}
	return m.backward, m.search
}

// find tries one start after the other, which is fast if most are refused at
// once. If they are not, it finds the leftmost one from the end.
func (m *machine) find(s string, from int) (int, int, bool) {
	spent := 0
	for i := from; ; {
		end, seen := m.forward(m.root, s, i, true)
		if end >= 0 {
			return i, end, true
		}
		_, n := ctype.Decode(s[i:])
		if n == 0 {
			return 0, 0, false
		}
		i += n
		if spent += seen - i; spent > 4*(i-from)+1000 {
			return m.leftmost(s, i)
		}
	}
}

func (m *machine) leftmost(s string, from int) (int, int, bool) {
	_, search := m.reversed()
	i := m.reverse(search, s[from:], true)
	if i < 0 {
		return 0, 0, false
	}
	end, _ := m.forward(m.root, s, from+i, true)
	return from + i, end, true
}
