package completion

import "github.com/goshd/goshd/interp/pack"

// Pack writes the specs, for the registry of another process.
func (r *Registry) Pack(w *pack.Writer) {
	w.Bool(r.table != nil)
	if r.table == nil {
		return
	}
	w.Len(r.table.n)
	grown := uint64(0)
	for n := tableBuckets; n < len(r.table.buckets); n *= tableGrowBy {
		grown++
	}
	w.Uint(grown)
	seen := make(map[*Spec]uint64, r.table.n)
	r.table.all(func(name string, s *Spec) {
		w.Text(name)
		n, known := seen[s]
		if !known {
			n = uint64(len(seen))
			seen[s] = n
		}
		w.Uint(n)
		if !known {
			s.pack(w)
		}
	})
}

func (s *Spec) pack(w *pack.Writer) {
	w.Uint(uint64(s.Actions))
	w.Uint(uint64(s.Options))
	for _, field := range s.texts() {
		w.Optional(*field)
	}
}

func (s *Spec) texts() [7]**string {
	return [...]**string{&s.Glob, &s.Words, &s.Prefix, &s.Suffix, &s.Filter, &s.Command, &s.Function}
}

// Unpack returns the registry that Pack has written.
func Unpack(r *pack.Reader) *Registry {
	reg := NewRegistry()
	if !r.Bool() {
		return reg
	}
	n := r.Len()
	size := tableBuckets
	for grown := r.Uint(); grown > 0 && size < 64*n; grown-- {
		size *= tableGrowBy
	}
	t := &table{buckets: make([]*entry, size)}
	slab := make([]entry, n)
	var specs []*Spec
	for i := range slab {
		e := &slab[i]
		e.name = r.Text()
		e.hash = hashName(e.name)
		switch number := r.Uint(); {
		case number < uint64(len(specs)):
			e.spec = specs[number]
		case number == uint64(len(specs)) && r.Err() == nil:
			e.spec = unpackSpec(r)
			specs = append(specs, e.spec)
		default:
			r.Damage()
			return reg
		}
	}
	for i := len(slab) - 1; i >= 0; i-- { // each becomes the first of its bucket
		t.push(&slab[i])
	}
	t.n, reg.table = n, t
	return reg
}

func unpackSpec(r *pack.Reader) *Spec {
	s := &Spec{Actions: actionSet(r.Uint()), Options: Option(r.Uint())}
	for _, field := range s.texts() {
		*field = r.Optional()
	}
	return s
}
