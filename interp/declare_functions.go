package interp

import (
	"sort"
	"strings"

	"github.com/goshd/goshd/interp/unparse"
	"github.com/goshd/goshd/interp/vars"
)

// functions is declare -f and -F, export -f and readonly -f.
func (d *declaring) functions(ops []operand) int {
	sh := d.sh
	if c := d.noFunctionOption(); c != 0 {
		sh.errorf("%s: -%s: invalid option", d.name, []byte{c})
		return 1
	}
	if len(ops) == 0 {
		for _, name := range sortedKeys(sh.funcs.m) {
			fn := sh.funcs.m[name]
			if fn.attr&d.on == d.on {
				d.printFunction(fn, fn.text, true)
			}
		}
		return 0
	}
	for i := range ops {
		name := ops[i].source()
		fn, ok := sh.funcs.get(name)
		switch {
		case !d.setsAttr() && strings.Contains(name, "="):
			sh.errorf("%s: cannot use `-f' to make functions", d.name)
			return 1
		case !ok:
			switch {
			case d.setsAttr():
				sh.errorf("%s: %s: not a function", d.name, name)
			case d.print:
				sh.errorf("%s: %s: not found", d.name, name)
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
		case !d.omitted:
			d.printFunction(fn, fn.textAgain, d.print)
		}
	}
	return d.status
}

// noFunctionOption returns the letter of an option that functions don't have, or
// 0.
func (d *declaring) noFunctionOption() byte {
	switch {
	case d.setsAttr():
		return 0
	case d.kind == vars.KindIndexed:
		return 'a'
	case d.kind == vars.KindAssoc:
		return 'A'
	case d.on&vars.Integer != 0:
		return 'i'
	case d.on&vars.NameRef != 0:
		return 'n'
	}
	return 0
}

func (d *declaring) printFunction(fn *Func, text func() string, all bool) {
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
	sh.print(text())
	sh.print("\n")
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
	stmt, cmd, err := f.tree()
	if err != nil {
		return strings.TrimSuffix(f.unread.from.origin.Text, "\n")
	}
	return strings.TrimSuffix(unparse.Func(f.name, stmt, cmd), "\n")
}

// textAgain is text for a function that is asked for by its name: scripts find
// out so, again and again, whether it is there (declare -f NAME > /dev/null).
func (f *funcBody) textAgain() string {
	if text := f.shown.Load(); text != nil {
		return *text
	}
	text := f.text()
	f.shown.Store(&text)
	return text
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
			stmt, cmd, err := fn.tree()
			if err != nil {
				continue // it can't be called either
			}
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
