package interp

import (
	"strconv"
	"strings"
	"syscall"

	"github.com/goshd/goshd/interp/jobs"
	"github.com/goshd/goshd/interp/quote"
)

const trapUsage = "trap: usage: trap [-lp] [[arg] signal_spec ...]"

// builtinTrap is trap [-lp] [arg] [sigspec ...].
func builtinTrap(sh *Shell, args []string) int {
	sh.proc.takeInterrupts()
	var list, print bool
	rest, ok := sh.letters(args, trapUsage, func(c byte) bool {
		switch c {
		case 'l':
			list = true
		case 'p':
			print = true
		default:
			return false
		}
		return true
	})
	if !ok {
		return 2
	}
	switch {
	case list:
		sh.print(jobs.ListSignals())
		return 0
	case print || len(rest) == 0:
		return sh.printTraps(rest, print && sh.opts.Posix)
	}
	return sh.changeTraps(rest)
}

// trapNumber is the number of a signal or of EXIT, DEBUG, ERR, RETURN.
func trapNumber(name string) (int, bool) {
	switch strings.ToUpper(name) {
	case "EXIT", "0":
		return trapEXIT, true
	case "DEBUG":
		return trapDEBUG, true
	case "ERR":
		return trapERR, true
	case "RETURN":
		return trapRETURN, true
	}
	sig, ok := jobs.ParseSignal(name)
	return int(sig), ok
}

func trapName(n int) string {
	switch n {
	case trapEXIT:
		return "EXIT"
	case trapDEBUG:
		return "DEBUG"
	case trapERR:
		return "ERR"
	case trapRETURN:
		return "RETURN"
	}
	if name := jobs.SignalName(syscall.Signal(n)); name != "" {
		return name
	}
	return strconv.Itoa(n)
}

// printTraps prints the traps of names, or all there are; those without an action
// too if defaults (bash manual, "Bash POSIX Mode").
func (sh *Shell) printTraps(names []string, defaults bool) int {
	set := sh.traps.set
	if sh.traps.shown != nil {
		set = sh.traps.shown
	}
	if len(names) == 0 {
		for n := range trapCount {
			sh.printTrap(set, n, defaults)
		}
		return 0
	}
	return sh.eachTrap(names, func(n int) { sh.printTrap(set, n, defaults) })
}

// eachTrap calls do for the numbers of names, and returns 1 if one is none.
func (sh *Shell) eachTrap(names []string, do func(n int)) (status int) {
	for _, name := range names {
		n, ok := trapNumber(name)
		if !ok {
			sh.errorf("trap: %s: invalid signal specification", name)
			status = 1
			continue
		}
		do(n)
	}
	return status
}

func (sh *Shell) printTrap(set *trapSet, n int, defaults bool) {
	action := "-"
	switch {
	case set != nil && set.action[n] != nil:
		action = quote.Single(*set.action[n])
	case n == int(syscall.SIGINT) && (sh.traps.ignored(n) || sh.proc.interruptIgnored): // bash lists no other of those
		action = "''"
	case !defaults:
		return
	}
	name := trapName(n)
	if sh.opts.Posix {
		name = strings.TrimPrefix(name, "SIG")
	}
	sh.print("trap -- " + action + " " + name + "\n")
}

// changeTraps sets, ignores or resets. A first argument that is a number or
// the only one resets.
func (sh *Shell) changeTraps(rest []string) int {
	action, names := &rest[0], rest[1:]
	_, numeric := strconv.Atoi(rest[0])
	switch {
	case len(rest) == 1:
		if _, ok := trapNumber(rest[0]); !ok {
			return sh.usage(trapUsage)
		}
		action, names = nil, rest
	case numeric == nil:
		action, names = nil, rest
	case rest[0] == "-":
		action = nil
	}
	if action != nil {
		text := strings.Clone(*action)
		action = &text
	}
	return sh.eachTrap(names, func(n int) { sh.setTrap(n, action) })
}
