package interp

import (
	"os"
	"syscall"

	"github.com/goshd/goshd/interp/jobs"
)

// Numbers of traps: signals are themselves, 0 is EXIT.
const (
	trapEXIT   = 0
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
}

type trapSet struct {
	action [trapCount]*string // nil: default; "": ignored
}

func (t *traps) has(n int) bool {
	return t.set != nil && t.set.action[n] != nil && *t.set.action[n] != ""
}

func (t *traps) ignored(n int) bool {
	return t.set != nil && t.set.action[n] != nil && *t.set.action[n] == ""
}

func (t *traps) caught(n int) bool { return t.has(n) }

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
// caught is reset (POSIX 2.11). DEBUG, ERR and RETURN are kept for shells with
// functrace and errtrace, which Shell.keepTraps sees to.
func (t *traps) subshell() traps {
	if t.set == nil {
		return traps{shown: t.shown}
	}
	t.shared = true
	c := new(trapSet)
	any := false
	for n, a := range t.set.action {
		if a != nil && *a == "" {
			c.action[n] = a
			any = true
		}
	}
	if !any {
		c = nil
	}
	return traps{set: c, shown: t.set}
}

// ignoredSignals are the signals that children ignore too.
func (t *traps) ignoredSignals() []syscall.Signal {
	if t.set == nil {
		return nil
	}
	var sigs []syscall.Signal
	for n := 1; n < trapDEBUG; n++ {
		if t.ignored(n) {
			sigs = append(sigs, syscall.Signal(n))
		}
	}
	return sigs
}

// setTrap changes a trap and what follows from it.
func (sh *Shell) setTrap(n int, action *string) {
	sh.traps.change(n, action)
	sh.optionsChanged()
	if n > 0 && n < trapDEBUG && sh.signals.owner == sh && sh.parent == nil {
		sh.proc.watch(syscall.Signal(n))
	}
}

// watch has the process's signal delivered to the shell. It stays so when the
// trap is gone: whether anything happens is the shell's question.
func (p *process) watch(sig syscall.Signal) {
	if sig == syscall.SIGKILL || sig == syscall.SIGSTOP || sig == syscall.SIGCHLD {
		return
	}
	p.signalsOnce.Do(func() {
		p.arrived = make(chan os.Signal, 64)
		go p.deliver() // one per process, for its lifetime
	})
	jobs.Notify(p.arrived, sig)
}

// deliver hands signals to the main shell.
func (p *process) deliver() {
	for s := range p.arrived {
		if sig, ok := s.(syscall.Signal); ok {
			p.main.Signal(sig)
		}
	}
}

// Signal tells the shell that a signal has arrived. It may be called from any
// goroutine. A trap runs before the shell's next command; without one the
// signal has its default action where that ends a shell.
func (sh *Shell) Signal(sig syscall.Signal) {
	if sig <= 0 || int(sig) >= trapDEBUG {
		return
	}
	sh.signals.pending[sig].Add(1)
	sh.signals.raise(attSignal)
}

// Cancel abandons the code that Run is running: its processes get sig, the
// shell stays.
func (sh *Shell) Cancel(sig syscall.Signal) { sh.signals.cancel(sig) }

// runPendingTraps runs the traps of the signals that have arrived.
func (sh *Shell) runPendingTraps() flow {
	sh.signals.clear(attSignal)
	for n := 1; n < trapDEBUG; n++ {
		count := sh.signals.pending[n].Swap(0)
		for range count {
			if fl := sh.runSignalTrap(n); fl != flowNone {
				return fl
			}
		}
	}
	return flowNone
}

func (sh *Shell) runSignalTrap(n int) flow {
	switch {
	case sh.traps.has(n):
		return sh.runTrap(n)
	case sh.traps.ignored(n) || harmless(syscall.Signal(n)) || sh.Interactive():
		return flowNone
	}
	return sh.exitWith(128+n, exitSignal)
}

// runTrap runs an action. $? is kept, unless the action leaves the shell or
// the function.
func (sh *Shell) runTrap(n int) flow {
	action := *sh.traps.set.action[n]
	status, pipes, pipe, lastArg := sh.Status, sh.pipes, sh.pipe, sh.lastArg
	current, line := sh.current, sh.line
	sh.inTrap++
	fl := sh.runAction(action, n)
	sh.inTrap--
	sh.current, sh.line = current, line
	if fl == flowNone || fl == flowDiscard {
		sh.Status, sh.pipes, sh.pipe, sh.lastArg = status, pipes, pipe, lastArg
		fl = flowNone
	}
	return fl
}

// runExitTrap runs the EXIT trap once. fl is how the shell came to its end.
func (sh *Shell) runExitTrap(fl flow) flow {
	if !sh.traps.has(trapEXIT) {
		return fl
	}
	action := *sh.traps.set.action[trapEXIT]
	sh.traps.change(trapEXIT, nil)
	status, why := sh.Status, sh.exiting
	sh.inTrap++
	if sh.runAction(action, trapEXIT) == flowExit && sh.exiting == exitBuiltin {
		sh.inTrap--
		return flowExit
	}
	sh.inTrap--
	sh.Status, sh.exiting = status, why
	return flowExit
}

// runDebugTrap runs the DEBUG trap before a command; with extdebug a status
// other than 0 skips the command.
func (sh *Shell) runDebugTrap() (fl flow, skip bool) {
	if sh.inDebug {
		return flowNone, false
	}
	sh.inDebug = true
	status, pipes, pipe, lastArg := sh.Status, sh.pipes, sh.pipe, sh.lastArg
	current, line := sh.current, sh.line
	sh.inTrap++
	fl = sh.runAction(*sh.traps.set.action[trapDEBUG], trapDEBUG)
	sh.inTrap--
	result := sh.Status
	sh.inDebug = false
	sh.current, sh.line = current, line
	sh.Status, sh.pipes, sh.pipe, sh.lastArg = status, pipes, pipe, lastArg
	switch {
	case fl == flowExit:
		return fl, true
	case sh.opts.extdebug && result == 2 && sh.inFunction():
		return flowReturn, true
	case sh.opts.extdebug && result != 0:
		return flowNone, true
	}
	return flowNone, false
}

func (sh *Shell) runErrTrap() flow {
	if !sh.traps.has(trapERR) || sh.inErr {
		return flowNone
	}
	sh.inErr = true
	fl := sh.runTrap(trapERR)
	sh.inErr = false
	return fl
}

func (sh *Shell) runReturnTrap() {
	if sh.inReturn {
		return
	}
	sh.inReturn = true
	_ = sh.runTrap(trapRETURN)
	sh.inReturn = false
}

// hiddenTraps are the DEBUG, ERR and RETURN traps that a function without the
// trace attribute does not inherit.
type hiddenTraps struct{ debug, err, ret *string }

func (sh *Shell) hideTraps() hiddenTraps {
	h := hiddenTraps{sh.traps.set.action[trapDEBUG], sh.traps.set.action[trapERR], sh.traps.set.action[trapRETURN]}
	sh.traps.change(trapDEBUG, nil)
	sh.traps.change(trapRETURN, nil)
	if !sh.opts.errtrace {
		sh.traps.change(trapERR, nil)
	}
	sh.optionsChanged()
	return h
}

// restoreTraps gives the traps back, unless the function set its own.
func (sh *Shell) restoreTraps(h hiddenTraps) {
	for n, a := range map[int]*string{trapDEBUG: h.debug, trapERR: h.err, trapRETURN: h.ret} {
		if a != nil && sh.traps.set.action[n] == nil {
			sh.traps.change(n, a)
		}
	}
	sh.optionsChanged()
}
