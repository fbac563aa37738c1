package entries

import (
	"encoding/binary"
	"strings"
	"sync"
	"unsafe"

	"golang.org/x/sys/unix"
)

// direntSize bounds what one system call returns.
const direntSize = 32 << 10

var direntBuffers = sync.Pool{New: func() any { return new([direntSize]byte) }}

// Each calls f with every entry of a directory, . and .. among them, in its own
// order. A name is valid until f returns. The error is of type syscall.Errno.
func Each(path string, f func(name string, kind Kind)) error {
	fd, err := openDirectory(path)
	if err != nil {
		return err
	}
	defer unix.Close(fd)
	buf := direntBuffers.Get().(*[direntSize]byte)
	defer direntBuffers.Put(buf)
	for {
		n, err := unix.Getdents(fd, buf[:])
		if err == unix.EINTR {
			continue
		}
		if err != nil || n <= 0 {
			return err
		}
		eachEntry(buf[:n], f)
	}
}

func openDirectory(path string) (int, error) {
	for {
		fd, err := unix.Open(path, unix.O_RDONLY|unix.O_DIRECTORY|unix.O_CLOEXEC|unix.O_NONBLOCK, 0)
		if err != unix.EINTR {
			return fd, err
		}
	}
}

// eachEntry reads the records of getdents64(2): inode (8 bytes), offset (8),
// record length (2), type (1), name.
func eachEntry(buf []byte, f func(string, Kind)) {
	const header = 19
	for len(buf) >= header {
		size := int(binary.NativeEndian.Uint16(buf[16:]))
		if size < header || size > len(buf) {
			return
		}
		name := unsafe.String(&buf[header], size-header)
		if i := strings.IndexByte(name, 0); i > 0 {
			f(name[:i], kindOfType(buf[18]))
		}
		buf = buf[size:]
	}
}

func kindOfType(t byte) Kind {
	switch t {
	case unix.DT_DIR:
		return Directory
	case unix.DT_LNK:
		return Link
	case unix.DT_UNKNOWN:
		return Unknown
	}
	return Other
}
