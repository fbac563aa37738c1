//go:build !linux

package fdpass

import (
	"os"

	"golang.org/x/sys/unix"
)

// PeerCred returns the credentials that the peer had when it connected (or
// made the pair). Pid is 0: LOCAL_PEERCRED does not say it.
func (c *Conn) PeerCred() (Cred, error) {
	var xucred *unix.Xucred
	var failed error
	err := c.raw.Control(func(fd uintptr) {
		xucred, failed = unix.GetsockoptXucred(int(fd), 0 /* SOL_LOCAL */, unix.LOCAL_PEERCRED)
	})
	if err != nil {
		return Cred{}, err
	}
	if failed != nil {
		return Cred{}, os.NewSyscallError("getsockopt LOCAL_PEERCRED", failed)
	}
	return Cred{Uid: int(xucred.Uid), Gid: int(xucred.Groups[0])}, nil
}
