package interp

import (
	"slices"
	"strings"

	"github.com/goshd/goshd/interp/state"
)

// History returns the last so many entries that begin with prefix and contain
// part, the oldest first; all if last is negative.
func (s *Snapshot) History(last int, prefix, part string) []state.Line {
	h := s.sh.history
	found := []state.Line{}
	for i := len(h.entries) - 1; i >= 0 && len(found) != last; i-- {
		e := h.entries[i]
		if strings.HasPrefix(e.line, prefix) && strings.Contains(e.line, part) {
			found = append(found, state.Line{Number: h.base() + i, Line: e.line, Time: e.time})
		}
	}
	slices.Reverse(found)
	return found
}

// AddHistory adds lines to the history, as if they had been entered, and returns
// the version of the state then.
func (sh *Shell) AddHistory(lines ...string) uint64 {
	sh.enterState()
	for _, line := range lines {
		h := sh.editHistory()
		h.record(line)
		h.lastAdded = false
	}
	sh.leaveState()
	return sh.proc.stateVersion
}
