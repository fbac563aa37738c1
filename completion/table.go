package completion

// A table maps names to specs in the order of bash's hash table, which is the
// order of "complete -p": FNV-1 of the name, 512 buckets that grow by four
// when the table holds twice as many entries, newest entry first in a bucket.
type table struct {
	buckets []*entry
	n       int
}

type entry struct {
	name string
	hash uint32
	spec *Spec
	next *entry
}

const (
	tableBuckets = 512
	tableGrowBy  = 4
	tableLoad    = 2
)

func newTable() *table { return &table{buckets: make([]*entry, tableBuckets)} }

// hashName is 32-bit FNV-1 over bytes that are signed, as bash's char is.
func hashName(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h *= 16777619
		h ^= uint32(int32(int8(s[i])))
	}
	return h
}

func (t *table) slot(h uint32) **entry { return &t.buckets[h&uint32(len(t.buckets)-1)] }

func (t *table) get(name string) *Spec {
	if e := *t.find(name); e != nil {
		return e.spec
	}
	return nil
}

// find returns where the entry of name hangs, or would end its bucket.
func (t *table) find(name string) **entry {
	p := t.slot(hashName(name))
	for *p != nil && (*p).name != name {
		p = &(*p).next
	}
	return p
}

func (t *table) set(name string, s *Spec) {
	if e := *t.find(name); e != nil {
		e.spec = s
		return
	}
	if t.n >= len(t.buckets)*tableLoad {
		t.grow()
	}
	t.push(&entry{name: name, hash: hashName(name), spec: s})
	t.n++
}

func (t *table) push(e *entry) {
	p := t.slot(e.hash)
	e.next, *p = *p, e
}

// grow rehashes bucket by bucket, which turns the order within a bucket round.
func (t *table) grow() {
	old := t.buckets
	t.buckets = make([]*entry, len(old)*tableGrowBy)
	for _, e := range old {
		for e != nil {
			next := e.next
			t.push(e)
			e = next
		}
	}
}

func (t *table) remove(name string) bool {
	p := t.find(name)
	if *p == nil {
		return false
	}
	*p = (*p).next
	t.n--
	return true
}

func (t *table) clear() {
	clear(t.buckets)
	t.n = 0
}

// all calls f with every entry in bash's order.
func (t *table) all(f func(name string, s *Spec)) {
	for _, e := range t.buckets {
		for ; e != nil; e = e.next {
			f(e.name, e.spec)
		}
	}
}

// clone returns a table of the same entries in the same order.
func (t *table) clone() *table {
	c := &table{buckets: make([]*entry, len(t.buckets)), n: t.n}
	slab := make([]entry, t.n)
	for i, e := range t.buckets {
		end := &c.buckets[i]
		for ; e != nil; e = e.next {
			slab[0] = entry{name: e.name, hash: e.hash, spec: e.spec}
			*end, end, slab = &slab[0], &slab[0].next, slab[1:]
		}
	}
	return c
}
