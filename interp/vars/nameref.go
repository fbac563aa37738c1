package vars

import "strings"

// A Ref is what a name refers to after following name references: a variable,
// or one element of it whose subscript is not evaluated yet.
type Ref struct {
	ID   ID
	Sub  string
	done bool
}

// SplitRef cuts NAME or NAME[SUBSCRIPT]. ok is false if text is neither.
func SplitRef(text string) (name, sub string, ok bool) {
	open := strings.IndexByte(text, '[')
	if open < 0 {
		return text, "", ValidName(text)
	}
	if !strings.HasSuffix(text, "]") || len(text) < open+3 {
		return "", "", false
	}
	return text[:open], text[open+1 : len(text)-1], ValidName(text[:open])
}

const maxRefs = 8 // bash: NAMEREF_MAX

// Resolve follows name references from id. A reference to nothing yet is
// itself.
func (s *Store) Resolve(id ID) (Ref, error) {
	for range maxRefs {
		v := s.at(id)
		if v == nil || v.Attr&NameRef == 0 || !v.set {
			return Ref{ID: id}, nil
		}
		name, sub, ok := SplitRef(v.str)
		if !ok {
			return Ref{ID: id}, &Error{ErrName, v.str, "invalid variable name for name reference"}
		}
		next := Intern(name)
		if sub != "" {
			return Ref{ID: next, Sub: sub}, nil
		}
		if next == id {
			return s.selfRef(id, v)
		}
		id = next
	}
	s.host.Warn(id.String() + ": circular name reference")
	return Ref{}, &Error{ErrCircular, id.String(), "circular name reference"}
}

// selfRef is a local reference to its own name: it means the outer variable.
func (s *Store) selfRef(id ID, v *Var) (Ref, error) {
	s.host.Warn(id.String() + ": circular name reference")
	return Ref{}, &Error{ErrCircular, id.String(), "circular name reference"}
}

// ResolveAssign follows name references for an assignment of val to id. A
// reference that has no target yet gets val as its target; the Ref then says
// that nothing is left to do.
func (s *Store) ResolveAssign(id ID, val string) (Ref, error) {
	v := s.at(id)
	if v == nil || v.Attr&NameRef == 0 {
		return Ref{ID: id}, nil
	}
	ref, err := s.Resolve(id)
	if err != nil {
		return ref, err
	}
	if t := s.at(ref.ID); ref.Sub == "" && t != nil && t.Attr&NameRef != 0 && !t.set {
		return Ref{ID: ref.ID, done: true}, s.SetRef(ref.ID, val)
	}
	return ref, nil
}

// SetRef makes the name reference id refer to target.
func (s *Store) SetRef(id ID, target string) error {
	v, err := s.writable(id)
	if v == nil || err != nil {
		return err
	}
	if _, _, ok := SplitRef(target); !ok {
		return &Error{ErrName, target, "invalid variable name for name reference"}
	}
	v.storeText(target)
	v.setSlow()
	return nil
}

// RefTarget returns the text that a name reference holds.
func (v *Var) RefTarget() (string, bool) { return v.str, v.Attr&NameRef != 0 && v.set }
