package ecmd

import "strconv"

// An ID is the number that a client gave to a request, or no number: the zero
// value. Replies carry the ID of their request. Requests with IDs may overlap
// and be answered in any order; those without are answered in turn.
type ID uint64

// maxIDDigits keeps every ID within what any client's integers can hold.
const maxIDDigits = 18

// MaxID is the largest number of an ID.
const MaxID = 999_999_999_999_999_999

// NewID returns the ID of number n, which must be at most MaxID.
func NewID(n uint64) ID {
	if n > MaxID {
		panic("ecmd: no ID has the number " + strconv.FormatUint(n, 10))
	}
	return ID(n + 1)
}

// Number returns the number, and false if there is none.
func (id ID) Number() (n uint64, ok bool) { return uint64(id) - 1, id != 0 }

func (id ID) String() string {
	if id == 0 {
		return "none"
	}
	return strconv.FormatUint(uint64(id)-1, 10)
}

// append appends the number and a space, or nothing.
func (id ID) append(dst []byte) []byte {
	if id == 0 {
		return dst
	}
	return append(strconv.AppendUint(dst, uint64(id)-1, 10), ' ')
}

// cutID takes the ID off the front of a message. Exactly one spelling of a
// number is accepted, so that the ID of the reply is byte for byte the
// request's. ok is false if there are digits that are no ID.
func cutID(b []byte) (id ID, rest []byte, ok bool) {
	digits := 0
	var n uint64
	for digits < len(b) && b[digits] >= '0' && b[digits] <= '9' {
		if digits == maxIDDigits {
			return 0, b, false
		}
		n = n*10 + uint64(b[digits]-'0')
		digits++
	}
	switch {
	case digits == 0:
		return 0, b, true
	case b[0] == '0' && digits > 1, digits == len(b), b[digits] != ' ':
		return 0, b, false
	}
	return NewID(n), b[digits+1:], true
}
