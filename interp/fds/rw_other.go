//go:build !linux

package fds

import (
	"syscall"

	"golang.org/x/sys/unix"
)

// readNowait has no counterpart here: ready first, then read.
func readNowait(int, []byte) (int, error) { return 0, unix.EOPNOTSUPP }

// writeNowait has no counterpart here: ready first, then write.
func writeNowait(int, []byte) (int, error) { return 0, unix.EOPNOTSUPP }

// writeFile is write(2).
func writeFile(fd int, p []byte) (int, error) {
	n, err := unix.Write(fd, p)
	return max(n, 0), err
}

// pipe makes a close-on-exec pipe.
func pipe() (ends [2]int, err error) {
	syscall.ForkLock.RLock()
	defer syscall.ForkLock.RUnlock()
	if err = unix.Pipe(ends[:]); err != nil {
		return ends, err
	}
	unix.CloseOnExec(ends[0])
	unix.CloseOnExec(ends[1])
	return ends, nil
}
