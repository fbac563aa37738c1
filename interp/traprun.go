package interp

import "github.com/goshd/goshd/interp/parse"

// A trapState is what the action of a trap leaves as it was.
type trapState struct {
	status, pipe, line int
	pipes              []int
	current, trigger   *commandInfo
	running, saved     int
	substRan           bool // of the command that the trap interrupts
	substStatus        int
	noErrexit          int
	textErrexit        int
}

// enterTrap begins the action of trap n. BASH_COMMAND stays the command that
// was executed when the first trap arrived.
func (sh *Shell) enterTrap(n int) trapState {
	s := trapState{sh.Status, sh.pipe, sh.line, sh.pipes, sh.current, sh.trigger, sh.trapRunning, sh.trapStatus, sh.substRan, sh.substStatus, sh.noErrexit, sh.textErrexit}
	if sh.inTrap == 0 {
		sh.trigger = sh.current
	}
	sh.inTrap++
	sh.trapRunning, sh.trapStatus = n, sh.Status
	sh.noErrexit, sh.textErrexit = 0, 0 // the action is no part of a condition
	return s
}

// leaveTrap ends it; $? and PIPESTATUS are those of before, $_ is the action's.
func (sh *Shell) leaveTrap(s trapState) {
	sh.leaveTrapWith(s)
	sh.Status, sh.pipes, sh.pipe = s.status, s.pipes, s.pipe
}

// leaveTrapWith is leaveTrap for an action that ends what it interrupted.
func (sh *Shell) leaveTrapWith(s trapState) {
	sh.inTrap--
	sh.current, sh.line, sh.trigger = s.current, s.line, s.trigger
	sh.trapRunning, sh.trapStatus = s.running, s.saved
	sh.substRan, sh.substStatus = s.substRan, s.substStatus
	sh.noErrexit, sh.textErrexit = s.noErrexit, s.textErrexit
}

// runAction runs the action of a trap. Its lines count from 1, those of
// DEBUG, ERR and RETURN from the line that they are about.
func (sh *Shell) runAction(action *string, n int) flow {
	line := 1
	if n >= trapDEBUG {
		line = sh.line
	}
	sh.traceDepth++
	fl := sh.runKept(sh.keptAction(action), &parse.Source{Name: actionName(n), Text: *action, Line: line})
	sh.traceDepth--
	return sh.exitAround(fl)
}

// actionName is what messages call the source of an action.
func actionName(n int) string {
	switch n {
	case trapEXIT:
		return "exit trap"
	case trapDEBUG:
		return "debug trap"
	case trapERR:
		return "error trap"
	case trapRETURN:
		return "return trap"
	}
	return "trap"
}

// runTrap runs an action. $? is kept, unless the action leaves the shell or
// the function.
func (sh *Shell) runTrap(n int) flow {
	s := sh.enterTrap(n)
	fl := sh.runAction(sh.traps.set.action[n], n)
	if fl == flowNone || fl == flowDiscard && !sh.dropText {
		sh.leaveTrap(s)
		return flowNone
	}
	sh.leaveTrapWith(s)
	return fl
}

// exitTrapped says that there is an EXIT trap to be run. While it is run it is
// still listed.
func (sh *Shell) exitTrapped() bool { return sh.traps.has(trapEXIT) && !sh.inExitTrap }

// runExitTrap runs the EXIT trap once. fl is how the shell came to its end. If
// that was a signal, $? is still that of the last command.
func (sh *Shell) runExitTrap(fl flow) flow {
	if !sh.exitTrapped() {
		return fl
	}
	action := sh.traps.set.action[trapEXIT]
	why, died := sh.exiting, sh.diedOf
	s := sh.enterTrap(trapEXIT)
	if sh.parent == nil {
		sh.traceDepth = -1 // the action of the shell itself is traced as top level
	}
	if why == exitSignal {
		sh.Status = sh.lastStatus
	}
	sh.inExitTrap, sh.exitDepth = true, len(sh.frames)
	end := sh.returned(func() flow { return sh.runAction(action, trapEXIT) })
	sh.inExitTrap = false
	sh.traps.change(trapEXIT, nil) // one that it has set is not run
	if end == flowExit && why != exitSignal && sh.endsDeliberately() {
		sh.leaveTrapWith(s)
		return flowExit
	}
	sh.leaveTrap(s)
	sh.exiting, sh.diedOf = why, died
	return flowExit
}

// endsDeliberately reports whether the status of what has ended the EXIT trap is
// the shell's: that of exit and of what leaves like it, and of any failure under
// set -e.
func (sh *Shell) endsDeliberately() bool {
	switch sh.exiting {
	case exitBuiltin, exitRefused, exitErrexit:
		return true
	case exitNounset, exitError:
		return sh.opts.errexit
	}
	return false
}

// exitHere ends the shell execution environment as exitWith does; its EXIT
// trap still sees the functions, the locals and the redirections that are
// being left, as it does in bash after exit and after a failed exec.
func (sh *Shell) exitHere(status int, why exitReason) flow {
	fl := sh.exitWith(status, why)
	if sh.parent == nil && sh.inRequest && !sh.endsShell() {
		return fl
	}
	return sh.runExitTrap(fl)
}

// exitFaulty ends the shell because of an error.
func (sh *Shell) exitFaulty(status int) flow { return sh.exitUnlessText(status, exitError) }

// exitRefusing is exitFaulty for errors with which bash leaves as exit does:
// their status is that of the shell even if they end the EXIT trap.
func (sh *Shell) exitRefusing(status int) flow { return sh.exitUnlessText(status, exitRefused) }

// exitUnlessText ends the shell for an error, exitError or exitRefused. Unless
// its text is that of -c, which bash leaves first, the EXIT trap sees what
// exitHere says.
func (sh *Shell) exitUnlessText(status int, why exitReason) flow {
	if sh.ofText() {
		return sh.exitWith(status, why)
	}
	return sh.exitHere(status, why)
}

// ofText reports whether this is a shell whose commands are given by -c.
func (sh *Shell) ofText() bool { return sh.readFrom == 'c' && sh.parent == nil }

// exitAround is how eval, source and the action of a trap end. Where an error in
// them ends the shell, the EXIT trap sees what is around them, not what they
// have called: bash unwinds no further before it.
func (sh *Shell) exitAround(fl flow) flow {
	if fl != flowExit || !sh.exitTrapped() || sh.ofText() {
		return fl
	}
	if sh.inSubst {
		return fl
	}
	switch sh.exiting {
	case exitError, exitRefused, exitNounset:
	default:
		return fl
	}
	if sh.departed != nil && !sh.departed.firm {
		sh.departed.release()
		sh.departed = nil
	}
	return sh.exitHere(sh.Status, sh.exiting)
}

// runDebugTrap runs the DEBUG trap before a command; with extdebug a status
// other than 0 skips the command, 2 returns from the function.
func (sh *Shell) runDebugTrap() (fl flow, skip bool) {
	if sh.inDebug || sh.debugged {
		sh.debugged = false
		return flowNone, false
	}
	sh.inDebug = true
	s := sh.enterTrap(trapDEBUG)
	fl = sh.runAction(sh.traps.set.action[trapDEBUG], trapDEBUG)
	result := sh.Status
	sh.inDebug = false
	if fl == flowBreak || fl == flowContinue { // the command is executed before that
		sh.afterDebug, fl = fl, flowNone
	}
	if fl != flowNone && (fl != flowDiscard || sh.dropText) {
		sh.leaveTrapWith(s)
		return fl, true
	}
	sh.leaveTrap(s)
	switch {
	case !sh.opts.extdebug || result == 0:
		return flowNone, false
	case result == 2 && sh.inFunctionOrSource():
		return flowReturn, true
	}
	sh.Status = result
	return flowNone, true
}

// leftByDebug takes what a DEBUG trap has left for the end of its command.
func (sh *Shell) leftByDebug() flow {
	fl := sh.afterDebug
	sh.afterDebug = flowNone
	return fl
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

// runReturnTrap runs the RETURN trap when a function or a sourced file is
// over: got is how. $? is that of the last command, not what return says.
func (sh *Shell) runReturnTrap(got flow) flow {
	if !sh.traps.has(trapRETURN) || sh.inReturn || got == flowExit {
		return got
	}
	sh.inReturn = true
	status := sh.Status
	if got == flowReturn {
		sh.Status = sh.beforeReturn
	}
	fl := sh.runTrap(trapRETURN)
	if fl == flowNone || fl == flowReturn && got != flowReturn {
		sh.Status = status
	}
	sh.inReturn = false
	if fl == flowExit || fl == flowDiscard {
		return fl
	}
	return got
}

// hiddenTraps are the DEBUG, ERR and RETURN traps that a function without the
// trace attribute does not inherit.
type hiddenTraps [trapCount - trapDEBUG]*string

// hideTraps hides DEBUG and RETURN from what is not traced, and ERR without
// set -E.
func (sh *Shell) hideTraps(traced bool) (h hiddenTraps) {
	if !sh.traps.debugging() {
		return h
	}
	for i := range h {
		n := trapDEBUG + i
		kept := traced
		switch n {
		case trapERR:
			kept = sh.opts.errtrace
		case trapRETURN:
			kept = traced && !sh.inDebug
		}
		if !kept && sh.traps.has(n) {
			h[i] = sh.traps.set.action[n]
			sh.traps.change(n, nil)
		}
	}
	sh.optionsChanged()
	return h
}

// hideDebugTrap hides DEBUG from a sourced file.
func (sh *Shell) hideDebugTrap() (h hiddenTraps) {
	h[0] = sh.traps.set.action[trapDEBUG]
	sh.traps.change(trapDEBUG, nil)
	sh.optionsChanged()
	return h
}

// restoreTraps gives the traps back, unless others were set meanwhile.
func (sh *Shell) restoreTraps(h *hiddenTraps) {
	for i, action := range h {
		if n := trapDEBUG + i; action != nil && sh.traps.action(n) == nil {
			sh.traps.change(n, action)
		}
	}
	sh.optionsChanged()
}
