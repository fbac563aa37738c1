package vars

import "slices"

// An Assoc is an associative array. Its order is bash's own: the order of
// bash's hash table (FNV-1 of the key, 1024 buckets growing by four when the
// table holds twice as many entries, newest entry first in a bucket), because
// scripts and tests see it in "${!m[@]}" and declare -p.
type Assoc struct {
	gen     uint64
	buckets []int32 // index into entries plus one, or 0
	entries []assocEntry
	free    int32 // head of the list of free entries plus one
	n       int
}

type assocEntry struct {
	key, val string
	hash     uint32
	next     int32
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
	for i := m.buckets[h&uint32(len(m.buckets)-1)]; i != 0; i = m.entries[i-1].next {
		if e := &m.entries[i-1]; e.hash == h && e.key == key {
			return e.val, true
		}
	}
	return "", false
}

// Set sets the element of key.
func (m *Assoc) Set(key, val string) {
	h := hashKey(key)
	for i := m.buckets[h&uint32(len(m.buckets)-1)]; i != 0; i = m.entries[i-1].next {
		if e := &m.entries[i-1]; e.hash == h && e.key == key {
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
		m.free = m.entries[at-1].next
		m.entries[at-1] = e
		m.buckets[b] = at
	} else {
		m.entries = append(m.entries, e)
		m.buckets[b] = int32(len(m.entries))
	}
	m.n++
}

func (m *Assoc) grow() {
	old := m.buckets
	m.buckets = make([]int32, len(old)*assocGrowBy)
	mask := uint32(len(m.buckets) - 1)
	for _, i := range old {
		for i != 0 {
			e := &m.entries[i-1]
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
		e := &m.entries[at-1]
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
		for ; i != 0; i = m.entries[i-1].next {
			f(m.entries[i-1].key, m.entries[i-1].val)
		}
	}
}

// Keys appends the keys in bash's order to dst.
func (m *Assoc) Keys(dst []string) []string {
	m.Each(func(k, _ string) { dst = append(dst, k) })
	return dst
}

// Values appends the values in bash's order to dst.
func (m *Assoc) Values(dst []string) []string {
	m.Each(func(_, v string) { dst = append(dst, v) })
	return dst
}

func (m *Assoc) clone(gen uint64) *Assoc {
	return &Assoc{gen: gen, buckets: slices.Clone(m.buckets), entries: slices.Clone(m.entries), free: m.free, n: m.n}
}
