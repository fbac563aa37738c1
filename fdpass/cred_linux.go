package fdpass

import (
	"os"

	"golang.org/x/sys/unix"
)

// PeerCred returns the credentials that the peer had when it connected (or
// made the pair).
func (c *Conn) PeerCred() (Cred, error) {
	var ucred *unix.Ucred
	var failed error
	err := c.raw.Control(func(fd uintptr) {
		ucred, failed = unix.GetsockoptUcred(int(fd), unix.SOL_SOCKET, unix.SO_PEERCRED)
	})
	if err != nil {
		return Cred{}, err
	}
	if failed != nil {
		return Cred{}, os.NewSyscallError("getsockopt SO_PEERCRED", failed)
	}
	return Cred{Pid: int(ucred.Pid), Uid: int(ucred.Uid), Gid: int(ucred.Gid)}, nil
}
