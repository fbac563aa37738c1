package interp

import (
	"math"
	"math/bits"
	"strconv"
	"strings"

	"github.com/goshd/goshd/interp/ctype"
)

// integer takes an argument of a signed conversion; one that is missing is 0.
func (p *printer) integer() int64 {
	s, ok := p.arg()
	if !ok {
		return 0
	}
	if n, ok := shortDecimal(s); ok {
		return n
	}
	if quoted(s) {
		return p.characterCode(s[1:])
	}
	neg, n, rest, over := scanInteger(s)
	limit := uint64(math.MaxInt64)
	if neg {
		limit++
	}
	if n > limit {
		n, over = limit, true
	}
	p.checkNumber(s, rest, over)
	if neg {
		return -int64(n)
	}
	return int64(n)
}

// natural takes an argument of an unsigned conversion.
func (p *printer) natural() uint64 {
	s, ok := p.arg()
	if !ok {
		return 0
	}
	if n, ok := shortDecimal(s); ok {
		return uint64(n)
	}
	if quoted(s) {
		return uint64(p.characterCode(s[1:]))
	}
	neg, n, rest, over := scanInteger(s)
	p.checkNumber(s, rest, over)
	if neg && !over {
		return -n
	}
	return n
}

func quoted(s string) bool { return s != "" && (s[0] == '\'' || s[0] == '"') }

// shortDecimal parses the usual numbers: few digits and no leading zero.
func shortDecimal(s string) (int64, bool) {
	if len(s) == 0 || len(s) > 18 || s[0] == '0' && len(s) > 1 {
		return 0, false
	}
	n := int64(0)
	for i := range len(s) {
		c := s[i] - '0'
		if c > 9 {
			return 0, false
		}
		n = n*10 + int64(c)
	}
	return n, true
}

// scanInteger is strtoumax(3) with base 0: blanks, a sign, digits in the base
// that 0 and 0x stand for. rest is what follows; over: too large.
func scanInteger(s string) (neg bool, n uint64, rest string, over bool) {
	i := skipBlanks(s)
	if i < len(s) && (s[i] == '-' || s[i] == '+') {
		neg = s[i] == '-'
		i++
	}
	base := uint64(10)
	switch {
	case len(s) > i+2 && s[i] == '0' && s[i+1]|0x20 == 'x' && isHexDigit(s[i+2]):
		base = 16
		i += 2
	case i < len(s) && s[i] == '0':
		base = 8
	}
	first := i
	for ; i < len(s); i++ {
		d := digitValue(s[i])
		if d >= base {
			break
		}
		if n > (math.MaxUint64-d)/base {
			over = true
		}
		n = n*base + d
	}
	if i == first {
		return false, 0, s, false
	}
	if over {
		n = math.MaxUint64
	}
	return neg, n, s[i:], over
}

func skipBlanks(s string) int {
	i := 0
	for i < len(s) && (s[i] == ' ' || s[i] >= '\t' && s[i] <= '\r') {
		i++
	}
	return i
}

// digitValue is the value of a hexadecimal digit, or a large number.
func digitValue(c byte) uint64 {
	switch {
	case c-'0' < 10:
		return uint64(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return uint64(c|0x20-'a') + 10
	}
	return 99
}

// checkNumber complains of an argument that was not used up or not in range.
func (p *printer) checkNumber(s, rest string, over bool) {
	switch {
	case rest != "":
		p.complain("%s: %s", s, invalidNumber(s))
		p.status = 1
	case over:
		p.complain("warning: %s: Numerical result out of range", s)
	}
}

func invalidNumber(s string) string {
	switch {
	case len(s) > 1 && s[0] == '0' && s[1]-'0' < 10:
		return "invalid octal number"
	case strings.HasPrefix(s, "0x"):
		return "invalid hex number"
	}
	return "invalid number"
}

// decimal is %d.
func (p *printer) decimal(sp *printfSpec) {
	n := p.integer()
	if sp.width == 0 && sp.prec < 0 && !sp.plus && !sp.space {
		p.sh.out = strconv.AppendInt(p.sh.out, n, 10)
		return
	}
	var buf [24]byte
	digits := strconv.AppendUint(buf[:0], magnitude(n), 10)
	sign := ""
	switch {
	case n < 0:
		sign = "-"
	case sp.plus:
		sign = "+"
	case sp.space:
		sign = " "
	}
	p.digits(sp, sign, digits, n == 0)
}

func magnitude(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}

// unsigned is %o, %u, %x and %X.
func (p *printer) unsigned(sp *printfSpec, conv byte) {
	n := p.natural()
	var buf [24]byte
	digits := buf[:0]
	prefix := ""
	switch conv {
	case 'u':
		digits = strconv.AppendUint(digits, n, 10)
	case 'o':
		digits = strconv.AppendUint(digits, n, 8)
		if sp.alt && n != 0 && sp.prec <= len(digits) {
			prefix = "0"
		} else if sp.alt && n == 0 && sp.prec == 0 {
			prefix = "0"
		}
	default:
		digits = strconv.AppendUint(digits, n, 16)
		if sp.alt && n != 0 {
			prefix = "0x"
		}
		if conv == 'X' {
			prefix = strings.ToUpper(prefix)
			upper(digits)
		}
	}
	p.digits(sp, prefix, digits, n == 0)
}

func upper(b []byte) {
	for i, c := range b {
		if 'a' <= c && c <= 'z' {
			b[i] = c - 0x20
		}
	}
}

// digits prints an integer: the precision is its least number of digits, and
// overrides the flag 0.
func (p *printer) digits(sp *printfSpec, prefix string, digits []byte, zero bool) {
	if sp.prec == 0 && zero {
		digits = digits[:0]
	}
	zeros := max(sp.prec-len(digits), 0)
	p.padded(sp, prefix, sp.zero && sp.prec < 0, zeros, digits, 0, "")
}

// padded prints prefix, zeros, digits, again zeros and suffix in a field of
// the width: padded with blanks, or behind the prefix with zeros.
func (p *printer) padded(sp *printfSpec, prefix string, withZeros bool, before int, digits []byte, after int, suffix string) {
	gap := sp.width - len(prefix) - before - len(digits) - after - len(suffix)
	if !sp.minus && !withZeros {
		p.fill(' ', gap)
	}
	p.sh.out = append(p.sh.out, prefix...)
	if !sp.minus && withZeros {
		p.fill('0', gap)
	}
	p.fill('0', before)
	p.sh.out = append(p.sh.out, digits...)
	p.fill('0', after)
	p.sh.out = append(p.sh.out, suffix...)
	if sp.minus {
		p.fill(' ', gap)
	}
}

// characterCode is the value of an argument 'X or "X (POSIX XCU printf). The C
// library decodes the numbers that UTF-8 was first defined for (RFC 2279), up
// to 31 bits; a byte that starts no character stands for itself.
func (p *printer) characterCode(s string) int64 {
	if s == "" {
		return 0
	}
	size := bits.LeadingZeros8(^s[0])
	if p.sh.opts.Charset == ctype.Bytes || size < 2 || size > 6 || size > len(s) {
		return int64(s[0])
	}
	r := int64(s[0]) & (0x7f >> size)
	for i := 1; i < size; i++ {
		if s[i]&0xc0 != 0x80 {
			return int64(s[0])
		}
		r = r<<6 | int64(s[i]&0x3f)
	}
	shortest := int64(0x80)
	if size > 2 {
		shortest = 1 << (5*size - 4)
	}
	if r < shortest || 0xd800 <= r && r < 0xe000 {
		return int64(s[0])
	}
	return r
}
