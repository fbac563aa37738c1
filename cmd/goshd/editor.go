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
	shown  string // the prompt, or that of a search
	before string // the lines of the same command

	suggested string // what the line begins as, see keySuggested
	empty     bool   // the line is, as far as keys have made it

	listed  string // the line for which candidates were found last
	search  search
	past    past
	changes changes
	kills   *kills
}

// key is called for the keys that the line editor does not know, and for
// characters.
func (ed *editor) key(text string, pos int, key rune) (string, int, bool) {
	now := line{narrow(text), len(narrow(text[:pos]))}
	to, ok := ed.press(now, key)
	switch {
	case ok:
		ed.empty = to.text == ""
	case key < ' ' || !utf8.ValidRune(key):
		return "", 0, false
	default:
		ed.empty = false
		ed.changes.typed(now)
		ed.kills.over()
		if len(text) < longLine && !isWide(key) {
			return "", 0, false
		}
		to = now.insert(string(key)) // the line editor would not
	}
	return ed.widened(to.text), len(ed.widened(to.before())), true
}

// longLine is less than the line editor's limit.
const longLine = 4000

// press is key, with the line that it leads to if it is no character.
func (ed *editor) press(now line, key rune) (line, bool) {
	if ed.search.on && (now.text != ed.search.line || now.at != ed.search.pos) { // other keys were pressed
		ed.endSearch()
	}
	switch {
	case key == 'R'&31:
		return ed.searchBack(now), true
	case ed.search.on && key == 'S'&31:
		return ed.searchForward(now), true
	case ed.search.on && key == 'G'&31:
		ed.endSearch()
		return ed.search.original, true
	case ed.search.on && key == backwardDeleteChar:
		return ed.shorten(now), true
	case ed.search.on && unicode.IsPrint(key) && !isCommand(key):
		ed.search.query += string(key)
		return ed.find(now, 0), true
	case ed.search.on:
		ed.endSearch()
	}
	switch {
	case key == '\t':
		text, at, _ := ed.complete(now.text, now.at)
		ed.changed(now, text)
		return line{text, at}, true
	case key == keySuggested && ed.suggested != "":
		now.text, ed.suggested = ed.suggested, ""
		return line{now.text, len(now.text)}, true
	case isCommand(key):
		return ed.command(now, key), true
	}
	return line{}, false
}

// show prints another prompt, and the line again.
func (ed *editor) show(prompt string) {
	ed.shown = wideMarked(prompt)
	ed.t.SetPrompt(ed.shown)
	ed.print("\x1b[J") // what is below the cursor is not cleared otherwise
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
			name := cmp.Or(it.Display, it.Value)
			if it.Append == "/" && !strings.HasSuffix(name, "/") {
				name += "/"
			}
			names = append(names, name)
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
