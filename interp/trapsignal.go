package interp

import (
	"os"
	"os/signal"
	"slices"
	"sync"
	"syscall"
	"time"

	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/jobs"
	"golang.org/x/sys/unix"
)

// watch has the process's signal delivered to the shell. It stays so when the
// trap is gone: whether anything happens is the shell's question. The ends of
// children are not asked of the kernel: subshells count too.
func (p *process) watch(sig syscall.Signal) {
	if sig == syscall.SIGKILL || sig == syscall.SIGSTOP || sig == syscall.SIGCHLD {
		return
	}
	p.signalsOnce.Do(func() {
		p.arrived, p.settled = make(chan os.Signal, 64), make(chan struct{}, 1)
		go p.deliver() // one per process, for its lifetime
	})
	if signalSet(p.watched.Or(uint64(signalSet(0).with(sig)))).has(sig) {
		return
	}
	jobs.Notify(p.arrived, sig)
}

// fatal are the signals after which a shell runs its EXIT trap before it dies
// of them.
var fatal = []syscall.Signal{syscall.SIGHUP, syscall.SIGINT, syscall.SIGABRT, syscall.SIGALRM, syscall.SIGTERM, syscall.SIGXCPU,
	syscall.SIGXFSZ, syscall.SIGVTALRM, syscall.SIGUSR1, syscall.SIGUSR2, syscall.SIGILL, syscall.SIGTRAP, syscall.SIGBUS, syscall.SIGFPE,
	syscall.SIGSEGV, syscall.SIGSYS, syscall.SIGPIPE}

// watchFatal watches the signals that would end the process without its EXIT
// trap.
func (p *process) watchFatal() {
	for _, sig := range fatal {
		if !signal.Ignored(sig) {
			p.watch(sig)
		}
	}
}

// TakeInterrupts has SIGINT end the shell as it ends bash: between commands and
// in builtins at once, but while a command runs in the foreground only if that
// dies of the signal too. SIGQUIT does nothing (bash manual, Signals). It is
// for programs that are nothing but this shell.
//
// Receiving signals takes a thread, which is much for a shell that is over at
// once: it begins with the first thing that depends on it. Until then the kernel
// ends the process by SIGINT, and ignores SIGQUIT, where it can be told to.
func (sh *Shell) TakeInterrupts() {
	sh.proc.interrupts = sync.OnceFunc(sh.proc.watchInterrupts)
	if !jobs.LeaveIgnored(syscall.SIGQUIT) {
		sh.proc.interrupts()
	}
}

// InheritIgnored has signals that were ignored when the program was started stay
// so, in the shell and its children and whatever the script says (POSIX 2.11). It is
// for programs that are nothing but this shell.
func (sh *Shell) InheritIgnored(sigs []syscall.Signal) {
	for _, sig := range sigs {
		jobs.StayIgnored(sig)
		sh.traps.hard = sh.traps.hard.with(sig)
		sh.traps.change(int(sig), new(string))
	}
	sh.proc.interruptIgnored = slices.Contains(sigs, syscall.SIGINT)
	sh.signals.dispose(&sh.traps)
}

func (p *process) watchInterrupts() {
	for _, sig := range []syscall.Signal{syscall.SIGINT, syscall.SIGQUIT} {
		if !signal.Ignored(sig) {
			p.watch(sig)
		}
	}
}

// takeInterrupts is to be called before what outlives the shell, or depends on
// how signals are disposed of: children, jobs and traps.
func (p *process) takeInterrupts() {
	if p.interrupts != nil {
		p.interrupts()
	}
}

// survivesInterrupt forgets an interrupt that the command in the foreground
// got as well, and took for its own concern.
func (sh *Shell) survivesInterrupt(st jobs.Status) jobs.Status {
	if st.State != jobs.Killed && sh.parent == nil && !sh.traps.has(int(syscall.SIGINT)) {
		sh.signals.pending[syscall.SIGINT].Store(0)
	}
	return st
}

func diedOfInterrupt(st jobs.Status) bool {
	return st.State == jobs.Killed && st.Signal == syscall.SIGINT
}

// interruptedToo ends a subshell whose command was interrupted: a process of
// its own would have got the signal as well.
func (sh *Shell) interruptedToo(st jobs.Status) flow {
	if !diedOfInterrupt(st) || sh.parent == nil ||
		sh.signals.pending[syscall.SIGINT].Load() == 0 || sh.traps.action(int(syscall.SIGINT)) != nil {
		return flowNone
	}
	return sh.exitWith(128+int(syscall.SIGINT), exitSignal)
}

// deliver hands signals to the main shell.
func (p *process) deliver() {
	for s := range p.arrived {
		sig, ok := s.(syscall.Signal)
		if sig == lastSignal && jobs.TakeProfiling() {
			p.main.Signal(syscall.SIGPROF)
		}
		switch {
		case ok && sig == syscall.SIGPIPE:
			p.doubtPipe()
		case ok && sig == lastSignal:
			select {
			case p.settled <- struct{}{}:
			default: // it comes too late
			}
		case ok && p.tty.Load() != nil && slices.Contains(keys, sig):
			p.keyOrSent(sig)
		case ok && p.serving && !p.active.Load() && !p.main.signals.catches(sig):
			// It is nobody's: there is nothing to be interrupted.
		case ok:
			p.main.Signal(sig)
			p.abandon(sig)
			if sig == syscall.SIGHUP {
				p.hupHeard.Store(true)
			}
		}
	}
}

// abandon ends what an interactive shell with a terminal of its own is running
// when a signal arrives that ends it. Jobs get SIGHUP as well (bash manual,
// Signals), at the end of the shell those in the background.
func (p *process) abandon(sig syscall.Signal) {
	switch a := p.main.signals; {
	case !p.ownsTerminal() || !p.active.Load() || a.catches(sig) || a.ignores(sig) || !slices.Contains(fatal, sig):
	case sig == syscall.SIGHUP:
		p.hangUp()
	case sig != syscall.SIGINT && sig != syscall.SIGTERM:
		a.cancel(sig)
	}
}

// abandoned reports whether abandon has ended what the shell ran.
func (sh *Shell) abandoned() bool { return sh.signals.word.Load()&attCancel != 0 && sh.mortal() }

// doubtPipe is deliver for SIGPIPE: either one of the shells wrote to a pipe that
// nobody reads, and tells itself what becomes of it, or somebody has sent it. What
// comes while that is in doubt is the same signal, as one that is pending.
func (p *process) doubtPipe() {
	if p.doubt.Load() != nil {
		return
	}
	over := make(chan struct{})
	p.doubt.Store(&over)
	go func() { // one at a time; ends in ten milliseconds
		if !p.wroteInVain() && (!p.serving || p.active.Load() || p.main.signals.catches(syscall.SIGPIPE)) {
			p.main.Signal(syscall.SIGPIPE)
		}
		p.doubt.Store(nil)
		close(over)
	}()
}

// wroteInVain reports whether a write has failed since it was asked last. The
// signal may be known first.
func (p *process) wroteInVain() bool {
	for range 10 {
		if n := p.brokenPipes.Load(); n != p.brokenSeen {
			p.brokenSeen = n
			return true
		}
		time.Sleep(time.Millisecond)
	}
	return false
}

// dispose records what the traps of the owner do with signals, for those who
// send them from other goroutines.
func (a *attention) dispose(t *traps) {
	caught, ignored := signalSet(0), t.hard|t.async
	for n := 1; n < trapDEBUG; n++ {
		switch {
		case t.has(n):
			caught = caught.with(syscall.Signal(n))
		case t.ignored(n):
			ignored = ignored.with(syscall.Signal(n))
		}
	}
	a.caught.Store(uint64(caught))
	a.ignored.Store(uint64(ignored))
}

func (a *attention) catches(sig syscall.Signal) bool { return signalSet(a.caught.Load()).has(sig) }

func (a *attention) ignores(sig syscall.Signal) bool {
	return signalSet(a.ignored.Load()).has(sig) || harmless(sig) || a.main && sig == syscall.SIGQUIT
}

// Traps reports whether the shell has a trap for the signal that runs something.
// It may be called from any goroutine.
func (sh *Shell) Traps(sig syscall.Signal) bool { return sh.signals.catches(sig) }

// Signal tells the shell that a signal has arrived. It may be called from any
// goroutine. A trap runs before the shell's next command; without one the
// signal has its default action where that ends a shell.
func (sh *Shell) Signal(sig syscall.Signal) {
	if sig <= 0 || int(sig) >= trapDEBUG || !sh.signals.catches(sig) && sh.signals.ignores(sig) {
		return
	}
	sh.signals.pending[sig].Add(1)
	sh.signals.raise(attSignal)
	if sh.parent == nil && !waits(sig) {
		sh.proc.arouse()
	}
}

// Cancel abandons the code that Run is running: its processes get sig, the
// shell stays.
func (sh *Shell) Cancel(sig syscall.Signal) { sh.signals.cancel(sig) }

// childEnded is called when a child process or a subshell has ended, for the
// trap of SIGCHLD. It does not interrupt what waits: bash runs that trap when
// the wait is over.
func (sh *Shell) childEnded() {
	a := sh.signals
	if a.owner == sh && a.catches(syscall.SIGCHLD) {
		a.pending[syscall.SIGCHLD].Add(1)
		a.word.Or(attSignal)
	}
}

// interrupted is to be called when a blocking operation was interrupted: it runs
// the traps that are due and reports how control goes on. With flowNone the
// operation is to be tried again.
func (sh *Shell) interrupted() flow {
	if sh.signals.owner == sh {
		return sh.attendAwake()
	}
	// The shell that waits for this one will attend to the signal.
	if sh.pause() != nil {
		return sh.unwound
	}
	return flowNone
}

// pause is interrupted without running traps: they run after the command.
func (sh *Shell) pause() error {
	a := sh.signals
	a.intr.Clear()
	sh.notifyAtOnce()
	if a.word.Load()&attPause != 0 {
		a.park()
	}
	if a.word.Load()&attCancel == 0 && a.owner.fatalSignal() == 0 {
		return nil
	}
	a.intr.Fire()
	sh.unwound = sh.attendTo()
	return errUnwound
}

// Interrupted has a long expansion given up when the shell is to end what it does.
func (sh *Shell) Interrupted() error {
	if sh.signals.word.Load()&attCancel == 0 {
		return nil
	}
	sh.unwound = sh.attendTo()
	return errUnwound
}

// write writes data, as far as ulimit -f allows it.
func (sh *Shell) write(f *fds.FD, data []byte) error {
	sh.writeHeld()
	if len(sh.limits) > 0 {
		if limit, ok := sh.ownLimit(unix.RLIMIT_FSIZE); ok {
			return sh.writeWithin(f, data, limit)
		}
	}
	return sh.writeAll(f, data)
}

// writeAll writes data, however often signals interrupt it.
func (sh *Shell) writeAll(f *fds.FD, data []byte) error {
	n, err := f.WriteFile(data)
	if n == len(data) || err != nil {
		return err
	}
	data = data[n:]
	for {
		n, err := f.WriteWait(data, sh.wait())
		if err != fds.ErrInterrupted {
			return err
		}
		data = data[n:]
		if err := sh.pause(); err != nil {
			return err
		}
	}
}

// retry repeats a blocking operation that a signal interrupted, after its
// trap. If the trap leaves the shell or the function the error is errUnwound.
func (sh *Shell) retry(do func() error) error {
	for {
		err := do()
		if err != fds.ErrInterrupted {
			return err
		}
		if fl := sh.interrupted(); fl != flowNone {
			sh.unwound = fl
			return errUnwound
		}
	}
}

// runPendingTraps runs the traps of the signals that have arrived. That of
// SIGCHLD runs once for each child, others once.
func (sh *Shell) runPendingTraps() flow {
	sh.signals.clear(attSignal)
	for n := 1; n < trapDEBUG; n++ {
		count := sh.signals.pending[n].Swap(0)
		if n != int(syscall.SIGCHLD) {
			count = min(count, 1)
		}
		for range count {
			if fl := sh.runSignalTrap(n); fl != flowNone {
				return fl
			}
		}
	}
	return flowNone
}

// edited are the signals that readline handles itself while a line is edited, so
// that bash 5.2 runs their traps at once, with those of others that have waited. It
// ends by SIGHUP and SIGTERM, and forgets SIGTTOU: here they wait for the end of the
// line, as others do.
var edited = [...]syscall.Signal{syscall.SIGINT, syscall.SIGQUIT, syscall.SIGALRM, syscall.SIGTSTP, syscall.SIGWINCH}

// urgent reports whether one of them has arrived that is trapped.
func (sh *Shell) urgent() bool {
	return slices.ContainsFunc(edited[:], func(sig syscall.Signal) bool {
		return sh.signals.pending[sig].Load() > 0 && sh.signals.catches(sig)
	})
}

// isInterrupted reports whether SIGINT has arrived that is not ignored.
func (sh *Shell) isInterrupted() bool {
	return sh.signals.pending[syscall.SIGINT].Load() > 0 && !sh.traps.ignored(int(syscall.SIGINT))
}

// dropped reports whether somebody has sent SIGINT to the interactive shell, which ends
// the command line.
func (sh *Shell) dropped() bool {
	return sh.parent == nil && sh.Interactive() && sh.isInterrupted() && !sh.traps.has(int(syscall.SIGINT))
}

// runChildTraps runs the trap of SIGCHLD for children that wait has found to have
// ended, before anything is told of them (bash 5.2).
func (sh *Shell) runChildTraps() flow {
	if sh.signals.owner != sh || !sh.traps.has(int(syscall.SIGCHLD)) {
		return flowNone
	}
	for range sh.signals.pending[syscall.SIGCHLD].Swap(0) {
		if fl := sh.runTrap(int(syscall.SIGCHLD)); fl != flowNone {
			return fl
		}
	}
	return flowNone
}

func (sh *Shell) runSignalTrap(n int) flow {
	switch {
	case sh.traps.has(n):
		return sh.runTrap(n)
	case n == int(syscall.SIGINT) && sh.Interactive() && !sh.traps.ignored(n):
		sh.signals.cancel(syscall.SIGINT)
		return sh.attendTo()
	case !sh.mortalBy(n):
		return flowNone
	}
	sh.diedOf = syscall.Signal(n)
	return sh.exitWith(128+n, exitSignal)
}

// mortalBy reports whether the shell ends by signal n, for which it has no trap. An
// interactive one does not by those of the keyboard nor by SIGTERM (bash manual,
// Signals), and one with clients never does.
func (sh *Shell) mortalBy(n int) bool {
	if sh.traps.ignored(n) || harmless(syscall.Signal(n)) {
		return false
	}
	if !sh.Interactive() {
		return true
	}
	return !sh.proc.serving && n != int(syscall.SIGINT) && n != int(syscall.SIGTERM) && n != int(syscall.SIGQUIT)
}

// mortal reports whether a signal has arrived that ends the interactive shell,
// which is at its prompt.
func (sh *Shell) mortal() bool { return sh.fatal(0) != 0 }

// fatal returns the first signal that has arrived and ends the shell, or 0; not
// the one given.
func (sh *Shell) fatal(but syscall.Signal) syscall.Signal {
	for n := 1; n < trapDEBUG; n++ {
		if sig := syscall.Signal(n); sig != but && sh.signals.pending[n].Load() > 0 && !sh.traps.has(n) && sh.mortalBy(n) {
			return sig
		}
	}
	return 0
}

// dying reports whether a signal has arrived that ends a script. SIGINT is for the
// command to decide.
func (sh *Shell) dying() bool { return !sh.Interactive() && sh.fatal(syscall.SIGINT) != 0 }

// waitPlain waits for a child in the process group of the shell. Traps wait for
// its end, and nothing but a signal that kills the shell ends the waiting.
func (sh *Shell) waitPlain(p *jobs.Process) jobs.Status {
	if sh.signals.owner == sh && sh.parent == nil && sh.exitTrapped() && !sh.proc.serving {
		p.Reap()
		if sh.wait().On(p.Done()) == fds.ErrInterrupted && sh.dying() { // On parks
			return jobs.Status{}
		}
	}
	sh.Park()
	defer sh.Unpark()
	if sh.output != nil {
		sh.output.Follow(p.Pid())
	}
	return sh.survivesInterrupt(p.WaitEnd())
}

// KilledBy returns the signal that ended the shell, or 0. The process has
// outlived it so that the EXIT trap could run, and should die of it now.
func (sh *Shell) KilledBy() syscall.Signal {
	if sh.exiting != exitSignal {
		return 0
	}
	return sh.diedOf
}
