package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"syscall"
	"time"

	"github.com/goshd/goshd/interp"
	"golang.org/x/term"
)

// dialogue is the shell for a user at a terminal, or whoever writes to the
// standard input of an interactive shell.
func dialogue(sh *interp.Shell, f *flags) {
	sh.RunDialogue(&console{sh: sh, plain: &interp.PlainReader{Shell: sh}, plainOnly: f.noediting || os.Getenv("TERM") == "dumb"})
	if err := sh.SaveHistory(); err != nil {
		fmt.Fprintf(os.Stderr, "goshd: history: %v\n", err)
	}
}

// A console reads lines from the terminal that is the standard input.
type console struct {
	sh        *interp.Shell
	plain     *interp.PlainReader
	plainOnly bool
	resized   chan os.Signal // SIGWINCH; nil before it is needed
	suggested string         // see Suggest
	kills     kills
}

// noHistory is the history of the line editor: the commands of editor use that of
// the shell, which adds what it runs by itself.
type noHistory struct{}

func (noHistory) Add(string) {}

func (noHistory) Len() int { return 0 }

func (noHistory) At(int) string { panic("main: the line editor has no history") }

// Edits reports whether lines are edited.
func (c *console) Edits() bool { return !c.plainOnly && c.sh.Editing() && term.IsTerminal(0) }

// Suggest has the next line begin as the user is to see it.
func (c *console) Suggest(line string) { c.suggested = oneLine(line) }

// ReadLine lets the user edit a line, if the terminal and the user's options
// say so.
func (c *console) ReadLine(prompt, before string, limit time.Duration) (line string, err error) {
	if !c.Edits() {
		return c.plain.ReadLine(prompt, before, limit)
	}
	c.sh.InFront(func() { line, err = c.edit(prompt, before, limit) })
	return line, err
}

// edit reads a line in raw mode, in which no key sends a signal.
func (c *console) edit(prompt, before string, limit time.Duration) (string, error) {
	state, err := term.MakeRaw(0)
	if err != nil {
		return c.plain.ReadLine(prompt, before, limit)
	}
	// A hang-up shows when commands use the terminal.
	defer func() { _ = term.Restore(0, state) }()
	in := &interp.Input{Shell: c.sh}
	if limit > 0 {
		in.Deadline = time.Now().Add(limit)
	}
	above, shown := splitPrompt(prompt)
	shown = wideMarked(shown)
	ed := &editor{sh: c.sh, prompt: shown, shown: shown, before: before, suggested: c.suggested, empty: true, kills: &c.kills}
	keys := &keyboard{in: in, ed: ed}
	t := term.NewTerminal(struct {
		io.Reader
		io.Writer
	}{keys, unmarked{os.Stderr}}, shown)
	ed.t, c.suggested = t, ""
	in.News = func(text string) { _, _ = io.WriteString(t, text) } // an error shows when the terminal is read
	t.History = noHistory{}
	t.AutoCompleteCallback = ed.key
	fmt.Fprint(os.Stderr, above)
	fit, stop := c.follow(t)
	in.Around = func(run func()) {
		fit()
		_ = term.Restore(0, state)
		run()
		if now, err := term.MakeRaw(0); err == nil {
			state = now // a trap may have set others
		}
	}
	line, err := t.ReadLine()
	stop()
	if err != nil && keys.err != nil {
		err = keys.err
	}
	if err != nil && !errors.Is(err, term.ErrPasteIndicator) {
		if errors.Is(err, interp.ErrInterrupt) {
			fmt.Fprint(os.Stderr, "^C")
		}
		return "", err
	}
	return allLines(narrow(line)), nil
}

// follow tells t the size of the terminal, now and whenever it changes, or fit is
// called.
func (c *console) follow(t *term.Terminal) (fit, stop func()) {
	fit = func() {
		if w, h, err := term.GetSize(0); err == nil && w > 0 && h > 0 {
			_ = t.SetSize(w, h) // an error of writing to the terminal shows when it is read
		}
	}
	fit()
	if c.resized == nil {
		c.resized = make(chan os.Signal, 1)
		interp.Notify(c.resized, syscall.SIGWINCH)
	}
	done, ended := make(chan struct{}), make(chan struct{})
	go func() { // "size"; ends with the line
		defer close(ended)
		for {
			select {
			case <-c.resized:
				fit()
			case <-done:
				return
			}
		}
	}()
	return fit, func() { close(done); <-ended }
}

// newlineSign stands for a newline in an editor that has one line.
const newlineSign = "\u2424"

// oneLine is a command on one line, for such an editor.
func oneLine(s string) string { return strings.ReplaceAll(s, "\n", newlineSign) }

// allLines undoes oneLine.
func allLines(s string) string { return strings.ReplaceAll(s, newlineSign, "\n") }

// splitPrompt returns what a prompt prints before the line that is edited,
// titles of windows included, and the rest, whose width can be told.
func splitPrompt(prompt string) (above, shown string) {
	prompt = strings.NewReplacer("\x01", "", "\x02", "").Replace(prompt)
	var titles, rest strings.Builder
	for prompt != "" {
		i := strings.Index(prompt, "\x1b]")
		if i < 0 {
			break
		}
		rest.WriteString(prompt[:i])
		n := strings.IndexAny(prompt[i+2:], "\a\x1b")
		if n < 0 {
			prompt = prompt[i:]
			break
		}
		end := i + 2 + n + 1
		if prompt[end-1] == '\x1b' && end < len(prompt) { // ESC \
			end++
		}
		titles.WriteString(prompt[i:end])
		prompt = prompt[end:]
	}
	rest.WriteString(prompt)
	lines := rest.String()
	cut := strings.LastIndexByte(lines, '\n') + 1
	return titles.String() + strings.ReplaceAll(lines[:cut], "\n", "\r\n"), lines[cut:]
}
