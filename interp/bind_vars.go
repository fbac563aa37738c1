package interp

import (
	"slices"
	"strconv"
	"strings"
)

func sortKeymap(m keymap) {
	slices.SortFunc(m, func(a, b binding) int { return compareSeqs(a.seq, b.seq) })
}

// readlineVar is a readline variable and its value at the start.
type readlineVar struct{ name, value string }

// readlineDefaults are the readline variables in the order of bind -v: those
// that are on or off, then the others.
var readlineDefaults = []readlineVar{
	{"bind-tty-special-chars", "on"},
	{"blink-matching-paren", "off"},
	{"byte-oriented", "off"},
	{"colored-completion-prefix", "off"},
	{"colored-stats", "off"},
	{"completion-ignore-case", "off"},
	{"completion-map-case", "off"},
	{"convert-meta", "off"},
	{"disable-completion", "off"},
	{"echo-control-characters", "on"},
	{"enable-active-region", "on"},
	{"enable-bracketed-paste", "on"},
	{"enable-keypad", "off"},
	{"enable-meta-key", "on"},
	{"expand-tilde", "off"},
	{"history-preserve-point", "off"},
	{"horizontal-scroll-mode", "off"},
	{"input-meta", "on"},
	{"mark-directories", "on"},
	{"mark-modified-lines", "off"},
	{"mark-symlinked-directories", "off"},
	{"match-hidden-files", "on"},
	{"menu-complete-display-prefix", "off"},
	{"meta-flag", "on"},
	{"output-meta", "on"},
	{"page-completions", "on"},
	{"prefer-visible-bell", "on"},
	{"print-completions-horizontally", "off"},
	{"revert-all-at-newline", "off"},
	{"show-all-if-ambiguous", "off"},
	{"show-all-if-unmodified", "off"},
	{"show-mode-in-prompt", "off"},
	{"skip-completed-text", "off"},
	{"visible-stats", "off"},
	{"bell-style", "audible"},
	{"comment-begin", "#"},
	{"completion-display-width", "-1"},
	{"completion-prefix-display-length", "0"},
	{"completion-query-items", "100"},
	{"editing-mode", "emacs"},
	{"emacs-mode-string", "@"},
	{"history-size", "0"},
	{"keymap", "emacs"},
	{"keyseq-timeout", "500"},
	{"vi-cmd-mode-string", "(cmd)"},
	{"vi-ins-mode-string", "(ins)"},
}

// readlineBooleans is how many of readlineDefaults are on or off.
const readlineBooleans = 34

// isReadlineVar returns the name of a variable in lower case, and whether it is
// on or off.
func isReadlineVar(name string) (canonical string, boolean, ok bool) {
	name = strings.ToLower(name)
	for i := range readlineDefaults {
		if readlineDefaults[i].name == name {
			return name, i < readlineBooleans, true
		}
	}
	switch name { // not listed until they are set
	case "isearch-terminators", "active-region-start-color", "active-region-end-color":
		return name, false, true
	}
	return name, false, false
}

// setVar sets a readline variable. ok is false if it can't have the value.
func (b *bindings) setVar(name, val string, boolean bool) (ok bool) {
	switch {
	case boolean:
		b.setBoolean(name, val == "" || val == "1" || strings.EqualFold(val, "on"))
	default:
		if val, ok = textValue(name, val); !ok {
			return false
		}
		switch name {
		case "editing-mode":
			b.setMode(val == "vi")
		case "keymap":
			b.current, _ = mapNamed(val)
		default:
			b.vars[name] = val
		}
	}
	b.set[name] = true
	return true
}

func (b *bindings) setBoolean(name string, on bool) {
	b.vars[name] = onOff(on)
	switch name {
	case "input-meta":
		b.vars["meta-flag"] = onOff(on)
	case "meta-flag":
		b.vars["input-meta"] = onOff(on)
	case "prefer-visible-bell":
		if on {
			b.vars["bell-style"] = "visible"
		} else {
			b.vars["bell-style"] = "audible"
		}
	}
}

// textValue checks the value of a variable that is not on or off.
func textValue(name, val string) (string, bool) {
	lower := strings.ToLower(val)
	switch name {
	case "emacs-mode-string", "vi-cmd-mode-string", "vi-ins-mode-string":
		return translateSeq(val, true), true
	case "bell-style":
		return bellStyle(lower)
	case "comment-begin":
		return val, val != ""
	case "editing-mode":
		switch {
		case strings.HasPrefix(lower, "vi"):
			return "vi", true
		case strings.HasPrefix(lower, "emacs"):
			return "emacs", true
		}
		return "", false
	case "keymap":
		_, ok := mapNamed(lower)
		return lower, ok
	case "completion-query-items":
		return number(val, 100, 0), true
	case "completion-prefix-display-length":
		return number(val, 0, 0), true
	case "completion-display-width":
		return number(val, -1, -1<<31), true
	case "history-size":
		return number(val, 500, 0), true
	case "keyseq-timeout":
		return number(val, 0, 0), true
	}
	return val, true
}

func bellStyle(val string) (string, bool) {
	switch val {
	case "none", "off":
		return "none", true
	case "", "on", "audible":
		return "audible", true
	case "visible":
		return "visible", true
	}
	return "", false
}

// number is the number that val begins with, at least least.
func number(val string, byDefault, least int) string {
	if val == "" {
		return strconv.Itoa(byDefault)
	}
	end := 0
	for end < len(val) && (isDigit(val[end]) || end == 0 && val[0] == '-') {
		end++
	}
	n, _ := strconv.Atoi(val[:end]) // no number is 0
	return strconv.Itoa(max(n, least))
}
