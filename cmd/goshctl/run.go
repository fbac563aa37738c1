package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/signal"
	"strings"
	"sync"

	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/client"
	"github.com/goshd/goshd/ecmd"
)

// interruptible is a context that ^C ends, and with it the request.
func (k *call) interruptible() (context.Context, context.CancelFunc) {
	return signal.NotifyContext(k.ctx, unix.SIGINT, unix.SIGTERM)
}

// execute runs code as the options have it, with our descriptors.
func (k *call) execute(in ecmd.Run, files ...int) (*ecmd.Result, error) {
	s, err := k.open()
	if err != nil {
		return nil, err
	}
	ctx, stop := k.interruptible()
	defer stop()
	in.Code, in.Dir, in.Env, in.Deadline = k.words(), k.dir, k.env, k.timeout.Milliseconds()
	var to client.Streams
	if k.ask != "" {
		in.Authorize, to.Authorize = strings.Split(k.ask, ","), new(asker).allows
	}
	command, err := s.Start(ctx, &in, to, files...)
	if err != nil {
		return nil, err
	}
	return command.Wait(ctx)
}

// runJSON runs code on our standard input, and prints how it ended and what it
// wrote.
func runJSON(k *call) (int, error) {
	capture := &ecmd.Stdio{Kind: "capture"}
	res, err := k.execute(ecmd.Run{Stdin: &ecmd.Stdio{Kind: "fd"}, Stdout: capture, Stderr: capture}, int(os.Stdin.Fd()))
	if err != nil {
		return 0, err
	}
	return status(res), k.line(ecmd.Marshal(res))
}

// runWith is run with options: on our own files, with the code's own status.
func runWith(k *call) (int, error) {
	res, err := k.execute(ecmd.Run{Want: []string{"none"}}, 0, 1, 2)
	if err != nil {
		return 0, err
	}
	if res.Outcome == ecmd.Timeout {
		fmt.Fprintf(os.Stderr, "goshctl: run: stopped after %v\n", k.timeout)
	}
	return status(res), nil
}

// An asker asks on the terminal, one question after the other.
type asker struct {
	mu  sync.Mutex
	tty *os.File
	in  *bufio.Reader
}

// allows asks about an action. Without a terminal nothing is allowed.
func (a *asker) allows(action *ecmd.Action) bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.tty == nil {
		tty, err := os.OpenFile("/dev/tty", os.O_RDWR, 0)
		if err != nil {
			fmt.Fprintf(os.Stderr, "goshctl: run: not allowed, for want of a terminal to ask on: %s\n", describe(action))
			return false
		}
		a.tty, a.in = tty, bufio.NewReader(tty) // until the end of goshctl
	}
	fmt.Fprintf(a.tty, "goshctl: allow %s? [y/N] ", describe(action))
	line, err := a.in.ReadString('\n')
	return err == nil && strings.HasPrefix(strings.ToLower(strings.TrimSpace(line)), "y")
}

// describe is an action in one line; what could move the cursor is escaped.
func describe(a *ecmd.Action) string {
	if a.Kind == "file" {
		return fmt.Sprintf("file %q (%s) in %q", a.Path, a.Mode, a.Dir)
	}
	return fmt.Sprintf("%s %q in %q", a.Kind, a.Argv, a.Dir)
}

// status is the exit status that tells how code ended.
func status(res *ecmd.Result) int {
	if res.ExitCode == nil {
		return exitTrouble
	}
	return *res.ExitCode
}

// argv runs one command in a copy of the state, in the directory of --cwd and
// with the variables of --env.
func argv(k *call) (int, error) {
	s, err := k.open()
	if err != nil {
		return 0, err
	}
	ctx, stop := k.interruptible()
	defer stop()
	if k.dir != "" {
		if err := s.Chdir(ctx, k.dir); err != nil {
			return 0, err
		}
	}
	if k.env != nil {
		if err := s.Setenv(ctx, k.env); err != nil {
			return 0, err
		}
	}
	status, err := s.Argv(ctx, k.args, 0, 1, 2)
	if err != nil || !k.json {
		return status, err
	}
	return status, k.line(ecmd.Marshal(&ecmd.StatusReply{Status: status}))
}
