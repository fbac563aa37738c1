package jobs

import (
	"errors"
	"os"
	"syscall"
	"time"

	"github.com/goshd/goshd/interp/fds"
	"golang.org/x/sys/unix"
)

// A Terminal is the controlling terminal of the program. There is at most one.
// It belongs to one goroutine, but for Job.Start, Settle, Bring, Home, Welcome
// and Borrow.
//
// The descriptor is private: passed descriptors of a terminal are closed when
// their request is over, the controlling terminal stays. Release gives up the
// descriptor too, without which a client that closes its side would not be
// noticed by the programs on this side.
type Terminal struct {
	num  int // private descriptor, close-on-exec; -1: given up
	rdev uint64

	// shell is the foreground group while job is nil, 0 before Settle. Both
	// are guarded by spawning.
	shell int
	job   *Job

	// moved is when a job that has processes last came to the foreground, by
	// Bring or behind Borrow; guarded by spawning.
	moved time.Time

	left bool // by Leave, before it was hung up
}

// ErrNoTerminal is returned by Adopt if none of the descriptors is a terminal
// that can be the controlling one. Jobs run without job control then.
var ErrNoTerminal = errors.New("no terminal to adopt")

// ErrNotLeader is returned by Adopt if there is a terminal, but the program is
// no session leader: see Lead.
var ErrNotLeader = errors.New("not a session leader")

// Adopt makes the controlling terminal be the first of candidates that is a
// terminal, nil ones aside, and returns it, with the process group front in its
// foreground: no process is started while the program's own is. The program
// must be a session leader, see Lead. old, the present controlling terminal or nil, is left if it is
// another; its jobs lose it, and old must not be used any more.
//
// Nothing is taken from another session. A terminal that is one's controlling
// terminal can't be adopted, nor one that can only be written, unless with
// privileges (tty_ioctl(4), TIOCSCTTY).
func Adopt(old *Terminal, front int, candidates ...*fds.FD) (*Terminal, error) {
	n, err := candidate(candidates)
	if err != nil {
		return nil, err
	}
	return adopt(old, front, n)
}

// Adoptable returns the error that Adopt would return before it changes
// anything, or nil.
func Adoptable(candidates ...*fds.FD) error {
	_, err := candidate(candidates)
	return err
}

// candidate returns the descriptor that is to be adopted.
func candidate(candidates []*fds.FD) (int, error) {
	for _, f := range candidates {
		if f == nil || !f.IsTerminal() {
			continue
		}
		n, err := f.Real()
		if err != nil {
			return -1, err
		}
		if sid, err := unix.Getsid(0); err != nil || sid != os.Getpid() {
			if at, err := session(n); err == nil && at == sid {
				return -1, ErrNoTerminal // our session leader's
			}
			return -1, ErrNotLeader
		}
		return n, nil
	}
	return -1, ErrNoTerminal
}

// adopt makes the terminal n the controlling one.
func adopt(old *Terminal, front, n int) (*Terminal, error) {
	var st unix.Stat_t
	if err := unix.Fstat(n, &st); err != nil {
		return nil, err
	}
	rdev := uint64(st.Rdev)
	if old != nil && old.rdev == rdev && own(n) {
		return old.reopen(n)
	}
	if old != nil {
		if err := old.Leave(); err != nil {
			return nil, err
		}
	}
	// Numbers from 100 on keep those below free for received descriptors.
	private, err := unix.FcntlInt(uintptr(n), unix.F_DUPFD_CLOEXEC, 100)
	if err != nil {
		return nil, err
	}
	t := &Terminal{num: private, rdev: rdev}
	if err := t.take(front); err != nil {
		unix.Close(private)
		return nil, err
	}
	return t, nil
}

// take makes the terminal the controlling one. It comes with the program's own
// group in the foreground, where no process may be started: see Sentinel.
func (t *Terminal) take(front int) error {
	spawning.Lock()
	defer spawning.Unlock()
	// Argument 1 would take the terminal from another session.
	if err := unix.IoctlSetInt(t.num, unix.TIOCSCTTY, 0); err != nil && !own(t.num) {
		return ErrNoTerminal
	}
	t.shell = front
	return t.setGroup(front)
}

// Controlling returns the controlling terminal that the program was started
// with. ErrNoTerminal: there is none, or the program is in the background.
func Controlling() (*Terminal, error) {
	n, err := unix.Open("/dev/tty", unix.O_RDWR|unix.O_NOCTTY|unix.O_CLOEXEC, 0)
	if err != nil {
		return nil, ErrNoTerminal
	}
	defer unix.Close(n)
	var st unix.Stat_t
	group, err := unix.IoctlGetInt(n, unix.TIOCGPGRP)
	if err != nil || group != unix.Getpgrp() || unix.Fstat(n, &st) != nil {
		return nil, ErrNoTerminal
	}
	private, err := unix.FcntlInt(uintptr(n), unix.F_DUPFD_CLOEXEC, 100)
	if err != nil {
		return nil, errnoOf(err)
	}
	return &Terminal{num: private, rdev: uint64(st.Rdev)}, nil
}

// AwaitForeground stops the process group of the program until it is in the
// foreground of its controlling terminal, if there is one. A group that nobody could
// continue, or that ignores SIGTTIN, is not stopped.
func AwaitForeground() {
	n, err := unix.Open("/dev/tty", unix.O_RDWR|unix.O_NOCTTY|unix.O_CLOEXEC, 0)
	if err != nil {
		return
	}
	defer unix.Close(n)
	for range 10 {
		group, err := unix.IoctlGetInt(n, unix.TIOCGPGRP)
		if err != nil || group == unix.Getpgrp() {
			return
		}
		_ = unix.Kill(0, unix.SIGTTIN) // it is there
		time.Sleep(20 * time.Millisecond)
	}
}

// Lead makes the program a session leader, which can adopt terminals. It loses
// the controlling terminal that it may have been started with. Jobs that run
// already stay in the old session, so that they can't come to the foreground
// of a terminal that is adopted.
func Lead() error {
	pid := os.Getpid()
	if sid, err := unix.Getsid(0); err == nil && sid == pid {
		return nil
	}
	if _, err := unix.Setsid(); err == nil {
		return nil
	}
	// It leads a process group, as a job of an interactive shell does, and
	// has to leave that.
	s, err := StartSentinel()
	if err != nil {
		return err
	}
	defer s.Close()
	if err := unix.Setpgid(0, s.Pid()); err != nil {
		return err
	}
	_, err = unix.Setsid()
	return err
}

// reopen gets a descriptor for a terminal that is the controlling one still.
func (t *Terminal) reopen(n int) (*Terminal, error) {
	if t.num >= 0 {
		return t, nil
	}
	private, err := unix.FcntlInt(uintptr(n), unix.F_DUPFD_CLOEXEC, 100)
	if err != nil {
		return nil, err
	}
	t.num = private
	return t, nil
}

// own reports whether n is the controlling terminal of our own session: not so
// after a hang-up (EIO) or if it is another's (ENOTTY).
func own(n int) bool {
	sid, err := session(n)
	return err == nil && sid == os.Getpid()
}

// Held reports whether the terminal is still the controlling one. After a
// SIGHUP it tells a hang-up from the signal that Leave causes.
func (t *Terminal) Held() bool { return t.num >= 0 && own(t.num) }

// Release gives up the descriptor until the terminal is adopted again; it
// stays the controlling one.
func (t *Terminal) Release() {
	if t.num >= 0 {
		unix.Close(t.num)
		t.num = -1
	}
}

// Leave ends having a controlling terminal. Its foreground group, which is that
// of Settle, or ours, gets SIGHUP and SIGCONT from the kernel some time later;
// no other job does, but all processes of the session lose the terminal for
// ever.
func (t *Terminal) Leave() error {
	if t.open() != nil {
		return nil // it was hung up
	}
	defer t.Release()
	if !own(t.num) {
		return nil
	}
	spawning.Lock()
	defer spawning.Unlock()
	t.job = nil
	front := t.shell
	if front == 0 || t.setGroup(front) != nil {
		if err := t.setGroup(unix.Getpgrp()); err != nil {
			return err
		}
	}
	if err := unix.IoctlSetInt(t.num, unix.TIOCNOTTY, 0); err != nil {
		return err
	}
	t.left = true
	return nil
}

// Lost reports whether a terminal that is no longer the controlling one was
// hung up, and not left: the program has got SIGHUP because of it, or soon
// will.
func (t *Terminal) Lost() bool { return !t.left }

// HasTerminal reports whether the program has a controlling terminal. It may be
// called from any goroutine.
func HasTerminal() bool {
	n, err := unix.Open("/dev/tty", unix.O_RDWR|unix.O_NOCTTY|unix.O_CLOEXEC, 0)
	if err != nil {
		return false
	}
	unix.Close(n)
	return true
}

// open gets a descriptor if there is none.
func (t *Terminal) open() error {
	if t.num >= 0 {
		return nil
	}
	n, err := unix.Open("/dev/tty", unix.O_RDWR|unix.O_NOCTTY|unix.O_CLOEXEC, 0)
	if err == nil {
		t.num = n
	}
	return err
}

// Reopen opens the terminal anew, for a program on it. An error says that it is
// not ours any more, or that it can't be found under its name.
func (t *Terminal) Reopen() (*fds.FD, error) {
	n, err := unix.Open(nameOf(t.rdev), unix.O_RDWR|unix.O_NOCTTY|unix.O_NONBLOCK|unix.O_CLOEXEC, 0)
	if err != nil {
		return nil, err
	}
	var st unix.Stat_t
	if err := unix.Fstat(n, &st); err != nil || uint64(st.Rdev) != t.rdev || !own(n) || unix.SetNonblock(n, false) != nil {
		unix.Close(n)
		return nil, ErrNoTerminal
	}
	return fds.New(n), nil
}

// Group returns the foreground process group.
func (t *Terminal) Group() (pgid int, err error) {
	if err := t.open(); err != nil {
		return 0, err
	}
	return unix.IoctlGetInt(t.num, unix.TIOCGPGRP)
}

// Modes are the settings of a terminal, as stty changes them.
type Modes unix.Termios

// Modes returns the present settings.
func (t *Terminal) Modes() (*Modes, error) {
	if err := t.open(); err != nil {
		return nil, err
	}
	m, err := unix.IoctlGetTermios(t.num, getModes)
	return (*Modes)(m), err
}

// SetModes changes the settings once what was written is printed. The shell
// must be in the foreground group, or have a sentinel there.
func (t *Terminal) SetModes(m *Modes) error {
	if err := t.open(); err != nil {
		return err
	}
	return unstoppable(func() error {
		return unix.IoctlSetTermios(t.num, setModesDrained, (*unix.Termios)(m))
	})
}

// Size returns lines and columns; 0 if they are not known.
func (t *Terminal) Size() (lines, columns int, err error) {
	if err := t.open(); err != nil {
		return 0, 0, err
	}
	ws, err := unix.IoctlGetWinsize(t.num, unix.TIOCGWINSZ)
	if err != nil {
		return 0, 0, err
	}
	return int(ws.Row), int(ws.Col), nil
}

// stops are the signals that the terminal sends to a background process that
// changes it.
var stops = []syscall.Signal{syscall.SIGTTOU, syscall.SIGTTIN, syscall.SIGTSTP}
