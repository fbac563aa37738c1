package interp

import "github.com/goshd/goshd/interp/vars"

// destroys is declare +a, and declare +A, for an array of that kind, which is an
// error. A list is assigned all the same, and an element makes the array.
func (d *declaring) destroys(a *assignment) error {
	sh := d.sh
	v := sh.Vars.Get(a.id)
	if a.array == nil && a.sub == nil && (v == nil || v.Kind() != d.plain) {
		return nil
	}
	if v == nil || v.Kind() == vars.KindScalar {
		if d.plain != vars.KindIndexed {
			return nil
		}
		if err := d.makeArray(a.id, vars.KindIndexed); err != nil {
			return err
		}
		v = sh.Vars.Get(a.id)
	}
	if v.Kind() != d.plain {
		return nil
	}
	if a.array != nil {
		if err := d.assign(a, ""); err != nil {
			return err
		}
	}
	return &vars.Error{Kind: vars.ErrType, Name: a.name, Msg: "cannot destroy array variables in this way"}
}

// makeArray makes a variable an array, which is empty outside functions.
func (d *declaring) makeArray(id vars.ID, kind vars.Kind) error {
	v := d.sh.Vars.Get(id)
	if v != nil && v.IsSet() && d.local {
		return d.dropScalar(id, kind)
	}
	set := v != nil && v.IsSet()
	if err := d.sh.Vars.Declare(id, kind, 0, 0); err != nil || set || d.local {
		return err
	}
	return d.sh.assignArray(id, new(arrayLit), false, kind == vars.KindAssoc)
}

// dropScalar makes a local variable with a value an empty array: what declare
// does in a function does not keep the value (bash 5.2).
func (d *declaring) dropScalar(id vars.ID, kind vars.Kind) error {
	v := d.sh.Vars.Get(id)
	if d.inherited || v == nil || !v.IsSet() || v.Kind() != vars.KindScalar || v.Attr&vars.ReadOnly != 0 {
		return nil
	}
	if err := d.sh.Vars.Declare(id, kind, 0, 0); err != nil {
		return err
	}
	return d.sh.assignArray(id, new(arrayLit), false, kind == vars.KindAssoc)
}

// readOnlyElement is declare -r NAME[SUBSCRIPT]=VALUE: the array is readonly
// before the element is assigned (bash 5.2), which is therefore refused.
func (d *declaring) readOnlyElement(a *assignment) error {
	if err := d.makeArray(a.id, d.kind); err != nil {
		return err
	}
	d.sh.errorf("%s: readonly variable", a.name)
	return d.sh.Vars.Declare(a.id, vars.KindScalar, vars.ReadOnly, 0)
}
