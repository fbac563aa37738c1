package arith

import (
	"strconv"

	"github.com/goshd/goshd/interp/vars"
)

// assign is = and its combinations. A plain = evaluates a subscript after the
// value, the others before it.
func (x *machine) assign(n *node) (int64, error) {
	if n.op == opUpdate {
		return x.update(n)
	}
	v, err := x.eval(n.b)
	if err != nil {
		return 0, err
	}
	if n.a.elem == nil {
		return v, x.setName(n.a.id, v)
	}
	return v, x.setElement(n.a, v)
}

func (x *machine) update(n *node) (int64, error) {
	at, l, err := x.read(n.a)
	if err != nil {
		return 0, err
	}
	r, err := x.eval(n.b)
	if err != nil {
		return 0, err
	}
	v, msg := apply(n.bin, l, r)
	if msg != "" {
		return 0, x.error(msg, n.at)
	}
	return v, x.set(n.a, at, v)
}

// increment is ++ and --.
func (x *machine) increment(n *node) (int64, error) {
	at, v, err := x.read(n.a)
	if err != nil {
		return 0, err
	}
	err = x.set(n.a, at, v+n.num)
	if n.op == opPre {
		v += n.num
	}
	return v, err
}

// set writes to the place that n was read from. An element that is not one of
// an indexed array is looked up again, as bash does.
func (x *machine) set(n *node, at place, v int64) error {
	switch {
	case n.elem == nil:
		return x.setName(n.id, v)
	case at.keyed && (!n.elem.raw || n.elem.quoted):
		return x.setKey(at.id, at.key, v)
	case at.keyed || at.index < 0:
		return x.setElement(n, v)
	}
	return x.setIndex(n, at.id, at.index, v)
}

func (x *machine) setName(id vars.ID, v int64) error {
	if _, ok := x.store.Int(id); !ok && x.fixed(id) {
		return x.silent()
	}
	if err := x.store.AssignInt(id, v); err != nil {
		return x.tolerate(err)
	}
	return nil
}

// setElement is name[sub]=v with the subscript still to be evaluated.
func (x *machine) setElement(n *node, v int64) error {
	e := n.elem
	if e.sub.text == "" {
		return x.invalid(n.id.String() + "[]")
	}
	at, err := x.variable(n)
	if err != nil {
		return err
	}
	if at.named && !e.all {
		if at.key == "" {
			return nil // circular
		}
		return x.invalid(at.id.String() + "[" + at.key + "]")
	}
	switch {
	case at.v != nil && at.v.Attr&vars.NameRef != 0: // refers to nothing
		return x.invalid("")
	case at.v != nil && at.v.Kind() == vars.KindAssoc:
		key, err := x.key(e)
		if err != nil {
			return err
		}
		if key == "" {
			return x.badSubscript(n, e)
		}
		return x.setKey(at.id, key, v)
	case e.all:
		return x.badSubscript(n, e)
	}
	i, err := x.index(n)
	if err != nil {
		return err
	}
	return x.setIndex(n, at.id, i, v)
}

func (x *machine) setIndex(n *node, id vars.ID, i, v int64) error {
	if i < 0 {
		if i += x.last(id) + 1; i < 0 {
			return x.badSubscript(n, n.elem)
		}
	}
	if x.fixed(id) {
		return x.silent()
	}
	if err := x.store.SetIndex(id, i, strconv.FormatInt(v, 10), false); err != nil {
		return x.tolerate(err)
	}
	return nil
}

func (x *machine) setKey(id vars.ID, key string, v int64) error {
	if x.fixed(id) {
		return x.silent()
	}
	if err := x.store.SetKey(id, key, strconv.FormatInt(v, 10), false); err != nil {
		return x.tolerate(err)
	}
	return nil
}

// last returns the highest index of a variable, or -1; that of a scalar is 0.
func (x *machine) last(id vars.ID) int64 {
	v := x.store.Get(id)
	switch {
	case v == nil || !v.IsSet():
		return -1
	case v.Array() != nil:
		return v.Array().Max()
	}
	return 0
}

// fixed reports whether assignments to id are ignored.
func (x *machine) fixed(id vars.ID) bool {
	v := x.store.Get(id)
	return v != nil && v.Attr&vars.NoAssign != 0
}

// silent ends the evaluation without a message.
func (x *machine) silent() error {
	return &Error{Expr: trim(x.joined(0, len(x.prog.text))), Subscript: x.sub}
}
