package interp

import (
	"bytes"
	"errors"
	"strconv"
	"strings"

	"github.com/goshd/goshd/interp/quote"
	"github.com/goshd/goshd/interp/vars"
)

const mapfileUsage = "[-d delim] [-n count] [-O origin] [-s count] [-t] [-u fd] [-C callback] [-c quantum] [array]"

// mapfileOptions are the options of mapfile (bash manual, mapfile).
type mapfileOptions struct {
	delim    byte   // -d
	count    int    // -n; 0: all
	origin   int    // -O
	keep     bool   // -O was given: the array is not cleared
	skip     int    // -s
	trim     bool   // -t
	fd       int    // -u
	fdGiven  bool   // -u
	callback string // -C
	quantum  int    // -c
	array    string
}

// builtinMapfile is mapfile and readarray.
func builtinMapfile(sh *Shell, args []string) flow {
	o, status := sh.mapfileOptions(args)
	sh.Status = status
	if status != 0 {
		return flowNone
	}
	id, ok := sh.indexedTarget(args[0], o.array)
	if !ok {
		sh.Status = 1
		return flowNone
	}
	f := sh.fds.Get(o.fd)
	if f == nil && o.fdGiven {
		return sh.builtinError(1, "%s: %d: invalid file descriptor: %s", args[0], o.fd, sysText(errBadFD))
	}
	sh.Vars.DropRef(id)
	err := sh.Vars.Declare(id, vars.KindIndexed, 0, 0)
	if v := sh.Vars.Get(id); err == nil && (!o.keep || v != nil && !v.IsSet()) {
		err = sh.Vars.SetArray(id, vars.NewArray(nil))
	}
	if err == nil && f != nil {
		f = f.Dup()
		m := mapper{attentive: attentive{sh: sh, f: f, wait: sh.wait()}, mapfileOptions: o, id: id}
		err = m.run()
		f.Close()
	}
	sh.Status = 0
	if err != nil {
		sh.Status = sh.mapFailed(args[0], err)
	}
	fl := sh.unwound
	sh.unwound = flowNone
	return fl
}

// mapFailed turns an error of reading into a status. Input that can't be read
// is empty input to bash.
func (sh *Shell) mapFailed(name string, err error) int {
	var left *leftError
	if errors.As(err, &left) {
		return left.status
	}
	return sh.assignFailed(name, err)
}

// A mapper reads lines into an array.
type mapper struct {
	attentive
	*mapfileOptions
	id vars.ID
}

func (m *mapper) run() error {
	if m.callback == "" && m.count == 0 {
		return m.whole()
	}
	return m.lines()
}

// whole reads the input to its end before it is cut into lines.
func (m *mapper) whole() error {
	var data []byte
	for {
		var err error
		data, err = m.until(data, -1, -1)
		var left *leftError
		if errors.As(err, &left) {
			return err
		}
		if err != nil && err != errAgain {
			break
		}
	}
	list := m.cut(string(data))
	if !m.keep {
		return m.sh.setElements(m.id, list)
	}
	for i, line := range list {
		if err := m.sh.Vars.SetIndex(m.id, int64(m.origin+i), line, false); err != nil {
			return err
		}
	}
	return nil
}

// cut cuts text into the lines to be stored.
func (m *mapper) cut(text string) []string {
	list := make([]string, 0, strings.Count(text, string([]byte{m.delim}))+1)
	for n := 0; text != ""; n++ {
		line := text
		if i := strings.IndexByte(text, m.delim); i >= 0 {
			line = text[:i+1]
		}
		text = text[len(line):]
		if n >= m.skip {
			list = append(list, m.element(line))
		}
	}
	return list
}

// element is a line as it is stored: without its delimiter for -t, and as far
// as a string can hold it.
func (m *mapper) element(line string) string {
	if n := len(line) - 1; m.trim && n >= 0 && line[n] == m.delim {
		line = line[:n]
	}
	if i := strings.IndexByte(line, 0); i >= 0 {
		line = line[:i]
	}
	return line
}

// lines reads line by line, and no line more than are wanted.
func (m *mapper) lines() error {
	for range m.skip {
		if _, more, err := m.line(); !more {
			return err
		}
	}
	for n := 1; m.count == 0 || n <= m.count; n++ {
		line, more, err := m.line()
		if !more {
			return err
		}
		line = m.element(line)
		index := m.origin + n - 1
		if m.callback != "" && n%m.quantum == 0 {
			if fl := m.sh.eval(m.callback + " " + strconv.Itoa(index) + " " + quote.Single(line)); fl != flowNone {
				m.sh.unwound = fl
				return &leftError{m.sh.Status}
			}
		}
		if err := m.sh.Vars.SetIndex(m.id, int64(index), line, false); err != nil {
			return err
		}
	}
	return nil
}

// line reads one line, with its delimiter if it has one.
func (m *mapper) line() (line string, more bool, err error) {
	var data []byte
	for err = errAgain; err == errAgain; {
		if data, err = m.until(data, int(m.delim), -1); err == errAgain && bytes.HasSuffix(data, []byte{m.delim}) {
			err = nil
		}
	}
	if err == nil || isEOF(err) {
		return string(data), len(data) > 0, nil
	}
	var left *leftError
	if errors.As(err, &left) {
		return "", false, err
	}
	return "", false, nil // bash doesn't say what went wrong
}

// mapfileOptions parses the arguments.
func (sh *Shell) mapfileOptions(args []string) (o *mapfileOptions, status int) {
	o = &mapfileOptions{delim: '\n', quantum: 5000, array: "MAPFILE"}
	name := args[0]
	usage := name + ": usage: " + name + " " + mapfileUsage
	args, status = sh.options(args, "dnOsuCc", usage, func(c byte, value string) int {
		what, ok := o.set(c, value)
		switch {
		case what == "":
			return unknownOption
		case !ok:
			sh.errorf("%s: %s: invalid %s", name, value, what)
			return 1
		}
		return 0
	})
	if status != 0 {
		return nil, status
	}
	if len(args) > 0 {
		o.array = args[0]
	}
	if o.array == "" {
		sh.errorf("%s: empty array variable name", name)
		return nil, 2
	}
	return o, 0
}

// set stores an option. what says how a wrong value is called; it is empty for
// a letter that is no option.
func (o *mapfileOptions) set(c byte, val string) (what string, ok bool) {
	ok = true
	switch c {
	case 'd':
		o.delim = 0
		if val != "" {
			o.delim = val[0]
		}
		what = "delimiter"
	case 'n':
		o.count, ok = naturalNumber(val, 0)
		what = "line count"
	case 's':
		o.skip, ok = naturalNumber(val, 0)
		what = "line count"
	case 'O':
		o.origin, ok = naturalNumber(val, 0)
		o.keep = true
		what = "array origin"
	case 'c':
		o.quantum, ok = naturalNumber(val, 1)
		what = "callback quantum"
	case 'u':
		o.fd, ok = naturalNumber(val, 0)
		o.fdGiven = true
		what = "file descriptor specification"
	case 'C':
		o.callback = val
		what = "callback"
	case 't':
		o.trim = true
		what = "line"
	}
	return what, ok
}

// naturalNumber parses a whole argument as a number of at least low.
func naturalNumber(s string, low int) (int, bool) {
	_, n, rest, over := scanDecimal(s)
	return n, !over && strings.TrimLeft(rest, " \t") == "" && rest != s && n >= low
}
