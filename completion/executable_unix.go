//go:build unix

package completion

import "golang.org/x/sys/unix"

// executable tells whether the process may execute path, a file that is not
// a directory.
func executable(path string) bool {
	var st unix.Stat_t
	if unix.Stat(path, &st) != nil || st.Mode&unix.S_IFMT == unix.S_IFDIR {
		return false
	}
	return accessible(path)
}

// accessible tells whether the process may execute path, or search it.
func accessible(path string) bool {
	return unix.Faccessat(unix.AT_FDCWD, path, unix.X_OK, unix.AT_EACCESS) == nil
}
