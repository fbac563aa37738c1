package parse

import "strings"

// quoted reads the quotes or the expansion that begin here, and returns what they
// are. It returns false, and moves behind the $, if that begins none.
func (k *sketch) quoted() (MarkKind, bool) {
	from := k.at
	switch k.s[from] {
	case '\'':
		k.until(from, "'", false)
		return MarkString, true
	case '"':
		k.double(from)
		return MarkString, true
	case '`':
		k.until(from, "`", true)
		return MarkSubstitution, true
	}
	switch c := k.byteAt(from + 1); {
	case c == '(':
		return k.dollarParens(from), true
	case c == '{':
		k.at += 2
		k.nested(from, 0, '}', "}")
	case c == '[':
		k.at += 2
		k.nested(from, '[', ']', "]")
	case c == '\'':
		k.at++
		k.until(from, "'", true)
		return MarkString, true
	case c == '"':
		k.at++
		k.double(from)
		return MarkString, true
	case c != 0 && strings.IndexByte("$!#?@*-", c) >= 0, c >= '0' && c <= '9':
		k.at += 2
	case isNameByte(c):
		for k.at++; isNameByte(k.byteAt(k.at)); k.at++ {
		}
	default:
		k.at++
		return 0, false
	}
	return MarkVariable, true
}

// until moves behind the quote that ends the one that begins here. from is where
// the whole begins.
func (k *sketch) until(from int, quote string, escapes bool) {
	for k.at++; k.at < len(k.s); k.at++ {
		switch {
		case k.s[k.at] == quote[0]:
			k.at++
			return
		case escapes && k.s[k.at] == '\\':
			k.at++
		}
	}
	k.at = len(k.s)
	k.push(from, quote)
}

// double reads "...".
func (k *sketch) double(from int) {
	k.at++
	k.nested(from, 0, '"', `"`)
}

// nested moves behind the close that matches an open before. Within double
// quotes only $ and ` begin something.
func (k *sketch) nested(from int, open, close byte, end string) {
	k.push(from, end)
	depth := len(k.open)
	if k.depth++; k.depth > maxSketch {
		k.at = len(k.s)
	}
	defer func() { k.depth-- }()
	for n := 1; k.at < len(k.s); {
		switch c := k.s[k.at]; {
		case c == close:
			k.at++
			if n--; n == 0 {
				k.open = k.open[:depth-1]
				return
			}
		case c == open && open != 0:
			k.at++
			n++
		case c == '\\':
			k.at = min(k.at+2, len(k.s))
		case c == '$' || c == '`':
			if close == '"' && strings.IndexByte(`'"`, k.byteAt(k.at+1)) >= 0 && c == '$' {
				k.at++
				continue
			}
			k.quoted()
		case close != '"' && (c == '\'' || c == '"'):
			k.quoted()
		default:
			k.at++
		}
	}
}

// dollarParens reads $(...) and $((...)).
func (k *sketch) dollarParens(from int) MarkKind {
	if k.byteAt(from+2) == '(' && k.arithmetic(from, from+2, "))") {
		return MarkVariable
	}
	k.substitution(2)
	return MarkSubstitution
}

// substitution reads the commands in $(...) or <(...), whose opening is n bytes
// long.
func (k *sketch) substitution(n int) {
	k.push(k.at, ")")
	k.at += n
	k.list()
}

// arithmetic reads the arithmetic whose inner parenthesis is at inner. It
// returns false, and does nothing, if that and the one before it open two
// subshells.
func (k *sketch) arithmetic(from, inner int, end string) bool {
	at, marks, open := k.at, len(k.marks), len(k.open)
	k.at = inner + 1
	k.nested(from, '(', ')', end)
	switch {
	case len(k.open) > open:
		return true
	case k.at >= len(k.s):
		k.push(from, ")")
		return true
	case k.s[k.at] == ')':
		k.at++
		return true
	}
	if k.budget -= k.at - at; k.budget < 0 {
		return true
	}
	k.at, k.marks = at, k.marks[:marks]
	return false
}
