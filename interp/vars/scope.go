package vars

// A frame is a scope: the locals of one function call, or the assignments
// that precede one command. It remembers what they hide.
type frame struct {
	gen    uint64
	outer  *frame
	level  int32
	temp   bool // holds a command's assignments, not a function's locals
	hidden []hidden
}

type hidden struct {
	id  ID
	old *Var // nil: there was none
}

// PushFunction opens the scope of a function call.
func (s *Store) PushFunction() { s.push(false) }

// PushTemporary opens a scope for the assignments that precede a command
// (bash manual, Environment).
func (s *Store) PushTemporary() { s.push(true) }

func (s *Store) push(temp bool) {
	f := s.free
	if f != nil {
		s.free = f.outer
	} else {
		f = new(frame)
	}
	f.gen, f.outer, f.temp, f.level = s.gen, s.top, temp, 1
	if s.top != nil {
		f.level = s.top.level + 1
	}
	s.top = f
}

// Pop closes the innermost scope.
func (s *Store) Pop() {
	f := s.top
	s.top = f.outer
	for i := len(f.hidden) - 1; i >= 0; i-- {
		s.restore(f.hidden[i], f.level)
	}
	if f.gen == s.gen { // no subshell has it
		clear(f.hidden)
		f.hidden, f.outer = f.hidden[:0], s.free
		s.free = f
	}
}

func (s *Store) restore(h hidden, level int32) {
	v := s.at(h.id)
	exported := v != nil && v.Attr&Export != 0 || h.old != nil && h.old.Attr&Export != 0
	if v != nil && v.lasting && v.level == level {
		s.outlast(h, v)
	} else {
		s.setSlot(h.id, h.old)
	}
	if v != nil && v.gen == s.gen && v.level == level && len(s.spare) < maxSpare {
		*v = Var{}
		s.spare = append(s.spare, v)
	}
	if exported {
		s.touchEnv()
	}
	if s.isWatched(h.id) {
		s.host.Changed(h.id)
	}
}

// maxSpare bounds how many variables are kept for reuse.
const maxSpare = 64

// fresh returns a new variable that s owns.
func (s *Store) fresh(level int32) *Var {
	n := len(s.spare)
	if n == 0 {
		return &Var{gen: s.gen, level: level}
	}
	v := s.spare[n-1]
	s.spare = s.spare[:n-1]
	v.gen, v.level = s.gen, level
	return v
}

// Depth returns how many scopes are open.
func (s *Store) Depth() int {
	if s.top == nil {
		return 0
	}
	return int(s.top.level)
}

// InFunction reports whether a function's scope is open.
func (s *Store) InFunction() bool { return s.function() != nil }

func (s *Store) function() *frame {
	f := s.top
	for f != nil && f.temp {
		f = f.outer
	}
	return f
}

// writableFrame returns f for writing: f itself, or a copy that takes its
// place in the chain if a subshell shares it.
func (s *Store) writableFrame(f *frame) *frame {
	if f.gen == s.gen {
		return f
	}
	link := &s.top
	for *link != f {
		if (*link).gen != s.gen {
			c := **link
			c.gen = s.gen
			*link = &c
		}
		link = &(*link).outer
	}
	c := *f
	c.gen = s.gen
	c.hidden = append([]hidden(nil), f.hidden...)
	*link = &c
	return &c
}

func (f *frame) find(id ID) int {
	for i := range f.hidden {
		if f.hidden[i].id == id {
			return i
		}
	}
	return -1
}

// Local makes id a local variable of the function being executed, without a
// value, unless it is one already. fresh tells which. An exported variable's
// local stays exported.
func (s *Store) Local(id ID) (fresh bool, err error) {
	fn := s.function()
	v := s.at(id)
	if v != nil && v.level == fn.level {
		if v.temp {
			v = s.own(id)
			v.temp, v.kept = false, true
		}
		return false, nil
	}
	if v != nil && v.Attr&ReadOnly != 0 && v.level == 0 {
		return false, readOnly(id)
	}
	for t := s.top; t != fn; t = t.outer {
		if t.find(id) >= 0 { // x=1 eval 'local x': the local lives as long as the assignment
			s.own(id).temp = false
			return false, nil
		}
	}
	fn = s.writableFrame(fn)
	fn.hidden = append(fn.hidden, hidden{id, v})
	n := s.fresh(fn.level)
	switch {
	case v != nil && v.temp: // the value of an assignment before a command is inherited
		*n = *v
		n.gen, n.level, n.buf, n.temp = s.gen, fn.level, nil, false
	case v != nil:
		n.Attr = v.Attr & Export
	}
	n.setSlow()
	n.slow = n.slow || s.isWatched(id)
	s.setSlot(id, n)
	if s.isWatched(id) {
		s.host.Changed(id)
	}
	if n.Attr&Export != 0 {
		s.touchEnv()
	}
	return true, nil
}

// Inherited returns what the local id of the current function hides, or nil.
func (s *Store) Inherited(id ID) *Var {
	if fn := s.function(); fn != nil {
		if i := fn.find(id); i >= 0 {
			return fn.hidden[i].old
		}
	}
	return nil
}

// CopyInto gives the variable id the value and attributes of v (shopt
// localvar_inherit, local -I).
func (s *Store) CopyInto(id ID, v *Var) {
	d := s.own(id)
	level := d.level
	*d = *v
	d.gen, d.level, d.buf = s.gen, level, nil
	if d.arr != nil {
		d.arr = d.arr.clone(s.gen)
	}
	if d.assoc != nil {
		d.assoc = d.assoc.clone(s.gen)
	}
	d.setSlow()
	d.slow = d.slow || s.isWatched(id)
}

// Locals returns the local variables of the function being executed.
func (s *Store) Locals() []ID {
	fn := s.function()
	if fn == nil {
		return nil
	}
	ids := make([]ID, 0, len(fn.hidden))
	for _, h := range fn.hidden {
		ids = append(ids, h.id)
	}
	return ids
}

// AtGlobal runs do with the global variable id visible, as declare -g sees it.
func (s *Store) AtGlobal(id ID, do func() error) error {
	v := s.at(id)
	if v == nil || v.level == 0 {
		return do()
	}
	var bottom *frame
	for f := s.top; f != nil; f = f.outer {
		if f.find(id) >= 0 {
			bottom = f
		}
	}
	if bottom == nil {
		return do()
	}
	bottom = s.writableFrame(bottom)
	i := bottom.find(id)
	s.setSlot(id, bottom.hidden[i].old)
	err := do()
	bottom.hidden[i].old = s.at(id)
	s.setSlot(id, v)
	return err
}

// global returns the global variable id, or nil.
func (s *Store) global(id ID) *Var {
	v := s.at(id)
	for f := s.top; f != nil; f = f.outer {
		if i := f.find(id); i >= 0 {
			v = f.hidden[i].old
		}
	}
	return v
}

// GlobalText returns the value of the global variable id, whatever hides it.
func (s *Store) GlobalText(id ID) (string, bool) {
	v := s.global(id)
	if v == nil {
		return "", false
	}
	return v.Text()
}

// Unset removes the variable id: a local of the running function stays local
// without a value, any other local reveals what it hid (bash manual, Shell
// Functions).
func (s *Store) Unset(id ID) error {
	v := s.at(id)
	switch {
	case v == nil:
		return nil
	case v.Attr&ReadOnly != 0:
		return &Error{ErrReadOnly, id.String(), "cannot unset: readonly variable"}
	case v.Attr&NoUnset != 0:
		return &Error{ErrUnset, id.String(), "cannot unset"}
	}
	s.Remove(id)
	return nil
}

// Remove is Unset for any variable, a read-only one as well.
func (s *Store) Remove(id ID) {
	v := s.at(id)
	if v == nil {
		return
	}
	s.remove(id, v)
	if v.Attr&Export != 0 {
		s.touchEnv()
	}
	if s.isWatched(id) {
		s.host.Changed(id)
	}
}

func (s *Store) remove(id ID, v *Var) {
	if v.level == 0 {
		s.setSlot(id, nil)
		return
	}
	if fn := s.function(); fn != nil && (v.level >= fn.level || s.KeepLocal) && !v.temp {
		n := &Var{gen: s.gen, level: v.level}
		if v.kept { // bash 5.2
			n.Attr = v.Attr & Export
		}
		n.setSlow()
		n.slow = n.slow || s.isWatched(id)
		s.setSlot(id, n)
		return
	}
	for f := s.top; f != nil; f = f.outer {
		if i := f.find(id); i >= 0 && f.level == v.level {
			f = s.writableFrame(f)
			old := f.hidden[i].old
			f.hidden = append(f.hidden[:i], f.hidden[i+1:]...)
			s.setSlot(id, old)
			return
		}
	}
	s.setSlot(id, nil)
}

// UnsetIndex unsets one element of an indexed array.
func (s *Store) UnsetIndex(id ID, i int64) error {
	v := s.at(id)
	if v == nil || v.kind != KindIndexed || v.arr == nil {
		return nil
	}
	if v.Attr&ReadOnly != 0 {
		return &Error{ErrReadOnly, id.String(), "cannot unset: readonly variable"}
	}
	a := s.ownArray(s.own(id))
	if i < 0 {
		if i += a.Max() + 1; i < 0 {
			return &Error{ErrSubscript, id.String(), "bad array subscript"}
		}
	}
	a.Delete(i)
	return nil
}

// UnsetKey unsets one element of an associative array.
func (s *Store) UnsetKey(id ID, key string) error {
	v := s.at(id)
	if v == nil || v.kind != KindAssoc || v.assoc == nil {
		return nil
	}
	if v.Attr&ReadOnly != 0 {
		return &Error{ErrReadOnly, id.String(), "cannot unset: readonly variable"}
	}
	s.ownAssoc(s.own(id)).Delete(key)
	return nil
}
