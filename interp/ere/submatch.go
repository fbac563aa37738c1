package ere

import (
	"slices"
	"sync"

	"github.com/goshd/goshd/interp/ctype"
)

// maxBits bounds the memory for finding submatches: 128 MiB.
const maxBits = 1 << 30

// A table says for each node and each place of the match whether the match can
// be completed from there: it has the nodes of one place in a row of words.
type table struct {
	*program
	s      string
	words  int
	bits   []uint64
	places []int // offset of the place of each row
	todo   []int
	passed []bool // by node: passed at this place
	trail  []int  // the nodes that are set in passed
}

var tables sync.Pool

// submatches fills in the groups of the match that regs[0] and regs[1] are.
func (p *program) submatches(s string, regs []int) ([]int, error) {
	words := (len(p.nodes) + 63) / 64
	if (regs[1]-regs[0]+1)*words*64 > maxBits {
		return nil, ErrTooHard
	}
	t, _ := tables.Get().(*table)
	if t == nil {
		t = new(table)
	}
	defer t.free()
	t.program, t.s, t.words = p, s, words
	t.fill(regs[0], regs[1])
	return t.walk(regs), nil
}

// free keeps t for the next match, unless it is large.
func (t *table) free() {
	t.program, t.s = nil, ""
	if cap(t.bits) < 1<<16 {
		tables.Put(t)
	}
}

func (t *table) has(row, k int) bool {
	return k >= 0 && t.bits[row*t.words+k/64]>>(k%64)&1 != 0
}

// findSources lists for each node those that lead to it without consuming.
func (p *program) findSources() {
	p.sources = make([][]int, len(p.nodes))
	for k := range p.nodes {
		n := &p.nodes[k]
		if n.op < nodeAnchor || n.op == nodeEnd {
			continue
		}
		p.sources[n.next] = append(p.sources[n.next], k)
		if n.op == nodeSplit && n.alt >= 0 && n.alt != n.next {
			p.sources[n.alt] = append(p.sources[n.alt], k)
		}
	}
}

// fill goes from the end of the match to its start.
func (t *table) fill(start, end int) {
	t.places = t.places[:0]
	for i := start; i < end; {
		t.places = append(t.places, i)
		_, n := ctype.Decode(t.s[i:])
		i += n
	}
	t.places = append(t.places, end)
	size := len(t.places) * t.words
	t.bits = slices.Grow(t.bits[:0], size)[:size]
	clear(t.bits)
	last := len(t.places) - 1
	t.mark(last, endNode)
	for row := last - 1; row >= 0; row-- {
		r, _ := ctype.Decode(t.s[t.places[row]:])
		for k := range t.nodes {
			if n := &t.nodes[k]; n.op < nodeAnchor && t.has(row+1, n.next) && t.accepts(n, r) {
				t.mark(row, k)
			}
		}
	}
}

// mark notes a node and all that lead to it without consuming.
func (t *table) mark(row, k int) {
	t.todo = append(t.todo[:0], k)
	for len(t.todo) > 0 {
		k = t.todo[len(t.todo)-1]
		t.todo = t.todo[:len(t.todo)-1]
		if t.has(row, k) {
			continue
		}
		if n := &t.nodes[k]; n.op == nodeAnchor && !n.is.holds(t.s, t.places[row]) {
			continue
		}
		t.bits[row*t.words+k/64] |= 1 << (k % 64)
		t.todo = append(t.todo, t.sources[k]...)
	}
}

// walk goes along the edges that are preferred and can be completed.
func (t *table) walk(regs []int) []int {
	g := newRegisters(regs)
	t.passed = slices.Grow(t.passed[:0], len(t.nodes))[:len(t.nodes)]
	clear(t.passed)
	t.trail = t.trail[:0]
	k := t.start
	for row := 0; ; {
		n := &t.nodes[k]
		g.update(n, t.places[row])
		switch {
		case n.op == nodeEnd:
			return g.regs
		case len(t.trail) > 4*len(t.nodes):
			panic("ere: endless walk through " + t.s[regs[0]:regs[1]])
		case n.op >= nodeAnchor:
			t.passed[k] = true
			t.trail = append(t.trail, k)
			k = t.choose(n, row)
		default:
			for _, k := range t.trail {
				t.passed[k] = false
			}
			t.trail = t.trail[:0]
			k = n.next
			row++
		}
	}
}

// choose returns the next node. A loop that consumed nothing ends.
func (t *table) choose(n *node, row int) int {
	if n.op != nodeSplit || !t.has(row, n.alt) {
		return n.next
	}
	if !t.has(row, n.next) || t.passed[n.next] {
		return n.alt
	}
	return n.next
}
