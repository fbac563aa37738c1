package interp

import (
	"os"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/goshd/goshd/interp/vars"
)

// defaultHistorySize is HISTSIZE if nobody says otherwise.
const defaultHistorySize = "500"

// initHistory sets HISTFILE for an interactive shell. goshd reads that file;
// it writes to it only when history -a or -w says so, or HISTFILESIZE is
// assigned.
func (sh *Shell) initHistory() {
	if _, set := sh.Vars.Text(idHistFile); set || !sh.Interactive() {
		return
	}
	home, _ := sh.Vars.Text(idHome)
	name := ".bash_history"
	if sh.opts.Posix {
		name = ".sh_history"
	}
	sh.must(sh.Vars.Assign(idHistFile, home+"/"+name, false))
}

// historyChanged is set -o history and set +o history.
func (sh *Shell) historyChanged(on bool) {
	if !on {
		return
	}
	if sh.history.inhibited {
		sh.editHistory().inhibited = false
	}
	sh.loadHistory()
}

// inhibitHistory begins a command string: its lines are not added to the
// history until it says set -o history.
func (sh *Shell) inhibitHistory() { sh.editHistory().inhibited = true }

// loadHistory reads the history file, once, before the first command that is
// remembered. Unlike bash it does not truncate the file to a size that nobody
// has set.
func (sh *Shell) loadHistory() {
	if sh.history.loaded {
		return
	}
	sh.editHistory().loaded = true
	size, set := sh.Vars.Text(idHistSize)
	if !set {
		size = defaultHistorySize
		sh.must(sh.Vars.Assign(idHistSize, size, false))
	}
	if _, set := sh.Vars.Text(idHistFileSize); !set {
		sh.setQuietly(idHistFileSize, size)
	}
	if name, _ := sh.Vars.Text(idHistFile); name != "" && len(sh.history.entries) == 0 {
		sh.readHistory(name, 0)
	}
}

// setQuietly assigns HISTFILESIZE without what assigning it does.
func (sh *Shell) setQuietly(id vars.ID, val string) {
	name, set := sh.Vars.Text(idHistFile)
	if set {
		sh.must(sh.Vars.Unset(idHistFile))
	}
	sh.must(sh.Vars.Assign(id, val, false))
	if set {
		sh.must(sh.Vars.Assign(idHistFile, name, false))
	}
}

// timestamps says that times are written to history files.
func (sh *Shell) timestamps() bool {
	_, set := sh.Vars.Text(idHistTime)
	return set
}

// readHistory appends the lines of a file to the history, from line from on,
// which counts from 0. It reports whether the file could be read.
func (sh *Shell) readHistory(name string, from int) bool {
	f, err := sh.open(name, syscall.O_RDONLY)
	if err != nil {
		return false
	}
	text, err := sh.readAll(f)
	f.Close()
	if err != nil {
		return false
	}
	h := sh.editHistory()
	r := historyReader{h: h, mark: sh.histChars()[2], now: time.Now().Unix()}
	r.read(string(text), from, sh.timestamps())
	h.inFile, h.stamped = r.lines, true
	return true
}

// historyReader reads a history file.
type historyReader struct {
	h     *history
	mark  byte // begins the lines of times
	now   int64
	lines int // read so far, without those of times
	// multi says that lines without a time go on with the entry before.
	multi bool
}

func (r *historyReader) read(text string, from int, stamped bool) {
	_, first := r.stamp(text)
	r.multi = stamped && first
	var when int64
	for text != "" {
		line, rest, ended := strings.Cut(text, "\n")
		if !ended {
			return // bash ignores a line without its end
		}
		text = rest
		if t, ok := r.stamp(line); ok {
			when = t
			continue
		}
		if r.lines >= from && line != "" {
			r.line(strings.TrimSuffix(line, "\r"), when)
		}
		when = 0
		r.lines++
	}
}

func (r *historyReader) line(line string, when int64) {
	n := len(r.h.entries)
	if when == 0 && r.multi && n > 0 {
		last := r.h.entries[n-1]
		last.line += "\n" + line
		r.h.entries = append(r.h.entries[:n-1:n-1], last)
		return
	}
	if when == 0 {
		when = r.now
	}
	r.h.add(historyEntry{line: line, time: when})
}

// stamp decodes the line of a time.
func (r *historyReader) stamp(line string) (int64, bool) {
	if len(line) < 2 || line[0] != r.mark || line[1] < '0' || line[1] > '9' {
		return 0, false
	}
	digits := line[1:]
	end := strings.IndexFunc(digits, func(c rune) bool { return c < '0' || c > '9' })
	if end >= 0 {
		digits = digits[:end]
	}
	t, _ := strconv.ParseInt(digits, 10, 64) // out of range: the largest
	return t, true
}

// writeHistory writes the last n entries to a file, or appends them.
func (sh *Shell) writeHistory(name string, n int, flags int) error {
	h := sh.history
	n = min(n, len(h.entries))
	var b strings.Builder
	stamps, mark := sh.timestamps(), sh.histChars()[2]
	for _, e := range h.entries[len(h.entries)-n:] {
		if stamps && e.time != 0 {
			b.WriteByte(mark)
			b.WriteString(strconv.FormatInt(e.time, 10) + "\n")
		}
		b.WriteString(e.line + "\n")
	}
	f, err := os.OpenFile(sh.path(name), syscall.O_WRONLY|syscall.O_CREAT|flags, 0o600)
	if err != nil {
		return err
	}
	_, err = f.WriteString(b.String())
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	return err
}

// truncateHistory cuts the history file to its last n entries, as assigning
// HISTFILESIZE does.
func (sh *Shell) truncateHistory(n int) {
	name, _ := sh.Vars.Text(idHistFile)
	if name == "" || !sh.cutHistory(sh.path(name), n) {
		return
	}
	if sh.history.inFile > n {
		sh.editHistory().inFile = n
	}
}

// cutHistory reports whether the file was cut or is short enough.
func (sh *Shell) cutHistory(path string, n int) bool {
	st, err := os.Stat(path)
	if err != nil || !st.Mode().IsRegular() {
		return false
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return false
	}
	text := string(data)
	keep := sh.lastEntries(text, n)
	if keep == len(text) {
		return true
	}
	return os.WriteFile(path, data[len(text)-keep:], st.Mode().Perm()) == nil
}

// lastEntries returns how many bytes the last n lines of text have. Lines of
// times between them are not counted; the one in front is dropped.
func (sh *Shell) lastEntries(text string, n int) int {
	r := historyReader{mark: sh.histChars()[2]}
	at := len(text)
	for count := 0; at > 0 && count < n; {
		start := strings.LastIndexByte(text[:at-1], '\n') + 1
		if _, ok := r.stamp(text[start:at]); !ok {
			count++
		}
		at = start
	}
	return len(text) - at
}
