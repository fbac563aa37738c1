package interp

import (
	"runtime"
	"sync"

	"golang.org/x/sys/unix"
)

// A machine is what HOSTTYPE, MACHTYPE and OSTYPE say (bash manual, "Bash
// Variables"), in the words of the bash that distributions and ports build there.
type machine struct{ host, vendor, os string }

func (m machine) triplet() string { return m.host + "-" + m.vendor + "-" + m.os }

// hostType is the name of an architecture that Go may call otherwise.
func hostType(arch string) string {
	switch arch {
	case "386":
		return "i686"
	case "amd64":
		return "x86_64"
	case "arm64":
		return "aarch64"
	case "loong64":
		return "loongarch64"
	case "mips64le":
		return "mips64el"
	case "mipsle":
		return "mipsel"
	case "ppc64", "ppc64le":
		return "powerpc64" + arch[len("ppc64"):]
	}
	return arch
}

var thisMachine = sync.OnceValue(func() machine { return machineOf(runtime.GOOS, runtime.GOARCH, release) })

// machineOf names a system in Go's words; release tells the version of its kernel.
func machineOf(system, arch string, release func() string) machine {
	host := hostType(arch)
	switch {
	case system == "darwin":
		return machine{host, "apple", "darwin" + release()}
	case system == "freebsd" && arch == "amd64":
		return machine{arch, "portbld", "freebsd" + release()}
	case system != "linux":
		return machine{host, "unknown", system + release()}
	case arch == "arm":
		return machine{host, "unknown", "linux-gnueabihf"}
	case arch == "386" || arch == "amd64":
		return machine{host, "pc", "linux-gnu"}
	}
	return machine{host, "unknown", "linux-gnu"}
}

// release is the version of the kernel without what follows the numbers.
func release() string {
	var name unix.Utsname
	if unix.Uname(&name) != nil {
		return ""
	}
	text := unix.ByteSliceToString(name.Release[:])
	for i, c := range text {
		if c != '.' && (c < '0' || c > '9') {
			return text[:i]
		}
	}
	return text
}
