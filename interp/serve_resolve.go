package interp

import (
	"strings"

	"github.com/goshd/goshd/interp/quote"
)

// A Meaning is what a word is as a command.
type Meaning struct {
	Kind  string // "alias", "keyword", "function", "builtin", "file", "none"
	Value string // of an alias; the path of a file
	File  string // where a function was defined
	Line  int
	Found []string // all files of that name in PATH
}

// Resolve says what a word is as a command, in the order in which the shell
// looks (bash manual, Command Search and Execution).
func (s *Snapshot) Resolve(word string) Meaning {
	m := Meaning{Kind: s.commandKind(word), Found: s.sh.allPaths(word)}
	switch m.Kind {
	case "alias":
		m.Value, _ = s.sh.aliases.get(word)
	case "function":
		if fn, ok := s.sh.funcs.get(word); ok {
			m.File, m.Line = fn.source, fn.line
		}
	case "file":
		m.Value = word
		if !strings.Contains(word, "/") {
			m.Value = s.commandFile(word, m.Found)
		}
	}
	return m
}

// commandFile is the file that a name without a slash means: the one that the
// shell remembers, which need not be in PATH (hash -p), or the first one there.
func (s *Snapshot) commandFile(name string, found []string) string {
	if h, ok := s.sh.hash.get(name); ok {
		return h.path
	}
	return found[0]
}

// commandKind is the Kind of a Meaning.
func (s *Snapshot) commandKind(word string) string {
	sh := s.sh
	if _, ok := sh.aliases.get(word); ok && sh.opts.expandAliases {
		return "alias"
	}
	if isKeyword(word) {
		return "keyword"
	}
	fn, b := sh.resolve(word)
	switch {
	case fn != nil:
		return "function"
	case b != nil:
		return "builtin"
	}
	if _, ok := sh.hash.get(word); ok && !strings.Contains(word, "/") {
		return "file"
	}
	if strings.Contains(word, "/") && sh.executable(word) != nil {
		return "none"
	}
	if len(sh.allPaths(word)) > 0 {
		return "file"
	}
	return "none"
}

// patternQuoter puts a backslash in front of what is special in a pattern. An
// operator of extended patterns loses its parenthesis: [[ ]] knows them always.
var patternQuoter = strings.NewReplacer(
	`\`, `\\`, `*`, `\*`, `?`, `\?`, `[`, `\[`, `]`, `\]`, `@(`, `@\(`, `+(`, `+\(`, `!(`, `!\(`,
)

// Quote quotes a string so that it means itself in a place: "word" (the least
// that is needed), "single", "double" (within double quotes that are there),
// "ansi" ($'...'), "assignment" (as declare -p does it), "pattern" (for the value
// of a variable that is used as one). ok is false for any other place.
func Quote(text, place string) (quoted string, ok bool) {
	switch place {
	case "", "word":
		return quote.Shell(text), true
	case "single":
		return quote.At(text), true
	case "double":
		return strings.NewReplacer(`\`, `\\`, `"`, `\"`, `$`, `\$`, "`", "\\`").Replace(text), true
	case "ansi":
		return quote.Dollar(text), true
	case "assignment":
		return quote.Double(text), true
	case "pattern":
		return patternQuoter.Replace(text), true
	}
	return "", false
}
