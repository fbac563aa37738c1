package pattern

import "strings"

// A glob is a pattern without groups: runs that are parted by stars. It
// matches if the first run starts the string, the last one ends it, and the
// others are found between, each at the first place that is possible.
type glob struct {
	runs   []run
	nocase bool
}

func newGlob(seq []node, f Flags) *glob {
	g := &glob{nocase: f&NoCase != 0}
	from := 0
	for i := range seq {
		if seq[i].kind == anyString {
			g.runs = append(g.runs, newRun(seq[from:i], g.nocase))
			from = i + 1
		}
	}
	g.runs = append(g.runs, newRun(seq[from:], g.nocase))
	return g
}

func (g *glob) literal() (string, bool) {
	if len(g.runs) == 1 && g.runs[0].nodes == nil {
		return g.runs[0].text, true
	}
	return "", false
}

func (g *glob) first() *run   { return &g.runs[0] }
func (g *glob) last() *run    { return &g.runs[len(g.runs)-1] }
func (g *glob) middle() []run { return g.runs[1 : len(g.runs)-1] }

func (g *glob) match(s string) bool {
	i := g.first().at(s)
	if i < 0 || len(g.runs) == 1 {
		return i == len(s)
	}
	end := g.last().atEnd(s[i:])
	return end >= 0 && g.between(s[i:i+end]) >= 0
}

// between finds the middle runs in s and returns where they end, or -1.
func (g *glob) between(s string) int {
	i := 0
	for k := range g.middle() {
		_, end := g.runs[1+k].find(s[i:])
		if end < 0 {
			return -1
		}
		i += end
	}
	return i
}

func (g *glob) prefix(s string, longest bool) int {
	i := g.first().at(s)
	if i < 0 || len(g.runs) == 1 {
		return i
	}
	return g.tail(s, i, longest)
}

// tail matches all runs but the first behind s[:i]. It returns where they end.
func (g *glob) tail(s string, i int, longest bool) int {
	n := g.between(s[i:])
	if n < 0 {
		return -1
	}
	i += n
	var end int
	if longest {
		_, end = g.last().findLast(s[i:])
	} else {
		_, end = g.last().find(s[i:])
	}
	if end < 0 {
		return -1
	}
	return i + end
}

func (g *glob) suffix(s string, longest bool) int {
	i := g.last().atEnd(s)
	if i < 0 || len(g.runs) == 1 {
		return i
	}
	for k := len(g.runs) - 2; k > 0; k-- {
		if i, _ = g.runs[k].findLast(s[:i]); i < 0 {
			return -1
		}
	}
	if longest {
		i, _ = g.first().find(s[:i])
	} else {
		i, _ = g.first().findLast(s[:i])
	}
	return i
}

func (g *glob) find(s string, from int) (int, int, bool) {
	start, end := g.first().find(s[from:])
	if end < 0 {
		return 0, 0, false
	}
	start += from
	end += from
	if len(g.runs) > 1 {
		// If the rest is not found behind this place, it is not behind a
		// later one.
		if end = g.tail(s, end, true); end < 0 {
			return 0, 0, false
		}
	}
	return start, end, true
}

// escaped are the characters that mean something to some pattern.
const escaped = `*?[]\()|!^-@+`

// Escape quotes the special characters of s with backslashes, so that it
// matches itself wherever it is put in a pattern.
func Escape(s string) string {
	i := strings.IndexAny(s, escaped)
	if i < 0 {
		return s
	}
	b := append(make([]byte, 0, len(s)+8), s[:i]...)
	for ; i < len(s); i++ {
		if strings.IndexByte(escaped, s[i]) >= 0 {
			b = append(b, '\\')
		}
		b = append(b, s[i])
	}
	return string(b)
}

// HasMeta reports whether text is a pattern at all: whether it has an
// unquoted * or ?, a [ and a ] behind it without a / between them, or with ExtGlob one of +( @( !(.
// Others are file names that need no reading of directories.
func HasMeta(text string, f Flags) bool {
	open := false
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '*', '?':
			return true
		case '[':
			open = true
		case '/':
			open = false
		case ']':
			if open {
				return true
			}
		case '+', '@', '!':
			if f&ExtGlob != 0 && i+1 < len(text) && text[i+1] == '(' {
				return true
			}
		case '\\':
			i++
		}
	}
	return false
}
