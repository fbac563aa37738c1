// Package quote writes strings so that a shell reads them back, each time in
// the style that bash 5.2 uses in that place, and decodes the escapes of
// $'...', echo -e and printf %b.
//
// Output of every style is read back by bash as the same bytes. What is
// printable is a question of the character (see interp/ctype): bytes that are
// not UTF-8 and unassigned code points are written in octal wherever the
// style knows $'...'. The functions take strings as UTF-8, the methods of In as
// the locale of a shell has it.
package quote

import (
	"strings"
	"unicode/utf8"

	"github.com/goshd/goshd/interp/ctype"
)

// An In is the styles in a charset.
type In ctype.Charset

// Shell quotes s with backslashes, as printf %q does, or as $'...' if s holds
// anything that is not printable. The empty string becomes two quotes.
func (cs In) Shell(s string) string {
	switch {
	case s == "":
		return "''"
	case cs.unprintable(s):
		return cs.Dollar(s)
	case plain(s, backslashed):
		return s
	}
	return backslash(s)
}

// At quotes s always, as ${x@Q} does: '...', or $'...' if s holds anything
// that is not printable.
func (cs In) At(s string) string {
	if cs.unprintable(s) {
		return cs.Dollar(s)
	}
	return Single(s)
}

// Double quotes a value as declare -p does: "..." with a backslash before
// $ ` " and \, or $'...' if s holds anything that is not printable.
func (cs In) Double(s string) string {
	if cs.unprintable(s) {
		return cs.Dollar(s)
	}
	return double(s)
}

// Single quotes s as alias and trap -p do: '...', where a quote ends the
// quoted part, is written \', and starts another. A string that is one quote
// and nothing else is \'. Nothing is unprintable in
// this style: control characters stand for themselves.
func Single(s string) string {
	if s == "'" {
		return `\'`
	}
	if strings.IndexByte(s, '\'') < 0 {
		return "'" + s + "'"
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}

// Xtrace quotes a word as set -x does: only where it must, with '...'; and
// as $'...' if it needs no quotes but is not printable. The empty
// word becomes two quotes.
func (cs In) Xtrace(s string) string {
	switch {
	case s == "":
		return "''"
	case metas(s):
		return Single(s)
	case cs.unprintable(s):
		return cs.Dollar(s)
	}
	return s
}

// XtraceValue quotes what follows x= when set -x prints an assignment. It is
// Xtrace, but the empty value remains empty.
func (cs In) XtraceValue(s string) string {
	if s == "" {
		return ""
	}
	return cs.Xtrace(s)
}

// Set quotes a value as the listing of the set builtin does: as $'...' if it
// is not printable, else only where it must with '...'. The empty value
// remains empty.
func (cs In) Set(s string) string {
	switch {
	case cs.unprintable(s):
		return cs.Dollar(s)
	case metas(s):
		return Single(s)
	}
	return s
}

// Key quotes the subscript of an associative array as declare -p does: only
// where it must, with "...", or with $'...' if it is not printable.
func (cs In) Key(s string) string {
	switch {
	case cs.unprintable(s):
		return cs.Dollar(s)
	case s == "@" || s == "*" || s == "" || metas(s):
		return double(s)
	}
	return s
}

// Dollar quotes s as $'...' whatever it contains.
func (cs In) Dollar(s string) string {
	b := make([]byte, 0, len(s)+len("$''")+8)
	b = append(b, '$', '\'')
	for len(s) > 0 {
		r, n := ctype.Charset(cs).Decode(s)
		b = dollar(b, r, s[:n])
		s = s[n:]
	}
	return string(append(b, '\''))
}

func dollar(b []byte, r rune, s string) []byte {
	if i := strings.IndexByte("\a\b\t\n\v\f\r\x1b\\'", s[0]); i >= 0 {
		return append(b, '\\', `abtnvfrE\'`[i])
	}
	if ctype.Print.Is(r) {
		return append(b, s...)
	}
	for i := range len(s) {
		b = append(b, '\\', '0'+s[i]>>6, '0'+s[i]>>3&7, '0'+s[i]&7)
	}
	return b
}

func double(s string) string {
	if !strings.ContainsAny(s, "$`\"\\") {
		return `"` + s + `"`
	}
	b := make([]byte, 0, len(s)+len(`"\"`)+8)
	b = append(b, '"')
	for i := range len(s) {
		switch s[i] {
		case '$', '`', '"', '\\':
			b = append(b, '\\')
		}
		b = append(b, s[i])
	}
	return string(append(b, '"'))
}

// backslashed are the characters that printf %q quotes anywhere, meta those
// that make set -x and others quote a word. Neither has # and ~, which count
// only at certain places.
const (
	meta        = " \t\n'\"\\|&;()<>!{}*[]?^$`"
	backslashed = meta + ","
)

func backslash(s string) string {
	b := make([]byte, 0, len(s)+8)
	for i := range len(s) {
		if special(s, i, backslashed) {
			b = append(b, '\\')
		}
		b = append(b, s[i])
	}
	return string(b)
}

func metas(s string) bool { return !plain(s, meta) }

func plain(s, chars string) bool {
	for i := range len(s) {
		if special(s, i, chars) {
			return false
		}
	}
	return true
}

// special reports whether the byte at i needs a quote. A tilde does where
// tilde expansion happens: first, and after : and = (as in an assignment).
func special(s string, i int, chars string) bool {
	switch c := s[i]; c {
	case '#':
		return i == 0
	case '~':
		return i == 0 || s[i-1] == ':' || s[i-1] == '='
	default:
		return c < utf8.RuneSelf && strings.IndexByte(chars, c) >= 0
	}
}

// Message is s as error messages name it: as it is, or as $'...' if it holds
// anything that is not printable.
func (cs In) Message(s string) string {
	if cs.unprintable(s) {
		return cs.Dollar(s)
	}
	return s
}

func (cs In) unprintable(s string) bool {
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if c < ' ' || c == 0x7f {
				return true
			}
			i++
			continue
		}
		r, n := ctype.Charset(cs).Decode(s[i:])
		if !ctype.Print.Is(r) {
			return true
		}
		i += n
	}
	return false
}
