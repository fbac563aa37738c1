package interp

import (
	"strings"
	"unicode/utf8"

	"github.com/goshd/goshd/interp/ctype"
)

// A lineSplitter cuts a line into fields at IFS as read does (POSIX XCU read,
// bash manual, read).
type lineSplitter struct {
	s      string
	quoted []bool // bytes that a backslash preceded; nil: none
	ifs    lineSeparators
	pos    int
}

// lineSeparators are the characters of IFS.
type lineSeparators struct {
	white asciiSet // blank, tab and newline, if IFS has them
	ascii asciiSet
	wide  string // IFS, if it has more than ASCII
	// charset says what the characters of wide are.
	charset ctype.Charset
}

// An asciiSet is a set of ASCII characters.
type asciiSet [2]uint64

func (s *asciiSet) has(c byte) bool { return c < utf8.RuneSelf && s[c>>6]>>(c&63)&1 != 0 }

func (s *asciiSet) add(c byte) { s[c>>6] |= 1 << (c & 63) }

func makeLineSeparators(ifs string, c ctype.Charset) (s lineSeparators) {
	s.charset = c
	for i := range len(ifs) {
		switch c := ifs[i]; {
		case c == ' ' || c == '\t' || c == '\n':
			s.white.add(c)
			s.ascii.add(c)
		case c < utf8.RuneSelf:
			s.ascii.add(c)
		default:
			s.wide = ifs
		}
	}
	return s
}

// lineSeparators returns what IFS says now.
func (sh *Shell) lineSeparators() lineSeparators {
	ifs, set := sh.Vars.Text(idIFS)
	if !set {
		ifs = " \t\n"
	}
	return makeLineSeparators(ifs, sh.opts.Charset)
}

// at returns the length of the separator at s[i], 0 if there is none.
func (l *lineSplitter) at(i int) int {
	switch {
	case l.quoted != nil && l.quoted[i]:
		return 0
	case l.ifs.ascii.has(l.s[i]):
		return 1
	case l.ifs.wide == "" || l.s[i] < utf8.RuneSelf:
		return 0
	}
	_, n := l.ifs.charset.Decode(l.s[i:])
	if strings.Contains(l.ifs.wide, l.s[i:i+n]) {
		return n
	}
	return 0
}

func (l *lineSplitter) whiteAt(i int) bool {
	return l.ifs.white.has(l.s[i]) && (l.quoted == nil || !l.quoted[i])
}

func (l *lineSplitter) skipWhite() {
	for l.pos < len(l.s) && l.whiteAt(l.pos) {
		l.pos++
	}
}

func (l *lineSplitter) more() bool { return l.pos < len(l.s) }

// word takes the next field and the separator behind it: one character that
// is not white space with the white space around it, or white space only.
func (l *lineSplitter) word() string {
	start := l.pos
	for l.pos < len(l.s) && l.at(l.pos) == 0 {
		l.pos++
	}
	word := l.s[start:l.pos]
	if !l.more() {
		return word
	}
	white := l.whiteAt(l.pos)
	l.pos += l.at(l.pos)
	l.skipWhite()
	if white && l.more() && l.at(l.pos) == 1 { // bash looks at bytes here
		l.pos++
		l.skipWhite()
	}
	return word
}

// rest takes what is left, for the last variable. If that is a single field
// the separator behind it is dropped, otherwise only white space is.
func (l *lineSplitter) rest() string {
	start := l.pos
	word := l.word()
	if !l.more() {
		return word
	}
	end := len(l.s)
	for end > start && l.ifs.white.has(l.s[end-1]) { // quoted or not, as in bash
		end--
	}
	l.pos = len(l.s)
	return l.s[start:end]
}

// words takes all fields, for read -a.
func (l *lineSplitter) words() []string {
	var out []string
	for l.skipWhite(); l.more(); {
		out = append(out, l.word())
	}
	return out
}
