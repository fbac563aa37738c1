package interp

import (
	"os"
	"slices"

	"golang.org/x/sys/unix"
)

// stat is stat(2) on a name as the shell knows it: /dev/fd/N is one of its
// own descriptors.
func (sh *Shell) stat(name string, st *unix.Stat_t) error {
	sh.writeHeld()
	if name == "" {
		return unix.ENOENT
	}
	if n, ok := fdNumber(name); ok {
		f := sh.fds.Get(n)
		if f == nil {
			return unix.ENOENT
		}
		return f.Stat(st)
	}
	return unix.Stat(sh.near(name), st)
}

func (sh *Shell) access(name string, mode uint32) bool {
	if name == "" {
		return false
	}
	if _, ok := fdNumber(name); ok {
		var st unix.Stat_t
		return sh.stat(name, &st) == nil && permits(&st, mode)
	}
	return unix.Faccessat(unix.AT_FDCWD, sh.near(name), mode, unix.AT_EACCESS) == nil
}

// permits reports whether the mode of a file that is open permits access.
func permits(st *unix.Stat_t, mode uint32) bool {
	bits := uint32(st.Mode)
	switch uid := os.Geteuid(); {
	case uid == 0:
		return mode != unix.X_OK || bits&0o111 != 0
	case uint32(uid) == st.Uid:
		bits >>= 6
	case inGroup(int(st.Gid)):
		bits >>= 3
	}
	return bits&mode == mode
}

func inGroup(gid int) bool {
	groups, err := os.Getgroups()
	return gid == os.Getegid() || err == nil && slices.Contains(groups, gid)
}

func testMode(op string, st *unix.Stat_t) bool {
	format := uint32(st.Mode) & unix.S_IFMT
	switch op {
	case "-a", "-e":
		return true
	case "-b":
		return format == unix.S_IFBLK
	case "-c":
		return format == unix.S_IFCHR
	case "-d":
		return format == unix.S_IFDIR
	case "-f":
		return format == unix.S_IFREG
	case "-g":
		return st.Mode&unix.S_ISGID != 0
	case "-k":
		return st.Mode&unix.S_ISVTX != 0
	case "-p":
		return format == unix.S_IFIFO
	case "-s":
		return st.Size > 0
	case "-u":
		return st.Mode&unix.S_ISUID != 0
	case "-G":
		return int(st.Gid) == os.Getegid()
	case "-N":
		return mtime(st) > atime(st)
	case "-O":
		return int(st.Uid) == os.Geteuid()
	case "-S":
		return format == unix.S_IFSOCK
	}
	return false
}
