package interp

import (
	"strconv"
	"strings"

	"github.com/goshd/goshd/interp/vars"
)

// Shell Compatibility Mode (bash manual): BASH_COMPAT and the options compat31
// to compat44 show the same level. What a level changes is done where
// CompatibleWith is asked; of what is not there goshd does what bash 5.2 does.

const (
	compatLowest  = 31
	compatDefault = 52
)

var idCompat = vars.Intern("BASH_COMPAT")

// compatChanged follows an assignment to BASH_COMPAT.
func (sh *Shell) compatChanged() {
	text, _ := sh.Vars.Text(idCompat)
	level, ok := compatLevel(text)
	switch refused := "BASH_COMPAT: " + text + ": compatibility value out of range"; {
	case ok:
	case !sh.locale.known: // it is in the environment
		sh.writeErr(sh.proc.program + ": " + refused + "\n")
	default:
		sh.errorf("%s", refused)
	}
	sh.showCompat(level)
}

// resumeCompat sets the level of a shell whose variables were not assigned.
func (sh *Shell) resumeCompat() {
	text, _ := sh.Vars.Text(idCompat)
	sh.opts.Compat, _ = compatLevel(text)
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
	sh.opts.Compat = level
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

// inheritedLoops is how many loops a subshell is in: up to bash 4.4 break and
// continue for those around it end it.
func (sh *Shell) inheritedLoops() int {
	if !sh.opts.CompatibleWith(44) {
		return 0
	}
	return sh.loopDepth
}
