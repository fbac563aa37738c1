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
	"slices"
	"strings"
	"time"

	"github.com/goshd/goshd/client"
	_ "github.com/goshd/goshd/cmd/goshctl/once" // comes before all else
	"github.com/goshd/goshd/ecmd"
)

// exitTrouble is the exit status for everything but the status of code.
const exitTrouble = 2

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// A command is what the word behind goshctl stands for.
type command struct {
	name     string
	min, max int      // arguments; max -1: any number
	options  []string // but --socket, and --json if there is a verb

	// do does all, or request makes the text of a request with the verb, whose
	// answer show prints. Both may be nil: no text, and the answer as it is.
	do      func(k *call) (status int, err error)
	verb    ecmd.Verb
	request func(k *call) (any, error)
	show    func(k *call, reply []byte) error
}

// A call is one invocation of a command.
type call struct {
	ctx  context.Context
	out  io.Writer
	args []string

	socket  string
	json    bool // the answer is printed as it is
	timeout time.Duration
	dir     string
	env     map[string]*string // nil unsets one
	ask     string             // the kinds of --authorize
	search  string
	prefix  string
	session bool
	stops   bool

	completing completing

	client *client.Client  // nil until connect
	talk   *client.Session // nil until open
}

// flags are the options of all commands.
func (k *call) flags() *flag.FlagSet {
	flags := flag.NewFlagSet("goshctl", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&k.socket, "socket", "", "")
	flags.BoolVar(&k.json, "json", false, "")
	flags.DurationVar(&k.timeout, "timeout", 0, "")
	flags.StringVar(&k.dir, "cwd", "", "")
	flags.Func("env", "", k.setEnv)
	flags.StringVar(&k.ask, "authorize", "", "")
	flags.StringVar(&k.search, "search", "", "")
	flags.StringVar(&k.prefix, "prefix", "", "")
	flags.BoolVar(&k.session, "session", false, "")
	flags.BoolVar(&k.stops, "stops", false, "")
	k.completing.flags(flags)
	return flags
}

// setEnv is for NAME=VALUE, or NAME.
func (k *call) setEnv(arg string) error {
	if k.env == nil {
		k.env = make(map[string]*string)
	}
	name, value, ok := strings.Cut(arg, "=")
	if k.env[name] = nil; ok {
		k.env[name] = &value
	}
	return nil
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

// open is connect for the json dialect.
func (k *call) open() (*client.Session, error) {
	if k.talk != nil {
		return k.talk, nil
	}
	s, err := client.Open(k.ctx, k.socket, "goshctl")
	if err != nil {
		return nil, err
	}
	k.talk = s
	return s, nil
}

func (k *call) close() {
	if k.client != nil {
		k.client.Close()
	}
	if k.talk != nil {
		k.talk.Close()
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
		fmt.Fprintf(stderr, "goshctl: %v\n%s", err, usageOf(cmd.name))
		return exitTrouble
	}
	do := cmd.do
	if do == nil || k.json && cmd.verb != "" {
		do = cmd.ask
	}
	status, err := do(k)
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
	flags := k.flags()
	if err := flags.Parse(args); err != nil {
		return cmd, err
	}
	name := flags.Arg(0)
	for _, c := range commands {
		if c.name == name {
			cmd = c
		}
	}
	if cmd.name == "" {
		if name == "" {
			return cmd, errors.New("no command is given")
		}
		return cmd, fmt.Errorf("no such command: %s", name)
	}
	if err := flags.Parse(flags.Args()[1:]); err != nil {
		return cmd, err
	}
	k.args = flags.Args()
	if len(k.args) < cmd.min || cmd.max >= 0 && len(k.args) > cmd.max {
		return cmd, fmt.Errorf("%s: %w", name, errUsage)
	}
	flags.Visit(func(f *flag.Flag) {
		if !cmd.takes(f.Name) {
			err = fmt.Errorf("%s: no such option: --%s", name, f.Name)
		}
	})
	return cmd, err
}

func (c *command) takes(option string) bool {
	return option == "socket" || option == "json" && c.verb != "" || slices.Contains(c.options, option)
}
