package interp

import (
	"strings"

	"github.com/goshd/goshd/interp/expand"
	"github.com/goshd/goshd/interp/quote"
	"github.com/goshd/goshd/interp/vars"
)

// assignArray is id=(...) or id+=(...). assoc makes a new variable an
// associative array (declare -A).
func (sh *Shell) assignArray(id vars.ID, lit *arrayLit, add, assoc bool) error {
	id, err := sh.Vars.ArrayTarget(id)
	if err != nil {
		return err
	}
	v := sh.Vars.Get(id)
	if v != nil && v.Attr&vars.ReadOnly != 0 {
		return &vars.Error{Kind: vars.ErrReadOnly, Name: id.String(), Msg: "readonly variable"}
	}
	if assoc || v != nil && v.Kind() == vars.KindAssoc {
		return sh.assignAssoc(id, v, lit, add)
	}
	return sh.assignIndexed(id, lit, add)
}

// element is one expanded element of a compound assignment.
type element struct {
	sub *expand.Subscript
	raw string
	val string
	add bool
}

func (sh *Shell) elements(lit *arrayLit) ([]element, error) {
	els := make([]element, 0, len(lit.elems))
	if lit.expanded {
		for _, f := range lit.fields {
			els = append(els, element{val: f})
		}
		return els, nil
	}
	for i := range lit.elems {
		e := &lit.elems[i]
		word := e.value
		if e.words != nil {
			word = e.words
		}
		if e.bad {
			if err := sh.reportElement(e); err != nil {
				return nil, err
			}
			continue
		}
		if e.sub != nil && e.words == nil {
			sub, err := sh.expandSubscript(e)
			if err != nil {
				return nil, err
			}
			val, err := sh.value(e.value)
			if err != nil {
				return nil, err
			}
			els = append(els, element{sub, e.raw, e.text(val), e.add})
			continue
		}
		fs, err := word.Elements(&sh.State, nil)
		if err != nil {
			return nil, err
		}
		for _, f := range fs {
			els = append(els, element{val: f})
		}
	}
	return els, nil
}

// expandSubscript performs the expansions in the subscript of an element, before
// those of its value; it is evaluated when all elements are expanded.
func (sh *Shell) expandSubscript(e *arrayElem) (*expand.Subscript, error) {
	if !strings.ContainsAny(e.raw, "$`") {
		return e.sub, nil
	}
	_, key, all, err := e.sub.Eval(&sh.State, true)
	if err != nil || all != 0 {
		return e.sub, err
	}
	return e.sub.Known(key), nil
}

// reportElement complains of an element without a subscript between its
// brackets.
func (sh *Shell) reportElement(e *arrayElem) error {
	s, err := sh.value(e.value)
	if err == nil {
		sh.report(&vars.Error{Kind: vars.ErrSubscript, Name: s, Msg: "bad array subscript"})
	}
	return err
}

func (sh *Shell) assignIndexed(id vars.ID, lit *arrayLit, add bool) error {
	if done, err := sh.assignWords(id, lit, add); done {
		return err
	}
	els, err := sh.elements(lit)
	if err != nil {
		return err
	}
	if !add {
		if err := sh.Vars.SetArray(id, vars.NewArray(nil)); err != nil {
			return err
		}
	} else if v := sh.Vars.Get(id); v == nil || !v.IsSet() {
		if err := sh.Vars.SetArray(id, vars.NewArray(nil)); err != nil {
			return err
		}
	}
	next := int64(0)
	if v := sh.Vars.Get(id); add && v != nil {
		switch {
		case v.Array() != nil:
			next = v.Array().Max() + 1
		case v.Kind() == vars.KindScalar && v.IsSet():
			next = 1
			if err := sh.Vars.Declare(id, vars.KindIndexed, 0, 0); err != nil {
				return err
			}
		}
	}
	for _, e := range els {
		if e.sub != nil {
			i, _, all, err := e.sub.Eval(&sh.State, false)
			if err != nil {
				return err
			}
			if all != 0 {
				sh.report(&vars.Error{Kind: vars.ErrSubscript, Name: "[" + string(all) + "]=" + e.val, Msg: "cannot assign to non-numeric index"})
				continue
			}
			if i < 0 {
				if v := sh.Vars.Get(id); v != nil && v.Array() != nil {
					i += v.Array().Max() + 1
				}
				if i < 0 {
					sh.report(&vars.Error{Kind: vars.ErrSubscript, Name: "[" + e.sub.Source() + "]=" + e.val, Msg: "bad array subscript"})
					continue
				}
			}
			next = i
		}
		if err := sh.Vars.SetIndex(id, next, e.val, e.add); err != nil {
			return err
		}
		next++
	}
	return nil
}

// listFields appends the elements of a list without subscripts to dst.
func (sh *Shell) listFields(lit *arrayLit, dst []string) ([]string, error) {
	if lit.expanded {
		return append(dst, lit.fields...), nil
	}
	var err error
	for i := range lit.elems {
		if dst, err = lit.elems[i].value.Elements(&sh.State, dst); err != nil {
			return dst, err
		}
	}
	return dst, nil
}

// assignWords is the usual case: a list without subscripts, a variable without
// attributes that change values.
func (sh *Shell) assignWords(id vars.ID, lit *arrayLit, add bool) (done bool, err error) {
	v := sh.Vars.Peek(id)
	if lit.subscripts || v != nil && (v.Attr&(vars.Integer|vars.Lower|vars.Upper|vars.Capital) != 0 || add && (v.Kind() != vars.KindIndexed || !v.IsSet())) {
		return false, nil
	}
	var list []string
	start := len(sh.arena)
	if add && v != nil {
		list = sh.arena
	} else {
		list = make([]string, 0, len(lit.elems))
		start = 0
	}
	if list, err = sh.listFields(lit, list); err != nil {
		return true, err
	}
	if !add || v == nil {
		return true, sh.Vars.SetArray(id, vars.NewArray(list))
	}
	sh.arena = list[:start]
	for _, s := range list[start:] {
		if err := sh.Vars.Append(id, s); err != nil {
			return true, err
		}
	}
	return true, nil
}

// assignAssoc is the compound assignment of an associative array: [KEY]=VALUE
// elements, or alternating keys and values.
func (sh *Shell) assignAssoc(id vars.ID, v *vars.Var, lit *arrayLit, add bool) error {
	pairs, err := sh.assocPairs(id, lit)
	if err != nil {
		return err
	}
	if !add && v != nil {
		appendOld(pairs, v)
	}
	if !add || v == nil || v.Assoc() == nil {
		m := vars.NewAssoc()
		if v != nil && v.Assoc() != nil {
			m = v.Assoc().Empty()
		}
		if err := sh.Vars.SetAssoc(id, m); err != nil {
			return err
		}
	}
	for _, p := range pairs {
		if err := sh.Vars.SetKey(id, p.key, p.val, p.add); err != nil {
			return err
		}
	}
	return nil
}

// appendOld makes the values of [KEY]+=VALUE in a list that replaces the array
// v: they are appended to those that v has (bash 5.2).
func appendOld(pairs []assocPair, v *vars.Var) {
	for i := range pairs {
		if p := &pairs[i]; p.add {
			old, _ := v.Key(p.key)
			p.val, p.add = old+p.val, false
		}
	}
}

type assocPair struct {
	key, val string
	add      bool
}

func (sh *Shell) assocPairs(id vars.ID, lit *arrayLit) ([]assocPair, error) {
	var pairs []assocPair
	if len(lit.elems) > 0 && lit.elems[0].sub == nil && !lit.elems[0].bad {
		return sh.keyValueList(lit)
	}
	for i := range lit.elems {
		e := &lit.elems[i]
		if e.bad {
			if err := sh.reportElement(e); err != nil {
				return nil, err
			}
			continue
		}
		if e.sub == nil {
			s := e.value.Source()
			if lit.declared {
				s = quote.Single(s)
			}
			sh.report(&vars.Error{Kind: vars.ErrSubscript, Name: id.String() + ": " + s, Msg: "must use subscript when assigning associative array"})
			continue
		}
		_, key, all, err := e.sub.Eval(&sh.State, true)
		if err != nil {
			return nil, err
		}
		if all != 0 {
			key = string(all)
		}
		val := ""
		if e.value != nil {
			if val, err = e.value.Element(&sh.State); err != nil {
				return nil, err
			}
		}
		if key == "" {
			sh.report(&vars.Error{Kind: vars.ErrSubscript, Name: "[" + e.raw + "]=" + val, Msg: "bad array subscript"})
			continue
		}
		pairs = append(pairs, assocPair{key, e.text(val), e.add})
	}
	return pairs, nil
}

// keyValueList is declare -A m=(key value key value).
func (sh *Shell) keyValueList(lit *arrayLit) ([]assocPair, error) {
	var list []string
	for i := range lit.elems {
		e := &lit.elems[i]
		val, err := sh.value(e.value)
		if err != nil {
			return nil, err
		}
		if e.sub != nil {
			val = "[" + e.raw + "]=" + val
		}
		list = append(list, val)
	}
	var pairs []assocPair
	for i := 0; i < len(list); i += 2 {
		p := assocPair{key: list[i]}
		if i+1 < len(list) {
			p.val = list[i+1]
		}
		if p.key == "" {
			sh.report(&vars.Error{Kind: vars.ErrSubscript, Name: lit.elems[i].value.Source(), Msg: "bad array subscript"})
			continue
		}
		pairs = append(pairs, p)
	}
	return pairs, nil
}
