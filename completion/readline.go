package completion

import (
	"strings"
	"unicode/utf8"
)

// readlineOn returns the value of a boolean readline variable.
func (g *generator) readlineOn(name string, byDefault bool) bool {
	value, set := g.host.Readline(name)
	if !set {
		return byDefault
	}
	return value == "" || value == "1" || strings.EqualFold(value, "on")
}

func (g *generator) ignoreCase() bool { return g.readlineOn("completion-ignore-case", false) }

// matcher returns what tells whether a file's name begins with prefix (readline
// variables completion-ignore-case and completion-map-case).
func (g *generator) matcher(prefix string) func(name string) bool {
	fold := g.ignoreCase()
	if !fold || !g.readlineOn("completion-map-case", false) {
		return func(name string) bool { return hasPrefix(name, prefix, fold) }
	}
	prefix = mapCase(prefix)
	return func(name string) bool {
		return len(name) >= len(prefix) && strings.EqualFold(mapCase(name[:len(prefix)]), prefix)
	}
}

// mapCase makes hyphens and underscores the same.
func mapCase(s string) string { return strings.ReplaceAll(s, "-", "_") }

// commonPrefix returns what all candidates begin with, quoted for its place
// but with the quote left open.
func (c *completer) commonPrefix(cs []candidate, quoting bool) string {
	p := c.longestCommon(cs)
	if !quoting || !c.needsQuotes(p) {
		return p
	}
	q, r := c.quoted(p, true)
	if r != c.Replace {
		return p
	}
	if c.Quote != "" {
		q = q[:len(q)-1]
	}
	return q
}

// longestCommon returns what all candidates begin with. If case does not
// count, it is written as a candidate that begins with the very word has it.
func (c *completer) longestCommon(cs []candidate) string {
	fold := c.ignoreCase()
	n := len(cs[0].value)
	for _, x := range cs[1:] {
		n = commonLen(cs[0].value[:n], x.value, fold)
	}
	if fold && n >= len(c.Word) {
		for _, x := range cs {
			if strings.HasPrefix(x.value, c.Word) {
				return x.value[:n]
			}
		}
	}
	return cs[0].value[:n]
}

// commonLen returns how many bytes a and b have in common at the start, never
// a part of a character.
func commonLen(a, b string, fold bool) int {
	if strings.HasPrefix(b, a) {
		return len(a)
	}
	n := 0
	for n < len(a) {
		_, size := utf8.DecodeRuneInString(a[n:])
		if n+size > len(b) || !hasPrefix(b[n:], a[n:n+size], fold) {
			break
		}
		n += size
	}
	return n
}

// skipped returns what an inserted text takes the place of, if that is more
// than the word: the text behind the cursor that it ends with, too (readline
// variable skip-completed-text).
func (c *completer) skipped(insert string) *Range {
	after := c.line[c.point:]
	if after == "" || !c.readlineOn("skip-completed-text", false) {
		return nil
	}
	rest, ok := strings.CutPrefix(insert, c.q.Word)
	if !ok {
		return nil
	}
	n := commonLen(rest, after, false)
	if n == 0 {
		return nil
	}
	r := rangeOf(c.line, c.Replace.Start, c.point+n)
	return &r
}
