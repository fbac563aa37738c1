package interp

import (
	"os"
	"os/user"
	"strconv"
	"strings"
)

// passwd is an entry of the user database.
type passwd struct{ name, home, shell string }

// account returns the entry of a user: from /etc/passwd, or where that has
// none from the system's other sources.
func account(uid int) (passwd, bool) {
	id := strconv.Itoa(uid)
	text, err := os.ReadFile("/etc/passwd")
	if err == nil {
		for line := range strings.SplitSeq(string(text), "\n") {
			f := strings.Split(line, ":")
			if len(f) >= 7 && f[2] == id {
				return passwd{f[0], f[5], f[6]}, true
			}
		}
	}
	u, err := user.LookupId(id)
	if err != nil {
		return passwd{}, false
	}
	return passwd{u.Username, u.HomeDir, "/bin/sh"}, true
}
