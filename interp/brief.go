package interp

import (
	"slices"

	"mvdan.cc/sh/v3/syntax"
)

// briefCommands can neither take time nor use a terminal. An assignment is one,
// by the name "=".
var briefCommands = []string{":", "true", "false", "="}

// briefName returns which of briefCommands a line is, all by itself and without
// any expansion; "" if it is none.
func briefName(stmts []*syntax.Stmt) string {
	if len(stmts) != 1 {
		return ""
	}
	st := stmts[0]
	call, ok := st.Cmd.(*syntax.CallExpr)
	if !ok || st.Background || st.Negated || st.Coprocess || len(st.Redirs) > 0 {
		return ""
	}
	for _, a := range call.Assigns {
		if a.Append || a.Array != nil || a.Index != nil || a.Value != nil && a.Value.Lit() == "" {
			return ""
		}
	}
	name := "="
	switch {
	case len(call.Args) == 1 && len(call.Assigns) == 0:
		name = call.Args[0].Lit()
	case len(call.Args) > 0:
		return ""
	}
	if !slices.Contains(briefCommands, name) {
		return ""
	}
	return name
}

// isBrief reports whether code is a brief command for the shell as it is now: then
// nobody can find out what its terminal is, so that the system need not be asked.
func (sh *Shell) isBrief(code string) bool {
	l, _ := sh.keptLine(code) // of a line that is new there is more to be found out than this
	if l == nil || l.brief == "" || !sh.keepsLines() || sh.slow || sh.onFailure || sh.signals.word.Load() != 0 {
		return false
	}
	if l.brief == "=" {
		return true
	}
	fn, b := sh.resolve(l.brief)
	return fn == nil && b != nil
}
