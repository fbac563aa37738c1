package jobs

import (
	"os"
	"os/signal"
	"slices"
	"sync"
	"syscall"
)

// subscribers are the channels of Notify, by signal.
var subscribers struct {
	sync.Mutex
	of      map[syscall.Signal][]chan<- os.Signal
	left    signalSet               // see LeaveDefaults
	ignored signalSet               // see LeaveIgnored; only where left has them still
	back    map[syscall.Signal]bool // those that handle took back from being ignored
}

// Notify is signal.Notify, for programs that start processes with
// Spec.Ignored: but for Linux on amd64 and arm64, the program itself ignores the
// signals while such a process is started, and afterwards they are delivered again
// to the channels known here. Of SIGPROF it is told by the last signal; see TakeProfiling.
func Notify(c chan<- os.Signal, sigs ...syscall.Signal) {
	subscribers.Lock()
	defer subscribers.Unlock()
	if subscribers.of == nil {
		subscribers.of = make(map[syscall.Signal][]chan<- os.Signal)
	}
	for _, sig := range sigs {
		subscribers.of[sig] = append(subscribers.of[sig], c)
		takeBack(sig)
		if sig == syscall.SIGPROF {
			notifyProfiling(c)
		} else {
			signal.Notify(c, sig)
			trace(sig)
		}
	}
}

// Stop is signal.Stop for a channel of Notify.
func Stop(c chan<- os.Signal) {
	subscribers.Lock()
	defer subscribers.Unlock()
	signal.Stop(c)
	for sig, cs := range subscribers.of {
		subscribers.of[sig] = slices.DeleteFunc(cs, func(s chan<- os.Signal) bool { return s == c })
		unignore(sig)
	}
}

// handle ends ignoring sig in the program. subscribers is locked.
func handle(sig syscall.Signal) {
	// signal.Reset would leave it ignored (Go 1.26). Notify installs the
	// runtime's handler again, and Stop leaves it there.
	c := make(chan os.Signal, 1)
	subscribers.left.drop(sig)
	if subscribers.back == nil {
		subscribers.back = make(map[syscall.Signal]bool)
	}
	subscribers.back[sig] = true
	signal.Notify(c, sig)
	for _, s := range subscribers.of[sig] {
		signal.Notify(s, sig)
	}
	signal.Stop(c)
	unignore(sig)
	trace(sig)
}

// unignore gives SIGHUP and SIGINT their default action when nobody is
// notified of them any more. The runtime takes them, after handle, for signals
// that were ignored when the program was started, and ignores them again. While
// somebody is, the program would die of those that come between the default
// action and the runtime's handler. subscribers is locked.
func unignore(sig syscall.Signal) {
	if subscribers.back[sig] && len(subscribers.of[sig]) == 0 {
		delete(subscribers.back, sig)
		if sig == syscall.SIGHUP || sig == syscall.SIGINT {
			defaultAction(sig)
		}
	}
}
