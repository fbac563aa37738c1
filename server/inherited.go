package server

import (
	"fmt"
	"os"
	"slices"
	"strconv"

	"golang.org/x/sys/unix"
)

// CloseInherited closes every descriptor above 2 that this process was started
// with, but for those to keep. A program that serves with Headless calls it
// first: clients in the field let their own end of the socket pair leak into the
// server, which would then never see the end of the stream.
//
// What was inherited is told by its lack of the close-on-exec flag: the Go
// runtime has descriptors of its own by now, and they have it.
func CloseInherited(keep ...int) error {
	entries, err := os.ReadDir("/dev/fd")
	if err != nil {
		return fmt.Errorf("list of open descriptors: %w", err)
	}
	for _, e := range entries {
		fd, err := strconv.Atoi(e.Name())
		if err != nil || fd <= 2 || slices.Contains(keep, fd) {
			continue
		}
		flags, err := unix.FcntlInt(uintptr(fd), unix.F_GETFD, 0)
		if err == nil && flags&unix.FD_CLOEXEC == 0 {
			unix.Close(fd)
		}
	}
	return nil
}
