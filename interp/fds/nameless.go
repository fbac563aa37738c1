package fds

import (
	"os"

	"golang.org/x/sys/unix"
)

// namelessFile returns a descriptor, for reading only, of a temporary file
// that holds s and has no name any more.
func namelessFile(s string) (int, error) {
	file, err := os.CreateTemp("", "sh-")
	if err != nil {
		return -1, err
	}
	defer file.Close()
	name := file.Name()
	defer os.Remove(name)
	if _, err := file.WriteString(s); err != nil {
		return -1, err
	}
	return eintr(func() (int, error) { return unix.Open(name, unix.O_RDONLY|unix.O_CLOEXEC, 0) })
}
