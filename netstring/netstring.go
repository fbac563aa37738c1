package netstring

import (
	"fmt"
	"strconv"
)

const (
	// MaxDigits is the largest number of digits in a length, leading zeros
	// included.
	MaxDigits = 9

	// MaxLength is the largest length that a header can announce.
	MaxLength = 999_999_999

	// DefaultLimit is the payload limit, in bytes, that a Limit of 0 means.
	DefaultLimit = 16 << 20
)

// A SyntaxError says why bytes are not a netstring. What follows them in the
// stream cannot be read: nobody knows where the next message begins.
type SyntaxError struct {
	Offset int64 // of the offending byte: in the buffer for Cut, in the stream for Reader
	Msg    string
}

func (e *SyntaxError) Error() string {
	return fmt.Sprintf("not a netstring at byte %d: %s", e.Offset, e.Msg)
}

// A TooLargeError reports a length above the limit. It is returned before
// anything is allocated for the payload.
type TooLargeError struct {
	Length int // as far as its digits have been read
	Limit  int // in bytes
}

func (e *TooLargeError) Error() string {
	return fmt.Sprintf("message is longer than %d bytes", e.Limit)
}

// Append appends the netstring of payload to dst.
func Append(dst, payload []byte) []byte {
	dst = AppendHeader(dst, len(payload))
	dst = append(dst, payload...)
	return append(dst, ',')
}

// AppendHeader appends the length and the colon of a payload of n bytes, for
// callers that put payload and comma after it themselves. It panics if n is
// negative or above MaxLength, which no header can say.
func AppendHeader(dst []byte, n int) []byte {
	if n < 0 || n > MaxLength {
		panic("netstring: no header can announce " + strconv.Itoa(n) + " bytes")
	}
	dst = strconv.AppendInt(dst, int64(n), 10)
	return append(dst, ':')
}

// Size is the number of bytes that a payload of n bytes takes on the wire.
func Size(n int) int {
	digits := 1
	for m := n; m >= 10; m /= 10 {
		digits++
	}
	return digits + 1 + n + 1
}

// Cut finds the netstring at the start of b. Its payload is
// b[start:start+length], and the message ends after its comma, at end.
//
// While bytes are missing, ok is false and end says how many bytes of b there
// must be at least before another call can do better; the number is never more
// than the message has. A fault is reported by the first byte that makes it
// certain: a length above limit as soon as its digits show it. A limit of 0
// means DefaultLimit.
func Cut(b []byte, limit int) (start, length, end int, ok bool, err error) {
	if limit <= 0 {
		limit = DefaultLimit
	}
	start, length, err = header(b, limit)
	if err != nil {
		return 0, 0, 0, false, err
	}
	if start == 0 { // the colon has not come; it, length bytes and a comma will
		return 0, 0, max(len(b), 1) + 1 + length + 1, false, nil
	}
	end = start + length + 1
	if len(b) < end {
		return start, length, end, false, nil
	}
	if b[end-1] != ',' {
		return 0, 0, 0, false, &SyntaxError{int64(end - 1), "expected a comma after the payload"}
	}
	return start, length, end, true, nil
}

// header reads digits and colon. size is 0 while the colon has not come;
// length is then what the digits so far announce, which more digits can only
// raise.
func header(b []byte, limit int) (size, length int, err error) {
	for i, c := range b {
		switch {
		case c == ':' && i > 0:
			return i + 1, length, nil
		case c < '0' || c > '9':
			return 0, 0, &SyntaxError{int64(i), headerFault(c, i)}
		case i == MaxDigits:
			return 0, 0, &SyntaxError{int64(i), "length has more than 9 digits"}
		}
		length = length*10 + int(c-'0')
		if length > limit {
			return 0, 0, &TooLargeError{length, limit}
		}
	}
	return 0, length, nil
}

func headerFault(c byte, digits int) string {
	if digits == 0 {
		return fmt.Sprintf("expected the digits of a length instead of %q", c)
	}
	return fmt.Sprintf("expected a colon after the length instead of %q", c)
}
