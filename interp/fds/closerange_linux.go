package fds

import "golang.org/x/sys/unix"

// closeRange closes the descriptors from first to last. It closes none if it
// fails: before Linux 5.9.
func closeRange(first, last int32) error { return unix.CloseRange(uint(first), uint(last), 0) }
