package parse

import "strings"

// mayCutDoc reports whether a here-document in a substitution may end at a line
// that goes on behind the delimiter, as EOF) does: the parser reads on to a line
// with the delimiter alone.
func mayCutDoc(text string) bool {
	delims := documentDelims(text)
	if len(delims) == 0 {
		return false
	}
	for line := range strings.Lines(text) {
		word := leading(strings.TrimLeft(line, "\t"))
		if word != "" && delims[word] && strings.Contains(line, ")") {
			return true
		}
	}
	return false
}

// documentDelims are the words behind the operators << of a text, without quotes.
func documentDelims(text string) map[string]bool {
	var delims map[string]bool
	for {
		_, rest, found := strings.Cut(text, "<<")
		if !found {
			return delims
		}
		text = rest
		word := leading(strings.TrimLeft(firstWord(rest), `'"\`))
		if word != "" && delims == nil {
			delims = make(map[string]bool)
		}
		if word != "" {
			delims[word] = true
		}
	}
}

// leading is what s begins with up to the first character that cannot be in an
// ordinary delimiter.
func leading(s string) string {
	if i := strings.IndexAny(s, " \t\n;&|<>()'\"\\$`"); i >= 0 {
		return s[:i]
	}
	return s
}

// mayBeLateDoc reports whether a substitution may end on the line on which a
// here-document in it begins. The parser finds the body, but bash warns.
func mayBeLateDoc(text string) bool {
	if !strings.Contains(text, "<<") {
		return false
	}
	for line := range strings.Lines(text) {
		first := strings.Index(line, "<<")
		if first < 0 {
			continue
		}
		before, behind := line[:strings.LastIndex(line, "<<")], line[first:]
		if strings.Contains(before, "`") && strings.Contains(behind, "`") {
			return true // to bash the body is empty: the text of `...` ends there
		}
		if strings.Contains(behind, ")") && strings.Contains(before, "(") && !strings.Contains(before, "((") {
			return true
		}
	}
	return false
}
