package pattern

import (
	"strings"

	"github.com/goshd/goshd/interp/ctype"
)

// A set is what a bracket expression matches: one character.
type set struct {
	negated bool
	nocase  bool
	ranges  []span
	classes []ctype.Class
	word    bool // [:word:], a class that only bash knows
	ascii   bool // [:ascii:], likewise
}

type span struct{ lo, hi rune }

func (c *set) has(r rune) bool { return c.member(r) != c.negated }

func (c *set) member(r rune) bool {
	f := r
	if c.nocase {
		f = ctype.ToLower(r)
	}
	for _, x := range c.ranges {
		if x.lo <= f && f <= x.hi {
			return true
		}
	}
	// Classes see the character as it is: bash 5.2 does not match a with
	// [[:upper:]] under nocasematch.
	for _, class := range c.classes {
		if class.Is(r) {
			return true
		}
	}
	return c.word && (r == '_' || ctype.Alnum.Is(r)) || c.ascii && 0 <= r && r < 0x80
}

func (c *set) add(lo, hi rune) {
	if c.nocase {
		lo, hi = ctype.ToLower(lo), ctype.ToLower(hi)
	}
	if lo <= hi {
		c.ranges = append(c.ranges, span{lo, hi})
	}
}

// A bracketParser reads a bracket expression (POSIX XBD 9.3.5, as XCU 2.14.1
// changes it). It follows bash 5.2 where the text is malformed.
type bracketParser struct {
	text string
	i    int
	set  set
}

type bracketEnd uint8

const (
	closed   bracketEnd = iota
	unclosed            // no ]: the [ stands for itself
	never               // a range or an escape without its end: bash matches nothing
)

// parseBracket reads text[i:], which follows a [. It returns the set and the
// offset behind the ].
func parseBracket(text string, i int, f Flags) (*set, int, bracketEnd) {
	p := bracketParser{text: text, i: i, set: set{nocase: f&NoCase != 0}}
	if p.at("!") || p.at("^") {
		p.set.negated = true
		p.i++
	}
	for first := true; ; first = false {
		if p.i == len(text) {
			return nil, 0, unclosed
		}
		if !first && text[p.i] == ']' {
			return &p.set, p.i + 1, closed
		}
		if f&Path != 0 && !first && text[p.i] == '/' {
			return nil, 0, never
		}
		if end := p.item(); end != closed {
			return nil, 0, end
		}
	}
}

func (p *bracketParser) at(s string) bool { return strings.HasPrefix(p.text[p.i:], s) }

// next takes a character.
func (p *bracketParser) next() rune {
	r, n := ctype.Decode(p.text[p.i:])
	p.i += n
	return r
}

func (p *bracketParser) item() bracketEnd {
	switch {
	case p.at("[="):
		if p.equivalence() {
			return closed
		}
	case p.at("[:"):
		p.class()
		return closed
	}
	lo, ok, end := p.endpoint()
	if end != closed {
		return end
	}
	if !p.at("-") || p.at("-]") {
		if p.at("-") && p.i+1 == len(p.text) {
			return never
		}
		if ok {
			p.set.add(lo, lo)
		}
		return closed
	}
	p.i++
	if p.i == len(p.text) {
		return never
	}
	hi, okHi, end := p.endpoint()
	if ok && okHi && end == closed {
		p.set.add(lo, hi)
	}
	return end
}

// endpoint takes a character or a collating symbol. One that does not exist
// is no error, it matches nothing.
func (p *bracketParser) endpoint() (r rune, ok bool, end bracketEnd) {
	if p.at("[.") {
		n := strings.Index(p.text[p.i+2:], ".]")
		if n < 0 {
			return 0, false, unclosed
		}
		name := p.text[p.i+2:][:n]
		p.i += 2 + n + 2
		r, ok = collatingSymbol(name)
		return r, ok, closed
	}
	r = p.next()
	if r != '\\' {
		return r, true, closed
	}
	if p.i == len(p.text) {
		return 0, false, never
	}
	return p.next(), true, closed
}

// equivalence takes [=c=]; in C.UTF-8 each character is equivalent to itself
// only. With anything else between, [= means nothing.
func (p *bracketParser) equivalence() bool {
	r, n := ctype.Decode(p.text[p.i+2:])
	end := p.i + 2 + n
	if n == 0 || !strings.HasPrefix(p.text[end:], "=]") {
		return false
	}
	p.i = end + 2
	p.set.add(r, r)
	return true
}

// class takes [:name:]. An unknown name matches nothing. Without its end, the
// [ is dropped and the rest are characters.
func (p *bracketParser) class() {
	n := strings.Index(p.text[p.i+2:], ":]")
	if n < 0 {
		p.i++
		return
	}
	name := strings.ReplaceAll(p.text[p.i+2:][:n], `\`, "")
	p.i += 2 + n + 2
	switch name {
	case "word":
		p.set.word = true
	case "ascii":
		p.set.ascii = true
	default:
		if c, ok := ctype.ClassNamed(name); ok {
			p.set.classes = append(p.set.classes, c)
		}
	}
}

// collatingSymbol returns the character of [.name.]: itself, or one of the
// names of the POSIX portable character set (XBD 6.1).
func collatingSymbol(name string) (rune, bool) {
	if r, n := ctype.Decode(name); n > 0 && n == len(name) {
		return r, true
	}
	for _, c := range collatingNames {
		if c.name == name {
			return c.r, true
		}
	}
	return 0, false
}

// collatingNames are the names of characters.
var collatingNames = [...]struct {
	name string
	r    rune
}{
	{"NUL", 0}, {"SOH", 1}, {"STX", 2}, {"ETX", 3}, {"EOT", 4}, {"ENQ", 5}, {"ACK", 6}, {"alert", 7}, {"BS", 8},
	{"backspace", 8}, {"HT", 9}, {"tab", 9}, {"LF", 10}, {"newline", 10}, {"VT", 11}, {"vertical-tab", 11},
	{"FF", 12}, {"form-feed", 12}, {"CR", 13}, {"carriage-return", 13}, {"SO", 14}, {"SI", 15}, {"DLE", 16},
	{"DC1", 17}, {"DC2", 18}, {"DC3", 19}, {"DC4", 20}, {"NAK", 21}, {"SYN", 22}, {"ETB", 23}, {"CAN", 24},
	{"EM", 25}, {"SUB", 26}, {"ESC", 27}, {"IS4", 28}, {"FS", 28}, {"IS3", 29}, {"GS", 29}, {"IS2", 30},
	{"RS", 30}, {"IS1", 31}, {"US", 31}, {"space", ' '}, {"exclamation-mark", '!'}, {"quotation-mark", '"'},
	{"number-sign", '#'}, {"dollar-sign", '$'}, {"percent-sign", '%'}, {"ampersand", '&'}, {"apostrophe", '\''},
	{"left-parenthesis", '('}, {"right-parenthesis", ')'}, {"asterisk", '*'}, {"plus-sign", '+'}, {"comma", ','},
	{"hyphen", '-'}, {"hyphen-minus", '-'}, {"minus", '-'}, {"dash", '-'}, {"period", '.'}, {"full-stop", '.'},
	{"slash", '/'}, {"solidus", '/'}, {"zero", '0'}, {"one", '1'}, {"two", '2'}, {"three", '3'}, {"four", '4'},
	{"five", '5'}, {"six", '6'}, {"seven", '7'}, {"eight", '8'}, {"nine", '9'}, {"colon", ':'},
	{"semicolon", ';'}, {"less-than-sign", '<'}, {"equals-sign", '='}, {"greater-than-sign", '>'},
	{"question-mark", '?'}, {"commercial-at", '@'}, {"left-square-bracket", '['}, {"backslash", '\\'},
	{"reverse-solidus", '\\'}, {"right-square-bracket", ']'}, {"circumflex", '^'}, {"circumflex-accent", '^'},
	{"underscore", '_'}, {"low-line", '_'}, {"grave-accent", '`'}, {"left-brace", '{'},
	{"left-curly-bracket", '{'}, {"vertical-line", '|'}, {"right-brace", '}'}, {"right-curly-bracket", '}'},
	{"tilde", '~'}, {"DEL", 127},
}
