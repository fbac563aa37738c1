package interp

import (
	"strconv"
	"strings"
)

// builtinCaller is caller [expr]: the context of the current function call.
func builtinCaller(sh *Shell, args []string) int {
	if !sh.inFunctionOrSource() && sh.readFrom == 'c' {
		return 1 // there is no stack whose options could be wrong
	}
	rest, ok := sh.noOptions(args, "caller [expr]")
	if !ok {
		return 2
	}
	n := len(sh.frames)
	if !sh.inFunctionOrSource() {
		if len(rest) == 0 {
			if sh.Interactive() {
				return 1
			}
			sh.print("0 NULL\n")
			return 0
		}
		if !isNumber(strings.TrimSpace(rest[0])) {
			return sh.badCaller(rest[0])
		}
		return 1
	}
	if len(rest) == 0 {
		source := "NULL"
		if n > 1 {
			source = sh.frames[n-2].source
		}
		sh.printf("%d %s\n", sh.frames[n-1].line, source)
		return 0
	}
	i, err := strconv.ParseInt(strings.TrimSpace(rest[0]), 10, 64)
	if err != nil {
		return sh.badCaller(rest[0])
	}
	at := n - 1 - int(i)
	if i < 0 || at < 1 {
		return 1
	}
	sh.printf("%d %s %s\n", sh.frames[at].line, sh.frames[at-1].name, sh.frames[at-1].source)
	return 0
}

func (sh *Shell) badCaller(word string) int {
	sh.errorf("caller: %s: invalid number", word)
	return sh.usage("caller: usage: caller [expr]")
}
