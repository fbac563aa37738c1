package expand

import (
	"slices"

	"github.com/goshd/goshd/interp/ctype"
)

// separators are the characters of IFS.
type separators struct {
	value string
	set   bool
	// none: IFS is empty, nothing is split.
	none bool
	// first is what joins "$*": the first character of IFS, a space if IFS
	// is unset, nothing if it is empty. joint is that, or a space.
	first, joint string
	class        [256]class
	// wide are the separators outside ASCII.
	wide []rune
}

// A class says what a byte does in splitting.
type class uint8

const (
	isText class = iota
	isWhite
	isMark    // a separator that is no white space
	maybeMark // the first byte of a separator outside ASCII
)

var defaultSeparators = &separators{
	value: " \t\n", set: true, first: " ", joint: " ", class: [256]class{' ': isWhite, '\t': isWhite, '\n': isWhite},
}

var unsetSeparators = &separators{
	first: " ", joint: " ", class: [256]class{' ': isWhite, '\t': isWhite, '\n': isWhite},
}

func makeSeparators(ifs string, c ctype.Charset) *separators {
	s := &separators{value: ifs, set: true, none: ifs == "", joint: " "}
	for rest := ifs; rest != ""; {
		r, n := c.Decode(rest)
		switch {
		case r == ' ', r == '\t', r == '\n':
			s.class[r] = isWhite
		case n > 1:
			s.class[rest[0]] = maybeMark
			s.wide = append(s.wide, r)
		default:
			s.class[rest[0]] = isMark
		}
		rest = rest[n:]
	}
	if ifs != "" {
		s.first = firstCharacter(ifs, c)
		s.joint = s.first
	}
	return s
}

// separators returns those of the present IFS.
func (st *State) separators() *separators {
	ifs, set := st.Vars.Text(idIFS)
	switch {
	case st.ifs != nil && st.ifs.set == set && st.ifs.value == ifs:
	case !set:
		st.ifs = unsetSeparators
	case ifs == defaultSeparators.value:
		st.ifs = defaultSeparators
	default:
		st.ifs = makeSeparators(ifs, st.Opts.Charset)
	}
	return st.ifs
}

// A delimiter is what precedes the place where splitting goes on.
type delimiter uint8

const (
	afterNothing delimiter = iota // the start, or a separator that is complete
	afterText
	afterWhite // white space that ended a field and may belong to a mark
)

// splitText adds the result of an unquoted expansion, cut at IFS (POSIX 2.6.5).
//
// A run of IFS white space counts once, together with one other separator in
// it; every other separator ends a field, so "a::b" has an empty field in the
// middle. A trailing separator adds none.
func (b *builder) splitText(s string) {
	if b.mode != toFields {
		b.add(s)
		return
	}
	if b.noSplit || b.sep.none {
		b.plainText(s)
		return
	}
	start := 0
	for i := 0; i < len(s); i++ {
		c, n := b.sep.class[s[i]], 1
		if c == maybeMark {
			c, n = b.sep.wideClass(s[i:])
		}
		if c == isText {
			continue
		}
		b.plainText(s[start:i])
		i += n - 1
		start = i + 1
		if c == isWhite {
			b.white()
		} else {
			b.mark()
		}
	}
	b.plainText(s[start:])
}

// wideClass returns the class of the first character of s, which starts with
// the first byte of a separator, and its length.
func (p *separators) wideClass(s string) (class, int) {
	r, n := ctype.Decode(s)
	if slices.Contains(p.wide, r) {
		return isMark, n
	}
	return isText, 1
}

func (b *builder) white() {
	if b.open {
		b.endField()
		b.after = afterWhite
	}
}

func (b *builder) mark() {
	if b.after != afterWhite {
		b.open = true
		b.endField()
	}
	b.after = afterNothing
}
