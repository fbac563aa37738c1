package parse

import (
	"slices"
	"strings"
)

// activeAlias is an alias whose text is being read; it is not expanded again
// before end (POSIX 2.3.1).
type activeAlias struct {
	name string
	end  int
}

// splice is an alias's text in place of its name.
type splice struct {
	at  int // in the text after splicing; within it there may be others
	len int // of the alias's text
	was int // length of what it replaces
}

// expand replaces a word that names an alias by the alias's text, if one may
// stand here: the first word of a command, or the word after an alias that
// ends in a blank.
//
// bash 5.2 expands those within substitutions when it runs them, but in posix
// mode when it reads them.
func (sc *scanner) expand(t token, m mode) bool {
	if !sc.opt.ExpandAliases || sc.opt.Alias == nil || sc.subst > 0 && !sc.opt.Posix {
		return false
	}
	for n := len(sc.aliases); n > 0 && sc.aliases[n-1].end <= t.from; n-- {
		sc.aliases = sc.aliases[:n-1]
	}
	follows := sc.aliasNext
	sc.aliasNext = false
	for n := len(sc.aliasEnds); n > 0 && sc.aliasEnds[n-1] <= t.from; n-- {
		follows, sc.aliasEnds = true, sc.aliasEnds[:n-1]
	}
	if sc.awaited != "" && !follows {
		return false
	}
	if t.kind != tokWord || !t.plain || t.assignment || m&modeCommand == 0 && !follows || sc.active(t.text) {
		return false
	}
	if sc.opt.Posix && sc.acceptsReserved(t.text, m) {
		return false
	}
	value, ok := sc.opt.Alias(t.text)
	if ok {
		sc.splice(t, value)
		sc.aliasNext = follows
	}
	return ok
}

// acceptsReserved reports whether w is a reserved word where it stands.
func (sc *scanner) acceptsReserved(w string, m mode) bool {
	if sc.awaited != "" {
		return slices.Contains(strings.Fields(sc.awaited), w)
	}
	return m&modeCommand != 0 && isReserved(w)
}

// active reports whether the text of an alias is being read.
func (sc *scanner) active(name string) bool {
	for _, a := range sc.aliases {
		if a.name == name {
			return true
		}
	}
	return false
}

// splice puts the text of an alias in place of t and goes on in front of it.
// As in bash, a blank follows the text unless it ends in one or in an operator,
// or would be quoted there.
func (sc *scanner) splice(t token, value string) {
	text := value
	if n := len(text); n > 0 && !isMeta(text[n-1]) && !endsQuoted(text) {
		text += " "
	}
	grown := len(text) - (t.end - t.from)
	for i := range sc.aliases {
		sc.aliases[i].end += grown
	}
	for i := range sc.aliasEnds {
		sc.aliasEnds[i] += grown
	}
	sc.s = sc.s[:t.from] + text + sc.s[t.end:]
	end := t.from + len(text)
	if n := len(sc.splices); n > 0 && t.from < sc.splices[n-1].at+sc.splices[n-1].len {
		sc.splices[n-1].len += grown
	} else {
		sc.splices = append(sc.splices, splice{at: t.from, len: len(text), was: t.end - t.from})
	}
	sc.aliases = append(sc.aliases, activeAlias{t.text, end})
	if n := len(value); n > 0 && isBlank(value[n-1]) {
		sc.aliasEnds = append(sc.aliasEnds, end)
	}
	sc.at = t.from
	sc.memo = nil
}

// endsQuoted reports whether what follows text would be quoted: a quotation is
// open, or text ends in a backslash.
func endsQuoted(text string) bool {
	quote := byte(0)
	for i := 0; i < len(text); i++ {
		switch b := text[i]; {
		case b == '\\' && quote != '\'':
			if i++; i == len(text) {
				return true
			}
		case b == quote:
			quote = 0
		case quote == 0 && (b == '\'' || b == '"'):
			quote = b
		}
	}
	return quote != 0
}
