package interp

import ()

// shoptFlags are the options of shopt [-pqsu] [-o].
type shoptFlags struct{ print, quiet, set, unset, o bool }

func builtinShopt(sh *Shell, args []string) int {
	var f shoptFlags
	rest, ok := sh.letters(args, "shopt: usage: shopt [-pqsu] [-o] [optname ...]", func(c byte) bool {
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
			return false
		}
		return true
	})
	if !ok {
		return 2
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
				sh.shownShopts = ""
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
