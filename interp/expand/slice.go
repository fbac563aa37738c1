package expand

import "github.com/goshd/goshd/interp/vars"

// A sliceNode is ${parameter:offset:length}.
type sliceNode struct {
	ref
	quoted bool
	offset *Arith
	length *Arith // nil if there is none
	source string // of the length
}

func (n *sliceNode) emit(b *builder) error {
	v, r, err := b.get(&n.ref)
	if err != nil {
		return err
	}
	if !v.set {
		if err := b.unset(r, v); err != nil {
			return err
		}
	}
	if !v.set && (v.all == 0 || r.kind == refVariable) {
		b.value(value{all: v.all}, n.quoted)
		return nil
	}
	offset, length, err := n.bounds(b.st, n.size(b.st, r, v))
	if err != nil {
		return err
	}
	if v.all == 0 {
		return n.text(b, v.text, offset, length)
	}
	return n.list(b, r, v, offset, length)
}

// size is how many characters or elements there are to take some from.
func (n *sliceNode) size(st *State, r *ref, v value) int64 {
	switch {
	case v.all == 0:
		return int64(st.characters(v.text))
	case r.kind == refSpecial:
		return int64(len(v.list)) + 1 // with $0
	}
	va := st.variableOf(r)
	switch {
	case va != nil && va.Kind() == vars.KindIndexed:
		return va.Array().Max() + 1
	case va != nil && va.Kind() == vars.KindScalar && len(v.list) == 1:
		return int64(st.characters(v.list[0]))
	}
	return int64(len(v.list))
}

// bounds evaluates offset and length; without one the length is -1. Where there
// is nothing at the offset the length is not evaluated.
func (n *sliceNode) bounds(st *State, size int64) (offset, length int64, err error) {
	length = -1
	offset, err = n.offset.Eval(st)
	from := offset
	if from < 0 {
		from += size
	}
	switch {
	case err != nil || n.length == nil:
	case from < 0 || from > size:
		length = 0
	default:
		length, err = n.length.Eval(st)
	}
	if e, ok := err.(*Error); ok && e.Err != nil && e.Msg != "" { // of the arithmetic, not of an expansion in it
		c := *e
		c.Msg = n.ref.text + ": " + e.Msg
		return 0, 0, &c
	}
	return offset, length, err
}

// text adds a part of a string, counted in characters.
func (n *sliceNode) text(b *builder, s string, offset, length int64) error {
	s, err := n.cut(b.st, s, offset, length)
	if err == nil {
		b.expansion(s, n.quoted)
	}
	return err
}

func (n *sliceNode) cut(st *State, s string, offset, length int64) (string, error) {
	size := int64(st.characters(s))
	if offset < 0 {
		offset += size
	}
	if offset < 0 || offset > size {
		return "", nil
	}
	end := size
	switch {
	case n.length == nil:
	case length < 0:
		if end = size + length; end < offset {
			return "", n.badLength()
		}
	case length < size-offset:
		end = offset + length
	}
	return substring(s, int(offset), int(end), size), nil
}

func (n *sliceNode) badLength() error {
	return discard(n.source + ": substring expression < 0")
}

// substring returns the characters from to end of s, which has size of them.
func substring(s string, from, end int, size int64) string {
	if int64(len(s)) == size {
		return s[from:end]
	}
	i, start := 0, len(s)
	for at := range s {
		if i == from {
			start = at
		}
		if i == end {
			return s[start:at]
		}
		i++
	}
	return s[start:]
}

// list adds a part of $@ or of an array.
func (n *sliceNode) list(b *builder, r *ref, v value, offset, length int64) error {
	if n.length != nil && length < 0 {
		return n.badLength()
	}
	star := v.all == '*'
	if r.kind == refSpecial {
		b.derived(cut(b.st.withName(), offset, length), star, n.quoted, false)
		return nil
	}
	id := r.id
	if target, err := b.st.Vars.Resolve(id); err == nil {
		id = target.ID
	}
	va := b.st.Vars.Get(id)
	switch {
	case va == nil || len(v.list) == 0:
		b.derived(nil, star, n.quoted, false)
	case va.Kind() == vars.KindScalar:
		return n.text(b, v.list[0], offset, length)
	case va.Kind() == vars.KindAssoc:
		// bash counts the elements from 1, and 0 is the first one, too.
		if offset > 0 {
			offset--
		}
		b.derived(cut(v.list, offset, length), star, n.quoted, false)
	default:
		a := va.Array()
		if offset < 0 {
			offset += a.Max() + 1
		}
		if offset < 0 {
			b.derived(nil, star, n.quoted, false)
			return nil
		}
		b.derived(a.From(nil, offset, length), star, n.quoted, false)
	}
	return nil
}

// withName returns $0 $1 ...: the parameters as ${@:0} counts them.
func (st *State) withName() []string {
	return append([]string{st.Name}, st.Params...)
}

// cut returns length elements (all if it is negative) from offset, which
// counts from the end if it is negative.
func cut(list []string, offset, length int64) []string {
	n := int64(len(list))
	if offset < 0 {
		offset += n
	}
	if offset < 0 || offset >= n {
		return nil
	}
	end := n
	if length >= 0 && length < n-offset {
		end = offset + length
	}
	return list[offset:end]
}
