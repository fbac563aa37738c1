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
	mu      sync.Mutex
	adopted bool // there was a terminal
	owned   bool // there is one whose end has not been told of
	// owed is when a terminal was found gone whose signal is to come. Signals
	// that come together are one.
	owed time.Time
	// parted is when a terminal was last given up or found gone.
	parted time.Time
}

// What follows is for systems that do not say who has sent a signal.

// owedTime is how late the signal of a terminal that was found gone may come.
const owedTime = 3 * time.Second

// aftermath is how long behind that a SIGHUP is taken for one of the terminal's.
// The kernel sends two if the shell itself is in the foreground, and a terminal
// may go while it is being left.
const aftermath = time.Second

// hangUpPatience is how long a job that was in the foreground of a terminal that is
// hung up may take to end. One that ignores the signal goes on in the background
// then, where it would be if its terminal's own shell had gone.
const hangUpPatience = 2 * time.Second

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
	told := h.tells()
	if h.owned && !jobs.HasTerminal() {
		h.owned, h.parted = false, time.Now()
		p.hangUp()
	}
	return told
}

// tells reports whether a SIGHUP that has arrived is a terminal's. The kernel itself
// sends others to a shell only before it leads a session, in which it adopts terminals.
func (h *hangups) tells() bool {
	if from, known := jobs.TakeSource(syscall.SIGHUP); known {
		return h.adopted && !from.Others
	}
	told := time.Since(h.owed) < owedTime || time.Since(h.parted) < aftermath || // another one may be owned by now
		h.owned && !jobs.HasTerminal()
	h.owed = time.Time{}
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
	if t := p.tty.Load(); t != nil {
		time.AfterFunc(hangUpPatience, func() { p.outlived(t) })
	}
	a := p.main.signals
	switch {
	case !p.active.Load() || p.tty.Load() == nil:
	case a.catches(syscall.SIGHUP): // the signal itself runs the trap
	case !a.ignores(syscall.SIGHUP):
		a.cancel(syscall.SIGHUP)
	}
}

// changed records that another terminal has taken the place of old, which may be nil.
func (h *hangups) changed(old *jobs.Terminal) {
	if old != nil && old.Lost() && h.owned {
		h.owed = time.Now()
	}
	if old != nil {
		h.parted = time.Now()
	}
	h.adopted, h.owned = true, true
}

// outlived moves what ignores the end of its terminal into the background, as long
// as code runs that had the terminal.
func (p *process) outlived(t *terminal) {
	if !p.active.Load() || p.tty.Load() != t {
		return
	}
	if g := p.awaited.Load(); g != nil && !g.inShell() {
		p.main.Background()
	}
	time.AfterFunc(hangUpPatience, func() { p.outlived(t) })
}
