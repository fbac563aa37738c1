package expand

import (
	"slices"

	"github.com/goshd/goshd/interp/ctype"
)

// sortStrings sorts as C.UTF-8 does: by bytes, which is by code points.
func sortStrings(s []string) { slices.Sort(s) }

// firstCharacter returns the first character of s.
func firstCharacter(s string, c ctype.Charset) string {
	_, n := c.Decode(s)
	return s[:n]
}
