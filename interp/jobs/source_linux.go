//go:build amd64 || arm64

package jobs

import (
	"os"
	"slices"
	"sync/atomic"
	"syscall"

	"golang.org/x/sys/unix"
)

// traced are the signals whose Source is recorded: those that terminals send to the
// program, and users may send as well.
var traced = [...]syscall.Signal{unix.SIGHUP, unix.SIGINT, unix.SIGQUIT, unix.SIGTSTP, unix.SIGWINCH}

// What sourceHandler writes, by signal: 1 if one has arrived.
var byKernel, byOthers [lastSignal + 1]int32

// tracing are the signals that have sourceHandler. subscribers guards it.
var tracing signalSet

// sourceHandler records the si_code of a signal (sigaction(2)), which is positive if the
// kernel has sent it, and goes on as runtimeHandler.
//
//lint:ignore U1000 assembly takes its address
func sourceHandler()

// sourceHandlerAddress returns where sourceHandler begins.
func sourceHandlerAddress() uintptr

// TakeSource returns where the signals sig have come from since it was called last, of
// which Notify has told or is about to. They may be those of an earlier call: then it
// is the zero Source. known is false if that can't be told: but for Linux on amd64 and
// arm64, and signals other than those of keys and hang-ups.
func TakeSource(sig syscall.Signal) (s Source, known bool) {
	subscribers.Lock()
	known = tracing.has(sig)
	subscribers.Unlock()
	if !known {
		return Source{}, false
	}
	return Source{
		Kernel: atomic.SwapInt32(&byKernel[sig], 0) != 0,
		Others: atomic.SwapInt32(&byOthers[sig], 0) != 0,
	}, true
}

// trace puts sourceHandler before the runtime's handler. It is to be called when that may
// have been installed anew. subscribers is locked.
func trace(sig syscall.Signal) {
	var own sigaction
	switch {
	case !slices.Contains(traced[:], sig) || !learnRuntime() || !read(sig, &own) || own[0] == sourceHandlerAddress():
		return
	case own[0] != runtimeHandler: // SIG_DFL or SIG_IGN
		tracing.drop(sig)
		return
	}
	ownPid = int32(os.Getpid())
	own[0] = sourceHandlerAddress()
	if act(sig, own, nil) {
		tracing.add(sig)
	}
}

// learnRuntime has runtimeHandler be the runtime's handler, which it has for SIGSEGV
// unless sentHandler stands before it.
func learnRuntime() bool {
	var own sigaction
	if runtimeHandler == 0 && read(unix.SIGSEGV, &own) && own[0] > 1 {
		runtimeHandler = own[0]
	}
	return runtimeHandler != 0
}
