package interp

import (
	"errors"
	"io"
	"time"

	"github.com/goshd/goshd/interp/fds"
)

// isEOF reports whether there is nothing more to read.
func isEOF(err error) bool { return errors.Is(err, io.EOF) }

// An attentive reads for a shell that attends to signals meanwhile.
type attentive struct {
	sh   *Shell
	f    *fds.FD
	wait fds.Wait
	// polling says that a signal is pending that another shell will attend
	// to: the interrupt is of no use meanwhile.
	polling bool
}

// errAgain says that there may be more to read.
var errAgain = errors.New("again")

// A leftError says that a signal ends the command.
type leftError struct{ status int }

func (e *leftError) Error() string { return "interrupted" }

// until is FD.ReadUntil. When a trap had to be run the error is errAgain, and
// what was read before is in dst.
func (r *attentive) until(dst []byte, delim, limit int) ([]byte, error) {
	w := r.wait
	if r.polling {
		soon := time.Now().Add(patience)
		if w.Deadline.IsZero() || soon.Before(w.Deadline) {
			w.Deadline = soon
		}
		w.Interrupt = nil
	}
	dst, err := r.f.ReadUntil(dst, delim, limit, w)
	switch {
	case err == fds.ErrInterrupted, err == fds.ErrTimeout && r.polling && !r.expired():
		err = r.attend()
	case err != nil && err != fds.ErrTimeout && r.sh.hungUp():
		err = r.attend()
	}
	return dst, err
}

func (r *attentive) expired() bool {
	d := r.wait.Deadline
	return !d.IsZero() && !time.Now().Before(d)
}

// patience is how often a shell looks whether it was cancelled while polling.
const patience = 50 * time.Millisecond

// attend runs traps. The read goes on then, unless the shell is in posix mode
// or leaves the command.
func (r *attentive) attend() error {
	sh := r.sh
	sig := sh.pendingSignal()
	if fl := sh.attend(); fl != flowNone {
		sh.unwound = fl
		return &leftError{sh.Status}
	}
	if sig != 0 && sh.opts.Posix {
		return &leftError{128 + sig}
	}
	r.polling = r.wait.Interrupt != nil && r.wait.Interrupt.Fired()
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
