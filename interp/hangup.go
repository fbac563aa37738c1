package interp

import (
	"sync"
	"syscall"
	"time"

	"github.com/goshd/goshd/interp/jobs"
)

// A hangups tells the SIGHUP of a terminal that is hung up, which the kernel
// sends to the session leader, from one that somebody has sent.
type hangups struct {
	mu    sync.Mutex
	owned bool // there is a terminal whose end has not been told of
	// owed is when a terminal was found gone whose signal is to come. Signals
	// that come together are one.
	owed time.Time
	// parted is when a terminal was last given up or found gone.
	parted time.Time
}

// owedTime is how late the signal of a terminal that was found gone may come.
const owedTime = 3 * time.Second

// aftermath is how long behind that a SIGHUP is taken for one of the terminal's.
// The kernel sends two if the shell itself is in the foreground, and a terminal
// may go while it is being left.
const aftermath = time.Second

// HangUp is to be called when a serving process gets SIGHUP, from any
// goroutine. It reports whether a terminal was hung up that the shell had
// adopted. Then the job in the foreground was sent SIGHUP and SIGCONT, the code
// that has the terminal is abandoned, and the shell goes on. Otherwise the
// signal was meant for the shell itself.
func (sh *Shell) HangUp() bool {
	p := sh.proc
	h := &p.hangups
	h.mu.Lock()
	defer h.mu.Unlock()
	told := time.Since(h.owed) < owedTime || time.Since(h.parted) < aftermath // another one may be owned by now
	h.owed = time.Time{}
	if h.owned && !jobs.HasTerminal() {
		h.owned, h.parted, told = false, time.Now(), true
		p.hangUp()
	}
	return told
}

// hangUp ends what has the terminal. In a terminal's own shell the kernel tells
// only that, and it tells the job.
func (p *process) hangUp() {
	if g := p.foreground.Load(); g != nil {
		// ESRCH: it has just ended.
		_ = g.job.Signal(syscall.SIGHUP)
		_ = g.job.Signal(syscall.SIGCONT)
	}
	a := p.main.signals
	switch {
	case !p.active.Load() || p.tty.Load() == nil:
	case a.catches(syscall.SIGHUP): // the signal itself runs the trap
	case !a.ignores(syscall.SIGHUP):
		a.cancel(syscall.SIGHUP)
	}
}

// adopted records that t has taken the place of old, which may be nil.
func (h *hangups) adopted(old *jobs.Terminal) {
	if old != nil && old.Lost() && h.owned {
		h.owed = time.Now()
	}
	if old != nil {
		h.parted = time.Now()
	}
	h.owned = true
}
