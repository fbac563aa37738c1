package jobs

import (
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// A Process is a child started by Start. It is a zombie until it is collected:
// by Wait, or by the reaper once it is watched. One of them must be called.
type Process struct {
	state
	pid int
	// watched is set once, under reaper.mu.
	watched bool
	inGroup bool // of a Job; this and what follows is set before the process is known to others
	guest   bool // see Job.Guest
	since   time.Time
}

// Pid is the process id.
func (p *Process) Pid() int { return p.pid }

// Age is how long ago the process was started.
func (p *Process) Age() time.Duration { return time.Since(p.since) }

func (p *Process) known() int { return p.pid }

func (p *Process) process() bool { return true }

func (p *Process) grouped() bool { return p.inGroup }

func (p *Process) goOn() {}

// Signal sends a signal. ESRCH: the process has ended and was collected, so
// that the number may be another's by now.
func (p *Process) Signal(sig syscall.Signal) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.status.State.Ended() {
		return unix.ESRCH
	}
	return unix.Kill(p.pid, sig)
}

// SignalGroup sends a signal to the process group that p leads. ESRCH: p has
// ended and was collected, or leads no group.
func (p *Process) SignalGroup(sig syscall.Signal) error { return p.signalGroup(p.pid, sig) }

// Wait blocks, on a thread, until the process has ended or stopped, and returns
// its status. It is the fastest way to wait for one child in the foreground;
// nothing interrupts it, as nothing but the child's end interrupts bash there
// (bash manual, "Signals").
func (p *Process) Wait() Status {
	for {
		if s := p.Status(); s.State != Running {
			return s
		}
		// EINTR and ECHILD (the reaper was faster) are answered by the
		// status.
		block(p.pid)
		p.collect()
	}
}

// WaitEnd is Wait for a shell without job control: it waits until the process
// has ended, however often it stops.
func (p *Process) WaitEnd() Status {
	for {
		if s := p.Status(); s.State.Ended() {
			return s
		}
		block(p.pid)
		p.collect()
	}
}

// Poll asks what has become of the process without waiting, and reports whether
// it has ended.
func (p *Process) Poll() bool {
	p.collect()
	return p.gone()
}

// collect asks the kernel what has become of the process, until there is
// nothing new, and reports whether there was anything.
func (p *Process) collect() (news bool) {
	for p.collectOne() {
		news = true
	}
	forget(p)
	return news
}

func (p *Process) collectOne() bool {
	p.mu.Lock()
	if p.status.State.Ended() {
		p.mu.Unlock()
		return false
	}
	var ws syscall.WaitStatus
	pid, err := wait4(p.pid, &ws, syscall.WNOHANG|syscall.WUNTRACED|syscall.WCONTINUED)
	if pid != p.pid {
		announce := func() {}
		if err != nil {
			// ECHILD: somebody else has taken our child. It is gone, and
			// nobody will ever know how.
			announce = p.set(Exit(127))
		}
		p.mu.Unlock()
		announce()
		return false
	}
	announce := p.set(statusOf(ws))
	p.mu.Unlock()
	announce()
	return true
}

func wait4(pid int, ws *syscall.WaitStatus, options int) (int, error) {
	for {
		got, err := syscall.Wait4(pid, ws, options, nil)
		if err != syscall.EINTR {
			return got, err
		}
	}
}
