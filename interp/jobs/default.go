package jobs

import (
	"os/signal"
	"syscall"
	"time"
)

// LeaveDefaults gives the signals that end a program in C their default actions:
// Go's runtime drops them, answers with a dump of its goroutines or, with SIGHUP
// and SIGTERM, ends the program a while after it has seen the end of the child
// that sent them. Signals that are ignored or known to Notify are left alone, and
// Notify takes one back. It is for programs that are nothing but a shell, and to be
// called when they start.
func LeaveDefaults() {
	subscribers.Lock()
	defer subscribers.Unlock()
	for _, sig := range lethal {
		if len(subscribers.of[sig]) == 0 && !signal.Ignored(sig) && leaveDefault(sig) {
			subscribers.left.add(sig)
		}
	}
	for _, sig := range sent {
		if len(subscribers.of[sig]) == 0 && !signal.Ignored(sig) && dieIfSent(sig) {
			subscribers.left.add(sig)
		}
	}
}

// LeaveIgnored has the kernel ignore a signal that the runtime handles, until
// Notify takes it back: before anything is started, and before execve(2). It
// returns false if that can't be, or somebody is notified of the signal.
func LeaveIgnored(sig syscall.Signal) bool {
	subscribers.Lock()
	defer subscribers.Unlock()
	if len(subscribers.of[sig]) > 0 || !ignoreAction(sig) {
		return false
	}
	subscribers.left.add(sig)
	subscribers.ignored.add(sig)
	return true
}

// leftIgnored are the signals of LeaveIgnored, which children do not ignore.
func leftIgnored() signalSet {
	subscribers.Lock()
	defer subscribers.Unlock()
	return subscribers.ignored & subscribers.left
}

// StayIgnored has the program ignore a signal that was ignored when it was started:
// Go's runtime has installed its handler. Signals that somebody is notified of, and
// those that the runtime needs, are left alone.
func StayIgnored(sig syscall.Signal) {
	subscribers.Lock()
	defer subscribers.Unlock()
	if len(subscribers.of[sig]) == 0 && sig != syscall.SIGURG && sig != syscall.SIGCHLD {
		restoreAction(sig) // the runtime's handler knows what is ignored
		subscribers.left.drop(sig)
		signal.Ignore(sig)
	}
}

// Ignore ignores a signal for good, for a program that is about to execute another one.
func Ignore(sig syscall.Signal) {
	signal.Ignore(sig)
	ignoreAction(sig)
}

// takeBack ends what LeaveDefaults and LeaveIgnored did for sig. subscribers is locked.
func takeBack(sig syscall.Signal) {
	if subscribers.left.has(sig) {
		if !restoreAction(sig) {
			// The runtime installs its handler for a signal that it was told to
			// ignore, but not for one that it believes to handle.
			signal.Ignore(sig)
		}
		subscribers.left.drop(sig)
	}
}

// Die ends the process by the default action of sig. It returns if sig has not
// ended it.
func Die(sig syscall.Signal) error {
	signal.Reset(sig)
	defaultAction(sig)
	if err := syscall.Kill(syscall.Getpid(), sig); err != nil {
		return err
	}
	// The signal may be delivered to another thread a little later.
	time.Sleep(time.Second)
	return nil
}
