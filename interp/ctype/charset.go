package ctype

import (
	"strings"
	"unicode/utf8"
)

// A Charset says what the characters of a locale are.
type Charset uint8

const (
	// UTF8 has the characters of Unicode.
	UTF8 Charset = iota
	// Bytes has bytes, as the locale C does, where those outside of ASCII
	// belong to no class and have no case.
	Bytes
)

// Decode returns the first character of s as the function Decode does.
func (c Charset) Decode(s string) (rune, int) {
	if c == Bytes && s != "" && s[0] >= utf8.RuneSelf {
		return rune(s[0]) - 256, 1
	}
	return Decode(s)
}

// Len counts the characters of s.
func (c Charset) Len(s string) int {
	if c == Bytes {
		return len(s)
	}
	return utf8.RuneCountInString(s)
}

// ToUpper returns s in upper case.
func (c Charset) ToUpper(s string) string { return c.mapped(s, strings.ToUpper, ToUpper) }

// ToLower returns s in lower case.
func (c Charset) ToLower(s string) string { return c.mapped(s, strings.ToLower, ToLower) }

// Capitalize returns s with its first character in upper case and the others in
// lower case.
func (c Charset) Capitalize(s string) string {
	_, n := c.Decode(s)
	return c.ToUpper(s[:n]) + c.ToLower(s[n:])
}

// mapped returns s with its characters changed by f; of ASCII that is plain.
func (c Charset) mapped(s string, plain func(string) string, f func(rune) rune) string {
	if firstWide(s) == len(s) {
		return plain(s)
	}
	out := make([]byte, 0, len(s))
	for rest := s; rest != ""; {
		r, n := c.Decode(rest)
		out = Append(out, f(r))
		rest = rest[n:]
	}
	return string(out)
}

// plane is added to a byte outside of ASCII to make it a character. Nothing is
// assigned in that plane of Unicode, so the characters belong to no class, and
// have no case, as the bytes in locale C.
const plane = 0x40000

// wideLen is the length of such a character.
const wideLen = 4

// Widen returns s with each byte outside of ASCII as a character that stands
// for it, so that whatever works with characters of UTF-8 works with bytes.
func Widen(s string) string {
	i := firstWide(s)
	if i == len(s) {
		return s
	}
	b := append(make([]byte, 0, len(s)+(wideLen-1)*(len(s)-i)), s[:i]...)
	for ; i < len(s); i++ {
		if s[i] < utf8.RuneSelf {
			b = append(b, s[i])
		} else {
			b = utf8.AppendRune(b, plane+rune(s[i]))
		}
	}
	return string(b)
}

func firstWide(s string) int {
	i := 0
	for i < len(s) && s[i] < utf8.RuneSelf {
		i++
	}
	return i
}

// Narrow undoes Widen.
func Narrow(s string) string {
	if firstWide(s) == len(s) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			b.WriteByte(s[i])
			i++
			continue
		}
		r, _ := utf8.DecodeRuneInString(s[i:])
		b.WriteByte(byte(r))
		i += wideLen
	}
	return b.String()
}

// NarrowLen returns the length of Narrow(s).
func NarrowLen(s string) int { return utf8.RuneCountInString(s) }
