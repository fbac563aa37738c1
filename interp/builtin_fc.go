package interp

import (
	"os"
	"strconv"
	"strings"

	"github.com/goshd/goshd/interp/parse"
)

const fcUsage = "fc: usage: fc [-e ename] [-lnr] [first] [last] or fc -s [pat=rep] [command]"

// fcOptions are the options of fc (bash manual, Bash History Builtins).
type fcOptions struct {
	list, plain, reverse, again bool   // -l -n -r -s
	editor                      string // -e
}

// builtinFc is fc.
func builtinFc(sh *Shell, args []string) flow {
	o, rest, status := sh.fcOptions(args[1:])
	sh.Status = status
	if status != 0 {
		return flowNone
	}
	if o.again || o.editor == "-" {
		return sh.fcAgain(rest)
	}
	if len(sh.history.entries) == 0 {
		return flowNone
	}
	r, ok := sh.fcRange(rest, o.list)
	if !ok {
		sh.Status = 1
		return flowNone
	}
	if o.list {
		sh.fcList(r, o)
		return flowNone
	}
	return sh.fcEdit(r, o)
}

func (sh *Shell) fcOptions(args []string) (o fcOptions, rest []string, status int) {
	for len(args) > 0 && len(args[0]) > 1 && args[0][0] == '-' && !isDigit(args[0][1]) {
		word := args[0]
		args = args[1:]
		if word == "--" {
			break
		}
		for i := 1; i < len(word); i++ {
			switch c := word[i]; c {
			case 'l':
				o.list = true
			case 'n':
				o.plain = true
			case 'r':
				o.reverse = true
			case 's':
				o.again = true
			case 'e':
				o.editor = word[i+1:]
				if o.editor == "" {
					if len(args) == 0 {
						sh.errorf("fc: -e: option requires an argument")
						return o, nil, sh.usage(fcUsage)
					}
					o.editor, args = args[0], args[1:]
				}
				i = len(word)
			default:
				sh.errorf("fc: -%s: invalid option", []byte{c})
				return o, nil, sh.usage(fcUsage)
			}
		}
	}
	return o, args, 0
}

// fcAgain is fc -s: a command is executed again, with texts replaced.
func (sh *Shell) fcAgain(args []string) flow {
	var pairs [][2]string
	for len(args) > 0 {
		old, repl, ok := strings.Cut(args[0], "=")
		if !ok {
			break
		}
		pairs = append(pairs, [2]string{old, repl})
		args = args[1:]
	}
	spec := ""
	if len(args) > 0 {
		spec = args[0]
	}
	n := sh.fcLast()
	if spec != "" {
		n = sh.fcIndex(spec, 0)
	}
	if n < 0 || n >= len(sh.history.entries) {
		sh.errorf("fc: no command found")
		sh.Status = 1
		return flowNone
	}
	command := sh.history.entries[n].line
	for _, p := range pairs {
		if p[0] != "" {
			command = strings.ReplaceAll(command, p[0], p[1])
		}
	}
	sh.writeErr(command + "\n")
	sh.replaceLast(command)
	return sh.fcRun(&parse.Source{Name: "fc", Text: command, Line: sh.line}, 0)
}

// replaceLast puts a command in the place of the fc command in the history.
func (sh *Shell) replaceLast(command string) {
	if !sh.history.lastAdded || command == "" {
		return
	}
	h := sh.editHistory()
	n := len(h.entries) - 1
	if n < 0 {
		return
	}
	e := h.entries[n]
	h.entries = h.entries[:n:n]
	wanted := sh.wanted(command)
	h.entries = append(h.entries, e)
	if !wanted {
		h.removeLast()
		return
	}
	h.entries[n].line = command
}

// fcRun runs text as eval does.
func (sh *Shell) fcRun(src *parse.Source, mode runMode) flow {
	fl := sh.runSource(src, mode)
	if fl == flowDiscard {
		fl = flowNone
	}
	return fl
}

// fcLast is the index of the last command, not counting the line that fc is
// in.
func (sh *Shell) fcLast() int {
	last := len(sh.history.entries)
	if sh.remembers() {
		last--
	}
	if sh.history.lastAdded {
		last--
	}
	if last == len(sh.history.entries) {
		last--
	}
	return last
}

// fcPlace says what a specification is for.
type fcPlace uint8

const (
	fcFirst  fcPlace = 1 << iota // of a range
	fcListed                     // fc -l
)

// What fcIndex returns for specifications that name no entry.
const (
	fcInvalid  = -1
	fcNotFound = -2
)

// fcIndex returns the index of the entry that a specification names: a number,
// a number back from the last command, or the beginning of a command. A first
// entry that is out of range is the first there is, a last one the last.
func (sh *Shell) fcIndex(spec string, place fcPlace) int {
	h := sh.history
	last := sh.fcLast()
	digits := strings.TrimPrefix(spec, "-")
	if digits == "" || !isDigit(digits[0]) {
		for i := min(last, len(h.entries)-1); i >= 0; i-- {
			if strings.HasPrefix(h.entries[i].line, spec) {
				return i
			}
		}
		return fcNotFound
	}
	end := strings.IndexFunc(digits, func(c rune) bool { return c < '0' || c > '9' })
	if end >= 0 {
		digits = digits[:end]
	}
	n, err := strconv.Atoi(digits)
	if err != nil {
		n = 1 << 40
	}
	switch back := spec[0] == '-'; {
	case n == 0 && !back:
		return last
	case n == 0 && place&fcListed != 0:
		return len(h.entries) - 1
	case n == 0:
		return fcInvalid
	case back:
		return max(last+1-n, 0)
	}
	n -= h.base()
	switch {
	case n >= 0 && n <= last:
		return n
	case place&fcFirst != 0:
		return 0
	}
	return last
}

// fcSpan is the range of entries that fc works on. to is the last one, and may
// be before from.
type fcSpan struct{ from, to int }

func (sh *Shell) fcRange(args []string, list bool) (fcSpan, bool) {
	last := max(sh.fcLast(), 0)
	if len(args) == 0 {
		if list {
			return fcSpan{max(last-15, 0), last}, true
		}
		return fcSpan{last, last}, true
	}
	place := fcPlace(0)
	if list {
		place = fcListed
	}
	from := sh.fcIndex(args[0], place|fcFirst)
	to := from
	switch {
	case len(args) > 1:
		to = sh.fcIndex(args[1], place)
	case list && from == len(sh.history.entries)-1:
	case list:
		to = last
	}
	switch {
	case from == fcInvalid || to == fcInvalid:
		sh.errorf("fc: history specification out of range")
		return fcSpan{}, false
	case from == fcNotFound || to == fcNotFound:
		sh.errorf("fc: no command found")
		return fcSpan{}, false
	}
	return fcSpan{from, to}, true
}

// each calls do for the entries of a span in the order of the command.
func (r fcSpan) each(reverse bool, do func(i int)) {
	from, to := r.from, r.to
	if from > to {
		from, to, reverse = to, from, true
	}
	for i := range to - from + 1 {
		if reverse {
			do(to - i)
		} else {
			do(from + i)
		}
	}
}

func (sh *Shell) fcList(r fcSpan, o fcOptions) {
	h := sh.history
	mark := "\t "
	if sh.opts.Posix {
		mark = "\t"
	}
	r.each(o.reverse, func(i int) {
		if !o.plain {
			sh.print(strconv.Itoa(i + h.base()))
		}
		sh.print(mark + h.entries[i].line + "\n")
	})
	sh.flush("fc")
}

// fcEdit lets an editor change commands and then executes them.
func (sh *Shell) fcEdit(r fcSpan, o fcOptions) flow {
	var b strings.Builder
	entries := sh.history.entries
	r.each(o.reverse, func(i int) { b.WriteString(entries[i].line + "\n") })
	if sh.history.lastAdded {
		sh.editHistory().removeLast()
	}
	name, err := sh.fcFile(b.String())
	if err != nil {
		sh.errorf("fc: cannot create temp file: %s", sysText(err))
		sh.Status = 1
		return flowNone
	}
	defer os.Remove(name)
	fl := sh.fcRun(&parse.Source{Name: "fc", Text: sh.fcEditor(o) + " " + name, Line: sh.line}, 0)
	if fl != flowNone || sh.Status != 0 {
		sh.Status = 1
		return fl
	}
	return sh.fcExecute(name)
}

// fcEditor is the command of the editor.
func (sh *Shell) fcEditor(o fcOptions) string {
	switch {
	case o.editor != "":
		return o.editor
	case sh.opts.Posix:
		return "${FCEDIT:-ed}"
	}
	return "${FCEDIT:-${EDITOR:-vi}}"
}

func (sh *Shell) fcFile(text string) (string, error) {
	dir, _ := sh.Variable("TMPDIR")
	if dir != "" {
		dir = sh.path(dir)
	}
	f, err := os.CreateTemp(dir, "bash-fc.")
	if err != nil {
		return "", err
	}
	_, err = f.WriteString(text)
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	return f.Name(), err
}

// fcExecute executes the edited commands as input: they are shown as they are
// read, and added to the history.
func (sh *Shell) fcExecute(name string) flow {
	text, err := sh.readSource(name)
	if err != nil {
		sh.errorf("fc: %s: %s", name, sysText(err))
		sh.Status = 1
		return flowNone
	}
	verbose := sh.opts.verbose
	sh.opts.verbose = true
	fl := sh.fcRun(&parse.Source{Text: text, Line: 1}, recorded|literal|lineByLine)
	sh.opts.verbose = verbose
	return fl
}
