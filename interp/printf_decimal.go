package interp

import (
	"math/bits"
	"strconv"
)

// A decimal is one of the usual numbers: of so few digits that rounding them
// gives what rounding the nearest binary number of 64 bits would.
type decimal struct {
	neg      bool
	n        uint64 // the digits
	digits   int    // how many, without leading zeros
	fraction int    // how many of them are behind the point; may be more than digits
}

const maxDecimal = 18

var powersOf10 = [maxDecimal + 2]uint64{
	1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9,
	1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
}

// parseDecimal declines what has an exponent, too many digits, or isn't a
// number.
func parseDecimal(s string) (d decimal, ok bool) {
	if len(s) > 0 && s[0] == '-' {
		d.neg = true
		s = s[1:]
	}
	if len(s) == 0 || len(s) > maxDecimal {
		return d, false
	}
	point := false
	for i := range len(s) {
		switch c := s[i]; {
		case c-'0' < 10:
			d.n = d.n*10 + uint64(c-'0')
			if point {
				d.fraction++
			}
		case c == '.' && !point && len(s) > 1:
			point = true
		default:
			return d, false
		}
	}
	d.count()
	return d, true
}

func (d *decimal) count() {
	d.digits = bits.Len64(d.n) * 1233 >> 12
	if d.n >= powersOf10[d.digits] {
		d.digits++
	}
}

// scale makes the number of digits behind the point be fraction. It declines
// numbers half-way between two, unless the binary number is exactly that.
func (d *decimal) scale(fraction int) bool {
	drop := d.fraction - fraction
	switch {
	case drop > maxDecimal:
		return false
	case drop < 0:
		if d.n != 0 && d.digits-drop > maxDecimal || -drop > maxDecimal {
			return false
		}
		d.n *= powersOf10[-drop]
	case drop > 0:
		unit := powersOf10[drop]
		rest := d.n % unit
		up := rest*2 > unit
		if rest*2 == unit {
			if !d.exact() {
				return false
			}
			up = d.n/unit&1 == 1
		}
		d.n /= unit
		if up {
			d.n++
		}
	}
	d.fraction = fraction
	d.count()
	return true
}

// exact reports whether n/10^fraction is a binary number.
func (d *decimal) exact() bool {
	five := uint64(1)
	for range d.fraction {
		five *= 5
	}
	return d.n%five == 0
}

// round makes the number have the given number of digits, and returns the
// exponent of the first.
func (d *decimal) round(digits int) (exp int, ok bool) {
	if d.n == 0 {
		d.fraction = digits - 1
		return 0, true
	}
	if ok = d.scale(digits - d.digits + d.fraction); ok && d.digits > digits {
		ok = d.scale(d.fraction - 1) // 9.99 has become 10.0
	}
	return digits - 1 - d.fraction, ok
}

// shortFloat prints the usual numbers as %e, %f and %g do. It declines all
// others.
func (p *printer) shortFloat(sp *printfSpec, conv byte, s string) bool {
	d, ok := parseDecimal(s)
	prec := sp.prec
	if prec < 0 {
		prec = 6
	}
	if !ok || prec >= maxDecimal {
		return false
	}
	var room [48]byte
	switch conv {
	case 'f', 'F':
		if ok = d.scale(prec); ok {
			p.floatField(sp, d.neg, insertPoint(strconv.AppendUint(room[:0], d.n, 10), prec, sp.alt), 0, "")
		}
	case 'e', 'E':
		var exp int
		if exp, ok = d.round(prec + 1); ok {
			p.floatField(sp, d.neg, insertPoint(strconv.AppendUint(room[:0], d.n, 10), prec, sp.alt), 0, exponent(exp, conv))
		}
	case 'g', 'G':
		ok = p.shortGeneral(sp, conv, d, max(prec, 1))
	default:
		ok = false
	}
	return ok
}

// shortGeneral is %g.
func (p *printer) shortGeneral(sp *printfSpec, conv byte, d decimal, prec int) bool {
	exp, ok := d.round(prec)
	if !ok || sp.alt {
		return false
	}
	fraction, suffix := prec-1, ""
	if exp >= -4 && exp < prec {
		fraction = prec - 1 - exp
	} else {
		suffix = exponent(exp, conv)
	}
	for fraction > 0 && d.n%10 == 0 {
		d.n /= 10
		fraction--
	}
	var room [48]byte
	p.floatField(sp, d.neg, insertPoint(strconv.AppendUint(room[:0], d.n, 10), fraction, false), 0, suffix)
	return true
}

// exponent is the end of a number printed by %e.
func exponent(exp int, conv byte) string {
	sign := "+"
	if exp < 0 {
		sign, exp = "-", -exp
	}
	mark := "e"
	if conv < 'a' {
		mark = "E"
	}
	if exp < 10 {
		sign += "0"
	}
	return mark + sign + strconv.Itoa(exp)
}

// insertPoint makes the last prec digits the fraction.
func insertPoint(digits []byte, prec int, alt bool) []byte {
	for len(digits) <= prec {
		digits = append(digits, 0)
		copy(digits[1:], digits)
		digits[0] = '0'
	}
	if prec == 0 {
		if alt {
			digits = append(digits, '.')
		}
		return digits
	}
	digits = append(digits, 0)
	at := len(digits) - 1 - prec
	copy(digits[at+1:], digits[at:])
	digits[at] = '.'
	return digits
}
