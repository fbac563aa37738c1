package interp

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

// failed is the consequence of a command's failure: the ERR trap, then set -e.
func (sh *Shell) failed() flow {
	if fl := sh.runErrTrap(); fl != flowNone {
		return fl
	}
	if sh.opts.errexit {
		sh.depart(false)
		return sh.exitWith(sh.Status, exitErrexit)
	}
	return flowNone
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
