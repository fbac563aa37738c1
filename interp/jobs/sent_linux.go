//go:build amd64 || arm64

package jobs

import (
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"

	"golang.org/x/sys/unix"
)

// sent are the signals of LeaveDefaults that the program needs itself: those of
// faults, of which the runtime makes panics, and SIGPIPE, by which a write to a
// pipe that nobody reads must not end a shell that has other stages to run.
var sent = [...]syscall.Signal{unix.SIGSEGV, unix.SIGBUS, unix.SIGFPE, unix.SIGPIPE}

// sentHandler ends the process by the default action of a signal that somebody
// has sent: si_code is not positive then (sigaction(2)). Of a fault, which has one
// that is, it tells runtimeHandler, and of SIGPROF as disguise. The kernel says of SIGPIPE for a write that the
// process itself has sent it; that does nothing.
//
//lint:ignore U1000 assembly takes its address
func sentHandler()

// sentHandlerAddress returns where sentHandler begins.
func sentHandlerAddress() uintptr

// What sentHandler works with.
var (
	runtimeHandler uintptr
	profiled       int32 // what it writes: SIGPROF has arrived

	//lint:ignore U1000 assembly reads it
	ownPid int32
	//lint:ignore U1000 assembly takes its address
	defaultDisposition sigaction
)

// disguise is the signal as which the runtime gets a SIGPROF that was sent, which
// it would take for its profiler's: the last one, which is not trapped.
const disguise = syscall.Signal(64)

// TakeProfiling reports whether SIGPROF has arrived since it was called last. It is to
// be called when the last signal arrives.
func TakeProfiling() bool { return atomic.SwapInt32(&profiled, 0) != 0 }

// notifyProfiling has c told of SIGPROF as disguise.
func notifyProfiling(c chan<- os.Signal) {
	var own sigaction
	if !read(unix.SIGSEGV, &own) || !learnRuntime() {
		return
	}
	own[0] = sentHandlerAddress()
	takeBack(disguise)
	signal.Notify(c, disguise)
	act(unix.SIGPROF, own, nil)
}

// dieIfSent has sentHandler handle sig until restoreAction.
func dieIfSent(sig syscall.Signal) bool {
	var own sigaction
	if !read(sig, &own) || own[0] <= 1 || runtimeHandler != 0 && runtimeHandler != own[0] {
		return false // it is not the runtime's: SIG_DFL or SIG_IGN
	}
	runtimeHandler, ownPid = own[0], int32(os.Getpid())
	replaced[sig] = own
	own[0] = sentHandlerAddress()
	return act(sig, own, nil)
}
