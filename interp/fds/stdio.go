package fds

// A Stdio makes FDs of the descriptors of one request after the other, in the same
// memory unless somebody keeps one of them. One goroutine may use it.
type Stdio struct {
	block *[3]FD
	list  [3]*FD // of the request
}

// Open is New for the three descriptors of a request; nil for -1.
func (s *Stdio) Open(stdio [3]int) [3]*FD {
	s.list = [3]*FD{}
	if s.block == nil && stdio != [3]int{-1, -1, -1} {
		s.block = new([3]FD)
	}
	for i, n := range stdio {
		if n < 0 {
			continue
		}
		f := &s.block[i]
		*f = FD{}
		f.refs.Store(1)
		f.num.Store(int32(n))
		f.ahead.shared.Store(true)
		s.list[i] = f
	}
	return s.list
}

// Close is t.RestoreStdio at the end of the request whose FDs t has got.
func (s *Stdio) Close(t *Table, saved [3]Saved) {
	ended := t.RestoreStdio(saved)
	for i, f := range s.list {
		if f != nil && ended[i] != f { // somebody has it, or is about to close it
			s.block = nil
		}
	}
}

// RestoreStdio is Restore of all three, which are 0, 1 and 2. What nobody uses
// any more is closed in one system call if the numbers follow one another, as
// they do when they have arrived together. It returns what it has closed.
func (t *Table) RestoreStdio(saved [3]Saved) (ended [3]*FD) {
	for i := 2; i >= 0; i-- {
		ended[i] = t.exchange(saved[i].n, saved[i].f)
	}
	together := true
	for i, f := range ended {
		if f == nil || !f.giveUp() {
			ended[i], together = nil, false
			continue
		}
		together = together && f.mem == nil && f.own.Load() == 0 && f.num.Load() == ended[0].num.Load()+int32(i)
	}
	if together && closeRange(ended[0].num.Load(), ended[2].num.Load()) == nil {
		return ended
	}
	for i := 2; i >= 0; i-- {
		if ended[i] != nil {
			ended[i].end()
		}
	}
	return ended
}
