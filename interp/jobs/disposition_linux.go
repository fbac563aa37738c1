//go:build !mips && !mipsle && !mips64 && !mips64le

package jobs

import (
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"
)

// A sigaction is the kernel's, which begins with the handler; the rest is
// shorter than this everywhere.
type sigaction [8]uintptr

// signalSetSize is the size of the kernel's signal sets in bytes.
const signalSetSize = 8

// defaultAction gives a signal its default action behind the back of the
// runtime, which would otherwise take SIGHUP and SIGINT that were ignored for a
// while for signals that were ignored when the program was started, and
// ignore them ever after. It returns false if there is no such signal.
func defaultAction(sig syscall.Signal) bool {
	return act(sig, sigaction{}, nil) // SIG_DFL is 0
}

// ignoreAction is defaultAction for ignoring a signal.
func ignoreAction(sig syscall.Signal) bool {
	return act(sig, sigaction{1}, nil) // SIG_IGN
}

// act gives a signal another action, and stores the one that it had in old.
func act(sig syscall.Signal, a sigaction, old *sigaction) bool {
	_, _, errno := unix.RawSyscall6(unix.SYS_RT_SIGACTION, uintptr(sig), uintptr(unsafe.Pointer(&a)), uintptr(unsafe.Pointer(old)), signalSetSize, 0, 0)
	return errno == 0
}

// replaced are the actions of Go's runtime that leaveDefault has replaced.
var replaced [lastSignal + 1]sigaction

// leaveDefault is defaultAction until restoreAction: the runtime sets the actions of
// SIGILL, SIGTRAP and SIGSYS only once.
func leaveDefault(sig syscall.Signal) bool { return act(sig, sigaction{}, &replaced[sig]) }

// restoreAction returns false if nothing has replaced the action of sig.
func restoreAction(sig syscall.Signal) bool {
	return replaced[sig] != (sigaction{}) && act(sig, replaced[sig], nil)
}

// read stores the action that a signal has.
func read(sig syscall.Signal, now *sigaction) bool {
	_, _, errno := unix.RawSyscall6(unix.SYS_RT_SIGACTION, uintptr(sig), 0, uintptr(unsafe.Pointer(now)), signalSetSize, 0, 0)
	return errno == 0
}

// lethal are the signals of LeaveDefaults that the program does not need; see sent
// for the others.
var lethal = [...]syscall.Signal{
	unix.SIGABRT, unix.SIGALRM, unix.SIGHUP, unix.SIGILL, unix.SIGIO, unix.SIGPROF, unix.SIGPWR, unix.SIGSYS, unix.SIGTERM,
	unix.SIGTRAP, unix.SIGUSR1, unix.SIGUSR2, unix.SIGVTALRM, unix.SIGXCPU, unix.SIGXFSZ,
	// SIGRTMIN, as the C library has it, to SIGRTMAX.
	34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49,
	50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64,
}
