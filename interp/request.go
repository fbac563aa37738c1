package interp

import "syscall"

// beginRequest prepares the shell for code that has its own descriptors, of
// which one may be a terminal that is to be used.
func (sh *Shell) beginRequest(terminal bool) {
	p := sh.proc
	sh.signals.clear(attKeys)
	p.interrupted.Store(false)
	p.backgrounded = false
	switch {
	case p.serving && terminal:
		sh.takeTerminal()
	case p.serving && p.monitor == 0:
		sh.opts.monitor = false
	}
	p.active.Store(true)
}

// endRequest tells of jobs if notices, as bash does before it prompts, and gives
// the terminal up.
func (sh *Shell) endRequest(notices bool) {
	p := sh.proc
	p.active.Store(false)
	if !sh.signals.catches(syscall.SIGINT) {
		sh.signals.pending[syscall.SIGINT].Store(0) // it came too late, and is not for the next one
	}
	if sh.signals.word.Load()&attCancel != 0 {
		sh.pipes, sh.pipe = nil, sh.Status
		sh.newLine()
	}
	sh.signals.clear(attKeys)
	if notices && sh.Interactive() {
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
