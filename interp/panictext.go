package interp

import (
	"fmt"
	"runtime"
	"strings"
)

// PanicText is what may be logged of a panic. The text of one may have been made
// of code or of values, which are nobody's but the user's: of ours the name of the
// package in front is told, of the runtime's all, as they have numbers and types
// only, and of others the type. The stack has the rest; it has no texts.
func PanicText(p any) string {
	switch p := p.(type) {
	case runtime.Error:
		return p.Error()
	case string:
		if name, _, ok := strings.Cut(p, ": "); ok && len(name) < 20 && !strings.ContainsAny(name, " \n") {
			return fmt.Sprintf("in %s, with a text of %d bytes", name, len(p))
		}
		return fmt.Sprintf("a text of %d bytes", len(p))
	}
	return fmt.Sprintf("a value of type %T", p)
}
