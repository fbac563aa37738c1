package arith

import (
	"errors"

	"github.com/goshd/goshd/interp/vars"
)

// noSubscript complains of name[]: twice, as bash does, and with set -u the
// element counts as unset.
func (x *machine) noSubscript(n *node, e *element) error {
	for range 2 {
		if err := x.badSubscript(n, e); err != nil {
			return err
		}
	}
	return x.unset(n.id)
}

func (x *machine) badSubscript(n *node, e *element) error {
	name := n.id.String() + "[" + e.sub.join(&x.ops, 0, len(e.sub.text)) + "]"
	return x.warn(&vars.Error{Kind: vars.ErrSubscript, Name: name, Msg: msgSubscript})
}

// badName complains of a subscript in reading, for which bash has the name
// alone.
func (x *machine) badName(id vars.ID) error {
	return x.warn(&vars.Error{Kind: vars.ErrSubscript, Name: id.String(), Msg: msgSubscript})
}

// invalid complains of an assignment to something that has no place.
func (x *machine) invalid(what string) error {
	return x.warn(&vars.Error{Kind: vars.ErrName, Name: "`" + what + "'", Msg: "not a valid identifier"})
}

// warn prints a complaint and goes on, if the Env can print it.
func (x *machine) warn(err *vars.Error) error {
	if w, ok := x.env.(interface{ Warn(msg string) }); ok {
		w.Warn(err.Error())
		return nil
	}
	return err
}

// tolerate turns those errors of the Store into complaints that bash does not
// end the evaluation for.
func (x *machine) tolerate(err error) error {
	var e *vars.Error
	if !errors.As(err, &e) {
		return err
	}
	switch e.Kind {
	case vars.ErrCircular: // the Store has complained
		return nil
	case vars.ErrSubscript:
		return x.warn(e)
	case vars.ErrName:
		return x.warn(e)
	}
	return err
}

// tolerateRead is tolerate for reading an element of id.
func (x *machine) tolerateRead(err error, id vars.ID) error {
	var e *vars.Error
	if errors.As(err, &e) && e.Kind == vars.ErrSubscript {
		return x.badName(id)
	}
	return x.tolerate(err)
}
