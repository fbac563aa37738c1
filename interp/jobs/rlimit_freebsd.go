package jobs

import "golang.org/x/sys/unix"

func setrlimit(l Limit) error {
	return unix.Setrlimit(l.Resource, &unix.Rlimit{Cur: int64(l.Soft), Max: int64(l.Hard)})
}
