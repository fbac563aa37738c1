package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"golang.org/x/sys/unix"
	"golang.org/x/term"

	"github.com/goshd/goshd/client"
	"github.com/goshd/goshd/cmd/goshctl/edit"
	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/interp/state"
)

// attach is a prompt in the terminal for the shell behind the socket.
//
// The commands run on a terminal of attach's own, which the shell can make its
// controlling one, as it could not with the terminal that attach runs on: so
// Ctrl-C, Ctrl-Z, password prompts and full-screen programs work as in that
// terminal's own shell. While a command runs, bytes pass between the two.
func attach(k *call) (int, error) {
	if !term.IsTerminal(0) || !term.IsTerminal(1) {
		return 0, errors.New("standard input and output must be a terminal; see goshctl run")
	}
	s, err := k.open()
	if err != nil {
		return 0, err
	}
	past, err := s.History(k.ctx, ecmd.HistoryRequest{})
	if err != nil {
		return 0, err
	}
	screen, err := newScreen()
	if err != nil {
		return 0, err
	}
	defer screen.close()
	a := &attached{call: k, shell: s, screen: screen}
	a.editor = edit.New(edit.Config{Continue: a.continuation, Unfinished: a.unfinished, Complete: a.complete}, lines(past))
	return a.loop()
}

func lines(past []state.Line) []string {
	list := make([]string, len(past))
	for i, e := range past {
		list[i] = e.Line
	}
	return list
}

// attached is a session of attach.
type attached struct {
	*call
	shell  *client.Session
	screen *screen
	editor *edit.Editor
	status int // of the last command
}

// loop reads and runs until the user or the shell leaves.
func (a *attached) loop() (int, error) {
	for {
		prompt, err := a.primary()
		if err != nil {
			return a.left(err)
		}
		text, err := a.editor.ReadLine(prompt)
		switch {
		case errors.Is(err, io.EOF):
			return a.detached()
		case errors.Is(err, edit.ErrInterrupt):
			continue
		case err != nil:
			return 0, err
		}
		if strings.TrimSpace(text) == "" {
			continue
		}
		res, err := a.run(text, true)
		switch {
		case err != nil:
			return a.left(err)
		case res.ShellExit != nil && res.SessionAlive:
			return a.detached()
		}
		a.status = status(res)
	}
}

// detached ends the session and not the shell.
func (a *attached) detached() (int, error) {
	_, err := fmt.Fprintln(a.out, "goshctl: detached; the shell goes on")
	return 0, err
}

// left tells why the session is over. That the shell has ended is no trouble.
func (a *attached) left(err error) (int, error) {
	var fault *client.Error
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, unix.EPIPE) ||
		errors.As(err, &fault) && fault.Word == ecmd.ShuttingDown {
		_, err := fmt.Fprintln(a.out, "goshctl: the shell has ended")
		return 0, err
	}
	return 0, err
}

// run runs code on the screen.
func (a *attached) run(code string, remember bool) (res *ecmd.Result, err error) {
	typed, err := a.screen.run(func(tty *os.File) (err error) {
		fd := int(tty.Fd())
		in := ecmd.Run{Code: code, History: remember, Want: []string{"none"}}
		res, err = a.shell.Execute(a.ctx, &in, fd, fd, fd)
		return err
	})
	if err == nil && typed != "" {
		a.editor.Type(typed)
	}
	return res, err
}

// primary is what stands before a command. PROMPT_COMMAND runs first, in the
// shell itself, as its users count on what it changes.
func (a *attached) primary() (string, error) {
	hooks, err := a.shell.Prompt(a.ctx, ecmd.PromptRequest{Text: new("${PROMPT_COMMAND[*]}")})
	if err != nil {
		return "", err
	}
	if hooks.Text != "" {
		if _, err := a.run(fmt.Sprintf(promptCommand, a.status), false); err != nil {
			return "", err
		}
	}
	p, err := a.shell.Prompt(a.ctx, ecmd.PromptRequest{Name: "PS1"})
	if err != nil {
		return "", err
	}
	unseen, prompt := apart(p)
	_, err = io.WriteString(a.out, unseen)
	return prompt, err
}

// promptCommand runs the commands of PROMPT_COMMAND with the status that the
// last command left, and leaves it.
const promptCommand = `eval "(exit %[1]d)
$(printf '%%s\n' "${PROMPT_COMMAND[@]}")
(exit %[1]d)"`

// apart takes out of a prompt what is not printed, but for colours: the line
// editor would take the text of a window's title for columns.
func apart(p *ecmd.PromptText) (unseen, prompt string) {
	var b, title strings.Builder
	at := 0
	for _, zero := range p.Zero {
		b.WriteString(p.Text[at:zero[0]])
		at = zero[1]
		if part := p.Text[zero[0]:zero[1]]; strings.Contains(part, "\x1b]") {
			title.WriteString(part)
		} else {
			b.WriteString(part)
		}
	}
	b.WriteString(p.Text[at:])
	return title.String(), b.String()
}

func (a *attached) continuation() string {
	p, err := a.shell.Prompt(a.ctx, ecmd.PromptRequest{Name: "PS2"})
	if err != nil {
		return "> " // if the shell is gone, running the text says so
	}
	return p.Text
}

// unfinished asks the shell whether more lines must follow.
func (a *attached) unfinished(text string) bool {
	p, err := a.shell.Parse(a.ctx, text)
	return err == nil && (p.State == "incomplete" || p.State == "complete" && continued(text, p.Tokens))
}

// continued reports whether a backslash quotes the newline that is to follow the
// text. In a comment it is a character like others.
func continued(text string, tokens []ecmd.Token) bool {
	if (len(text)-len(strings.TrimRight(text, `\`)))%2 == 0 {
		return false
	}
	return !slices.ContainsFunc(tokens, func(t ecmd.Token) bool { return t.Kind == "comment" && t.End == len(text) })
}

// complete asks the shell what may follow the line.
func (a *attached) complete(line string) *edit.Completion {
	got, err := a.shell.Complete(a.ctx, line, len(line))
	if err != nil {
		return nil // there is nothing to offer; if the shell is gone, running the line says so
	}
	c := &edit.Completion{Start: got.Replace.Start, End: got.Replace.End}
	for _, it := range got.Items {
		if it.Replace == nil { // else it takes the place of something else than the others
			c.Items = append(c.Items, edit.Item{Value: it.Display, Description: it.Description, Insert: it.Insert, Append: it.Append})
		}
	}
	return c
}
