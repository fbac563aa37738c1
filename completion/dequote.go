package completion

import (
	"strings"

	"github.com/goshd/goshd/interp/quote"
)

// dequote removes the quotes of a word that may end before its quotes do.
// Expansions stay as they are written.
func dequote(s string) string {
	if !strings.ContainsAny(s, `\'"`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c == '\\':
			if i+1 < len(s) && s[i+1] != '\n' {
				b.WriteByte(s[i+1])
			}
			i += 2
		case c == '\'':
			i = dequoteSpan(&b, s, i+1, `'`)
		case c == '"':
			i = dequoteSpan(&b, s, i+1, `"`)
		case c == '$' && i+1 < len(s) && s[i+1] == '\'':
			i = dequoteSpan(&b, s, i+2, `$'`)
		case c == '$' && i+1 < len(s) && s[i+1] == '"':
			i = dequoteSpan(&b, s, i+2, `"`)
		default:
			b.WriteByte(c)
			i++
		}
	}
	return b.String()
}

// dequoteSpan writes the inside, from i on, of a quote and returns the index
// after its end.
func dequoteSpan(b *strings.Builder, s string, i int, open string) int {
	end := quoteEnd(s, i, open)
	b.WriteString(dequoteOpen(s[i:end], open))
	return end + 1
}

// quoteEnd returns the index of what closes a quote, or len(s).
func quoteEnd(s string, i int, open string) int {
	for ; i < len(s); i++ {
		switch {
		case s[i] == open[len(open)-1]:
			return i
		case s[i] == '\\' && open != "'":
			i++
		}
	}
	return len(s)
}

// dequoteOpen returns what s means within the quote open, or outside if that
// is empty.
func dequoteOpen(s, open string) string {
	switch open {
	case "":
		return dequote(s)
	case "'":
		return s
	case "$'":
		return quote.DollarSingle(s)
	}
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && strings.IndexByte("$`\"\\\n", s[i+1]) >= 0 {
			i++
			if s[i] == '\n' {
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// dequoteFile removes quotes as bash does from a word that stands for a file
// and that begins within a quote, or outside if open is "": the quote can end,
// and others begin, within the word.
func dequoteFile(s, open string) string {
	var b strings.Builder
	var in byte
	if open != "" {
		in = open[len(open)-1]
	}
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\' && in != '\'':
			i++
			kept := in == '"' && (i == len(s) || strings.IndexByte("$`\"\\\n", s[i]) < 0)
			if kept {
				b.WriteByte(c)
			}
			if i < len(s) {
				b.WriteByte(s[i])
			}
		case c == in:
			in = 0
		case in == 0 && (c == '\'' || c == '"'):
			in = c
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}
