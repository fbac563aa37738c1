package interp

import (
	"slices"

	"github.com/goshd/goshd/interp/expand"
	"github.com/goshd/goshd/interp/vars"
)

// assignWords tells which arguments of alias, or of a declaration builtin that
// the parser took for another command, are assignments, which are expanded as
// such; nil if none is. A name that is quoted is none.
// The builtin may be behind command, which counts in posix mode only (POSIX
// 2.9.1.1).
func assignWords(ws []*expand.Word) []bool {
	at := 0
	for at < len(ws)-1 && ws[at].Source() == "command" {
		at++
	}
	name := ws[at].Source()
	if b := builtins[name]; b == nil || b.declare == nil && name != "alias" {
		return nil
	}
	is := make([]bool, len(ws))
	for i := at + 1; i < len(ws); i++ {
		is[i] = isAssignment(ws[i].Source())
	}
	if !slices.Contains(is, true) {
		return nil
	}
	return is
}

// isAssignment reports whether the source of a word has the form of an
// assignment to a variable.
func isAssignment(source string) bool {
	for i := range len(source) {
		switch {
		case source[i] == '=':
			return vars.ValidName(source[:i])
		case source[i] == '+' && i+1 < len(source) && source[i+1] == '=':
			return vars.ValidName(source[:i])
		}
	}
	return false
}

// expandAssignWords is fields for such a command.
func (c *simple) expandAssignWords(sh *Shell, dst []string) ([]string, error) {
	var err error
	for i, w := range c.words {
		if c.assignWords[i] {
			dst, err = w.AssignWord(&sh.State, dst)
		} else {
			dst, err = w.Fields(&sh.State, dst)
		}
		if err != nil {
			return dst, err
		}
	}
	return dst, nil
}
