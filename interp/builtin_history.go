package interp

import (
	"errors"
	"os"
	"strconv"
	"strings"
	"syscall"
	"time"
)

const historyUsage = "history: usage: history [-c] [-d offset] [n] or history -anrw [filename] or history -ps arg [arg...]"

// historyOptions are the options of history (bash manual, Bash History
// Builtins).
type historyOptions struct {
	clear, push, expand bool
	file                byte // a, n, r, w, or 0
	several             bool // of them
	delete              bool
	position            string // -d
}

func builtinHistory(sh *Shell, args []string) flow {
	var o historyOptions
	rest, status := sh.options(args, "d", historyUsage, o.set)
	if status == 0 && o.several {
		sh.errorf("history: cannot use more than one of -anrw")
		status = 1
	}
	if sh.Status = status; status != 0 {
		return flowNone
	}
	if o.clear {
		sh.clearHistory()
		if len(rest) == 0 {
			return flowNone
		}
	}
	switch {
	case o.push:
		if len(rest) > 0 {
			sh.pushHistory(strings.Join(rest, " "))
		}
	case o.expand:
		sh.Status = sh.printExpansions(rest)
		sh.flushHeedless()
	case o.delete:
		sh.Status = sh.deleteHistory(o.position)
	case o.file != 0:
		sh.Status = sh.historyFile(o.file, rest)
	case !o.clear:
		return sh.listHistory(rest)
	}
	sh.flushHistory()
	return flowNone
}

// flushHistory writes what history and fc print.
func (sh *Shell) flushHistory() {
	if len(sh.out) > 0 {
		sh.flush("history")
	}
}

func (o *historyOptions) set(c byte, value string) int {
	switch c {
	case 'c':
		o.clear = true
	case 's':
		o.push = true
	case 'p':
		o.expand = true
	case 'a', 'n', 'r', 'w':
		o.several = o.several || o.file != 0 && o.file != c
		o.file = c
	case 'd':
		o.delete, o.position = true, value
	default:
		return unknownOption
	}
	return 0
}

func (sh *Shell) clearHistory() {
	h := sh.editHistory()
	h.entries = nil
	h.dropped, h.session = 0, 0
}

// listHistory prints the history, or its last entries.
func (sh *Shell) listHistory(args []string) flow {
	h := sh.history
	n := len(h.entries)
	if len(args) > 0 {
		limit, err := strconv.Atoi(args[0])
		if err != nil {
			sh.errorf("history: %s: numeric argument required", args[0])
			sh.Status = 1
			return flowNone
		}
		if len(args) > 1 {
			sh.errorf("history: too many arguments")
			return sh.dropAll()
		}
		n = min(max(limit, -limit), n)
	}
	format, _ := sh.Vars.Text(idHistTime)
	for i := len(h.entries) - n; i < len(h.entries); i++ {
		sh.printEntry(i+h.base(), h.entries[i], format)
		if len(sh.out) > maxOut && !sh.flush("history") {
			return flowNone
		}
	}
	sh.flushHistory()
	return flowNone
}

func (sh *Shell) printEntry(number int, e historyEntry, format string) {
	var width [24]byte
	digits := strconv.AppendInt(width[:0], int64(number), 10)
	for range 5 - len(digits) {
		sh.out = append(sh.out, ' ')
	}
	sh.out = append(append(sh.out, digits...), "  "...)
	if format != "" {
		stamp := "??"
		if e.time != 0 {
			stamp = strftime(format, time.Unix(e.time, 0).In(sh.location()))
		}
		sh.print(stamp)
	}
	sh.print(e.line)
	sh.out = append(sh.out, '\n')
}

// deleteHistory is history -d: an entry, or a range of them.
func (sh *Shell) deleteHistory(position string) int {
	first, last, isRange := position, position, false
	if i := strings.IndexByte(position[min(1, len(position)):], '-'); i >= 0 {
		i += min(1, len(position))
		first, last, isRange = position[:i], position[i+1:], true
	}
	from, err1 := strconv.Atoi(first)
	to, err2 := strconv.Atoi(last)
	if err1 != nil || err2 != nil {
		return sh.badPosition(position)
	}
	h := sh.editHistory()
	i, ok := h.index(from, isRange)
	if !ok {
		return sh.badPosition(first)
	}
	j, ok := h.index(to, isRange)
	if !ok {
		return sh.badPosition(last)
	}
	if j < i {
		return 1
	}
	h.lastAdded = h.lastAdded && j < len(h.entries)-1
	h.remove(i, j+1)
	return 0
}

// index turns a position into an index. 0 is the first entry in ranges.
func (h *history) index(n int, isRange bool) (int, bool) {
	switch {
	case n < 0:
		n += len(h.entries)
	case n > 0 || !isRange:
		n -= h.base()
	}
	return n, n >= 0 && n < len(h.entries)
}

func (sh *Shell) badPosition(position string) int {
	sh.errorf("history: %s: history position out of range", position)
	return 1
}

// historyFile is history -a, -n, -r and -w.
func (sh *Shell) historyFile(action byte, args []string) int {
	name, _ := sh.Vars.Text(idHistFile)
	if len(args) > 0 {
		name = args[0]
		if strings.Contains(name, "/") && sh.restricted("history: "+name) {
			return 1
		}
	}
	ok := true
	switch {
	case name == "":
		ok = action == 'w' || action == 'a' && sh.history.session == 0
	case action == 'a':
		return sh.appendHistory(name)
	case action == 'w':
		ok = sh.writeHistory(name, len(sh.history.entries), syscall.O_TRUNC) == nil
	case action == 'r':
		ok = sh.readHistory(name, 0)
	case action == 'n':
		ok = sh.readNewHistory(name)
	}
	if !ok {
		return 1
	}
	return 0
}

// appendHistory is history -a: the entries of this session that are not in the
// file yet.
func (sh *Shell) appendHistory(name string) int {
	h := sh.history
	if h.session == 0 {
		return 0
	}
	if err := sh.writeHistory(name, h.session, syscall.O_APPEND); err != nil {
		var pe *os.PathError
		if errors.As(err, &pe) && pe.Op == "open" {
			sh.errorf("history: %s: cannot create: %s", name, sysText(pe.Err))
		}
		return 1
	}
	h = sh.editHistory()
	h.inFile += h.session
	h.session = 0
	return 0
}

// readNewHistory is history -n: the lines of the file that were not read yet.
func (sh *Shell) readNewHistory(name string) bool {
	before := sh.history.inFile
	if !sh.readHistory(name, before) {
		return false
	}
	if !sh.opts.histappend {
		h := sh.editHistory()
		h.session = min(max(h.session+h.inFile-before, 0), len(h.entries))
	}
	return true
}
