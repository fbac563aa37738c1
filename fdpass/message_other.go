//go:build !linux

package fdpass

import (
	"syscall"

	"golang.org/x/sys/unix"
)

// AtEnd says where in the bytes of one Read the descriptors of that Read
// belong. The BSDs deliver descriptors with the first byte of the send that
// carried them, and put no earlier byte in front.
const AtEnd = false

// A receiver makes one recvmsg at a time.
type receiver struct {
	receive    func(fd uintptr) bool // true when done, false to wait for input
	tryReceive func(fd uintptr)      // never waits
	soon       func(fd uintptr)      // waits for a short time

	buf   []byte
	n     int
	errno syscall.Errno
	flags int
	got   int // bytes of oob that were filled
	oob   []byte
}

func (r *receiver) init() {
	r.oob = make([]byte, unix.CmsgSpace(MaxFiles*4))
	r.receive = func(fd uintptr) bool { r.call(fd); return r.errno != unix.EAGAIN }
	r.tryReceive = r.call
	r.soon = func(fd uintptr) { _ = pollRead(fd, soon); r.call(fd) } // call sees what has come
}

func (r *receiver) start(p []byte) { r.buf, r.n, r.errno = p, 0, 0 }

// call holds the fork lock from the arrival of the descriptors until they are
// close-on-exec, because there is no flag that makes them so at once.
func (r *receiver) call(fd uintptr) {
	syscall.ForkLock.RLock()
	defer syscall.ForkLock.RUnlock()
	var err error
	for {
		r.n, r.got, r.flags, _, err = unix.Recvmsg(int(fd), r.buf, r.oob, unix.MSG_DONTWAIT)
		if err != unix.EINTR {
			break
		}
	}
	r.errno, _ = err.(syscall.Errno)
	if err != nil {
		r.n, r.got = 0, 0
		return
	}
	for _, f := range r.appendFiles(nil) {
		unix.CloseOnExec(f)
	}
}

func (r *receiver) truncated() bool { return r.flags&unix.MSG_CTRUNC != 0 }

func (r *receiver) appendFiles(dst []int) []int {
	messages, err := unix.ParseSocketControlMessage(r.oob[:r.got])
	if err != nil {
		return dst
	}
	for i := range messages {
		files, err := unix.ParseUnixRights(&messages[i])
		if err == nil {
			dst = append(dst, files...)
		}
	}
	return dst
}

// A sender makes one sendmsg at a time.
type sender struct {
	send    func(fd uintptr) bool // true when done, false to wait for room
	trySend func(fd uintptr)      // never waits

	buf   []byte
	oob   []byte
	n     int
	errno syscall.Errno
}

func (s *sender) init() {
	s.send = func(fd uintptr) bool { s.call(fd); return s.errno != unix.EAGAIN }
	s.trySend = s.call
}

func (s *sender) start(p []byte, files []int) {
	s.buf, s.oob, s.n, s.errno = p, nil, 0, 0
	if len(files) > 0 {
		s.oob = unix.UnixRights(files...)
	}
}

func (s *sender) call(fd uintptr) {
	var err error
	for {
		s.n, err = unix.SendmsgN(int(fd), s.buf, s.oob, nil, unix.MSG_DONTWAIT)
		if err != unix.EINTR {
			break
		}
	}
	s.errno, _ = err.(syscall.Errno)
}

func (s *sender) clear() { s.buf, s.oob = nil, nil }

func socketpair() ([2]int, error) {
	syscall.ForkLock.RLock()
	defer syscall.ForkLock.RUnlock()
	fds, err := unix.Socketpair(unix.AF_UNIX, unix.SOCK_STREAM, 0)
	if err == nil {
		unix.CloseOnExec(fds[0])
		unix.CloseOnExec(fds[1])
	}
	return fds, err
}
