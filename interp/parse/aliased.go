package parse

import (
	"slices"

	"mvdan.cc/sh/v3/syntax"
)

// aliased reports whether a line that was parsed without them may hold
// aliases: the name of one as the first word of a command, or as a reserved
// word. The scanner then finds out.
func aliased(stmts []*syntax.Stmt, opt Options) bool {
	for i := 0; i < len(reserved) && !opt.Posix; i++ {
		if _, ok := opt.Alias(reserved[i]); ok {
			return true
		}
	}
	n := &normalizer{alias: opt.Alias, deferred: !opt.Posix}
	n.stmts(stmts)
	return n.aliased
}

// FirstWords returns the words with which the commands of a substitution start:
// if one of them is an alias when the substitution is run, its text has to be
// parsed anew. It must be called before the tree is shared.
func FirstWords(stmts []*syntax.Stmt) []string {
	var found []string
	n := &normalizer{deferred: true, alias: func(name string) (string, bool) {
		found = append(found, name)
		return "", false
	}}
	n.stmts(stmts)
	return found
}

// Reserved calls f with each reserved word, of which any may be an alias, until
// it returns true, and reports whether it did.
func Reserved(f func(word string) bool) bool { return slices.ContainsFunc(reserved[:], f) }

// Inside returns the text between the parentheses of a substitution, for
// running it anew.
func (c *Command) Inside(n syntax.Node) *Source {
	text := c.Source(n)
	if len(text) < len("$()") {
		return &Source{Name: c.Name, Line: c.Line(n.Pos())}
	}
	return &Source{Name: c.Name, Text: text[len("$(") : len(text)-len(")")], Line: c.Line(n.Pos())}
}

// reserved are the reserved words of bash. Outside posix mode each of them may
// be an alias.
var reserved = [...]string{
	"!", "[[", "]]", "case", "coproc", "do", "done", "elif", "else", "esac", "fi", "for", "function", "if",
	"in", "select", "then", "time", "until", "while", "{", "}",
}

// firstWord notes that a command starts with w.
func (n *normalizer) firstWord(w string) {
	if n.alias != nil && !n.aliased && w != "" {
		_, n.aliased = n.alias(w)
	}
}
