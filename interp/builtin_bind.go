package interp

import (
	"strings"
)

const bindUsage = "bind: usage: bind [-lpsvPSVX] [-m keymap] [-f filename] [-q name] [-u name] [-r keyseq] " +
	"[-x keyseq:shell-command] [keyseq:readline-function or readline-command]"

// bindOptions are the options of bind (bash manual, bind).
type bindOptions struct {
	lists map[byte]bool   // -l -p -s -v -P -S -V -X
	args  map[byte]string // -m -f -q -u -r -x
}

// builtinBind is bind. Bindings are stored and listed; whoever edits lines
// asks for them.
func builtinBind(sh *Shell, args []string) int {
	if !sh.opts.emacs && !sh.opts.vi {
		sh.errorf("bind: warning: line editing not enabled")
	}
	sh.sizeForBind()
	sh.proc.listed.CompareAndSwap(bindingsUnasked, bindingsAll)
	o, rest, status := sh.bindOptions(args[1:])
	if status != 0 {
		return status
	}
	sh.editingMode()
	if name, given := o.args['m']; given {
		m, ok := mapNamed(strings.ToLower(name))
		if !ok {
			sh.errorf("bind: `%s': invalid keymap name", name)
			return 1
		}
		outer := sh.readline().current
		sh.changeReadline().current = m
		defer func() { sh.changeReadline().current = outer }()
	}
	sh.bindLists(o)
	status, ok := sh.bindChanges(o)
	if !ok {
		return status
	}
	if o.lists['X'] {
		sh.listCommands()
	}
	sh.bindArguments(rest)
	return status
}

// bindArguments obeys the arguments that are lines of an init file.
func (sh *Shell) bindArguments(args []string) {
	if len(args) == 0 {
		return
	}
	b := sh.changeReadline()
	term, _ := sh.Vars.Text(idTerm)
	p := bindParser{sh: sh, b: b, term: term, conds: b.conds}
	for _, arg := range args {
		p.line(arg)
	}
	b.conds = p.conds
	sh.followMode(b)
}

// followMode sets the options emacs and vi after set editing-mode, if line
// editing is on.
func (sh *Shell) followMode(b *bindings) {
	if sh.opts.emacs || sh.opts.vi {
		sh.opts.vi = b.vars["editing-mode"] == "vi"
		sh.opts.emacs = !sh.opts.vi
	}
}

func (sh *Shell) bindOptions(args []string) (o bindOptions, rest []string, status int) {
	o = bindOptions{lists: map[byte]bool{}, args: map[byte]string{}}
	for len(args) > 0 && len(args[0]) > 1 && args[0][0] == '-' {
		word := args[0]
		args = args[1:]
		if word == "--" {
			break
		}
		for i := 1; i < len(word); i++ {
			c := word[i]
			switch {
			case strings.IndexByte("lpsvPSVX", c) >= 0:
				o.lists[c] = true
			case strings.IndexByte("mfqurx", c) >= 0:
				val := word[i+1:]
				if val == "" {
					if len(args) == 0 {
						sh.errorf("bind: -%s: option requires an argument", []byte{c})
						return o, nil, sh.usage(bindUsage)
					}
					val, args = args[0], args[1:]
				}
				o.args[c] = val
				i = len(word)
			case word == "--help":
				return o, nil, sh.usage(bindUsage)
			default:
				sh.errorf("bind: -%s: invalid option", []byte{c})
				return o, nil, sh.usage(bindUsage)
			}
		}
	}
	return o, args, 0
}

// bindLists prints what the options ask for.
func (sh *Shell) bindLists(o bindOptions) {
	if o.lists['l'] {
		for f := range strings.FieldsSeq(readlineFunctions) {
			sh.print(f + "\n")
		}
	}
	if o.lists['P'] {
		sh.listFunctions(true)
	}
	if o.lists['p'] {
		sh.listFunctions(false)
	}
	if o.lists['S'] {
		sh.listMacros(0)
	}
	if o.lists['s'] {
		sh.listMacros('"')
	}
	if o.lists['V'] {
		sh.listReadlineVars("%s is set to `%s'\n")
	}
	if o.lists['v'] {
		sh.listReadlineVars("set %s %s\n")
	}
}

// bindChanges obeys -f -q -u -r -x. ok is false if that ends the command.
func (sh *Shell) bindChanges(o bindOptions) (status int, ok bool) {
	if name, given := o.args['f']; given {
		b := sh.changeReadline()
		term, _ := sh.Vars.Text(idTerm)
		p := bindParser{sh: sh, b: b, term: term}
		if err := p.file(name); err != nil {
			sh.errorf("bind: %s: cannot read: %s", name, sysText(err))
			return 1, false
		}
		sh.followMode(b)
	}
	if name, given := o.args['q']; given {
		status = sh.queryFunction(name)
	}
	if name, given := o.args['u']; given {
		status = sh.unbindFunction(name)
	}
	if seq, given := o.args['r']; given {
		b := sh.changeReadline()
		b.remove(translateSeq(seq, b.vars["convert-meta"] == "on"))
		status = 0
	}
	if spec, given := o.args['x']; given {
		status = sh.bindCommand(spec)
	}
	return status, true
}

// bindCommand is bind -x: a key sequence executes a shell command.
func (sh *Shell) bindCommand(spec string) int {
	spec = strings.TrimLeft(spec, blanks)
	if spec == "" || spec[0] != '"' {
		sh.errorf("bind: %s: first non-whitespace character is not `\"'", spec)
		return 1
	}
	end := quotedEnd(spec)
	if end < 0 {
		sh.errorf("bind: no closing `\"' in %s", spec)
		return 1
	}
	command, ok := strings.CutPrefix(strings.TrimLeft(spec[end+1:], blanks), ":")
	if !ok {
		sh.errorf("bind: %s: missing colon separator", spec)
		return 1
	}
	command = strings.TrimLeft(command, blanks)
	if command != "" && (command[0] == '"' || command[0] == '\'') {
		if close := quotedEnd(command); close > 0 {
			command = command[1:close]
		}
	}
	b := sh.changeReadline()
	b.put(binding{seq: translateSeq(spec[1:end], b.vars["convert-meta"] == "on"), kind: boundCommand, text: command})
	return 0
}

// unbindFunction is bind -u.
func (sh *Shell) unbindFunction(name string) int {
	f, ok := readlineFunction(name)
	if !ok {
		sh.errorf("bind: `%s': unknown function name", name)
		return 1
	}
	b := sh.changeReadline()
	m := &b.maps[b.current.id]
	*m = m.filter(func(k *binding) bool {
		return k.kind != boundFunction || k.text != f || !strings.HasPrefix(k.seq, b.current.prefix)
	})
	return 0
}
