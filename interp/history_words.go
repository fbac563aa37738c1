package interp

import "strings"

// words applies the word designator at i, if there is one (bash manual, Word
// Designators).
func (x *historyExpander) words(line string, i int) (text string, end int, err error) {
	from := i
	colon := i < len(x.text) && x.text[i] == ':'
	if colon {
		i++
	}
	if i >= len(x.text) {
		return line, from, nil
	}
	switch x.text[i] {
	case '%':
		return x.h.expansion.match, i + 1, nil
	case '*':
		text, _ := joinWords(line, 1, lastWord)
		return text, i + 1, nil
	case '$':
		text, ok := joinWords(line, lastWord, lastWord)
		if !ok {
			return "", 0, x.badWord(from, i+1)
		}
		return text, i + 1, nil
	}
	first, last, end, ok := x.wordRange(i, colon)
	if !ok {
		return line, from, nil
	}
	text, ok = joinWords(line, first, last)
	if !ok {
		return "", 0, x.badWord(from, end)
	}
	return text, end, nil
}

func (x *historyExpander) badWord(from, end int) error {
	return &historyError{x.text[from:min(end, len(x.text))], "bad word specifier"}
}

// Words that are named from the end.
const (
	lastWord   = -1
	beforeLast = -2
)

// wordRange reads n, x-y, x* and their short forms.
func (x *historyExpander) wordRange(i int, colon bool) (first, last, end int, ok bool) {
	switch c := x.text[i]; {
	case c == '-':
	case c == '^':
		first = 1
		i++
	case isDigit(c) && colon:
		first, i = x.number(i)
	default:
		return 0, 0, i, false
	}
	c := byte(0)
	if i < len(x.text) {
		c = x.text[i]
	}
	switch c {
	case '^':
		return first, 1, i + 1, true
	case '*':
		return first, lastWord, i + 1, true
	case '-':
		last, end = x.rangeEnd(i + 1)
		return first, last, end, true
	}
	return first, first, i, true
}

func (x *historyExpander) rangeEnd(i int) (last, end int) {
	c := byte(0)
	if i < len(x.text) {
		c = x.text[i]
	}
	switch {
	case isDigit(c):
		return x.number(i)
	case c == '$':
		return lastWord, i + 1
	case c == '^':
		return 1, i + 1
	}
	return beforeLast, i
}

// joinWords returns words first to last of a line.
func joinWords(line string, first, last int) (string, bool) {
	words := historyWords(line)
	if last >= 0 && last < first {
		return "", false
	}
	if first < 0 {
		first += len(words)
	}
	if last < 0 {
		last += len(words)
	}
	last++
	if first < 0 || first >= len(words) || last > len(words) || last < first {
		return "", false
	}
	return strings.Join(words[first:last], " "), true
}

// historyWords splits a line as the shell would, without expanding anything.
func historyWords(line string) []string {
	var words []string
	for i := 0; ; {
		for i < len(line) && strings.IndexByte(" \t\n", line[i]) >= 0 {
			i++
		}
		if i >= len(line) {
			return words
		}
		end := wordEnd(line, i)
		words = append(words, line[i:end])
		i = end
	}
}

// wordAt returns the word that position at of a line is in.
func wordAt(line string, at int) string {
	for i := 0; i < len(line); {
		for i < len(line) && strings.IndexByte(" \t\n", line[i]) >= 0 {
			i++
		}
		end := wordEnd(line, i)
		if at < end {
			return line[i:end]
		}
		i = end
	}
	return ""
}

// wordEnd returns the end of the word or operator that begins at i.
func wordEnd(s string, i int) int {
	if i >= len(s) {
		return i
	}
	if s[i] == '(' || s[i] == ')' {
		return i + 1
	}
	j := i
	for j < len(s) && isDigit(s[j]) {
		j++
	}
	if j == len(s) {
		return j
	}
	if j > i && s[j] != '<' && s[j] != '>' {
		return plainEnd(s, j)
	}
	if strings.IndexByte("<>;&|", s[j]) >= 0 {
		return operatorEnd(s, j)
	}
	return plainEnd(s, j)
}

// operatorEnd returns the end of the operator at i.
func operatorEnd(s string, i int) int {
	next := byte(0)
	if i+1 < len(s) {
		next = s[i+1]
	}
	redirects := s[i] == '<' || s[i] == '>'
	switch {
	case next == s[i]:
		if next == '<' && i+2 < len(s) && (s[i+2] == '-' || s[i+2] == '<') {
			return i + 3
		}
		return i + 2
	case next == '&' && redirects:
		i += 2
		for i < len(s) && isDigit(s[i]) {
			i++
		}
		if i < len(s) && s[i] == '-' {
			i++
		}
		return i
	case next == '>' && s[i] == '&', next == '|' && s[i] == '>':
		return i + 2
	case next == '(' && redirects:
		return plainEnd(s, i)
	}
	return i + 1
}

// plainEnd returns the end of a word: quotes and parentheses of substitutions
// and extended patterns hold it together.
func plainEnd(s string, i int) int {
	var quote byte
	depth := 0
	for ; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '\\' && quote != '\'':
			i++
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case depth > 0 && c == '(':
			depth++
		case depth > 0 && c == ')':
			depth--
		case depth > 0:
		case strings.IndexByte("<>$!@?+*", c) >= 0 && i+1 < len(s) && s[i+1] == '(':
			depth = 1
			i++
		case strings.IndexByte(wordDelimiters, c) >= 0:
			return i
		case c == '"' || c == '\'' || c == '`':
			quote = c
		}
	}
	return min(i, len(s))
}
