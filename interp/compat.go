package interp

import (
	"strconv"
	"strings"

	"github.com/goshd/goshd/interp/vars"
)

// Shell Compatibility Mode (bash manual): BASH_COMPAT and the options compat31
// to compat44 show the same level. goshd behaves as bash 5.2 at each of them.

const (
	compatLowest  = 31
	compatDefault = 52
)

var idCompat = vars.Intern("BASH_COMPAT")

// compatChanged follows an assignment to BASH_COMPAT.
func (sh *Shell) compatChanged() {
	text, _ := sh.Vars.Text(idCompat)
	level, ok := compatLevel(text)
	if !ok {
		sh.errorf("BASH_COMPAT: %s: compatibility value out of range", text)
	}
	sh.showCompat(level)
}

// compatLevel returns the level that "4.2" or "42" means, and the default for
// what is none.
func compatLevel(text string) (level int, ok bool) {
	if text == "" {
		return compatDefault, true
	}
	digits := text
	if len(text) == 3 && text[1] == '.' {
		digits = text[:1] + text[2:]
	}
	n, err := strconv.ParseUint(digits, 10, 8)
	if err != nil || len(digits) != 2 || n < compatLowest || n > compatDefault {
		return compatDefault, false
	}
	return int(n), true
}

// showCompat sets the option of a level and clears the others.
func (sh *Shell) showCompat(level int) {
	for i := range shoptOptions {
		o := &shoptOptions[i]
		if n, ok := strings.CutPrefix(o.name, "compat"); ok {
			*o.at(&sh.opts) = n == strconv.Itoa(level)
		}
	}
}

// compatOption is a change of one of the options. To clear another than that of
// the level changes nothing.
func (sh *Shell) compatOption(o *option, on bool) {
	text, _ := sh.Vars.Text(idCompat)
	level, _ := compatLevel(text)
	switch own, _ := compatLevel(strings.TrimPrefix(o.name, "compat")); {
	case on:
		level = own
	case level == own:
		level = compatDefault
	}
	sh.must(sh.Vars.Assign(idCompat, strconv.Itoa(level), false))
}
