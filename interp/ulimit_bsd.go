//go:build darwin || freebsd || netbsd || openbsd || dragonfly

package interp

import (
	"os"

	"golang.org/x/sys/unix"
)

// resources are in the order of ulimit -a.
var resources = []resource{
	{'c', unix.RLIMIT_CORE, "core file size", "blocks", blocks},
	{'d', unix.RLIMIT_DATA, "data seg size", "kbytes", 1024},
	{'f', unix.RLIMIT_FSIZE, "file size", "blocks", blocks},
	{'l', unix.RLIMIT_MEMLOCK, "max locked memory", "kbytes", 1024},
	{'m', unix.RLIMIT_RSS, "max memory size", "kbytes", 1024},
	{'n', unix.RLIMIT_NOFILE, "open files", "", 1},
	{'p', pipeSize, "pipe size", "512 bytes", 512},
	{'s', unix.RLIMIT_STACK, "stack size", "kbytes", 1024},
	{'t', unix.RLIMIT_CPU, "cpu time", "seconds", 1},
	{'u', unix.RLIMIT_NPROC, "max user processes", "", 1},
	{'v', unix.RLIMIT_AS, "virtual memory", "kbytes", 1024},
}

// mayRaiseLimits reports whether hard limits may be raised.
func mayRaiseLimits() bool { return os.Geteuid() == 0 }

// mostOf is how high a hard limit may be at all.
func mostOf(int) uint64 { return infinity }
