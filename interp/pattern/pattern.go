// Package pattern matches strings against shell patterns (POSIX XCU 2.14, bash
// manual, Pattern Matching).
//
// Compile turns the text of a pattern into a Pattern once; a Pattern may then
// be used by any number of goroutines. Matching takes time proportional to
// the string, whatever the pattern, and allocates nothing once it is warm.
//
// In the text a backslash quotes the next character. Characters are those of
// UTF-8; a byte that is not part of one is a character of its own.
package pattern

// Flags say which rules a pattern follows.
type Flags uint8

const (
	ExtGlob Flags = 1 << iota // ?(...) *(...) +(...) @(...) !(...) are special
	NoCase                    // upper and lower case are the same
	Path                      // a / matches nothing but itself
	Period                    // a leading period matches nothing but itself
)

// A Pattern is a compiled pattern.
type Pattern struct {
	glob *glob    // without groups
	auto *machine // with groups
	// star is set if the text begins with a star; see Find.
	star bool
}

// Compile never fails: what is malformed stands for itself, as in bash.
func Compile(text string, f Flags) *Pattern {
	seq := parse(text, f)
	p := &Pattern{star: text != "" && text[0] == '*'}
	if simple(seq, f) {
		p.glob = newGlob(seq, f)
	} else {
		p.auto = newMachine(seq, f)
	}
	return p
}

// simple reports whether a glob can match the sequence.
func simple(seq []node, f Flags) bool {
	if f&(Path|Period) != 0 {
		return false
	}
	for i := range seq {
		if seq[i].kind == group {
			return false
		}
	}
	return true
}

// Match reports whether the pattern matches the whole of s.
func (p *Pattern) Match(s string) bool {
	if p.glob != nil {
		return p.glob.match(s)
	}
	return p.auto.match(s)
}

// Prefix returns the length of the longest or shortest prefix of s that the
// pattern matches, in bytes, or -1.
func (p *Pattern) Prefix(s string, longest bool) int {
	if p.glob != nil {
		return p.glob.prefix(s, longest)
	}
	return p.auto.prefix(s, longest)
}

// Suffix returns the offset of the longest or shortest suffix of s that the
// pattern matches, or -1.
func (p *Pattern) Suffix(s string, longest bool) int {
	if p.glob != nil {
		return p.glob.suffix(s, longest)
	}
	return p.auto.suffix(s, longest)
}

// Find returns the leftmost match in s[from:], and of those that start there
// the longest, as offsets in s. It may be empty; but at the end of s only a
// pattern that begins with a star matches the empty string, as in bash 5.2,
// where x=; ${x/?(a)/b} is empty and ${x/*(a)/b} is b.
func (p *Pattern) Find(s string, from int) (start, end int, ok bool) {
	if from == len(s) && !p.star {
		return 0, 0, false
	}
	if p.glob != nil {
		return p.glob.find(s, from)
	}
	return p.auto.find(s, from)
}

// Literal returns the one string that the pattern matches, if it has no
// special characters.
func (p *Pattern) Literal() (string, bool) {
	if p.glob == nil {
		return "", false
	}
	return p.glob.literal()
}
