package vars

// IsTemporary reports whether id, or what it refers to, has its value from the
// innermost scope.
func (s *Store) IsTemporary(id ID) bool {
	if v := s.at(id); v != nil && v.Attr&NameRef != 0 {
		if ref, err := s.Resolve(id); err == nil && ref.Sub == "" {
			id = ref.ID
		}
	}
	return s.top != nil && s.top.find(id) >= 0
}

// AssignTemporary is an assignment that precedes a command: id is exported and
// lives as long as the innermost scope. It has no attributes of the variable that
// it hides, but what is appended to that is computed with them (bash 5.2).
func (s *Store) AssignTemporary(id ID, val string, add bool) error {
	v := s.at(id)
	if v != nil && v.Attr&NameRef != 0 {
		if ref, err := s.Resolve(id); err == nil && ref.Sub == "" {
			id, v = ref.ID, s.at(ref.ID)
		}
	}
	if v != nil && v.Attr&ReadOnly != 0 {
		return readOnly(id)
	}
	f := s.writableFrame(s.top)
	if f.find(id) < 0 {
		f.hidden = append(f.hidden, hidden{id, v})
		n := s.fresh(f.level)
		n.Attr, n.temp = Export, true
		if v != nil && add {
			old, _ := v.Text()
			if v.Attr&Integer == 0 {
				val, old = old+val, ""
			}
			text, err := s.Coerce(v.Attr, val, old)
			if err != nil {
				return err
			}
			val, add = text, false
		}
		n.slow = true
		s.setSlot(id, n)
	}
	n := s.own(id)
	if add {
		n.appendText(val)
	} else {
		n.storeText(val)
	}
	s.touchEnv()
	if s.isWatched(id) {
		s.host.Changed(id)
	}
	return nil
}

// Temporaries appends the values of the assignments of the innermost scope.
func (s *Store) Temporaries(dst []string) []string {
	for _, h := range s.top.hidden {
		text, _ := s.Text(h.id)
		dst = append(dst, text)
	}
	return dst
}

// WriteThrough is for what was assigned to variables of the innermost scope since
// Temporaries, by the expansion of another assignment in front of the same command:
// x=1 y=$((x=2)) cmd. The variables that they hide get it, too (bash 5.2).
func (s *Store) WriteThrough(before []string) error {
	for i, was := range before {
		id := s.top.hidden[i].id
		v := s.at(id)
		text, ok := s.Text(id)
		if !ok || text == was {
			continue
		}
		s.setSlot(id, s.top.hidden[i].old)
		err := s.Assign(id, text, false)
		s.writableFrame(s.top).hidden[i].old = s.at(id)
		s.setSlot(id, v)
		if s.isWatched(id) {
			s.host.Changed(id)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// temporary returns the innermost scope of a command's assignments that has id.
func (s *Store) temporary(id ID) (*frame, int) {
	for f := s.top; f != nil; f = f.outer {
		if i := f.find(id); i >= 0 {
			return s.writableFrame(f), i
		}
	}
	return nil, 0
}

// Promote makes the assignment of id in front of a command last: the variable
// that it hides gets its value and its attributes (declare -x and -r, export,
// readonly).
func (s *Store) Promote(id ID) {
	v := s.at(id)
	if v == nil || !v.temp {
		return
	}
	f, i := s.temporary(id)
	if f == nil {
		return
	}
	old := f.hidden[i].old
	f.hidden = append(f.hidden[:i], f.hidden[i+1:]...)
	s.settle(id, v, old)
}

// Last makes the assignment of id in front of a call of a function last when that
// is over: the variable that it hides then gets its value.
func (s *Store) Last(id ID) {
	if v := s.at(id); v != nil && v.temp && s.InFunction() {
		s.own(id).lasting = true
	}
}

// settle puts a lasting copy of the temporary variable v in the place of old.
func (s *Store) settle(id ID, v, old *Var) {
	n := *v
	n.gen, n.level, n.buf, n.temp, n.lasting = s.gen, 0, nil, false, false
	if old != nil {
		n.Attr |= old.Attr
		n.level = old.level
	}
	n.setSlow()
	n.slow = n.slow || s.isWatched(id)
	s.setSlot(id, &n)
}

// Adopt makes the assignment of id that the innermost scope holds a local
// variable of the function being executed: z=1 local z.
func (s *Store) Adopt(id ID) {
	v, fn := s.at(id), s.function()
	if v == nil || !v.temp || fn == nil || s.top == fn || s.top.find(id) < 0 {
		return
	}
	f, i := s.temporary(id)
	old := f.hidden[i].old
	f.hidden = append(f.hidden[:i], f.hidden[i+1:]...)
	fn = s.writableFrame(fn)
	if fn.find(id) < 0 {
		fn.hidden = append(fn.hidden, hidden{id, old})
	}
	s.settle(id, v, &Var{level: fn.level})
}

// outlast gives what h hid the value of v, which is Last.
func (s *Store) outlast(h hidden, v *Var) {
	s.settle(h.id, v, h.old)
	if h.old != nil && h.old.temp {
		n := s.at(h.id)
		n.temp, n.lasting = true, true
	}
}
