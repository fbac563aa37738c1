package interp

import (
	"slices"

	"github.com/goshd/goshd/interp/fds"
)

// departed is what a failure that ends the shell has left: bash does not unwind
// all of it before the EXIT trap. The calls are still in FUNCNAME, BASH_SOURCE
// and BASH_LINENO, and parameters and redirections are those of the failure.
type departed struct {
	frames []callFrame
	params []string
	fds    *fds.Table // nil: those of the shell
	last   lastArgument
	firm   bool // nothing is unwound
	shown  bool // a function was left, which leaves FUNCNAME set
}

// depart notes what the shell is about to leave for its EXIT trap under set -e.
func (sh *Shell) depart(firm bool) {
	if !sh.mayDepart() {
		return
	}
	sh.departed = &departed{slices.Clone(sh.frames), sh.Params, sh.fds.Clone(), sh.lastArg, firm, sh.inFunction()}
}

// mayDepart: there is an EXIT trap, which is going to be run.
func (sh *Shell) mayDepart() bool {
	return sh.exitTrapped() && sh.departed == nil && (sh.parent != nil || !sh.inRequest || sh.endsShell())
}

// unwindCall unwinds what was departed from up to a command with redirections
// that has been left, as bash does.
func (sh *Shell) unwindCall() {
	if d := sh.departed; d != nil && !d.firm && d.fds != nil {
		d.fds.Release()
		*d = departed{slices.Clone(sh.frames), sh.Params, sh.fds.Clone(), sh.lastArg, false, d.shown}
	}
}

func (d *departed) release() {
	if d.fds != nil {
		d.fds.Release()
	}
}

// departAll is for errors that unwind all calls, of which bash leaves the
// outermost level in FUNCNAME.
func (sh *Shell) departAll() {
	if !sh.inFunction() || !sh.mayDepart() {
		return
	}
	d := &departed{shown: true}
	if sh.frames[0].fn == nil {
		d.frames = sh.frames[:1:1]
	}
	for _, f := range sh.frames {
		if f.own {
			d.params = f.outer
			break
		}
	}
	sh.departed = d
}

// calls are the levels that the call stack variables tell of, the innermost
// last.
func (sh *Shell) calls() []callFrame {
	if sh.departed == nil || !sh.inExitTrap {
		return sh.frames
	}
	below := sh.departed.frames
	return append(below[:len(below):len(below)], sh.frames[min(sh.exitDepth, len(sh.frames)):]...)
}

// returned runs the EXIT trap with what was departed from.
func (sh *Shell) returned(run func() flow) flow {
	d := sh.departed
	if d == nil {
		return run()
	}
	params, own := sh.Params, sh.fds
	sh.Params = d.params
	if d.fds != nil {
		sh.fds, sh.lastArg = d.fds, d.last
	}
	fl := run()
	d.release()
	sh.departed, sh.Params, sh.fds = nil, params, own
	return fl
}
