//go:build !freebsd && (!linux || !(amd64 || arm64))

package jobs

import "golang.org/x/sys/unix"

func setrlimit(l Limit) error {
	return unix.Setrlimit(l.Resource, &unix.Rlimit{Cur: l.Soft, Max: l.Hard})
}
