package parse

import (
	"strings"
	"testing"
)

// TestGather feeds lines and looks how many are read.
func TestGather(t *testing.T) {
	tests := []struct {
		name, text string
		want       int // lines of the command
	}{
		{"group", "{\n  a\n}\nrest\n", 3},
		{"function", "f()\n{\n g() { x; }\n\n}\nrest\n", 5},
		{"nested", "if a; then\n while b; do\n  case c in\n  d) e;;\n  esac\n done\nfi\nrest\n", 7},
		{"quotes", "echo 'a\nb' \"c\nd\" $'e\nf'\nrest\n", 4},
		{"substitution", "echo $(\n a\n b \"x\ny\"\n)\nrest\n", 5},
		{"list", "a=(1\n2 # )\n3\n)\nrest\n", 4},
		{"document", "{ cat <<A <<'B'\nx\nA\n$(\nB\n}\nrest\n", 6},
		{"pipeline", "a |\n\n b &&\n c\nrest\n", 4},
		{"condition", "[[ a &&\n b ]]\nrest\n", 2},
		{"braces", "echo ${x:-\n}\nrest\n", 2},
		{"error", "{\n a\n )\nrest\n", 3},
		{"end", "{\n a\n", 2},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			lines := strings.SplitAfter(strings.TrimSuffix(tt.text, "\n"), "\n")
			read := 1
			Gather(lines[0], 1, Options{}, func() (string, bool) {
				if read == len(lines) {
					return "", false
				}
				read++
				return strings.TrimSuffix(lines[read-1], "\n") + "\n", true
			})
			if read != tt.want {
				t.Errorf("%d lines are read, want %d", read, tt.want)
			}
		})
	}
}
