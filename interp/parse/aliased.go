package parse

import "mvdan.cc/sh/v3/syntax"

// aliased reports whether a line that was parsed without them may hold
// aliases: the name of one as the first word of a command, or as a reserved
// word. The scanner then finds out.
func aliased(stmts []*syntax.Stmt, opt Options) bool {
	for i := 0; i < len(reserved) && !opt.Posix; i++ {
		if _, ok := opt.Alias(reserved[i]); ok {
			return true
		}
	}
	n := &normalizer{alias: opt.Alias}
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
