package interp

import (
	"os"

	"github.com/goshd/goshd/interp/vars"
)

const enableUsage = "enable: usage: enable [-a] [-dnps] [-f filename] [name ...]"

// builtinEnable is enable: builtins may be switched off. Loading them from
// shared objects (-f) is not possible.
func builtinEnable(sh *Shell, args []string) int {
	var all, off, print, special, load, unload bool
	var file string
	rest, status := sh.options(args, "f", enableUsage, func(c byte, value string) int {
		switch c {
		case 'a':
			all = true
		case 'n':
			off = true
		case 'p':
			print = true
		case 's':
			special = true
		case 'f':
			load, file = true, value
		case 'd':
			unload = true
		default:
			return unknownOption
		}
		return 0
	})
	switch {
	case status != 0:
		return status
	case (load || unload) && sh.restricted("enable"):
		return 1
	case len(rest) == 0 || print:
		sh.listBuiltins(all, off, special)
		return 0
	case load:
		return sh.loadBuiltins(file)
	}
	for _, name := range rest {
		switch {
		case builtins[name] == nil:
			if name == "" && !unload { // bash tries to load it, from the program itself
				program, _ := sh.Vars.Text(vars.Intern("BASH"))
				sh.errorf("enable: cannot find _struct in shared object : %s: undefined symbol: _struct", program)
			}
			sh.errorf("enable: %s: not a shell builtin", name)
			status = 1
		case unload:
			sh.errorf("enable: %s: not dynamically loaded", name)
			status = 1
		case !off && sh.disabled[name] && sh.restricted("enable"):
			return 1
		default:
			sh.enableBuiltin(name, !off)
		}
	}
	return status
}

// loadBuiltins says why none can be loaded from a file.
func (sh *Shell) loadBuiltins(name string) int {
	why := "dynamic loading not available"
	if _, err := os.Stat(sh.path(name)); err != nil {
		why = name + ": cannot open shared object file: " + sysText(err)
	}
	sh.errorf("enable: cannot open shared object %s: %s", name, why)
	return 1
}

// enableBuiltin switches a builtin on or off. The map is replaced, not
// changed: subshells share it.
func (sh *Shell) enableBuiltin(name string, on bool) {
	m := make(map[string]bool, len(sh.disabled)+1)
	for k := range sh.disabled {
		m[k] = true
	}
	delete(m, name)
	if !on {
		m[name] = true
	}
	sh.disabled = m
	sh.commandsChanged()
}

func (sh *Shell) listBuiltins(all, off, special bool) {
	for _, name := range sortedKeys(builtins) {
		switch {
		case special && !builtins[name].special:
		case sh.disabled[name] && (all || off):
			sh.print("enable -n " + name + "\n")
		case !sh.disabled[name] && !off:
			sh.print("enable " + name + "\n")
		}
	}
}
