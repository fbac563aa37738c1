package expand

import "strings"

// Words expands a text to fields with all expansions but globbing, as
// compgen -W does (bash manual, Programmable Completion): the text is split at
// IFS, quotes respected, and each word is expanded.
func Words(st *State, k *Compiler, text string) ([]string, error) {
	if err := st.enter(); err != nil {
		return nil, err
	}
	defer st.leave()
	if k == nil {
		k = st.compiler()
	}
	opts := *st.Opts
	opts.NoGlob = true
	outer := st.Opts
	st.Opts = &opts
	defer func() { st.Opts = outer }()
	var fields []string
	var err error
	for _, word := range splitWords(text, st.separators()) {
		if fields, err = k.listWord(word).Fields(st, fields); err != nil {
			return nil, err
		}
	}
	return fields, nil
}

// listWord compiles a word in which = and : are nothing special.
func (k *Compiler) listWord(text string) *Word {
	s := scanner{source: source{k: k, text: text}}
	w := &Word{k: k, nodes: s.nodes(0)}
	w.src = s.source
	if w.braces = k.braces(w.src); w.braces == nil {
		w.classify()
	}
	return w
}

// splitWords cuts source text at the separators that are not quoted.
func splitWords(text string, sep *separators) []string {
	var words []string
	start := 0
	for i := 0; i < len(text); {
		switch c := text[i]; {
		case strings.IndexByte("\\'\"`$", c) >= 0:
			i = skipQuoted(text, i, false)
			continue
		case sep.class[c] == isWhite || sep.class[c] == isMark:
			if i > start {
				words = append(words, text[start:i])
			}
			start = i + 1
		}
		i++
	}
	if start < len(text) {
		words = append(words, text[start:])
	}
	return words
}
