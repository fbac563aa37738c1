//go:build amd64 || arm64

package jobs

import (
	"math"
	"syscall"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"
)

// child is the only newborn. spawning guards it, and how it is made.
var (
	child = newborn{all: math.MaxUint64}
	how   manner
)

// launch is Start; spawning is held. If terminal is not negative, the process brings
// its group to the foreground of that before it executes its program.
func launch(spec *Spec, terminal int) (*Process, error) {
	p := &Process{since: time.Now()}
	var err error
	for ; ; how++ {
		if p.pid, err = child.start(spec, terminal, how); err == nil {
			return p, nil
		}
		if p.pid != 0 || how == copying || !refused(err) {
			return nil, err
		}
	}
}

// start starts the process. An error with a pid is the child's, which is gone then.
func (c *newborn) start(spec *Spec, terminal int, m manner) (pid int, err error) {
	defer c.forget()
	c.born = spec.Born
	return c.live(func() error { return c.list(spec, terminal, m) })
}

// live makes the child that does what list writes down, and waits until it executes its
// program.
func (c *newborn) live(list func() error) (pid int, err error) {
	var report [2]int
	if err := unix.Pipe2(report[:], unix.O_CLOEXEC); err != nil {
		return -1, err
	}
	defer unix.Close(report[0])
	c.report = uintptr(report[1])
	if err := list(); err != nil {
		unix.Close(report[1])
		return -1, err
	}
	syscall.ForkLock.Lock()
	pid = clone(c, &c.calls[0])
	syscall.ForkLock.Unlock()
	unix.Close(report[1])
	if pid < 0 {
		return 0, syscall.Errno(-pid)
	}
	if c.born != nil {
		c.born(pid)
		c.told.Store(1)
		_, _, _ = unix.RawSyscall(unix.SYS_FUTEX, uintptr(unsafe.Pointer(&c.told)), futexWake, 1) // it may wait no more
	}
	return pid, c.await(pid, report[0])
}

// list writes down what the child is to do.
func (c *newborn) list(spec *Spec, terminal int, m manner) error {
	if err := c.words(spec); err != nil {
		return err
	}
	c.use(m)
	c.reset(callsOf(spec.Files) + len(spec.Limits) + len(spec.Ignored) + lastSignal + 16)
	if spec.Born != nil && m != copying {
		c.may(unix.SYS_FUTEX, uintptr(unsafe.Pointer(&c.told)), futexWait, 0, uintptr(unsafe.Pointer(&bornTime)))
	}
	group := &c.pid
	switch {
	case spec.NewGroup:
		c.must(unix.SYS_SETPGID, 0, 0)
	case spec.Pgid != 0:
		c.must(unix.SYS_SETPGID, 0, uintptr(spec.Pgid))
		c.group = int32(spec.Pgid)
		group = &c.group
	}
	c.dispose(spec.Ignored, m)
	if spec.Umask >= 0 {
		c.may(unix.SYS_UMASK, uintptr(spec.Umask))
	}
	if spec.Dir != "" {
		c.must(unix.SYS_CHDIR, c.names.at(1))
	}
	if terminal >= 0 {
		// It may be gone, as the program will see.
		c.may(unix.SYS_IOCTL, uintptr(terminal), unix.TIOCSPGRP, uintptr(unsafe.Pointer(group)))
	}
	c.files(spec.Files)
	c.limit(spec.Limits)
	if m != copying {
		c.take()
	}
	c.may(unix.SYS_RT_SIGPROCMASK, unix.SIG_SETMASK, uintptr(unsafe.Pointer(&c.mask)), 0, signalSetSize)
	c.must(unix.SYS_EXECVE, c.names.at(0), c.argv.address(), c.env.address())
	return nil
}

// What futex(2) is to do, within one memory.
const (
	futexWait = 128
	futexWake = 129
)

// bornTime is how long a child waits at most for Spec.Born.
var bornTime = unix.Timespec{Nsec: 50e6}

// words has what is text copied to where it stays.
func (c *newborn) words(spec *Spec) error {
	if err := c.names.set(spec.Path, spec.Dir); err != nil {
		return err
	}
	if err := c.argv.set(spec.Argv...); err != nil {
		return err
	}
	return c.env.set(spec.Env...)
}

// keptCalls is for how many calls there is room for the next child.
const keptCalls = 512

// forget gives up what is too large to be kept for the next child.
func (c *newborn) forget() {
	c.born = nil
	c.names.drop()
	c.argv.drop()
	c.env.drop()
	if cap(c.calls) > keptCalls {
		c.calls = nil
	}
}

// dispose has the child ignore the signals, and what the program was started with
// ignored; all others get their default action.
func (c *newborn) dispose(ignored []syscall.Signal, m manner) {
	ours := leftIgnored()
	if m != handlersReset {
		ours |= handled()
	}
	for sig := syscall.Signal(1); ours>>uint(sig-1) != 0; sig++ {
		if ours.has(sig) {
			c.act(sig, &toDefault)
		}
	}
	for _, sig := range ignored {
		c.act(sig, &toIgnore)
	}
}

// toDefault and toIgnore are the dispositions of signals that are not handlers.
var (
	toDefault = sigaction{}
	toIgnore  = sigaction{1} // SIG_IGN
)

func (c *newborn) act(sig syscall.Signal, a *sigaction) {
	c.may(unix.SYS_RT_SIGACTION, uintptr(sig), uintptr(unsafe.Pointer(a)), 0, signalSetSize)
}

// handled are the signals for which the program has handlers.
func handled() (set signalSet) {
	for sig := syscall.Signal(1); sig <= lastSignal; sig++ {
		var a sigaction
		_, _, errno := unix.RawSyscall6(unix.SYS_RT_SIGACTION, uintptr(sig), 0, uintptr(unsafe.Pointer(&a)), signalSetSize, 0, 0)
		if errno == 0 && a != toDefault && a[0] > toIgnore[0] {
			set.add(sig)
		}
	}
	return set
}

// take has the child take what has come and would stop it now, or end it with a dump
// of its memory, which is that of the program: Linux ends all who use it, before 5.16.
// It gets that again when it has executed its program.
func (c *newborn) take() {
	for i := range takeable {
		c.may(unix.SYS_RT_SIGTIMEDWAIT, uintptr(unsafe.Pointer(&takeable[i])), 0, uintptr(unsafe.Pointer(&never)),
			signalSetSize).result = &c.taken[i]
	}
}

// never is how long take waits.
var never unix.Timespec

// takeable are the sets of take.
var takeable = [len(child.taken)]signalSet{
	setOf(unix.SIGTSTP, unix.SIGTTIN, unix.SIGTTOU),
	setOf(unix.SIGQUIT, unix.SIGILL, unix.SIGTRAP, unix.SIGABRT, unix.SIGBUS, unix.SIGFPE, unix.SIGSEGV, unix.SIGSYS,
		unix.SIGXCPU, unix.SIGXFSZ),
}

func setOf(sigs ...syscall.Signal) (set signalSet) {
	for _, sig := range sigs {
		set.add(sig)
	}
	return set
}

// beginInFront: processes of a job in the foreground begin there.
const beginInFront = true

// startInFront is start for a job in the foreground of t. The child brings a group that
// it founds there itself, so that no program runs in the background first: it would be
// stopped, or give up, when it uses the terminal.
func (j *Job) startInFront(spec *Spec, t *Terminal) (*Process, error) {
	terminal := -1
	if t.open() == nil { // one that is gone has no foreground
		terminal = t.num
	}
	p, err := j.start(spec, j.host(t), terminal)
	if err != nil && spec.NewGroup {
		_ = t.setGroup(t.shell) // the group has ended with the process
	}
	return p, err
}

// Keep says that the program must get these signals at all times. It always does:
// that a process is started that ignores them changes nothing for the program.
func Keep(...syscall.Signal) {}

// followOrder is for systems where the program itself is started to become another.
func followOrder() {}
