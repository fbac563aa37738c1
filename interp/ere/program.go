package ere

import (
	"slices"
	"unicode/utf8"

	"github.com/goshd/goshd/interp/ctype"
)

// A program is a nondeterministic automaton. Its edges are in the order in
// which they are preferred.
type program struct {
	nodes    []node
	start    int
	groups   int
	backrefs bool
	nocase   bool
	anchored bool      // it matches at the start of the string or nowhere
	first    [256]bool // the bytes with which a match may start
	lead     byte      // the only one of first, if that is so and it is ASCII
	mayEmpty bool      // first does not count: it may match the empty string
	sources  [][]int   // by node: those that lead to it without consuming
}

type node struct {
	op   nodeOp
	next int // of most
	alt  int // of split: the second choice, or -1
	r    rune
	set  *set
	is   position
	reg  int // of open, shut, backref
	// optional: see tree.
	optional bool
}

type nodeOp uint8

const (
	nodeChar nodeOp = iota
	nodeAny
	nodeSet
	nodeBackref
	nodeAnchor // here and below nothing is consumed
	nodeOpen
	nodeShut
	nodeSplit
	nodeEnd
)

const (
	endNode  = 0
	maxNodes = 1 << 18
)

type compiler struct {
	*program
	full   bool
	copies int // how many copies what is compiled is within
}

// compile fails if the program would get too large.
func compile(t *tree, groups int, backrefs, nocase bool) (*program, bool) {
	c := compiler{program: &program{groups: groups, backrefs: backrefs, nocase: nocase}}
	c.add(node{op: nodeEnd})
	c.start = c.tree(t, endNode)
	if c.full {
		return nil, false
	}
	c.nodes = slices.Clip(c.nodes)
	c.findFirst()
	if groups > 0 && !backrefs {
		c.findSources()
	}
	return c.program, true
}

func (c *compiler) add(n node) int {
	if len(c.nodes) >= maxNodes {
		c.full = true
		return 0
	}
	c.nodes = append(c.nodes, n)
	return len(c.nodes) - 1
}

// tree adds the nodes of t, which go on at next. It returns the first one.
func (c *compiler) tree(t *tree, next int) int {
	if t == nil || c.full {
		return next
	}
	switch t.op {
	case treeCat:
		// The left side may be very deep.
		for ; t != nil && t.op == treeCat; t = t.left {
			next = c.tree(t.right, next)
		}
		return c.tree(t, next)
	case treeGroup:
		shut := c.add(node{op: nodeShut, reg: t.group, optional: t.optional && c.copies == 0, next: next})
		return c.add(node{op: nodeOpen, reg: t.group, next: c.tree(t.left, shut)})
	case treeAlt:
		return c.alt(t, next)
	case treeCopy:
		c.copies++
		defer func() { c.copies-- }()
		return c.tree(t.left, next)
	case treeStar:
		split := c.add(node{op: nodeSplit, alt: next})
		body := c.tree(t.left, split)
		c.nodes[split].next = body
		return split
	case treeChar:
		return c.add(node{op: nodeChar, r: t.r, next: next})
	case treeAny:
		return c.add(node{op: nodeAny, next: next})
	case treeSet:
		return c.add(node{op: nodeSet, set: t.set, next: next})
	case treeBackref:
		return c.add(node{op: nodeBackref, reg: t.group, next: next})
	}
	return c.add(node{op: nodeAnchor, is: t.is, next: next})
}

// alt adds alternatives. An empty one on the left is tried last.
func (c *compiler) alt(t *tree, next int) int {
	if t.left == nil && t.right == nil {
		return c.add(node{op: nodeSplit, next: next, alt: -1})
	}
	left, right := c.tree(t.left, next), c.tree(t.right, next)
	if t.left == nil {
		left, right = right, left
	}
	return c.add(node{op: nodeSplit, next: left, alt: right})
}

// accepts reports whether a node that consumes a character consumes r.
func (p *program) accepts(n *node, r rune) bool {
	switch n.op {
	case nodeChar:
		return n.r == r || p.nocase && n.r == ctype.ToUpper(r)
	case nodeAny:
		return r >= 0
	case nodeSet:
		return n.set.has(r)
	}
	return false
}

// holds reports whether an anchor holds at s[i:].
func (is position) holds(s string, i int) bool {
	switch is {
	case atStart:
		return i == 0
	case atEnd:
		return i == len(s)
	}
	before, _ := ctype.DecodeLast(s[:i])
	after, _ := ctype.Decode(s[i:])
	b, a := word(before), word(after)
	switch is {
	case wordStart:
		return !b && a
	case wordEnd:
		return b && !a
	case wordEdge:
		return b != a
	}
	return b == a
}

func word(r rune) bool { return r == '_' || ctype.Alnum.Is(r) }

// findFirst fills in what lets a search skip.
func (c *compiler) findFirst() {
	seen := make([]bool, len(c.nodes))
	c.anchored = true
	todo := []int{c.start}
	for len(todo) > 0 {
		k := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if k < 0 || seen[k] {
			continue
		}
		seen[k] = true
		switch n := &c.nodes[k]; n.op {
		case nodeAnchor:
			if n.is != atStart {
				todo = append(todo, n.next)
			} else {
				c.mayEmpty = true
			}
		case nodeSplit:
			todo = append(todo, n.next, n.alt)
		case nodeOpen, nodeShut:
			todo = append(todo, n.next)
		case nodeEnd, nodeBackref:
			c.mayEmpty, c.anchored = true, false
		default:
			c.anchored = false
			c.firstBytes(n)
		}
	}
	if i := slices.Index(c.first[:], true); 0 <= i && i < utf8.RuneSelf && !slices.Contains(c.first[i+1:], true) {
		c.lead = byte(i)
	}
}

func (c *compiler) firstBytes(n *node) {
	for b := range rune(utf8.RuneSelf) {
		if c.accepts(n, b) {
			c.first[b] = true
		}
	}
	if n.op == nodeChar && n.r >= 0 && n.r < utf8.RuneSelf && !c.nocase {
		return
	}
	for b := utf8.RuneSelf; b < len(c.first); b++ {
		c.first[b] = true
	}
}
