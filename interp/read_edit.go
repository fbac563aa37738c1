package interp

import (
	"strings"

	"github.com/goshd/goshd/interp/ctype"
)

// A lineEditor is read -e on a terminal: the most used keys of readline's
// emacs mode, on one line.
type lineEditor struct {
	in     *lineInput
	text   []rune // as ctype.Decode returns them
	pos    int    // of the cursor
	killed []rune
	bytes  []byte // of an incomplete character
	over   bool   // the line is complete
	ended  bool   // ^D on an empty line
}

// edit reads lines that the user edits until read has what it wants. initial
// is what the first one holds at first.
func (in *lineInput) edit(initial string) int {
	for {
		ed := lineEditor{in: in}
		for _, r := range decodeAll(initial) {
			ed.insert(r)
		}
		initial = ""
		if err := ed.run(); err != nil {
			return in.failed(err)
		}
		ed.show("\n")
		if ed.ended {
			return 1
		}
		line := encodeAll(nil, ed.text)
		if in.o.delim >= 0 {
			line = append(line, byte(in.o.delim))
		}
		if in.take(line); in.done || in.o.delim < 0 {
			return 0
		}
	}
}

func decodeAll(s string) (text []rune) {
	for s != "" {
		r, n := ctype.Decode(s)
		text = append(text, r)
		s = s[n:]
	}
	return text
}

func encodeAll(b []byte, text []rune) []byte {
	for _, r := range text {
		b = ctype.Append(b, r)
	}
	return b
}

// run handles keys until the line is complete.
func (ed *lineEditor) run() error {
	for !ed.over {
		c, err := ed.key()
		if err != nil {
			return err
		}
		switch edit := editKeys[c]; {
		case c == 0x1b:
			if err := ed.escape(); err != nil {
				return err
			}
		case c == '\n' || c == '\r' || int(c) == ed.in.o.delim:
			ed.over = true
		case edit != nil:
			edit(ed)
		case c >= ' ':
			ed.typed(c)
		}
	}
	return nil
}

func (ed *lineEditor) key() (byte, error) {
	var buf [1]byte
	for {
		b, err := ed.in.until(buf[:0], -1, 1)
		if len(b) == 1 {
			return b[0], nil
		}
		if err != nil && err != errAgain {
			return 0, err
		}
	}
}

// typed takes a byte of a character to be inserted.
func (ed *lineEditor) typed(c byte) {
	ed.bytes = append(ed.bytes, c)
	r, n := ctype.Decode(string(ed.bytes))
	if r < 0 && len(ed.bytes) < 4 && ed.bytes[0] >= 0xc2 {
		return
	}
	rest := ed.bytes[n:]
	ed.bytes = nil
	ed.insert(r)
	for _, c := range rest {
		ed.typed(c)
	}
	if n := ed.in.o.count; n > 0 && len(ed.text) >= n {
		ed.over = true
	}
}

func (ed *lineEditor) insert(r rune) { ed.change(ed.pos, ed.pos, []rune{r}) }

// change replaces the characters from i to j, leaves the cursor behind the new
// ones, and brings the screen up to date.
func (ed *lineEditor) change(i, j int, with []rune) {
	if i < 0 || j > len(ed.text) || i == j && len(with) == 0 {
		ed.show("\a")
		return
	}
	ed.move(i)
	tail := append([]rune(nil), ed.text[j:]...)
	shorter := columns(ed.text[i:j]) > columns(with)
	ed.text = append(append(ed.text[:i], with...), tail...)
	ed.pos = i + len(with)
	out := string(encodeAll(encodeAll(nil, with), tail))
	if shorter {
		out += "\x1b[K"
	}
	ed.show(out + strings.Repeat("\b", columns(tail)))
}

// move puts the cursor at i.
func (ed *lineEditor) move(i int) {
	switch {
	case i < 0 || i > len(ed.text):
		ed.show("\a")
		return
	case i < ed.pos:
		ed.show(strings.Repeat("\b", columns(ed.text[i:ed.pos])))
	default:
		ed.show(string(encodeAll(nil, ed.text[ed.pos:i])))
	}
	ed.pos = i
}

func (ed *lineEditor) show(s string) {
	if s != "" && (!ed.in.o.silent || s == "\n") {
		ed.in.sh.writeErr(s)
	}
}

// columns is the width of text on the screen.
func columns(text []rune) int {
	n := len(text)
	for _, r := range text {
		if r >= 0x1100 && (r <= 0x115f || 0x2e80 <= r && r <= 0xa4cf || 0xac00 <= r && r <= 0xd7a3 ||
			0xf900 <= r && r <= 0xfaff || 0xfe30 <= r && r <= 0xfe6f || 0xff00 <= r && r <= 0xff60 ||
			0xffe0 <= r && r <= 0xffe6 || 0x1f300 <= r && r <= 0x1faff || 0x20000 <= r && r <= 0x3fffd) {
			n++
		}
	}
	return n
}

// kill removes text that ^Y brings back.
func (ed *lineEditor) kill(i, j int) {
	if i < j {
		ed.killed = append([]rune(nil), ed.text[i:j]...)
	}
	ed.change(i, j, nil)
}

// wordStart is where the word before the cursor begins, as ok defines words.
func (ed *lineEditor) wordStart(ok func(rune) bool) int {
	i := ed.pos
	for i > 0 && !ok(ed.text[i-1]) {
		i--
	}
	for i > 0 && ok(ed.text[i-1]) {
		i--
	}
	return i
}

func (ed *lineEditor) wordEnd() int {
	i := ed.pos
	for i < len(ed.text) && !alphanumeric(ed.text[i]) {
		i++
	}
	for i < len(ed.text) && alphanumeric(ed.text[i]) {
		i++
	}
	return i
}

func alphanumeric(r rune) bool { return ctype.Alnum.Is(r) }

func notBlank(r rune) bool { return r != ' ' && r != '\t' }

// editKeys are what control characters do.
var editKeys = [256]func(ed *lineEditor){
	'A' & 31: func(ed *lineEditor) { ed.move(0) },
	'B' & 31: func(ed *lineEditor) { ed.move(ed.pos - 1) },
	'D' & 31: func(ed *lineEditor) {
		if ed.ended = len(ed.text) == 0; ed.ended {
			ed.over = true
			return
		}
		ed.change(ed.pos, ed.pos+1, nil)
	},
	'E' & 31: func(ed *lineEditor) { ed.move(len(ed.text)) },
	'F' & 31: func(ed *lineEditor) { ed.move(ed.pos + 1) },
	'H' & 31: func(ed *lineEditor) { ed.change(ed.pos-1, ed.pos, nil) },
	0x7f:     func(ed *lineEditor) { ed.change(ed.pos-1, ed.pos, nil) },
	'I' & 31: func(ed *lineEditor) { ed.insert('\t') },
	'K' & 31: func(ed *lineEditor) { ed.kill(ed.pos, len(ed.text)) },
	'U' & 31: func(ed *lineEditor) { ed.kill(0, ed.pos) },
	'W' & 31: func(ed *lineEditor) { ed.kill(ed.wordStart(notBlank), ed.pos) },
	'Y' & 31: func(ed *lineEditor) { ed.change(ed.pos, ed.pos, ed.killed) },
	'T' & 31: func(ed *lineEditor) {
		at := min(ed.pos+1, len(ed.text))
		if at >= 2 {
			ed.change(at-2, at, []rune{ed.text[at-1], ed.text[at-2]})
		}
	},
}

// escapeKey returns what the keys do that send ESC and name, without the
// brackets of function keys; nil if nothing.
func escapeKey(name string) func(ed *lineEditor) {
	switch name {
	case "C":
		return editKeys['F'&31]
	case "D":
		return editKeys['B'&31]
	case "H", "1~", "7~":
		return editKeys['A'&31]
	case "F", "4~", "8~":
		return editKeys['E'&31]
	case "3~":
		return func(ed *lineEditor) { ed.change(ed.pos, ed.pos+1, nil) }
	case "b":
		return func(ed *lineEditor) { ed.move(ed.wordStart(alphanumeric)) }
	case "f":
		return func(ed *lineEditor) { ed.move(ed.wordEnd()) }
	case "d":
		return func(ed *lineEditor) { ed.kill(ed.pos, ed.wordEnd()) }
	case "\x7f":
		return func(ed *lineEditor) { ed.kill(ed.wordStart(alphanumeric), ed.pos) }
	}
	return nil
}

// escape handles what a function key sends, ESC [ or ESC O and more, or ESC
// and a character.
func (ed *lineEditor) escape() error {
	c, err := ed.key()
	if err != nil {
		return err
	}
	name := string([]byte{c})
	if c == '[' || c == 'O' {
		for name = ""; ; {
			if c, err = ed.key(); err != nil {
				return err
			}
			name += string([]byte{c})
			if c >= '@' || len(name) > 8 {
				break
			}
		}
	}
	if edit := escapeKey(name); edit != nil {
		edit(ed)
	}
	return nil
}
