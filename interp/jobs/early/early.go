//go:build linux && (amd64 || arm64)

// Package early tells how many files the program could open before Go's package
// syscall raised that. It imports nothing, so that it is initialised before package
// syscall is (Go specification, "Program initialization": the order of the import
// paths decides).
package early

// A Limit is struct rlimit64 of getrlimit(2).
type Limit struct{ Soft, Hard uint64 }

// Files is the limit of open files (RLIMIT_NOFILE) that the program was started with.
var Files = files()

func files() (l Limit) {
	if getFiles(&l) != 0 {
		return Limit{}
	}
	return l
}

// getFiles asks the kernel. It returns 0 or an error.
//
//go:noescape
func getFiles(to *Limit) (errno uintptr)
