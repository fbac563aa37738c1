package interp

import (
	"math/big"
	"strconv"
	"strings"
)

// A longDouble is what bash computes with: the 80-bit extended format, of 64
// bits of precision, which printf %.20f and %a show.
type longDouble struct {
	neg bool
	inf bool
	nan bool
	abs *big.Float
}

// The exponents of the extended format, as big.Float counts them.
const (
	longBits   = 64
	maxLongExp = 16384
	minLongExp = -16381
)

// float prints an argument as %e, %f, %g or %a does.
func (p *printer) float(sp *printfSpec, conv byte) {
	s, ok := p.arg()
	if p.shortFloat(sp, conv, s) {
		return
	}
	x := longDouble{abs: new(big.Float)}
	switch {
	case !ok:
	case quoted(s):
		x.abs.SetInt64(p.characterCode(s[1:]))
	default:
		var rest string
		var over bool
		x, rest, over = scanFloat(s)
		p.checkNumber(s, rest, over)
	}
	p.formatFloat(sp, conv, x)
}

// scanFloat is strtold(3). rest is what follows the number.
func scanFloat(s string) (x longDouble, rest string, over bool) {
	i := skipBlanks(s)
	if i < len(s) && (s[i] == '-' || s[i] == '+') {
		x.neg = s[i] == '-'
		i++
	}
	x.abs = new(big.Float)
	if n := scanSpecial(s[i:], &x); n > 0 {
		return x, s[i+n:], false
	}
	text, base, n := scanMantissa(s[i:])
	if n == 0 {
		return longDouble{abs: x.abs}, s, false
	}
	over = x.set(text, base)
	return x, s[i+n:], over
}

// scanSpecial recognises infinity and NaN and returns their length.
func scanSpecial(s string, x *longDouble) int {
	for _, word := range []string{"infinity", "inf"} {
		if len(s) >= len(word) && strings.EqualFold(s[:len(word)], word) {
			x.inf = true
			return len(word)
		}
	}
	if len(s) < 3 || !strings.EqualFold(s[:3], "nan") {
		return 0
	}
	x.nan = true
	if strings.HasPrefix(s[3:], "(") {
		for i := 4; i < len(s); i++ {
			if s[i] == ')' {
				return i + 1
			}
			if c := s[i]; c != '_' && c-'0' > 9 && (c|0x20 < 'a' || c|0x20 > 'z') {
				break
			}
		}
	}
	return 3
}

// scanMantissa returns the text of a decimal or hexadecimal number, as
// big.Float parses it, and its length in s.
func scanMantissa(s string) (text string, base, n int) {
	isDigit, mark := func(c byte) bool { return c-'0' < 10 }, byte('e')
	start := 0
	base = 10
	if len(s) > 2 && s[0] == '0' && s[1]|0x20 == 'x' &&
		(isHexDigit(s[2]) || s[2] == '.' && len(s) > 3 && isHexDigit(s[3])) {
		isDigit, mark, base, start = isHexDigit, 'p', 16, 2
	}
	i := start
	digits, point := 0, false
	for ; i < len(s) && (isDigit(s[i]) || s[i] == '.' && !point); i++ {
		if s[i] == '.' {
			point = true
		} else {
			digits++
		}
	}
	if digits == 0 {
		return "", 0, 0
	}
	if i < len(s) && s[i]|0x20 == mark {
		j := i + 1
		if j < len(s) && (s[j] == '+' || s[j] == '-') {
			j++
		}
		first := j
		for j < len(s) && s[j]-'0' < 10 {
			j++
		}
		if j > first {
			i = j
		}
	}
	return s[start:i], base, i
}

// set makes x the number that text stands for. over: it is not in the range,
// and x is infinite or nearly zero.
func (x *longDouble) set(text string, base int) (over bool) {
	x.abs.SetPrec(longBits)
	mantissa, exp := splitExponent(text, base)
	if strings.Trim(mantissa, "0.") == "" {
		return false
	}
	whole, fraction, _ := strings.Cut(mantissa, ".")
	// Far out of the range nothing needs to be computed.
	scale, most := 1, 6000
	if base == 16 {
		scale, most = 4, 20000
	}
	lead := len(strings.TrimLeft(whole, "0"))
	if lead == 0 {
		lead = len(strings.TrimLeft(fraction, "0")) - len(fraction)
	}
	switch size := lead*scale + exp; {
	case size > most:
		x.inf = true
		return true
	case size < -most:
		return true
	}
	return x.compute(whole, fraction, exp, base)
}

func (x *longDouble) compute(whole, fraction string, exp, base int) (over bool) {
	text := whole + "." + fraction
	if base == 16 {
		text = "0x" + text + "p" + strconv.Itoa(exp)
	} else {
		text += "e" + strconv.Itoa(exp)
	}
	v, _, err := big.ParseFloat(text, 0, longBits, big.ToNearestEven)
	if err != nil {
		return true
	}
	x.abs = v
	switch e := v.MantExp(nil); {
	case e > maxLongExp:
		x.inf = true
		return true
	case e < minLongExp: // subnormal: fewer bits
		bits := longBits - (minLongExp - e)
		if bits <= 0 {
			x.abs = new(big.Float)
			return true
		}
		exact := new(big.Float).Copy(v)
		v.SetPrec(uint(bits))
		return v.Cmp(exact) != 0
	}
	return false
}

func splitExponent(text string, base int) (mantissa string, exp int) {
	mark := "eE"
	if base == 16 {
		mark = "pP"
	}
	i := strings.IndexAny(text, mark)
	if i < 0 {
		return text, 0
	}
	exp, err := strconv.Atoi(text[i+1:])
	if err != nil || exp > 1<<30 || exp < -1<<30 {
		exp = 1 << 30
		if text[i+1] == '-' {
			exp = -exp
		}
	}
	return text[:i], exp
}

// maxFraction is how many digits a number of the extended format has at most
// behind the point; more are zeros.
const maxFraction = 16500

func (p *printer) formatFloat(sp *printfSpec, conv byte, x longDouble) {
	if x.inf || x.nan {
		text := "inf"
		if x.nan {
			text = "nan"
		}
		if conv < 'a' {
			text = strings.ToUpper(text)
		}
		blank := *sp
		blank.zero = false
		p.floatField(&blank, x.neg, []byte(text), 0, "")
		return
	}
	prec := sp.prec
	if prec < 0 {
		prec = 6
	}
	digits := min(prec, maxFraction)
	switch conv {
	case 'f', 'F':
		body := x.abs.Append(nil, 'f', digits)
		p.floatField(sp, x.neg, withPoint(body, sp.alt && prec == 0), prec-digits, "")
	case 'e', 'E':
		p.exponential(sp, x, conv, digits, prec-digits)
	case 'g', 'G':
		p.general(sp, x, conv, max(prec, 1))
	default:
		p.hexFloat(sp, x, conv)
	}
}

// withPoint appends a decimal point if add.
func withPoint(b []byte, add bool) []byte {
	if add {
		return append(b, '.')
	}
	return b
}

func (p *printer) exponential(sp *printfSpec, x longDouble, conv byte, digits, zeros int) {
	body := string(x.abs.Append(nil, 'e', digits))
	i := strings.IndexByte(body, 'e')
	p.floatField(sp, x.neg, withPoint([]byte(body[:i]), sp.alt && digits == 0), zeros, cased(body[i:], conv))
}

func cased(s string, conv byte) string {
	if conv < 'a' {
		return strings.ToUpper(s)
	}
	return s
}

// general is %g: prec significant digits, with an exponent if it is below -4
// or not below prec (C standard, fprintf).
func (p *printer) general(sp *printfSpec, x longDouble, conv byte, prec int) {
	digits := min(prec, maxFraction)
	body := string(x.abs.Append(nil, 'e', digits-1))
	i := strings.IndexByte(body, 'e')
	exp, err := strconv.Atoi(body[i+1:])
	if err != nil {
		panic("interp: exponent of " + body)
	}
	mantissa, suffix := body[:i], cased(body[i:], conv)
	if exp >= -4 && exp < prec {
		mantissa, suffix = string(x.abs.Append(nil, 'f', max(min(prec-1-exp, maxFraction), 0))), ""
	}
	zeros := 0
	if sp.alt {
		if !strings.Contains(mantissa, ".") {
			mantissa += "."
		}
		zeros = prec - digits
	} else if strings.Contains(mantissa, ".") {
		mantissa = strings.TrimRight(strings.TrimRight(mantissa, "0"), ".")
	}
	p.floatField(sp, x.neg, []byte(mantissa), zeros, suffix)
}

// hexFloat is %a: the first digit has the highest four bits.
func (p *printer) hexFloat(sp *printfSpec, x longDouble, conv byte) {
	m, exp := uint64(0), 0
	if x.abs.Sign() != 0 {
		frac := new(big.Float)
		exp = x.abs.MantExp(frac)
		m, _ = frac.SetMantExp(frac, longBits).Uint64()
		if low := minLongExp - exp; low > 0 {
			m >>= low
			exp = minLongExp
		}
		exp -= 4
	}
	lead := byte(m >> 60)
	digits := []byte(strconv.FormatUint(m|1<<63, 16))[1:]
	for i := range digits {
		digits[i] = "0123456789abcdef"[m>>(56-4*i)&15]
	}
	carry := false
	switch {
	case sp.prec < 0:
		digits = []byte(strings.TrimRight(string(digits), "0"))
	case sp.prec < len(digits):
		digits, carry = roundHex(digits, sp.prec, lead&1 == 1)
	}
	if carry {
		if lead++; lead == 16 {
			lead, exp = 1, exp+4
		}
	}
	body := append(make([]byte, 0, 20), "0123456789abcdef"[lead])
	if len(digits) > 0 || sp.alt || sp.prec > 0 {
		body = append(append(body, '.'), digits...)
	}
	suffix := "p" + strconv.Itoa(exp)
	if exp >= 0 {
		suffix = "p+" + strconv.Itoa(exp)
	}
	prefix := cased("0x", conv)
	if conv < 'a' {
		upper(body)
	}
	p.signed(sp, x.neg, prefix, body, max(sp.prec-len(digits), 0), cased(suffix, conv))
}

// roundHex rounds to n digits, halves to even. odd tells of the digit before.
func roundHex(digits []byte, n int, odd bool) (kept []byte, carry bool) {
	if n > 0 {
		odd = digitValue(digits[n-1])&1 == 1
	}
	rest := strings.TrimRight(string(digits[n:]), "0")
	up := rest > "8" || rest == "8" && odd
	kept = digits[:n]
	for i := n - 1; i >= 0 && up; i-- {
		d := digitValue(kept[i]) + 1
		up = d == 16
		kept[i] = "0123456789abcdef"[d&15]
	}
	return kept, up
}

func (p *printer) floatField(sp *printfSpec, neg bool, body []byte, zeros int, suffix string) {
	p.signed(sp, neg, "", body, zeros, suffix)
}

// signed prints a floating point number in its field.
func (p *printer) signed(sp *printfSpec, neg bool, prefix string, body []byte, zeros int, suffix string) {
	switch {
	case neg:
		prefix = "-" + prefix
	case sp.plus:
		prefix = "+" + prefix
	case sp.space:
		prefix = " " + prefix
	}
	p.padded(sp, prefix, sp.zero, 0, body, zeros, suffix)
}
