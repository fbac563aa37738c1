package interp

import (
	"slices"
	"sort"
	"strings"

	"github.com/goshd/goshd/interp/quote"
	"github.com/goshd/goshd/interp/vars"
)

// list is a declaration builtin without names: it prints variables.
func (d *declaring) list() int {
	sh := d.sh
	defer sh.hideOwnTemps()()
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

// hideOwnTemps takes the assignments in front of a builtin away before it lists
// variables, as bash has them only for what it looks up by name. What it returns
// opens an empty scope in place of theirs, for the caller to close.
func (sh *Shell) hideOwnTemps() (restore func()) {
	if sh.ownTemps == 0 || sh.ownTemps != sh.Vars.Depth() {
		return func() {}
	}
	sh.Vars.Pop()
	return sh.Vars.PushTemporary
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
		return (a == 0 || v.Attr&a != 0) && (!d.array || v.Kind() == d.kind)
	}) {
		sh.printDeclaration(d.name, id, sh.Vars.Listed(id))
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
		sh.print("=" + declaredValue(sh.quote(), v))
	}
	sh.print("\n")
}

// declaredValue is a value as declare -p prints it.
func declaredValue(q quote.In, v *vars.Var) string {
	var b strings.Builder
	switch {
	case v.Kind() == vars.KindScalar:
		t, _ := v.Text()
		return q.Double(t)
	case v.Array() != nil:
		b.WriteByte('(')
		for n, i := range v.Array().Indices(nil) {
			t, _ := v.Array().Get(i)
			if n > 0 {
				b.WriteByte(' ')
			}
			b.WriteString("[" + itoa(int(i)) + "]=" + q.Double(t))
		}
	case v.Assoc() != nil:
		b.WriteByte('(')
		v.Assoc().Each(func(key, val string) { b.WriteString("[" + q.Key(key) + "]=" + q.Double(val) + " ") })
	default:
		b.WriteByte('(')
	}
	b.WriteByte(')')
	return b.String()
}

// printVariables lists all variables as set does.
func (sh *Shell) printVariables() {
	for _, id := range sh.sortedVars(func(_ vars.ID, v *vars.Var) bool { return v.IsSet() }) {
		sh.printVariable(id, sh.Vars.Listed(id))
	}
}

// printVariable prints NAME=VALUE so that it can be read back.
func (sh *Shell) printVariable(id vars.ID, v *vars.Var) {
	if v.Kind() != vars.KindScalar {
		if v.IsSet() {
			sh.print(id.String() + "=" + declaredValue(sh.quote(), v) + "\n")
		}
		return
	}
	t, ok := v.Text()
	if !ok {
		return
	}
	sh.print(id.String() + "=" + sh.quote().Set(t) + "\n")
}
