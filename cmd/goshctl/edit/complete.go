package edit

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/reeflective/readline"
)

// A Completion is what may follow a line.
type Completion struct {
	Start, End int // the bytes of the line that an Insert takes the place of
	Items      []Item
}

// An Item is one way to go on.
type Item struct {
	Value       string // what the word would mean, for the menu
	Description string
	Insert      string // what to put into the line, quoted for its place
	Append      string // what to put behind it
}

// An offer is a completion that the menu shows for a line.
type offer struct {
	line string // up to the cursor
	*Completion
}

// complete does what readline's complete does: it inserts what all candidates
// have in common, and a candidate that is alone with what belongs behind it.
// What remains to be chosen is shown in a menu.
func (e *Editor) complete() {
	line, cursor := e.rl.Line(), e.rl.Cursor()
	before := string((*line)[:cursor.Pos()])
	e.offered = offer{}
	c := e.config.Complete(before)
	if c == nil || len(c.Items) == 0 || c.Start < 0 || c.Start > c.End || c.End > len(before) {
		return
	}
	insert := common(c.Items)
	if len(c.Items) == 1 {
		insert += c.Items[0].Append
	} else if typed := before[c.Start:c.End]; len(insert) <= len(typed) && strings.HasPrefix(typed, insert) {
		insert = typed // there is nothing to add
	}
	after := before[:c.Start] + insert + before[c.End:]
	if after != before {
		rest := slices.Clone((*line)[cursor.Pos():])
		line.Set(append([]rune(after), rest...)...)
		cursor.Set(utf8.RuneCountInString(after))
	}
	if len(c.Items) > 1 {
		c.End += len(after) - len(before)
		e.offered = offer{after, c}
		e.rl.Keymap.Commands()["possible-completions"]()
	}
}

// common is the longest beginning that all items share.
func common(items []Item) string {
	prefix := items[0].Insert
	for _, it := range items[1:] {
		n := 0
		for n < len(prefix) && n < len(it.Insert) && prefix[n] == it.Insert[n] {
			n++
		}
		prefix = prefix[:n]
	}
	for !utf8.ValidString(prefix) && len(prefix) > 0 {
		prefix = prefix[:len(prefix)-1]
	}
	return prefix
}

// menu returns what the library shows. It takes the typed end of a word for
// what candidates begin with, so they are told with the part of the line
// that stands before the place where they go.
func (e *Editor) menu(text []rune, cursor int) readline.Completions {
	o := e.offered
	if o.Completion == nil || string(text[:cursor]) != o.line {
		return readline.Completions{}
	}
	prefix, ok := menuPrefix(o.line, o.Start)
	if !ok {
		return readline.CompleteMessage("%s", strings.Join(values(o.Items), "  "))
	}
	list := make([]readline.Completion, len(o.Items))
	for i, it := range o.Items {
		insert := it.Insert + it.Append
		if n := len(o.line) - len(prefix); n < o.Start {
			insert = o.line[n:o.Start] + insert
		} else {
			insert = insert[min(n-o.Start, len(insert)):]
		}
		list[i] = readline.Completion{Value: insert, Display: it.Value, Description: it.Description}
	}
	c := readline.CompleteRaw(list)
	c.PREFIX = prefix
	return c
}

// menuPrefix is the end of the line that the library is told candidates begin
// with. It counts its bytes as characters, so there must be ASCII only; and an
// empty one is allowed only behind a space, because the library takes it for the
// whole word. ok is false if there is no such end.
func menuPrefix(line string, start int) (prefix string, ok bool) {
	if start == len(line) && start > 0 && line[start-1] != ' ' {
		start--
	}
	ascii := len(line)
	for ascii > start && line[ascii-1] < utf8.RuneSelf {
		ascii--
	}
	return line[ascii:], ascii < len(line) || start == len(line)
}

func values(items []Item) []string {
	list := make([]string, len(items))
	for i, it := range items {
		list[i] = it.Value
	}
	return list
}
