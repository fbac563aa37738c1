package fdpass

import (
	"encoding/binary"
	"runtime"
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"
)

// AtEnd says where in the bytes of one Read the descriptors of that Read
// belong. On Linux recvmsg stops behind the bytes of a send that carried
// descriptors, but returns earlier bytes in front of them: they belong to the
// last byte.
const AtEnd = true

// control is the space for the control message of MaxFiles descriptors. It is
// always offered in full: with less, the kernel installs those that fit
// into the padding too, and flags the rest as lost.
const control = (unix.SizeofCmsghdr + MaxFiles*4 + 7) &^ 7

// A receiver makes one recvmsg at a time without allocating: everything that
// the call needs, the callbacks included, is made once.
type receiver struct {
	receive    func(fd uintptr) bool // true when done, false to wait for input
	tryReceive func(fd uintptr)      // never waits
	soon       func(fd uintptr)      // waits for a short time

	short bool   // the socket has the short time
	buf   []byte // the caller's, kept alive during the call
	n     int
	errno syscall.Errno

	msg unix.Msghdr
	iov unix.Iovec
	oob [control]byte
}

func (r *receiver) init() {
	r.receive = func(fd uintptr) bool { r.call(fd); return r.errno != unix.EAGAIN }
	r.tryReceive = r.call
	r.soon = r.callSoon
}

func (r *receiver) start(p []byte) { r.buf, r.n, r.errno = p, 0, 0 }

// call is a raw system call, which the scheduler does not see: it cannot block,
// and what it copies is at most one socket buffer.
func (r *receiver) call(fd uintptr) {
	r.prepare()
	for {
		n, _, errno := syscall.RawSyscall(unix.SYS_RECVMSG, fd, uintptr(unsafe.Pointer(&r.msg)),
			unix.MSG_CMSG_CLOEXEC|unix.MSG_DONTWAIT)
		if errno == unix.EINTR {
			continue
		}
		r.n, r.errno = int(n), errno
		break
	}
	runtime.KeepAlive(r)
	r.iov.Base = nil
}

// callSoon waits in the system call itself, of which the scheduler is told.
func (r *receiver) callSoon(fd uintptr) {
	if !r.short {
		if r.errno = shortWaits(int(fd)); r.errno != 0 {
			return
		}
		r.short = true
	}
	r.prepare()
	for tries := 1; ; tries++ { // the runtime interrupts who goes on for long, with signals
		n, _, errno := syscall.Syscall(unix.SYS_RECVMSG, fd, uintptr(unsafe.Pointer(&r.msg)), unix.MSG_CMSG_CLOEXEC)
		if errno == unix.EINTR {
			if tries < maxInterrupts {
				continue
			}
			errno = unix.EAGAIN
		}
		r.n, r.errno = int(n), errno
		break
	}
	runtime.KeepAlive(r)
	r.iov.Base = nil
}

// maxInterrupts bounds how often a wait that a signal has interrupted begins anew.
const maxInterrupts = 4

// shortWaits has the system calls wait that do not say MSG_DONTWAIT, for a short
// time. All others do say it.
func shortWaits(fd int) syscall.Errno {
	limit := unix.NsecToTimeval(int64(soon))
	err := unix.SetsockoptTimeval(fd, unix.SOL_SOCKET, unix.SO_RCVTIMEO, &limit)
	if err == nil {
		err = unix.SetNonblock(fd, false)
	}
	errno, _ := err.(syscall.Errno)
	return errno
}

func (r *receiver) prepare() {
	r.iov.Base = &r.buf[0]
	r.iov.SetLen(len(r.buf))
	r.msg = unix.Msghdr{Iov: &r.iov, Iovlen: 1, Control: &r.oob[0]}
	r.msg.SetControllen(len(r.oob))
}

func (r *receiver) truncated() bool { return r.msg.Flags&unix.MSG_CTRUNC != 0 }

// appendFiles walks the control messages. The descriptors that a truncated one
// holds are real, so they are collected too.
func (r *receiver) appendFiles(dst []int) []int {
	oob := r.oob[:min(int(r.msg.Controllen), len(r.oob))]
	for len(oob) >= unix.SizeofCmsghdr {
		h := (*unix.Cmsghdr)(unsafe.Pointer(&oob[0]))
		size := int(h.Len)
		if size < unix.SizeofCmsghdr || size > len(oob) {
			break
		}
		if h.Level == unix.SOL_SOCKET && h.Type == unix.SCM_RIGHTS {
			for data := oob[unix.SizeofCmsghdr:size]; len(data) >= 4; data = data[4:] {
				dst = append(dst, int(int32(binary.NativeEndian.Uint32(data))))
			}
		}
		oob = oob[min((size+7)&^7, len(oob)):]
	}
	return dst
}

// A sender makes one sendmsg at a time.
type sender struct {
	send    func(fd uintptr) bool // true when done, false to wait for room
	trySend func(fd uintptr)      // never waits

	buf   []byte
	oob   []byte // nil without descriptors
	n     int
	errno syscall.Errno

	msg unix.Msghdr
	iov unix.Iovec
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
	const flags = unix.MSG_NOSIGNAL | unix.MSG_DONTWAIT
	if len(s.oob) > 0 {
		s.iov.Base = &s.buf[0]
		s.iov.SetLen(len(s.buf))
		s.msg = unix.Msghdr{Iov: &s.iov, Iovlen: 1, Control: &s.oob[0]}
		s.msg.SetControllen(len(s.oob))
	}
	for {
		var n uintptr
		var errno syscall.Errno
		if len(s.oob) > 0 {
			n, _, errno = syscall.RawSyscall(unix.SYS_SENDMSG, fd, uintptr(unsafe.Pointer(&s.msg)), flags)
		} else {
			n, _, errno = syscall.RawSyscall6(unix.SYS_SENDTO, fd, uintptr(unsafe.Pointer(&s.buf[0])), uintptr(len(s.buf)), flags, 0, 0)
		}
		if errno == unix.EINTR {
			continue
		}
		s.n, s.errno = int(n), errno
		break
	}
	runtime.KeepAlive(s)
}

func (s *sender) clear() { s.buf, s.oob, s.iov.Base, s.msg.Control = nil, nil, nil, nil }

func socketpair() ([2]int, error) {
	return unix.Socketpair(unix.AF_UNIX, unix.SOCK_STREAM|unix.SOCK_CLOEXEC, 0)
}
