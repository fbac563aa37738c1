//go:build !linux

package fds

import "golang.org/x/sys/unix"

// canFollow says that follow works.
const canFollow = false

func follow(int, int, func([]byte)) error { return unix.ENOTSUP }
