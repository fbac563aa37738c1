package interp

import (
	"errors"

	"github.com/goshd/goshd/interp/arith"
	"github.com/goshd/goshd/interp/vars"
)

// builtinUnset is unset [-f] [-v] [-n] [name ...].
func builtinUnset(sh *Shell, args []string) int {
	var fn, v, n bool
	rest, ok := sh.letters(args, "unset: usage: unset [-f] [-v] [-n] [name ...]", func(c byte) bool {
		switch c {
		case 'f':
			fn = true
		case 'v':
			v = true
		case 'n':
			n = true
		default:
			return false
		}
		return true
	})
	if !ok {
		return 2
	}
	if fn && v {
		sh.errorf("unset: cannot simultaneously unset a function and a variable")
		return 1
	}
	status := 0
	for _, name := range rest {
		if !sh.unsetOne(name, fn, v, n) {
			status = 1
		}
		if sh.unwound != flowNone {
			break
		}
	}
	return status
}

func (sh *Shell) unsetOne(name string, fn, variable, ref bool) bool {
	if fn {
		return sh.unsetFunction(name)
	}
	base, sub, ok := sh.splitRef(name)
	if !ok {
		if !variable {
			if _, isFunc := sh.funcs.get(name); isFunc {
				return sh.unsetFunction(name)
			}
			return true
		}
		sh.errorf("unset: `%s': not a valid identifier", name)
		return false
	}
	id := vars.Intern(base)
	referred := false
	if !ref {
		r, err := sh.Vars.Resolve(id)
		if err == nil {
			id = r.ID
			if referred = r.Sub != ""; referred {
				sub = r.Sub
			}
		}
	}
	var err error
	switch v := sh.Vars.Get(id); {
	case ref && v != nil && (v.Attr&vars.NameRef == 0 || sub != "") && v.Attr&vars.ReadOnly == 0:
		return true // unset -n leaves alone what is no name reference
	case sub != "":
		err = sh.unsetElement(id, sub)
	case sh.Vars.Get(id) == nil && !variable && !ref:
		if _, isFunc := sh.funcs.get(name); isFunc {
			return sh.unsetFunction(name)
		}
		return true
	default:
		err = sh.Vars.Unset(id)
	}
	var ae *arith.Error
	var ve *vars.Error
	switch {
	case referred && errors.As(err, &ve): // bash 5.2 tells of the subscript only, and does not fail
		if ve.Kind == vars.ErrSubscript {
			sh.errorf("unset: %s", err.Error())
		}
		return true
	case errors.As(err, &ae):
		sh.errorf("%s", err.Error())
		sh.unwound = sh.dropAll()
		return false
	case err != nil:
		sh.errorf("unset: %s", err.Error())
		return false
	}
	return true
}

func (sh *Shell) unsetFunction(name string) bool {
	fn, ok := sh.funcs.get(name)
	switch {
	case !ok:
		return true
	case fn.attr&vars.ReadOnly != 0:
		sh.errorf("unset: %s: cannot unset: readonly function", name)
		return false
	}
	sh.funcs.delete(name)
	sh.commandsChanged()
	return true
}

func (sh *Shell) unsetElement(id vars.ID, sub string) error {
	v := sh.Vars.Get(id)
	if v == nil {
		return nil
	}
	if (sub == "@" || sub == "*") && sh.opts.CompatibleWith(51) && v.Kind() != vars.KindScalar {
		return sh.Vars.Unset(id)
	}
	if v.Kind() == vars.KindAssoc {
		key := sub
		if !sh.opts.AssocExpandOnce {
			_, k, err := sh.Subscript(id, sub, true)
			if err != nil {
				return err
			}
			key = k
		}
		if key == "" {
			return &vars.Error{Kind: vars.ErrSubscript, Name: "[" + sub + "]", Msg: "bad array subscript"}
		}
		return sh.Vars.UnsetKey(id, key)
	}
	if sub == "@" || sub == "*" {
		if v.Kind() == vars.KindIndexed {
			return sh.Vars.SetArray(id, vars.NewArray(nil))
		}
		return &vars.Error{Kind: vars.ErrType, Name: id.String(), Msg: "not an array variable"}
	}
	i, err := sh.evalText(sub)
	if err != nil {
		return err
	}
	if v.Kind() == vars.KindScalar {
		if i == 0 {
			return sh.Vars.Unset(id)
		}
		return &vars.Error{Kind: vars.ErrType, Name: id.String(), Msg: "not an array variable"}
	}
	if i < 0 && v.Array() != nil && i+v.Array().Max()+1 < 0 || i < 0 && v.Array() == nil {
		return &vars.Error{Kind: vars.ErrSubscript, Name: "[" + sub + "]", Msg: "bad array subscript"}
	}
	return sh.Vars.UnsetIndex(id, i)
}
