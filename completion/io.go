package completion

import (
	"fmt"
	"io"
)

// Stdio is where a builtin prints. It owns nothing.
type Stdio struct {
	Out io.Writer
	Err io.Writer

	// Prefix comes before each error message, as "bash: line 3: ".
	Prefix string
}

// errorf prints an error message of a builtin in bash's form.
func (s Stdio) errorf(builtin, format string, args ...any) {
	fmt.Fprintf(s.Err, "%s%s: %s\n", s.Prefix, builtin, fmt.Sprintf(format, args...))
}

// usage prints the synopsis of a builtin and returns bash's status for misuse.
func (s Stdio) usage(builtin, synopsis string) int {
	fmt.Fprintf(s.Err, "%s: usage: %s\n", builtin, synopsis)
	return 2
}
