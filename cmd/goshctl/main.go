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

	"github.com/goshd/goshd/client"
)

const usage = `usage: goshctl [--socket PATH] COMMAND [ARG...]

  run CODE...         run code with the files of goshctl; exit with 0 or 1 as it did
  complete LINE       print the candidates for an unfinished line, one on each line,
                      with a tab and the description if there is one; also
                      complete --line LINE [--point BYTES] [--json]: with the cursor
                      in the line, as JSON with the keys that carapace exports
  shellac -- WORD...  print the candidates for the last word of a command in
                      Shellac V2, as a provider does
  dump [SECTION...]   print the state as text that bash can source
  prompt [NAME]       print a prompt variable rendered (PS1)
  pwd                 print the working directory of the shell
  pid                 print its process id
  terminate           end the shell
  attach              an interactive prompt in the terminal: editing, history,
                      completion, jobs
  relay               carry bytes between stdin and stdout and the socket, for
                      clients behind ssh or socat

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
	do   func(k *call) (status int, err error)
	own  func(k *call, flags *flag.FlagSet) // defines its own options, if any
}

var commands = []command{
	{name: "run", max: -1, do: runCode},
	{name: "complete", max: 1, do: complete, own: completeFlags},
	{name: "shellac", max: -1, do: shellac},
	{name: "dump", max: -1, do: dump},
	{name: "prompt", max: 1, do: prompt},
	{name: "pwd", max: 0, do: pwd},
	{name: "pid", max: 0, do: pid},
	{name: "terminate", max: 0, do: terminate},
	{name: "relay", max: 0, do: relay},
	{name: "attach", max: 0, do: attach},
}

// A call is one invocation of a command.
type call struct {
	ctx    context.Context
	socket string
	args   []string
	out    io.Writer
	client *client.Client // nil until connect

	completing completing
}

// connect returns the connection of the call, which ends with it.
func (k *call) connect() (*client.Client, error) {
	if k.client != nil {
		return k.client, nil
	}
	c, err := client.Dial(k.ctx, k.socket)
	if err != nil {
		return nil, err
	}
	k.client = c
	return c, nil
}

func (k *call) close() {
	if k.client != nil {
		k.client.Close()
	}
}

// errUsage means that the arguments make no sense.
var errUsage = errors.New("wrong arguments")

func run(args []string, out, stderr io.Writer) int {
	k := &call{ctx: context.Background(), out: out}
	defer k.close()
	cmd, err := k.parse(args)
	if errors.Is(err, flag.ErrHelp) {
		io.WriteString(out, usage)
		return 0
	}
	if err != nil {
		fmt.Fprintf(stderr, "goshctl: %v\n%s", err, usage)
		return exitTrouble
	}
	status, err := cmd.do(k)
	switch {
	case errors.Is(err, client.ErrNoServer):
		fmt.Fprintf(stderr, "goshctl: %v\n", err)
		return exitTrouble
	case err != nil:
		fmt.Fprintf(stderr, "goshctl: %s: %v\n", cmd.name, err)
		return exitTrouble
	}
	return status
}

// parse finds the command. Options may stand before or behind it.
func (k *call) parse(args []string) (cmd command, err error) {
	flags := flag.NewFlagSet("goshctl", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&k.socket, "socket", "", "")
	if err := flags.Parse(args); err != nil {
		return cmd, err
	}
	name := flags.Arg(0)
	for _, c := range commands {
		if c.name == name {
			cmd = c
		}
	}
	if cmd.do == nil {
		if name == "" {
			return cmd, errors.New("no command is given")
		}
		return cmd, fmt.Errorf("no such command: %s", name)
	}
	if cmd.own != nil {
		cmd.own(k, flags)
	}
	if err := flags.Parse(flags.Args()[1:]); err != nil {
		return cmd, err
	}
	k.args = flags.Args()
	if cmd.max >= 0 && len(k.args) > cmd.max {
		return cmd, fmt.Errorf("%s: %w", name, errUsage)
	}
	return cmd, nil
}
