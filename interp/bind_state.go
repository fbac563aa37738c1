package interp

import (
	"strings"
	"sync"

	"github.com/goshd/goshd/interp/ctype"
	"github.com/goshd/goshd/interp/vars"
)

// bindings are what the user's line editor is told: key bindings and readline
// variables. goshd edits no lines itself; it keeps them for clients that do,
// and its completions obey the variables. Nobody writes to bindings once they
// are made: a change makes new ones.
type bindings struct {
	maps    [3]keymap // by keymapID
	current mapName
	vars    map[string]string
	set     map[string]bool // variables that were set by the user
	conds   []cond          // the $if that arguments of bind have left open
}

// lazyBindings are bindings that are made when somebody asks for them.
type lazyBindings struct {
	changed bool // by the user; never written to
	once    sync.Once
	b       *bindings
}

// The keymaps. The others are parts of them.
const (
	mapEmacs = iota
	mapViMove
	mapViInsert
)

// mapName is a keymap, or the part of it that begins with a prefix.
type mapName struct {
	name   string // as bind -v prints it
	id     int
	prefix string
}

// The keymaps that a shell starts with.
var (
	emacsMap    = mapName{"emacs", mapEmacs, ""}
	viInsertMap = mapName{"vi-insert", mapViInsert, ""}
)

// mapNamed returns the keymap called name.
func mapNamed(name string) (m mapName, ok bool) {
	switch name {
	case "emacs", "emacs-standard":
		return emacsMap, true
	case "emacs-meta":
		return mapName{"emacs-meta", mapEmacs, "\x1b"}, true
	case "emacs-ctlx":
		return mapName{"emacs-ctlx", mapEmacs, "\x18"}, true
	case "vi", "vi-move", "vi-command":
		return mapName{"vi", mapViMove, ""}, true
	case "vi-insert":
		return viInsertMap, true
	}
	return mapName{}, false
}

var (
	idInputrc = vars.Intern("INPUTRC")
	idTerm    = vars.Intern("TERM")
)

// readline returns the shell's bindings.
func (sh *Shell) readline() *bindings {
	l := sh.bindings
	l.once.Do(func() {
		if l.b == nil {
			l.b = sh.defaultBindings()
		}
	})
	return l.b
}

// changeReadline returns the bindings for a change.
func (sh *Shell) changeReadline() *bindings {
	old := sh.readline()
	b := *old
	b.vars = make(map[string]string, len(old.vars))
	for k, v := range old.vars {
		b.vars[k] = v
	}
	b.set = make(map[string]bool, len(old.set)+1)
	for k := range old.set {
		b.set[k] = true
	}
	sh.bindings = &lazyBindings{b: &b, changed: true}
	return &b
}

// readlineVariable returns a readline variable that bind or the user's
// inputrc has set.
func (sh *Shell) readlineVariable(name string) (string, bool) {
	b := sh.readline()
	if !b.set[name] {
		return "", false
	}
	return b.vars[name], true
}

// editingMode follows set -o emacs and set -o vi.
func (sh *Shell) editingMode() {
	b := sh.readline()
	vi := sh.opts.vi
	if vi == (b.vars["editing-mode"] == "vi") || !vi && !sh.opts.emacs {
		return
	}
	sh.changeReadline().setMode(vi)
}

func (b *bindings) setMode(vi bool) {
	if vi {
		b.vars["editing-mode"], b.current = "vi", viInsertMap
	} else {
		b.vars["editing-mode"], b.current = "emacs", emacsMap
	}
}

// defaultBindings are those that readline starts with, and what the user's
// init file says.
func (sh *Shell) defaultBindings() *bindings {
	term, _ := sh.Vars.Text(idTerm)
	b := &bindings{current: emacsMap, vars: make(map[string]string, len(readlineDefaults)), set: map[string]bool{}}
	for _, v := range readlineDefaults {
		b.vars[v.name] = v.value
	}
	if term == "" || term == "dumb" || term == "unknown" {
		b.vars["enable-active-region"], b.vars["enable-bracketed-paste"] = "off", "off"
	}
	if sh.plainLocale() {
		b.vars["convert-meta"] = "on"
		b.vars["input-meta"], b.vars["meta-flag"], b.vars["output-meta"] = "off", "off", "off"
	}
	b.maps[mapEmacs] = defaultKeymap(emacsKeys, term, "")
	b.maps[mapViMove] = defaultKeymap(viMoveKeys, term, "")
	b.maps[mapViInsert] = defaultKeymap(viInsertKeys, term, "abcefgkloqxz\\]^")
	p := bindParser{sh: sh, b: b, term: term}
	for _, name := range sh.inputrcNames() {
		if p.file(name) == nil {
			break
		}
	}
	return b
}

// inputrcNames are the places of the init file (bash manual, Readline Init
// File).
func (sh *Shell) inputrcNames() []string {
	if name, set := sh.Vars.Text(idInputrc); set && name != "" {
		return []string{name}
	}
	home, _ := sh.Vars.Text(idHome)
	return []string{home + "/.inputrc", "/etc/inputrc"}
}

// plainLocale reports whether the locale has no characters beyond ASCII.
func (sh *Shell) plainLocale() bool { return sh.opts.Charset == ctype.Bytes }

// defaultKeymap makes a keymap of a table. controls are control characters
// that insert themselves.
func defaultKeymap(table, term, controls string) keymap {
	var m keymap
	for line := range strings.SplitSeq(strings.TrimSpace(table), "\n") {
		name, seqs, _ := strings.Cut(line, " ")
		for seq := range strings.SplitSeq(seqs, " ") {
			m = append(m, binding{seq: translateSeq(seq, true), text: name})
		}
	}
	insert := func(from, to int) {
		for c := from; c <= to; c++ {
			m = append(m, binding{seq: string([]byte{byte(c)}), text: "self-insert"})
		}
	}
	switch {
	case controls != "":
		for i := range len(controls) {
			insert(int(controlKey(controls[i])), int(controlKey(controls[i])))
		}
		insert(' ', '~')
		insert(0x80, 0xff)
	case table == emacsKeys:
		insert(' ', '~')
		insert(0x80, 0xff)
		for c := byte('A'); c <= 'Z'; c++ {
			m = append(m, binding{seq: string([]byte{0x18, c}), text: "do-lowercase-version"})
			if c != 'O' { // the keypad's sequences begin so
				m = append(m, binding{seq: string([]byte{0x1b, c}), text: "do-lowercase-version"})
			}
		}
	}
	for seq, name := range terminalKeys(term) {
		m = append(m, binding{seq: seq, text: name})
	}
	sortKeymap(m)
	return m
}

// terminalKeys are the sequences that readline learns from the description of
// the terminal. The common ones agree on them.
func terminalKeys(term string) map[string]string {
	family, _, _ := strings.Cut(term, "-")
	keys := map[string]string{
		"\x1b[2~": "overwrite-mode", "\x1b[3~": "delete-char",
		"\x1b[5~": "history-search-backward", "\x1b[6~": "history-search-forward",
	}
	switch family {
	case "linux", "screen", "tmux":
		keys["\x1b[1~"], keys["\x1b[4~"] = "beginning-of-line", "end-of-line"
	case "xterm", "alacritty", "kitty", "foot", "konsole", "gnome", "vte", "wezterm", "ghostty":
	default:
		return nil
	}
	return keys
}
