// Package ctype says which class a character belongs to.
//
// A shell asks the C library, and the C library asks the locale. Goshd knows two
// of them: C.UTF-8, where the answer is a fact about the character alone, and C,
// where characters are bytes (see Charset). The rules below were found by asking
// bash 5.2 on glibc 2.36 about every code point; what remains different is the
// version of Unicode.
//
// A byte that is not part of valid UTF-8 is a character of its own, which
// belongs to no class. Decode gives it a negative number.
package ctype

import (
	"unicode"
	"unicode/utf8"
)

// Decode returns the first character of s and its length in bytes. A byte b
// that starts no valid character is the character b-256, one byte long. The
// empty string has no first character: Decode returns -1<<31 and 0.
func Decode(s string) (rune, int) {
	if s == "" {
		return -1 << 31, 0
	}
	if s[0] < utf8.RuneSelf {
		return rune(s[0]), 1
	}
	r, n := utf8.DecodeRuneInString(s)
	if n == 1 {
		return rune(s[0]) - 256, 1
	}
	return r, n
}

// DecodeLast is Decode from the other end.
func DecodeLast(s string) (rune, int) {
	if s == "" {
		return -1 << 31, 0
	}
	last := s[len(s)-1]
	if last < utf8.RuneSelf {
		return rune(last), 1
	}
	r, n := utf8.DecodeLastRuneInString(s)
	if n == 1 {
		return rune(last) - 256, 1
	}
	return r, n
}

// Append appends a character that Decode returned.
func Append(b []byte, r rune) []byte {
	if r < 0 {
		return append(b, byte(r+256))
	}
	return utf8.AppendRune(b, r)
}

// A Class is a set of characters that has a name in bracket expressions.
type Class uint8

// The classes of POSIX XBD 7.3.1.
const (
	Alnum Class = iota
	Alpha
	Blank
	Cntrl
	Digit
	Graph
	Lower
	Print
	Punct
	Space
	Upper
	Xdigit
	classes
)

var names = [classes]string{
	"alnum", "alpha", "blank", "cntrl", "digit", "graph",
	"lower", "print", "punct", "space", "upper", "xdigit",
}

// ClassNamed returns the class that [:name:] stands for.
func ClassNamed(name string) (Class, bool) {
	for c, n := range names {
		if n == name {
			return Class(c), true
		}
	}
	return 0, false
}

// ascii has bit c set for each class c of an ASCII character, as wide has it.
var ascii = [utf8.RuneSelf]uint16{
	0x008, 0x008, 0x008, 0x008, 0x008, 0x008, 0x008, 0x008, 0x008, 0x20c, 0x208, 0x208, 0x208, 0x208, 0x008, 0x008,
	0x008, 0x008, 0x008, 0x008, 0x008, 0x008, 0x008, 0x008, 0x008, 0x008, 0x008, 0x008, 0x008, 0x008, 0x008, 0x008,
	0x284, 0x1a0, 0x1a0, 0x1a0, 0x1a0, 0x1a0, 0x1a0, 0x1a0, 0x1a0, 0x1a0, 0x1a0, 0x1a0, 0x1a0, 0x1a0, 0x1a0, 0x1a0,
	0x8b1, 0x8b1, 0x8b1, 0x8b1, 0x8b1, 0x8b1, 0x8b1, 0x8b1, 0x8b1, 0x8b1, 0x1a0, 0x1a0, 0x1a0, 0x1a0, 0x1a0, 0x1a0,
	0x1a0, 0xca3, 0xca3, 0xca3, 0xca3, 0xca3, 0xca3, 0x4a3, 0x4a3, 0x4a3, 0x4a3, 0x4a3, 0x4a3, 0x4a3, 0x4a3, 0x4a3,
	0x4a3, 0x4a3, 0x4a3, 0x4a3, 0x4a3, 0x4a3, 0x4a3, 0x4a3, 0x4a3, 0x4a3, 0x4a3, 0x1a0, 0x1a0, 0x1a0, 0x1a0, 0x1a0,
	0x1a0, 0x8e3, 0x8e3, 0x8e3, 0x8e3, 0x8e3, 0x8e3, 0x0e3, 0x0e3, 0x0e3, 0x0e3, 0x0e3, 0x0e3, 0x0e3, 0x0e3, 0x0e3,
	0x0e3, 0x0e3, 0x0e3, 0x0e3, 0x0e3, 0x0e3, 0x0e3, 0x0e3, 0x0e3, 0x0e3, 0x0e3, 0x1a0, 0x1a0, 0x1a0, 0x1a0, 0x008,
}

// Is reports whether r belongs to the class.
func (c Class) Is(r rune) bool {
	if 0 <= r && r < utf8.RuneSelf {
		return ascii[r]>>c&1 != 0
	}
	return r >= 0 && wide(c, r)
}

func wide(c Class, r rune) bool {
	switch c {
	case Alnum:
		return alpha(r) || digit(r)
	case Alpha:
		return alpha(r)
	case Blank:
		return r == '\t' || space(r) && !cntrl(r)
	case Cntrl:
		return cntrl(r)
	case Digit:
		return digit(r)
	case Graph:
		return printed(r) && !space(r)
	case Lower:
		return lower(r)
	case Print:
		return printed(r)
	case Punct:
		return printed(r) && !space(r) && !alpha(r) && !digit(r)
	case Space:
		return space(r)
	case Upper:
		return upper(r)
	}
	return digit(r) || 'a' <= r|0x20 && r|0x20 <= 'f'
}

func digit(r rune) bool { return '0' <= r && r <= '9' }

// alpha counts the digits of other scripts as letters, because ISO C allows
// no digits but the ten of ASCII.
func alpha(r rune) bool {
	return unicode.IsLetter(r) || r >= utf8.RuneSelf &&
		unicode.In(r, unicode.Other_Alphabetic, unicode.Nl, unicode.Nd)
}

func upper(r rune) bool {
	return unicode.In(r, unicode.Lu, unicode.Lt, unicode.Other_Uppercase)
}

// lower includes the title-case letters, as upper does.
func lower(r rune) bool {
	return unicode.In(r, unicode.Ll, unicode.Lt, unicode.Other_Lowercase)
}

// space leaves out the spaces that do not end a line: no-break space, figure
// space and narrow no-break space. NEL is a control character only.
func space(r rune) bool {
	switch r {
	case 0x85, 0xa0, 0x2007, 0x202f:
		return false
	}
	return unicode.IsSpace(r)
}

func cntrl(r rune) bool {
	return unicode.Is(unicode.Cc, r) || r == 0x2028 || r == 0x2029
}

func printed(r rune) bool {
	return !cntrl(r) && (unicode.IsGraphic(r) || unicode.In(r, unicode.Cf, unicode.Co))
}

// ToLower returns the lower-case form of r, as towlower does.
func ToLower(r rune) rune {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	return unicode.ToLower(r)
}

// ToUpper returns the upper-case form of r, as towupper does.
func ToUpper(r rune) rune {
	if r < utf8.RuneSelf {
		if 'a' <= r && r <= 'z' {
			r -= 'a' - 'A'
		}
		return r
	}
	return unicode.ToUpper(r)
}
