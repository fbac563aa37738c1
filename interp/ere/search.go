package ere

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/goshd/goshd/interp/ctype"
)

// A thread is a way to match: it started at s[start:] and is at a node that
// consumes a character.
type thread struct{ node, start int }

// A searcher runs all threads at once. Of two at the same node, the one that
// started first remains, so the lists are in the order of their starts.
type searcher struct {
	*program
	s          string
	now, after []thread
	seen       []int // by node: the generation that reached it
	generation int
	stack      []int
	steps      int
	start, end int // the best match, or -1
}

// maxThreadSteps bounds the time of a search: some seconds. It takes an
// expression with thousands of repetitions to get there.
const maxThreadSteps = 1 << 27

var searchers sync.Pool

func (p *program) search(s string) (start, end int, err error) {
	x, _ := searchers.Get().(*searcher)
	if x == nil {
		x = new(searcher)
	}
	defer func() {
		x.program, x.s = nil, ""
		searchers.Put(x)
	}()
	x.program, x.s = p, s
	x.start, x.end = -1, -1
	x.now, x.after = x.now[:0], x.after[:0]
	if len(x.seen) < len(p.nodes) {
		x.seen = make([]int, len(p.nodes))
		x.generation = 0
	}
	x.steps = 0
	err = x.run()
	return x.start, x.end, err
}

func (x *searcher) run() error {
	x.generation++
	for i := 0; ; {
		if len(x.now) == 0 {
			if i = x.skip(i); i < 0 {
				return nil
			}
			x.generation++
		}
		if x.start < 0 && (i == 0 || !x.anchored) {
			x.follow(x.program.start, i, i, &x.now)
		}
		r, n := ctype.Decode(x.s[i:])
		if n == 0 {
			return nil
		}
		if x.steps += len(x.now); x.steps > maxThreadSteps {
			return ErrTooHard
		}
		x.step(r, i+n)
		i += n
	}
}

// step moves all threads over r, which ends at i.
func (x *searcher) step(r rune, i int) {
	x.generation++
	x.after = x.after[:0]
	for _, t := range x.now {
		if x.start >= 0 && t.start > x.start {
			break
		}
		if n := &x.nodes[t.node]; x.accepts(n, r) {
			x.follow(n.next, t.start, i, &x.after)
		}
	}
	x.now, x.after = x.after, x.now
}

// skip returns the next place where a match may start when no thread is left,
// or -1.
func (x *searcher) skip(i int) int {
	switch {
	case x.start >= 0 || x.anchored && i > 0:
		return -1
	case x.mayEmpty:
		return i
	}
	if x.lead != 0 {
		n := strings.IndexByte(x.s[i:], x.lead)
		if n < 0 {
			return -1
		}
		return i + n
	}
	for i < len(x.s) {
		c := x.s[i]
		if x.first[c] {
			return i
		}
		if c < utf8.RuneSelf {
			i++
			continue
		}
		_, n := ctype.Decode(x.s[i:])
		i += n
	}
	return -1
}

// follow adds the threads that a thread becomes that reaches node k at s[i:].
func (x *searcher) follow(k, start, i int, list *[]thread) {
	x.stack = append(x.stack[:0], k)
	for len(x.stack) > 0 {
		k = x.stack[len(x.stack)-1]
		x.stack = x.stack[:len(x.stack)-1]
		if k < 0 || x.seen[k] == x.generation {
			continue
		}
		x.seen[k] = x.generation
		switch n := &x.nodes[k]; n.op {
		case nodeAnchor:
			if n.is.holds(x.s, i) {
				x.stack = append(x.stack, n.next)
			}
		case nodeOpen, nodeShut:
			x.stack = append(x.stack, n.next)
		case nodeSplit:
			x.stack = append(x.stack, n.alt, n.next)
		case nodeEnd:
			x.matched(start, i)
		default:
			*list = append(*list, thread{k, start})
		}
	}
}

func (x *searcher) matched(start, end int) {
	if x.start < 0 || start < x.start || start == x.start && end > x.end {
		x.start, x.end = start, end
	}
}
