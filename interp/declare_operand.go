package interp

import (
	"errors"
	"math/bits"
	"strings"

	"github.com/goshd/goshd/interp/arith"
	"github.com/goshd/goshd/interp/parse"
	"github.com/goshd/goshd/interp/vars"
	"mvdan.cc/sh/v3/syntax"
)

// operand declares one NAME or NAME=VALUE.
func (d *declaring) operand(o *operand) {
	if d.name == "local" && o.assign == nil && o.text == "-" {
		d.sh.saveOptions()
		return
	}
	a, value, assigned, err := d.parse(o)
	if err != nil {
		d.fail(err)
		return
	}
	switch {
	case d.global && d.sh.Vars.InFunction():
		err = d.sh.Vars.AtGlobal(a.id, func() error { return d.declare(a, value, assigned) })
	case d.bare():
		err = d.declareLocal(a, value, assigned)
	default:
		err = d.declare(a, value, assigned)
	}
	if err != nil {
		d.fail(err)
	}
}

// bare reports whether locals are declared without any option.
func (d *declaring) bare() bool {
	return d.local && d.sh.ownTemps == 0 && d.on|d.off == 0 && !d.array && !d.inherit && !d.sh.opts.localvarInherit
}

// declareLocal is the usual case of declare: a new local scalar.
func (d *declaring) declareLocal(a *assignment, value string, assigned bool) error {
	if a.array != nil || a.sub != nil {
		return d.declare(a, value, assigned)
	}
	switch fresh, err := d.sh.Vars.Local(a.id); {
	case err != nil:
		return err
	case !fresh:
		return d.declare(a, value, assigned)
	case assigned:
		return d.sh.Vars.Assign(a.id, value, a.add)
	}
	return nil
}

// parse returns what an operand declares. Text is cut at its =.
func (d *declaring) parse(o *operand) (a *assignment, value string, assigned bool, err error) {
	if o.assign != nil && (o.assign.list || o.assign.array != nil && o.assign.sub != nil) {
		return nil, "", false, &refusedList{o.assign.target(), "cannot assign list to array member"}
	}
	if o.assign != nil {
		if o.expanded && o.assign.raw == "" {
			return d.emptySubscript(o.assign.name, o.assign.target())
		}
		if err := d.checkElement(o); err != nil {
			return nil, "", false, err
		}
		return d.listValue(o.assign, o.value), o.value, true, nil
	}
	if o.naked != nil {
		return o.naked, "", false, nil
	}
	name, value, assigned := splitAssign(o.text)
	a = &assignment{name: name}
	if assigned && strings.HasSuffix(name, "+") {
		a.add, name = true, strings.TrimSuffix(name, "+")
	}
	base, sub, ok := vars.SplitRef(name)
	if empty, found := strings.CutSuffix(name, "[]"); found && assigned && vars.ValidName(empty) {
		return d.emptySubscript(empty, name)
	}
	if !ok {
		return nil, "", false, &vars.Error{Kind: vars.ErrName, Name: "`" + o.text + "'", Msg: "not a valid identifier"}
	}
	a.name, a.id = base, vars.Intern(base)
	if sub != "" {
		a.raw = sub
		a.sub = words.Subscript(&parse.Command{Text: sub, BaseLine: d.sh.line}, sub)
	}
	if assigned {
		a = d.listValue(a, value)
	}
	return a, value, assigned, nil
}

// checkElement refuses an operand that is written as an element whose expanded
// subscript is none. Its brackets must be balanced then.
func (d *declaring) checkElement(o *operand) error {
	if !o.expanded {
		return nil
	}
	text, key := o.assign.target(), o.assign.raw
	_, _, ok := vars.SplitRef(text)
	if ok || d.sh.opts.AssocExpandOnce && !strings.Contains(key, "]") {
		return nil
	}
	return &vars.Error{Kind: vars.ErrName, Name: "`" + text + "=" + o.value + "'", Msg: "not a valid identifier"}
}

// emptySubscript is the operand NAME[]=VALUE: the variable becomes an array,
// and the assignment fails.
func (d *declaring) emptySubscript(name, text string) (_ *assignment, _ string, _ bool, err error) {
	if d.setsAttr() {
		return nil, "", false, &nameError{name: text, assigned: true}
	}
	a := &assignment{name: name, id: vars.Intern(name)}
	makeArray := func() error { return d.declareArray(a) }
	if d.global && d.sh.Vars.InFunction() {
		err = d.sh.Vars.AtGlobal(a.id, makeArray)
	} else {
		err = makeArray()
	}
	if err != nil {
		return nil, "", false, err
	}
	d.sh.report(&vars.Error{Kind: vars.ErrSubscript, Name: text, Msg: "bad array subscript"})
	return nil, "", false, &vars.Error{Kind: vars.ErrSubscript}
}

// declareArray makes a an array if it is none: an empty one if there was no variable.
func (d *declaring) declareArray(a *assignment) error {
	switch v := d.sh.Vars.Get(a.id); {
	case v == nil && !d.local:
		a.array = new(arrayLit)
		return d.declare(a, "", true)
	case v != nil && v.Kind() != vars.KindScalar && (!d.local || d.sh.isLocal(a.id)):
		return nil
	}
	as := *d
	if as.kind == vars.KindScalar {
		as.kind, as.array = vars.KindIndexed, true
	}
	return as.declare(a, "", false)
}

// listValue makes a compound assignment of one whose value is the text of a
// list, if the variable is, or is to be, an array: declare -a 'a=(1 2)'.
func (d *declaring) listValue(a *assignment, value string) *assignment {
	if d.on&vars.NameRef != 0 {
		return a
	}
	if a.sub != nil && a.array == nil && d.kind == vars.KindScalar && !d.local && !d.setsAttr() && strings.HasPrefix(value, "(") && strings.HasSuffix(value, ")") {
		if v := d.sh.Vars.Get(a.id); v == nil || v.Kind() == vars.KindScalar {
			d.sh.Warn(a.target() + "=" + value + ": quoted compound array assignment deprecated")
		}
	}
	if a.array != nil || a.sub != nil && d.kind == vars.KindScalar || !strings.HasPrefix(value, "(") || !strings.HasSuffix(value, ")") || !d.arrayWanted(a.id) {
		return a
	}
	lit := d.sh.parseArray(value)
	if lit == nil {
		return a
	}
	c := *a
	c.array, c.sub = lit, nil
	return &c
}

// arrayWanted: declare "a=(1 2)" is a compound assignment if a is to be, or
// is, an array.
func (d *declaring) arrayWanted(id vars.ID) bool {
	if d.kind != vars.KindScalar || d.setsAttr() {
		return d.kind != vars.KindScalar
	}
	v := d.sh.Vars.Get(id)
	return v != nil && v.Kind() != vars.KindScalar
}

// splitAssign cuts NAME=VALUE at the first = that is not in a subscript.
func splitAssign(text string) (name, value string, ok bool) {
	depth := 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '[':
			depth++
		case ']':
			depth--
		case '=':
			if depth <= 0 {
				return text[:i], text[i+1:], true
			}
		}
	}
	return text, "", false
}

// declare does the work for one name, in the scope that is visible.
func (d *declaring) declare(a *assignment, value string, assigned bool) error {
	sh := d.sh
	if !vars.ValidName(a.name) {
		return &nameError{name: a.name}
	}
	if d.on&vars.NameRef != 0 && (a.array != nil || d.kind != vars.KindScalar) {
		return d.listReference(a, value, assigned)
	}
	if d.on&vars.NameRef != 0 {
		if err := d.checkReference(a, value, assigned); err != nil {
			return err
		}
	}
	list := a.array != nil && a.array.declared
	a, done, err := d.target(a, assigned)
	var ve *vars.Error
	if list && d.local && errors.As(err, &ve) && ve.Kind == vars.ErrReadOnly {
		sh.errorf("%s%s: readonly variable", sh.listPrefix(), ve.Name)
	}
	if err != nil || done {
		return err
	}
	if a.sub != nil && d.setsAttr() {
		return &nameError{a.name + "[" + a.raw + "]", assigned}
	}
	if d.on&vars.NameRef != 0 {
		return d.nameref(a, value, assigned)
	}
	if done, err := d.unsetReference(a, value, assigned); done {
		return err
	}
	if v := sh.Vars.Get(a.id); v != nil && v.Attr&vars.ReadOnly != 0 && a.array != nil && a.array.declared {
		return &refusedList{a.name, "readonly variable"}
	}
	if v := sh.Vars.Get(a.id); v != nil && v.Attr&vars.ReadOnly != 0 && (assigned || d.off&vars.ReadOnly != 0) {
		return &vars.Error{Kind: vars.ErrReadOnly, Name: a.name, Msg: "readonly variable"}
	}
	if d.plain != vars.KindScalar {
		if err := d.destroys(a, assigned); err != nil {
			return err
		}
	}
	kind := d.kind
	if d.name == "readonly" && !assigned {
		kind = vars.KindScalar
	}
	if kind == vars.KindScalar && (a.array != nil || a.sub != nil) {
		if v := sh.Vars.Get(a.id); v == nil || v.Kind() == vars.KindScalar {
			kind = vars.KindIndexed
		}
	}
	if d.on&(vars.Export|vars.ReadOnly) != 0 {
		sh.Vars.Promote(a.id)
	}
	if d.local && kind != vars.KindScalar {
		if err := d.dropScalar(a.id, kind); err != nil {
			return err
		}
	}
	on, off := d.on&^vars.ReadOnly&^d.off, d.off&^vars.ReadOnly
	if off == 0 && bits.OnesCount(uint(on&cases)) > 1 { // they cancel each other
		on, off = on&^cases, cases
	}
	if a.sub != nil && assigned && !d.local && sh.Vars.Get(a.id) == nil {
		if err := d.makeArray(a.id, kind); err != nil {
			return err
		}
	}
	if d.both && !d.setsAttr() {
		return d.refuseBoth(a, assigned)
	}
	if err := sh.Vars.Declare(a.id, kind, on, off); err != nil {
		if list && errors.As(err, &ve) && ve.Kind == vars.ErrType {
			return sh.refuseConversion(ve)
		}
		return err
	}
	if assigned && a.sub != nil && d.on&vars.ReadOnly != 0 {
		return d.readOnlyElement(a)
	}
	if assigned {
		if err := d.assign(a, value); err != nil {
			return d.named(a, err)
		}
	}
	if d.on&vars.ReadOnly != 0 {
		return sh.Vars.Declare(a.id, vars.KindScalar, vars.ReadOnly, 0)
	}
	return nil
}

// named puts the name of the builtin in front of an error of arithmetic in a
// value, but not of a list.
func (d *declaring) named(a *assignment, err error) error {
	var ae *arith.Error
	if a.array != nil || a.sub != nil || !errors.As(err, &ae) || ae.Subscript || ae.Msg == "" {
		return err
	}
	c := *ae
	c.Expr = d.name + ": " + ae.Expr
	return &c
}

// A refusedList is NAME=(...) as argument of a declaration command where NAME is
// readonly or an element: bash assigns before it runs the builtin, and drops the line.
type refusedList struct{ name, msg string }

// refuseConversion is the error of a list for an array of the other kind. In a
// function bash goes on, and the builtin complains, too.
func (sh *Shell) refuseConversion(ve *vars.Error) error {
	if !sh.inFunction() {
		return &refusedList{ve.Name, ve.Msg}
	}
	sh.errorf("%s%s: %s", sh.listPrefix(), ve.Name, ve.Msg)
	return ve
}

// listPrefix is what precedes messages about the list of a declaration in a
// function, if that is its first command: bash still has the name of the call.
func (sh *Shell) listPrefix() string {
	f := &sh.frames[len(sh.frames)-1]
	if f.fn == nil || sh.current == nil {
		return ""
	}
	body, ok := f.fn.stmt.Cmd.(*syntax.Block)
	if !ok || len(body.Stmts) == 0 || body.Stmts[0] != sh.current.stmt {
		return ""
	}
	return f.name + ": "
}

func (e *refusedList) Error() string { return e.name + ": " + e.msg }

// cases are -l, -u and -c.
const cases = vars.Lower | vars.Upper | vars.Capital

func (d *declaring) makeLocal(id vars.ID) error {
	if d.sh.ownTemps != 0 && d.sh.ownTemps == d.sh.Vars.Depth() {
		d.sh.Vars.Adopt(id)
	}
	fresh, err := d.sh.Vars.Local(id)
	if err != nil {
		return err
	}
	d.inherited = false
	if fresh && (d.inherit || d.sh.opts.localvarInherit) {
		if old := d.sh.Vars.Inherited(id); old != nil {
			d.inherited = !d.inherit
			d.sh.Vars.CopyInto(id, old)
			return d.sh.Vars.Declare(id, vars.KindScalar, 0, vars.NameRef)
		}
	}
	return nil
}

func (d *declaring) assign(a *assignment, value string) error {
	if d.sh.opts.xtrace && d.setsAttr() && a.array == nil {
		d.sh.traceAssign(a, value)
	}
	switch {
	case a.array != nil:
		return d.sh.assignArray(a.id, a.array, a.add, d.kind == vars.KindAssoc)
	case a.sub != nil:
		return d.sh.assignElement(a.id, a.sub, value, a.add)
	}
	return d.sh.Vars.Assign(a.id, value, a.add)
}

// parseArray parses the text of a compound value.
func (sh *Shell) parseArray(text string) *arrayLit {
	r := parse.NewReader(&parse.Source{Text: "a=" + text, Line: sh.line}, sh.parseOptions)
	cmd, err := r.Next()
	if err != nil || len(cmd.Stmts) != 1 {
		return nil
	}
	cmd.Fragment = true
	call, ok := cmd.Stmts[0].Cmd.(*syntax.CallExpr)
	if !ok || len(call.Assigns) != 1 || call.Assigns[0].Array == nil {
		return nil
	}
	k := &compiler{cmd: cmd}
	return k.arrayLit(call.Assigns[0].Array)
}
