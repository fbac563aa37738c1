package interp

import (
	"strings"
	"syscall"

	"github.com/goshd/goshd/interp/fds"
	"golang.org/x/sys/unix"
)

// fdNumber returns the descriptor that a path such as /dev/fd/3 stands for.
func fdNumber(name string) (int, bool) {
	if !strings.HasPrefix(name, "/dev/") && !strings.HasPrefix(name, "/proc/self/fd/") {
		return 0, false
	}
	return fds.Number(name)
}

// errnoText is strerror(3): Go's own texts are the C library's in lower case.
func errnoText(e syscall.Errno) string {
	if e == 0 {
		return "Success"
	}
	text := e.Error()
	if fixed := fixedErrnoText(e); fixed != "" {
		return fixed
	}
	if text == "" {
		return text
	}
	return strings.ToUpper(text[:1]) + text[1:]
}

// fixedErrnoText is the text where capitalising the first letter is not enough.
func fixedErrnoText(e syscall.Errno) string {
	switch e {
	case unix.EIO:
		return "Input/output error"
	case unix.EMFILE:
		return "Too many open files"
	case unix.ENFILE:
		return "Too many open files in system"
	case unix.ENOTTY:
		return "Inappropriate ioctl for device"
	case unix.EILSEQ:
		return "Invalid or incomplete multibyte or wide character"
	}
	return ""
}

// printable is a name as error messages show it: see quote.In.Message.
func (sh *Shell) printable(s string) string { return sh.quote().Message(s) }

// readAll reads a description to its end.
func (sh *Shell) readAll(f *fds.FD) ([]byte, error) {
	var all []byte
	buf := make([]byte, 32<<10)
	for {
		n, err := f.ReadWait(buf, sh.wait())
		all = append(all, buf[:n]...)
		if err == fds.ErrInterrupted {
			err = sh.pause()
		}
		if err != nil {
			if isEOF(err) {
				return all, nil
			}
			return all, err
		}
	}
}
