package client

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"sync"
	"time"

	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/fdpass"
	"github.com/goshd/goshd/netstring"
)

// An Error is a fault that the server reported. The connection goes on unless
// the error Closes it.
type Error = ecmd.Error

// A Client is a connection to a shell. Its methods may be called from several
// goroutines; they take turns.
type Client struct {
	mu     sync.Mutex
	ec     *ecmd.Conn
	broken error // why the connection is of no more use
}

// New returns a Client on a connected socket, which it owns from then on.
func New(socket *fdpass.Conn) *Client {
	return &Client{ec: ecmd.NewConn(socket, ecmd.Options{MaxMessage: netstring.MaxLength})}
}

// Close ends the connection. Code that the client has running is interrupted,
// unless the server was told otherwise.
func (c *Client) Close() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.broken == nil {
		c.broken = os.ErrClosed
	}
	return c.ec.Close()
}

// Run runs code with the three files as its standard input, output and error, and
// reports whether its status was 0. It returns when the code in the
// foreground has finished; background jobs keep the files. A nil file is
// /dev/null. The files remain the caller's; they become blocking (see os.File.Fd),
// because that is how programs expect to find them.
//
// When ctx ends the connection is closed, which interrupts the code.
func (c *Client) Run(ctx context.Context, code string, stdin, stdout, stderr *os.File) (ok bool, err error) {
	rep, err := c.run(ctx, ecmd.Ecmd, code, stdin, stdout, stderr)
	return rep.Outcome == ecmd.OK, err
}

// Eval is Run for a caller that does not care for the status.
func (c *Client) Eval(ctx context.Context, code string, stdin, stdout, stderr *os.File) error {
	_, err := c.run(ctx, ecmd.Eval, code, stdin, stdout, stderr)
	return err
}

func (c *Client) run(ctx context.Context, verb ecmd.Verb, code string, files ...*os.File) (ecmd.Reply, error) {
	null := -1
	fds := make([]int, len(files))
	for i, f := range files {
		if f != nil {
			fds[i] = int(f.Fd())
			continue
		}
		if null < 0 {
			var err error
			if null, err = unix.Open("/dev/null", unix.O_RDWR|unix.O_CLOEXEC, 0); err != nil {
				return ecmd.Reply{}, fmt.Errorf("open /dev/null: %w", err)
			}
			defer unix.Close(null)
		}
		fds[i] = null
	}
	return c.call(ctx, &ecmd.Request{Verb: verb, Text: code, Files: fds})
}

// Dump returns the state of the shell, or the named sections of it, as text that
// bash can source.
func (c *Client) Dump(ctx context.Context, sections ...string) (string, error) {
	return c.text(ctx, ecmd.Dump, strings.Join(sections, " "))
}

// Prompt returns a prompt variable rendered, PS1 if name is empty.
func (c *Client) Prompt(ctx context.Context, name string) (string, error) {
	return c.text(ctx, ecmd.Prompt, name)
}

// Pwd returns the working directory of the shell.
func (c *Client) Pwd(ctx context.Context) (string, error) { return c.text(ctx, ecmd.GetPwd, "") }

// Pid returns the process id of the shell. It is answered even while code runs
// for another client.
func (c *Client) Pid(ctx context.Context) (int, error) {
	text, err := c.text(ctx, ecmd.GetPid, "")
	if err != nil {
		return 0, err
	}
	pid, err := strconv.Atoi(text)
	if err != nil {
		return 0, fmt.Errorf("the server's process id is %q", text)
	}
	return pid, nil
}

// Terminate ends the shell as SIGTERM does. It returns when the server has
// agreed to.
func (c *Client) Terminate(ctx context.Context) error {
	_, err := c.text(ctx, ecmd.Terminate, "")
	return err
}

func (c *Client) text(ctx context.Context, verb ecmd.Verb, text string) (string, error) {
	rep, err := c.call(ctx, &ecmd.Request{Verb: verb, Text: text})
	return string(rep.Text), err
}

// call sends a request and waits for its reply. When ctx ends first, the
// connection is closed: the reply would be taken for that of the next request.
func (c *Client) call(ctx context.Context, req *ecmd.Request) (rep ecmd.Reply, err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.broken != nil {
		return rep, c.broken
	}
	if err := ctx.Err(); err != nil {
		return rep, context.Cause(ctx)
	}
	socket := c.ec.Socket()
	stop := context.AfterFunc(ctx, func() {
		past := time.Unix(1, 0)
		socket.SetReadDeadline(past) // fails on a closed socket only, which does not wait
		socket.SetWriteDeadline(past)
	})
	sent := c.ec.WriteRequest(req)
	err = c.ec.ReadReply(&rep) // even if sending failed: the server may have said why
	if !stop() {
		err = context.Cause(ctx)
	}
	if err == nil {
		err = rep.Err()
	} else if sent != nil && ctx.Err() == nil {
		err = sent
	}
	var fault *Error
	if err != nil && (!errors.As(err, &fault) || fault.Closes()) {
		c.broken = fmt.Errorf("%s: %w", req.Verb, err)
		c.ec.Close()
		return rep, c.broken
	}
	return rep, err
}
