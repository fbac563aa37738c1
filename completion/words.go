package completion

import "strings"

// commandLineWords splits a command into words as bash splits it for
// COMP_WORDS: at breaks that are not quoted, where white space ends a word and
// a run of the others is a word of its own. It returns the index of the word
// that point is in, or -1.
//
// A point in white space is in the word before it if it touches that, in the
// word after it if it is at most one byte away, and else in an empty word
// that is put there (experiment with bash 5.2).
func commandLineWords(line string, point int, breaks string) (words []string, current int) {
	current = -1
	white, other := splitBreaks(breaks)
	end := 0
	for i := skipSpan(line, 0, white); i < len(line); {
		end = breakWord(line, i, white, other)
		switch {
		case current >= 0:
		case point < i-1 && len(words) > 0:
			current = len(words)
			words = append(words, "")
		case point < i:
			current = len(words)
		}
		words = append(words, line[i:end])
		next := skipSpan(line, end, white)
		if current < 0 && (point < end || point == end && (next > end || end == len(line))) {
			current = len(words) - 1
		}
		i = next
	}
	if current < 0 && len(line) > end {
		words = append(words, "")
	}
	if current < 0 && len(words) > 0 {
		current = len(words) - 1
	}
	return words, current
}

// splitBreaks parts word breaks into white space and the rest. Quotes never
// break: they quote.
func splitBreaks(breaks string) (white, other string) {
	for i := 0; i < len(breaks); i++ {
		switch c := breaks[i]; c {
		case ' ', '\t', '\n':
			white += string(c)
		case '\'', '"':
		default:
			other += breaks[i : i+1]
		}
	}
	return white, other
}

// skipSpan returns the first index from i on whose byte is not in set.
func skipSpan(s string, i int, set string) int {
	for i < len(s) && strings.IndexByte(set, s[i]) >= 0 {
		i++
	}
	return i
}

// breakWord returns the end of the word that begins at i.
func breakWord(line string, i int, white, other string) int {
	if strings.IndexByte(other, line[i]) >= 0 {
		return skipSpan(line, i, other)
	}
	for i < len(line) {
		switch c := line[i]; {
		case c == '\\' || c == '\'' || c == '"' || c == '`' || c == '$':
			i = skipQuoted(line, i)
		case strings.IndexByte(white, c) >= 0 || strings.IndexByte(other, c) >= 0:
			return i
		default:
			i++
		}
	}
	return i
}

// skipQuoted returns the index after the quote, escape or expansion that
// begins at i, or i+1 if none does. One that is not closed goes to the end.
func skipQuoted(line string, i int) int {
	n := newNest(i)
	i = n.quoted(line, i)
	for len(n.open) > 1 && i < len(line) {
		i = n.step(line, i)
	}
	return i
}

// completionWord returns where the word that is to be completed begins, as
// readline finds it: after the quote that is open at point or, without one,
// after the last break that is not quoted. Of the breaks, keep stays with the
// word: it says what kind of word it is. quote is 0 or the open quote.
func completionWord(line string, point int, breaks, keep string) (start int, quote byte) {
	for i := 0; i < point; {
		c := line[i]
		if c == '\\' || c == '\'' || c == '"' {
			end := skipSimpleQuote(line, i, point)
			if end > point {
				return i + 1, c
			}
			i = end
			continue
		}
		if strings.IndexByte(breaks, c) >= 0 {
			start = i + 1
			if strings.IndexByte(keep, c) >= 0 {
				start = i
			}
		}
		i++
	}
	return start, 0
}

// skipSimpleQuote returns the index after the quote at i, point+1 if it is a
// quote that is still open at point, and at most point for an escape.
func skipSimpleQuote(line string, i, point int) int {
	quote := line[i]
	if quote == '\\' {
		return min(i+2, point)
	}
	escapes := quote == '"' || i > 0 && line[i-1] == '$'
	for i++; i < point; i++ {
		switch {
		case line[i] == quote:
			return i + 1
		case escapes && line[i] == '\\':
			i++
		}
	}
	return point + 1
}
