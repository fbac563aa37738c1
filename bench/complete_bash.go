package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/goshd/goshd/completion"
)

// A completedLine is a line up to the cursor, completed in the directory dir.
type completedLine struct {
	dir, text string
	query     completion.Query
}

// readLines reads the lines that have a command and a word to complete. One
// that begins with "## " names the directory of those that follow.
func readLines(path string) (lines []completedLine, err error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	dir := "."
	for l := range strings.Lines(string(text)) {
		l = strings.TrimSuffix(l, "\n")
		if name, ok := strings.CutPrefix(l, "## "); ok {
			dir = name
			continue
		}
		l, _, _ = strings.Cut(l, "¦")
		p := completion.Tokenize(l, len(l), completion.DefaultWordBreaks)
		if p.Context != completion.InCommand && len(p.Argv) > 1 {
			lines = append(lines, completedLine{dir, l, p.Query})
		}
	}
	return lines, nil
}

// chdir is code that goes to the directory of the line.
func (l *completedLine) chdir() string { return `cd "$FIX/work/"` + quoted(l.dir) }

// quoted is a word for any shell.
func quoted(word string) string { return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'" }

// driver is what bash runs before the lines. It prints for each line its number,
// the microseconds that its function takes, and those of loading the function
// if it was not there. A line whose command has no function prints nothing.
const driver = `
exec 3>&1 >/dev/null 2>&1 </dev/null
COMP_TYPE=9 COMP_KEY=9
find() {
	local s
	s=$(complete -p -- "$1") || s=$(complete -p -- "${1##*/}") || return
	[[ $s =~ ' -F '([^ ]+) ]] && fn=${BASH_REMATCH[1]}
}
line() {
	local number=$1 fn= from to loading=
	shift
	COMPREPLY=()
	if ! find "$1"; then
		from=$EPOCHREALTIME
		_completion_loader "$@"
		to=$EPOCHREALTIME
		loading=$((${to/.} - ${from/.}))
		find "$1" || return
	fi
	from=$EPOCHREALTIME
	"$fn" "$@"
	to=$EPOCHREALTIME
	echo $number $((${to/.} - ${from/.})) $loading >&3
}
`

// script is the driver and a call of it for each line, twice: the first
// completion of a command loads what completes it.
func (c *completions) script() string {
	var b strings.Builder
	fmt.Fprintf(&b, ". %s\n%s", quoted(filepath.Join(c.fixture, "rc.sh")), driver)
	for range 2 {
		for i, l := range c.lines {
			q := l.query
			fmt.Fprintf(&b, "%s\nCOMP_LINE=%s COMP_POINT=%d COMP_CWORD=%d COMP_WORDS=(", l.chdir(), quoted(q.Line), q.Point, q.CWord)
			for _, w := range q.Words {
				b.WriteString(quoted(w) + " ")
			}
			fmt.Fprintf(&b, ")\nline %d %s %s %s\n", i, quoted(q.Command), quoted(q.Word), quoted(q.Prev))
		}
	}
	return b.String()
}

// inBash completes all lines twice in a new bash.
func (c *completions) inBash() error {
	path := filepath.Join(c.dir, "complete.sh")
	if err := os.WriteFile(path, []byte(c.script()), 0o644); err != nil {
		return err
	}
	cmd := c.command(c.shells[0], "--norc", path)
	out, err := cmd.Output()
	if err != nil {
		return err
	}
	for s := bufio.NewScanner(bytes.NewReader(out)); s.Scan(); {
		var numbers []int
		for _, f := range strings.Fields(s.Text()) {
			n, err := strconv.Atoi(f)
			if err != nil {
				return fmt.Errorf("bash printed %q: %w", s.Text(), err)
			}
			numbers = append(numbers, n)
		}
		c.measured(numbers)
	}
	return nil
}

// measured takes what the driver printed for one line.
func (c *completions) measured(n []int) {
	if len(n) < 2 || n[0] >= len(c.lines) {
		return
	}
	took := time.Duration(n[1]) * time.Microsecond
	c.note(0, n[0], max(took, 1))
	if len(n) > 2 {
		c.noteFirst(0, c.lines[n[0]].query.Command, took+time.Duration(n[2])*time.Microsecond)
	}
}
