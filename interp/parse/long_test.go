package parse

import (
	"strings"
	"testing"
)

// TestLongTexts reads texts for which anything but time in proportion to their
// length would take minutes.
func TestLongTexts(t *testing.T) {
	const n = 200_000
	for _, tt := range []struct{ name, first, again, last string }{
		{"continued lines", "echo ", "\\\n", "ok\n"},
		{"continued lines in quotes", "echo \"", "a\\\n", "\"\n"},
		{"continued lines in a here-document", "cat <<E\n", "a\\\n", "\nE\n"},
		{"continued assignment", "a", "\\\na", "=1\n"},
		{"shifts", ": $((1", "<<1", "))\n"},
		{"here-strings in quotes", ": '", "<<<", "'\n"},
		{"a shift in each word", ": ", "$((1<<1)) ", "\n"},
		{"quotes in a word", ": ", "'a'b", "\n"},
	} {
		r := NewReader(&Source{Text: tt.first + strings.Repeat(tt.again, n) + tt.last, Line: 1}, none)
		cmd, err := r.Next()
		if err != nil || len(cmd.Stmts) != 1 {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
}
