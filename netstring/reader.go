package netstring

import "io"

// chunk is how much is allocated for a payload before any of it has arrived.
// Beyond it the buffer grows only as bytes come in.
const chunk = 4096

// A Reader reads netstrings from a stream. It never reads past the comma of
// the message that it returns, so the stream can be handed on between messages.
// Errors are sticky: after the first one, where messages begin is unknown.
type Reader struct {
	r      io.Reader
	limit  int
	buf    []byte // the message read so far
	offset int64  // of buf[0] in the stream
	err    error
}

// NewReader returns a Reader that refuses payloads of more than limit bytes.
// A limit of 0 means DefaultLimit.
func NewReader(r io.Reader, limit int) *Reader {
	if limit <= 0 {
		limit = DefaultLimit
	}
	return &Reader{r: r, limit: limit}
}

// Next returns the next payload, which stays valid until the next call. The
// error is io.EOF only between messages; a stream that ends within one gives
// io.ErrUnexpectedEOF. Faults are *SyntaxError and *TooLargeError.
func (r *Reader) Next() ([]byte, error) {
	if r.err != nil {
		return nil, r.err
	}
	r.offset += int64(len(r.buf))
	if cap(r.buf) > 16*chunk {
		r.buf = nil // one large message must not keep its memory for ever
	}
	r.buf = r.buf[:0]
	for {
		start, length, end, ok, err := Cut(r.buf, r.limit)
		if err != nil {
			return nil, r.fail(err)
		}
		if ok {
			return r.buf[start : start+length : start+length], nil
		}
		if err := r.fill(end); err != nil {
			return nil, r.fail(err)
		}
	}
}

// fill reads once, at most up to want bytes in all, into a buffer that grows
// by what has arrived.
func (r *Reader) fill(want int) error {
	if len(r.buf) == cap(r.buf) {
		grown := make([]byte, len(r.buf), min(max(want, 32), max(chunk, 2*len(r.buf))))
		copy(grown, r.buf)
		r.buf = grown
	}
	n, err := r.r.Read(r.buf[len(r.buf):min(want, cap(r.buf))])
	r.buf = r.buf[:len(r.buf)+n]
	if n > 0 {
		return nil // an error that came with bytes will come again without
	}
	return err
}

func (r *Reader) fail(err error) error {
	if err == io.EOF && len(r.buf) > 0 {
		err = io.ErrUnexpectedEOF
	}
	if e, ok := err.(*SyntaxError); ok {
		e.Offset += r.offset
	}
	r.err = err
	return err
}
