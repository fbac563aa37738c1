package interp

import (
	"errors"
	"slices"
	"sort"
	"strings"

	"github.com/goshd/goshd/interp/parse"
	"github.com/goshd/goshd/interp/quote"
	"github.com/goshd/goshd/interp/unparse"
	"github.com/goshd/goshd/interp/vars"
	"mvdan.cc/sh/v3/syntax"
)

func init() {
	register(
		builtin{name: "declare", declare: builtinDeclare},
		builtin{name: "typeset", declare: builtinDeclare},
		builtin{name: "local", declare: builtinDeclare},
		builtin{name: "export", special: true, declare: builtinDeclare},
		builtin{name: "readonly", special: true, declare: builtinDeclare},
	)
}

// declaring is one run of a declaration builtin.
type declaring struct {
	sh        *Shell
	name      string // of the builtin
	on, off   vars.Attr
	kind      vars.Kind
	print     bool // -p
	funcs     bool // -f
	funcNames bool // -F
	global    bool // -g
	inherit   bool // -I
	local     bool
	remove    bool // export -n
	plain     bool // +a or +A given
	array     bool // -a or -A given
	status    int
}

// newDeclaring and freeDeclaring keep one for the next time.
func (sh *Shell) newDeclaring(name string) *declaring {
	d := sh.declaring
	if d == nil {
		d = new(declaring)
	}
	sh.declaring = nil
	*d = declaring{sh: sh, name: name}
	return d
}

func (sh *Shell) freeDeclaring(d *declaring) { sh.declaring = d }

const declareUsage = "declare [-aAfFgiIlnrtux] [name[=value] ...] or declare -p [-aAfFilnrtux] [name ...]"

// builtinDeclare is declare, typeset, local, export and readonly.
func builtinDeclare(sh *Shell, name string, ops []operand) int {
	d := sh.newDeclaring(name)
	defer sh.freeDeclaring(d)
	switch name {
	case "export":
		d.on = vars.Export
	case "readonly":
		d.on = vars.ReadOnly
	case "local":
		if !sh.inFunction() {
			sh.errorf("local: can only be used in a function")
			return 1
		}
	}
	rest, status := d.options(ops)
	if status >= 0 {
		return status
	}
	d.local = name != "export" && name != "readonly" && !d.global && sh.inFunction()
	switch {
	case d.funcs:
		return d.functions(rest)
	case len(rest) == 0:
		return d.list()
	case d.print && name != "export" && name != "readonly":
		return d.printNames(rest)
	}
	for i := range rest {
		d.operand(&rest[i])
	}
	return d.status
}

// options parses the leading options; status is -1 to go on.
func (d *declaring) options(ops []operand) (rest []operand, status int) {
	for len(ops) > 0 && ops[0].assign == nil {
		word := ops[0].text
		if len(word) < 2 || word[0] != '-' && word[0] != '+' {
			break
		}
		if word == "--" {
			ops = ops[1:]
			break
		}
		if word == "-" {
			break
		}
		for i := 1; i < len(word); i++ {
			if !d.option(word[0] == '-', word[i]) {
				d.sh.errorf("%s: %c%c: invalid option", d.name, word[0], word[i])
				d.sh.writeErr(d.name + ": usage: " + d.usage() + "\n")
				return nil, 2
			}
		}
		ops = ops[1:]
	}
	return ops, -1
}

func (d *declaring) usage() string {
	switch d.name {
	case "export":
		return "export [-fn] [name[=value] ...] or export -p"
	case "readonly":
		return "readonly [-aAf] [name[=value] ...] or readonly -p"
	case "local":
		return "local [option] name[=value] ..."
	case "typeset":
		return "typeset [-aAfFgiIlnrtux] name[=value] ... or typeset -p [-aAfFilnrtux] [name ...]"
	}
	return declareUsage
}

// option applies one letter. export and readonly know fewer.
func (d *declaring) option(on bool, c byte) bool {
	switch d.name {
	case "export":
		if strings.IndexByte("aAfnp", c) < 0 || !on {
			return false
		}
	case "readonly":
		if strings.IndexByte("aAfp", c) < 0 || !on {
			return false
		}
	}
	switch c {
	case 'a':
		d.setKind(on, vars.KindIndexed)
	case 'A':
		d.setKind(on, vars.KindAssoc)
	case 'f':
		d.funcs = true
	case 'F':
		d.funcs, d.funcNames = true, true
	case 'g':
		d.global = true
	case 'I':
		d.inherit = true
	case 'p':
		d.print = true
	case 'n':
		if d.name == "export" {
			d.remove = true
			d.on &^= vars.Export
			d.off |= vars.Export
			return true
		}
		d.attr(on, vars.NameRef)
	default:
		a, ok := declareAttrs[c]
		if !ok {
			return false
		}
		d.attr(on, a)
	}
	return true
}

var declareAttrs = map[byte]vars.Attr{
	'c': vars.Capital, 'i': vars.Integer, 'l': vars.Lower, 'r': vars.ReadOnly, 't': vars.Trace, 'u': vars.Upper, 'x': vars.Export,
}

// setsAttr: it is export or readonly, which only set an attribute.
func (d *declaring) setsAttr() bool { return d.name == "export" || d.name == "readonly" }

func (d *declaring) attr(on bool, a vars.Attr) {
	if on {
		d.on |= a
	} else {
		d.off |= a
	}
}

func (d *declaring) setKind(on bool, k vars.Kind) {
	if on {
		d.kind = k
	} else {
		d.plain = true
	}
	d.array = true
}

func (d *declaring) fail(err error) {
	var ve *vars.Error
	var ne *nameError
	if errors.As(err, &ne) {
		d.sh.errorf("%s: %s", d.name, err.Error())
	} else if errors.As(err, &ve) && ve.Msg == "" {
		d.status = 1
	} else if errors.As(err, &ve) && ve.Kind == vars.ErrReadOnly && d.setsAttr() && d.kind == vars.KindScalar {
		d.sh.report(err)
	} else if errors.As(err, &ve) {
		d.sh.errorf("%s: %s", d.name, err.Error())
	} else {
		fl := d.sh.fail(err)
		if fl != flowNone {
			d.sh.unwound = fl
		}
	}
	d.status = 1
}

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
	if o.assign != nil {
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

// listValue makes a compound assignment of one whose value is the text of a
// list, if the variable is, or is to be, an array: declare -a 'a=(1 2)'.
func (d *declaring) listValue(a *assignment, value string) *assignment {
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
		return &nameError{a.name}
	}
	if d.on&vars.NameRef != 0 {
		if err := d.checkReference(a, value, assigned); err != nil {
			return err
		}
	}
	a, done, err := d.target(a, assigned)
	if err != nil || done {
		return err
	}
	if a.sub != nil && d.setsAttr() {
		return &nameError{a.name + "[" + a.raw + "]"}
	}
	if d.on&vars.NameRef != 0 {
		return d.nameref(a, value, assigned)
	}
	if done, err := d.unsetReference(a, value, assigned); done {
		return err
	}
	if v := sh.Vars.Get(a.id); v != nil && v.Attr&vars.ReadOnly != 0 && (assigned || d.off&vars.ReadOnly != 0 || d.kind != vars.KindScalar && v.Kind() != d.kind) {
		return &vars.Error{Kind: vars.ErrReadOnly, Name: a.name, Msg: "readonly variable"}
	}
	if v := sh.Vars.Get(a.id); d.plain && v != nil && v.Kind() != vars.KindScalar {
		return &vars.Error{Kind: vars.ErrType, Name: a.name, Msg: "cannot destroy array variables in this way"}
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
	on := d.on &^ vars.ReadOnly &^ d.off
	if on&(vars.Lower|vars.Upper|vars.Capital) != 0 && d.off == 0 {
		d.exclusiveCase(a.id, &on)
	}
	if err := sh.Vars.Declare(a.id, kind, on, d.off&^vars.ReadOnly); err != nil {
		return err
	}
	if assigned {
		if err := d.assign(a, value); err != nil {
			return err
		}
	}
	if d.on&vars.ReadOnly != 0 {
		return sh.Vars.Declare(a.id, vars.KindScalar, vars.ReadOnly, 0)
	}
	return nil
}

// exclusiveCase: -l and -u together cancel each other.
func (d *declaring) exclusiveCase(id vars.ID, on *vars.Attr) {
	both := vars.Lower | vars.Upper
	if *on&both == both {
		*on &^= both
	}
}

func (d *declaring) makeLocal(id vars.ID) error {
	if d.sh.ownTemps != 0 && d.sh.ownTemps == d.sh.Vars.Depth() {
		d.sh.Vars.Adopt(id)
	}
	fresh, err := d.sh.Vars.Local(id)
	if err != nil {
		return err
	}
	if fresh && (d.inherit || d.sh.opts.localvarInherit) {
		if old := d.sh.Vars.Inherited(id); old != nil {
			d.sh.Vars.CopyInto(id, old)
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

// list is a declaration builtin without names: it prints variables.
func (d *declaring) list() int {
	sh := d.sh
	switch d.name {
	case "export":
		d.printAll(vars.Export, "")
		return 0
	case "readonly":
		d.printAll(vars.ReadOnly, "")
		return 0
	case "local":
		d.printLocals()
		return 0
	}
	if d.print || d.on != 0 || d.array {
		d.printAll(d.on, "")
		return 0
	}
	sh.printVariables()
	if !sh.opts.Posix {
		sh.printFunctions()
	}
	return 0
}

// sortedVars returns the visible variables that want accepts, by name.
func (sh *Shell) sortedVars(want func(id vars.ID, v *vars.Var) bool) []vars.ID {
	var ids []vars.ID
	var names []string
	sh.Vars.Each(func(id vars.ID, v *vars.Var) {
		if want(id, v) {
			ids = append(ids, id)
			names = append(names, id.String())
		}
	})
	sort.Sort(&byName{ids, names})
	return ids
}

type byName struct {
	ids   []vars.ID
	names []string
}

func (b *byName) Len() int           { return len(b.ids) }
func (b *byName) Less(i, j int) bool { return b.names[i] < b.names[j] }
func (b *byName) Swap(i, j int) {
	b.ids[i], b.ids[j] = b.ids[j], b.ids[i]
	b.names[i], b.names[j] = b.names[j], b.names[i]
}

func (d *declaring) printAll(a vars.Attr, _ string) {
	sh := d.sh
	for _, id := range sh.sortedVars(func(_ vars.ID, v *vars.Var) bool {
		return v.Attr&a == a && (!d.array || v.Kind() == d.kind)
	}) {
		sh.printDeclaration(d.name, id, sh.Vars.Get(id))
	}
}

func (d *declaring) printLocals() {
	sh := d.sh
	ids := sh.Vars.Locals()
	sort.Slice(ids, func(i, j int) bool { return ids[i].String() < ids[j].String() })
	for _, id := range ids {
		v := sh.Vars.Get(id)
		if v == nil || v.Level() == 0 {
			continue
		}
		sh.printDeclaration(d.name, id, v)
	}
}

// printNames is declare -p NAME ...
func (d *declaring) printNames(ops []operand) int {
	for i := range ops {
		name := ops[i].source()
		id, ok := vars.Known(name)
		var v *vars.Var
		if ok {
			v = d.sh.Vars.Get(id)
		}
		if v == nil || d.name == "local" && !d.sh.isLocal(id) {
			d.sh.errorf("%s: %s: not found", d.name, name)
			d.status = 1
			continue
		}
		d.sh.printDeclaration(d.name, id, v)
	}
	return d.status
}

// isLocal reports whether id is local to the function being executed.
func (sh *Shell) isLocal(id vars.ID) bool { return slices.Contains(sh.Vars.Locals(), id) }

// printDeclaration prints a variable as declare -p does, or export and readonly
// in posix mode.
func (sh *Shell) printDeclaration(builtin string, id vars.ID, v *vars.Var) {
	letters := v.Letters()
	if letters == "" {
		letters = "-"
	}
	switch kind := v.Letters()[:min(1, len(v.Letters()))]; {
	case !sh.opts.Posix || builtin != "export" && builtin != "readonly":
		sh.print("declare -" + letters + " " + id.String())
	case v.Kind() != vars.KindScalar:
		sh.print(builtin + " -" + kind + " " + id.String())
	default:
		sh.print(builtin + " " + id.String())
	}
	if v.IsSet() {
		sh.print("=" + declaredValue(v))
	}
	sh.print("\n")
}

// declaredValue is a value as declare -p prints it.
func declaredValue(v *vars.Var) string {
	var b strings.Builder
	switch {
	case v.Kind() == vars.KindScalar:
		t, _ := v.Text()
		return quote.Double(t)
	case v.Array() != nil:
		b.WriteByte('(')
		for n, i := range v.Array().Indices(nil) {
			t, _ := v.Array().Get(i)
			if n > 0 {
				b.WriteByte(' ')
			}
			b.WriteString("[" + itoa(int(i)) + "]=" + quote.Double(t))
		}
	case v.Assoc() != nil:
		b.WriteByte('(')
		v.Assoc().Each(func(key, val string) { b.WriteString("[" + quote.Key(key) + "]=" + quote.Double(val) + " ") })
	default:
		b.WriteByte('(')
	}
	b.WriteByte(')')
	return b.String()
}

// printVariables lists all variables as set does.
func (sh *Shell) printVariables() {
	for _, id := range sh.sortedVars(func(_ vars.ID, v *vars.Var) bool { return v.IsSet() }) {
		sh.printVariable(id, sh.Vars.Get(id))
	}
}

// printVariable prints NAME=VALUE so that it can be read back.
func (sh *Shell) printVariable(id vars.ID, v *vars.Var) {
	if v.Kind() != vars.KindScalar {
		if v.IsSet() {
			sh.print(id.String() + "=" + declaredValue(v) + "\n")
		}
		return
	}
	t, ok := v.Text()
	if !ok {
		return
	}
	sh.print(id.String() + "=" + quote.Set(t) + "\n")
}

// functions is declare -f and -F, export -f and readonly -f.
func (d *declaring) functions(ops []operand) int {
	sh := d.sh
	if len(ops) == 0 {
		for _, name := range sortedKeys(sh.funcs.m) {
			fn := sh.funcs.m[name]
			if fn.attr&d.on == d.on {
				d.printFunction(fn, true)
			}
		}
		return 0
	}
	for i := range ops {
		name := ops[i].source()
		fn, ok := sh.funcs.get(name)
		switch {
		case !ok:
			if d.setsAttr() {
				sh.errorf("%s: %s: not a function", d.name, name)
			}
			d.status = 1
		case d.on&vars.Export != 0 && strings.ContainsAny(name, "/="):
			sh.errorf("%s: %s: cannot export", d.name, name)
			d.status = 1
		case d.on|d.off != 0 && !d.print:
			if d.off&vars.ReadOnly != 0 && fn.attr&vars.ReadOnly != 0 {
				sh.errorf("%s: %s: readonly function", d.name, name)
				d.status = 1
				continue
			}
			sh.funcs.set(name, &Func{funcBody: fn.funcBody, attr: fn.attr&^d.off | d.on})
			sh.commandsChanged()
		default:
			d.printFunction(fn, false)
		}
	}
	return d.status
}

func (d *declaring) printFunction(fn *Func, all bool) {
	sh := d.sh
	if d.funcNames {
		switch {
		case all:
			sh.print("declare -f" + funcLetters(fn) + " " + fn.name + "\n")
		case sh.opts.extdebug:
			sh.printf("%s %d %s\n", fn.name, fn.line, fn.source)
		default:
			sh.print(fn.name + "\n")
		}
		return
	}
	sh.print(fn.text() + "\n")
	if all && fn.attr != 0 {
		sh.print("declare -f" + funcLetters(fn) + " " + fn.name + "\n")
	}
}

func funcLetters(fn *Func) string {
	var b strings.Builder
	for _, l := range []struct {
		a vars.Attr
		c byte
	}{{vars.ReadOnly, 'r'}, {vars.Trace, 't'}, {vars.Export, 'x'}} {
		if fn.attr&l.a != 0 {
			b.WriteByte(l.c)
		}
	}
	return b.String()
}

// text is the definition as bash prints it.
func (f *funcBody) text() string {
	stmt, cmd := f.tree()
	return strings.TrimSuffix(unparse.Func(f.name, stmt, cmd), "\n")
}

func (sh *Shell) printFunctions() {
	for _, name := range sortedKeys(sh.funcs.m) {
		sh.print(sh.funcs.m[name].text() + "\n")
	}
}

// exportedFunctions are the BASH_FUNC_name%% entries of the environment.
func (sh *Shell) exportedFunctions() []string {
	var out []string
	for name, fn := range sh.funcs.m {
		if fn.attr&vars.Export != 0 {
			stmt, cmd := fn.tree()
			out = append(out, "BASH_FUNC_"+name+"%%="+unparse.Exported(stmt, cmd))
		}
	}
	sort.Strings(out)
	return out
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}
