package interp

import (
	"errors"
	"strconv"
	"strings"

	"github.com/goshd/goshd/interp/expand"
	"github.com/goshd/goshd/interp/vars"
	"mvdan.cc/sh/v3/syntax"
)

// An assignment is NAME=VALUE, NAME+=VALUE, NAME[SUB]=VALUE or NAME=(...),
// compiled.
type assignment struct {
	id     vars.ID
	name   string
	sub    *expand.Subscript
	raw    string // text of the subscript
	prefix string // see head; of arguments of declaration commands
	add    bool
	value  *expand.Word // nil: empty
	arith  *expand.Arith
	array  *arrayLit
	list   bool // NAME[SUB]=(...), an error when it is executed
	empty  bool // NAME[]=VALUE, another one
}

// An arrayLit is the ( ... ) of a compound assignment.
type arrayLit struct {
	elems  []arrayElem
	source string // with one blank between the elements
	// subscripts: an element has one.
	subscripts bool
	// fields are the expanded elements, if they were expanded before: those of
	// a declaration command are expanded before it is run.
	fields   []string
	expanded bool
}

type arrayElem struct {
	sub   *expand.Subscript // nil without [SUB]=
	raw   string
	add   bool
	value *expand.Word
	words *expand.Word // the element as words, if it has braces
	bad   bool         // []=VALUE
}

func (k *compiler) assignment(a *syntax.Assign) assignment {
	c := assignment{id: vars.Intern(a.Name.Value), name: a.Name.Value, add: a.Append}
	if a.Index != nil {
		c.raw = k.cmd.Subscript(a.Index)
		c.sub = words.Subscript(k.cmd, c.raw)
	}
	c.empty = strings.IndexByte(c.name, '[') >= 0
	switch {
	case a.Array != nil:
		c.array = k.arrayLit(a.Array)
	case a.Value != nil:
		c.value = words.Word(k.cmd, a.Value)
		c.list = (a.Index != nil || c.empty) && strings.HasPrefix(c.value.Source(), "(")
		if !a.Append && c.sub == nil {
			c.arith = c.value.Arith()
		}
	}
	return c
}

func (k *compiler) arrayLit(a *syntax.ArrayExpr) *arrayLit {
	lit := new(arrayLit)
	sources := make([]string, 0, len(a.Elems))
	for _, e := range a.Elems {
		sources = append(sources, k.cmd.Element(e))
		var c arrayElem
		if e.Index != nil {
			lit.subscripts = true
			c.raw = k.cmd.Subscript(e.Index)
			c.sub = words.Subscript(k.cmd, c.raw)
			c.add = k.cmd.Appends(e)
		}
		if e.Value != nil {
			c.value = words.Word(k.cmd, e.Value)
			k.braceElem(e, &c, lit)
		}
		lit.elems = append(lit.elems, c)
	}
	lit.source = "(" + strings.Join(sources, " ") + ")"
	return lit
}

// braceElem looks for elements that are not what they seem: one with braces
// is words for an indexed array, a=([1]={x,y}), and one without a subscript
// between its brackets is none.
func (k *compiler) braceElem(e *syntax.ArrayElem, c *arrayElem, lit *arrayLit) {
	if e.Index == nil {
		c.bad = strings.HasPrefix(c.value.Source(), "[]=")
		lit.subscripts = lit.subscripts || c.bad
		return
	}
	from := int(e.Index.Pos().Offset())
	from = strings.LastIndexByte(k.cmd.Text[:from], '[')
	source := k.cmd.Text[from:e.Value.End().Offset()]
	if strings.IndexByte(source, '{') >= 0 && hasBraces(source) {
		c.words = words.Runtime(source)
	}
}

// text is the value of the element: of [SUB]+=VALUE the parser has kept "=VALUE".
func (e *arrayElem) text(val string) string {
	if e.add {
		return strings.TrimPrefix(val, "=")
	}
	return val
}

// target is what is assigned to, as it is written.
func (a *assignment) target() string {
	if a.sub == nil {
		return a.name
	}
	return a.name + "[" + a.raw + "]"
}

// assign performs an assignment in the current environment.
func (sh *Shell) assign(a *assignment) error {
	switch {
	case a.array != nil && (a.sub != nil || a.empty), a.list:
		return &vars.Error{Kind: vars.ErrName, Name: a.target(), Msg: "cannot assign list to array member"}
	case a.empty:
		return &vars.Error{Kind: vars.ErrSubscript, Name: a.name, Msg: "bad array subscript"}
	case a.array != nil:
		return sh.assignArray(a.id, a.array, a.add, false)
	case a.arith != nil:
		n, err := a.arith.Eval(&sh.State)
		if err != nil {
			return err
		}
		return sh.Vars.AssignInt(a.id, n)
	}
	val, err := sh.value(a.value)
	if err != nil {
		return err
	}
	if a.sub != nil {
		return sh.assignElement(a.id, a.sub, val, a.add)
	}
	return sh.Vars.Assign(a.id, val, a.add)
}

// key evaluates a subscript of an associative array.
func (sh *Shell) key(id vars.ID, sub *expand.Subscript) (string, error) {
	_, key, all, err := sub.Eval(&sh.State, true)
	if all != 0 {
		key = string(all)
	}
	if key == "" && err == nil {
		err = &vars.Error{Kind: vars.ErrSubscript, Name: id.String() + "[" + sub.Source() + "]", Msg: "bad array subscript"}
	}
	return key, err
}

func (sh *Shell) value(w *expand.Word) (string, error) {
	if w == nil {
		return "", nil
	}
	return w.Assign(&sh.State)
}

// isAssoc reports whether id, after name references, is an associative array.
func (sh *Shell) isAssoc(id vars.ID) bool {
	ref, err := sh.Vars.Resolve(id)
	if err != nil {
		return false
	}
	v := sh.Vars.Get(ref.ID)
	return v != nil && v.Kind() == vars.KindAssoc
}

func (sh *Shell) assignElement(id vars.ID, sub *expand.Subscript, val string, add bool) error {
	if !sh.isAssoc(id) {
		return sh.assignIndex(id, sub, val, add)
	}
	key, err := sh.key(id, sub)
	if err != nil {
		return err
	}
	return sh.Vars.SetKey(id, key, val, add)
}

func (sh *Shell) assignIndex(id vars.ID, sub *expand.Subscript, val string, add bool) error {
	i, _, all, err := sub.Eval(&sh.State, false)
	if err != nil {
		return err
	}
	if all != 0 {
		return &vars.Error{Kind: vars.ErrSubscript, Name: id.String() + "[" + string(all) + "]", Msg: "bad array subscript"}
	}
	return sh.Vars.SetIndex(id, i, val, add)
}

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
		fs, err := word.Fields(&sh.State, nil)
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
		if dst, err = lit.elems[i].value.Fields(&sh.State, dst); err != nil {
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
			s, err := sh.value(e.value)
			if err != nil {
				return nil, err
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
			sh.report(&vars.Error{Kind: vars.ErrSubscript, Name: "", Msg: "bad array subscript"})
			continue
		}
		pairs = append(pairs, p)
	}
	return pairs, nil
}

// assignTemporary performs the assignments that precede a command in the
// innermost scope, which the caller opened.
func (sh *Shell) assignTemporary(as []assignment) error {
	for i := range as {
		a := &as[i]
		val, err := sh.tempValue(a)
		if err != nil {
			return err
		}
		if sh.opts.xtrace {
			sh.traceAssign(a, val)
		}
		if strings.IndexByte(a.name, '[') >= 0 {
			sh.report(&nameError{a.name})
			continue
		}
		err = sh.Vars.AssignTemporary(a.id, val, a.add)
		var ve *vars.Error
		if errors.As(err, &ve) && !sh.opts.Posix {
			sh.report(err) // the command is run without it
			err = nil
		}
		if err != nil {
			return err
		}
	}
	sh.traceDeferred()
	return nil
}

func (sh *Shell) tempValue(a *assignment) (string, error) {
	if a.array != nil {
		return a.array.source, nil
	}
	return sh.value(a.value)
}

// assignName assigns to NAME or NAME[SUBSCRIPT] as given at run time: read,
// printf -v, getopts and others. The name is checked.
func (sh *Shell) assignName(name, val string) error {
	base, sub, ok := sh.splitRef(name)
	if !ok {
		return &nameError{name}
	}
	id := vars.Intern(base)
	if sub == "" {
		return sh.Vars.Assign(id, val, false)
	}
	return sh.Vars.AssignElement(id, sub, val, false)
}

// nameError is a word that is no name.
type nameError struct{ name string }

func (e *nameError) Error() string { return "`" + e.name + "': not a valid identifier" }

// Subscript evaluates the text of a subscript for vars.Host.
func (sh *Shell) Subscript(id vars.ID, text string, assoc bool) (int64, string, error) {
	if len(sh.elementArgs) > 0 && assoc && sh.isElementArg(id.String()+"["+text+"]") {
		return 0, text, nil
	}
	if assoc {
		key, err := expand.Expand(&sh.State, words, text, expand.Key)
		return 0, key, err
	}
	i, err := sh.evalText(text)
	return i, "", err
}

func itoa(n int) string { return strconv.Itoa(n) }
