package server

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/sys/unix"
)

// A place is where a socket file is or will be. Everything is done relative to
// the directory that was checked, so that nobody can exchange it in between.
type place struct {
	path, base string
	dir        int // the directory
	lock       int // PATH.lock, locked; -1 before
	made       id  // the socket file that was put here
}

// An id tells one file from any other.
type id struct{ dev, ino uint64 }

func idOf(st *unix.Stat_t) id { return id{uint64(st.Dev), uint64(st.Ino)} }

// openPlace opens and checks the directory of path.
func openPlace(path string) (*place, error) {
	dirname, base := filepath.Split(path)
	if dirname = strings.TrimRight(dirname, "/"); dirname == "" {
		dirname = path[:len(path)-len(base)] // "" or slashes
	}
	if dirname == "" {
		dirname = "."
	}
	p := &place{path: path, base: base, lock: -1}
	if err := checkLink(dirname); err != nil {
		return nil, err
	}
	var err error
	p.dir, err = unix.Open(dirname, dirFlags|unix.O_DIRECTORY|unix.O_CLOEXEC, 0)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", dirname, err)
	}
	if err := checkDir(p.dir, dirname); err != nil {
		unix.Close(p.dir)
		return nil, err
	}
	return p, nil
}

// checkLink refuses a directory that is a symbolic link of somebody else, who
// could turn it elsewhere at any time.
func checkLink(name string) error {
	var st unix.Stat_t
	if unix.Lstat(name, &st) != nil {
		return nil // opening it will say what is wrong
	}
	if uint32(st.Mode)&unix.S_IFMT == unix.S_IFLNK && !ours(st.Uid) {
		return fmt.Errorf("%s: is a symbolic link of user %d", name, st.Uid)
	}
	return nil
}

func checkDir(dir int, name string) error {
	var st unix.Stat_t
	if err := unix.Fstat(dir, &st); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	mode := uint32(st.Mode)
	switch {
	case !ours(st.Uid):
		return fmt.Errorf("%s: is unsafe for a socket: it belongs to user %d", name, st.Uid)
	case mode&0o022 != 0 && mode&unix.S_ISVTX == 0:
		return fmt.Errorf("%s: is unsafe for a socket: others can write to it (mode %04o)", name, mode&0o7777)
	}
	return nil
}

// ours reports whether uid is trusted with a directory: ourselves and root.
func ours(uid uint32) bool { return uid == 0 || int(uid) == os.Geteuid() }

// claim takes the place and returns the listening socket.
func (p *place) claim() (socket int, err error) {
	if err := p.takeLock(); err != nil {
		return -1, err
	}
	if err := p.checkFree(); err != nil {
		return -1, err
	}
	return p.listen()
}

// checkFree looks at what is there: nothing, or the socket of a dead server.
func (p *place) checkFree() error {
	var st unix.Stat_t
	err := unix.Fstatat(p.dir, p.base, &st, unix.AT_SYMLINK_NOFOLLOW)
	switch mode := uint32(st.Mode) & unix.S_IFMT; {
	case err == unix.ENOENT:
		return nil
	case err != nil:
		return fmt.Errorf("%s: %w", p.path, err)
	case mode == unix.S_IFLNK:
		return fmt.Errorf("%s: is a symbolic link", p.path)
	case mode != unix.S_IFSOCK:
		return fmt.Errorf("%s: exists and is not a socket", p.path)
	case int(st.Uid) != os.Geteuid():
		return fmt.Errorf("%s: is a socket of user %d", p.path, st.Uid)
	}
	return p.checkDead()
}

// checkDead connects: only a refusal says that nobody listens.
func (p *place) checkDead() error {
	fd, err := newSocket()
	if err != nil {
		return fmt.Errorf("%s: %w", p.path, err)
	}
	defer unix.Close(fd)
	if err := unix.SetNonblock(fd, true); err != nil {
		return fmt.Errorf("%s: %w", p.path, err)
	}
	err = unix.Connect(fd, &unix.SockaddrUnix{Name: p.name(p.base)})
	switch err {
	case unix.ECONNREFUSED, unix.ENOENT:
		return nil
	case nil, unix.EAGAIN, unix.EINPROGRESS: // EAGAIN: more connections wait than it accepts
		return &InUseError{Path: p.path}
	}
	return fmt.Errorf("%s: a socket is there, and connecting to it fails: %w", p.path, err)
}

// listen makes the socket under a name that nobody knows and moves it here
// when it accepts connections.
func (p *place) listen() (int, error) {
	fd, err := newSocket()
	if err != nil {
		return -1, fmt.Errorf("%s: %w", p.path, err)
	}
	// Linux gives the file the mode of the socket (less the umask). Where that
	// is unknown nobody can connect before the mode is right either, because
	// the socket does not listen yet.
	_ = unix.Fchmod(fd, 0o600)
	temp := p.temporary()
	if err := unix.Bind(fd, &unix.SockaddrUnix{Name: p.name(temp)}); err != nil {
		unix.Close(fd)
		return -1, fmt.Errorf("%s: cannot make a socket there: %w", p.path, err)
	}
	if err := p.publish(fd, temp); err != nil {
		unix.Unlinkat(p.dir, temp, 0)
		unix.Close(fd)
		return -1, fmt.Errorf("%s: cannot make a socket there: %w", p.path, err)
	}
	return fd, nil
}

func (p *place) publish(fd int, temp string) error {
	var st unix.Stat_t
	if err := unix.Fstatat(p.dir, temp, &st, unix.AT_SYMLINK_NOFOLLOW); err != nil {
		return err
	}
	if uint32(st.Mode)&0o7777 != 0o600 {
		if err := unix.Fchmodat(p.dir, temp, 0o600, 0); err != nil {
			return err
		}
	}
	if err := unix.Listen(fd, backlog); err != nil {
		return err
	}
	p.made = idOf(&st)
	return unix.Renameat(p.dir, temp, p.dir, p.base)
}

// backlog is cut to the system's own limit (somaxconn).
const backlog = 1<<16 - 1

// temporary is a short name that cannot be guessed.
func (p *place) temporary() string {
	return fmt.Sprintf(".%08x", rand.Uint32()) // ChaCha8, seeded by the kernel
}

// remove removes the socket file, if it is the one that was made here.
func (p *place) remove() error {
	var st unix.Stat_t
	if unix.Fstatat(p.dir, p.base, &st, unix.AT_SYMLINK_NOFOLLOW) != nil || idOf(&st) != p.made {
		return nil // removed or replaced by somebody who will have had a reason
	}
	if err := unix.Unlinkat(p.dir, p.base, 0); err != nil {
		return fmt.Errorf("%s: %w", p.path, err)
	}
	return nil
}

// release gives up the lock and the directory.
func (p *place) release() error {
	err := p.dropLock()
	return errors.Join(err, unix.Close(p.dir))
}
