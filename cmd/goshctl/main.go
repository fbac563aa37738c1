// Goshctl drives a goshd from the command line.
//
//	goshctl run 'cd /; ls -l'
//
// runs code in the shell behind the socket, with goshctl's own standard input,
// output and error. The other commands ask for its state.

// The runtime looks into the control group to learn how many processors it
// may use, which takes as long as a request.
//
//go:debug containermaxprocs=0
//go:debug updatemaxprocs=0
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/goshd/goshd/client"
)

const usage = `usage: goshctl [--socket PATH] COMMAND [ARG...]

  run CODE...         run code with the files of goshctl; exit with 0 or 1 as it did
  complete LINE       print the candidates for an unfinished line, one on each line,
                      with a tab and the description if there is one
  shellac -- WORD...  print the candidates for the last word of a command in
                      Shellac V2, as a provider does
  dump [SECTION...]   print the state as text that bash can source
  prompt [NAME]       print a prompt variable rendered (PS1)
  pwd                 print the working directory of the shell
  pid                 print its process id
  terminate           end the shell

The socket is PATH, or $GOSHD_SOCKET, or $XDG_RUNTIME_DIR/goshd/default.sock, or
~/.local/state/goshd/default.sock. The exit status is 2 if something went wrong.
`

// exitTrouble is the exit status for everything but the status of code.
const exitTrouble = 2

func main() {
	if status, done := once(os.Args[1:]); done {
		os.Exit(status)
	}
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// A command is what the word behind goshctl stands for.
type command struct {
	name string
	max  int // arguments at most; -1: any number
	do   func(ctx context.Context, c *client.Client, args []string, out io.Writer) (status int, err error)
}

var commands = []command{
	{"run", -1, runCode},
	{"complete", 1, complete},
	{"shellac", -1, shellac},
	{"dump", -1, dump},
	{"prompt", 1, prompt},
	{"pwd", 0, pwd},
	{"pid", 0, pid},
	{"terminate", 0, terminate},
}

// errUsage means that the arguments make no sense.
var errUsage = errors.New("wrong arguments")

func run(args []string, out, stderr io.Writer) int {
	socket, cmd, args, err := parse(args)
	if errors.Is(err, flag.ErrHelp) {
		io.WriteString(out, usage)
		return 0
	}
	if err != nil {
		fmt.Fprintf(stderr, "goshctl: %v\n%s", err, usage)
		return exitTrouble
	}
	ctx := context.Background()
	c, err := client.Dial(ctx, socket)
	if err != nil {
		fmt.Fprintf(stderr, "goshctl: %v\n", err)
		return exitTrouble
	}
	defer c.Close()
	status, err := cmd.do(ctx, c, args, out)
	if err != nil {
		fmt.Fprintf(stderr, "goshctl: %s: %v\n", cmd.name, err)
		return exitTrouble
	}
	return status
}

// parse finds the command. Options may stand before or behind it.
func parse(args []string) (socket string, cmd command, rest []string, err error) {
	flags := flag.NewFlagSet("goshctl", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&socket, "socket", "", "")
	if err := flags.Parse(args); err != nil {
		return "", cmd, nil, err
	}
	name := flags.Arg(0)
	for _, c := range commands {
		if c.name == name {
			cmd = c
		}
	}
	if cmd.do == nil {
		if name == "" {
			return "", cmd, nil, errors.New("no command is given")
		}
		return "", cmd, nil, fmt.Errorf("no such command: %s", name)
	}
	if err := flags.Parse(flags.Args()[1:]); err != nil {
		return "", cmd, nil, err
	}
	rest = flags.Args()
	if cmd.max >= 0 && len(rest) > cmd.max {
		return "", cmd, nil, fmt.Errorf("%s: %w", name, errUsage)
	}
	return socket, cmd, rest, nil
}

func runCode(ctx context.Context, c *client.Client, args []string, _ io.Writer) (int, error) {
	ok, err := c.Run(ctx, strings.Join(args, " "), os.Stdin, os.Stdout, os.Stderr)
	if err != nil {
		return 0, err
	}
	if !ok {
		return 1, nil
	}
	return 0, nil
}

func complete(ctx context.Context, c *client.Client, args []string, out io.Writer) (int, error) {
	got, err := c.Complete(ctx, strings.Join(args, ""))
	if err != nil {
		return 0, err
	}
	for _, d := range got.Candidates {
		text := d.Value
		if d.Description != "" {
			text += "\t" + d.Description
		}
		if _, err := fmt.Fprintln(out, text); err != nil {
			return 0, err
		}
	}
	return 0, nil
}

func dump(ctx context.Context, c *client.Client, args []string, out io.Writer) (int, error) {
	text, err := c.Dump(ctx, args...)
	return put(out, text, "", err)
}

func prompt(ctx context.Context, c *client.Client, args []string, out io.Writer) (int, error) {
	text, err := c.Prompt(ctx, strings.Join(args, ""))
	return put(out, text, "\n", err)
}

func pwd(ctx context.Context, c *client.Client, _ []string, out io.Writer) (int, error) {
	text, err := c.Pwd(ctx)
	return put(out, text, "\n", err)
}

func pid(ctx context.Context, c *client.Client, _ []string, out io.Writer) (int, error) {
	n, err := c.Pid(ctx)
	return put(out, fmt.Sprint(n), "\n", err)
}

func terminate(ctx context.Context, c *client.Client, _ []string, _ io.Writer) (int, error) {
	return 0, c.Terminate(ctx)
}

// put prints the answer of a request that may have failed.
func put(out io.Writer, text, end string, err error) (int, error) {
	if err == nil {
		_, err = io.WriteString(out, text+end)
	}
	return 0, err
}
