package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/goshd/goshd/interp"
	"golang.org/x/term"
)

// An editor adds completion and the search in the history to the editing of
// one line.
type editor struct {
	sh     *interp.Shell
	t      *term.Terminal
	prompt string
	before string // the lines of the same command

	suggested string // what the line begins as, see keySuggested

	listed string // the line for which candidates were found last
	search search
}

// key is called for the keys that the line editor does not know, and for
// characters.
func (ed *editor) key(line string, pos int, key rune) (string, int, bool) {
	if ed.search.on && (line != ed.search.line || pos != ed.search.pos) { // other keys were pressed
		ed.endSearch()
	}
	switch {
	case key == 'R'&31:
		return ed.searchBack(line, pos)
	case ed.search.on && key == 'G'&31:
		ed.endSearch()
		return ed.search.original, len(ed.search.original), true
	case ed.search.on && unicode.IsPrint(key):
		ed.search.query += string(key)
		ed.search.back = 0
		return ed.find(line, pos, "")
	case ed.search.on:
		ed.endSearch()
	}
	switch {
	case key == '\t':
		return ed.complete(line, pos)
	case key == keySuggested && ed.suggested != "":
		line, ed.suggested = ed.suggested, ""
		return line, len(line), true
	}
	return "", 0, false
}

// A search is the incremental search in the history: ^R.
type search struct {
	on       bool
	query    string
	back     int    // where the entry shown is
	line     string // that is shown, and where the cursor is in it
	pos      int
	original string // line that was edited before
}

func (ed *editor) searchBack(line string, pos int) (string, int, bool) {
	s := &ed.search
	if !s.on {
		*s = search{on: true, original: line, line: line, pos: pos}
		ed.showSearch("")
		return line, pos, true
	}
	s.back++
	return ed.find(line, pos, line)
}

// find shows the newest entry that contains the query, from back on, and is not
// the one that is shown.
func (ed *editor) find(line string, pos int, shown string) (string, int, bool) {
	s := &ed.search
	for n := ed.sh.HistoryLen(); s.back < n; s.back++ {
		entry := oneLine(ed.sh.HistoryLine(s.back))
		if i := strings.Index(entry, s.query); i >= 0 && entry != shown {
			s.line, s.pos = entry, i
			ed.showSearch("")
			return entry, i, true
		}
	}
	s.line, s.pos = line, pos
	ed.showSearch("failed ")
	return line, pos, true
}

func (ed *editor) showSearch(how string) {
	ed.show(fmt.Sprintf("(%sreverse-i-search)`%s': ", how, ed.search.query))
}

func (ed *editor) endSearch() {
	ed.search.on = false
	ed.show(ed.prompt)
}

// show prints another prompt, and the line again.
func (ed *editor) show(prompt string) {
	ed.t.SetPrompt(prompt)
	ed.print("")
}

// print prints text in front of the prompt and the line, which follow again.
func (ed *editor) print(s string) {
	_, _ = io.WriteString(ed.t, s) // an error shows when the terminal is read
}

// completeTimeout is how long Tab may take.
const completeTimeout = 5 * time.Second

// complete completes the word before the cursor, or lists how on the second
// Tab.
func (ed *editor) complete(line string, pos int) (string, int, bool) {
	ctx, cancel := context.WithTimeout(context.Background(), completeTimeout)
	defer cancel()
	whole := ed.before + line
	r, err := ed.sh.Complete(ctx, whole, len(ed.before)+pos)
	if err != nil || len(r.Items) == 0 {
		ed.bell()
		return line, pos, true
	}
	from, to := r.Replace.Start-len(ed.before), r.Replace.End-len(ed.before)
	text := r.CommonPrefix
	if len(r.Items) == 1 {
		it := r.Items[0]
		text = it.Insert + it.Append
		if it.Replace != nil {
			from, to = it.Replace.Start-len(ed.before), it.Replace.End-len(ed.before)
		}
	}
	if from < 0 || from > to || to > len(line) {
		ed.bell()
		return line, pos, true
	}
	if len(r.Items) > 1 && (len(text) <= to-from || ed.listed == line) {
		var names []string
		for _, it := range r.Items {
			names = append(names, cmp.Or(it.Display, it.Value))
		}
		ed.list(names, line)
		return line, pos, true
	}
	return line[:from] + text + line[to:], from + len(text), true
}

func (ed *editor) bell() { ed.print("\a") }

// maxListed bounds how many candidates are listed.
const maxListed = 200

// list prints the candidates on the second Tab for a line.
func (ed *editor) list(names []string, line string) {
	if ed.listed != line {
		ed.listed = line
		ed.bell()
		return
	}
	width, _, err := term.GetSize(0)
	if err != nil || width <= 0 {
		width = 80
	}
	text := inColumns(names[:min(len(names), maxListed)], width)
	if more := len(names) - maxListed; more > 0 {
		text += fmt.Sprintf("... and %d more\n", more)
	}
	ed.print(ed.prompt + line + "\n" + text)
}

// inColumns lays names out down the columns of a screen.
func inColumns(names []string, width int) string {
	widest := 0
	for _, n := range names {
		widest = max(widest, utf8.RuneCountInString(n))
	}
	columns := max(width/(widest+2), 1)
	rows := (len(names) + columns - 1) / columns
	var b strings.Builder
	for row := range rows {
		for i := row; i < len(names); i += rows {
			b.WriteString(names[i])
			if i+rows < len(names) {
				b.WriteString(strings.Repeat(" ", widest+2-utf8.RuneCountInString(names[i])))
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}
