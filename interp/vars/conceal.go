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
