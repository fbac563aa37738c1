package vars

// A Moment is which variables a Store had at one time.
type Moment struct{ pages []*page }

// Moment returns what the Store has now. It costs the same whatever that is:
// what is changed from now on is copied first, as after a Fork.
func (s *Store) Moment() Moment {
	s.gen = nextGeneration()
	return Moment{s.pages}
}

// Knew reports whether the variable called id was set, or was a dynamic one.
func (m Moment) Knew(id ID) bool {
	p := int(id) >> pageBits
	if p >= len(m.pages) || m.pages[p] == nil {
		return false
	}
	v := m.pages[p].vars[id&(pageSize-1)]
	return v != nil && (v.set || v.dynamic)
}
