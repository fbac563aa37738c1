package fds

import (
	"slices"

	"golang.org/x/sys/unix"
)

// A Table maps the descriptor numbers of one shell environment to FDs. It
// belongs to one goroutine.
//
// The redirections of one command are undone number by number: Get, Dup it,
// Set the new one, and Set the old one again afterwards (Save does that).
type Table struct {
	fds     []*FD // those below dense, by number; nil: closed
	high    []numbered
	few     [4]*FD
	numbers []uintptr // reused by Child
	hidden  []int     // open numbers that children and clones don't get
}

// dense is where numbers become rare. A table costs as much as it holds, not as
// its highest number says: exec 200>lock is made once, subshells all the time.
const dense = 32

// A numbered is an open descriptor at or above dense. They are in order.
type numbered struct {
	n int
	f *FD
}

// NewTable returns a table whose descriptors 0, 1 and 2 are stdio, of which it
// takes a reference each: the caller keeps its own. A nil entry is closed.
func NewTable(stdio [3]*FD) *Table {
	t := new(Table)
	t.fds = t.few[:0]
	for n, f := range stdio {
		t.Set(n, f)
	}
	return t
}

// Get returns what n is, or nil if it is closed. The table keeps the
// reference: a caller that outlives the next change of n must Dup.
func (t *Table) Get(n int) *FD {
	if uint(n) < uint(len(t.fds)) {
		return t.fds[n]
	}
	if len(t.high) > 0 {
		if i, found := t.find(n); found {
			return t.high[i].f
		}
	}
	return nil
}

// find returns where n is in t.high, or where it belongs.
func (t *Table) find(n int) (i int, found bool) {
	return slices.BinarySearchFunc(t.high, n, func(h numbered, n int) int { return h.n - n })
}

// Set makes n be f, taking a reference of its own, and closes what n was. A
// nil f closes n. The number must be Valid.
func (t *Table) Set(n int, f *FD) {
	if f != nil {
		f.Dup()
	}
	t.Take(n, f)
}

// Take is Set, but the table takes over the caller's reference.
func (t *Table) Take(n int, f *FD) {
	if old := t.exchange(n, f); old != nil {
		old.Close()
	}
}

// exchange is Take, but leaves the reference to what was there to the caller.
func (t *Table) exchange(n int, f *FD) (old *FD) {
	switch {
	case n >= dense:
		old = t.exchangeHigh(n, f)
	case n < len(t.fds) || f != nil:
		t.grow(n + 1)
		old, t.fds[n] = t.fds[n], f
	}
	if len(t.hidden) > 0 {
		t.hidden = slices.DeleteFunc(t.hidden, func(h int) bool { return h == n })
	}
	return old
}

func (t *Table) exchangeHigh(n int, f *FD) (old *FD) {
	i, found := t.find(n)
	switch {
	case found && f != nil:
		old, t.high[i].f = t.high[i].f, f
	case found:
		old = t.high[i].f
		t.high = slices.Delete(t.high, i, i+1)
	case f != nil:
		t.high = slices.Insert(t.high, i, numbered{n, f})
	}
	return old
}

// Hide keeps n, which is open, from children and clones until it is changed.
func (t *Table) Hide(n int) { t.hidden = append(t.hidden, n) }

func (t *Table) grow(size int) {
	for len(t.fds) < size {
		t.fds = append(t.fds, nil)
	}
}

// Dup makes dst be what src is, as dup2(2) does. EBADF: src is closed, or dst
// is not a number that a descriptor can have.
func (t *Table) Dup(dst, src int) error {
	f := t.Get(src)
	if f == nil || !Valid(dst) {
		return unix.EBADF
	}
	t.Set(dst, f)
	return nil
}

// Close closes n. Closing a closed number is no error.
func (t *Table) Close(n int) {
	if t.Get(n) != nil {
		t.Take(n, nil)
	}
}

// Free returns the lowest closed number that is at least min.
func (t *Table) Free(min int) int {
	n := min
	for ; n < len(t.fds); n++ {
		if t.fds[n] == nil {
			return n
		}
	}
	if n < dense {
		return n
	}
	i, _ := t.find(n)
	for ; i < len(t.high) && t.high[i].n == n; i++ {
		n++
	}
	return n
}

// Len returns a number above all open ones.
func (t *Table) Len() int {
	if last := len(t.high) - 1; last >= 0 {
		return t.high[last].n + 1
	}
	return len(t.low())
}

// low returns the descriptors below dense, without the closed ones at the end.
func (t *Table) low() []*FD {
	n := len(t.fds)
	for n > 0 && t.fds[n-1] == nil {
		n--
	}
	return t.fds[:n]
}

// Clone returns a table with the same descriptors but for hidden ones, for a
// subshell. No system call is made.
func (t *Table) Clone() *Table {
	c := t.Copy()
	hidden := c.hidden
	c.hidden = nil
	for _, n := range hidden {
		c.Close(n)
	}
	return c
}

// Copy returns a table with the same descriptors, hidden ones included.
func (t *Table) Copy() *Table {
	c := new(Table)
	c.fds = append(c.few[:0], t.low()...)
	c.high = slices.Clone(t.high)
	for _, f := range c.fds {
		if f != nil {
			f.Dup()
		}
	}
	for _, h := range c.high {
		h.f.Dup()
	}
	c.hidden = slices.Clone(t.hidden)
	return c
}

// Release closes all descriptors. The table can be used again.
func (t *Table) Release() {
	for n, f := range t.fds {
		t.fds[n] = nil
		if f != nil {
			f.Close()
		}
	}
	for _, h := range t.high {
		h.f.Close()
	}
	t.fds, t.high, t.hidden = t.fds[:0], nil, nil
}

// A Saved is what a number was before a redirection.
type Saved struct {
	n int
	f *FD // owned; nil: it was closed
}

// Save remembers what n is, holding a reference until Restore or Drop.
func (t *Table) Save(n int) Saved {
	f := t.Get(n)
	if f != nil {
		f.Dup()
	}
	return Saved{n, f}
}

// Restore makes the number what it was, handing the reference back. Several
// are restored in the reverse order of Save.
func (t *Table) Restore(s Saved) { t.Take(s.n, s.f) }

// Drop forgets what was saved: the redirection stays (exec).
func (s Saved) Drop() {
	if s.f != nil {
		s.f.Close()
	}
}

// Number returns the number that was saved.
func (s Saved) Number() int { return s.n }

// FD returns what the number was, nil if closed. The Saved keeps the
// reference.
func (s Saved) FD() *FD { return s.f }
