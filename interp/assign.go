package interp

import (
	"errors"
	"strconv"
	"strings"

	"github.com/goshd/goshd/interp/arith"
	"github.com/goshd/goshd/interp/expand"
	"github.com/goshd/goshd/interp/parse"
	"github.com/goshd/goshd/interp/unparse"
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
	// done is the value if it was found before, see settled.
	done *string
	err  error // why it was not
}

// An arrayLit is the ( ... ) of a compound assignment.
type arrayLit struct {
	elems  []arrayElem
	source string // with one blank between the elements
	// subscripts: an element has one.
	subscripts bool
	// declared: the list is an argument of a declaration command.
	declared bool
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
		if strings.HasPrefix(c.value.Source(), "(") {
			c.value = words.Runtime(parse.ListText(c.value.Source()))
		}
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
		sources = append(sources, k.elementSource(e))
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

// elementSource is an element as bash keeps it: with $'...' decoded, continued
// lines joined, and its substitutions printed again.
func (k *compiler) elementSource(e *syntax.ArrayElem) string {
	source := k.cmd.Element(e)
	if strings.ContainsAny(source, `$\`) {
		return unparse.Element(e, k.cmd)
	}
	return source
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
	case a.done != nil:
		return sh.Vars.Assign(a.id, *a.done, false)
	case a.err != nil:
		return a.err
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

// dropsShell reports whether a refused assignment ends the shell, even in a
// condition: that of a script under set -e (bash 5.2).
func (sh *Shell) dropsShell() bool { return sh.opts.errexit && !sh.Interactive() }

// assignTemporary performs the assignments that precede a command in the
// innermost scope, which the caller opened.
func (sh *Shell) assignTemporary(as []assignment) error {
	for i := range as {
		a := &as[i]
		val, err := sh.tempValueThrough(a, i > 0)
		if err != nil {
			return err
		}
		if sh.opts.xtrace && a.done == nil {
			sh.traceAssign(a, val)
		}
		if strings.IndexByte(a.name, '[') >= 0 {
			sh.report(&nameError{name: a.name})
			continue
		}
		err = sh.Vars.AssignTemporary(a.id, val, a.add)
		var ve *vars.Error
		if errors.As(err, &ve) && !sh.opts.Posix && !sh.dropsShell() {
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

// tempValueThrough is tempValue, behind others: what it assigns to those is not
// for the command alone.
func (sh *Shell) tempValueThrough(a *assignment, behind bool) (string, error) {
	if !behind || a.value == nil {
		return sh.tempValue(a)
	}
	if _, literal := a.value.Literal(); literal {
		return sh.tempValue(a)
	}
	before := sh.Vars.Temporaries(nil)
	val, err := sh.tempValue(a)
	if err == nil {
		err = sh.Vars.WriteThrough(before)
	}
	return val, err
}

func (sh *Shell) tempValue(a *assignment) (string, error) {
	switch {
	case a.err != nil:
		return "", a.err
	case a.done != nil:
		return *a.done, nil
	case a.array != nil:
		return a.array.source, nil
	}
	return sh.value(a.value)
}

// settled is the command with the values of its assignments: bash expands them
// before it performs redirections, which do not see them.
func (c *simple) settled(sh *Shell) *simple {
	as := &simple{info: c.info, name: c.name, redirs: c.redirs, redirsApart: c.redirsApart}
	sh.Vars.PushTemporary()
	defer sh.Vars.Pop()
	if err := sh.assignTemporary(c.assigns); err != nil {
		as.redirs, as.redirsApart = nil, false
		as.assigns = []assignment{{name: c.assigns[0].name, err: err}}
		return as
	}
	for _, a := range c.assigns {
		if !sh.Vars.IsTemporary(a.id) {
			continue // it was refused
		}
		text, _ := sh.Vars.Text(a.id)
		as.assigns = append(as.assigns, assignment{id: a.id, name: a.name, done: &text})
	}
	return as
}

// assignName assigns to NAME or NAME[SUBSCRIPT] as given at run time: read,
// printf -v, getopts and others. The name is checked.
func (sh *Shell) assignName(name, val string) error {
	base, sub, ok := sh.splitRef(name)
	if !ok {
		return &nameError{name: name}
	}
	id := vars.Intern(base)
	switch {
	case sub == "":
		return sh.Vars.Assign(id, val, false)
	case sh.opts.AssocExpandOnce && sh.namesAssoc(base):
		return sh.Vars.SetKey(id, sub, val, false)
	}
	return sh.Vars.AssignElement(id, sub, val, false)
}

// nameError is a word that is no name. assigned: it is an element that export or
// readonly were to give a value.
type nameError struct {
	name     string
	assigned bool
}

func (e *nameError) Error() string { return "`" + e.name + "': not a valid identifier" }

// Subscript evaluates the text of a subscript for vars.Host. A reference to an
// element whose subscript is that reference does not come to an end by itself.
func (sh *Shell) Subscript(id vars.ID, text string, assoc bool) (int64, string, error) {
	if assoc && len(sh.elementArgs) > 0 && sh.isElementArg(id.String()+"["+text+"]") {
		return 0, text, nil
	}
	if err := arith.TooDeep(sh.ArithDepth, id, text); err != nil {
		return 0, "", err
	}
	sh.ArithDepth++
	defer func() { sh.ArithDepth-- }()
	if assoc {
		key, err := expand.Expand(&sh.State, words, text, expand.Key)
		return 0, key, err
	}
	i, err := sh.evalText(text)
	var ae *arith.Error
	if errors.As(err, &ae) {
		ae.Subscript = true
	}
	return i, "", expand.DropInput(err)
}

func itoa(n int) string { return strconv.Itoa(n) }
