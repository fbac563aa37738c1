package expand

import (
	"mvdan.cc/sh/v3/syntax"

	"github.com/goshd/goshd/interp/ere"
	"github.com/goshd/goshd/interp/parse"
	"github.com/goshd/goshd/interp/pattern"
	"github.com/goshd/goshd/interp/vars"
)

func (sh *shell) assign(c *parse.Command, as *syntax.Assign, kind vars.Kind) error {
	id := vars.Intern(as.Name.Value)
	if as.Array != nil {
		return sh.assignArray(c, id, as, kind)
	}
	val, err := sh.k.Word(c, as.Value).Assign(&sh.st)
	if err != nil {
		return err
	}
	if as.Index == nil {
		return sh.st.Vars.Assign(id, val, as.Append)
	}
	return sh.st.Vars.AssignElement(id, c.Subscript(as.Index), val, as.Append)
}

func (sh *shell) assignArray(c *parse.Command, id vars.ID, as *syntax.Assign, kind vars.Kind) error {
	if v := sh.st.Vars.Get(id); v != nil && v.Kind() == vars.KindAssoc {
		kind = vars.KindAssoc
	}
	var elems []element
	for _, el := range as.Array.Elems {
		if el.Index != nil {
			val, err := sh.k.Word(c, el.Value).Assign(&sh.st)
			if err != nil {
				return err
			}
			elems = append(elems, element{c.Subscript(el.Index), val})
			continue
		}
		vals, err := sh.k.Word(c, el.Value).Fields(&sh.st, nil)
		if err != nil {
			return err
		}
		for _, v := range vals {
			elems = append(elems, element{val: v})
		}
	}
	switch {
	case as.Append:
	case kind == vars.KindAssoc:
		sh.must(sh.st.Vars.SetAssoc(id, vars.NewAssoc()))
	default:
		sh.must(sh.st.Vars.SetArray(id, vars.NewArray(nil)))
	}
	for _, el := range elems {
		if el.sub != "" {
			sh.must(sh.st.Vars.AssignElement(id, el.sub, el.val, false))
		} else {
			sh.must(sh.st.Vars.Append(id, el.val))
		}
	}
	return nil
}

type element struct{ sub, val string }

var attributes = map[byte]vars.Attr{
	'i': vars.Integer, 'r': vars.ReadOnly, 'x': vars.Export, 'l': vars.Lower, 'u': vars.Upper, 'n': vars.NameRef,
}

func (sh *shell) declare(c *parse.Command, cmd *syntax.DeclClause) error {
	var attr vars.Attr
	kind := vars.KindScalar
	if cmd.Variant.Value == "readonly" {
		attr = vars.ReadOnly
	}
	for _, as := range cmd.Args {
		if as.Naked && as.Name == nil {
			flags, err := sh.k.Word(c, as.Value).Text(&sh.st)
			sh.must(err)
			for i := 1; i < len(flags); i++ {
				switch flags[i] {
				case 'a':
					kind = vars.KindIndexed
				case 'A':
					kind = vars.KindAssoc
				default:
					attr |= attributes[flags[i]]
				}
			}
			continue
		}
		id := vars.Intern(as.Name.Value)
		sh.must(sh.st.Vars.Declare(id, kind, attr&^vars.ReadOnly, 0))
		if attr&vars.NameRef != 0 && as.Value != nil {
			val, err := sh.k.Word(c, as.Value).Assign(&sh.st)
			sh.must(err)
			sh.must(sh.st.Vars.SetRef(id, val))
		} else if !as.Naked {
			if err := sh.assign(c, as, kind); err != nil {
				return err
			}
		}
		sh.must(sh.st.Vars.Declare(id, kind, attr, 0))
	}
	return nil
}

func (sh *shell) caseClause(c *parse.Command, cmd *syntax.CaseClause) error {
	subject, err := sh.k.Word(c, cmd.Word).Text(&sh.st)
	if err != nil {
		return err
	}
	for _, item := range cmd.Items {
		for _, w := range item.Patterns {
			ok, err := sh.match(c, w, subject)
			if err != nil {
				return err
			}
			if ok {
				sh.stmts(c, item.Stmts)
				return nil
			}
		}
	}
	return nil
}

func (sh *shell) match(c *parse.Command, w *syntax.Word, s string) (bool, error) {
	text, err := sh.k.Word(c, w).Pattern(&sh.st)
	if err != nil {
		return false, err
	}
	f := pattern.ExtGlob
	if sh.st.Opts.NoCaseMatch {
		f |= pattern.NoCase
	}
	return pattern.Compile(text, f).Match(s), nil
}

// test prints whether [[ a == b ]] or [[ a =~ b ]] is true.
func (sh *shell) test(c *parse.Command, cmd *syntax.TestClause) error {
	x := cmd.X.(*syntax.BinaryTest)
	left, err := sh.k.Word(c, x.X.(*syntax.Word)).Text(&sh.st)
	if err != nil {
		return err
	}
	right := x.Y.(*syntax.Word)
	ok := false
	if x.Op == syntax.TsReMatch {
		text, err := sh.k.Word(c, right).Regexp(&sh.st)
		if err != nil {
			return err
		}
		re, err := ere.Compile(text, false)
		if err != nil {
			return err
		}
		ok = re.Match(left) != nil
	} else if ok, err = sh.match(c, right, left); err != nil {
		return err
	}
	sh.st.Status = 1
	if ok {
		sh.st.Status = 0
	}
	return nil
}
