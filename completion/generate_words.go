package completion

import "strings"

// words generates the words of -W that begin with the word. The list is split
// at IFS, quotes honoured; only what has something to expand is given to the
// host.
func (g *generator) words(list string) []candidate {
	raw := splitWordlist(list, g.ifs())
	prefix := dequote(g.q.Word)
	var out []candidate
	for len(raw) > 0 {
		n := 0
		for n < len(raw) && !expandable(raw[n]) {
			out = appendPrefixed(out, prefix, dequote(raw[n]))
			n++
		}
		raw = raw[n:]
		n = 0
		for n < len(raw) && expandable(raw[n]) {
			n++
		}
		if n == 0 {
			continue
		}
		words, err := g.host.ExpandWords(g.ctx, raw[:n])
		if err != nil {
			return out
		}
		out = appendPrefixed(out, prefix, words...)
		raw = raw[n:]
	}
	return out
}

func appendPrefixed(out []candidate, prefix string, words ...string) []candidate {
	for _, w := range words {
		if strings.HasPrefix(w, prefix) {
			out = append(out, candidate{value: w})
		}
	}
	return out
}

func (g *generator) ifs() string {
	if ifs, set := g.host.Variable("IFS"); set {
		return ifs
	}
	return " \t\n"
}

// expandable tells whether a word may have more to it than quotes.
func expandable(word string) bool { return strings.ContainsAny(word, "$`{~<>") }

// splitWordlist splits the list of -W at the bytes of ifs that are not
// quoted. $' and $" are plain characters there, so they are quoted.
func splitWordlist(list, ifs string) []string {
	var words []string
	for i := skipSpan(list, 0, ifs); i < len(list); i = skipSpan(list, i, ifs) {
		var b strings.Builder
		start := i
		for i < len(list) && strings.IndexByte(ifs, list[i]) < 0 {
			switch c := list[i]; {
			case c == '$' && i+1 < len(list) && (list[i+1] == '\'' || list[i+1] == '"'):
				b.WriteString(list[start:i] + `\`)
				start = i
				i++
			case c == '\\' || c == '\'' || c == '"' || c == '`' || c == '$':
				i = skipQuoted(list, i)
			default:
				i++
			}
		}
		words = append(words, b.String()+list[start:i])
	}
	return words
}
