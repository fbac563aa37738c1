package pattern

import "github.com/goshd/goshd/interp/ctype"

// The classes of a machine part the characters so that all of one class are
// treated alike by every atom of the pattern.
type classes struct {
	ascii    [128]uint8
	literals map[rune]bool     // the characters that are literals
	numbers  map[signature]int // a class has one signature
	sets     []*set
	count    int
	nocase   bool
	path     bool
}

// A signature says by which sets a character is matched.
type signature struct {
	sets    uint64
	literal rune // -1<<31 if it is none
}

const (
	noLiteral    = rune(-1 << 31)
	manyLiterals = 96 // literals that get a class of their own
	manySets     = 64
)

func (c *classes) init(seq []node, f Flags) {
	c.nocase = f&NoCase != 0
	c.path = f&Path != 0
	c.literals = make(map[rune]bool)
	c.numbers = make(map[signature]int)
	c.collect(seq)
	for r := range rune(len(c.ascii)) {
		c.ascii[r] = uint8(c.enter(c.signature(r)))
	}
	wide := 0
	for r := range c.literals {
		if wide++; wide > manyLiterals {
			break
		}
		c.enter(c.signature(r))
	}
}

// collect notes the literals and sets of a sequence.
func (c *classes) collect(seq []node) {
	for i := range seq {
		switch n := &seq[i]; n.kind {
		case literal:
			c.literals[n.r] = true
		case bracket:
			c.sets = append(c.sets, n.set)
		case group:
			for _, alt := range n.alts {
				c.collect(alt)
			}
		}
	}
}

func (c *classes) enter(s signature) int {
	k, have := c.numbers[s]
	if !have {
		k = c.count
		c.count++
		c.numbers[s] = k
	}
	return k
}

func (c *classes) signature(r rune) signature {
	sig := signature{literal: noLiteral}
	folded := c.fold(r)
	if c.literals[folded] || len(c.sets) > manySets || r == '/' {
		sig.literal = folded
	}
	for i, set := range c.sets[:min(len(c.sets), manySets)] {
		if set.has(r) {
			sig.sets |= 1 << i
		}
	}
	return sig
}

func (c *classes) fold(r rune) rune {
	if c.nocase {
		return ctype.ToLower(r)
	}
	return r
}

// class returns the class of r, or -1 if it has none.
func (c *classes) class(r rune) int {
	if 0 <= r && r < rune(len(c.ascii)) {
		return int(c.ascii[r])
	}
	if k, have := c.numbers[c.signature(r)]; have {
		return k
	}
	return -1
}

// matches reports whether an atom matches r.
func (c *classes) matches(n *node, r rune) bool {
	if c.path && r == '/' {
		return n.kind == literal && n.r == r
	}
	return n.is(r, c.nocase)
}
