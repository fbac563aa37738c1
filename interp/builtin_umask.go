package interp

import (
	"fmt"
	"strings"
)

// builtinUmask is umask [-p] [-S] [mode]. The mask is the shell's own: the
// process is shared with subshells that were started before.
func builtinUmask(sh *Shell, args []string) int {
	var reusable, symbolic bool
	rest, ok := sh.letters(args, "umask: usage: umask [-p] [-S] [mode]", func(c byte) bool {
		reusable = reusable || c == 'p'
		symbolic = symbolic || c == 'S'
		return c == 'p' || c == 'S'
	})
	if !ok {
		return 2
	}
	if len(rest) == 0 {
		sh.printUmask(reusable, symbolic)
		return 0
	}
	mask, err := parseUmask(rest[0], sh.currentUmask())
	if err != nil {
		sh.errorf("umask: %s", err.Error())
		return 1
	}
	sh.umask = mask
	if symbolic {
		sh.print(symbolicMode(mask) + "\n")
	}
	return 0
}

func (sh *Shell) printUmask(reusable, symbolic bool) {
	mask := sh.currentUmask()
	text := fmt.Sprintf("%04o", mask)
	if symbolic {
		text = symbolicMode(mask)
	}
	switch {
	case reusable && symbolic:
		text = "umask -S " + text
	case reusable:
		text = "umask " + text
	}
	sh.print(text + "\n")
}

// symbolicMode is what the mask permits, as umask -S has it.
func symbolicMode(mask int) string {
	var b strings.Builder
	for i, who := range []string{"u=", ",g=", ",o="} {
		b.WriteString(who)
		allowed := ^mask >> (6 - 3*i)
		for bit, c := range []byte("rwx") {
			if allowed&(4>>bit) != 0 {
				b.WriteByte(c)
			}
		}
	}
	return b.String()
}

// parseUmask parses a mode: an octal number, or symbolic as for chmod (POSIX
// XCU chmod).
func parseUmask(mode string, mask int) (int, error) {
	if mode != "" && mode[0]-'0' < 10 {
		n := 0
		for i := range len(mode) {
			d := mode[i] - '0'
			if n = n*8 + int(d); d > 7 || n > 0o7777 {
				return 0, &testError{mode + ": octal number out of range"}
			}
		}
		return n & 0o777, nil
	}
	allowed := ^mask & 0o777
	for more := true; more; {
		var clause string
		clause, mode, more = strings.Cut(mode, ",")
		var err error
		if allowed, err = applyClause(clause, allowed, more); err != nil {
			return 0, err
		}
	}
	return ^allowed & 0o777, nil
}

// applyClause applies one clause, [ugoa...][-+=][rwx...], to what is allowed.
// more: a comma follows.
func applyClause(clause string, allowed int, more bool) (int, error) {
	i, who, perm := 0, 0, 0
	for ; i < len(clause) && modeWho[clause[i]] != 0; i++ {
		who |= modeWho[clause[i]]
	}
	var op byte
	switch {
	case i < len(clause):
		op = clause[i]
	case more:
		op = ','
	}
	if op != '+' && op != '-' && op != '=' {
		return 0, &testError{"`" + string([]byte{op}) + "': invalid symbolic mode operator"}
	}
	for i++; i < len(clause) && modePerm[clause[i]] != 0; i++ {
		perm |= modePerm[clause[i]]
	}
	if i < len(clause) {
		return 0, &testError{"`" + clause[i:i+1] + "': invalid symbolic mode character"}
	}
	if who != 0 {
		perm &= who
	}
	switch {
	case op == '+':
		return allowed | perm, nil
	case op == '-':
		return allowed &^ perm, nil
	case who == 0:
		return perm, nil
	}
	return allowed&^who | perm, nil
}

var (
	modeWho  = [256]int{'u': 0o700, 'g': 0o070, 'o': 0o007, 'a': 0o777}
	modePerm = [256]int{'r': 0o444, 'w': 0o222, 'x': 0o111}
)
