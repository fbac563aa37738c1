package ere

import (
	"strings"

	"github.com/goshd/goshd/interp/ctype"
)

// A set is what a bracket expression or an escape like \w matches.
type set struct {
	negated bool
	nocase  bool
	word    bool // the underscore too
	ranges  []span
	classes []ctype.Class
}

type span struct{ lo, hi rune }

// escapedSet is the set of an escape of GNU: \w \W \s \S.
func escapedSet(c byte) *set {
	if c == 'w' || c == 'W' {
		return &set{classes: []ctype.Class{ctype.Alnum}, word: true, negated: c == 'W'}
	}
	return &set{classes: []ctype.Class{ctype.Space}, negated: c == 'S'}
}

// has reports whether the set matches r. A byte that is not part of a
// character matches itself, but is not outside of any set either.
func (c *set) has(r rune) bool {
	if r < 0 && c.negated {
		return false
	}
	if c.nocase {
		r = ctype.ToUpper(r)
	}
	return c.member(r) != c.negated
}

func (c *set) member(r rune) bool {
	for _, x := range c.ranges {
		if x.lo <= r && r <= x.hi {
			return true
		}
	}
	for _, class := range c.classes {
		if class.Is(r) {
			return true
		}
	}
	return c.word && r == '_'
}

// bracket parses what follows a [ (XBD 9.3.5). A backslash means nothing
// special in it.
func (p *parser) bracket() (*tree, error) {
	c := &set{nocase: p.nocase, negated: p.take('^')}
	for first := true; ; first = false {
		if p.i == len(p.expr) {
			return nil, p.unclosed()
		}
		if !first && p.take(']') {
			return &tree{op: treeSet, set: c}, nil
		}
		if err := p.item(c, first); err != nil {
			return nil, err
		}
	}
}

func (p *parser) unclosed() error { return p.fail("Unmatched [, [^, [:, [., or [=") }

func (p *parser) at(s string) bool { return strings.HasPrefix(p.expr[p.i:], s) }

func (p *parser) item(c *set, first bool) error {
	switch {
	case p.at("[:"):
		return p.class(c)
	case p.at("[="):
		r, err := p.symbol('=')
		c.ranges = append(c.ranges, span{r, r})
		return err
	case p.at("-") && !first && !p.at("-]") && !p.at("---"):
		return p.fail("Invalid range end")
	}
	lo, err := p.endpoint()
	if err != nil {
		return err
	}
	hi := lo
	if p.at("-") && !p.at("-]") && !p.at("---") {
		p.i++
		if p.at("[:") || p.at("[=") {
			return p.fail("Invalid range end")
		}
		if hi, err = p.endpoint(); err != nil {
			return err
		}
	}
	if lo > hi {
		return p.fail("Invalid range end")
	}
	c.ranges = append(c.ranges, span{lo, hi})
	return nil
}

// endpoint takes a character or a collating symbol.
func (p *parser) endpoint() (rune, error) {
	if p.at("[.") {
		return p.symbol('.')
	}
	if p.i == len(p.expr) {
		return 0, p.unclosed()
	}
	if p.at("---") {
		p.i += 2 // three of them are one, as in V7
	}
	r, n := ctype.Decode(p.expr[p.i:])
	p.i += n
	return p.fold(r), nil
}

// name takes [:name:] and the like.
func (p *parser) name(delim byte) (string, error) {
	n := strings.Index(p.expr[p.i+2:], string([]byte{delim, ']'}))
	if n < 0 {
		return "", p.unclosed()
	}
	name := p.expr[p.i+2:][:n]
	p.i += 2 + n + 2
	return name, nil
}

// symbol takes [.c.] or [=c=]. The locale has no longer names and no
// equivalents.
func (p *parser) symbol(delim byte) (rune, error) {
	name, err := p.name(delim)
	if err != nil {
		return 0, err
	}
	r, n := ctype.Decode(name)
	if n == 0 || n < len(name) {
		return 0, p.fail("Invalid collation character")
	}
	return p.fold(r), nil
}

func (p *parser) class(c *set) error {
	name, err := p.name(':')
	if err != nil {
		return err
	}
	if p.nocase && (name == "upper" || name == "lower") {
		name = "alpha"
	}
	class, ok := ctype.ClassNamed(name)
	if !ok {
		return p.fail("Invalid character class name")
	}
	c.classes = append(c.classes, class)
	return nil
}
