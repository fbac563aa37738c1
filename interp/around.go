package interp

import "syscall"

// after does what is due after a command that counts for PIPESTATUS, set -e
// and the ERR trap.
func (sh *Shell) after(fl flow) flow { return sh.afterPipeline(nil, fl) }

// afterPipeline is after with the statuses of a pipeline of several commands.
func (sh *Shell) afterPipeline(statuses []int, fl flow) flow {
	sh.pipes, sh.pipe = statuses, sh.Status
	if sh.onFailure && sh.Status != 0 && sh.noErrexit == 0 && fl == flowNone {
		fl = sh.failed()
	}
	if sh.signals.word.Load() != 0 && fl == flowNone {
		fl = sh.attendTo()
	}
	if sh.afterDebug != flowNone && fl == flowNone {
		return sh.leftByDebug()
	}
	return fl
}

// afterCommand is after for a command whose failure may be of no consequence.
func (sh *Shell) afterCommand(info *commandInfo, fl flow) flow {
	if !info.quiet {
		return sh.after(fl)
	}
	sh.noErrexit++
	fl = sh.after(fl)
	sh.noErrexit--
	return fl
}

// afterStop is afterCommand for a job that has stopped: bash 5.2 leaves
// PIPESTATUS alone, and set -e ends the shell also where loops are being left.
func (sh *Shell) afterStop(info *commandInfo, fl flow) flow {
	if fl == flowBreak && sh.opts.errexit && sh.noErrexit == 0 && !info.quiet {
		return sh.exitOnError()
	}
	pipes, pipe := sh.pipes, sh.pipe
	fl = sh.afterCommand(info, fl)
	sh.pipes, sh.pipe = pipes, pipe
	return fl
}

// failed is the consequence of a command's failure: the ERR trap, then set -e.
func (sh *Shell) failed() (fl flow) {
	if sh.struck() { // the trap comes before the end of the list
		sh.signals.respite(shortAftershock, func() { fl = sh.runErrTrap() })
	} else {
		fl = sh.runErrTrap()
	}
	if fl == flowNone && sh.opts.errexit {
		return sh.exitOnError()
	}
	return fl
}

// struck says that a command has died of the SIGINT that ends what follows it.
func (sh *Shell) struck() bool {
	return sh.Status == 128+int(syscall.SIGINT) && sh.signals.cancelled() == syscall.SIGINT
}

// exitOnError is what set -e does.
func (sh *Shell) exitOnError() flow {
	sh.depart(false)
	return sh.exitWith(sh.Status, exitErrexit)
}

// before is what precedes a command when traps or options ask for it; skip
// says that the command is not to be run, which is a success. With set -n it is
// nothing.
func (sh *Shell) before(info *commandInfo) (fl flow, skip bool) {
	if fl, skip = sh.permit(info); skip && fl == flowNone && !sh.dormant() {
		sh.Status = 0
	}
	return fl, skip
}

// permit is before, but leaves the status of the DEBUG trap that had the
// command skipped.
func (sh *Shell) permit(info *commandInfo) (fl flow, skip bool) {
	if sh.dormant() {
		return flowNone, true
	}
	sh.current = info
	if sh.traps.has(trapDEBUG) {
		return sh.runDebugTrap()
	}
	return flowNone, false
}

// dormant says that commands are read but not run: set -n.
func (sh *Shell) dormant() bool { return sh.opts.noexec && !sh.Interactive() }
