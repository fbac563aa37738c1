package interp

import (
	"strings"

	"github.com/goshd/goshd/interp/ctype"
	"github.com/goshd/goshd/interp/vars"
)

// sets reports whether the builtin name at most changes the state of the shell
// when it has the arguments that begin with rest: it reads, prints and starts
// nothing, and waits for nothing that a key could end.
func sets(name, rest string) bool {
	switch name {
	case ":", "true", "cd", "unset":
		return true
	case "export":
		return rest != "" && rest[0] != '-'
	}
	return false
}

// onlySets reports whether code is one such command, without expansions, or the
// assignment of a plain word. Nobody can press a key in time for it, so that a
// shell without a terminal need not find out whether it was sent one: three of
// the system calls of a request.
func (sh *Shell) onlySets(code string) bool {
	const longest = 128
	if sh.proc.held != nil || sh.slow || sh.onFailure || sh.opts.Posix || sh.signals.word.Load() != 0 ||
		len(code) > longest || !literalText(code) {
		return false
	}
	name, rest, _ := strings.Cut(code, " ")
	if before, _, ok := strings.Cut(name, "="); ok {
		return rest == "" && vars.ValidName(before)
	}
	if !sets(name, rest) {
		return false
	}
	if sh.usesAliases() {
		if _, ok := sh.aliases.m[name]; ok {
			return false
		}
	}
	fn, b := sh.resolve(name)
	return fn == nil && b != nil
}

// literalText reports whether text has only characters that mean themselves in a
// command, and spaces between words.
func literalText(text string) bool {
	for i := range len(text) {
		if !plainBytes.has(text[i]) {
			return false
		}
	}
	return true
}

var plainBytes = makeLineSeparators("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 _-./=,:+@%", ctype.Bytes).ascii
