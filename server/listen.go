package server

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"

	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/fdpass"
)

// ErrInUse says that a server is alive at the path. Nothing was changed there.
var ErrInUse = errors.New("a server is already running")

// An InUseError is an ErrInUse with the path, and the process if it is known.
type InUseError struct {
	Path string
	Pid  int // 0: unknown
}

func (e *InUseError) Error() string {
	if e.Pid == 0 {
		return fmt.Sprintf("%s: a server is already running", e.Path)
	}
	return fmt.Sprintf("%s: a server is already running (process %d)", e.Path, e.Pid)
}

// Is makes errors.Is(err, ErrInUse) true.
func (e *InUseError) Is(target error) bool { return target == ErrInUse }

// MaxPath is the length in bytes of the longest path that a socket can have and a
// client can connect to.
const MaxPath = len(unix.RawSockaddrUnix{}.Path) - 1

// A Listener accepts connections on a socket file.
type Listener struct {
	path string
	file *os.File // the listening socket
	raw  syscall.RawConn

	place *place // where the socket file is; nil if it is somebody else's

	stopping, closing sync.Once
	stopErr, closeErr error
}

// Listen makes a socket at path and listens on it.
//
// The socket has mode 0600 from its first instant, whatever the umask, and
// refuses no connection from the moment it is there. It is made only in a
// directory that no other user can change: one of ours or root's, and writable
// for group or others only with the sticky bit. A socket that a dead server left
// is replaced. Anything else at path, or a live server (ErrInUse), is an error
// that names the path, and nothing is changed then.
//
// The file PATH.lock shows which server is in charge; it is locked as long as
// the Listener is open.
func Listen(path string) (*Listener, error) {
	if err := checkPath(path); err != nil {
		return nil, err
	}
	p, err := openPlace(path)
	if err != nil {
		return nil, err
	}
	socket, err := p.claim()
	if err != nil {
		p.release()
		return nil, err
	}
	ln, err := newListener(path, socket, p)
	if err != nil {
		return nil, errors.Join(err, p.remove(), p.release())
	}
	return ln, nil
}

func checkPath(path string) error {
	switch {
	case path == "":
		return errors.New("the path of the socket is empty")
	case path[0] == '@', path[0] == 0:
		return fmt.Errorf("%q: a socket must be a file: abstract names have no permissions", path)
	case strings.IndexByte(path, 0) >= 0:
		return fmt.Errorf("%q: no path has a NUL byte", path)
	case strings.HasSuffix(path, "/"), filepath.Base(path) == "." || filepath.Base(path) == "..":
		return fmt.Errorf("%s: is a directory, not the path of a socket", path)
	case len(path) > MaxPath:
		return fmt.Errorf("%s: the path has %d bytes; that of a socket can have at most %d", path, len(path), MaxPath)
	}
	return nil
}

// newListener takes socket, a listening one.
func newListener(path string, socket int, p *place) (*Listener, error) {
	if err := unix.SetNonblock(socket, true); err != nil {
		unix.Close(socket)
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	file := os.NewFile(uintptr(socket), path)
	raw, err := file.SyscallConn()
	if err != nil {
		file.Close()
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return &Listener{path: path, file: file, raw: raw, place: p}, nil
}

// Path is the path of the socket, as it was given to Listen.
func (l *Listener) Path() string { return l.path }

// Accept waits for the next connection. Who the client is has not been checked.
func (l *Listener) Accept() (*fdpass.Conn, error) {
	var socket int
	var failed error
	err := l.raw.Read(func(fd uintptr) bool {
		for {
			socket, failed = accept(int(fd))
			if failed != unix.EINTR {
				return failed != unix.EAGAIN
			}
		}
	})
	if err != nil {
		return nil, err
	}
	if failed != nil {
		return nil, os.NewSyscallError("accept", failed)
	}
	return fdpass.New(os.NewFile(uintptr(socket), l.path))
}

// Close stops listening, removes the socket file if it is still the one that
// Listen made, and gives up the place. A socket that was inherited is only
// closed.
func (l *Listener) Close() error {
	l.closing.Do(func() {
		l.closeErr = l.stop()
		if l.place != nil {
			l.closeErr = errors.Join(l.closeErr, l.place.release())
		}
	})
	return l.closeErr
}

// stop does the first half of Close. No other server can start here yet.
func (l *Listener) stop() error {
	l.stopping.Do(func() {
		if l.place != nil {
			l.stopErr = l.place.remove()
		}
		if err := l.file.Close(); err != nil && !errors.Is(err, fs.ErrClosed) {
			l.stopErr = errors.Join(l.stopErr, err)
		}
	})
	return l.stopErr
}
