package interp

import (
	"slices"
	"strings"
)

// binding is what a key sequence is bound to.
type binding struct {
	seq  string
	kind bindingKind
	text string
}

// bindingKind says what the text of a binding is.
type bindingKind uint8

const (
	boundFunction bindingKind = iota // the name of a readline function
	boundMacro                       // keys
	boundCommand                     // a shell command, of bind -x
)

// keymap is a set of bindings, sorted. Nobody writes to it: changes make a new
// one, so that subshells share it.
type keymap []binding

// compareSeqs sorts key sequences as readline lists them. A sequence that
// others begin with comes after those.
func compareSeqs(a, b string) int {
	n := min(len(a), len(b))
	if c := strings.Compare(a[:n], b[:n]); c != 0 {
		return c
	}
	return len(b) - len(a)
}

func (m keymap) find(seq string) (int, bool) {
	return slices.BinarySearchFunc(m, seq, func(b binding, seq string) int { return compareSeqs(b.seq, seq) })
}

// bind returns the keymap with b in place of what b.seq was bound to.
func (m keymap) bind(b binding) keymap {
	i, found := m.find(b.seq)
	if found {
		m = slices.Clone(m)
		m[i] = b
		return m
	}
	return slices.Insert(slices.Clip(m), i, b)
}

// unbind returns the keymap without seq.
func (m keymap) unbind(seq string) keymap {
	i, found := m.find(seq)
	if !found {
		return m
	}
	return slices.Concat(m[:i], m[i+1:])
}

// filter returns the bindings that ok accepts.
func (m keymap) filter(ok func(b *binding) bool) keymap {
	var kept keymap
	for i := range m {
		if ok(&m[i]) {
			kept = append(kept, m[i])
		}
	}
	return kept
}

// shown is the sequence of binding i as bind prints it. One that others begin
// with ends in the key that stands for any other.
func (m keymap) shown(i int, meta bool) string {
	seq := m[i].seq
	if i > 0 && len(m[i-1].seq) > len(seq) && strings.HasPrefix(m[i-1].seq, seq) {
		return shownPrefix(seq, meta)
	}
	return shownSeq(seq, meta)
}

// shownPrefix is a sequence that others begin with as bind prints it.
func shownPrefix(seq string, meta bool) string {
	return string(appendPrefix(nil, seq, meta)) + `\000`
}

// shownSeq is any other sequence as bind prints it.
func shownSeq(seq string, meta bool) string {
	last := len(seq) - 1
	b := appendPrefix(nil, seq[:last], meta)
	if c := seq[last]; c >= 0x80 {
		b = append(b, '\\', '0'+c>>6, '0'+c>>3&7, '0'+c&7)
	} else {
		b = appendKey(b, c)
	}
	return string(b)
}

// appendPrefix writes the keys that others follow. meta: an escape is \M-.
func appendPrefix(b []byte, seq string, meta bool) []byte {
	for i := 0; i < len(seq); i++ {
		switch c := seq[i]; {
		case c == 0x1b && meta:
			b = append(b, `\M-`...)
		case c >= 0x80:
			b = append(b, c)
		default:
			b = appendKey(b, c)
		}
	}
	return b
}

// untranslateText writes a macro as bind does.
func untranslateText(text string) string {
	var b []byte
	for i := 0; i < len(text); i++ {
		if c := text[i]; c < 0x80 {
			b = appendKey(b, c)
		} else {
			b = append(b, c)
		}
	}
	return string(b)
}

func appendKey(b []byte, c byte) []byte {
	switch {
	case c == 0x1b:
		return append(b, '\\', 'e')
	case c == 0x7f:
		return append(b, `\C-?`...)
	case c < ' ':
		c |= 0x40
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		b = append(b, `\C-`...)
		if c == '\\' {
			b = append(b, '\\')
		}
		return append(b, c)
	case c == '"' || c == '\\':
		return append(b, '\\', c)
	}
	return append(b, c)
}

// translateSeq decodes a key sequence or a macro (bash manual, Readline Init
// File Syntax). meta: \M- is an escape in front, otherwise it is the eighth
// bit.
func translateSeq(s string, meta bool) string {
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	var b []byte
	for i := 0; i < len(s); {
		if s[i] != '\\' || i+1 == len(s) {
			b = append(b, s[i])
			i++
			continue
		}
		c, eighth, used := decodeKey(s[i:])
		i += used
		switch {
		case eighth && meta:
			b = append(b, 0x1b, c)
		case eighth:
			b = append(b, c|0x80)
		default:
			b = append(b, c)
		}
	}
	return string(b)
}

// decodeKey decodes one backslash escape. eighth: it has \M-.
func decodeKey(s string) (c byte, eighth bool, used int) {
	control := false
	for {
		switch {
		case strings.HasPrefix(s[used:], `\C-`) && len(s) > used+3:
			control = true
			used += 3
			continue
		case strings.HasPrefix(s[used:], `\M-`) && len(s) > used+3:
			eighth = true
			used += 3
			continue
		}
		break
	}
	n := 1
	c = s[used]
	if c == '\\' && used+1 < len(s) {
		c, n = decodeEscape(s[used+1:])
		n++
	}
	if control {
		c = controlKey(c)
	}
	return c, eighth, used + n
}

func controlKey(c byte) byte {
	if c == '?' {
		return 0x7f
	}
	if c >= 'a' && c <= 'z' {
		c -= 0x20
	}
	return c & 0x1f
}

// keyEscapes are the escapes of a letter, 0 for none.
var keyEscapes = [256]byte{'a': 7, 'b': 8, 'd': 0x7f, 'e': 0x1b, 'f': 12, 'n': 10, 'r': 13, 't': 9, 'v': 11}

// decodeEscape decodes what follows a backslash.
func decodeEscape(s string) (c byte, used int) {
	switch {
	case s[0] >= '0' && s[0] <= '7':
		n := 0
		for used < 3 && used < len(s) && s[used] >= '0' && s[used] <= '7' {
			n = n*8 + int(s[used]-'0')
			used++
		}
		return byte(n), used
	case s[0] == 'x' && len(s) > 1 && hexDigit(s[1]) >= 0:
		n := hexDigit(s[1])
		if len(s) > 2 && hexDigit(s[2]) >= 0 {
			return byte(n<<4 | hexDigit(s[2])), 3
		}
		return byte(n), 2
	}
	if c := keyEscapes[s[0]]; c != 0 {
		return c, 1
	}
	return s[0], 1
}

func hexDigit(c byte) int { return strings.IndexByte("0123456789abcdef", lowerByte(c)) }

func lowerByte(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		c |= 0x20
	}
	return c
}

// keyNamed returns the key that has the name in the older syntax of bindings.
func keyNamed(name string) (c byte, ok bool) {
	switch name {
	case "del", "rubout":
		return 0x7f, true
	case "esc", "escape":
		return 0x1b, true
	case "lfd", "newline":
		return '\n', true
	case "ret", "return":
		return '\r', true
	case "space", "spc":
		return ' ', true
	case "tab":
		return '\t', true
	}
	return 0, false
}

// namedKey decodes a key by its name: Control-u, Meta-Rubout, M-x.
func namedKey(s string, meta bool) string {
	lower := strings.ToLower(s)
	name := lower[strings.LastIndexByte(lower[:max(len(lower)-1, 0)], '-')+1:]
	c, ok := keyNamed(name)
	if !ok {
		if name == "" {
			return ""
		}
		c = s[len(s)-len(name)]
	}
	modifiers := lower[:len(lower)-len(name)]
	if hasModifier(modifiers, "c-", "ctrl-", "control-") {
		c = controlKey(c)
	}
	if !hasModifier(modifiers, "m-", "meta-") {
		return string([]byte{c})
	}
	if meta {
		return string([]byte{0x1b, c})
	}
	return string([]byte{c | 0x80})
}

func hasModifier(s string, names ...string) bool {
	for _, n := range names {
		if strings.HasPrefix(s, n) || strings.Contains(s, "-"+n) {
			return true
		}
	}
	return false
}
