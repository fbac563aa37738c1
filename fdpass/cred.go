package fdpass

// Cred is who is at the other end of a socket, as the kernel vouches for it.
type Cred struct {
	Pid int // 0 where the system does not say
	Uid int
	Gid int
}
