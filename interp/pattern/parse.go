package pattern

import (
	"strings"

	"github.com/goshd/goshd/interp/ctype"
)

// A node is an element of a pattern.
type node struct {
	kind kind
	r    rune     // of literal
	set  *set     // of bracket
	op   byte     // of group: one of ? * + @ !
	alts [][]node // of group
}

type kind uint8

const (
	literal   kind = iota
	anyChar        // ?
	anyString      // *
	bracket        // [...]
	group          // ?(...) and its kin
	nothing        // what can not match
)

type parser struct {
	text      string
	flags     Flags
	lastClose int             // offset of the last ]
	brackets  bool            // whether a [ may still begin a bracket expression
	groups    map[int]*extent // by the offset of their parenthesis
	count     int             // of groups
}

// maxGroups is how many groups a pattern may have, so that no pattern takes
// too much memory or stack. What has more matches nothing.
const maxGroups = 1000

// An extent says where a parenthesis is closed and where the bars are that
// part its alternatives. Without end it is not closed.
type extent struct {
	end  int
	bars []int
}

func parse(text string, f Flags) []node {
	p := parser{text: text, flags: f, lastClose: strings.LastIndexByte(text, ']'), brackets: true}
	seq := p.sequence(0, len(text))
	if p.count > maxGroups {
		return []node{{kind: nothing}}
	}
	return seq
}

// sequence parses text[i:end].
func (p *parser) sequence(i, end int) []node {
	var seq []node
	for i < end && p.count <= maxGroups {
		c := p.text[i]
		if p.opensGroup(i, end) {
			if x := p.extent(i + 1); x != nil && x.end <= end {
				seq = append(seq, p.group(c, i+1, x))
				i = x.end
				continue
			}
		}
		var n node
		n, i = p.char(i, end)
		if n.kind == anyString && len(seq) > 0 && seq[len(seq)-1].kind == anyString {
			continue
		}
		seq = append(seq, n)
	}
	return seq
}

func (p *parser) opensGroup(i, end int) bool {
	return p.flags&ExtGlob != 0 && i+1 < end && p.text[i+1] == '(' && strings.IndexByte("?*+@!", p.text[i]) >= 0
}

// char parses one element that is no group.
func (p *parser) char(i, end int) (node, int) {
	switch p.text[i] {
	case '?':
		return node{kind: anyChar}, i + 1
	case '*':
		return node{kind: anyString}, i + 1
	case '[':
		return p.bracket(i, end)
	case '\\':
		// At the end of the pattern a backslash stands for itself.
		if i+1 < end {
			i++
		}
	}
	r, n := ctype.Decode(p.text[i:end])
	return p.literal(r), i + n
}

func (p *parser) literal(r rune) node {
	if p.flags&NoCase != 0 {
		r = ctype.ToLower(r)
	}
	return node{kind: literal, r: r}
}

func (p *parser) bracket(i, end int) (node, int) {
	if p.brackets {
		set, next, how := parseBracket(p.text[:end], i+1, p.flags)
		switch how {
		case closed:
			return node{kind: bracket, set: set}, next
		case never:
			return node{kind: nothing}, end
		}
		p.brackets = i < p.lastClose
	}
	return node{kind: literal, r: '['}, i + 1
}

// group parses the alternatives of the parenthesis at i.
func (p *parser) group(op byte, i int, x *extent) node {
	p.count++
	n := node{kind: group, op: op, alts: make([][]node, 0, len(x.bars)+1)}
	from := i + 1
	for _, bar := range x.bars {
		n.alts = append(n.alts, p.sequence(from, bar))
		from = bar + 1
	}
	n.alts = append(n.alts, p.sequence(from, x.end-1))
	return n
}

// extent returns where the parenthesis at i is closed, or nil if nowhere.
func (p *parser) extent(i int) *extent {
	if _, seen := p.groups[i]; !seen {
		if p.groups == nil {
			p.groups = make(map[int]*extent)
		}
		p.scan(i)
	}
	if x := p.groups[i]; x.end > 0 {
		return x
	}
	return nil
}

// scan finds the extents of the parenthesis at i and of those within it.
// Escapes hide a character, brackets hide parentheses and bars.
func (p *parser) scan(i int) {
	var open []*extent
	var b bracketScanner
	for ; i < len(p.text); i++ {
		c := p.text[i]
		switch {
		case c == '\\':
			i++
		case c == '[' || c == ']':
			b.step(p.text, i)
		case b.inside:
		case c == '(':
			x := new(extent)
			p.groups[i] = x
			open = append(open, x)
		case c == '|':
			x := open[len(open)-1]
			x.bars = append(x.bars, i)
		case c == ')':
			open[len(open)-1].end = i + 1
			if open = open[:len(open)-1]; len(open) == 0 {
				return
			}
		}
	}
}

// A bracketScanner knows whether a position is inside a bracket expression,
// without parsing it.
type bracketScanner struct {
	inside bool
	first  int  // offset where a ] stands for itself
	symbol byte // : . or = inside [: :] and so on
}

func (b *bracketScanner) step(text string, i int) {
	switch {
	case text[i] == '[' && !b.inside:
		b.inside = true
		b.first = i + 1
		if b.first < len(text) && (text[b.first] == '!' || text[b.first] == '^') {
			b.first++
		}
	case text[i] == '[':
		if i+1 < len(text) && strings.IndexByte(":.=", text[i+1]) >= 0 {
			b.symbol = text[i+1]
		}
	case b.inside && b.symbol != 0 && text[i-1] == b.symbol:
		b.symbol = 0
	case b.inside && i != b.first:
		b.inside = false
	}
}
