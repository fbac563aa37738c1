package ere

import (
	"slices"

	"github.com/goshd/goshd/interp/ctype"
)

// maxBits bounds the memory for finding submatches: 128 MiB.
const maxBits = 1 << 30

// A table says for each node and each place of the match whether the match can
// be completed from there: it has the nodes of one place in a row of words.
type table struct {
	*program
	s          string
	start, end int
	words      int
	bits       []uint64
	places     []int // offset of the place of each row
	sources    [][]int
}

// submatches fills in the groups of the match that regs[0] and regs[1] are.
func (p *program) submatches(s string, regs []int) ([]int, error) {
	t := table{program: p, s: s, start: regs[0], end: regs[1]}
	t.words = (len(p.nodes) + 63) / 64
	if (t.end-t.start+1)*t.words*64 > maxBits {
		return nil, ErrTooHard
	}
	t.findSources()
	t.fill()
	return t.walk(regs), nil
}

func (t *table) has(row, k int) bool {
	return k >= 0 && t.bits[row*t.words+k/64]>>(k%64)&1 != 0
}

// findSources lists for each node those that lead to it without consuming.
func (t *table) findSources() {
	t.sources = make([][]int, len(t.nodes))
	for k := range t.nodes {
		switch n := &t.nodes[k]; n.op {
		case nodeSplit:
			if n.alt >= 0 && n.alt != n.next {
				t.sources[n.alt] = append(t.sources[n.alt], k)
			}
			t.sources[n.next] = append(t.sources[n.next], k)
		case nodeAnchor, nodeOpen, nodeShut:
			t.sources[n.next] = append(t.sources[n.next], k)
		}
	}
}

// fill goes from the end of the match to its start.
func (t *table) fill() {
	for i := t.start; i < t.end; {
		t.places = append(t.places, i)
		_, n := ctype.Decode(t.s[i:])
		i += n
	}
	t.places = append(t.places, t.end)
	t.bits = make([]uint64, len(t.places)*t.words)
	last := len(t.places) - 1
	t.mark(last, slices.IndexFunc(t.nodes, func(n node) bool { return n.op == nodeEnd }))
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
	todo := []int{k}
	for len(todo) > 0 {
		k = todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if t.has(row, k) {
			continue
		}
		if n := &t.nodes[k]; n.op == nodeAnchor && !n.is.holds(t.s, t.places[row]) {
			continue
		}
		t.bits[row*t.words+k/64] |= 1 << (k % 64)
		todo = append(todo, t.sources[k]...)
	}
}

// walk goes along the edges that are preferred and can be completed.
func (t *table) walk(regs []int) []int {
	g := newRegisters(regs)
	passed := make([]bool, len(t.nodes))
	var trail []int // the nodes that are set in passed
	k := t.program.start
	for row := 0; ; {
		n := &t.nodes[k]
		g.update(n, t.places[row])
		switch {
		case n.op == nodeEnd:
			return g.regs
		case len(trail) > 4*len(t.nodes):
			panic("ere: endless walk through " + t.s[t.start:t.end])
		case n.op >= nodeAnchor:
			passed[k] = true
			trail = append(trail, k)
			k = t.choose(n, row, passed)
		default:
			for _, k := range trail {
				passed[k] = false
			}
			trail = trail[:0]
			k = n.next
			row++
		}
	}
}

// choose returns the next node. A loop that consumed nothing ends.
func (t *table) choose(n *node, row int, passed []bool) int {
	if n.op != nodeSplit || !t.has(row, n.alt) {
		return n.next
	}
	if !t.has(row, n.next) || passed[n.next] {
		return n.alt
	}
	return n.next
}
