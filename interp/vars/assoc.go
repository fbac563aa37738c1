package vars

import "slices"

// An Assoc is an associative array. Its order is bash's own: the order of
// bash's hash table (FNV-1 of the key, 1024 buckets growing by four when the
// table holds twice as many entries, newest entry first in a bucket), because
// scripts and tests see it in "${!m[@]}" and declare -p.
type Assoc struct {
	gen     uint64
	buckets []int32 // index into entries plus one, or 0
	entries entries
	free    int32 // head of the list of free entries plus one
	n       int
}

type assocEntry struct {
	key, val string
	hash     uint32
	next     int32
}

// entries are the elements in the order in which they were set, in pieces: they
// are numbered from 1 and never move.
type entries struct {
	pieces [][]assocEntry // all but the last are full
	n      int32
}

const (
	entryBits  = 7
	entryPiece = 1 << entryBits
)

// at returns entry i.
func (e *entries) at(i int32) *assocEntry {
	return &e.pieces[(i-1)>>entryBits][(i-1)&(entryPiece-1)]
}

// push adds an entry and returns its number.
func (e *entries) push(x assocEntry) int32 {
	last := int(e.n >> entryBits)
	switch {
	case last == len(e.pieces) && last > 0:
		e.pieces = append(e.pieces, make([]assocEntry, 0, entryPiece))
	case last == len(e.pieces): // most arrays are small
		e.pieces = append(e.pieces, nil)
	}
	e.pieces[last] = append(e.pieces[last], x)
	e.n++
	return e.n
}

func (e *entries) clone() entries {
	c := entries{pieces: slices.Clone(e.pieces), n: e.n}
	for i, piece := range c.pieces {
		c.pieces[i] = slices.Clone(piece)
	}
	return c
}

const (
	assocBuckets = 1024
	assocGrowBy  = 4
	assocLoad    = 2
	// convertedBuckets is what a scalar that becomes an array begins with.
	convertedBuckets = 128
)

// NewAssoc returns an empty associative array.
func NewAssoc() *Assoc { return NewAssocSized(assocBuckets) }

// NewAssocSized returns an empty associative array that begins with n buckets,
// a power of two: what bash makes of its own tables, and of scalars, has other
// numbers of them and so another order.
func NewAssocSized(n int) *Assoc { return &Assoc{buckets: make([]int32, n)} }

// Empty returns an empty associative array with as many buckets as m.
func (m *Assoc) Empty() *Assoc { return NewAssocSized(len(m.buckets)) }

// hashKey is 32-bit FNV-1 over bytes that are signed, as bash's char is here.
func hashKey(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h *= 16777619
		h ^= uint32(int32(int8(s[i])))
	}
	return h
}

// Len returns the number of elements.
func (m *Assoc) Len() int { return m.n }

// Get returns the element of key.
func (m *Assoc) Get(key string) (string, bool) {
	h := hashKey(key)
	for i := m.buckets[h&uint32(len(m.buckets)-1)]; i != 0; i = m.entries.at(i).next {
		if e := m.entries.at(i); e.hash == h && e.key == key {
			return e.val, true
		}
	}
	return "", false
}

// Set sets the element of key.
func (m *Assoc) Set(key, val string) {
	h := hashKey(key)
	for i := m.buckets[h&uint32(len(m.buckets)-1)]; i != 0; i = m.entries.at(i).next {
		if e := m.entries.at(i); e.hash == h && e.key == key {
			e.val = val
			return
		}
	}
	if m.n >= assocLoad*len(m.buckets) {
		m.grow()
	}
	b := h & uint32(len(m.buckets)-1)
	e := assocEntry{key: key, val: val, hash: h, next: m.buckets[b]}
	if m.free != 0 {
		at := m.free
		m.free = m.entries.at(at).next
		*m.entries.at(at) = e
		m.buckets[b] = at
	} else {
		m.buckets[b] = m.entries.push(e)
	}
	m.n++
}

func (m *Assoc) grow() {
	old := m.buckets
	m.buckets = make([]int32, len(old)*assocGrowBy)
	mask := uint32(len(m.buckets) - 1)
	for _, i := range old {
		for i != 0 {
			e := m.entries.at(i)
			next := e.next
			b := e.hash & mask
			e.next = m.buckets[b]
			m.buckets[b] = i
			i = next
		}
	}
}

// Delete unsets the element of key.
func (m *Assoc) Delete(key string) {
	h := hashKey(key)
	link := &m.buckets[h&uint32(len(m.buckets)-1)]
	for *link != 0 {
		at := *link
		e := m.entries.at(at)
		if e.hash == h && e.key == key {
			*link = e.next
			*e = assocEntry{next: m.free}
			m.free = at
			m.n--
			return
		}
		link = &e.next
	}
}

// Each calls f for every element in bash's order.
func (m *Assoc) Each(f func(key, val string)) {
	for _, i := range m.buckets {
		for ; i != 0; i = m.entries.at(i).next {
			e := m.entries.at(i)
			f(e.key, e.val)
		}
	}
}

// Keys appends the keys in bash's order to dst.
func (m *Assoc) Keys(dst []string) []string {
	dst = slices.Grow(dst, m.n)
	m.Each(func(k, _ string) { dst = append(dst, k) })
	return dst
}

// Values appends the values in bash's order to dst.
func (m *Assoc) Values(dst []string) []string {
	dst = slices.Grow(dst, m.n)
	m.Each(func(_, v string) { dst = append(dst, v) })
	return dst
}

func (m *Assoc) clone(gen uint64) *Assoc {
	return &Assoc{gen: gen, buckets: slices.Clone(m.buckets), entries: m.entries.clone(), free: m.free, n: m.n}
}
