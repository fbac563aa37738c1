package quote

import (
	"fmt"
	"strings"

	"github.com/goshd/goshd/interp/ctype"
)

// DollarSingle decodes the text between $' and ' (bash manual, ANSI-C
// Quoting). A string cannot hold NUL: what follows one is dropped.
func (cs In) DollarSingle(body string) string {
	out, _ := cs.decode(body, dollarSingle)
	out, _, _ = strings.Cut(out, "\x00")
	return out
}

// EchoEscapes decodes the escapes of echo -e. If it meets \c it reports stop:
// the output ends there, and echo prints no newline.
func (cs In) EchoEscapes(s string) (out string, stop bool) {
	return cs.decode(s, echo)
}

// PrintfB decodes an argument of printf %b. If it meets \c it reports stop:
// printf ends there, whatever its format has left.
func (cs In) PrintfB(s string) (out string, stop bool) {
	return cs.decode(s, printfB)
}

// FormatEscape decodes the escape at the start of s, which begins with a
// backslash, as in the format of printf. It returns the bytes and how much of
// s it took.
func (cs In) FormatEscape(s string) (out string, n int) {
	d := decoder{cs: cs, s: s[1:], style: format}
	d.escape()
	return string(d.out), 1 + d.i
}

type style uint8

const (
	dollarSingle style = iota
	echo
	printfB
	format
)

// A decoder is at s[i], and right behind a backslash when escape is called.
type decoder struct {
	cs    In
	s     string
	i     int
	out   []byte
	style style
	stop  bool
}

func (cs In) decode(s string, st style) (string, bool) {
	i := strings.IndexByte(s, '\\')
	if i < 0 {
		return s, false
	}
	d := decoder{cs: cs, s: s, i: i, style: st, out: make([]byte, 0, len(s))}
	d.out = append(d.out, s[:i]...)
	for d.i < len(s) && !d.stop {
		c := s[d.i]
		d.i++
		if c == '\\' {
			d.escape()
		} else {
			d.out = append(d.out, c)
		}
	}
	return string(d.out), d.stop
}

const (
	escapes = `abeEfnrtv\`
	decoded = "\a\b\x1b\x1b\f\n\r\t\v\\"
)

func (d *decoder) escape() {
	if d.i == len(d.s) {
		d.out = append(d.out, '\\')
		return
	}
	c := d.s[d.i]
	d.i++
	if i := strings.IndexByte(escapes, c); i >= 0 {
		d.out = append(d.out, decoded[i])
		return
	}
	switch c {
	case '\'', '"', '?':
		d.quote(c)
	case '0', '1', '2', '3', '4', '5', '6', '7':
		d.octal(c)
	case 'x':
		d.hex()
	case 'u':
		d.unicode(c, 4)
	case 'U':
		d.unicode(c, 8)
	case 'c':
		d.control()
	default:
		d.literal(c)
	}
}

// literal keeps an escape that means nothing.
func (d *decoder) literal(c byte) { d.out = append(d.out, '\\', c) }

func (d *decoder) quote(c byte) {
	if d.style == echo || d.style == printfB {
		d.literal(c)
		return
	}
	d.out = append(d.out, c)
}

// octal takes three digits; but echo -e has only \0nnn, where the zero is not
// one of the three, and %b has both.
func (d *decoder) octal(c byte) {
	most := 2
	switch d.style {
	case echo, printfB:
		if c == '0' {
			most = 3
		} else if d.style == echo {
			d.literal(c)
			return
		}
	}
	v := uint64(c - '0')
	for ; most > 0 && d.i < len(d.s) && d.s[d.i]&^7 == '0'; most-- {
		v = v<<3 | uint64(d.s[d.i]&7)
		d.i++
	}
	d.out = append(d.out, byte(v))
}

// hex takes two digits, or in $'...' any number of them between braces, of
// which the last two count.
func (d *decoder) hex() {
	if d.style == dollarSingle && strings.HasPrefix(d.s[d.i:], "{") {
		d.i++
		v, _ := d.digits(len(d.s))
		if strings.HasPrefix(d.s[d.i:], "}") {
			d.i++
		}
		d.out = append(d.out, byte(v))
		return
	}
	v, n := d.digits(2)
	if n == 0 {
		d.literal('x')
		return
	}
	d.out = append(d.out, byte(v))
}

// digits takes up to most hexadecimal digits.
func (d *decoder) digits(most int) (v uint32, n int) {
	for ; n < most && d.i < len(d.s); n++ {
		c := d.s[d.i]
		if !ctype.Xdigit.Is(rune(c)) {
			break
		}
		v = v<<4 | uint32(c&0xf)
		if c > '9' {
			v += 9
		}
		d.i++
	}
	return v, n
}

func (d *decoder) unicode(c byte, most int) {
	v, n := d.digits(most)
	if n == 0 {
		d.literal(c)
		return
	}
	if ctype.Charset(d.cs) == ctype.Bytes && 0x80 <= v && v < 1<<31 {
		d.out = appendName(d.out, v)
		return
	}
	d.out = appendUTF8(d.out, v)
}

// appendName writes the escape of a character that the charset does not have, as
// bash does.
func appendName(b []byte, v uint32) []byte {
	if v <= 0xffff {
		return fmt.Appendf(b, `\u%04X`, v)
	}
	return fmt.Appendf(b, `\U%08X`, v)
}

// appendUTF8 encodes as bash does: surrogates and numbers above U+10FFFF too,
// as UTF-8 was first defined (RFC 2279), and nothing from 1<<31 on.
func appendUTF8(b []byte, v uint32) []byte {
	if v < 1<<7 {
		return append(b, byte(v))
	}
	for n := 1; n <= 5; n++ {
		if v>>(5*n+6) == 0 {
			b = append(b, ^byte(0)<<(7-n)|byte(v>>(6*n)))
			for n--; n >= 0; n-- {
				b = append(b, 0x80|byte(v>>(6*n))&0x3f)
			}
			return b
		}
	}
	return b
}

// control takes the character behind \c in $'...', where \c\\ is one escape.
// Elsewhere \c ends the output, except in a format, where it means nothing.
func (d *decoder) control() {
	switch {
	case d.style == echo || d.style == printfB:
		d.stop = true
		return
	case d.style == format || d.i == len(d.s):
		d.literal('c')
		return
	}
	c := d.s[d.i]
	d.i++
	if c == '\\' && strings.HasPrefix(d.s[d.i:], `\`) {
		d.i++
	}
	if c == '?' {
		d.out = append(d.out, 0x7f)
		return
	}
	d.out = append(d.out, c&0x1f)
}
