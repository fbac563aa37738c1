package vars

import (
	"iter"
	"slices"
)

// A list is a sequence of strings that grows without being copied: it is in
// pieces, of which only the first may grow in place. The zero list is empty.
type list struct {
	head []string   // the first piece
	tail [][]string // the others; all but the last are full
}

const (
	pieceBits = 9
	pieceSize = 1 << pieceBits
)

// newList returns a list of elems, which it takes.
func newList(elems []string) list {
	if len(elems) <= pieceSize {
		return list{head: elems}
	}
	l := list{head: elems[:pieceSize:pieceSize]}
	l.tail = make([][]string, 0, len(elems)>>pieceBits)
	for elems = elems[pieceSize:]; len(elems) > 0; {
		n := min(len(elems), pieceSize)
		l.tail = append(l.tail, elems[:n:n])
		elems = elems[n:]
	}
	return l
}

func (l *list) len() int64 {
	n := len(l.tail)
	if n == 0 {
		return int64(len(l.head))
	}
	return int64(n)<<pieceBits + int64(len(l.tail[n-1]))
}

// at returns the place of element i, which there must be.
func (l *list) at(i int64) *string {
	if i < pieceSize {
		return &l.head[i]
	}
	return &l.tail[i>>pieceBits-1][i&(pieceSize-1)]
}

// push adds an element at the end.
func (l *list) push(s string) {
	n := len(l.tail)
	switch {
	case len(l.head) < pieceSize:
		l.head = append(l.head, s)
	case n > 0 && len(l.tail[n-1]) < pieceSize:
		l.tail[n-1] = append(l.tail[n-1], s)
	default:
		piece := make([]string, 1, pieceSize)
		piece[0] = s
		l.tail = append(l.tail, piece)
	}
}

// pop removes the last element, which there must be.
func (l *list) pop() {
	piece := &l.head
	n := len(l.tail)
	if n > 0 {
		piece = &l.tail[n-1]
	}
	*piece = (*piece)[:len(*piece)-1]
	if n > 0 && len(*piece) == 0 {
		l.tail = l.tail[:n-1]
	}
}

// from yields the elements from i on with their places.
func (l *list) from(i int64) iter.Seq2[int64, string] {
	return func(yield func(int64, string) bool) {
		for n := l.len(); i < n; {
			piece := l.head
			if i >= pieceSize {
				piece = l.tail[i>>pieceBits-1]
			}
			for _, s := range piece[i&(pieceSize-1):] {
				if !yield(i, s) {
					return
				}
				i++
			}
		}
	}
}

func (l *list) clone() list {
	c := list{head: slices.Clone(l.head), tail: slices.Clone(l.tail)}
	for i, piece := range c.tail {
		c.tail[i] = slices.Clone(piece)
	}
	return c
}
