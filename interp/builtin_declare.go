package interp

import (
	"errors"
	"strings"

	"github.com/goshd/goshd/interp/vars"
)

// declaring is one run of a declaration builtin.
type declaring struct {
	sh        *Shell
	name      string // of the builtin
	on, off   vars.Attr
	kind      vars.Kind
	print     bool // -p
	funcs     bool // -f
	funcNames bool // -F
	omitted   bool // +f, +F: functions are not printed
	global    bool // -g
	inherit   bool // -I
	inherited bool // localvar_inherit gave the variable the value of one that it hides
	local     bool
	remove    bool      // export -n
	plain     vars.Kind // that +a or +A was given for
	array     bool      // -a or -A given
	both      bool      // -a and -A given
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
	if len(rest) == 0 && name != "export" && name != "readonly" && (len(ops) > 0 || name == "local") {
		sh.heed = heedTold
	}
	d.local = name != "export" && name != "readonly" && !d.global && sh.inFunction()
	show := d.funcs || d.print && !d.setsAttr()
	if show && !d.lists(rest) {
		return d.status
	}
	switch {
	case d.funcs:
		return d.functions(rest)
	case len(rest) == 0:
		return d.list()
	case show:
		return d.printNames(rest)
	}
	for i := range rest {
		d.operand(&rest[i])
		if d.sh.unwound != flowNone {
			break
		}
	}
	return d.status
}

// options parses the leading options; status is -1 to go on.
func (d *declaring) options(ops []operand) (rest []operand, status int) {
	for len(ops) > 0 && ops[0].assign == nil {
		word := ops[0].text
		if len(word) < 2 || word[0] != '-' && (word[0] != '+' || d.name == "export" || d.name == "readonly") {
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
				d.sh.errorf("%s: %s: invalid option", d.name, []byte{word[0], word[i]})
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
		if strings.IndexByte("aAfnp", c) < 0 || !on {
			return false
		}
	}
	switch c {
	case 'a':
		d.setKind(on, vars.KindIndexed)
	case 'A':
		d.setKind(on, vars.KindAssoc)
	case 'f':
		d.funcs, d.omitted = true, !on
	case 'F':
		d.funcs, d.funcNames, d.omitted = true, true, !on
	case 'g':
		d.global = true
	case 'I':
		d.inherit = true
	case 'p':
		d.print = true
	case 'n':
		if d.name == "readonly" { // nothing takes that attribute away, it only is not given
			d.remove = true
			d.on &^= vars.ReadOnly
			return true
		}
		if d.name == "export" {
			d.remove = true
			d.on &^= vars.Export
			d.off |= vars.Export
			return true
		}
		d.attr(on, vars.NameRef)
	default:
		a := declareAttr(c)
		d.attr(on, a)
		return a != 0
	}
	return true
}

// declareAttr is the attribute that a letter stands for, or 0.
func declareAttr(c byte) vars.Attr {
	switch c {
	case 'c':
		return vars.Capital
	case 'i':
		return vars.Integer
	case 'l':
		return vars.Lower
	case 'r':
		return vars.ReadOnly
	case 't':
		return vars.Trace
	case 'u':
		return vars.Upper
	case 'x':
		return vars.Export
	}
	return 0
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
	switch {
	case !on:
		d.plain = k
	case d.kind != vars.KindScalar && d.kind != k:
		d.kind, d.both = vars.KindAssoc, true
	default:
		d.kind = k
	}
	d.array = true
}

func (d *declaring) fail(err error) {
	var ve *vars.Error
	var ne *nameError
	var list *refusedList
	if errors.As(err, &list) {
		d.sh.errorf("%s", err.Error())
		d.sh.Status, d.sh.unwound = 1, flowDiscard
	} else if errors.As(err, &ne) {
		d.sh.errorf("%s: %s", d.name, err.Error())
		if ne.assigned {
			d.badAssignment()
		}
	} else if errors.As(err, &ve) && ve.Msg == "" {
		d.status = 1
	} else if errors.As(err, &ve) && ve.Kind == vars.ErrReadOnly && d.setsAttr() && d.kind == vars.KindScalar {
		d.sh.report(err)
		d.badAssignment()
	} else if errors.As(err, &ve) && ve.Kind == vars.ErrSubscript {
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

// badAssignment ends a script in posix mode (POSIX 2.8.1).
func (d *declaring) badAssignment() {
	if d.sh.posixScript() && !d.sh.viaCommand {
		d.sh.unwound = d.sh.exitFaulty(1)
	}
}
