package interp

import (
	"syscall"
)

// Numbers of traps: signals are themselves, 0 is EXIT.
const (
	trapEXIT   = 0
	noTrap     = -1 // in a subshell of an action
	trapDEBUG  = 65
	trapERR    = 66
	trapRETURN = 67
	trapCount  = 68
)

// traps are the actions of trap (bash manual, Bourne Shell Builtins). A set
// is never written to once it is shared.
type traps struct {
	set    *trapSet
	shared bool
	// shown is what trap lists in a subshell that has set none itself: its
	// parent's.
	shown *trapSet
	// hard are the signals that were ignored when the shell was started, or that an
	// asynchronous program without job control ignores. Scripts can't change that
	// (POSIX 2.11).
	hard signalSet
	// async are those that an asynchronous compound command ignores, until it has
	// traps for them. What is executed in it does not (bash 5.2).
	async signalSet
}

type trapSet struct {
	action [trapCount]*string // nil: default; "": ignored
}

// A signalSet has the bit n for signal n.
type signalSet uint64

func (s signalSet) has(sig syscall.Signal) bool { return s&(1<<uint(sig&63)) != 0 }

func (s signalSet) with(sig syscall.Signal) signalSet { return s | 1<<uint(sig&63) }

func (s signalSet) without(sig syscall.Signal) signalSet { return s &^ (1 << uint(sig&63)) }

func (t *traps) has(n int) bool {
	return t.set != nil && t.set.action[n] != nil && *t.set.action[n] != ""
}

func (t *traps) ignored(n int) bool {
	return n < trapDEBUG && (t.hard|t.async).has(syscall.Signal(n)) ||
		t.set != nil && t.set.action[n] != nil && *t.set.action[n] == ""
}

// atEntry reports whether a signal was ignored when the shell was started.
func (t *traps) atEntry(n int) bool {
	return n > 0 && n < trapDEBUG && t.hard.has(syscall.Signal(n))
}

// action returns what trap was given for n; nil: nothing.
func (t *traps) action(n int) *string {
	if t.set == nil {
		return nil
	}
	return t.set.action[n]
}

// debugging reports whether DEBUG, ERR or RETURN is trapped.
func (t *traps) debugging() bool {
	return t.set != nil && (t.has(trapDEBUG) || t.has(trapERR) || t.has(trapRETURN))
}

func (t *traps) change(n int, action *string) {
	switch {
	case t.set == nil:
		t.set = new(trapSet)
	case t.shared:
		c := *t.set
		t.set = &c
	}
	t.shared, t.shown = false, nil
	t.set.action[n] = action
}

// subshell returns the traps of a subshell: what is ignored stays so, what is
// caught is reset (POSIX 2.11). DEBUG and RETURN are kept under set -T, ERR
// under set -E.
func (t *traps) subshell(o *options) traps {
	if t.set == nil {
		return traps{shown: t.shown, hard: t.hard}
	}
	t.shared = true
	c := new(trapSet)
	used := false
	for n, a := range t.set.action {
		kept := n == trapERR && o.errtrace || (n == trapDEBUG || n == trapRETURN) && o.functrace
		if a != nil && (*a == "" || kept) {
			c.action[n] = a
			used = true
		}
	}
	if !used {
		c = nil
	}
	return traps{set: c, shown: t.set, hard: t.hard}
}

// ignoredSignals are the signals that children ignore too.
func (t *traps) ignoredSignals() []syscall.Signal {
	if t.set == nil && t.hard == 0 {
		return nil
	}
	var sigs []syscall.Signal
	own := traps{set: t.set, hard: t.hard}
	for n := 1; n < trapDEBUG; n++ {
		if own.ignored(n) {
			sigs = append(sigs, syscall.Signal(n))
		}
	}
	return sigs
}

// setTrap changes a trap and what follows from it.
func (sh *Shell) setTrap(n int, action *string) {
	if n == int(syscall.SIGINT) && action == nil { // trap - INT undoes it in bash 5.2
		sh.traps.hard = sh.traps.hard.without(syscall.SIGINT)
	}
	if n > 0 && n < trapDEBUG && (n != int(syscall.SIGQUIT) || action != nil) { // bash ignores QUIT always
		sh.traps.async = sh.traps.async.without(syscall.Signal(n))
	}
	if n > 0 && n < trapDEBUG && sh.traps.hard.has(syscall.Signal(n)) && !sh.Interactive() {
		ignore := ""
		action = &ignore
	}
	sh.traps.change(n, action)
	sh.optionsChanged()
	if sh.signals.owner != sh {
		return
	}
	sh.signals.dispose(&sh.traps)
	if sh.parent != nil || action == nil {
		return
	}
	switch {
	case n == trapEXIT && (sh.proc.serving || *action == ""):
	case n == trapEXIT:
		sh.proc.watchFatal()
	case n != trapEXIT && n < trapDEBUG:
		sh.proc.watch(syscall.Signal(n))
	}
}
