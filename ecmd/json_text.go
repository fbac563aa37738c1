package ecmd

import (
	"bytes"
	"errors"
	"strconv"
	"unicode/utf8"
)

// validText refuses what package encoding/json would read with a loss: bytes that
// are not UTF-8 (RFC 8259, section 8.1), and surrogates without their other half
// (section 8.2).
func validText(data []byte) error {
	if !utf8.Valid(data) {
		return errors.New("not JSON: not UTF-8")
	}
	for rest := data; ; {
		i := bytes.IndexByte(rest, '\\')
		if i < 0 || i+1 >= len(rest) {
			return nil
		}
		rest = rest[i:]
		unit, ok := codeUnit(rest)
		switch {
		case !ok:
			rest = rest[2:]
		case unit < 0xd800 || unit > 0xdfff:
			rest = rest[6:]
		default:
			low, ok := codeUnit(rest[6:])
			if unit >= 0xdc00 || !ok || low < 0xdc00 || low > 0xdfff {
				return errors.New("not JSON: a surrogate without its other half")
			}
			rest = rest[12:]
		}
	}
}

// codeUnit reads the escape of a UTF-16 code unit at the front of b.
func codeUnit(b []byte) (unit uint64, ok bool) {
	if len(b) < 6 || b[0] != '\\' || b[1] != 'u' {
		return 0, false
	}
	unit, err := strconv.ParseUint(string(b[2:6]), 16, 16)
	return unit, err == nil
}
