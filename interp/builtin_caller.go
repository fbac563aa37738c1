package interp

import "strings"

// builtinCaller is caller [expr]: the context of the current function call.
func builtinCaller(sh *Shell, args []string) int {
	if len(args) > 1 && strings.HasPrefix(args[1], "-") && isNumber(args[1]) {
		sh.errorf("caller: %s: invalid option", args[1][:2])
		return sh.usage("caller: usage: caller [expr]")
	}
	rest, ok := sh.noOptions(args, "caller [expr]")
	if !ok {
		return 2
	}
	n := len(sh.frames)
	if !sh.inFunctionOrSource() {
		if len(rest) == 0 {
			sh.print("0 NULL\n")
			return 0
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
	i, err := sh.evalText(rest[0])
	if err != nil || !isNumber(rest[0]) {
		sh.errorf("caller: %s: invalid number", rest[0])
		return sh.usage("caller: usage: caller [expr]")
	}
	at := n - 1 - int(i)
	if i < 0 || at < 1 {
		return 1
	}
	sh.printf("%d %s %s\n", sh.frames[at].line, sh.frames[at-1].name, sh.frames[at-1].source)
	return 0
}
