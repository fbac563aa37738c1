package completion

import (
	"strings"

	"github.com/goshd/goshd/interp/quote"
)

// String returns the command that gives name the spec, as "complete -p"
// prints it, with a newline.
func (s *Spec) String(name string) string {
	var b strings.Builder
	b.WriteString("complete")
	s.printOptions(&b)
	s.printActions(&b)
	for _, f := range [...]struct {
		letter byte
		value  *string
	}{{'G', s.Glob}, {'W', s.Words}, {'P', s.Prefix}, {'S', s.Suffix}, {'X', s.Filter}, {'C', s.Command}} {
		if f.value != nil {
			b.WriteString(" -" + string(f.letter) + " " + quote.Single(*f.value))
		}
	}
	if s.Function != nil {
		b.WriteString(" -F " + wordQuoted(*s.Function))
	}
	b.WriteString(" " + nameQuoted(name) + "\n")
	return b.String()
}

func (s *Spec) printOptions(b *strings.Builder) {
	for i, n := range optionNames {
		if s.has(1 << i) {
			b.WriteString(" -o " + n)
		}
	}
}

func (s *Spec) printActions(b *strings.Builder) {
	for _, f := range actionFlags {
		if s.Actions.has(f.action) {
			b.WriteString(" -" + string(f.letter))
		}
	}
	for _, a := range longActions {
		if s.Actions.has(a) {
			b.WriteString(" -A " + a.String())
		}
	}
}

// compopt returns the command that compopt prints for a spec.
func (s *Spec) compopt(name string) string {
	var b strings.Builder
	b.WriteString("compopt")
	for i, n := range optionNames {
		sign := byte('+')
		if s.has(1 << i) {
			sign = '-'
		}
		b.WriteString(" " + string(sign) + "o " + n)
	}
	b.WriteString(" " + nameQuoted(name) + "\n")
	return b.String()
}

// nameQuoted is the last word of a printed command: a name, -D, -E or -I.
func nameQuoted(name string) string {
	switch name {
	case defaultName:
		return "-D"
	case emptyName:
		return "-E"
	case initialName:
		return "-I"
	case "":
		return "''"
	}
	return wordQuoted(name)
}

// wordQuoted quotes a word only if it would mean something else without quotes.
func wordQuoted(s string) string {
	if hasShellMeta(s) {
		return quote.Single(s)
	}
	return s
}

// hasShellMeta tells what bash 5.2 quotes when it prints a name: white space,
// quotes, operators, patterns and expansions anywhere, # at the start, and ~
// at the start or after = or :.
func hasShellMeta(s string) bool {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case ' ', '\t', '\n', '\'', '"', '\\', '|', '&', ';', '(', ')', '<', '>',
			'!', '{', '}', '*', '[', ']', '?', '^', '$', '`':
			return true
		case '~':
			if i == 0 || s[i-1] == '=' || s[i-1] == ':' {
				return true
			}
		case '#':
			if i == 0 {
				return true
			}
		}
	}
	return false
}
