package jobs

import (
	"bytes"
	"os"
	"strconv"
	"syscall"
)

// heeds reports whether the process has a handler for the signal, ignores or
// blocks it, and has not ended (proc(5), status).
func (p *Process) heeds(sig syscall.Signal) bool {
	text, err := os.ReadFile("/proc/" + strconv.Itoa(p.Pid()) + "/status")
	if err != nil {
		return false // it has ended
	}
	heeds := false
	for line := range bytes.Lines(text) {
		name, value, _ := bytes.Cut(line, []byte(":"))
		value = bytes.TrimSpace(value)
		switch string(name) {
		case "State":
			if len(value) > 0 && (value[0] == 'Z' || value[0] == 'X') {
				return false
			}
		case "SigBlk", "SigIgn", "SigCgt":
			if mask, err := strconv.ParseUint(string(value), 16, 64); err == nil && signalSet(mask).has(sig) {
				heeds = true
			}
		}
	}
	return heeds
}
