package ere

import (
	"slices"
	"strings"

	"github.com/goshd/goshd/interp/ctype"
)

// maxSteps bounds the time for an expression with back-references: about a
// second.
const maxSteps = 3_000_000

// A walker tries all ways to match at one start, the preferred ones first.
type walker struct {
	*program
	s     string
	steps int
	best  []int // the longest match so far, or nil
	todo  []choice
}

// A choice is a place to go on from.
type choice struct {
	node, i int
	g       registers
	passed  []int // nodes passed since the last character
}

func (p *program) backtrack(s string) ([]int, error) {
	w := walker{program: p, s: s}
	for i := 0; ; {
		if err := w.try(i); err != nil || w.best != nil {
			return w.best, err
		}
		_, n := ctype.Decode(s[i:])
		if n == 0 || p.anchored {
			return nil, nil
		}
		i += n
	}
}

func (w *walker) try(start int) error {
	regs := make([]int, 2*(w.groups+1))
	w.todo = append(w.todo[:0], choice{w.program.start, start, newRegisters(regs), nil})
	for len(w.todo) > 0 {
		c := w.todo[len(w.todo)-1]
		w.todo = w.todo[:len(w.todo)-1]
		if !w.follow(&c, start) {
			return ErrTooHard
		}
		if w.best != nil && w.best[1] == len(w.s) {
			return nil
		}
	}
	return nil
}

// follow goes on from c until that fails or matches. It returns false if the
// time is up.
func (w *walker) follow(c *choice, start int) bool {
	for c.node >= 0 {
		if w.steps++; w.steps > maxSteps {
			return false
		}
		n := &w.nodes[c.node]
		c.g.update(n, c.i)
		if n.op == nodeEnd {
			w.matched(c, start)
			return true
		}
		w.next(c, n)
	}
	return true
}

func (w *walker) matched(c *choice, start int) {
	if w.best == nil || c.i > w.best[1] {
		w.best = slices.Clone(c.g.regs)
		w.best[0], w.best[1] = start, c.i
	}
}

// next moves c over a node, to -1 if that fails.
func (w *walker) next(c *choice, n *node) {
	switch n.op {
	case nodeAnchor:
		if !n.is.holds(w.s, c.i) {
			c.node = -1
			return
		}
		c.node = n.next
	case nodeOpen, nodeShut:
		c.node = n.next
	case nodeSplit:
		w.split(c, n)
	case nodeBackref:
		w.backref(c, n)
	default:
		r, size := ctype.Decode(w.s[c.i:])
		if size == 0 || !w.accepts(n, r) {
			c.node = -1
			return
		}
		c.node = n.next
		c.i += size
		c.passed = nil
	}
}

// split goes the first way and leaves the second for later, except in a loop
// that consumed nothing, which ends.
func (w *walker) split(c *choice, n *node) {
	if slices.Contains(c.passed, c.node) {
		c.node = n.alt
		return
	}
	c.passed = append(slices.Clip(c.passed), c.node)
	if n.alt >= 0 {
		later := *c
		later.node = n.alt
		later.g = registers{slices.Clone(c.g.regs), slices.Clone(c.g.kept)}
		w.todo = append(w.todo, later)
	}
	c.node = n.next
}

func (w *walker) backref(c *choice, n *node) {
	from, to := c.g.regs[2*n.reg], c.g.regs[2*n.reg+1]
	if from < 0 || to < 0 {
		c.node = -1
		return
	}
	size, ok := w.repeated(w.s[from:to], w.s[c.i:])
	if !ok {
		c.node = -1
		return
	}
	if size > 0 {
		c.passed = nil
	}
	c.i += size
	c.node = n.next
}

// repeated reports whether s starts with text, and how long that is there.
func (w *walker) repeated(text, s string) (int, bool) {
	if !w.nocase {
		return len(text), strings.HasPrefix(s, text)
	}
	i := 0
	for len(text) > 0 {
		x, n := ctype.Decode(text)
		y, m := ctype.Decode(s[i:])
		if ctype.ToUpper(x) != ctype.ToUpper(y) {
			return 0, false
		}
		text = text[n:]
		i += m
	}
	return i, true
}
