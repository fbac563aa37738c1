package interp

import (
	"cmp"
	"strings"

	"github.com/goshd/goshd/interp/entries"
)

// How far a name is from the one that was meant.
const (
	spelledRight   = iota
	lettersSwapped // two that are neighbours
	letterWrong    // one is wrong, missing or too many
	tooFar
)

// respell returns the file that was probably meant by name: each component that
// does not exist is replaced by the entry that is nearest to it. ok is false if
// there is none (bash manual, "The Shopt Builtin", cdspell).
func (sh *Shell) respell(name string) (right string, ok bool) {
	var out strings.Builder
	for rest := name; rest != ""; {
		part, behind, _ := strings.Cut(rest, "/")
		switch part {
		case "", ".", "..":
			out.WriteString(part)
		default:
			best := sh.nearest(out.String(), part)
			if best == "" {
				return "", false
			}
			out.WriteString(best)
		}
		if len(part) < len(rest) {
			out.WriteByte('/')
		}
		rest = behind
	}
	return out.String(), true
}

// nearest returns the entry of a directory whose name is the least far from
// name, or "".
func (sh *Shell) nearest(dir, name string) string {
	best, least := "", tooFar
	_ = entries.Each(sh.path(cmp.Or(dir, ".")), func(entry string, _ entries.Kind) { // what can't be read has none
		if d := distance(entry, name); d < tooFar && d <= least {
			best, least = strings.Clone(entry), d
		}
	})
	if best == "." { // bash 5.2: nothing was meant then
		return ""
	}
	return best
}

// distance tells how far a name is from what was meant.
func distance(meant, name string) int {
	if meant == name {
		return spelledRight
	}
	for meant != "" && name != "" && meant[0] == name[0] {
		meant, name = meant[1:], name[1:]
	}
	switch {
	case len(meant) > 1 && len(name) > 1 && meant[0] == name[1] && meant[1] == name[0] && meant[2:] == name[2:]:
		return lettersSwapped
	case len(meant) > 0 && len(name) > 0 && meant[1:] == name[1:],
		len(meant) > 0 && meant[1:] == name,
		len(name) > 0 && meant == name[1:]:
		return letterWrong
	}
	return tooFar
}
