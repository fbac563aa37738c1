package server

import (
	"os"
	"runtime"
	"runtime/metrics"

	"github.com/goshd/goshd/ecmd"
)

// resources are what the process uses, for those who look for leaks.
func resources() ecmd.Resources {
	samples := []metrics.Sample{{Name: "/gc/heap/live:bytes"}, {Name: "/memory/classes/total:bytes"}}
	metrics.Read(samples)
	return ecmd.Resources{
		Goroutines: runtime.NumGoroutine(),
		Live:       samples[0].Value.Uint64(), Mapped: samples[1].Value.Uint64(),
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
