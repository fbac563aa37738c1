package fds

import "golang.org/x/sys/unix"

// nameless returns a descriptor, for reading only, of a file in memory that
// holds s; of a temporary file where there is no memfd or no /proc.
func nameless(s string) (int, error) {
	n, err := unix.MemfdCreate("here-document", unix.MFD_CLOEXEC)
	if err != nil {
		return namelessFile(s)
	}
	defer unix.Close(n)
	if err := writeAll(n, s); err != nil {
		return -1, err
	}
	r, err := reopen(n, unix.O_RDONLY)
	if err != nil {
		return namelessFile(s)
	}
	return r, nil
}

func writeAll(n int, s string) error {
	for s != "" {
		put, err := eintr(func() (int, error) { return unix.Write(n, bytesOf(s)) })
		if err != nil {
			return err
		}
		s = s[put:]
	}
	return nil
}
