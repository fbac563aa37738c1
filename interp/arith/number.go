package arith

import (
	"errors"
	"strconv"
)

// number returns the value of a literal: decimal, 0 and octal digits, 0x and
// hexadecimal digits, or base#digits (bash manual, Shell Arithmetic). Values
// wrap around. msg is bash's complaint, if any.
func number(s string) (n int64, msg string) {
	base, fixed := int64(10), false
	if s[0] == '0' {
		if base, fixed, s = 8, true, s[1:]; s == "" {
			return 0, ""
		}
		if s[0] == 'x' || s[0] == 'X' {
			base, s = 16, s[1:]
		}
	}
	for i := 0; i < len(s); i++ {
		if s[i] == '#' {
			if msg = checkBase(fixed, n, s[i+1:]); msg != "" {
				return 0, msg
			}
			base, fixed, n = n, true, 0
			continue
		}
		d := digit(s[i], base)
		if d >= base {
			return 0, msgDigit
		}
		n = n*base + d
	}
	return n, ""
}

// checkBase looks at base#rest.
func checkBase(fixed bool, base int64, rest string) string {
	switch {
	case fixed:
		return msgNumber
	case base < 2 || base > 64:
		return msgBase
	case rest == "" || !digitByte(rest[0]):
		return msgConstant
	}
	return ""
}

// digit returns the value of a digit: 0-9, a-z, A-Z, @ and _ in this order.
// Up to base 36 the case of letters does not matter.
func digit(c byte, base int64) int64 {
	switch {
	case c <= '9':
		return int64(c - '0')
	case c >= 'a' && c <= 'z':
		return int64(c-'a') + 10
	case c == '@':
		return 62
	case c == '_':
		return 63
	case base <= 36:
		return int64(c-'A') + 10
	}
	return int64(c-'A') + 36
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func nameStart(c byte) bool {
	return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

func digitByte(c byte) bool { return isDigit(c) || nameStart(c) || c == '@' }

// plain returns the value of s if it is an integer of at most 18 digits as
// strconv.FormatInt writes it: text that is one operand wherever it stands.
func plain(s string) (n int64, ok bool) {
	i := 0
	if len(s) > 1 && s[0] == '-' {
		i = 1
	}
	if len(s) == i || len(s) > i+18 || s[i] == '0' && len(s) > 1 {
		return 0, false
	}
	for ; i < len(s); i++ {
		d := s[i] - '0'
		if d > 9 {
			return 0, false
		}
		n = n*10 + int64(d)
	}
	if s[0] == '-' {
		n = -n
	}
	return n, true
}

var errNotInteger = errors.New("integer expression expected")

// ParseInt returns the value of an operand of `test -eq` and its like: a
// decimal integer with an optional sign, and white space around it. Anything
// else, and what 64 bits don't hold, is an error.
func ParseInt(s string) (int64, error) {
	if n, ok := plain(s); ok {
		return n, nil
	}
	for s != "" && isSpace(s[0]) {
		s = s[1:]
	}
	for s != "" && (s[len(s)-1] == ' ' || s[len(s)-1] == '\t') {
		s = s[:len(s)-1]
	}
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return 0, errNotInteger
	}
	return n, nil
}

func isSpace(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' }

const digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ@_"

// FormatBase writes n in a base from 2 to 64, with the digits of base#n. No
// prefix is written.
func FormatBase(n int64, base int) string {
	if base <= 36 {
		return strconv.FormatInt(n, base)
	}
	var buf [32]byte
	i, u := len(buf), uint64(n)
	if n < 0 {
		u = -u
	}
	for ok := true; ok; ok = u != 0 {
		i--
		buf[i] = digits[u%uint64(base)]
		u /= uint64(base)
	}
	if n < 0 {
		i--
		buf[i] = '-'
	}
	return string(buf[i:])
}
