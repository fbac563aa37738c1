package vars

import (
	"maps"
	"slices"
	"sort"
	"unsafe"
)

// An Array is an indexed array. It is dense in memory while its indices are,
// and a map otherwise, so that appending is constant and a[1000000000]=x costs
// one element.
type Array struct {
	gen    uint64
	dense  list // holes are the string hole
	n      int  // elements that are set
	sparse map[int64]string
	keys   []int64 // sorted keys of sparse, nil when stale
	max    int64   // highest index of sparse
}

// hole marks an unset element of a dense array by the address of its bytes.
var hole = string([]byte{'?'})

func isHole(s string) bool {
	return len(s) == 1 && unsafe.StringData(s) == unsafe.StringData(hole)
}

// NewArray returns an array of the elements at 0, 1, 2 ... It takes elems.
func NewArray(elems []string) *Array {
	return &Array{dense: newList(elems), n: len(elems)}
}

// Len returns the number of elements that are set.
func (a *Array) Len() int { return a.n }

// Max returns the highest index in use, or -1.
func (a *Array) Max() int64 {
	if a.sparse != nil {
		return a.max
	}
	return a.dense.len() - 1
}

// Get returns element i. The caller has made negative indices absolute.
func (a *Array) Get(i int64) (string, bool) {
	if a.sparse != nil {
		s, ok := a.sparse[i]
		return s, ok
	}
	if i < 0 || i >= a.dense.len() {
		return "", false
	}
	s := *a.dense.at(i)
	if isHole(s) {
		return "", false
	}
	return s, true
}

// Set sets element i, which is not negative.
func (a *Array) Set(i int64, s string) {
	switch {
	case a.sparse != nil:
		a.setSparse(i, s)
	case i < a.dense.len():
		at := a.dense.at(i)
		if isHole(*at) {
			a.n++
		}
		*at = s
	case i > 2*a.dense.len()+256:
		a.toSparse()
		a.setSparse(i, s)
	default:
		for a.dense.len() < i {
			a.dense.push(hole)
		}
		a.dense.push(s)
		a.n++
	}
}

func (a *Array) setSparse(i int64, s string) {
	if _, ok := a.sparse[i]; !ok {
		a.n++
		switch {
		case i > a.max:
			a.max = i
			if a.keys != nil {
				a.keys = append(a.keys, i)
			}
		default:
			a.keys = nil
		}
	}
	a.sparse[i] = s
}

func (a *Array) toSparse() {
	a.sparse = make(map[int64]string, a.n+1)
	a.keys = make([]int64, 0, a.n+1)
	a.max = -1
	for i, s := range a.dense.from(0) {
		if !isHole(s) {
			a.sparse[i] = s
			a.keys = append(a.keys, i)
			a.max = i
		}
	}
	a.dense = list{}
}

// Delete unsets element i.
func (a *Array) Delete(i int64) {
	if a.sparse != nil {
		if _, ok := a.sparse[i]; !ok {
			return
		}
		delete(a.sparse, i)
		a.n--
		if i == a.max && a.keys != nil && len(a.keys) > 0 {
			a.keys = a.keys[:len(a.keys)-1]
			a.max = -1
			if len(a.keys) > 0 {
				a.max = a.keys[len(a.keys)-1]
			}
			return
		}
		a.keys = nil
		a.sortKeys()
		return
	}
	if i < 0 || i >= a.dense.len() || isHole(*a.dense.at(i)) {
		return
	}
	*a.dense.at(i) = hole
	a.n--
	for n := a.dense.len(); n > 0 && isHole(*a.dense.at(n - 1)); n-- {
		a.dense.pop()
	}
}

func (a *Array) sortKeys() {
	if a.keys != nil {
		return
	}
	a.keys = make([]int64, 0, len(a.sparse))
	for k := range a.sparse {
		a.keys = append(a.keys, k)
	}
	slices.Sort(a.keys)
	a.max = -1
	if len(a.keys) > 0 {
		a.max = a.keys[len(a.keys)-1]
	}
}

// sorted returns the keys of a sparse array in order, without writing to a.
func (a *Array) sorted() []int64 {
	if a.keys != nil {
		return a.keys
	}
	ks := make([]int64, 0, len(a.sparse))
	for k := range a.sparse {
		ks = append(ks, k)
	}
	slices.Sort(ks)
	return ks
}

// Append sets the element after the highest one.
func (a *Array) Append(s string) {
	if a.sparse != nil {
		a.setSparse(a.max+1, s)
		return
	}
	a.dense.push(s)
	a.n++
}

// Values appends the elements in index order to dst.
func (a *Array) Values(dst []string) []string {
	if a.sparse != nil {
		for _, k := range a.sorted() {
			dst = append(dst, a.sparse[k])
		}
		return dst
	}
	dst = slices.Grow(dst, a.n)
	for _, s := range a.dense.from(0) {
		if !isHole(s) {
			dst = append(dst, s)
		}
	}
	return dst
}

// Indices appends the indices in use, in order, to dst.
func (a *Array) Indices(dst []int64) []int64 {
	if a.sparse != nil {
		return append(dst, a.sorted()...)
	}
	dst = slices.Grow(dst, a.n)
	for i, s := range a.dense.from(0) {
		if !isHole(s) {
			dst = append(dst, i)
		}
	}
	return dst
}

// From appends the elements whose index is at least i, at most max of them
// (all if max is negative), to dst: ${a[@]:i:max}.
func (a *Array) From(dst []string, i, max int64) []string {
	if max == 0 {
		return dst
	}
	add := func(s string) bool {
		dst = append(dst, s)
		max--
		return max != 0
	}
	if a.sparse != nil {
		ks := a.sorted()
		at := sort.Search(len(ks), func(j int) bool { return ks[j] >= i })
		for _, k := range ks[at:] {
			if !add(a.sparse[k]) {
				break
			}
		}
		return dst
	}
	for _, s := range a.dense.from(i) {
		if !isHole(s) && !add(s) {
			break
		}
	}
	return dst
}

func (a *Array) clone(gen uint64) *Array {
	return &Array{
		gen: gen, dense: a.dense.clone(), n: a.n,
		sparse: maps.Clone(a.sparse), keys: slices.Clone(a.keys), max: a.max,
	}
}
