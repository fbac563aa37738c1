//go:build gc && !cgo && (amd64 || arm64) && go1.26 && !go1.27

package atstart

import (
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"
)

// Bit n-1 is for signal n. The runtime writes them through watch.
var asked, ignored uint64

// watch is where the runtime has rt_sigaction(2) called, if the symbol
// _cgo_sigaction holds it: the first time for each signal it asks, before it
// installs a handler of its own over the one that the program was started with.
// What watch doesn't answer the runtime asks the kernel itself. It is called as a
// function of C is, with or without a goroutine.
//
// The symbol is there for package runtime/cgo, which a program built without cgo does
// not have. That is no promise of Go's: a release is added to the build constraint
// when TestIgnoredAtStart has passed with it.
func watch()

var _ = watch // called by the runtime

func found(sig syscall.Signal) bool {
	bit := uint64(1) << (sig - 1)
	switch {
	case ignored&bit != 0:
		return true
	case asked&bit != 0:
		return false
	}
	var action [8]uintptr // the kernel's begins with the handler, and is shorter
	_, _, errno := unix.RawSyscall6(unix.SYS_RT_SIGACTION, uintptr(sig), 0, uintptr(unsafe.Pointer(&action)), 8, 0, 0)
	return errno == 0 && action[0] == 1 // SIG_IGN
}
