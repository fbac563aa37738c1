package interp

// builtinEcho is echo [-neE] [arg ...].
func builtinEcho(sh *Shell, args []string) int {
	newline, escapes := true, sh.opts.xpgEcho
	rest := args[1:]
	for len(rest) > 0 && !(sh.opts.Posix && sh.opts.xpgEcho) && echoOption(rest[0]) {
		for _, c := range rest[0][1:] {
			switch c {
			case 'n':
				newline = false
			case 'e':
				escapes = true
			case 'E':
				escapes = false
			}
		}
		rest = rest[1:]
	}
	for i, a := range rest {
		if i > 0 {
			sh.out = append(sh.out, ' ')
		}
		if !escapes {
			sh.out = append(sh.out, a...)
			continue
		}
		text, stop := sh.quote().EchoEscapes(a)
		sh.out = append(sh.out, text...)
		if stop {
			return 0
		}
	}
	if newline {
		sh.out = append(sh.out, '\n')
	}
	return 0
}

// echoOption: a word of - and nothing but n, e and E.
func echoOption(s string) bool {
	if len(s) < 2 || s[0] != '-' {
		return false
	}
	for i := 1; i < len(s); i++ {
		if s[i] != 'n' && s[i] != 'e' && s[i] != 'E' {
			return false
		}
	}
	return true
}
