package interp

import (
	"errors"
	"strings"

	"github.com/goshd/goshd/interp/arith"
	"github.com/goshd/goshd/interp/quote"
	"github.com/goshd/goshd/interp/vars"
)

func init() {
	register(
		builtin{name: "set", special: true, run: builtinSet},
		builtin{name: "shopt", run: builtinShopt},
		builtin{name: "unset", special: true, run: builtinUnset},
		builtin{name: "alias", run: builtinAlias},
		builtin{name: "unalias", run: builtinUnalias},
		builtin{name: "let", run: builtinLet},
	)
}

const setUsage = "set [-abefhkmnptuvxBCEHPT] [-o option-name] [--] [-] [arg ...]"

// builtinSet is set (bash manual, The Set Builtin).
func builtinSet(sh *Shell, args []string) int {
	if len(args) == 1 {
		sh.printVariables()
		if !sh.opts.Posix {
			sh.printFunctions()
		}
		return 0
	}
	if status := sh.checkSet(args[1:]); status != 0 {
		return status
	}
	rest, params, status := sh.setFlags(args[1:])
	if status != 0 {
		return status
	}
	if params {
		sh.Params, sh.paramsSet = append([]string(nil), rest...), true
	}
	return 0
}

// checkSet looks at the options of set before any of them is applied.
func (sh *Shell) checkSet(args []string) int {
	for len(args) > 0 {
		word := args[0]
		if word == "--" || word == "-" || word == "" || word[0] != '-' && word[0] != '+' {
			return 0
		}
		args = args[1:]
		for i := 1; i < len(word); i++ {
			switch {
			case word[i] == 'o' && len(args) > 0:
				if findOption(setOptions, args[0]) == nil {
					sh.errorf("set: %s: invalid option name", args[0])
					return 2
				}
				args = args[1:]
			case word[i] == 'o':
			case word[i] == 'r' && word[0] == '-':
			case word[i] == 'r' || findLetter(word[i]) == nil:
				sh.errorf("set: %c%c: invalid option", word[0], word[i])
				sh.writeErr("set: usage: " + setUsage + "\n")
				if sh.opts.restrictedShell && word[i] == 'r' { // it exists, and stays on
					return 1
				}
				return 2
			}
		}
	}
	return 0
}

// setFlags applies the options of set. params says that rest replaces the
// positional parameters.
func (sh *Shell) setFlags(args []string) (rest []string, params bool, status int) {
	for len(args) > 0 {
		word := args[0]
		if word == "--" {
			return args[1:], true, 0
		}
		if word == "-" {
			sh.changeOption(findLetter('x'), false)
			sh.changeOption(findLetter('v'), false)
			return args[1:], len(args) > 1, 0
		}
		if word == "+" {
			args = args[1:]
			continue
		}
		if word[:min(1, len(word))] != "-" && word[:min(1, len(word))] != "+" {
			return args, true, 0
		}
		args = args[1:]
		on := word[0] == '-'
		for i := 1; i < len(word); i++ {
			if word[i] == 'o' {
				var ok bool
				if args, ok = sh.setNamed(on, args); !ok {
					return nil, false, 1
				}
				continue
			}
			if on && word[i] == 'r' {
				sh.Restrict()
				continue
			}
			o := findLetter(word[i])
			if o == nil {
				sh.errorf("set: %c%c: invalid option", word[0], word[i])
				sh.writeErr("set: usage: " + setUsage + "\n")
				return nil, false, 2
			}
			sh.changeOption(o, on)
		}
	}
	return nil, false, 0
}

// setNamed is set -o NAME and set +o NAME; without a name it lists.
func (sh *Shell) setNamed(on bool, args []string) (rest []string, ok bool) {
	if len(args) == 0 {
		sh.listOptions(setOptions, on)
		return nil, true
	}
	o := findOption(setOptions, args[0])
	if o == nil {
		sh.errorf("set: %s: invalid option name", args[0])
		return nil, false
	}
	sh.changeOption(o, on)
	return args[1:], true
}

// listOptions prints a table of options for reading, or as commands.
func (sh *Shell) listOptions(table []option, pretty bool) {
	for i := range table {
		o := &table[i]
		on := *o.at(&sh.opts)
		switch {
		case pretty:
			sh.printf("%-15s\t%s\n", o.name, onOff(on))
		case on:
			sh.print("set -o " + o.name + "\n")
		default:
			sh.print("set +o " + o.name + "\n")
		}
	}
}

func onOff(on bool) string {
	if on {
		return "on"
	}
	return "off"
}

// shoptFlags are the options of shopt [-pqsu] [-o].
type shoptFlags struct{ print, quiet, set, unset, o bool }

func builtinShopt(sh *Shell, args []string) int {
	var f shoptFlags
	rest := args[1:]
	for len(rest) > 0 && len(rest[0]) > 1 && rest[0][0] == '-' {
		word := rest[0]
		rest = rest[1:]
		if word == "--" {
			break
		}
		for _, c := range word[1:] {
			switch c {
			case 'p':
				f.print = true
			case 'q':
				f.quiet = true
			case 's':
				f.set = true
			case 'u':
				f.unset = true
			case 'o':
				f.o = true
			default:
				sh.errorf("shopt: -%c: invalid option", c)
				return sh.usage("shopt: usage: shopt [-pqsu] [-o] [optname ...]")
			}
		}
	}
	if f.set && f.unset {
		sh.errorf("shopt: cannot set and unset shell options simultaneously")
		return 1
	}
	table := shoptOptions
	if f.o {
		table = setOptions
	}
	if len(rest) == 0 {
		return sh.shoptList(table, f)
	}
	return sh.shoptNames(table, f, rest)
}

func (sh *Shell) shoptList(table []option, f shoptFlags) int {
	if f.quiet {
		return 0
	}
	for i := range table {
		on := *table[i].at(&sh.opts)
		if f.set && !on || f.unset && on {
			continue
		}
		sh.printShopt(&table[i], f)
	}
	return 0
}

func (sh *Shell) printShopt(o *option, f shoptFlags) {
	on := *o.at(&sh.opts)
	switch {
	case f.print && f.o:
		sign := "+"
		if on {
			sign = "-"
		}
		sh.print("set " + sign + "o " + o.name + "\n")
	case f.print:
		letter := "u"
		if on {
			letter = "s"
		}
		sh.print("shopt -" + letter + " " + o.name + "\n")
	case f.o:
		sh.printf("%-15s\t%s\n", o.name, onOff(on))
	default:
		sh.printf("%-15s\t%s\n", o.name, onOff(on))
	}
}

func (sh *Shell) shoptNames(table []option, f shoptFlags, names []string) int {
	status := 0
	for _, name := range names {
		o := findOption(table, name)
		if o == nil {
			if f.o {
				sh.errorf("shopt: %s: invalid option name", name)
				if f.set || f.unset {
					continue // bash 5.2 does not count it
				}
			} else {
				sh.errorf("shopt: %s: invalid shell option name", name)
			}
			status = 1
			continue
		}
		if f.set || f.unset {
			if !o.fixed {
				sh.changeOption(o, f.set)
			}
			continue
		}
		if !*o.at(&sh.opts) {
			status = 1
		}
		if !f.quiet {
			sh.printShopt(o, f)
		}
	}
	return status
}

// saveOptions is local -: the options of set are restored when the function
// returns.
func (sh *Shell) saveOptions() {
	if sh.localOpts == nil {
		o := sh.opts
		sh.localOpts = &o
	}
}

func (sh *Shell) restoreOptions() {
	for i := range setOptions {
		o := &setOptions[i]
		if old := *o.at(sh.localOpts); old != *o.at(&sh.opts) {
			sh.changeOption(o, old)
		}
	}
}

// builtinUnset is unset [-f] [-v] [-n] [name ...].
func builtinUnset(sh *Shell, args []string) int {
	var fn, v, n bool
	rest := args[1:]
	for len(rest) > 0 && len(rest[0]) > 1 && rest[0][0] == '-' {
		word := rest[0]
		rest = rest[1:]
		if word == "--" {
			break
		}
		for _, c := range word[1:] {
			switch c {
			case 'f':
				fn = true
			case 'v':
				v = true
			case 'n':
				n = true
			default:
				sh.errorf("unset: -%c: invalid option", c)
				return sh.usage("unset: usage: unset [-f] [-v] [-n] [name ...]")
			}
		}
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
	if !ref {
		r, err := sh.Vars.Resolve(id)
		if err == nil {
			id = r.ID
			if r.Sub != "" {
				sub = r.Sub
			}
		}
	}
	var err error
	switch {
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
	if err != nil {
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
	if v.Kind() == vars.KindAssoc {
		key := sub
		if !sh.opts.AssocExpandOnce {
			_, k, err := sh.Subscript(id, sub, true)
			if err != nil {
				return err
			}
			key = k
		}
		return sh.Vars.UnsetKey(id, key)
	}
	if sub == "@" || sub == "*" {
		if v.Kind() == vars.KindIndexed {
			return sh.Vars.SetArray(id, vars.NewArray(nil))
		}
		return sh.Vars.Unset(id)
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

// builtinAlias is alias [-p] [name[=value] ...].
func builtinAlias(sh *Shell, args []string) int {
	rest := args[1:]
	print := len(rest) == 0
	if len(rest) > 0 && rest[0] == "-p" {
		print, rest = true, rest[1:]
	}
	if len(rest) > 0 && rest[0] == "--" {
		rest = rest[1:]
	} else if len(rest) > 0 && len(rest[0]) > 1 && rest[0][0] == '-' {
		sh.errorf("alias: %s: invalid option", rest[0][:2])
		return sh.usage("alias: usage: alias [-p] [name[=value] ... ]")
	}
	if print {
		for _, name := range sortedKeys(sh.aliases.m) {
			sh.printAlias(name)
		}
	}
	status := 0
	for _, word := range rest {
		name, value, ok := strings.Cut(word, "=")
		switch {
		case ok && name != "" && !validAlias(name):
			sh.errorf("alias: `%s': invalid alias name", name)
			status = 1
		case ok && name != "":
			sh.aliases.set(name, value)
		default:
			if _, found := sh.aliases.get(word); !found {
				sh.errorf("alias: %s: not found", word)
				status = 1
				continue
			}
			sh.printAlias(word)
		}
	}
	return status
}

func validAlias(name string) bool {
	return !strings.ContainsAny(name, "/$`=\"'\\ \t\n|&;()<>")
}

func (sh *Shell) printAlias(name string) {
	value, _ := sh.aliases.get(name)
	dash := ""
	if strings.HasPrefix(name, "-") {
		dash = "-- "
	}
	if sh.opts.Posix {
		sh.print(name + "=" + quote.Single(value) + "\n")
		return
	}
	sh.print("alias " + dash + name + "=" + quote.Single(value) + "\n")
}

// builtinUnalias is unalias [-a] [name ...].
func builtinUnalias(sh *Shell, args []string) int {
	rest := args[1:]
	if len(rest) > 0 && rest[0] == "-a" {
		sh.aliases = table[string]{}
		return 0
	}
	rest, ok := sh.noOptions(args, "unalias [-a] name [name ...]")
	if !ok {
		return 2
	}
	if len(rest) == 0 {
		return sh.usage("unalias: usage: unalias [-a] name [name ...]")
	}
	status := 0
	for _, name := range rest {
		if _, found := sh.aliases.get(name); !found {
			sh.errorf("unalias: %s: not found", name)
			status = 1
			continue
		}
		sh.aliases.delete(name)
	}
	return status
}

// letFailed prints an error of an expression of let.
func (sh *Shell) letFailed(err error) {
	var ae *arith.Error
	switch {
	case errors.As(err, &ae) && ae.Subscript:
		sh.unwound = sh.fail(err)
	case errors.As(err, &ae) && ae.Msg != "":
		sh.errorf("let: %s", ae.Error())
	case errors.As(err, &ae):
	default:
		if fl := sh.fail(err); fl == flowExit {
			sh.unwound = fl
		}
	}
}

// builtinLet is let arg [arg ...]: status 0 if the last one is not 0.
func builtinLet(sh *Shell, args []string) int {
	rest := args[1:]
	if len(rest) > 0 && rest[0] == "--" {
		rest = rest[1:]
	}
	if len(rest) == 0 {
		sh.errorf("let: expression expected")
		return 1
	}
	var last int64
	for _, e := range rest {
		n, err := sh.evalText(e)
		if err != nil {
			sh.letFailed(err)
			return 1
		}
		last = n
	}
	if last == 0 {
		return 1
	}
	return 0
}
