package interp

import (
	"bytes"
	"errors"
	"unicode/utf8"

	"github.com/goshd/goshd/interp/ctype"
	"github.com/goshd/goshd/interp/fds"
)

// A lineInput reads what read is asked for, and not a byte more.
type lineInput struct {
	attentive
	o   *readOptions
	buf []byte // scratch

	line   []byte
	quoted []bool // of each byte of line: a backslash preceded; nil: none
	pass   bool   // a backslash was the last byte
	got    int    // characters, for -n and -N
	char   []byte // bytes of an incomplete character
	// charQuoted says that a backslash preceded char.
	charQuoted bool
	done       bool
}

// read reads up to the delimiter. It returns 0, 1 at the end of the input, the
// status of a timeout, or a negative status if nothing is to be assigned.
func (in *lineInput) read() int {
	for {
		var err error
		in.buf, err = in.until(in.buf[:0], in.o.delim, in.limit())
		in.take(in.buf)
		switch {
		case err == nil && in.done:
			return 0
		case err != nil && err != errAgain:
			return in.failed(err)
		}
	}
}

// failed turns an error into a status.
func (in *lineInput) failed(err error) int {
	var left *leftError
	switch {
	case isEOF(err):
		in.flushChar()
		return 1
	case err == fds.ErrTimeout:
		return timedOut
	case errors.As(err, &left):
		return -left.status
	}
	in.sh.errorf("read: read error: %d: %s", in.o.fd, sysText(err))
	return -1
}

// limit is how many bytes are wanted at least.
func (in *lineInput) limit() int {
	switch {
	case len(in.char) > 0:
		return 1
	case in.o.count > 0:
		return in.o.count - in.got
	}
	return -1
}

// take accepts bytes that were read. They end with the delimiter, or where
// more has to be read.
func (in *lineInput) take(b []byte) {
	if in.simple(b) {
		if n := len(b) - 1; n >= 0 && int(b[n]) == in.o.delim {
			in.done = true
			b = b[:n]
		}
		in.append(b)
		return
	}
	for _, c := range b {
		in.accept(c)
	}
}

// simple reports whether b, but for a delimiter at its end, can be taken as it
// is.
func (in *lineInput) simple(b []byte) bool {
	return in.o.count == 0 && !in.pass && len(in.char) == 0 && (in.o.raw || bytes.IndexByte(b, '\\') < 0) &&
		bytes.IndexByte(b, 0) < 0 && (in.bytes() || !endsWithin(b))
}

// bytes reports whether characters are bytes.
func (in *lineInput) bytes() bool { return in.sh.opts.Charset == ctype.Bytes }

// endsWithin reports whether b without its last byte ends with a part of a
// character. That last byte belongs to the character then, whatever it is (bash
// 5.2).
func endsWithin(b []byte) bool {
	n := len(b) - 1
	if n < 1 || b[n-1] < utf8.RuneSelf {
		return false
	}
	for i := n - 1; i >= max(n-3, 0); i-- {
		if utf8.RuneStart(b[i]) {
			return !utf8.FullRune(b[i:n])
		}
	}
	return false
}

func (in *lineInput) append(b []byte) {
	if in.line == nil {
		in.line = b // until the next read; then line is its own
		if !in.done {
			in.line = bytes.Clone(b)
		}
		return
	}
	in.line = append(in.line, b...)
	if in.quoted != nil {
		in.quoted = append(in.quoted, make([]bool, len(b))...)
	}
}

// accept takes one byte. A backslash quotes the next one, and removes a
// newline; NUL bytes are skipped.
func (in *lineInput) accept(c byte) {
	if len(in.char) > 0 {
		in.accumulate(c)
		return
	}
	quoted := in.pass
	in.pass = false
	switch {
	case quoted && c == '\n':
		in.continued()
		return
	case quoted:
	case c == '\\' && !in.o.raw:
		in.pass = true
		return
	case int(c) == in.o.delim:
		in.done = true
		return
	case c == 0 && in.o.delim != 0:
		return
	}
	if c >= utf8.RuneSelf && !in.bytes() {
		in.charQuoted = quoted
		in.accumulate(c)
		return
	}
	in.add(c, quoted)
	in.counted()
}

// accumulate gathers the bytes of a character, of which -n counts whole ones.
func (in *lineInput) accumulate(c byte) {
	in.char = append(in.char, c)
	if !utf8.FullRune(in.char) {
		return
	}
	in.flushChar()
	in.counted()
}

func (in *lineInput) flushChar() {
	for _, c := range in.char {
		in.add(c, in.charQuoted)
	}
	in.char = in.char[:0]
}

func (in *lineInput) counted() {
	in.got++
	if in.o.count > 0 && in.got >= in.o.count {
		in.done = true
	}
}

func (in *lineInput) add(c byte, quoted bool) {
	if quoted && in.quoted == nil {
		in.quoted = make([]bool, len(in.line), len(in.line)+64)
	}
	in.line = append(in.line, c)
	if in.quoted != nil {
		in.quoted = append(in.quoted, quoted)
	}
}

// separators are those of IFS; -N doesn't split.
func (in *lineInput) separators() lineSeparators {
	if in.o.delim < 0 {
		return lineSeparators{}
	}
	return in.sh.lineSeparators()
}
