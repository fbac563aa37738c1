package parse

import "strings"

// hideHardDoc makes some literal of the body of a here-document, whose text the
// evaluator takes from the source, and of its
// delimiter lines what the parser takes for the delimiter: the last bytes of
// them, behind a newline if they are more than one.
func (rp *repair) hideHardDoc(doc, word span) {
	for at := doc.from; at < doc.end; at++ {
		if rp.text[at] != '\n' {
			rp.m.set(at, 'x')
		}
	}
	size := word.at
	if word.end-word.from > size {
		rp.hideQuotedDelim(word)
	} else {
		rp.literal(word.from, word.end)
	}
	last := doc.at
	if last > doc.end && rp.text[last-1] == '\n' {
		last--
	}
	start := last - size
	before := strings.TrimRight(rp.text[doc.end:start], "\t")
	for at := doc.end; at < last; at++ {
		switch {
		case at >= start:
			rp.m.set(at, maskByte)
		case at == doc.end+len(before)-1:
			rp.m.set(at, '\n')
		case rp.text[at] != '\t':
			rp.m.set(at, 'x')
		}
	}
}

// hideQuotedDelim writes a quoted delimiter of n bytes as a quoted string of
// masked ones, of the same length: 'x', \x, or \x'y' with ” behind it.
func (rp *repair) hideQuotedDelim(word span) {
	n, at := word.at, word.from
	rp.literal(word.from, word.end)
	if (word.end-word.from-n)%2 == 1 {
		rp.m.set(at, '\\')
		at += 2
		n--
	}
	if at+n >= word.end {
		return
	}
	rp.m.set(at, '\'')
	for end := at + n + 1; end < word.end; end++ {
		rp.m.set(end, '\'')
	}
}

// hasHardDoc reports whether a here-document may have an end that the parser
// does not find: a line of one word that is continued, or follows a continued
// line, or a delimiter that starts with a tab.
func hasHardDoc(text string) bool {
	if !strings.Contains(text, "<<") {
		return false
	}
	if strings.Contains(text, "<<-'\t") || strings.Contains(text, "<<-\"\t") {
		return true
	}
	for at := 0; ; at++ { // a delimiter that may be odd
		i := strings.Index(text[at:], "<<")
		if i < 0 {
			break
		}
		at += i + 1
		if escapesDelim(firstWord(text[at+1:])) {
			return true
		}
	}
	for at := 0; ; at += len("\\\n") {
		i := strings.Index(text[at:], "\\\n")
		if i < 0 {
			return false
		}
		at += i
		line := text[strings.LastIndexByte(text[:at], '\n')+1 : at]
		next, _, _ := strings.Cut(text[at+len("\\\n"):], "\n")
		if oneWord(line) || oneWord(next) {
			return true
		}
	}
}

// oneWord reports whether a line has no blanks but tabs in front.
func oneWord(line string) bool {
	return !strings.ContainsAny(strings.TrimLeft(line, "\t"), " \t")
}

// firstWord is the text up to the first blank, newline or <, without what is
// between an operator << and its delimiter. There may be a << at every third byte.
func firstWord(s string) string {
	s = strings.TrimLeft(strings.TrimPrefix(s, "-"), " \t")
	if i := strings.IndexAny(s, " \t\n<"); i >= 0 {
		s = s[:i]
	}
	return s
}
