package expand

import (
	"strconv"

	"github.com/goshd/goshd/interp/vars"
)

// A sliceNode is ${parameter:offset:length}.
type sliceNode struct {
	ref
	quoted bool
	offset *Arith
	length *Arith // nil if there is none
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
	if !v.set && v.all == 0 {
		b.expansion("", n.quoted)
		return nil
	}
	offset, length, err := n.bounds(b.st)
	if err != nil {
		return err
	}
	if v.all == 0 {
		return n.text(b, v.text, offset, length)
	}
	return n.list(b, r, v, offset, length)
}

// bounds evaluates offset and length; without one the length is -1.
func (n *sliceNode) bounds(st *State) (offset, length int64, err error) {
	length = -1
	if offset, err = n.offset.Eval(st); err == nil && n.length != nil {
		length, err = n.length.Eval(st)
	}
	if e, ok := err.(*Error); ok && e.Kind == DiscardLine && e.Msg != "" {
		c := *e
		c.Msg = n.ref.text + ": " + e.Msg
		return 0, 0, &c
	}
	return offset, length, err
}

// text adds a part of a string, counted in characters.
func (n *sliceNode) text(b *builder, s string, offset, length int64) error {
	s, err := n.cut(s, offset, length)
	if err == nil {
		b.expansion(s, n.quoted)
	}
	return err
}

func (n *sliceNode) cut(s string, offset, length int64) (string, error) {
	size := int64(characters(s))
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
			return "", badLength(length)
		}
	case length < size-offset:
		end = offset + length
	}
	return substring(s, int(offset), int(end), size), nil
}

func badLength(n int64) error {
	return discard(strconv.FormatInt(n, 10) + ": substring expression < 0")
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
		return badLength(length)
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
