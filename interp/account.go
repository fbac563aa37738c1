package interp

import (
	"os/user"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"
)

// passwd is an entry of the user database.
type passwd struct{ name, home, shell string }

// account returns the entry of a user: from /etc/passwd, or where that has
// none from the system's other sources.
func account(uid int) (passwd, bool) {
	id := strconv.Itoa(uid)
	for line := range strings.SplitSeq(readSmall("/etc/passwd"), "\n") {
		if !strings.Contains(line, id) {
			continue
		}
		if f := strings.Split(line, ":"); len(f) >= 7 && f[2] == id {
			return passwd{f[0], f[5], f[6]}, true
		}
	}
	u, err := user.LookupId(id)
	if err != nil {
		return passwd{}, false
	}
	return passwd{u.Username, u.HomeDir, "/bin/sh"}, true
}

// readSmall returns what is in a file, or nothing. It does not ask the runtime's
// poller, which a regular file has no use for, as package os does.
func readSmall(path string) string {
	fd, err := unix.Open(path, unix.O_RDONLY|unix.O_CLOEXEC, 0)
	if err != nil {
		return ""
	}
	defer unix.Close(fd)
	var text strings.Builder
	var buf [4 << 10]byte
	for {
		n, err := unix.Read(fd, buf[:])
		if err == unix.EINTR {
			continue
		}
		if n <= 0 {
			return text.String()
		}
		text.Write(buf[:n])
	}
}
