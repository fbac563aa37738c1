//go:build !linux

package interp

import "runtime"

// residentMemory is how many bytes of memory the heap takes.
func residentMemory() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
