package parse

import "strings"

// ListText returns an assignment with a list in front of a command, or the list
// alone, as bash makes a string of it: one blank between two words, and no
// comments.
func ListText(text string) string {
	open := strings.IndexByte(text, '(')
	if open < 0 || !strings.HasSuffix(text, ")") {
		return text
	}
	sc := newScanner(text, 1, Options{})
	sc.at = open + 1
	end := len(text) - 1
	var sb strings.Builder
	sb.WriteString(text[:sc.at])
	for first := true; ; first = false {
		sc.listBlanks(end)
		if sc.at >= end || sc.err != nil {
			break
		}
		from := sc.at
		sc.listWord(end)
		if !first {
			sb.WriteByte(' ')
		}
		sb.WriteString(text[from:sc.at])
	}
	return sb.String() + ")"
}

// listBlanks skips blanks, newlines and comments.
func (sc *scanner) listBlanks(end int) {
	for sc.at < end {
		switch sc.s[sc.at] {
		case ' ', '\t', '\n':
			sc.at++
		case '#':
			sc.at = min(sc.at+strings.IndexByte(sc.s[sc.at:], '\n'), end) // a scanner's text ends with one
		default:
			return
		}
	}
}

// listWord skips a word.
func (sc *scanner) listWord(end int) {
	for sc.at < end && sc.err == nil {
		switch c := sc.s[sc.at]; {
		case strings.IndexByte(" \t\n", c) >= 0:
			return
		case strings.IndexByte("\\'\"`$", c) >= 0:
			at := sc.at
			sc.quotedOrExpansion()
			sc.at = min(max(sc.at, at+1), end)
		default:
			sc.at++
		}
	}
}
