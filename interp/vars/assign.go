package vars

import "strconv"

// ErrKind says what was wrong with an assignment.
type ErrKind uint8

// The kinds of errors.
const (
	ErrReadOnly ErrKind = iota
	ErrSubscript
	ErrCircular
	ErrName
	ErrUnset
	ErrType
)

// An Error is a refused assignment, in bash's words.
type Error struct {
	Kind ErrKind
	Name string
	Msg  string
}

// Error is empty for a failure that was warned of before.
func (e *Error) Error() string {
	if e.Msg == "" {
		return ""
	}
	return e.Name + ": " + e.Msg
}

func readOnly(id ID) error { return &Error{ErrReadOnly, id.String(), "readonly variable"} }

// Assign is id=val, or id+=val if add: name references are followed and the
// variable's attributes applied (bash manual, Shell Parameters).
func (s *Store) Assign(id ID, val string, add bool) error {
	if v := s.at(id); v != nil && v.gen == s.gen && !v.slow && !s.AllExport {
		if add {
			v.appendText(val)
		} else {
			v.storeText(val)
		}
		return nil
	}
	return s.assign(id, val, add)
}

// AssignInt is id=n for a number.
func (s *Store) AssignInt(id ID, n int64) error {
	if v := s.at(id); v != nil && v.gen == s.gen && !v.slow && !s.AllExport {
		v.storeInt(n)
		return nil
	}
	if v := s.at(id); (v == nil || !v.slow) && !s.AllExport && !s.isWatched(id) {
		s.own(id).storeInt(n)
		return nil
	}
	return s.assign(id, strconv.FormatInt(n, 10), false)
}

func (s *Store) assign(id ID, val string, add bool) error {
	ref, err := s.ResolveAssign(id, val)
	if err != nil {
		return err
	}
	if ref.done {
		return nil
	}
	switch {
	case ref.Sub != "":
		s.DropRef(ref.ID)
		return s.AssignElement(ref.ID, ref.Sub, val, add)
	case ref.Global:
		return s.AtGlobal(id, func() error { return s.store(id, val, add) })
	}
	return s.store(ref.ID, val, add)
}

// store is assign for a variable whatever name reference it is.
func (s *Store) store(id ID, val string, add bool) error {
	v, err := s.writable(id)
	if v == nil || err != nil {
		return err
	}
	if v.dynamic {
		if s.host.AssignDynamic(id, val) {
			if v.lazy && v.kind == KindScalar {
				v.storeText(val)
			}
			return nil
		}
		v.dynamic, v.kind = false, KindScalar
		v.setSlow()
	}
	switch v.kind {
	case KindIndexed:
		return s.SetIndex(id, 0, val, add)
	case KindAssoc:
		return s.SetKey(id, "0", val, add)
	}
	if val, add, err = s.coerce(v, val, add); err != nil {
		return err
	}
	v = s.own(id) // arithmetic may have written to it
	if add {
		v.appendText(val)
	} else {
		v.storeText(val)
	}
	s.assigned(id, v)
	return nil
}

// writable returns the variable for writing, nil if assignments to it are
// silently ignored.
func (s *Store) writable(id ID) (*Var, error) {
	if v := s.at(id); v != nil {
		if v.Attr&ReadOnly != 0 {
			return nil, readOnly(id)
		}
		if v.Attr&NoAssign != 0 {
			return nil, nil
		}
	}
	return s.own(id), nil
}

// assigned does what is due after a slow assignment.
func (s *Store) assigned(id ID, v *Var) {
	if s.AllExport && v.Attr&Export == 0 {
		v.Attr |= Export
	}
	if v.Attr&Export != 0 {
		s.touchEnv()
	}
	v.setSlow()
	if s.isWatched(id) {
		v.slow = true
		s.host.Changed(id)
	}
}

// coerce applies the attributes -i -l -u -c to a value that is being assigned.
// With them += was done already, as they are about the whole value: the
// result's add is false.
func (s *Store) coerce(v *Var, val string, add bool) (string, bool, error) {
	old := ""
	if add && v.Attr&(Integer|Lower|Upper|Capital) != 0 {
		old, _ = v.Text()
		if add = false; v.Attr&Integer == 0 {
			val, old = s.join(old, val), ""
		}
	}
	val, err := s.Coerce(v.Attr, val, old)
	return val, add, err
}

// Coerce returns val as a variable with the attributes a stores it. plus is
// the old value that an integer assignment with += adds to.
func (s *Store) Coerce(a Attr, val, plus string) (string, error) {
	switch {
	case a&Integer != 0:
		n, err := s.host.Arith(val)
		if err != nil {
			return "", err
		}
		if plus != "" {
			m, err := s.host.Arith(plus)
			if err != nil {
				return "", err
			}
			n += m
		}
		val = strconv.FormatInt(n, 10)
	case a&Lower != 0:
		val = s.Charset.ToLower(val)
	case a&Upper != 0:
		val = s.Charset.ToUpper(val)
	case a&Capital != 0:
		val = s.Charset.Capitalize(val)
	}
	return val, nil
}

// AssignElement is id[sub]=val, with the subscript still to be evaluated.
func (s *Store) AssignElement(id ID, sub, val string, add bool) error {
	v := s.at(id)
	assoc := v != nil && v.kind == KindAssoc
	if (sub == "@" || sub == "*") && !assoc {
		return &Error{ErrSubscript, id.String() + "[" + sub + "]", "bad array subscript"}
	}
	i, key, err := s.host.Subscript(id, sub, assoc)
	if err != nil {
		return err
	}
	if assoc {
		return s.SetKey(id, key, val, add)
	}
	return s.SetIndex(id, i, val, add)
}

// Element returns id[sub], with the subscript still to be evaluated.
func (s *Store) Element(id ID, sub string) (string, bool, error) {
	v := s.Get(id)
	if v == nil {
		return "", false, nil
	}
	i, key, err := s.host.Subscript(id, sub, v.kind == KindAssoc)
	if err != nil {
		return "", false, err
	}
	if v = s.Get(id); v == nil {
		return "", false, nil
	}
	if v.kind == KindAssoc {
		t, ok := v.Key(key)
		return t, ok, nil
	}
	t, ok, bad := v.Index(i)
	if bad {
		return "", false, &Error{ErrSubscript, id.String() + "[" + sub + "]", "bad array subscript"}
	}
	return t, ok, nil
}

// Index returns element i; a negative i counts back from one past the highest
// index, and bad says that it went below 0. A scalar is its own element 0.
func (v *Var) Index(i int64) (s string, ok, bad bool) {
	if v.kind == KindIndexed {
		if v.arr == nil {
			return "", false, i < 0
		}
		if i < 0 {
			if i += v.arr.Max() + 1; i < 0 {
				return "", false, true
			}
		}
		s, ok = v.arr.Get(i)
		return s, ok, false
	}
	if v.kind == KindAssoc {
		s, ok = v.Key(strconv.FormatInt(i, 10))
		return s, ok, false
	}
	if i != 0 && i != -1 {
		return "", false, i < 0
	}
	s, ok = v.Text()
	return s, ok, false
}

// Key returns the element of an associative array.
func (v *Var) Key(key string) (string, bool) {
	if v.kind != KindAssoc || v.assoc == nil {
		return "", false
	}
	return v.assoc.Get(key)
}

// SetIndex is id[i]=val. A scalar becomes an array with its value at 0.
func (s *Store) SetIndex(id ID, i int64, val string, add bool) error {
	id, err := s.elementTarget(id)
	if err != nil {
		return err
	}
	if i < 0 {
		if bad := s.at(id).tooLow(i); bad {
			return &Error{ErrSubscript, id.String() + "[" + strconv.FormatInt(i, 10) + "]", "bad array subscript"}
		}
	}
	v, err := s.writable(id)
	if v == nil || err != nil {
		return err
	}
	if v.kind == KindAssoc {
		return s.SetKey(id, strconv.FormatInt(i, 10), val, add)
	}
	if v.dynamic && s.host.AssignDynamic(id, "["+strconv.FormatInt(i, 10)+"]"+val) {
		return nil
	}
	if v.Attr&(Integer|Lower|Upper|Capital) != 0 || add {
		if val, err = s.coerceElement(v, i, val, add); err != nil {
			return err
		}
		v = s.own(id)
	}
	a := s.ownArray(v)
	if i < 0 {
		if i += a.Max() + 1; i < 0 {
			return &Error{ErrSubscript, id.String() + "[" + strconv.FormatInt(i-a.Max()-1, 10) + "]", "bad array subscript"}
		}
	}
	a.Set(i, val)
	s.assigned(id, v)
	return nil
}

// tooLow reports whether a negative index is below the first element of an
// indexed array.
func (v *Var) tooLow(i int64) bool {
	return v == nil || v.kind == KindIndexed && v.arr != nil && i+v.arr.Max()+1 < 0
}

func (s *Store) coerceElement(v *Var, i int64, val string, add bool) (string, error) {
	old := ""
	if add {
		old, _, _ = v.Index(i)
		if v.Attr&Integer == 0 {
			val, old = s.join(old, val), ""
		}
	}
	return s.Coerce(v.Attr, val, old)
}

// elementTarget follows a name reference whose element is assigned.
func (s *Store) elementTarget(id ID) (ID, error) {
	if v := s.at(id); v == nil || v.Attr&NameRef == 0 {
		return id, nil
	}
	ref, err := s.Resolve(id)
	if err != nil {
		return 0, err
	}
	if ref.Sub != "" {
		return 0, notIdentifier(ref.ID.String() + "[" + ref.Sub + "]")
	}
	if v := s.at(ref.ID); v != nil && v.Attr&NameRef != 0 && !v.set {
		return 0, notIdentifier("")
	}
	return ref.ID, nil
}

// ownArray returns the array of v for writing, turning a scalar into one.
func (s *Store) ownArray(v *Var) *Array {
	if v.kind == KindScalar {
		a := &Array{gen: s.gen}
		if t, ok := v.Text(); ok {
			a.Set(0, t)
		}
		v.kind, v.arr = KindIndexed, a
		v.str, v.buf, v.isInt = "", nil, false
	}
	switch {
	case v.arr == nil:
		v.arr = &Array{gen: s.gen}
	case v.arr.gen != s.gen:
		v.arr = v.arr.clone(s.gen)
	}
	v.set = true
	return v.arr
}

func (s *Store) ownAssoc(v *Var) *Assoc {
	switch {
	case v.assoc == nil:
		v.assoc = NewAssoc()
		v.assoc.gen = s.gen
	case v.assoc.gen != s.gen:
		v.assoc = v.assoc.clone(s.gen)
	}
	v.set = true
	return v.assoc
}

// SetKey is id[key]=val for an associative array.
func (s *Store) SetKey(id ID, key, val string, add bool) error {
	id, err := s.elementTarget(id)
	if err != nil {
		return err
	}
	v, err := s.writable(id)
	if v == nil || err != nil {
		return err
	}
	if v.dynamic && s.host.AssignDynamic(id, "["+key+"]"+val) {
		return nil
	}
	if v.Attr&(Integer|Lower|Upper|Capital) != 0 || add {
		old := ""
		if add {
			old, _ = v.Key(key)
			if v.Attr&Integer == 0 {
				val, old = s.join(old, val), ""
			}
		}
		if val, err = s.Coerce(v.Attr, val, old); err != nil {
			return err
		}
		v = s.own(id)
	}
	s.ownAssoc(v).Set(key, val)
	s.assigned(id, v)
	return nil
}

// Append is id+=(val) for an indexed array: the element after the highest.
func (s *Store) Append(id ID, val string) error {
	v, err := s.writable(id)
	if v == nil || err != nil {
		return err
	}
	if v.Attr&(Integer|Lower|Upper|Capital) != 0 {
		if val, err = s.Coerce(v.Attr, val, ""); err != nil {
			return err
		}
		v = s.own(id)
	}
	s.ownArray(v).Append(val)
	s.assigned(id, v)
	return nil
}

// SetArray makes id the indexed array a, which it takes.
func (s *Store) SetArray(id ID, a *Array) error {
	id, err := s.ArrayTarget(id)
	if err != nil {
		return err
	}
	v, err := s.writable(id)
	if v == nil || err != nil {
		return err
	}
	v.kind, v.set, v.arr, v.assoc = KindIndexed, true, a, nil
	v.str, v.buf, v.isInt = "", nil, false
	a.gen = s.gen
	s.assigned(id, v)
	return nil
}

// SetAssoc makes id the associative array m, which it takes.
func (s *Store) SetAssoc(id ID, m *Assoc) error {
	id, err := s.ArrayTarget(id)
	if err != nil {
		return err
	}
	v, err := s.writable(id)
	if v == nil || err != nil {
		return err
	}
	v.kind, v.set, v.assoc, v.arr = KindAssoc, true, m, nil
	v.str, v.buf, v.isInt = "", nil, false
	m.gen = s.gen
	s.assigned(id, v)
	return nil
}

// Declare makes sure that id exists, of the given kind, and changes its
// attributes. A scalar with a value that becomes an array keeps it at 0.
func (s *Store) Declare(id ID, kind Kind, on, off Attr) error {
	v := s.own(id)
	if v.Attr&ReadOnly != 0 && off&ReadOnly != 0 {
		return readOnly(id)
	}
	switch {
	case kind == v.kind || kind == KindScalar:
	case v.kind != KindScalar:
		from, to := "indexed", "associative"
		if v.kind == KindAssoc {
			from, to = to, from
		}
		return &Error{ErrType, id.String(), "cannot convert " + from + " to " + to + " array"}
	case kind == KindIndexed:
		set := v.set
		s.ownArray(v)
		v.set = set
	default:
		if t, ok := v.Text(); ok {
			v.kind, v.assoc = KindAssoc, NewAssocSized(convertedBuckets)
			v.assoc.gen = s.gen
			s.ownAssoc(v).Set("0", t)
			v.str, v.buf, v.isInt = "", nil, false
		}
		v.kind = KindAssoc
	}
	if (on|off)&Export != 0 {
		s.touchEnv()
	}
	if on&(Lower|Upper|Capital) != 0 {
		v.Attr &^= Lower | Upper | Capital
	}
	if kind != KindScalar {
		off |= NameRef // an array is none
	}
	v.Attr = v.Attr&^off | on
	v.setSlow()
	v.slow = v.slow || s.isWatched(id)
	return nil
}
