package pattern

import "strings"

// TooLong reports whether bash 5.2 takes the pattern for longer than all that it
// matches, so that ${parameter/pattern/string} replaces nothing: it does not see
// that the ] in [^]a] or [!]a] does not end the bracket expression. With a star or
// a group of patterns it knows no length.
func (p *Pattern) TooLong() bool { return p.long }

func tooLong(text string) bool {
	if !strings.Contains(text, "[^]") && !strings.Contains(text, "[!]") {
		return false
	}
	long := false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '\\':
			i++
		case c == '*' || strings.IndexByte("?+@!", c) >= 0 && strings.HasPrefix(text[i+1:], "("):
			return false
		case c == '[':
			end := measuredEnd(text, i+1)
			if end < 0 {
				return long
			}
			long = long || end == i+2 && (text[i+1] == '^' || text[i+1] == '!')
			i = end
		}
	}
	return long
}

// measuredEnd is where bash takes a bracket expression to end that begins at i: at
// a ] that is not the first byte nor within [: :], [. .] or [= =].
func measuredEnd(text string, i int) int {
	for first := i; i < len(text); i++ {
		switch c := text[i]; {
		case c == '\\':
			i++
		case c == ']' && i > first:
			return i
		case c == '[' && i+1 < len(text) && strings.IndexByte(":.=", text[i+1]) >= 0:
			if end := strings.Index(text[i+2:], text[i+1:i+2]+"]"); end >= 0 {
				i += 2 + end + 1
			}
		}
	}
	return -1
}
