package jobs

import (
	"encoding/binary"
	"math"
	"os"
	"runtime"
	"sync/atomic"
	"time"

	"golang.org/x/sys/unix"
)

// thawTime is how long a process may take to execute its program until the
// sentinel looks whether it was stopped.
const thawTime = 4 * time.Millisecond

// guard is the sentinel that looks, or nil.
var guard atomic.Pointer[Sentinel]

// thawing calls start, which starts a process that joins a process group. A
// member of the group that reads from the terminal in the background has the
// kernel stop the whole group, what has not yet executed its program included:
// then start waits, and all of the Go runtime with it sooner or later. So it is
// the sentinel that tells such a process to go on. What it was stopped for shows
// in the other members. spawning is held.
func thawing(start func()) {
	s := guard.Load()
	if s == nil {
		start()
		return
	}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	s.watch(threadID())
	start()
	s.watch(0)
}

// watch tells the sentinel that a thread starts a process, or with 0, that it
// has. A sentinel that does not listen is not waited for.
func (s *Sentinel) watch(thread int) { s.write(uint32(thread)) }

// question is what write is told for Ask; no thread has the number.
const question = math.MaxUint32

func (s *Sentinel) write(n uint32) {
	raw, err := s.life.SyscallConn()
	if err != nil {
		return // closed
	}
	_ = raw.Write(func(fd uintptr) bool {
		_, _ = unix.Write(int(fd), binary.NativeEndian.AppendUint32(nil, n))
		return true
	})
}

// keepWatch is what the sentinel does with what watch says, until the end of its
// input. It calls answer for Ask.
func keepWatch(answer func()) {
	b := make([]byte, 4*64)
	fds := []unix.PollFd{{Fd: 0, Events: unix.POLLIN}}
	for thread := 0; ; {
		wait := -1
		if thread != 0 {
			wait = int(thawTime.Milliseconds())
		}
		n, err := unix.Poll(fds, wait)
		switch {
		case err == unix.EINTR:
			continue
		case n == 0:
			thaw(os.Getppid(), thread)
			continue
		}
		n, err = unix.Read(0, b)
		switch {
		case err == unix.EINTR:
		case err != nil || n < 4:
			return
		default:
			thread = heed(b[:n], thread, answer)
		}
	}
}

// heed returns the thread that is to be watched after what was said.
func heed(said []byte, thread int, answer func()) int {
	for ; len(said) >= 4; said = said[4:] {
		if n := binary.NativeEndian.Uint32(said); n != question {
			thread = int(n)
		} else {
			answer()
		}
	}
	return thread
}
