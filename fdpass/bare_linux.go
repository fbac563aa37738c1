package fdpass

import (
	"io"
	"os"
	"runtime"
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"
)

// rawWait is how long a Bare waits without telling the scheduler: less than
// what makes it look for goroutines that hold their processor for too long
// (10 ms), and more than most requests take.
const rawWait = 5 * 1e6 // nanoseconds

// A Bare is a connected socket for a program that makes one request and ends.
// Its methods are bare system calls on the calling thread. There is no poller,
// and while a reply is expected soon the scheduler is not told of the wait,
// because both cost more threads, and more time, than such a program has in
// all. One goroutine may use it.
type Bare struct{ fd int }

// DialBare connects to the socket at path. It does not wait: unix.EAGAIN says
// that more connections wait than the server has taken.
func DialBare(path string) (Bare, error) {
	var sa unix.RawSockaddrUnix
	if len(path) >= len(sa.Path) {
		return Bare{}, unix.EINVAL
	}
	sa.Family = unix.AF_UNIX
	for i := range len(path) {
		sa.Path[i] = int8(path[i])
	}
	fd, _, errno := syscall.RawSyscall(unix.SYS_SOCKET, unix.AF_UNIX, unix.SOCK_STREAM|unix.SOCK_CLOEXEC|unix.SOCK_NONBLOCK, 0)
	if errno != 0 {
		return Bare{}, os.NewSyscallError("socket", errno)
	}
	size := unsafe.Offsetof(sa.Path) + uintptr(len(path)) + 1
	if _, _, errno = syscall.RawSyscall(unix.SYS_CONNECT, fd, uintptr(unsafe.Pointer(&sa)), size); errno != 0 {
		unix.Close(int(fd))
		return Bare{}, os.NewSyscallError("connect", errno)
	}
	return Bare{int(fd)}, nil
}

// WriteFiles writes the whole of p with copies of files attached to its first
// byte. n is how much of it the kernel has taken.
func (b Bare) WriteFiles(p []byte, files ...int) (n int, err error) {
	var s sender
	for n < len(p) {
		s.start(p[n:], files)
		s.call(uintptr(b.fd))
		switch {
		case s.errno == unix.EAGAIN:
			if err := b.wait(unix.POLLOUT); err != nil {
				return n, err
			}
			continue
		case s.errno != 0:
			return n, os.NewSyscallError("sendmsg", s.errno)
		}
		n += s.n
		files = nil
	}
	return n, nil
}

// Read reads what there is, waiting for a byte at least, or io.EOF. Descriptors
// that come with the bytes are refused, which closes them.
func (b Bare) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	for {
		n, _, errno := syscall.RawSyscall(unix.SYS_READ, uintptr(b.fd), uintptr(unsafe.Pointer(&p[0])), uintptr(len(p)))
		runtime.KeepAlive(p)
		switch errno {
		case 0:
			if n == 0 {
				return 0, io.EOF
			}
			return int(n), nil
		case unix.EAGAIN:
			if err := b.wait(unix.POLLIN); err != nil {
				return 0, err
			}
		case unix.EINTR:
		default:
			return 0, os.NewSyscallError("read", errno)
		}
	}
}

// Close closes the socket.
func (b Bare) Close() error { return unix.Close(b.fd) }

// wait waits for events, first for rawWait and then in sight of the scheduler.
func (b Bare) wait(events int16) error {
	fds := [1]unix.PollFd{{Fd: int32(b.fd), Events: events}}
	soon := unix.Timespec{Nsec: rawWait}
	n, _, errno := syscall.RawSyscall6(unix.SYS_PPOLL, uintptr(unsafe.Pointer(&fds)), 1, uintptr(unsafe.Pointer(&soon)), 0, 0, 0)
	if errno == 0 && n > 0 {
		return nil
	}
	for {
		_, err := unix.Poll(fds[:], -1)
		if err != unix.EINTR {
			return os.NewSyscallError("poll", err)
		}
	}
}
