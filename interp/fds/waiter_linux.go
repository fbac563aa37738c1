package fds

import (
	"errors"
	"os"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// What to wait for.
const (
	readable = unix.EPOLLIN
	writable = unix.EPOLLOUT
)

// A waiter parks a goroutine until a descriptor is ready, without a thread
// and without touching the flags of the description: the runtime's poller
// watches a private epoll descriptor that holds the one waited for.
type waiter struct {
	file  *os.File // the epoll descriptor; non-blocking, which only we see
	ep    int      // its number
	conn  syscall.RawConn
	event [1]unix.EpollEvent
	ready func(fd uintptr) bool
}

// idle holds waiters that nobody uses, for reuse.
var idle struct {
	sync.Mutex
	waiters []*waiter
}

// maxIdle bounds the descriptors that waiters keep when nobody waits.
const maxIdle = 16

func takeWaiter() (*waiter, error) {
	idle.Lock()
	defer idle.Unlock()
	if last := len(idle.waiters) - 1; last >= 0 {
		wt := idle.waiters[last]
		idle.waiters = idle.waiters[:last]
		return wt, nil
	}
	return newWaiter()
}

func newWaiter() (*waiter, error) {
	ep, err := unix.EpollCreate1(unix.EPOLL_CLOEXEC)
	if err != nil {
		return nil, err
	}
	if err := unix.SetNonblock(ep, true); err != nil {
		unix.Close(ep)
		return nil, err
	}
	wt := &waiter{file: os.NewFile(uintptr(ep), "epoll"), ep: ep}
	if wt.conn, err = wt.file.SyscallConn(); err != nil {
		wt.file.Close()
		return nil, err
	}
	wt.ready = func(fd uintptr) bool {
		n, err := unix.EpollWait(int(fd), wt.event[:], 0)
		return n > 0 || err != nil && err != unix.EINTR
	}
	return wt, nil
}

// put gives the waiter back. It must watch nothing.
func (wt *waiter) put() {
	idle.Lock()
	defer idle.Unlock()
	if len(idle.waiters) < maxIdle {
		idle.waiters = append(idle.waiters, wt)
		return
	}
	wt.file.Close()
}

// wake makes the wait that is under way fail at once.
func (wt *waiter) wake() {
	// The file is open and pollable, so this can't fail.
	_ = wt.file.SetReadDeadline(time.Unix(1, 0))
}

// await waits until fd is ready for events or w is over. The caller keeps fd
// open meanwhile. What epoll can't watch (EPERM: a regular file) is ready.
func await(fd int, events uint32, w Wait) error {
	if err := w.over(); err != nil {
		return err
	}
	wt, err := takeWaiter()
	if err == unix.EMFILE || err == unix.ENFILE {
		return lookOut(fd, events, w)
	}
	if err != nil {
		return err
	}
	ev := unix.EpollEvent{Events: events}
	if err := unix.EpollCtl(wt.ep, unix.EPOLL_CTL_ADD, fd, &ev); err != nil {
		wt.put()
		switch err {
		case unix.EPERM:
			return nil
		case unix.EINVAL:
			return lookOut(fd, events, w)
		}
		return err
	}
	defer wt.put()
	defer wt.forget(fd)
	if err := wt.file.SetReadDeadline(w.Deadline); err != nil {
		return err
	}
	if !w.Interrupt.attach(wt) {
		return ErrInterrupted
	}
	defer w.Interrupt.detach(wt)
	defer w.parkFor(fd, events&unix.EPOLLIN != 0)()
	return wt.outcome(wt.conn.Read(wt.ready), w)
}

// lookInterval is how often one lookOut looks; when there are hundreds, they
// take turns.
const lookInterval = 20 * time.Millisecond

// lookers is how many calls of lookOut there are.
var lookers atomic.Int64

// lookOut is await where too many wait for the same description, of which the
// kernel lets 500 epoll descriptors watch it, or where there are no descriptors
// left.
func lookOut(fd int, events uint32, w Wait) error {
	defer w.parkFor(fd, events&unix.EPOLLIN != 0)()
	lookers.Add(1)
	defer lookers.Add(-1)
	for {
		set := []unix.PollFd{{Fd: int32(fd), Events: int16(events)}}
		if n, err := unix.Poll(set, 0); n > 0 || err != nil && err != unix.EINTR {
			return err
		}
		nap := Wait{Interrupt: w.Interrupt, Deadline: time.Now().Add(lookInterval * time.Duration(1+lookers.Load()/100))}
		if !w.Deadline.IsZero() && w.Deadline.Before(nap.Deadline) {
			nap.Deadline = w.Deadline
		}
		if err := nap.Sleep(); err == ErrInterrupted {
			return err
		}
		if err := w.over(); err != nil {
			return err
		}
	}
}

// outcome turns the result of waiting into ours.
func (wt *waiter) outcome(err error, w Wait) error {
	if !errors.Is(err, os.ErrDeadlineExceeded) {
		return err
	}
	if w.Interrupt.Fired() {
		return ErrInterrupted
	}
	if w.Deadline.IsZero() || time.Now().Before(w.Deadline) {
		return ErrInterrupted // fired, and cleared since
	}
	return ErrTimeout
}

// forget ends watching fd, which can't fail while fd is open and watched.
func (wt *waiter) forget(fd int) {
	_ = unix.EpollCtl(wt.ep, unix.EPOLL_CTL_DEL, fd, nil)
}
