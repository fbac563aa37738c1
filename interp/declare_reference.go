package interp

import (
	"github.com/goshd/goshd/interp/parse"
	"github.com/goshd/goshd/interp/vars"
)

// checkReference refuses what can't be a name reference (declare -n).
func (d *declaring) checkReference(a *assignment, value string, assigned bool) error {
	if a.sub != nil {
		return &vars.Error{Kind: vars.ErrType, Name: a.name + "[" + a.raw + "]", Msg: "reference variable cannot be an array"}
	}
	if !assigned {
		return nil
	}
	base, _, ok := vars.SplitRef(value)
	if ok && base == a.name {
		if !d.sh.Vars.InFunction() {
			return &vars.Error{Kind: vars.ErrCircular, Name: a.name, Msg: "nameref variable self references not allowed"}
		}
		d.sh.errorf("%s: warning: %s: circular name reference", d.name, a.name)
		if value == a.name {
			d.sh.Warn(a.name + ": circular name reference")
		}
	}
	if value != "" && !a.add && !ok {
		return badReference(value)
	}
	return nil
}

// listReference is declare -n of an array. A list is an error, but it is
// assigned; a value that a reference may have is element 0 of a new array
// outside functions, and in functions an error of an array without elements.
func (d *declaring) listReference(a *assignment, value string, assigned bool) error {
	refused := &vars.Error{Kind: vars.ErrType, Name: a.name, Msg: "reference variable cannot be an array"}
	plain := *d
	plain.on &^= vars.NameRef
	if a.array != nil || !assigned {
		if assigned {
			d.fail(refused)
		}
		return plain.declare(a, value, assigned)
	}
	if err := d.checkReference(a, value, true); err != nil {
		return err
	}
	if d.local {
		d.fail(refused)
		return plain.declare(a, "", false)
	}
	if v := d.sh.Vars.Get(a.id); v != nil && v.Kind() != vars.KindScalar {
		return refused
	}
	return plain.declare(a, value, true)
}

// badReference is the error of a value that no name reference can have.
func badReference(value string) error {
	return &vars.Error{Kind: vars.ErrName, Name: "`" + value + "'", Msg: "invalid variable name for name reference"}
}

// target returns the assignment to the variable that a declaration is about:
// the one that a name reference stands for, unless it is the reference that is
// declared. Within a function references of the same scope are followed only,
// and the variable is made local. done says that nothing is left to do.
func (d *declaring) target(a *assignment, assigned bool) (_ *assignment, done bool, err error) {
	refs := (d.on | d.off) & vars.NameRef
	switch {
	case d.local:
		if refs == 0 && d.sameScope(a.id) {
			if a, err = d.follow(a); err != nil {
				return nil, false, err
			}
		}
		if err = d.makeLocal(a.id); err != nil {
			return nil, false, err
		}
		return a, false, d.checkRemoval(a.id)
	case d.on&vars.NameRef != 0:
		return a, false, nil
	case refs != 0:
		return d.dereference(a, assigned)
	case assigned && a.sub != nil:
		d.sh.Vars.DropRef(a.id)
		return a, false, nil
	}
	a, err = d.follow(a)
	return a, false, err
}

// sameScope reports whether the last name reference of the chain that begins
// with id is local to the function being executed.
func (d *declaring) sameScope(id vars.ID) bool {
	last, ok := d.sh.Vars.LastRef(id)
	return ok && d.sh.isLocal(last) && d.sh.Vars.Get(last).IsSet()
}

// checkRemoval refuses to take the attribute from a readonly reference.
func (d *declaring) checkRemoval(id vars.ID) error {
	v := d.sh.Vars.Get(id)
	if d.off&vars.NameRef == 0 || v == nil || v.Attr&vars.NameRef == 0 || v.Attr&vars.ReadOnly == 0 || !v.IsSet() {
		return nil
	}
	return &vars.Error{Kind: vars.ErrReadOnly, Name: id.String(), Msg: "readonly variable"}
}

// follow returns the assignment to what a.id refers to, which may be an
// element.
func (d *declaring) follow(a *assignment) (*assignment, error) {
	ref, err := d.sh.Vars.Resolve(a.id)
	if err != nil || ref.ID == a.id {
		return a, err
	}
	c := *a
	c.id, c.name = ref.ID, ref.ID.String()
	if ref.Sub == "" {
		return &c, nil
	}
	if a.sub != nil {
		return nil, &nameError{name: c.name + "[" + ref.Sub + "][" + a.raw + "]"}
	}
	c.raw = ref.Sub
	c.sub = words.Subscript(&parse.Command{Text: ref.Sub, BaseLine: d.sh.line}, ref.Sub)
	return &c, nil
}

// dereference is declare +n: the variable that is referred to is assigned and
// gets the other attributes, then the last reference loses its own and keeps
// its value.
func (d *declaring) dereference(a *assignment, assigned bool) (_ *assignment, done bool, err error) {
	sh := d.sh
	last, ok := sh.Vars.LastRef(a.id)
	if !ok {
		return a, false, nil
	}
	if err := d.checkRemoval(last); err != nil {
		return nil, false, &vars.Error{Kind: vars.ErrReadOnly, Name: a.name, Msg: "readonly variable"}
	}
	c, err := d.follow(a)
	if err == nil {
		err = sh.Vars.Declare(last, vars.KindScalar, 0, vars.NameRef)
	}
	return c, err != nil || c.id == last || d.on == 0 && !assigned && d.off == vars.NameRef, err
}

// nameref makes a variable a name reference, or changes what one refers to.
func (d *declaring) nameref(a *assignment, value string, assigned bool) error {
	sh := d.sh
	v := sh.Vars.Get(a.id)
	if v != nil {
		switch t, set := v.Text(); {
		case v.Kind() != vars.KindScalar || a.array != nil || d.kind != vars.KindScalar:
			return &vars.Error{Kind: vars.ErrType, Name: a.name, Msg: "reference variable cannot be an array"}
		case v.Attr&vars.NameRef == 0 && set && !assigned && !validRef(t):
			return badReference(t)
		case v.Attr&vars.ReadOnly != 0:
			return &vars.Error{Kind: vars.ErrReadOnly, Name: a.name, Msg: "readonly variable"}
		case a.add:
			value = t + value
		}
	}
	if base, _, ok := vars.SplitRef(value); ok && a.add && base == a.name && !sh.Vars.InFunction() {
		return &vars.Error{Kind: vars.ErrCircular, Name: a.name, Msg: "nameref variable self references not allowed"}
	}
	if assigned && !validRef(value) {
		return &nameError{name: value}
	}
	off := d.off | vars.Integer | vars.Lower | vars.Upper | vars.Capital
	if err := sh.Vars.Declare(a.id, vars.KindScalar, d.on&^vars.ReadOnly, off); err != nil {
		return err
	}
	if assigned && d.on&vars.Integer != 0 {
		return d.integerReference(a)
	}
	if assigned {
		if err := sh.Vars.SetRef(a.id, value); err != nil {
			return err
		}
	}
	if d.on&vars.ReadOnly != 0 {
		return sh.Vars.Declare(a.id, vars.KindScalar, vars.ReadOnly, 0)
	}
	return nil
}

// integerReference is declare -in NAME=VALUE. A number is no name: it fails
// without a word, and leaves a local variable without the reference.
func (d *declaring) integerReference(a *assignment) error {
	if d.local {
		if err := d.sh.Vars.Declare(a.id, vars.KindScalar, 0, vars.NameRef); err != nil {
			return err
		}
	} else if err := d.sh.Vars.Unset(a.id); err != nil {
		return err
	}
	return &vars.Error{Kind: vars.ErrName}
}

func validRef(text string) bool {
	_, _, ok := vars.SplitRef(text)
	return ok
}

// unsetReference is what a declaration without -n does to a name reference
// that refers to nothing yet: a value becomes its target, which it has to be
// fit for. done says that nothing is left to do.
func (d *declaring) unsetReference(a *assignment, value string, assigned bool) (done bool, err error) {
	v := d.sh.Vars.Get(a.id)
	switch {
	case v == nil || v.Attr&vars.NameRef == 0 || v.IsSet() || a.array != nil || d.kind != vars.KindScalar:
		return false, nil
	case !assigned:
		return d.off&vars.ReadOnly != 0, nil
	case v.Attr&vars.ReadOnly != 0 || validRef(value):
		return false, nil
	case d.local:
		return true, badReference(value)
	}
	d.sh.reportAssign(d.sh.Vars.Unset(a.id))
	return true, &nameError{name: value}
}
