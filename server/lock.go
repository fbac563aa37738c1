package server

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	"golang.org/x/sys/unix"
)

func (p *place) lockName() string { return p.base + ".lock" }

// takeLock locks PATH.lock and writes the own pid into it. It never waits: who
// holds the lock is in charge here, or is about to be.
func (p *place) takeLock() error {
	for range 100 {
		fd, err := p.openLock()
		if err != nil {
			return err
		}
		err = unix.Flock(fd, unix.LOCK_EX|unix.LOCK_NB)
		if err == unix.EWOULDBLOCK {
			defer unix.Close(fd)
			return &InUseError{Path: p.path, Pid: readPid(fd)}
		}
		if err != nil {
			unix.Close(fd)
			return fmt.Errorf("%s.lock: cannot be locked: %w", p.path, err)
		}
		if p.isLock(fd) {
			p.lock = fd
			return p.writePid()
		}
		unix.Close(fd) // its last holder removed it while we opened it
	}
	return fmt.Errorf("%s.lock: is being replaced all the time", p.path)
}

func (p *place) openLock() (int, error) {
	fd, err := unix.Openat(p.dir, p.lockName(), unix.O_RDWR|unix.O_CREAT|unix.O_NOFOLLOW|unix.O_NONBLOCK|unix.O_CLOEXEC, 0o600)
	if err != nil {
		return -1, fmt.Errorf("%s.lock: %w", p.path, err)
	}
	var st unix.Stat_t
	if err := unix.Fstat(fd, &st); err != nil {
		unix.Close(fd)
		return -1, fmt.Errorf("%s.lock: %w", p.path, err)
	}
	if uint32(st.Mode)&unix.S_IFMT != unix.S_IFREG || int(st.Uid) != os.Geteuid() {
		unix.Close(fd)
		return -1, fmt.Errorf("%s.lock: is not a file of ours", p.path)
	}
	if uint32(st.Mode)&0o777 != 0o600 { // an odd umask: others of ours must be able to look into it
		if err := unix.Fchmod(fd, 0o600); err != nil {
			unix.Close(fd)
			return -1, fmt.Errorf("%s.lock: %w", p.path, err)
		}
	}
	return fd, nil
}

// isLock reports whether fd is the file that is named so now.
func (p *place) isLock(fd int) bool {
	var opened, named unix.Stat_t
	err := errors.Join(unix.Fstat(fd, &opened), unix.Fstatat(p.dir, p.lockName(), &named, unix.AT_SYMLINK_NOFOLLOW))
	return err == nil && idOf(&opened) == idOf(&named)
}

func (p *place) writePid() error {
	if err := unix.Ftruncate(p.lock, 0); err != nil {
		return fmt.Errorf("%s.lock: %w", p.path, err)
	}
	if _, err := unix.Pwrite(p.lock, []byte(strconv.Itoa(os.Getpid())+"\n"), 0); err != nil {
		return fmt.Errorf("%s.lock: %w", p.path, err)
	}
	return nil
}

// readPid reads the pid of the lock's holder, which may be just about to write
// it. It returns 0 if that does not happen.
func readPid(fd int) int {
	for range 20 {
		var b [20]byte
		n, err := unix.Pread(fd, b[:], 0)
		line, _, whole := strings.Cut(string(b[:max(n, 0)]), "\n")
		if pid, bad := strconv.Atoi(line); err == nil && whole && bad == nil {
			return pid
		}
		time.Sleep(5 * time.Millisecond)
	}
	return 0
}

// dropLock removes the lock file, which only its holder may, and unlocks it.
func (p *place) dropLock() error {
	if p.lock < 0 {
		return nil
	}
	var err error
	if p.isLock(p.lock) {
		err = unix.Unlinkat(p.dir, p.lockName(), 0)
	}
	err = errors.Join(err, unix.Close(p.lock))
	p.lock = -1
	if err != nil {
		return fmt.Errorf("%s.lock: %w", p.path, err)
	}
	return nil
}
