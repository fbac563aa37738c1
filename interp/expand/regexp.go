package expand

import "strings"

// A regexpWord is a word that becomes an extended regular expression (bash
// manual, Conditional Constructs): what is quoted in it stands for itself.
type regexpWord struct {
	text   []byte
	quoted []bool // for each byte of text
}

// regexpText returns the expression that text is, of which the spans are
// quoted.
func regexpText(text []byte, quotes []span) string {
	if len(quotes) == 0 {
		return string(text)
	}
	w := regexpWord{text, make([]bool, len(text))}
	for _, q := range quotes {
		for i := q.from; i < q.to; i++ {
			w.quoted[i] = true
		}
	}
	return w.String()
}

// regexpSpecials are the characters that a backslash makes ordinary.
const regexpSpecials = `.[\()*+?{|^$`

// String returns the expression. Quoted special characters get a backslash;
// others get none, so that \w in a shell word is a w. A backslash would mean
// itself inside of brackets, so there quotes are just left out.
func (w *regexpWord) String() string {
	out := make([]byte, 0, len(w.text)+8)
	for i := 0; i < len(w.text); {
		c := w.text[i]
		if c == '[' && !w.quoted[i] {
			n := w.bracket(i)
			out = append(out, w.text[i:n]...)
			i = n
			continue
		}
		if w.quoted[i] && strings.IndexByte(regexpSpecials, c) >= 0 {
			out = append(out, '\\')
		}
		out = append(out, c)
		i++
	}
	return string(out)
}

// bracket returns the offset behind the bracket expression at i, or that of
// the end if it is not closed.
func (w *regexpWord) bracket(i int) int {
	i++
	for _, c := range []byte("^]") {
		if w.is(i, c) {
			i++
		}
	}
	for ; i < len(w.text); i++ {
		switch {
		case w.is(i, ']'):
			return i + 1
		case w.is(i, '['):
			if n := w.symbol(i + 1); n > 0 {
				i = n
			}
		}
	}
	return i
}

// symbol returns the offset of the ] that ends [:name:] or the like, whose
// first colon is at i, or 0.
func (w *regexpWord) symbol(i int) int {
	if i >= len(w.text) || strings.IndexByte(":.=", w.text[i]) < 0 {
		return 0
	}
	n := strings.Index(string(w.text[i+1:]), string([]byte{w.text[i], ']'}))
	if n < 0 {
		return 0
	}
	return i + 1 + n + 1
}

func (w *regexpWord) is(i int, c byte) bool {
	return i < len(w.text) && w.text[i] == c && !w.quoted[i]
}
