package expand

import (
	"math"
	"strconv"
	"strings"
)

// A sequence is {x..y..step}.
type sequence struct {
	from, step int64
	count      int // of the elements, or more than maxBraces
	width      int // of numbers with leading zeros
	letters    bool
}

// parseSequence reads what stands between the braces of a sequence.
func parseSequence(text string) (*sequence, bool) {
	parts := strings.Split(text, "..")
	if len(parts) != 2 && len(parts) != 3 {
		return nil, false
	}
	step := int64(0)
	if len(parts) == 3 {
		var ok bool
		if step, ok = number(parts[2]); !ok {
			return nil, false
		}
	}
	if isLetter(parts[0]) && isLetter(parts[1]) {
		s := newSequence(int64(parts[0][0]), int64(parts[1][0]), step)
		s.letters = true
		return s, true
	}
	from, ok1 := number(parts[0])
	to, ok2 := number(parts[1])
	if !ok1 || !ok2 {
		return nil, false
	}
	s := newSequence(from, to, step)
	if padded(parts[0]) || padded(parts[1]) {
		s.width = max(len(parts[0]), len(parts[1]))
	}
	return s, true
}

func number(s string) (int64, bool) {
	n, err := strconv.ParseInt(s, 10, 64)
	return n, err == nil
}

func isLetter(s string) bool { return len(s) == 1 && nameStart(s[0]) && s[0] != '_' }

// padded reports whether a number has leading zeros.
func padded(s string) bool {
	digits := strings.TrimPrefix(s, "-")
	return len(digits) > 1 && digits[0] == '0'
}

// newSequence goes from from to to; the sign of the step does not matter.
func newSequence(from, to, step int64) *sequence {
	if step == 0 {
		step = 1
	}
	up := uint64(to) - uint64(from)
	if step < 0 && step != math.MinInt64 {
		step = -step
	}
	size := uint64(step)
	if to < from {
		up, step = -up, -step
	}
	return &sequence{from: from, step: step, count: int(min(up/size, maxBraces) + 1)}
}

// plain reports whether the elements are letters and digits.
func (s *sequence) plain() bool {
	if !s.letters {
		return true
	}
	last := s.from + s.step*int64(s.count-1)
	return s.from >= 'a' == (last >= 'a')
}

// each calls f with every element appended to prefix, while f returns true.
func (s *sequence) each(prefix []byte, f func([]byte) bool) bool {
	n := s.from
	for range s.count {
		if !f(s.append(prefix, n)) {
			return false
		}
		n += s.step
	}
	return true
}

func (s *sequence) append(b []byte, n int64) []byte {
	switch {
	case !s.letters:
		return appendPadded(b, n, s.width)
	case n == '\\':
		return append(b, "''"...) // bash makes it an empty string
	case nameStart(byte(n)):
		return append(b, byte(n))
	}
	return append(b, '\\', byte(n))
}

func appendPadded(b []byte, n int64, width int) []byte {
	if width == 0 {
		return strconv.AppendInt(b, n, 10)
	}
	digits := strconv.FormatInt(n, 10)
	if n < 0 {
		b = append(b, '-')
		digits = digits[1:]
		width--
	}
	for range width - len(digits) {
		b = append(b, '0')
	}
	return append(b, digits...)
}
