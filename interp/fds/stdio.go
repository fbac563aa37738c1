package fds

// NewStdio is New for the three descriptors of a request, which cost one
// allocation; nil for -1.
func NewStdio(stdio [3]int) (list [3]*FD) {
	block := new([3]FD)
	for i, n := range stdio {
		if n < 0 {
			continue
		}
		list[i] = &block[i]
		list[i].refs.Store(1)
		list[i].num.Store(int32(n))
		list[i].ahead.shared.Store(true)
	}
	return list
}

// RestoreStdio is Restore of all three, which are 0, 1 and 2. What nobody uses
// any more is closed in one system call if the numbers follow one another, as
// they do when they have arrived together.
func (t *Table) RestoreStdio(saved [3]Saved) {
	var old [3]*FD
	for i := 2; i >= 0; i-- {
		old[i] = t.exchange(saved[i].n, saved[i].f)
	}
	together := true
	for i, f := range old {
		if f == nil || !f.giveUp() {
			old[i], together = nil, false
			continue
		}
		together = together && f.mem == nil && f.own.Load() == 0 && f.num.Load() == old[0].num.Load()+int32(i)
	}
	if together && closeRange(old[0].num.Load(), old[2].num.Load()) == nil {
		return
	}
	for i := 2; i >= 0; i-- {
		if old[i] != nil {
			old[i].end()
		}
	}
}
