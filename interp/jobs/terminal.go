package jobs

import (
	"errors"
	"os"
	"syscall"

	"github.com/goshd/goshd/interp/fds"
	"golang.org/x/sys/unix"
)

// A Terminal is the controlling terminal of the program, which is a session
// leader. There is at most one. It belongs to one goroutine.
//
// The descriptor is private: passed descriptors of a terminal are closed when
// their request is over, the controlling terminal stays. Release gives up the
// descriptor too, without which a client that closes its side would not be
// noticed by the programs on this side.
type Terminal struct {
	num  int // private descriptor, close-on-exec; -1: given up
	rdev uint64
}

// ErrNoTerminal is returned by Adopt if none of the descriptors is a terminal
// that can be the controlling one. Jobs run without job control then.
var ErrNoTerminal = errors.New("no terminal to adopt")

// Adopt makes the controlling terminal be the first of candidates that is a
// terminal, nil ones aside, and returns it. The program must be a session
// leader. old, the present controlling terminal or nil, is left if it is
// another; its jobs lose it, and old must not be used any more.
//
// Nothing is taken from another session. A terminal that is one's controlling
// terminal can't be adopted, nor one that can only be written, unless with
// privileges (tty_ioctl(4), TIOCSCTTY).
func Adopt(old *Terminal, candidates ...*fds.FD) (*Terminal, error) {
	for _, f := range candidates {
		if f == nil || !f.IsTerminal() {
			continue
		}
		n, err := f.Real()
		if err != nil {
			return nil, err
		}
		return adopt(old, n)
	}
	return nil, ErrNoTerminal
}

// adopt makes the terminal n the controlling one.
func adopt(old *Terminal, n int) (*Terminal, error) {
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
	// Argument 1 would take the terminal from another session.
	if err := unix.IoctlSetInt(private, unix.TIOCSCTTY, 0); err != nil && !own(private) {
		unix.Close(private)
		return nil, ErrNoTerminal
	}
	return &Terminal{num: private, rdev: rdev}, nil
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

// Leave ends having a controlling terminal. Its foreground group, made to be
// ours, gets SIGHUP and SIGCONT from the kernel some time later; no other job
// does, but all processes of the session lose the terminal for ever.
func (t *Terminal) Leave() error {
	if err := t.open(); err != nil {
		return nil // hung up: there is none any more
	}
	defer t.Release()
	if !own(t.num) {
		return nil
	}
	if err := t.SetGroup(unix.Getpgrp()); err != nil {
		return err
	}
	return unix.IoctlSetInt(t.num, unix.TIOCNOTTY, 0)
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

// Group returns the foreground process group.
func (t *Terminal) Group() (pgid int, err error) {
	if err := t.open(); err != nil {
		return 0, err
	}
	return unix.IoctlGetInt(t.num, unix.TIOCGPGRP)
}

// SetGroup makes pgid, a group of the session, the foreground group. EPERM:
// there is no such group.
//
// A child that has started but not yet executed its program must not be in the
// foreground group, since a stop from the keyboard would stop it there, and
// the program with it: no process is started meanwhile.
func (t *Terminal) SetGroup(pgid int) error {
	spawning.Lock()
	defer spawning.Unlock()
	if err := t.open(); err != nil {
		return err
	}
	return unstoppable(func() error {
		return unix.IoctlSetPointerInt(t.num, unix.TIOCSPGRP, pgid)
	})
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
