package expand

import (
	"strings"
	"sync/atomic"
)

// A braces is a word with brace expressions (bash manual, Brace Expansion).
// They are expanded before everything else and know nothing of what stands
// between them, so that what they make is source text to be compiled.
type braces struct {
	src   source
	root  braceList
	count int // of the words that it makes
	// plain: the words are literal, whatever they are made of.
	plain bool
	// compiled are the words, once they are.
	compiled atomic.Pointer[[]*Word]
}

// A braceList is text in which pieces have alternatives.
type braceList []bracePiece

// A bracePiece is text, or alternatives, or a sequence.
type bracePiece struct {
	text string
	alts []braceList
	seq  *sequence
}

const (
	// maxBraces bounds how many words braces make, and keptBraces how many
	// of them stay compiled.
	maxBraces  = 1 << 24
	keptBraces = 256
	// maxBraceDepth bounds nesting, and maxOpen how many braces that are
	// never closed are looked at.
	maxBraceDepth = 50
	maxOpen       = 100
)

// braces returns the brace expressions of a word, or nil if it has none.
func (k *Compiler) braces(src source) *braces {
	i := strings.IndexByte(src.text, '{')
	if i < 0 || !strings.Contains(src.text[i:], ",") && !strings.Contains(src.text[i:], "..") {
		return nil
	}
	root := parseBraces(src.text, 0)
	if len(root) == 1 && root[0].alts == nil && root[0].seq == nil {
		return nil
	}
	src.at = -1
	return &braces{src: src, root: root, count: root.count(), plain: root.plain()}
}

func parseBraces(text string, depth int) braceList {
	var list braceList
	add := func(s string) {
		if s != "" {
			list = append(list, bracePiece{text: s})
		}
	}
	rest := text
	for rest != "" && depth < maxBraceDepth {
		open, end := findBraces(rest, rest == text)
		if open < 0 {
			break
		}
		piece, ok := parseBrace(rest[open+1:end], depth+1)
		if ok {
			add(rest[:open])
			list = append(list, piece)
		} else {
			add(rest[:end+1])
		}
		rest = rest[end+1:]
	}
	add(rest)
	return list
}

// findBraces returns where the first brace expression is, or -1. start says
// that text is the start of a word.
func findBraces(text string, start bool) (open, end int) {
	i := 0
	for range maxOpen {
		open = gobble(text, i, '{', start)
		if open < 0 {
			break
		}
		if end = gobble(text, open+1, '}', false); end >= 0 {
			return open, end
		}
		i = open + 1
	}
	return -1, -1
}

// gobble returns where the next unquoted c outside of inner braces is, or -1.
// A } counts only if there was a comma or .. before it.
func gobble(text string, i int, c byte, start bool) int {
	level, useful := 0, c != '}'
	for i < len(text) {
		switch t := text[i]; {
		case t == '$' && strings.HasPrefix(text[i:], "${"):
			level++
			i += 2
			continue
		case strings.IndexByte("\\'\"`$", t) >= 0,
			(t == '<' || t == '>') && i+1 < len(text) && text[i+1] == '(':
			i = skipForBraces(text, i)
			continue
		case t == c && level == 0 && useful && !(t == '{' && emptyBraces(text, i, start)):
			return i
		case t == '{':
			if c != '{' || level > 0 {
				level++
			}
		case t == '}':
			level = max(level-1, 0)
		case level > 0:
		case t == ',', t == '.' && strings.HasPrefix(text[i:], "..") && !strings.HasPrefix(text[i:], "..}"):
			useful = true
		}
		i++
	}
	return -1
}

func skipForBraces(text string, i int) int {
	if text[i] == '<' || text[i] == '>' {
		if end := matchParen(text, i+2); end >= 0 {
			return end + 1
		}
		return len(text)
	}
	if text[i] == '$' && i+1 < len(text) && text[i+1] == '\'' {
		return skipDollarSingle(text, i+2)
	}
	return skipQuoted(text, i, false)
}

// skipDollarSingle returns the index behind the rest of $'...'.
func skipDollarSingle(text string, i int) int {
	for i < len(text) && text[i] != '\'' {
		if text[i] == '\\' {
			i++
		}
		i++
	}
	return min(i+1, len(text))
}

// emptyBraces reports whether {} at the start of a word stands at text[i]; it
// is no brace expression, for the sake of find and xargs.
func emptyBraces(text string, i int, start bool) bool {
	return start && i == 0 && strings.HasPrefix(text, "{}")
}

// parseBrace reads what stands between braces.
func parseBrace(text string, depth int) (bracePiece, bool) {
	var alts []braceList
	for {
		i := gobble(text, 0, ',', false)
		if i < 0 {
			break
		}
		alts = append(alts, parseBraces(text[:i], depth))
		text = text[i+1:]
	}
	if alts == nil && !hasComma(text) {
		seq, ok := parseSequence(text)
		return bracePiece{seq: seq}, ok
	}
	return bracePiece{alts: append(alts, parseBraces(text, depth))}, true
}

// hasComma reports whether there is any comma but those after a backslash. If
// it is quoted, or in inner braces, there is one alternative.
func hasComma(text string) bool {
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case ',':
			return true
		case '\\':
			i++
		}
	}
	return false
}

// count returns how many texts a list makes, or more than maxBraces.
func (l braceList) count() int {
	n := 1
	for _, p := range l {
		m := 1
		switch {
		case p.seq != nil:
			m = p.seq.count
		case p.alts != nil:
			m = 0
			for _, a := range p.alts {
				m = min(m+a.count(), maxBraces+1)
			}
		}
		n = min(n*m, maxBraces+1)
	}
	return n
}

// plain reports whether all of the text is made of characters that are never
// special.
func (l braceList) plain() bool {
	for _, p := range l {
		switch {
		case p.seq != nil && !p.seq.plain():
			return false
		case strings.ContainsFunc(p.text, special):
			return false
		}
		for _, a := range p.alts {
			if !a.plain() {
				return false
			}
		}
	}
	return true
}

// special reports whether a character can mean anything to the shell in a
// word.
func special(r rune) bool {
	return r < 0x80 && !nameByte(byte(r)) && strings.IndexByte("./-+,:@%", byte(r)) < 0
}

// each calls f with every text that the list from piece i on makes, after
// prefix. It stops when f returns false.
func (l braceList) each(prefix []byte, i int, f func([]byte) bool) bool {
	if i == len(l) {
		return f(prefix)
	}
	next := func(b []byte) bool { return l.each(b, i+1, f) }
	switch p := l[i]; {
	case p.seq != nil:
		return p.seq.each(prefix, next)
	case p.alts != nil:
		for _, a := range p.alts {
			if !a.each(prefix, 0, next) {
				return false
			}
		}
		return true
	default:
		return next(append(prefix, p.text...))
	}
}

// fields appends the fields of all words that the braces make.
func (br *braces) fields(st *State, dst []string, expand func(*Word, []string) ([]string, error)) ([]string, error) {
	if br.count > maxBraces {
		return dst, discard("brace expansion: failed to allocate memory for so many elements")
	}
	if br.plain {
		return br.literals(st, dst)
	}
	if br.count <= keptBraces {
		return br.expandKept(dst, expand)
	}
	var err error
	n := 0
	br.root.each(nil, 0, func(text []byte) bool {
		n++
		if err = st.interrupted(n); err == nil {
			dst, err = expand(br.word(string(text)), dst)
		}
		return err == nil
	})
	return dst, err
}

func (br *braces) expandKept(dst []string, expand func(*Word, []string) ([]string, error)) ([]string, error) {
	words := br.compiled.Load()
	if words == nil {
		list := make([]*Word, 0, br.count)
		br.root.each(nil, 0, func(text []byte) bool {
			list = append(list, br.word(string(text)))
			return true
		})
		words = &list
		br.compiled.Store(words)
	}
	var err error
	for _, w := range *words {
		if dst, err = expand(w, dst); err != nil {
			return dst, err
		}
	}
	return dst, nil
}

func (br *braces) word(text string) *Word {
	src := br.src
	src.text = text
	return src.k.plainWord(src)
}

// literals appends words that are text: parts of one string.
func (br *braces) literals(st *State, dst []string) ([]string, error) {
	var all []byte
	var err error
	ends := make([]int, 0, br.count)
	var prefix [64]byte
	br.root.each(prefix[:0], 0, func(text []byte) bool {
		all = append(all, text...)
		ends = append(ends, len(all))
		err = st.interrupted(len(ends))
		return err == nil
	})
	if err != nil {
		return dst, err
	}
	text, at := string(all), 0
	for _, end := range ends {
		if end > at {
			dst = append(dst, text[at:end])
		}
		at = end
	}
	return dst, nil
}
