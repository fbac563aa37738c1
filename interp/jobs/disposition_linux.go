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

// defaultAction gives an ignored signal its default action behind the back of
// the runtime, which would otherwise take SIGHUP and SIGINT for signals that
// were ignored when the program was started, and ignore them ever after.
func defaultAction(sig syscall.Signal) {
	var a sigaction // SIG_DFL is 0
	// It can't fail for a signal that may be ignored.
	_, _, _ = unix.RawSyscall6(unix.SYS_RT_SIGACTION, uintptr(sig), uintptr(unsafe.Pointer(&a)), 0, signalSetSize, 0, 0)
}
