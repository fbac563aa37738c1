package interp

const setUsage = "set [-abefhkmnptuvxBCEHPT] [-o option-name] [--] [-] [arg ...]"

// builtinSet is set (bash manual, The Set Builtin).
func builtinSet(sh *Shell, args []string) int {
	if len(args) == 1 {
		defer sh.hideOwnTemps()()
		sh.printVariables()
		if !sh.opts.Posix {
			sh.printFunctions()
		}
		return 0
	}
	if status := sh.checkSet(args[1:]); status != 0 {
		return max(status, 0)
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

// checkSet looks at the letters of set before any of them is applied; names are
// looked at when it is their turn. It returns a status, or -1 for the error of set -?, whose status is 0 (bash 5.2).
func (sh *Shell) checkSet(args []string) int {
	for len(args) > 0 {
		word := args[0]
		if word == "--" || word == "-" || word == "" || word[0] != '-' && word[0] != '+' {
			return 0
		}
		args = args[1:]
		for i := 1; i < len(word); i++ {
			switch {
			case word[i] == 'o' && i+1 < len(word):
				i = len(word) // bash takes what follows for its argument
			case word[i] == 'o' && namesOption(args):
				args = args[1:]
			case word[i] == 'o':
			case word[i] == 'r' && word[0] == '-':
			case word[i] == 'r' || findLetter(word[i]) == nil:
				sh.errorf("set: %s: invalid option", []byte{word[0], word[i]})
				sh.writeErr("set: usage: " + setUsage + "\n")
				if sh.opts.restrictedShell && word[i] == 'r' { // it exists, and stays on
					return 1
				}
				if word[i] == '?' {
					return -1
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
					return nil, false, 2
				}
				continue
			}
			if on && word[i] == 'r' {
				sh.Restrict()
				continue
			}
			o := findLetter(word[i])
			if word[i] == '?' {
				sh.writeErr("set: usage: " + setUsage + "\n")
				return nil, false, 0
			}
			if o == nil {
				sh.errorf("set: %s: invalid option", []byte{word[0], word[i]})
				sh.writeErr("set: usage: " + setUsage + "\n")
				return nil, false, 1
			}
			sh.changeOption(o, on)
		}
	}
	return nil, false, 0
}

// namesOption reports whether the argument behind -o is the name of an option.
func namesOption(args []string) bool {
	return len(args) > 0 && args[0] != "" && args[0][0] != '-' && args[0][0] != '+'
}

// setNamed is set -o NAME and set +o NAME; without a name it lists.
func (sh *Shell) setNamed(on bool, args []string) (rest []string, ok bool) {
	if !namesOption(args) {
		sh.listOptions(setOptions, on)
		return args, true
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
