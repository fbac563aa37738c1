package interp

import (
	"errors"
	"io"

	"github.com/goshd/goshd/interp/fds"
)

// isEOF reports whether there is nothing more to read.
func isEOF(err error) bool { return errors.Is(err, io.EOF) }

// An attentive reads for a shell that attends to signals meanwhile.
type attentive struct {
	sh   *Shell
	f    *fds.FD
	wait fds.Wait
}

// errAgain says that there may be more to read.
var errAgain = errors.New("again")

// A leftError says that a signal ends the command.
type leftError struct{ status int }

func (e *leftError) Error() string { return "interrupted" }

// until is FD.ReadUntil. When a trap had to be run the error is errAgain, and
// what was read before is in dst.
func (r *attentive) until(dst []byte, delim, limit int) ([]byte, error) {
	dst, err := r.f.ReadUntil(dst, delim, limit, r.wait)
	if err == fds.ErrInterrupted || err != nil && err != fds.ErrTimeout && r.sh.hungUp() {
		err = r.attend()
	}
	return dst, err
}

// attend runs traps. The read goes on then, unless the shell is in posix mode
// or leaves the command.
func (r *attentive) attend() error {
	sh := r.sh
	sig := sh.pendingSignal()
	if fl := sh.attendAwake(); fl != flowNone {
		sh.unwound = fl
		return &leftError{sh.Status}
	}
	if sig != 0 && sh.opts.Posix {
		return &leftError{128 + sig}
	}
	return errAgain
}

// pendingSignal is the signal whose trap is about to run, 0 if none is.
func (sh *Shell) pendingSignal() int {
	if sh.signals.owner != sh {
		return 0
	}
	for n := 1; n < trapDEBUG; n++ {
		if sh.signals.pending[n].Load() > 0 && sh.traps.has(n) {
			return n
		}
	}
	return 0
}
