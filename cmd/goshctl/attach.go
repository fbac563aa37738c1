package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/sys/unix"
	"golang.org/x/term"

	"github.com/goshd/goshd/client"
	"github.com/goshd/goshd/edit"
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
	c, err := k.connect()
	if err != nil {
		return 0, err
	}
	screen, err := newScreen()
	if err != nil {
		return 0, err
	}
	defer screen.close()
	a := &attached{call: k, client: c, screen: screen}
	return a.loop()
}

// attached is a session of attach.
type attached struct {
	*call
	client *client.Client
	screen *screen
	editor *edit.Editor
}

// loop reads and runs until the user or the shell leaves.
func (a *attached) loop() (int, error) {
	a.editor = edit.New(edit.Config{Continue: a.continuation, Complete: a.complete}, nil)
	for {
		prompt, err := a.prompt("PS1")
		if err != nil {
			return a.left(err)
		}
		text, err := a.editor.ReadLine(prompt)
		switch {
		case errors.Is(err, io.EOF):
			_, err := fmt.Fprintln(a.out, "goshctl: detached; the shell goes on")
			return 0, err
		case errors.Is(err, edit.ErrInterrupt):
			continue
		case err != nil:
			return 0, err
		}
		if err := a.run(text); err != nil {
			return a.left(err)
		}
	}
}

// left tells why the session is over. That the shell has ended is no trouble.
func (a *attached) left(err error) (int, error) {
	var fault *client.Error
	if errors.Is(err, io.EOF) || errors.Is(err, unix.EPIPE) || errors.As(err, &fault) && fault.Word == client.ShuttingDown {
		_, err := fmt.Fprintln(a.out, "goshctl: the shell has ended")
		return 0, err
	}
	return 0, err
}

func (a *attached) run(text string) error {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	typed, err := a.screen.run(func(tty *os.File) error {
		_, err := a.client.Run(a.ctx, text, tty, tty, tty)
		return err
	})
	if err == nil && typed != "" {
		a.editor.Type(typed)
	}
	return err
}

// prompt renders a prompt.
func (a *attached) prompt(name string) (string, error) {
	text, err := a.client.Prompt(a.ctx, name)
	return strings.NewReplacer("\x01", "", "\x02", "").Replace(text), err
}

func (a *attached) continuation() string {
	text, err := a.prompt("PS2")
	if err != nil {
		return "> " // if the shell is gone, running the text says so
	}
	return text
}

// complete asks the shell what may follow the line.
func (a *attached) complete(line string) *edit.Completion {
	got, err := a.client.Complete(a.ctx, line)
	if err != nil {
		return nil // there is nothing to offer; if the shell is gone, running the line says so
	}
	c := &edit.Completion{Start: got.Start, End: got.End, Items: make([]edit.Item, len(got.Candidates))}
	for i, d := range got.Candidates {
		c.Items[i] = edit.Item{Value: d.Value, Description: d.Description, Insert: d.Insert, Append: d.Append}
	}
	return c
}
