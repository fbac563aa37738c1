package vars

import "slices"

// Diff calls f with every variable that is not the same in a and b, two forks
// of one Store, in the order of their IDs; one of the Vars is nil if there is
// none. What they share costs nothing. Dynamic variables are left out.
func Diff(a, b *Store, f func(id ID, old, now *Var)) {
	for p := range max(len(a.pages), len(b.pages)) {
		pa, pb := a.page(p), b.page(p)
		if pa == pb {
			continue
		}
		for i := range pageSize {
			var old, now *Var
			if pa != nil {
				old = pa.vars[i]
			}
			if pb != nil {
				now = pb.vars[i]
			}
			if old != now && !sameVar(old, now) {
				f(ID(p<<pageBits+i), old, now)
			}
		}
	}
}

func (s *Store) page(p int) *page {
	if p < len(s.pages) {
		return s.pages[p]
	}
	return nil
}

// sameVar reports whether a and b are declared alike and have the same value.
func sameVar(a, b *Var) bool {
	switch {
	case a == nil || b == nil:
		return false
	case a.dynamic && b.dynamic:
		return true
	case a.Attr != b.Attr || a.kind != b.kind || a.set != b.set:
		return false
	case a.kind == KindScalar:
		s, _ := a.Text()
		t, _ := b.Text()
		return s == t
	case a.arr != nil && a.arr == b.arr || a.assoc != nil && a.assoc == b.assoc:
		return true
	}
	return a.Len() == b.Len() && slices.Equal(a.Keys(nil), b.Keys(nil)) && slices.Equal(a.Values(nil), b.Values(nil))
}
