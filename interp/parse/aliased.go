package parse

import "mvdan.cc/sh/v3/syntax"

// aliased reports whether a line that was parsed without them may hold
// aliases: the name of one as the first word of a command, or as a reserved
// word. The scanner then finds out.
func aliased(stmts []*syntax.Stmt, alias func(string) (string, bool)) bool {
	for _, w := range reserved {
		if _, ok := alias(w); ok {
			return true
		}
	}
	n := &normalizer{alias: alias}
	n.stmts(stmts)
	return n.aliased
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
