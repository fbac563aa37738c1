package interp

import "strings"

// Brief reports whether code is a single command of the builtins that do nothing,
// with plain arguments, and really means these: clients ask so whether the
// shell is there. Such code ends at once and uses no descriptor, so nobody
// needs to find out whether it has a terminal. Brief is for the goroutine of the
// shell.
func (sh *Shell) Brief(code string) bool {
	name, _, _ := strings.Cut(code, " ")
	if name != ":" && name != "true" && name != "false" || !plainWords(code) {
		return false
	}
	if sh.slow || sh.onFailure || sh.opts.verbose || sh.opts.onecmd || sh.traps.set != nil || sh.usesAliases() {
		return false
	}
	fn, b := sh.resolve(name)
	return fn == nil && b != nil
}

// plainWords reports whether text is words of letters, digits and the like: no
// character of it means anything to the shell.
func plainWords(text string) bool {
	for i := range len(text) {
		c := text[i]
		if letter := 'a' <= c|0x20 && c|0x20 <= 'z'; !letter && (c < '-' || c > ':') && c != ' ' && c != '_' {
			return false
		}
	}
	return true
}
