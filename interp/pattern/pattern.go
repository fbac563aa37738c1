// Package pattern matches strings against shell patterns (POSIX XCU 2.14, bash
// manual, Pattern Matching).
//
// Compile turns the text of a pattern into a Pattern once; a Pattern may then
// be used by any number of goroutines. Matching takes time proportional to
// the string, whatever the pattern, and allocates nothing once it is warm.
//
// In the text a backslash quotes the next character. Characters are those of
// UTF-8, unless the flags say Bytes. Where a byte of the text or of the string is
// not part of one, all bytes of both are characters (bash 5.2).
package pattern

import (
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"unicode/utf8"

	"github.com/goshd/goshd/interp/ctype"
)

// Flags say which rules a pattern follows.
type Flags uint8

const (
	ExtGlob Flags = 1 << iota // ?(...) *(...) +(...) @(...) !(...) are special
	NoCase                    // upper and lower case are the same
	Bytes                     // characters are bytes, as in locale C
	Path                      // a / matches nothing but itself
	Period                    // a leading period matches nothing but itself
)

// A Pattern is a compiled pattern.
type Pattern struct {
	text  string
	flags Flags
	glob  *glob    // nil with groups
	wide  *Pattern // with Bytes: matches what ctype.Widen makes of a string
	chars bool     // it matters what a character is
	utf8  bool     // the text is valid UTF-8
	long  bool     // see TooLong

	once  sync.Once // sets auto
	auto  *machine
	other atomic.Pointer[Pattern] // with Bytes, for strings that are not UTF-8
}

// Compile never fails: what is malformed stands for itself, as in bash. A
// pattern with more than a thousand groups matches nothing.
func Compile(text string, f Flags) *Pattern {
	if f&Bytes != 0 {
		return &Pattern{text: text, flags: f, wide: Compile(ctype.Widen(text), f&^Bytes), long: tooLong(text)}
	}
	if f&NoCase == 0 && !strings.ContainsAny(text, `*?[\(`) {
		return compileLiteral(text, f)
	}
	p := &Pattern{text: text, flags: f, utf8: utf8.ValidString(text), long: tooLong(text)}
	p.chars = f&NoCase != 0 || strings.ContainsAny(text, "?[")
	seq := parse(text, f)
	if slices.ContainsFunc(seq, func(n node) bool { return n.kind == group }) {
		p.once.Do(func() { p.auto = newMachine(seq, f) })
	} else {
		p.glob = newGlob(seq, f)
	}
	return p
}

// compileLiteral compiles text without special characters.
func compileLiteral(text string, f Flags) *Pattern {
	x := new(struct {
		Pattern
		glob
		run [1]run
	})
	x.run[0].text = text
	x.runs = x.run[:]
	x.Pattern.text, x.flags, x.Pattern.glob = text, f, &x.glob
	return &x.Pattern
}

// For returns the pattern that s is matched with: one with Bytes if p or s is not
// UTF-8, and that matters.
func (p *Pattern) For(s string) *Pattern {
	if !p.chars || p.utf8 && utf8.ValidString(s) {
		return p
	}
	other := p.other.Load()
	if other == nil {
		other = Compile(p.text, p.flags|Bytes)
		p.other.Store(other)
	}
	return other
}

// machine returns the machine of a pattern that has groups, or for which the
// places of slashes and periods matter.
func (p *Pattern) machine() *machine {
	p.once.Do(func() { p.auto = newMachine(parse(p.text, p.flags), p.flags) })
	return p.auto
}

// star reports whether the text begins with a star; see Find.
func (p *Pattern) star() bool { return strings.HasPrefix(p.text, "*") }

// plain reports whether the glob alone decides.
func (p *Pattern) plain() bool { return p.glob != nil && p.flags&(Path|Period) == 0 }

// Match reports whether the pattern matches the whole of s.
func (p *Pattern) Match(s string) bool {
	p = p.For(s)
	switch {
	case p.plain() || p.glob != nil && !p.placed(s):
		return p.glob.match(s)
	case p.wide != nil:
		return p.wide.Match(ctype.Widen(s))
	default:
		return p.machine().match(s)
	}
}

// placed reports whether s has a slash or a leading period, and the pattern
// cares.
func (p *Pattern) placed(s string) bool {
	return p.flags&Path != 0 && strings.IndexByte(s, '/') >= 0 ||
		p.flags&Period != 0 && strings.HasPrefix(s, ".")
}

// Prefix returns the length of the longest or shortest prefix of s that the
// pattern matches, in bytes, or -1.
func (p *Pattern) Prefix(s string, longest bool) int {
	p = p.For(s)
	switch {
	case p.plain():
		return p.glob.prefix(s, longest)
	case p.wide != nil:
		s = ctype.Widen(s)
		return narrow(s, p.wide.Prefix(s, longest))
	}
	return p.machine().prefix(s, longest)
}

// Suffix returns the offset of the longest or shortest suffix of s that the
// pattern matches, or -1. Period has no meaning here.
func (p *Pattern) Suffix(s string, longest bool) int {
	p = p.For(s)
	switch {
	case p.plain():
		return p.glob.suffix(s, longest)
	case p.wide != nil:
		s = ctype.Widen(s)
		return narrow(s, p.wide.Suffix(s, longest))
	}
	return p.machine().suffix(s, longest)
}

// Find returns the leftmost match in s[from:], and of those that start there
// the longest, as offsets in s. It may be empty; but at the end of s only a
// pattern that begins with a star matches the empty string, as in bash 5.2,
// where x=; ${x/?(a)/b} is empty and ${x/*(a)/b} is b. Period has no meaning here.
//
// With Bytes it takes time proportional to the length of s, not to that of
// what it passes over: who searches on and on better uses For and Widened.
func (p *Pattern) Find(s string, from int) (start, end int, ok bool) {
	p = p.For(s)
	switch {
	case p.wide != nil:
		w := ctype.Widen(s)
		start, end, ok = p.wide.Find(w, len(ctype.Widen(s[:from])))
		return narrow(w, start), narrow(w, end), ok
	case from == len(s) && !p.star():
		return 0, 0, false
	case p.plain():
		return p.glob.find(s, from)
	}
	return p.machine().find(s, from)
}

// narrow returns the offset in a string that i is in what ctype.Widen made of it.
func narrow(wide string, i int) int {
	if i < 0 {
		return i
	}
	return ctype.NarrowLen(wide[:i])
}

// Widened returns the pattern that matches what ctype.Widen makes of the strings
// that p, compiled with Bytes, matches.
func (p *Pattern) Widened() *Pattern { return p.wide }

// Literal returns the one string that the pattern matches, if it has no
// special characters.
func (p *Pattern) Literal() (string, bool) {
	switch {
	case p.wide != nil:
		text, ok := p.wide.Literal()
		return ctype.Narrow(text), ok
	case p.glob == nil:
		return "", false
	}
	return p.glob.literal()
}
