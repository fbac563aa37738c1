package pattern

import (
	"strings"

	"github.com/goshd/goshd/interp/ctype"
)

// A run is a part of a pattern that matches a fixed number of characters.
// Without nodes it is the text itself.
type run struct {
	text  string
	nodes []node
	// lead is an ASCII byte that a match begins with, or 0 if it may begin
	// otherwise.
	lead   byte
	nocase bool
}

func newRun(seq []node, nocase bool) run {
	text, plain := runText(seq, nocase)
	if plain {
		return run{text: text}
	}
	r := run{nodes: seq, nocase: nocase}
	if n := seq[0]; n.kind == literal && 0 < n.r && n.r < 0x80 && !(nocase && cased(n.r)) {
		r.lead = byte(n.r)
	}
	return r
}

// runText returns the text that the literals of seq are, if nothing else is
// in it.
func runText(seq []node, nocase bool) (string, bool) {
	b := make([]byte, 0, len(seq))
	for i := range seq {
		n := &seq[i]
		if n.kind != literal || nocase && cased(n.r) {
			return "", false
		}
		b = ctype.Append(b, n.r)
	}
	return string(b), true
}

// cased reports whether r, which is folded, may have another form. Beyond
// ASCII everything may.
func cased(r rune) bool { return 'a' <= r && r <= 'z' || r >= 0x80 }

func (n *node) is(r rune, nocase bool) bool {
	switch n.kind {
	case literal:
		return n.r == r || nocase && n.r == ctype.ToLower(r)
	case anyChar:
		return true
	case bracket:
		return n.set.has(r)
	}
	return false
}

// at returns where the run ends if it starts s, or -1.
func (x *run) at(s string) int {
	if x.nodes == nil {
		if strings.HasPrefix(s, x.text) {
			return len(x.text)
		}
		return -1
	}
	i := 0
	for k := range x.nodes {
		r, n := ctype.Decode(s[i:])
		if n == 0 || !x.nodes[k].is(r, x.nocase) {
			return -1
		}
		i += n
	}
	return i
}

// atEnd returns where the run starts if it ends s, or -1.
func (x *run) atEnd(s string) int {
	if x.nodes == nil {
		if strings.HasSuffix(s, x.text) {
			return len(s) - len(x.text)
		}
		return -1
	}
	i := len(s)
	for k := len(x.nodes) - 1; k >= 0; k-- {
		r, n := ctype.DecodeLast(s[:i])
		if n == 0 || !x.nodes[k].is(r, x.nocase) {
			return -1
		}
		i -= n
	}
	return i
}

// find returns the first place of the run in s; end is -1 if there is none.
func (x *run) find(s string) (start, end int) {
	if x.nodes == nil {
		start = strings.Index(s, x.text)
		if start < 0 {
			return -1, -1
		}
		return start, start + len(x.text)
	}
	for start = 0; ; {
		if x.lead != 0 {
			n := strings.IndexByte(s[start:], x.lead)
			if n < 0 {
				return -1, -1
			}
			start += n
		}
		if n := x.at(s[start:]); n >= 0 {
			return start, start + n
		}
		_, n := ctype.Decode(s[start:])
		if n == 0 {
			return -1, -1
		}
		start += n
	}
}

// findLast returns the last place of the run in s.
func (x *run) findLast(s string) (start, end int) {
	if x.nodes == nil {
		start = strings.LastIndex(s, x.text)
		if start < 0 {
			return -1, -1
		}
		return start, start + len(x.text)
	}
	for end = len(s); ; {
		if n := x.atEnd(s[:end]); n >= 0 {
			return n, end
		}
		_, n := ctype.DecodeLast(s[:end])
		if n == 0 {
			return -1, -1
		}
		end -= n
	}
}
