package parse

// Words cuts text at the blanks outside of quotes and expansions, as it would
// be cut in the arguments of a declaration command. A text that has no words
// up to its end is one.
func Words(text string) []string {
	sc := newScanner(text, 1, Options{})
	var out []string
	for sc.blanks(); sc.at < len(text); sc.blanks() {
		from := sc.at
		sc.word(modeAssign, new(token))
		if sc.at == from || sc.at > len(text) || sc.err != nil {
			return []string{text}
		}
		out = append(out, text[from:sc.at])
	}
	return out
}
