package vars

// Conceal makes id unset as long as the innermost scope, which must hold it
// since AssignTemporary.
func (s *Store) Conceal(id ID) {
	level := int32(0)
	if s.top != nil {
		level = s.top.level
	}
	s.setSlot(id, &Var{gen: s.gen, level: level, slow: s.isWatched(id), concealed: true})
	s.touchEnv()
	if s.isWatched(id) {
		s.host.Changed(id)
	}
}

// Clear leaves id a variable with its attributes, but without a value. What is no
// plain variable is assigned the null string instead.
func (s *Store) Clear(id ID) error {
	v := s.at(id)
	switch {
	case v == nil:
		s.own(id)
		return nil
	case v.Attr&ReadOnly != 0:
		return readOnly(id)
	case v.kind != KindScalar || v.Attr&(NameRef|Integer) != 0:
		return s.Assign(id, "", false)
	}
	s.own(id).clear()
	if v.Attr&Export != 0 {
		s.touchEnv()
	}
	return nil
}

// clear takes the value of a scalar away.
func (v *Var) clear() { v.str, v.buf, v.isInt, v.set = "", nil, false, false }
