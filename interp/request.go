package interp

// beginRequest prepares the shell for code that has its own descriptors, of
// which one may be a terminal.
func (sh *Shell) beginRequest() {
	p := sh.proc
	sh.signals.clear(attCancel)
	p.interrupted.Store(false)
	p.backgrounded = false
	if p.serving {
		sh.takeTerminal()
	}
	p.active.Store(true)
}

// endRequest tells of jobs, as bash does before it prompts, and gives the
// terminal up.
func (sh *Shell) endRequest() {
	p := sh.proc
	p.active.Store(false)
	if sh.signals.word.Load()&attCancel != 0 {
		sh.pipes, sh.pipe = nil, sh.Status
		sh.newLine()
	}
	sh.signals.clear(attCancel)
	if sh.Interactive() {
		sh.notify()
	}
	if p.serving {
		sh.leaveTerminal()
	}
}

// newLine ends the line on which the user has pressed ^C.
func (sh *Shell) newLine() {
	if sh.Interactive() && sh.parent == nil && sh.proc.tty.Load() != nil {
		sh.writeErr("\n")
	}
}
