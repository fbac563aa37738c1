// Package pack encodes the state of a shell for another process of the same
// program.
//
// A Writer puts numbers and texts one after the other, a Reader takes them out
// in the same order. Nothing describes itself: both sides are the same code.
// Texts that a Reader returns are parts of what it reads, not copies.
package pack

import (
	"encoding/binary"
	"errors"
)

// ErrDamaged is data that no Writer has written.
var ErrDamaged = errors.New("damaged state")

// A Writer collects what is written to it. The zero value is ready.
type Writer struct{ b []byte }

// NewWriter returns a Writer with room for so many bytes; it grows beyond.
func NewWriter(size int) *Writer { return &Writer{make([]byte, 0, size)} }

// Bytes returns what was written. It is valid until the next write.
func (w *Writer) Bytes() []byte { return w.b }

// Uint writes a number that is not negative.
func (w *Writer) Uint(n uint64) { w.b = binary.AppendUvarint(w.b, n) }

// Int writes a number.
func (w *Writer) Int(n int64) { w.b = binary.AppendVarint(w.b, n) }

// Len writes the number of things that follow.
func (w *Writer) Len(n int) { w.Uint(uint64(n)) }

// Bool writes a truth value.
func (w *Writer) Bool(on bool) {
	if on {
		w.b = append(w.b, 1)
	} else {
		w.b = append(w.b, 0)
	}
}

// Text writes bytes.
func (w *Writer) Text(s string) {
	w.Len(len(s))
	w.b = append(w.b, s...)
}

// Texts writes a list of texts.
func (w *Writer) Texts(list []string) {
	w.Len(len(list))
	for _, s := range list {
		w.Text(s)
	}
}

// Optional writes a text that may be missing.
func (w *Writer) Optional(s *string) {
	w.Bool(s != nil)
	if s != nil {
		w.Text(*s)
	}
}

// A Reader reads what a Writer has written. After damage it returns zero
// values, and Err says so.
type Reader struct {
	rest    string
	damaged bool
}

// NewReader returns a Reader for s.
func NewReader(s string) *Reader { return &Reader{rest: s} }

// Err is ErrDamaged if something did not fit, or else nil.
func (r *Reader) Err() error {
	if r.damaged {
		return ErrDamaged
	}
	return nil
}

// Damage says that what was read makes no sense.
func (r *Reader) Damage() { r.rest, r.damaged = "", true }

// Uint reads a number that is not negative.
func (r *Reader) Uint() uint64 {
	var n uint64
	for shift := uint(0); shift < 64; shift += 7 {
		if r.rest == "" {
			break
		}
		c := r.rest[0]
		r.rest = r.rest[1:]
		n |= uint64(c&0x7f) << shift
		if c < 0x80 {
			return n
		}
	}
	r.Damage()
	return 0
}

// Int reads a number.
func (r *Reader) Int() int64 {
	n := r.Uint()
	return int64(n>>1) ^ -int64(n&1)
}

// Len reads the number of things that follow, each of at least one byte.
func (r *Reader) Len() int {
	n := r.Uint()
	if n > uint64(len(r.rest)) {
		r.Damage()
		return 0
	}
	return int(n)
}

// Bool reads a truth value.
func (r *Reader) Bool() bool { return r.Uint() != 0 }

// Text reads bytes.
func (r *Reader) Text() string {
	n := r.Len()
	s := r.rest[:n]
	r.rest = r.rest[n:]
	return s
}

// Texts reads a list of texts, nil if it is empty.
func (r *Reader) Texts() []string {
	n := r.Len()
	if n == 0 {
		return nil
	}
	list := make([]string, n)
	for i := range list {
		list[i] = r.Text()
	}
	return list
}

// Optional reads a text that may be missing.
func (r *Reader) Optional() *string {
	if !r.Bool() {
		return nil
	}
	s := r.Text()
	return &s
}
