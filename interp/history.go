package interp

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/goshd/goshd/interp/pattern"
	"github.com/goshd/goshd/interp/vars"
)

// A history is the history list (bash manual, Bash History Facilities). A
// subshell shares its parent's until one of them changes it: a change makes a
// new history, so that what others hold stays as it is.
type history struct {
	// owner is the shell that may append to entries in place. Nobody else
	// reads beyond the length that it knows.
	owner   *Shell
	entries []historyEntry
	// shared says that subshells may have it too: then a change makes a new one.
	shared  bool
	dropped int // how far the numbers of the entries are ahead of their places
	// max is how many entries are kept if limited (HISTSIZE).
	max     int
	limited bool
	// inFile is how many lines of the history file were read or written, and
	// session how many entries were added since (history -a and -n).
	inFile, session int
	// lastAdded says that the command line being executed is the last entry;
	// firstSaved that it is, or a part of it; pushed that history -s came
	// since.
	lastAdded, firstSaved, pushed bool
	// inhibited says that set -o history was not given since -c began.
	inhibited bool
	loaded    bool // HISTFILE was read, or will not be
	// stamped says that entries get times: bash takes none in a script that
	// never had to do with them.
	stamped   bool
	expansion lastExpansion
}

type historyEntry struct {
	line string
	time int64 // seconds since 1970, or 0 if it is not known
}

var (
	idHistSize     = vars.Intern("HISTSIZE")
	idHistFileSize = vars.Intern("HISTFILESIZE")
	idHistFile     = vars.Intern("HISTFILE")
	idHistControl  = vars.Intern("HISTCONTROL")
	idHistIgnore   = vars.Intern("HISTIGNORE")
	idHistTime     = vars.Intern("HISTTIMEFORMAT")
	idHistChars    = vars.Intern("histchars")
)

// editHistory returns the history for a change.
func (sh *Shell) editHistory() *history {
	h := *sh.history
	h.stamped, h.shared = h.stamped || sh.Interactive() || sh.timestamps(), false
	if h.owner != sh {
		h.entries = slices.Clip(h.entries)
		h.owner = sh
	}
	sh.history = &h
	return &h
}

// noteHistory is editHistory for the notes that are made of each command line:
// nobody holds an older history meanwhile, except subshells.
func (sh *Shell) noteHistory() *history {
	if h := sh.history; h.owner == sh && !h.shared && h.stamped {
		return h
	}
	return sh.editHistory()
}

// shareHistory returns the history for a subshell.
func (sh *Shell) shareHistory() *history {
	if h := sh.history; !h.shared { // else other goroutines may have it
		h.shared = true
	}
	return sh.history
}

// base is the number of the first entry.
func (h *history) base() int { return h.dropped + 1 }

// last returns the last entry's line, or "".
func (h *history) last() string {
	if len(h.entries) == 0 {
		return ""
	}
	return h.entries[len(h.entries)-1].line
}

// add appends an entry and drops the first one if there are too many.
func (h *history) add(e historyEntry) {
	if h.limited && h.max == 0 {
		return
	}
	h.entries = append(h.entries, e)
	if h.limited && len(h.entries) > h.max {
		h.entries = h.entries[1:]
		h.dropped++
	}
}

// record appends a line that was entered now.
func (h *history) record(line string) {
	h.lastAdded, h.pushed = true, false
	h.session++
	e := historyEntry{line: line}
	if h.stamped {
		e.time = time.Now().Unix()
	}
	h.add(e)
}

// remove deletes entries i to j, without j.
func (h *history) remove(i, j int) {
	h.entries = slices.Concat(h.entries[:i], h.entries[j:])
	h.session = min(h.session, len(h.entries))
}

// removeLast deletes the entry of the command line being executed. It fails
// if the history is empty.
func (h *history) removeLast() bool {
	n := len(h.entries)
	if n == 0 {
		return false
	}
	h.remove(n-1, n)
	h.lastAdded = false
	h.session = max(h.session-1, 0)
	return true
}

// limit is what assigning HISTSIZE does. bash 5.2 numbers what is left from
// the number of entries that were dropped just now.
func (h *history) limit(n int) {
	h.limited, h.max = true, n
	if drop := len(h.entries) - n; drop > 0 {
		h.entries = h.entries[drop:]
		h.dropped = drop - 1
	}
	h.session = min(h.session, len(h.entries))
}

// remembers says that the lines of the command being executed were added to
// the history: those of eval, sourced files and traps are not.
func (sh *Shell) remembers() bool {
	if sh.depth > 0 {
		return sh.opts.history
	}
	return sh.opts.history && !sh.history.inhibited && sh.traceDepth == 0 && sh.sourcing == 0 && sh.inTrap == 0
}

// historyNumber is \! in a prompt.
func (sh *Shell) historyNumber() int {
	h := sh.history
	switch {
	case !sh.opts.history:
		return 1
	case h.firstSaved:
		return max(h.dropped+len(h.entries), 1)
	}
	return h.base() + len(h.entries)
}

// historyCommand is HISTCMD.
func (sh *Shell) historyCommand() int {
	if !sh.opts.history {
		return 0
	}
	return sh.history.dropped + len(sh.history.entries)
}

// recordInput adds source text to the history before it is executed: a complete
// command, with the blank lines and comments in front of it.
func (sh *Shell) recordInput(text string) {
	if sh.history.inhibited {
		return
	}
	sh.loadHistory()
	for text != "" {
		line, rest, _ := strings.Cut(text, "\n")
		trimmed := strings.TrimLeft(line, " \t")
		if trimmed != "" && trimmed[0] != '#' {
			sh.rememberCommand(text, line)
			return
		}
		if line != "" {
			sh.rememberCommand(line, line)
		}
		text = rest
	}
}

// rememberCommand adds a command whose first line is given: what HISTCONTROL
// and HISTIGNORE say of that line holds for all.
func (sh *Shell) rememberCommand(text, first string) {
	h := sh.noteHistory()
	h.lastAdded, h.pushed = false, false
	h.firstSaved = sh.wanted(first)
	if !h.firstSaved {
		return
	}
	sh.eraseDuplicates(h, first)
	if strings.IndexByte(text, '\n') < 0 {
		h.record(text)
		return
	}
	for _, e := range historyEntries(text, sh.opts.cmdhist, sh.opts.lithist) {
		h.record(e)
	}
	if sh.opts.cmdhist && strings.Contains(strings.TrimSuffix(text, "\n"), "\n") {
		h.lastAdded = false
	}
}

// commandOver forgets which entry is the command being executed.
func (sh *Shell) commandOver() {
	if h := sh.history; h.lastAdded || h.firstSaved {
		h = sh.noteHistory()
		h.lastAdded, h.firstSaved = false, false
	}
}

// pushHistory adds a line for history -s, instead of the command that asks.
func (sh *Shell) pushHistory(line string) {
	h := sh.editHistory()
	if sh.remembers() && !h.pushed && (h.lastAdded || h.firstSaved && sh.opts.cmdhist) {
		if !h.removeLast() {
			return
		}
	}
	if sh.wanted(line) {
		sh.eraseDuplicates(h, line)
		h.record(line)
	}
	h.pushed = true
}

// wanted reports whether HISTCONTROL and HISTIGNORE let a line be added.
func (sh *Shell) wanted(line string) bool {
	h := sh.history
	if control, ok := sh.Vars.Text(idHistControl); ok && control != "" {
		spaces, dups, _ := historyControl(control)
		if spaces && strings.HasPrefix(line, " ") || dups && len(h.entries) > 0 && h.last() == line {
			return false
		}
	}
	ignore, _ := sh.Vars.Text(idHistIgnore)
	flags := pattern.Flags(0)
	if sh.opts.ExtGlob {
		flags = pattern.ExtGlob
	}
	for ignore != "" {
		var p string
		p, ignore = cutIgnore(ignore)
		if p != "" && pattern.Cached(expandIgnore(p, h.last()), flags).Match(line) {
			return false
		}
	}
	return true
}

// historyControl decodes HISTCONTROL.
func historyControl(val string) (spaces, dups, erase bool) {
	for word := range strings.SplitSeq(val, ":") {
		switch word {
		case "ignorespace":
			spaces = true
		case "ignoredups":
			dups = true
		case "ignoreboth":
			spaces, dups = true, true
		case "erasedups":
			erase = true
		}
	}
	return spaces, dups, erase
}

// eraseDuplicates removes all entries equal to line (HISTCONTROL=erasedups).
func (sh *Shell) eraseDuplicates(h *history, line string) {
	control, _ := sh.Vars.Text(idHistControl)
	if _, _, erase := historyControl(control); !erase {
		return
	}
	kept := make([]historyEntry, 0, len(h.entries)+1)
	for _, e := range h.entries {
		if e.line != line {
			kept = append(kept, e)
		}
	}
	h.entries = kept
	h.session = min(h.session, len(kept))
}

// cutIgnore cuts the first pattern off a HISTIGNORE list.
func cutIgnore(list string) (pat, rest string) {
	for i := 0; i < len(list); i++ {
		switch list[i] {
		case '\\':
			i++
		case ':':
			return list[:i], list[i+1:]
		}
	}
	return list, ""
}

// expandIgnore replaces & in a pattern of HISTIGNORE by the line before.
func expandIgnore(pat, previous string) string {
	if strings.IndexByte(pat, '&') < 0 {
		return pat
	}
	var b strings.Builder
	for i := 0; i < len(pat); i++ {
		switch {
		case pat[i] == '\\' && i+1 < len(pat):
			b.WriteByte(pat[i])
			i++
			b.WriteByte(pat[i])
		case pat[i] == '&':
			b.WriteString(pattern.Escape(previous))
		default:
			b.WriteByte(pat[i])
		}
	}
	return b.String()
}

// changedOther follows changes of the variables of the history.
func (sh *Shell) changedOther(id vars.ID) {
	switch id {
	case idLcAll, idLang, idLcCtype, idLcCollate, idLcMessages, idLcNumeric, idLcTime:
		sh.localeChanged(id)
	case idHistSize:
		sh.historySizeChanged()
	case idHistFileSize:
		text, _ := sh.Vars.Text(id)
		if n, err := strconv.Atoi(text); err == nil && n >= 0 {
			sh.truncateHistory(n)
		}
	}
}

func (sh *Shell) historySizeChanged() {
	text, _ := sh.Vars.Text(idHistSize)
	n, err := strconv.Atoi(strings.TrimSpace(text))
	h := sh.editHistory()
	switch {
	case err == nil && n >= 0:
		h.limit(n)
	case err == nil || text == "":
		h.limited = false
	}
}
