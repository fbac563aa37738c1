package interp

import "github.com/goshd/goshd/interp/vars"

// lists assigns the lists among the operands of a declaration that shows
// functions or variables, declare -p a=(1 2): bash assigns lists before it runs the
// builtin, which finds the names then. It is false where that drops the line.
func (d *declaring) lists(ops []operand) bool {
	for i := range ops {
		o := &ops[i]
		if o.assign == nil || o.assign.array == nil {
			continue
		}
		first := *d
		first.on &= vars.Integer | cases
		first.print, first.funcs = false, false
		first.operand(o)
		if d.sh.unwound != flowNone {
			d.status = first.status
			return false
		}
		*o = operand{text: o.assign.name}
	}
	return true
}

// destroys is declare +a, and declare +A, for an array of that kind, which is an
// error. A list is assigned all the same, and an element makes the array.
func (d *declaring) destroys(a *assignment, assigned bool) error {
	sh := d.sh
	v := sh.Vars.Get(a.id)
	if d.kind == d.plain && (v == nil || v.Kind() == vars.KindScalar) {
		if err := d.makeKind(a, assigned); err != nil {
			return err
		}
		v = sh.Vars.Get(a.id)
	}
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

// refuseBoth is declare -a -A: the variable becomes an associative array, which
// -a refuses. A list is assigned all the same.
func (d *declaring) refuseBoth(a *assignment, assigned bool) error {
	if err := d.makeKind(a, assigned); err != nil {
		return err
	}
	if a.array != nil {
		if err := d.assign(a, ""); err != nil {
			return err
		}
	}
	return &vars.Error{Kind: vars.ErrType, Name: a.name, Msg: "cannot convert associative to indexed array"}
}

// makeKind makes a variable what -a or -A says, and empty where it is not an
// array yet and a value is given.
func (d *declaring) makeKind(a *assignment, assigned bool) error {
	v := d.sh.Vars.Get(a.id)
	if fresh := v == nil || !v.IsSet(); fresh && assigned && d.kind != vars.KindScalar && !d.local {
		return d.makeArray(a.id, d.kind)
	}
	return d.sh.Vars.Declare(a.id, d.kind, 0, 0)
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
