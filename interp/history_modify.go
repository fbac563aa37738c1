package interp

import (
	"strings"

	"github.com/goshd/goshd/interp/quote"
)

// modifiers applies the modifiers at i to text (bash manual, Modifiers).
func (x *historyExpander) modifiers(text string, i int) (string, int, error) {
	var quoted byte
	start := i
	for i < len(x.text) && x.text[i] == ':' {
		scope := byte(0)
		if i+1 < len(x.text) && strings.IndexByte("gaG", x.text[i+1]) >= 0 {
			scope = x.text[i+1]
			i++
		}
		c := byte(0)
		if i+1 < len(x.text) {
			c = x.text[i+1]
		}
		end := i + 2
		switch c {
		case 'q', 'x':
			quoted = c
		case 'p':
			x.show = true
		case 't', 'h', 'r', 'e':
			text = pathPart(text, c)
		case 's', '&':
			var err error
			if text, end, err = x.replace(text, c, scope, i, start); err != nil {
				return "", 0, err
			}
		default:
			return "", 0, &historyError{x.text[min(i+1, len(x.text)):min(i+2, len(x.text))], "unrecognized history modifier"}
		}
		i = end
	}
	return quoteResult(text, quoted), min(i, len(x.text)), nil
}

// quoteResult is :q and :x.
func quoteResult(text string, c byte) string {
	switch c {
	case 'q':
		return quote.Single(text)
	case 'x':
		return quoteWords(text)
	}
	return text
}

// replace is :s and :& at i. The modifiers begin at start, for the message.
func (x *historyExpander) replace(text string, c, scope byte, i, start int) (string, int, error) {
	end := i + 2
	if c == 's' {
		if end >= len(x.text) {
			return text, end, nil // without a delimiter nothing is replaced
		}
		end = x.substitution(end)
	}
	text, ok := x.substitute(text, scope)
	if !ok {
		return "", 0, &historyError{x.text[start:end], x.whySubstitution()}
	}
	return text, end, nil
}

// pathPart is :t, :h, :r and :e.
func pathPart(text string, c byte) string {
	slash, dot := strings.LastIndexByte(text, '/'), strings.LastIndexByte(text, '.')
	switch {
	case c == 't' && slash >= 0:
		return text[slash+1:]
	case c == 'h' && slash >= 0:
		return text[:slash]
	case c == 'r' && dot >= 0:
		return text[:dot]
	case c == 'e' && dot >= 0:
		return text[dot:]
	}
	return text
}

// substitution reads what follows :s and returns where it ends.
func (x *historyExpander) substitution(i int) int {
	if i >= len(x.text) {
		return i
	}
	delim := x.text[i]
	last := &x.h.expansion
	old, i := x.substPart(i+1, delim, false)
	switch {
	case old != "":
		last.old = old
	case last.old == "":
		last.old = last.search
	}
	repl, i := x.substPart(i, delim, true)
	last.new = expandAmpersand(repl, last.old)
	return i
}

// substPart reads up to the delimiter, which a backslash quotes.
func (x *historyExpander) substPart(i int, delim byte, replacement bool) (string, int) {
	var b strings.Builder
	for ; i < len(x.text) && x.text[i] != delim; i++ {
		if x.text[i] == '\\' && i+1 < len(x.text) && x.text[i+1] == delim {
			i++
		}
		b.WriteByte(x.text[i])
	}
	return b.String(), min(i+1, len(x.text))
}

// expandAmpersand replaces & by the text that was searched for.
func expandAmpersand(s, old string) string {
	if strings.IndexByte(s, '&') < 0 {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '&':
			b.WriteString(old)
		case s[i] == '\\' && i+1 < len(s) && s[i+1] == '&':
			i++
			b.WriteByte('&')
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// substitute does the last substitution: once, everywhere (g, a) or once in
// each word (G).
func (x *historyExpander) substitute(text string, scope byte) (string, bool) {
	old, repl := x.h.expansion.old, x.h.expansion.new
	if old == "" || !strings.Contains(text, old) {
		return text, false
	}
	switch scope {
	case 0:
		return strings.Replace(text, old, repl, 1), true
	case 'G':
		return substituteWords(text, old, repl), true
	}
	return strings.ReplaceAll(text, old, repl), true
}

func substituteWords(text, old, repl string) string {
	var b strings.Builder
	for i := 0; i < len(text); {
		if strings.IndexByte(" \t\n", text[i]) >= 0 {
			b.WriteByte(text[i])
			i++
			continue
		}
		end := max(wordEnd(text, i), i+1)
		b.WriteString(strings.Replace(text[i:end], old, repl, 1))
		i = end
	}
	return b.String()
}

func (x *historyExpander) whySubstitution() string {
	if x.h.expansion.old == "" {
		return "no previous substitution"
	}
	return "substitution failed"
}

// quoteWords quotes each word of text: single quotes end before blanks and
// begin again behind them.
func quoteWords(text string) string {
	var b strings.Builder
	b.WriteByte('\'')
	for i := 0; i < len(text); i++ {
		switch c := text[i]; c {
		case '\'':
			b.WriteString(`'\''`)
		case ' ', '\t', '\n':
			b.WriteString("'" + string(c) + "'")
		default:
			b.WriteByte(c)
		}
	}
	b.WriteByte('\'')
	return b.String()
}

// printExpansions is history -p.
func (sh *Shell) printExpansions(args []string) int {
	if h := sh.history; !h.pushed && h.lastAdded {
		if !sh.editHistory().removeLast() {
			return 1
		}
	}
	status := 0
	for _, arg := range args {
		text, res := sh.expandHistory(arg, 0)
		if res == expandedFail {
			sh.errorf("history: %s: history expansion failed", arg)
			status = 1
			continue
		}
		sh.print(text + "\n")
	}
	return status
}
