package expand

import "strings"

// matchArith returns where )) ends the arithmetic that starts at i, or -1.
func matchArith(text string, i int) int {
	m := matcher{text: text}
	i = m.closing(i, '(', ')', true)
	if i < 0 || !strings.HasPrefix(text[i:], "))") {
		return -1
	}
	return i
}

// matchBracket returns where ] ends the text that starts at i, or -1.
func matchBracket(text string, i int) int {
	m := matcher{text: text}
	return m.closing(i, '[', ']', false)
}

// matchParen returns where ) ends the $( text that starts at i, or -1. It
// counts parentheses, which is enough for finding the end of a ${...} around.
func matchParen(text string, i int) int {
	m := matcher{text: text}
	return m.closing(i, '(', ')', false)
}

// matchBrace returns where } ends the ${ text that starts at i, or -1.
func matchBrace(text string, i int, double bool) int {
	m := matcher{text: text}
	return m.closing(i, 0, '}', double)
}

// skipQuoted returns the index behind the quoted string, expansion or escaped
// character that starts at i. In double quotes ' quotes nothing.
func skipQuoted(text string, i int, double bool) int {
	m := matcher{text: text}
	return m.skip(i, double)
}

// A matcher finds the ends of what is quoted or enclosed in a text.
type matcher struct {
	text  string
	depth int
}

// closing returns where shut ends the text that starts at i, or -1. Each open
// outside of quotes wants a shut of its own.
func (m *matcher) closing(i int, open, shut byte, double bool) int {
	if m.depth++; m.depth > maxNesting {
		return -1
	}
	defer func() { m.depth-- }()
	level := 0
	for i < len(m.text) {
		switch c := m.text[i]; {
		case c == shut && level == 0:
			return i
		case c == shut:
			level--
		case c == open:
			level++
		case strings.IndexByte("\\'\"`$", c) >= 0:
			i = m.skip(i, double)
			continue
		}
		i++
	}
	return -1
}

func (m *matcher) skip(i int, double bool) int {
	switch m.text[i] {
	case '\\':
		return min(i+2, len(m.text))
	case '\'':
		if double {
			return i + 1
		}
		return skipTo(m.text, i+1, '\'')
	case '`', '"':
		return m.skipString(i)
	}
	if i+1 == len(m.text) {
		return i + 1
	}
	end := -1
	switch m.text[i+1] {
	case '{':
		end = m.closing(i+2, 0, '}', double)
	case '(':
		end = m.closing(i+2, '(', ')', false)
	case '[':
		end = m.closing(i+2, '[', ']', false)
	default:
		return i + 1
	}
	if end < 0 {
		return len(m.text)
	}
	return end + 1
}

// skipString returns the index behind the "..." or `...` that starts at i.
func (m *matcher) skipString(i int) int {
	q := m.text[i]
	for i++; i < len(m.text); {
		switch c := m.text[i]; {
		case c == q:
			return i + 1
		case c == '\\' || q == '"' && (c == '$' || c == '`'):
			i = m.skip(i, true)
		default:
			i++
		}
	}
	return len(m.text)
}

// skipTo returns the index behind the next c.
func skipTo(text string, i int, c byte) int {
	if n := strings.IndexByte(text[i:], c); n >= 0 {
		return i + n + 1
	}
	return len(text)
}
