package interp

import (
	"strconv"
	"strings"
)

// bindParser reads lines of an inputrc file and arguments of bind (bash
// manual, Readline Init File Syntax).
type bindParser struct {
	sh   *Shell
	b    *bindings
	term string
	// name and line are for messages; name is "" for arguments of bind.
	name    string
	lineNum int
	nesting int    // of $include
	conds   []cond // the $if that are open
}

// cond is an $if: whether its lines count, and whether its $else would.
type cond struct{ on, outer bool }

// skipping reports whether lines don't count.
func (p *bindParser) skipping() bool {
	n := len(p.conds)
	return n > 0 && !p.conds[n-1].on
}

// file reads a file of bindings. The error is why it can't be read.
func (p *bindParser) file(name string) error {
	text, err := p.sh.readSource(p.sh.tilde(name))
	if err != nil {
		return err
	}
	outer, line := p.name, p.lineNum
	p.name, p.lineNum = name, 0
	for l := range strings.SplitSeq(text, "\n") {
		p.lineNum++
		p.line(strings.TrimSuffix(l, "\r"))
	}
	p.name, p.lineNum = outer, line
	return nil
}

// tilde replaces a leading ~/ by the home directory.
func (sh *Shell) tilde(name string) string {
	if rest, ok := strings.CutPrefix(name, "~/"); ok {
		home, _ := sh.Vars.Text(idHome)
		return home + "/" + rest
	}
	return name
}

// fail prints a message about a line.
func (p *bindParser) fail(msg string) {
	where := "readline: "
	if p.name != "" {
		where += p.name + ": line " + strconv.Itoa(p.lineNum) + ": "
	}
	p.sh.writeErr(where + msg + "\n")
}

const blanks = " \t"

// line obeys one line.
func (p *bindParser) line(s string) {
	s = strings.TrimLeft(s, blanks)
	if p.name != "" {
		s = strings.TrimRight(s, blanks)
	}
	switch {
	case s == "" || s[0] == '#':
	case s[0] == '$':
		p.directive(s[1:])
	case p.skipping():
	case len(s) > 3 && strings.EqualFold(s[:3], "set") && strings.IndexByte(blanks, s[3]) >= 0:
		p.variable(strings.TrimLeft(s[3:], blanks))
	default:
		p.binding(s)
	}
}

// quotedEnd returns the index of the quote that ends the string that begins
// at s[0], or -1.
func quotedEnd(s string) int {
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case s[0]:
			return i
		}
	}
	return -1
}

// variable is set NAME VALUE.
func (p *bindParser) variable(s string) {
	word, val := cutBlank(s)
	if val != "" && (val[0] == '"' || val[0] == '\'') {
		if end := quotedEnd(val); end > 0 {
			val = val[1:end]
		}
	} else {
		val = strings.TrimRight(val, blanks)
	}
	name, boolean, ok := isReadlineVar(word)
	if !ok {
		p.fail(word + ": unknown variable name")
		return
	}
	if boolean {
		val, _ = cutBlank(val)
	}
	if !p.b.setVar(name, val, boolean) {
		p.fail(name + ": could not set value to `" + val + "'")
	}
}

// cutBlank cuts s around the first run of blanks.
func cutBlank(s string) (word, rest string) {
	i := strings.IndexAny(s, blanks)
	if i < 0 {
		return s, ""
	}
	return s[:i], strings.TrimLeft(s[i:], blanks)
}

// binding is KEY: FUNCTION or KEY: "MACRO".
func (p *bindParser) binding(s string) {
	from := 0
	if s[0] == '"' {
		if from = quotedEnd(s); from < 0 {
			p.fail(s + ": no closing `\"' in key binding")
			return
		}
	}
	sep := strings.IndexAny(s[from:], ": \t")
	if sep < 0 {
		p.fail(s + ": no key sequence terminator")
		return
	}
	sep += from
	meta := p.b.vars["convert-meta"] == "on"
	seq := ""
	if s[0] == '"' {
		seq = translateSeq(s[1:from], meta)
	} else {
		seq = namedKey(s[:sep], meta)
	}
	p.assign(seq, strings.TrimLeft(s[sep+1:], blanks))
}

// assign binds a sequence to what follows the colon. A function that doesn't
// exist leaves the key without any.
func (p *bindParser) assign(seq, what string) {
	if what != "" && (what[0] == '"' || what[0] == '\'') {
		end := quotedEnd(what)
		if end < 0 {
			p.fail("`" + what + "': missing closing quote for macro")
			return
		}
		p.b.put(binding{seq: seq, kind: boundMacro, text: translateSeq(what[1:end], false)})
		return
	}
	word, _ := cutBlank(what)
	name, ok := readlineFunction(word)
	if !ok {
		p.b.remove(seq)
		return
	}
	p.b.put(binding{seq: seq, text: name})
}

// readlineFunction returns the name of a function as bind -l writes it.
func readlineFunction(name string) (string, bool) {
	for f := range strings.FieldsSeq(readlineFunctions) {
		if strings.EqualFold(f, name) {
			return f, true
		}
	}
	return "", false
}

// put binds a key in the current keymap.
func (b *bindings) put(k binding) {
	if k.seq == "" {
		return
	}
	k.seq = b.current.prefix + k.seq
	m := &b.maps[b.current.id]
	*m = m.bind(k)
}

// remove unbinds a key in the current keymap.
func (b *bindings) remove(seq string) {
	m := &b.maps[b.current.id]
	*m = m.unbind(b.current.prefix + seq)
}

// keys returns the bindings of the current keymap.
func (b *bindings) keys() keymap {
	m, prefix := b.maps[b.current.id], b.current.prefix
	if prefix == "" {
		return m
	}
	var part keymap
	for _, k := range m {
		if rest, ok := strings.CutPrefix(k.seq, prefix); ok && rest != "" {
			k.seq = rest
			part = append(part, k)
		}
	}
	return part
}
