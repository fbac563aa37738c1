package spec

import (
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
)

// ledger maps "file/case name" to the reason why goshd differs there from bash.
type ledger map[string]string

var (
	ledgerCount = regexp.MustCompile(`(?m)^Count: (\d+)$`)
	ledgerEntry = regexp.MustCompile("(?m)^- `([^`]+)`: +(\\S.*)$")
)

// loadLedger reads DIFFERENCES.md, whose count has to be the number of entries:
// so a new difference is seen in a review twice.
func loadLedger(path string) (ledger, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	entries := make(ledger)
	for _, m := range ledgerEntry.FindAllStringSubmatch(string(text), -1) {
		if entries[m[1]] != "" {
			return nil, fmt.Errorf("%s: %s stands there twice", path, m[1])
		}
		entries[m[1]] = m[2]
	}
	if n := strings.Count("\n"+string(text), "\n- "); n != len(entries) {
		return nil, fmt.Errorf("%s: %d of %d entries have a case and a reason", path, len(entries), n)
	}
	count := ledgerCount.FindStringSubmatch(string(text))
	if count == nil {
		return nil, fmt.Errorf("%s: no line \"Count: N\"", path)
	}
	if n, err := strconv.Atoi(count[1]); err != nil || n != len(entries) {
		return nil, fmt.Errorf("%s: it says %s, but has %d entries; the count may only fall", path, count[1], len(entries))
	}
	return entries, nil
}
