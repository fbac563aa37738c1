package vars

import (
	"unsafe"
	"weak"
)

const (
	// minTail is how long an element is that gets room behind it.
	minTail = 512
	// maxTails bounds the elements that have room at the same time.
	maxTails = 16
)

// A tail is the room behind the text of an element that was appended to. Texts
// are never changed: only the one that ends where the room begins can take it,
// and the room is less by that. It goes with the last text that begins there. A
// copy of a Store has no tails, as the others may still append to the same texts.
type tail struct {
	start weak.Pointer[byte]
	end   int // of the text
	size  int // of text and room
}

// join returns old+val, for old the text of an element, which may be appended to
// again and again.
func (s *Store) join(old, val string) string {
	end := len(old) + len(val)
	if len(old) < minTail || len(val) == 0 {
		return old + val
	}
	t := s.tail(old)
	if t == nil {
		t = s.newTail()
	} else if end <= t.size {
		start := unsafe.StringData(old)
		copy(unsafe.Slice(start, t.size)[len(old):], val)
		t.end = end
		return unsafe.String(start, end)
	}
	text := make([]byte, end, 2*end)
	copy(text, old)
	copy(text[len(old):], val)
	start := unsafe.SliceData(text)
	*t = tail{weak.Make(start), end, cap(text)}
	return unsafe.String(start, end)
}

// tail returns the one behind text, or nil.
func (s *Store) tail(text string) *tail {
	for i := range s.tails {
		if t := &s.tails[i]; t.end == len(text) && t.start.Value() == unsafe.StringData(text) {
			return t
		}
	}
	return nil
}

// newTail returns a tail for another element, that of the one that has had it for
// the longest time if there are too many.
func (s *Store) newTail() *tail {
	if len(s.tails) < maxTails {
		s.tails = append(s.tails, tail{})
		return &s.tails[len(s.tails)-1]
	}
	s.oldTail = (s.oldTail + 1) % maxTails
	return &s.tails[s.oldTail]
}
