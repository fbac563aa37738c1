package ere

import (
	"strings"

	"github.com/goshd/goshd/interp/ctype"
)

// A tree is a parsed expression; nil is the empty one.
type tree struct {
	op          treeOp
	left, right *tree
	r           rune     // of char
	set         *set     // of class
	is          position // of anchor
	group       int      // of group and backref
	// optional is set on a group that a repetition may leave out.
	optional bool
}

type treeOp uint8

const (
	treeChar treeOp = iota
	treeAny
	treeSet
	treeAnchor
	treeBackref
	treeGroup // (left)
	treeCat   // left right
	treeAlt   // left | right
	treeStar  // left*
	treeCopy  // left, see duplicate
)

// A position is what an anchor asks for.
type position uint8

const (
	atStart position = iota
	atEnd
	wordStart
	wordEnd
	wordEdge
	noWordEdge
)

const (
	maxRepeat = 0x7fff // RE_DUP_MAX
	maxDepth  = 10_000 // nested parentheses
)

type parser struct {
	expr     string
	i        int
	nocase   bool
	groups   int
	depth    int
	backrefs bool
	done     [10]bool // the groups that are complete, and so may be referred to
}

func (p *parser) parse() (*tree, error) {
	return p.alternatives()
}

func (p *parser) fail(msg string) error { return &Error{Expr: p.expr, Msg: msg} }

// more reports whether the current branch goes on. A ) that closes nothing
// stands for itself.
func (p *parser) more() bool {
	return p.i < len(p.expr) && p.expr[p.i] != '|' && (p.depth == 0 || p.expr[p.i] != ')')
}

// take skips c if it is next.
func (p *parser) take(c byte) bool {
	if p.i < len(p.expr) && p.expr[p.i] == c {
		p.i++
		return true
	}
	return false
}

func (p *parser) alternatives() (*tree, error) {
	before := p.done
	t, err := p.branch()
	all := p.done
	for err == nil && p.take('|') {
		// A branch may not refer to groups of the others.
		p.done = before
		var right *tree
		right, err = p.branch()
		t = &tree{op: treeAlt, left: t, right: right}
		for i, done := range p.done {
			all[i] = all[i] || done
		}
	}
	p.done = all
	return t, err
}

func (p *parser) branch() (*tree, error) {
	var t *tree
	for p.more() {
		x, err := p.repeated()
		if err != nil {
			return nil, err
		}
		t = cat(t, x)
	}
	return t, nil
}

func cat(x, y *tree) *tree {
	switch {
	case x == nil:
		return y
	case y == nil:
		return x
	}
	return &tree{op: treeCat, left: x, right: y}
}

// repeated parses an element and what repeats it. Anchors can't be repeated.
func (p *parser) repeated() (*tree, error) {
	t, err := p.element()
	if err != nil || t != nil && t.op == treeAnchor {
		return t, err
	}
	for err == nil && p.i < len(p.expr) {
		switch p.expr[p.i] {
		case '*':
			p.i++
			t = repeat(t, 0, -1)
		case '+':
			p.i++
			t = repeat(t, 1, -1)
		case '?':
			p.i++
			t = repeat(t, 0, 1)
		case '{':
			p.i++
			t, err = p.interval(t)
		default:
			return t, nil
		}
	}
	return t, err
}

func (p *parser) element() (*tree, error) {
	switch p.expr[p.i] {
	case '*', '+', '?', '{':
		return nil, p.fail("Invalid preceding regular expression")
	case '^':
		p.i++
		return &tree{op: treeAnchor, is: atStart}, nil
	case '$':
		p.i++
		return &tree{op: treeAnchor, is: atEnd}, nil
	case '.':
		p.i++
		return &tree{op: treeAny}, nil
	case '(':
		p.i++
		return p.group()
	case '[':
		p.i++
		return p.bracket()
	case '\\':
		p.i++
		return p.escape()
	}
	return p.char(), nil
}

func (p *parser) char() *tree {
	r, n := ctype.Decode(p.expr[p.i:])
	p.i += n
	return &tree{op: treeChar, r: p.fold(r)}
}

// fold makes characters the same that differ in case. It goes to upper case,
// as glibc does.
func (p *parser) fold(r rune) rune {
	if p.nocase {
		return ctype.ToUpper(r)
	}
	return r
}

func (p *parser) group() (*tree, error) {
	p.groups++
	n := p.groups
	if p.depth++; p.depth > maxDepth {
		return nil, p.fail("Memory exhausted")
	}
	t, err := p.alternatives()
	if err != nil {
		return nil, err
	}
	if !p.take(')') {
		return nil, p.fail("Unmatched ( or \\(")
	}
	p.depth--
	if n < len(p.done) {
		p.done[n] = true
	}
	return &tree{op: treeGroup, left: t, group: n}, nil
}

// anchor is the position that an escape of GNU stands for.
func anchor(c byte) (is position, ok bool) {
	switch c {
	case '`':
		return atStart, true
	case '\'':
		return atEnd, true
	case '<':
		return wordStart, true
	case '>':
		return wordEnd, true
	case 'b':
		return wordEdge, true
	case 'B':
		return noWordEdge, true
	}
	return 0, false
}

// escape parses what follows a backslash: a back-reference, an operator of
// GNU, or a character that stands for itself.
func (p *parser) escape() (*tree, error) {
	if p.i == len(p.expr) {
		return nil, p.fail("Trailing backslash")
	}
	c := p.expr[p.i]
	if is, ok := anchor(c); ok {
		p.i++
		return &tree{op: treeAnchor, is: is}, nil
	}
	switch {
	case '1' <= c && c <= '9':
		p.i++
		if !p.done[c-'0'] {
			return nil, p.fail("Invalid back reference")
		}
		p.backrefs = true
		return &tree{op: treeBackref, group: int(c - '0')}, nil
	case strings.IndexByte("wWsS", c) >= 0:
		p.i++
		return &tree{op: treeSet, set: escapedSet(c)}, nil
	}
	return p.char(), nil
}
