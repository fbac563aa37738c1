package ere

import "strings"

// A Builder makes an expression of the parts of a shell word (bash manual,
// Conditional Constructs): what is quoted in the word stands for itself.
// The zero Builder is empty.
type Builder struct {
	text   []byte
	quoted []bool // for each byte of text
}

// Unquoted adds text that is part of the expression as it is, like the value of
// an expansion without quotes.
func (b *Builder) Unquoted(s string) { b.add(s, false) }

// Quoted adds text that was quoted, be it by a single backslash.
func (b *Builder) Quoted(s string) { b.add(s, true) }

func (b *Builder) add(s string, quoted bool) {
	b.text = append(b.text, s...)
	for range len(s) {
		b.quoted = append(b.quoted, quoted)
	}
}

// special are the characters that a backslash makes ordinary.
const special = `.[\()*+?{|^$`

// Escape returns an expression that matches s.
func Escape(s string) string {
	var b Builder
	b.Quoted(s)
	return b.String()
}

// String returns the expression. Quoted special characters get a backslash;
// others get none, so that \w in a shell word is a w. A backslash would mean
// itself inside of brackets, so there quotes are just left out.
func (b *Builder) String() string {
	out := make([]byte, 0, len(b.text)+8)
	for i := 0; i < len(b.text); {
		c := b.text[i]
		if c == '[' && !b.quoted[i] {
			n := b.bracket(i)
			out = append(out, b.text[i:n]...)
			i = n
			continue
		}
		if b.quoted[i] && strings.IndexByte(special, c) >= 0 {
			out = append(out, '\\')
		}
		out = append(out, c)
		i++
	}
	return string(out)
}

// bracket returns the offset behind the bracket expression at i, or that of
// the end if it is not closed.
func (b *Builder) bracket(i int) int {
	i++
	for _, c := range []byte("^]") {
		if b.is(i, c) {
			i++
		}
	}
	for ; i < len(b.text); i++ {
		switch {
		case b.is(i, ']'):
			return i + 1
		case b.is(i, '['):
			if n := b.symbol(i + 1); n > 0 {
				i = n
			}
		}
	}
	return i
}

// symbol returns the offset of the ] that ends [:name:] or the like, whose
// first colon is at i, or 0.
func (b *Builder) symbol(i int) int {
	if i >= len(b.text) || strings.IndexByte(":.=", b.text[i]) < 0 {
		return 0
	}
	n := strings.Index(string(b.text[i+1:]), string([]byte{b.text[i], ']'}))
	if n < 0 {
		return 0
	}
	return i + 1 + n + 1
}

func (b *Builder) is(i int, c byte) bool {
	return i < len(b.text) && b.text[i] == c && !b.quoted[i]
}
