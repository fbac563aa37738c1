package expand

import (
	"slices"
	"unicode/utf8"
)

// sortStrings sorts as C.UTF-8 does: by bytes, which is by code points.
func sortStrings(s []string) { slices.Sort(s) }

// firstCharacter returns the first character of s.
func firstCharacter(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return s[:n]
}
