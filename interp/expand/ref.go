package expand

import (
	"errors"
	"strconv"

	"github.com/goshd/goshd/interp/arith"
	"github.com/goshd/goshd/interp/vars"
)

type refKind uint8

const (
	refVariable refKind = iota
	refPositional
	refSpecial
)

// A ref is a parameter as it is written: a name, NAME[subscript], a number,
// or a special character; with ! in front of it if it is indirect.
type ref struct {
	kind     refKind
	special  byte
	indirect bool
	id       vars.ID
	num      int
	sub      *Subscript
	text     string // as written, without !
}

// A value is what a parameter stands for.
type value struct {
	text string
	list []string
	// all is '@' or '*' if the value is a list.
	all byte
	// joint: the list is that of $* in a here-document, where all is '@'.
	joint bool
	set   bool
	// bad: the subscript was none that an element can have.
	bad bool
}

func scalar(s string, set bool) value { return value{text: s, set: set} }

func list(vals []string, all byte) value {
	return value{list: vals, all: all, set: len(vals) > 0}
}

// get returns the value of r after following an indirection. It returns the
// parameter that was reached, too, for assignments and messages.
func (b *builder) get(r *ref) (value, *ref, error) {
	if r.indirect {
		name, isRef := b.st.targetName(r)
		if isRef {
			return scalar(name, true), r, nil
		}
		target, err := b.st.indirection(r)
		switch {
		case err == errNoTarget:
			return value{}, &ref{kind: refPositional, text: "!" + r.text}, nil
		case err != nil:
			return value{}, r, err
		}
		shown := *target
		shown.text = "!" + r.text
		r = &shown
	}
	v, err := b.st.value(r)
	if b.mode == toDocument && v.all != 0 && r.kind == refSpecial {
		v.joint = v.all == '*'
		v.all = '@' // bash 5.2 joins $* with spaces there, whatever IFS is
	}
	return v, r, err
}

func (st *State) value(r *ref) (value, error) {
	switch r.kind {
	case refPositional:
		return st.positional(r.num), nil
	case refSpecial:
		return st.special(r.special), nil
	}
	if r.sub != nil {
		v, err := st.element(r)
		if v.bad {
			st.complainSubscript(r)
		}
		return v, err
	}
	return st.variable(r.id)
}

// complainSubscript complains of the subscript of r under the name of the array
// behind name references, if there is one.
func (st *State) complainSubscript(r *ref) {
	id := r.id
	if target, err := st.Vars.Resolve(id); err == nil && target.Sub == "" && st.Vars.Get(target.ID) != nil {
		id = target.ID
	}
	st.complain(id.String() + ": bad array subscript")
}

func (st *State) positional(n int) value {
	if n == 0 {
		return scalar(st.Name, true)
	}
	if n > len(st.Params) {
		return value{}
	}
	return scalar(st.Params[n-1], true)
}

func (st *State) special(c byte) value {
	switch c {
	case '@', '*':
		return list(st.Params, c)
	case '#':
		return scalar(strconv.Itoa(len(st.Params)), true)
	case '?':
		return scalar(strconv.Itoa(st.Status), true)
	}
	return scalar(st.Host.Special(c))
}

// variable returns $name. A name reference to all of an array is a list.
func (st *State) variable(id vars.ID) (value, error) {
	v := st.Vars.Get(id)
	if v == nil {
		return value{}, nil
	}
	if v.Attr&vars.NameRef == 0 {
		return scalar(st.Vars.Text(id)), nil
	}
	target, err := st.Vars.Resolve(id)
	switch {
	case err != nil:
		return value{}, nil
	case target.Global:
		return scalar(st.Vars.GlobalText(id)), nil
	case target.Sub == "":
		return scalar(st.Vars.Text(target.ID)), nil
	}
	if err := arith.TooDeep(st.ArithDepth, target.ID, target.Sub); err != nil {
		return value{}, arithError(err)
	}
	st.ArithDepth++
	defer func() { st.ArithDepth-- }()
	return st.elementOf(target.ID, st.runtimeSubscript(target.Sub))
}

func (st *State) element(r *ref) (value, error) {
	id := r.id
	if v := st.Vars.Get(id); v != nil && v.Attr&vars.NameRef != 0 {
		target, err := st.Vars.Resolve(id)
		if err != nil {
			return value{}, nil
		}
		if target.Sub != "" { // there is no element of an element
			if r.sub.all != 0 {
				return value{all: r.sub.all}, nil
			}
			return st.elementOfNone(r.sub)
		}
		if id = target.ID; st.Vars.Get(id) == nil && r.sub.all == 0 {
			return st.elementOfNone(r.sub)
		}
	}
	return st.elementOf(id, r.sub)
}

// elementOfNone evaluates a subscript of a name reference to no variable, which
// is an error if it is negative.
func (st *State) elementOfNone(sub *Subscript) (value, error) {
	i, _, _, err := sub.Eval(st, false)
	return value{bad: err == nil && i < 0}, err
}

func (st *State) elementOf(id vars.ID, sub *Subscript) (value, error) {
	v := st.Vars.Get(id)
	if sub.all != 0 {
		if v == nil {
			return list(nil, sub.all), nil
		}
		return list(v.Values(nil), sub.all), nil
	}
	if v == nil {
		// The subscript is evaluated all the same, for its side effects.
		return st.elementOfNone(sub)
	}
	i, key, _, err := sub.Eval(st, v.Kind() == vars.KindAssoc)
	if err != nil {
		return value{}, err
	}
	if v = st.Vars.Get(id); v == nil {
		return value{}, nil
	}
	if v.Kind() == vars.KindAssoc {
		text, ok := v.Key(key)
		return value{text: text, set: ok, bad: key == ""}, nil
	}
	s, ok, bad := v.Index(i)
	if i < 0 && v.Kind() == vars.KindScalar {
		s, ok, bad = "", false, true
	}
	return value{text: s, set: ok, bad: bad}, nil
}

// targetName returns what ${!name} is for a name reference: the name that it
// refers to.
func (st *State) targetName(r *ref) (string, bool) {
	if r.kind != refVariable || r.sub != nil {
		return "", false
	}
	if v := st.Vars.Get(r.id); v == nil || v.Attr&vars.NameRef == 0 || !v.IsSet() {
		return "", false
	}
	target, err := st.Vars.Resolve(r.id)
	if err != nil {
		return "", false
	}
	if target.Sub != "" {
		return target.ID.String() + "[" + target.Sub + "]", true
	}
	return target.ID.String(), true
}

// indirection returns the parameter whose name is the value of r.
func (st *State) indirection(r *ref) (*ref, error) {
	v, err := st.value(r)
	if err != nil {
		return nil, err
	}
	if !v.set && v.all == 0 {
		return nil, st.noTarget(r)
	}
	name := v.text
	if v.all != 0 && !v.set {
		return nil, st.noTarget(r)
	}
	if v.all != 0 {
		name = joinWords(v.list)
	}
	target, ok := st.runtimeRef(name)
	if !ok {
		return nil, discard(name + ": invalid variable name")
	}
	return target, nil
}

// errNoTarget stands for an indirection through an element that an array does
// not have, or through a positional parameter that there is not: that is an unset
// parameter.
var errNoTarget = errors.New("expand: indirection through what is not set")

func (st *State) noTarget(r *ref) error {
	if r.kind != refVariable {
		return errNoTarget
	}
	if target, err := st.Vars.Resolve(r.id); r.sub != nil && err == nil && target.Sub == "" && st.Vars.Get(target.ID) != nil {
		return errNoTarget
	}
	if r.kind == refVariable && r.sub == nil {
		if v := st.Vars.Get(r.id); v != nil && v.Kind() != vars.KindScalar {
			return errNoTarget
		}
	}
	return discard(r.text + ": invalid indirect expansion")
}

// assign sets the parameter r, for ${x:=word}.
func (st *State) assign(r *ref, val string) error {
	if r.kind != refVariable {
		return discard("$" + r.text + ": cannot assign in this way")
	}
	if r.sub == nil {
		return st.refused(st.Vars.Assign(r.id, val, false))
	}
	id := r.id
	assoc := false
	if target, err := st.Vars.Resolve(id); err == nil {
		id = target.ID
	}
	if v := st.Vars.Get(id); v != nil {
		assoc = v.Kind() == vars.KindAssoc
	}
	i, key, all, err := r.sub.Eval(st, assoc)
	switch {
	case err != nil:
		return err
	case all != 0 && !assoc:
		return discard(r.text + ": bad array subscript")
	case assoc:
		return st.refused(st.Vars.SetKey(id, key, val, false))
	}
	return st.refused(st.Vars.SetIndex(id, i, val, false))
}

// refused makes the error of an assignment one of an expansion.
func (st *State) refused(err error) error {
	if err == nil {
		return nil
	}
	if e, ok := err.(*vars.Error); ok {
		return discard(e.Error())
	}
	return err
}
