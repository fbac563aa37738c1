package edit

import (
	"errors"
	"os"

	"github.com/reeflective/readline"
)

// ErrInterrupt is the error of ReadLine when the line was given up by Ctrl-C.
var ErrInterrupt = readline.ErrInterrupt

// A Config is what an Editor asks while it reads a line. Its members may be nil.
type Config struct {
	// Continue returns the prompt of what follows an unfinished line.
	Continue func() string

	// Unfinished reports whether more lines must follow the text.
	Unfinished func(text string) bool

	// Complete returns what may follow the line, with the cursor at its end,
	// or nil.
	Complete func(line string) *Completion
}

// An Editor reads lines. It is for one goroutine.
type Editor struct {
	config  Config
	rl      *readline.Shell
	past    *past
	prompt  string // of the line that is being read
	more    *string
	offered offer // what the menu shows
}

// New returns an Editor with the lines of the past, the oldest first.
func New(c Config, history []string) *Editor {
	e := &Editor{config: c, rl: readline.NewShell(), past: &past{lines: history}}
	e.rl.History.Add("history", e.past)
	e.rl.Prompt.Primary(func() string { return e.prompt })
	if c.Continue != nil {
		e.rl.Prompt.Secondary(e.continuation)
	}
	if c.Unfinished != nil {
		e.rl.AcceptMultiline = func(text []rune) bool { return !c.Unfinished(string(text)) }
	}
	if c.Complete != nil {
		e.rl.Completer = e.menu
		e.rl.Keymap.Register(map[string]func(){"complete-in-shell": e.complete})
		e.bind("\t", "complete-in-shell")
	}
	for _, name := range []string{"input-meta", "output-meta"} {
		e.set(name, true) // as readline has it where characters are UTF-8
	}
	e.set("convert-meta", false)
	e.set("completion-ignore-case", true) // Complete decides what is a candidate
	if term := os.Getenv("TERM"); term == "" || term == "dumb" {
		e.set("cursor-position-probe", false)
	}
	return e
}

func (e *Editor) set(name string, value any) { must(e.rl.Config.Set(name, value)) }

// bind gives a key a meaning wherever text is typed.
func (e *Editor) bind(key, command string) {
	for _, keymap := range []string{"emacs", "emacs-standard", "vi-insert"} {
		must(e.rl.Config.Bind(keymap, key, command, false))
	}
}

func must(err error) {
	if err != nil {
		panic("edit: " + err.Error()) // setting a variable in memory cannot fail
	}
}

// ReadLine reads a line, or several until they are finished. The prompt may have
// several lines and escape sequences. The terminal is as before when ReadLine
// returns. The error is io.EOF when the user wants to leave, and ErrInterrupt
// when he gave up the line.
func (e *Editor) ReadLine(prompt string) (string, error) {
	e.prompt, e.more = prompt, nil
	return e.rl.Readline()
}

// continuation is the prompt of further lines, which the library asks for with
// each key.
func (e *Editor) continuation() string {
	if e.more == nil {
		text := e.config.Continue()
		e.more = &text
	}
	return *e.more
}

// Type gives the editor text as if it had been typed.
func (e *Editor) Type(text string) { e.rl.Keys.Feed(false, []rune(text)...) }

// past are the lines of the past, as the library wants them.
type past struct{ lines []string }

var errNoLine = errors.New("no such line")

func (p *past) Write(line string) (int, error) {
	p.lines = append(p.lines, line)
	return len(p.lines), nil
}

func (p *past) GetLine(i int) (string, error) {
	if i < 0 || i >= len(p.lines) {
		return "", errNoLine
	}
	return p.lines[i], nil
}

func (p *past) Len() int  { return len(p.lines) }
func (p *past) Dump() any { return p.lines }
