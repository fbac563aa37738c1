package interp

import (
	"bytes"
	"errors"
	"strings"
	"syscall"
	"time"

	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/jobs"
	"golang.org/x/sys/unix"
)

// TakeControl makes the terminal that the process was started on the shell's
// own: job control is on. It reports false if there is none, or the process is
// in the background of it. SIGTERM does not end the shell any more, and SIGHUP
// ends it as it ends bash (bash manual, Signals). Close gives the terminal back.
func (sh *Shell) TakeControl() bool {
	p := sh.proc
	t, err := jobs.Controlling()
	if err != nil {
		return false
	}
	if !p.startSentinel() || t.Settle(p.sentinel.Pid()) != nil {
		return false
	}
	p.held = &terminal{Terminal: t}
	p.home = unix.Getpgrp()
	p.tty.Store(p.held)
	sh.opts.monitor = true
	p.watchFatal()
	p.watch(syscall.SIGPIPE)
	sh.checkSize()
	return true
}

// AwaitForeground stops the process group of the program while it is in the
// background of its terminal, as an interactive shell does before it takes control.
func AwaitForeground() { jobs.AwaitForeground() }

// ownsTerminal reports whether the shell has the terminal that it was started on, and
// dies with it. One that serves clients has theirs. It may be called from any goroutine.
func (p *process) ownsTerminal() bool { return !p.serving && p.tty.Load() != nil }

// InFront calls f while the process itself is in the foreground of its
// terminal. f must see to it that no key sends a signal.
func (sh *Shell) InFront(f func()) {
	p := sh.proc
	t := p.tty.Load()
	if t == nil || p.sentinel == nil {
		f()
		return
	}
	_ = t.Settle(p.home) // an error is a hang-up, which f finds too
	defer func() { _ = t.Settle(p.sentinel.Pid()) }()
	f()
}

// amidFront interrupts InFront, for commands.
func (sh *Shell) amidFront(f func()) {
	p := sh.proc
	t := p.tty.Load()
	if t == nil || p.sentinel == nil {
		f()
		return
	}
	_ = t.Settle(p.sentinel.Pid()) // an error is a hang-up
	defer func() { _ = t.Settle(p.home) }()
	f()
}

// giveBack ends TakeControl.
func (p *process) giveBack() {
	if t := p.tty.Load(); t != nil && p.home != 0 {
		p.tty.Store(nil)
		_ = t.Settle(p.home) // an error is a hang-up
		t.Release()
	}
}

// Input reads from the standard input of the shell for a LineReader: it blocks
// until there is something to read, or the time is over, which is ErrTimeout,
// or the shell is to end.
type Input struct {
	Shell    *Shell
	Deadline time.Time         // zero: never
	News     func(text string) // prints what set -b tells of jobs meanwhile
	// Around calls run while the terminal is as commands find it. run executes traps,
	// when one is due for which the user need not end the line.
	Around func(run func())
}

// Read reads at most one byte, so that nothing is taken from the commands.
func (in *Input) Read(p []byte) (int, error) {
	sh := in.Shell
	f := sh.fds.Get(0)
	if f == nil {
		return 0, errBadFD
	}
	for {
		n, err := f.ReadWait(p[:min(len(p), 1)], fds.Wait{Interrupt: &sh.signals.intr, Deadline: in.Deadline})
		switch {
		case err == fds.ErrTimeout:
			return n, ErrTimeout
		case err != fds.ErrInterrupted:
			return n, err
		case sh.mortal():
			return n, err
		}
		sh.signals.intr.Clear() // other traps run after the line
		if sh.signals.word.Load()&attNews != 0 && in.News != nil {
			in.News(sh.takeNews())
		}
		switch {
		case sh.isInterrupted():
			return n, ErrInterrupt
		case in.Around != nil && sh.urgent() && in.attend() == flowExit:
			return n, errLeft
		}
	}
}

// attend runs the traps that do not wait for the line.
func (in *Input) attend() (fl flow) {
	sh := in.Shell
	in.Around(func() {
		sh.amidFront(func() {
			fl = (&dialogue{sh: sh}).protect(func() flow {
				if now := sh.size(); now != (size{}) {
					sh.setSize(now.lines, now.columns)
				}
				return sh.runPendingTraps()
			})
		})
	})
	return fl
}

// Editing reports whether lines are edited: set -o emacs or vi.
func (sh *Shell) Editing() bool { return sh.opts.emacs || sh.opts.vi }

// A PlainReader is a LineReader without editing, for input that is no terminal
// or one that can't move its cursor.
type PlainReader struct{ Shell *Shell }

// ReadLine prints the prompt on standard error and reads a line.
func (r *PlainReader) ReadLine(prompt, _ string, limit time.Duration) (string, error) {
	sh := r.Shell
	sh.writeErr(plainPrompt(prompt))
	f := sh.fds.Get(0)
	if f == nil {
		return "", errBadFD
	}
	w := fds.Wait{Interrupt: &sh.signals.intr, Front: sh}
	if limit > 0 {
		w.Deadline = time.Now().Add(limit)
	}
	return r.read(f, w)
}

func (r *PlainReader) read(f *fds.FD, w fds.Wait) (string, error) {
	sh, p := r.Shell, r.Shell.proc
	p.active.Store(true)
	defer p.active.Store(false)
	var line []byte
	for {
		got, err := f.ReadUntil(line, '\n', -1, w)
		line = got
		switch {
		case err == nil, isEOF(err) && len(line) > 0:
			return string(trimNewline(line)), nil
		case err == fds.ErrTimeout:
			return "", ErrTimeout
		case err != fds.ErrInterrupted:
			return "", err
		case sh.abandoned():
			sh.signals.clear(attCancel)
			return "", err
		case sh.signals.word.Load()&attCancel != 0:
			sh.signals.clear(attCancel)
			return "", ErrInterrupt
		case sh.dropped():
			return "", ErrInterrupt
		case sh.mortal():
			return "", err
		}
		sh.signals.intr.Clear()
		sh.notifyAtOnce()
		if sh.due() && (&dialogue{sh: sh}).protect(sh.attend) == flowExit {
			return "", errLeft
		}
	}
}

// errLeft says that a trap has left the shell.
var errLeft = errors.New("the shell was left")

// plainPrompt is a prompt without the marks for line editors.
func plainPrompt(s string) string {
	return strings.NewReplacer("\x01", "", "\x02", "").Replace(s)
}

func trimNewline(line []byte) []byte { return bytes.TrimSuffix(line, []byte{'\n'}) }
