package interp

import (
	"bytes"
	"os"
	"strconv"
)

// residentMemory is how many bytes of memory the process takes, 0 if that can't
// be found out (proc(5), statm).
func residentMemory() uint64 {
	text, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		return 0
	}
	fields := bytes.Fields(text)
	if len(fields) < 2 {
		return 0
	}
	pages, err := strconv.ParseUint(string(fields[1]), 10, 64)
	if err != nil {
		return 0
	}
	return pages * uint64(os.Getpagesize())
}
