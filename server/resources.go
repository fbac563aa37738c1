package server

import (
	"os"
	"runtime"

	"github.com/goshd/goshd/ecmd"
)

// resources are what the process uses, for those who look for leaks.
//
// (runtime/metrics tells how much was live, but takes a tenth of a millisecond of
// each start of a program that it is linked with.)
func (s *session) resources() ecmd.Resources {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	live := m.HeapAlloc
	if s.LiveHeap != nil {
		live = s.LiveHeap()
	}
	return ecmd.Resources{
		Goroutines: runtime.NumGoroutine(), Live: live, Mapped: m.Sys,
		Descriptors: countDescriptors(),
	}
}

// countDescriptors is how many descriptors are open, -1 where the system does
// not tell.
func countDescriptors() int {
	dir, err := os.Open("/dev/fd")
	if err != nil {
		return -1
	}
	defer dir.Close()
	names, err := dir.Readdirnames(-1)
	if err != nil {
		return -1
	}
	return len(names) - 1 // dir's own
}
