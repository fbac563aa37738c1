package vars

import "github.com/goshd/goshd/interp/pack"

// What a packed variable is.
const (
	packedUnset = iota
	packedDynamic
	packedText
	packedInt
	packedArray
	packedAssoc
	packedLazy
	packedRead // lazy, with the value that was read last
)

// Pack writes every variable that is visible. The values of dynamic ones, which
// are their host's affair, are left out, but for what a listing shows.
func (s *Store) Pack(w *pack.Writer) {
	n := 0
	s.peekEach(func(ID, *Var) { n++ })
	w.Len(n)
	s.peekEach(func(id ID, v *Var) {
		w.Text(id.String())
		w.Uint(uint64(v.Attr))
		w.Uint(uint64(v.kind))
		v.pack(w)
	})
}

// peekEach is Each without computing the values of dynamic variables.
func (s *Store) peekEach(f func(id ID, v *Var)) {
	for p, pg := range s.pages {
		if pg == nil {
			continue
		}
		for i, v := range pg.vars {
			if v != nil {
				f(ID(p<<pageBits+i), v)
			}
		}
	}
}

func (v *Var) pack(w *pack.Writer) {
	switch {
	case v.dynamic && v.lazy && v.kind == KindScalar && v.set:
		w.Uint(packedRead)
		text, _ := v.Text()
		w.Text(text)
	case v.dynamic && v.lazy:
		w.Uint(packedLazy)
	case v.dynamic:
		w.Uint(packedDynamic)
	case !v.set:
		w.Uint(packedUnset)
	case v.kind == KindIndexed && v.arr != nil:
		w.Uint(packedArray)
		v.arr.pack(w)
	case v.kind == KindAssoc && v.assoc != nil:
		w.Uint(packedAssoc)
		v.assoc.pack(w)
	case v.kind != KindScalar:
		w.Uint(packedUnset)
	case v.isInt:
		w.Uint(packedInt)
		w.Int(v.num)
	default:
		w.Uint(packedText)
		w.Text(v.str)
	}
}

// Unpack adds the variables that Pack has written, as global ones. The Host is
// not told.
func (s *Store) Unpack(r *pack.Reader) {
	for range r.Len() {
		name := r.Text()
		attr, kind := Attr(r.Uint()), Kind(r.Uint())
		v := &Var{gen: s.gen, Attr: attr, kind: kind, set: true}
		v.unpack(r, s.gen)
		if r.Err() != nil {
			return
		}
		id := Intern(name)
		v.setSlow()
		v.slow = v.slow || s.isWatched(id)
		s.setSlot(id, v)
	}
	s.touchEnv()
}

func (v *Var) unpack(r *pack.Reader, gen uint64) {
	switch r.Uint() {
	case packedUnset:
		v.set = false
	case packedDynamic:
		v.dynamic = true
	case packedLazy:
		v.dynamic, v.lazy, v.set = true, true, v.kind != KindScalar
	case packedRead:
		v.dynamic, v.lazy, v.str = true, true, r.Text()
	case packedText:
		v.str = r.Text()
	case packedInt:
		v.storeInt(r.Int())
	case packedArray:
		v.kind, v.arr = KindIndexed, unpackArray(r, gen)
	case packedAssoc:
		v.kind, v.assoc = KindAssoc, unpackAssoc(r, gen)
	default:
		r.Damage()
	}
}

func (a *Array) pack(w *pack.Writer) {
	dense := a.Max() == int64(a.n)-1
	w.Bool(dense)
	if !dense {
		indices := a.Indices(nil)
		w.Len(len(indices))
		for _, i := range indices {
			w.Uint(uint64(i))
		}
	}
	w.Texts(a.Values(nil))
}

func unpackArray(r *pack.Reader, gen uint64) *Array {
	if r.Bool() {
		a := NewArray(r.Texts())
		a.gen = gen
		return a
	}
	a := &Array{gen: gen}
	indices := make([]int64, r.Len())
	for i := range indices {
		indices[i] = int64(r.Uint() &^ (1 << 63))
	}
	for i, s := range r.Texts() {
		if i < len(indices) {
			a.Set(indices[i], s)
		}
	}
	return a
}

// pack keeps the order of the table: its size, and the elements of each bucket
// from the newest on.
func (m *Assoc) pack(w *pack.Writer) {
	w.Len(m.n)
	grown := uint64(0)
	for n := assocBuckets; n < len(m.buckets); n *= assocGrowBy {
		grown++
	}
	w.Uint(grown)
	m.Each(func(key, val string) {
		w.Text(key)
		w.Text(val)
	})
}

func unpackAssoc(r *pack.Reader, gen uint64) *Assoc {
	elements := make([][2]string, r.Len())
	size := assocBuckets
	for grown := r.Uint(); grown > 0 && size < 64*len(elements); grown-- {
		size *= assocGrowBy
	}
	for i := range elements {
		elements[i] = [2]string{r.Text(), r.Text()}
	}
	m := &Assoc{gen: gen, buckets: make([]int32, size)}
	for i := len(elements) - 1; i >= 0; i-- {
		m.Set(elements[i][0], elements[i][1])
	}
	return m
}
