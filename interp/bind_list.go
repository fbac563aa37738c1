package interp

import "strings"

// boundTo returns the sequences of each function in the current keymap.
func (b *bindings) boundTo() map[string][]string {
	meta := b.vars["convert-meta"] == "on"
	keys := b.keys()
	bound := make(map[string][]string)
	for i := range keys {
		if keys[i].kind == boundFunction {
			bound[keys[i].text] = append(bound[keys[i].text], `"`+keys.shown(i, meta)+`"`)
		}
	}
	return bound
}

// maxShown is how many sequences bind -q and -P show of a function.
const maxShown = 5

// joinSeqs is the list of sequences in bind -q and -P.
func joinSeqs(seqs []string) string {
	if len(seqs) > maxShown {
		return strings.Join(seqs[:maxShown], ", ") + ", ..."
	}
	return strings.Join(seqs, ", ") + "."
}

// listFunctions is bind -p, or -P if it is for reading.
func (sh *Shell) listFunctions(readable bool) {
	bound := sh.readline().boundTo()
	sh.print("\n")
	for f := range strings.FieldsSeq(readlineFunctions) {
		seqs := bound[f]
		switch {
		case readable && len(seqs) == 0:
			sh.print(f + " is not bound to any keys\n")
		case readable:
			sh.print(f + " can be found on " + joinSeqs(seqs) + "\n")
		case len(seqs) == 0:
			sh.print("# " + f + " (not bound)\n")
		default:
			for _, seq := range seqs {
				sh.print(seq + ": " + f + "\n")
			}
		}
	}
}

// listCommands is bind -X. Commands are in a keymap of their own, in which
// only \e and \C-x begin others from the start, in emacs mode.
func (sh *Shell) listCommands() {
	b := sh.readline()
	keys := b.keys().filter(func(b *binding) bool { return b.kind == boundCommand })
	for i := range keys {
		seq := keys.shown(i, false)
		if b.current.name == emacsMap.name && (keys[i].seq == "\x1b" || keys[i].seq == "\x18") {
			seq = shownPrefix(keys[i].seq, false)
		}
		sh.print(`"` + seq + `": "` + untranslateText(keys[i].text) + "\"\n")
	}
}

// listMacros is bind -s, or -S if quote is 0.
func (sh *Shell) listMacros(quote byte) {
	keys := sh.readline().keys()
	for i := range keys {
		if keys[i].kind != boundMacro {
			continue
		}
		seq, text := keys.shown(i, false), untranslateText(keys[i].text)
		if quote == 0 {
			sh.print(seq + " outputs " + text + "\n")
		} else {
			sh.print(`"` + seq + `": "` + text + "\"\n")
		}
	}
}

// listReadlineVars is bind -v and -V.
func (sh *Shell) listReadlineVars(format string) {
	b := sh.readline()
	for _, v := range readlineDefaults {
		value := b.value(v.name)
		if h := sh.history; v.name == "history-size" && !b.set[v.name] && h.limited {
			value = itoa(h.max)
		}
		sh.printf(format, v.name, value)
		if v.name == "history-size" && b.set["isearch-terminators"] {
			sh.printf(format, "isearch-terminators", b.vars["isearch-terminators"])
		}
	}
}

func (b *bindings) value(name string) string {
	if name == "keymap" {
		return b.current.name
	}
	return b.vars[name]
}

// queryFunction is bind -q.
func (sh *Shell) queryFunction(name string) int {
	f, ok := readlineFunction(name)
	if !ok {
		sh.errorf("bind: `%s': unknown function name", name)
		return 1
	}
	seqs := sh.readline().boundTo()[f]
	if len(seqs) == 0 {
		sh.print(f + " is not bound to any keys.\n")
		return 1
	}
	sh.print(f + " can be invoked via " + joinSeqs(seqs) + "\n")
	return 0
}
