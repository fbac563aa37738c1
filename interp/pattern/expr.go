package pattern

import (
	"encoding/binary"
	"slices"
	"sync/atomic"
)

// An expr is a regular expression over characters, with complement. It is a
// state of the machine as well: what it has still to match. Expressions with
// the same structure are the same pointer.
type expr struct {
	op    op
	id    uint32  // their order, and their identity in keys
	kids  []*expr // of cat: two; of alt: two or more; of star and not: one
	atom  *node   // of atom: a literal, an anyChar or a bracket
	empty bool    // whether it matches the empty string
	stamp uint64  // the last alt of the builder that met it
	// next holds the derivatives: what is left to match behind a character of
	// each class, nil while not known.
	next atomic.Pointer[derivatives]
}

type derivatives []atomic.Pointer[expr]

type op uint8

const (
	opNone  op = iota // matches nothing
	opEmpty           // matches the empty string
	opAtom            // matches one character
	opCat             // kids[0] and then kids[1]
	opAlt             // one of kids
	opStar            // kids[0] any number of times
	opNot             // what kids[0] does not match, without a / under Path
)

// A builder makes expressions unique.
type builder struct {
	known    map[string]*expr // by op and kids; atoms are not in it
	literals map[rune]*expr
	count    uint32
	stamp    uint64
	path     bool
	key      []byte
	none     *expr
	epsilon  *expr
	any      *expr
	anything *expr
}

func (b *builder) init(path bool) {
	b.path = path
	b.literals = make(map[rune]*expr)
	b.none = b.fresh(&expr{op: opNone})
	b.epsilon = b.fresh(&expr{op: opEmpty, empty: true})
	b.any = b.fresh(&expr{op: opAtom, atom: &node{kind: anyChar}})
	b.forget()
	b.anything = b.star(b.any)
}

// forget drops all expressions. Those that somebody still has remain right,
// they only are no longer the same as new ones of their structure.
func (b *builder) forget() {
	b.known = make(map[string]*expr)
	if b.anything != nil {
		b.known[string(b.keyOf(opStar, b.anything.kids))] = b.anything
	}
}

func (b *builder) fresh(e *expr) *expr {
	b.count++
	e.id = b.count
	return e
}

func (b *builder) keyOf(o op, kids []*expr) []byte {
	b.key = append(b.key[:0], byte(o))
	for _, kid := range kids {
		b.key = binary.BigEndian.AppendUint32(b.key, kid.id)
	}
	return b.key
}

// intern returns the expression with these parts.
func (b *builder) intern(o op, kids []*expr, empty bool) *expr {
	k := b.keyOf(o, kids)
	if e := b.known[string(k)]; e != nil {
		return e
	}
	e := b.fresh(&expr{op: o, kids: kids, empty: empty})
	b.known[string(k)] = e
	return e
}

func (b *builder) atom(n *node) *expr {
	switch n.kind {
	case anyChar:
		return b.any
	case literal:
		if e := b.literals[n.r]; e != nil {
			return e
		}
	}
	e := b.fresh(&expr{op: opAtom, atom: n})
	if n.kind == literal {
		b.literals[n.r] = e
	}
	return e
}

func (b *builder) cat(x, y *expr) *expr {
	switch {
	case x == b.none || y == b.none:
		return b.none
	case x == b.epsilon:
		return y
	case y == b.epsilon:
		return x
	case x.op == opCat:
		return b.append(x, y)
	case x == b.anything && (y == x || y.op == opCat && y.kids[0] == x):
		return y
	}
	return b.intern(opCat, []*expr{x, y}, x.empty && y.empty)
}

// append is cat where x is itself one; the result leans to the right.
func (b *builder) append(x, y *expr) *expr {
	var parts []*expr
	for ; x.op == opCat; x = x.kids[1] {
		parts = append(parts, x.kids[0])
	}
	y = b.cat(x, y)
	for _, part := range slices.Backward(parts) {
		y = b.cat(part, y)
	}
	return y
}

func (b *builder) alt(xs ...*expr) *expr {
	b.stamp++
	var kids []*expr
	empty := false
	add := func(x *expr) {
		if x.stamp != b.stamp {
			x.stamp = b.stamp
			kids = append(kids, x)
			empty = empty || x.empty
		}
	}
	for _, x := range xs {
		switch {
		case x == b.none:
		case x == b.anything && !b.path:
			return x
		case x.op == opAlt:
			for _, kid := range x.kids {
				add(kid)
			}
		default:
			add(x)
		}
	}
	switch len(kids) {
	case 0:
		return b.none
	case 1:
		return kids[0]
	}
	slices.SortFunc(kids, func(x, y *expr) int { return int(x.id) - int(y.id) })
	return b.intern(opAlt, kids, empty)
}

func (b *builder) star(x *expr) *expr {
	switch {
	case x == b.none || x == b.epsilon:
		return b.epsilon
	case x.op == opStar:
		return x
	}
	return b.intern(opStar, []*expr{x}, true)
}

func (b *builder) not(x *expr) *expr {
	switch {
	case x == b.none:
		return b.anything
	case x == b.anything:
		return b.none
	case x.op == opNot && !b.path:
		return x.kids[0]
	}
	return b.intern(opNot, []*expr{x}, !x.empty)
}
