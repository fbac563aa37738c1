package vars

import "strings"

// A Ref is what a name refers to after following name references: a variable,
// or one element of it whose subscript is not evaluated yet.
type Ref struct {
	ID  ID
	Sub string
	// Global: the variable is the global one, behind a local reference to
	// itself.
	Global bool
	done   bool
}

// SplitRef cuts NAME or NAME[SUBSCRIPT]. ok is false if text is neither.
func SplitRef(text string) (name, sub string, ok bool) {
	open := strings.IndexByte(text, '[')
	if open < 0 {
		return text, "", ValidName(text)
	}
	if len(text) < open+3 || subscriptEnd(text, open+1) != len(text)-1 {
		return "", "", false
	}
	return text[:open], text[open+1 : len(text)-1], ValidName(text[:open])
}

// subscriptEnd returns where the bracket is that closes a subscript whose text
// begins at i, or -1: quoted strings and expansions are passed over.
func subscriptEnd(text string, i int) int { return matching(text, i, '[', ']') }

func matching(text string, i int, open, shut byte) int {
	for depth := 1; i >= 0 && i < len(text); i++ {
		switch b := text[i]; {
		case b == '\\':
			i++
		case b == shut:
			if depth--; depth == 0 {
				return i
			}
		case b == open:
			depth++
		case b == '\'' || b == '"' || b == '`':
			i = quoteEnd(text, i+1, b)
		case b == '$' && strings.HasPrefix(text[i:], "$("):
			i = matching(text, i+2, '(', ')')
		case b == '$' && strings.HasPrefix(text[i:], "${"):
			i = matching(text, i+2, '{', '}')
		}
		if i < 0 {
			break
		}
	}
	return -1
}

// quoteEnd returns where the quote q that closes a string is, or -1.
func quoteEnd(text string, i int, q byte) int {
	for ; i < len(text); i++ {
		switch {
		case text[i] == q:
			return i
		case text[i] == '\\' && q != '\'':
			i++
		}
	}
	return -1
}

const maxRefs = 8 // bash: NAMEREF_MAX

// Resolve follows name references from id. A reference to nothing yet is
// itself. One that comes back to where it began stands, in a function, for the
// global variable of its name (bash 5.2): that is warned of.
func (s *Store) Resolve(id ID) (Ref, error) {
	first := id
	for range maxRefs {
		v := s.at(id)
		if v == nil || v.Attr&NameRef == 0 || !v.set || v.str == "" {
			return Ref{ID: id}, nil
		}
		name, sub, ok := SplitRef(v.str)
		if !ok {
			return Ref{ID: id}, notIdentifier(v.str)
		}
		next := Intern(name)
		if sub != "" && next == id {
			s.host.Warn(first.String() + ": circular name reference")
			return Ref{}, notIdentifier(v.str)
		}
		if sub != "" {
			return Ref{ID: next, Sub: sub}, nil
		}
		if next == id || next == first {
			return s.circular(first, v)
		}
		id = next
	}
	return Ref{}, &Error{ErrCircular, first.String(), ""}
}

// circular is a chain of references that ends with v, which is first or
// refers to it.
func (s *Store) circular(first ID, v *Var) (Ref, error) {
	s.host.Warn(first.String() + ": circular name reference")
	if v.level > 0 {
		return Ref{ID: first, Global: true}, nil
	}
	return Ref{}, &Error{ErrCircular, first.String(), ""}
}

// notIdentifier is the error of a target that is none.
func notIdentifier(text string) error {
	return &Error{ErrName, "`" + text + "'", "not a valid identifier"}
}

// LastRef returns the last name reference of the chain that begins with id.
func (s *Store) LastRef(id ID) (ID, bool) {
	last, found := id, false
	for range maxRefs {
		v := s.at(id)
		if v == nil || v.Attr&NameRef == 0 {
			break
		}
		last, found = id, true
		name, sub, ok := SplitRef(v.str)
		if !v.set || !ok || sub != "" || Intern(name) == id {
			break
		}
		id = Intern(name)
	}
	return last, found
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
	if err != nil || ref.Global {
		return ref, err
	}
	if t := s.at(ref.ID); ref.Sub == "" && t != nil && t.Attr&NameRef != 0 && !t.set {
		return Ref{ID: ref.ID, done: true}, s.SetRef(ref.ID, val)
	}
	return ref, nil
}

// SetRef makes the name reference id refer to target, of which its attributes
// may make something else: a number with -i, which no variable has as a name.
func (s *Store) SetRef(id ID, target string) error {
	if _, _, ok := SplitRef(target); !ok {
		return notIdentifier(target)
	}
	v, err := s.writable(id)
	if v == nil || err != nil {
		return err
	}
	if target, err = s.Coerce(v.Attr, target, ""); err != nil {
		return err
	}
	v.storeText(target)
	v.setSlow()
	return nil
}

// ArrayTarget follows name references from id for the assignment of a whole
// array. A reference without a target becomes an ordinary variable, which is
// warned of: it can't be an array.
func (s *Store) ArrayTarget(id ID) (ID, error) {
	ref, err := s.Resolve(id)
	switch {
	case err != nil:
		return 0, err
	case ref.Sub != "":
		return 0, notIdentifier(ref.ID.String() + "[" + ref.Sub + "]")
	}
	s.DropRef(ref.ID)
	return ref.ID, nil
}

// DropRef makes id an ordinary variable without a value if it is a name
// reference.
func (s *Store) DropRef(id ID) {
	v := s.at(id)
	if v == nil || v.Attr&NameRef == 0 {
		return
	}
	s.host.Warn(id.String() + ": removing nameref attribute")
	v = s.own(id)
	v.Attr &^= NameRef
	v.clear()
	v.setSlow()
}

// RefTarget returns the text that a name reference holds.
func (v *Var) RefTarget() (string, bool) { return v.str, v.Attr&NameRef != 0 && v.set }
