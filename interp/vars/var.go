package vars

import (
	"strconv"
	"strings"
	"unsafe"
)

// Attr is a set of variable attributes (bash manual, declare).
type Attr uint16

// The attributes that declare sets.
const (
	Export   Attr = 1 << iota // -x
	ReadOnly                  // -r
	Integer                   // -i
	Lower                     // -l
	Upper                     // -u
	Capital                   // -c
	Trace                     // -t
	NameRef                   // -n
	// NoAssign marks variables that silently refuse assignment, as GROUPS
	// and FUNCNAME do.
	NoAssign
	// NoUnset marks variables that unset refuses.
	NoUnset
)

// Letters returns the attributes as ${x@a} and declare -p print them, with the
// kind's own letter first.
func (v *Var) Letters() string {
	var b strings.Builder
	for _, l := range []struct {
		on bool
		c  byte
	}{
		{v.kind == KindIndexed, 'a'}, {v.kind == KindAssoc, 'A'}, {v.Attr&Integer != 0, 'i'}, {v.Attr&NameRef != 0, 'n'},
		{v.Attr&ReadOnly != 0, 'r'}, {v.Attr&Trace != 0, 't'}, {v.Attr&Export != 0, 'x'},
		{v.Attr&Capital != 0, 'c'}, {v.Attr&Lower != 0, 'l'}, {v.Attr&Upper != 0, 'u'},
	} {
		if l.on {
			b.WriteByte(l.c)
		}
	}
	return b.String()
}

// Kind tells scalars and arrays apart.
type Kind uint8

// The kinds of variables.
const (
	KindScalar Kind = iota
	KindIndexed
	KindAssoc
)

// A Var is a variable. Vars reached through a Store are read-only to everybody
// but the Store: others may share them.
type Var struct {
	gen  uint64 // the generation of the Store that may write to it
	Attr Attr
	kind Kind
	// set is false for a variable that was declared and never assigned.
	set bool
	// isInt: the value is num; str is its text if hasStr.
	isInt, hasStr bool
	// slow: assignment has more to do than to store the value.
	slow bool
	// dynamic: the Host computes the value before each read.
	dynamic bool
	// lazy: only a read that names a dynamic variable computes its value. A
	// listing shows the value of the last such read.
	lazy bool
	// temp: assigned before a command, and not made local since.
	temp bool
	// lasting: what a temporary one hides gets its value at the end.
	lasting bool
	// kept: assigned before a call, and made local in it.
	kept bool
	// concealed: unset for children as well, see Conceal.
	concealed bool
	level     int32 // the frame that it is local to, 0 for globals
	num       int64
	str       string
	buf       []byte // str aliases its beginning while appending
	arr       *Array
	assoc     *Assoc
}

// Kind returns the kind.
func (v *Var) Kind() Kind { return v.kind }

// IsSet reports whether the variable was assigned a value. An array that was
// assigned () is set though it has no element.
func (v *Var) IsSet() bool { return v.set }

// Array returns the array of an indexed variable, or nil. Callers only read.
func (v *Var) Array() *Array { return v.arr }

// Assoc returns the array of an associative variable, or nil. Callers only read.
func (v *Var) Assoc() *Assoc { return v.assoc }

// Level returns the function depth that the variable is local to; 0 is global.
func (v *Var) Level() int { return int(v.level) }

// Temporary reports whether the variable is an assignment that precedes the
// command being executed.
func (v *Var) Temporary() bool { return v.temp }

// Text returns the value that $name has: the scalar, or element 0 of an
// array. ok is false if that is unset.
func (v *Var) Text() (s string, ok bool) {
	switch v.kind {
	case KindIndexed:
		if v.arr == nil {
			return "", false
		}
		return v.arr.Get(0)
	case KindAssoc:
		if v.assoc == nil {
			return "", false
		}
		return v.assoc.Get("0")
	}
	if v.isInt && !v.hasStr {
		return strconv.FormatInt(v.num, 10), true
	}
	return v.str, v.set
}

// Int returns the value if the variable holds an integer that needs no
// parsing.
func (v *Var) Int() (n int64, ok bool) { return v.num, v.isInt }

// Len returns the number of elements: 1 or 0 for scalars.
func (v *Var) Len() int {
	switch {
	case v.kind == KindIndexed && v.arr != nil:
		return v.arr.Len()
	case v.kind == KindAssoc && v.assoc != nil:
		return v.assoc.Len()
	case v.kind == KindScalar && v.set:
		return 1
	}
	return 0
}

// Values appends all elements to dst: those of an array in its order, or the
// scalar.
func (v *Var) Values(dst []string) []string {
	switch v.kind {
	case KindIndexed:
		if v.arr != nil {
			return v.arr.Values(dst)
		}
		return dst
	case KindAssoc:
		if v.assoc != nil {
			return v.assoc.Values(dst)
		}
		return dst
	}
	if s, ok := v.Text(); ok {
		dst = append(dst, s)
	}
	return dst
}

// Keys appends the subscripts in use to dst.
func (v *Var) Keys(dst []string) []string {
	switch {
	case v.kind == KindIndexed && v.arr != nil:
		for _, i := range v.arr.Indices(nil) {
			dst = append(dst, strconv.FormatInt(i, 10))
		}
	case v.kind == KindAssoc && v.assoc != nil:
		dst = v.assoc.Keys(dst)
	case v.kind == KindScalar && v.set:
		dst = append(dst, "0")
	}
	return dst
}

func (v *Var) setSlow() {
	v.slow = v.Attr&^Trace != 0 || v.dynamic || v.kind != KindScalar
}

func (v *Var) storeText(s string) {
	v.str, v.buf, v.isInt, v.set = s, nil, false, true
}

func (v *Var) storeInt(n int64) {
	v.num, v.isInt, v.hasStr, v.set = n, true, false, true
	v.str, v.buf = "", nil
}

// appendText is s+=t in amortised constant time: the bytes before the old end
// are never written again, so strings handed out earlier stay what they were.
func (v *Var) appendText(t string) {
	if v.isInt {
		v.str, v.isInt = strconv.FormatInt(v.num, 10), false
	}
	v.set = true
	if v.buf == nil {
		if len(v.str)+len(t) < 64 {
			v.str += t
			return
		}
		v.buf = make([]byte, len(v.str), 2*(len(v.str)+len(t)))
		copy(v.buf, v.str)
	}
	v.buf = append(v.buf, t...)
	v.str = unsafe.String(unsafe.SliceData(v.buf), len(v.buf))
}
