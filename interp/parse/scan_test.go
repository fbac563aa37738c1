package parse

import (
	"testing"
)

// TestScanErrors holds bash 5.2's words for bash -c TEXT.
func TestScanErrors(t *testing.T) {
	for _, tt := range scanErrors {
		sc := newScanner(tt.text, 1, Options{})
		for sc.err == nil && sc.line() {
		}
		got := ""
		line := 0
		if sc.err != nil {
			got, line = sc.err.Msg, sc.err.Line
		}
		if got != tt.msg || line != tt.line {
			t.Errorf("%q: line %d %q, want line %d %q", tt.text, line, got, tt.line, tt.msg)
		}
	}
}
