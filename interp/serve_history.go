package interp

import "strings"

// A HistoryLine is an entry of the history.
type HistoryLine struct {
	Number int
	Line   string
	Time   int64 // seconds since 1970; 0: not known
}

// History returns the last so many entries that begin with prefix and contain
// part, the oldest first; all if last is negative.
func (s *Snapshot) History(last int, prefix, part string) []HistoryLine {
	h := s.sh.history
	found := []HistoryLine{}
	for i := len(h.entries) - 1; i >= 0 && len(found) != last; i-- {
		e := h.entries[i]
		if strings.HasPrefix(e.line, prefix) && strings.Contains(e.line, part) {
			found = append(found, HistoryLine{h.base() + i, e.line, e.time})
		}
	}
	for i, j := 0, len(found)-1; i < j; i, j = i+1, j-1 {
		found[i], found[j] = found[j], found[i]
	}
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
