package client

import (
	"context"
	"fmt"
	"io"
	"slices"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/fdpass"
)

// Execute runs code and returns how it ended. Copies of files go with the request;
// run says what they are for.
func (s *Session) Execute(ctx context.Context, run *ecmd.Run, files ...int) (*ecmd.Result, error) {
	var res ecmd.Result
	if err := s.Do(ctx, ecmd.Ecmd, run, &res, files...); err != nil {
		return nil, err
	}
	return &res, nil
}

// Capture runs code without input and returns what it printed. The rest of what
// is more than the server holds for a reply is in files that it tells of.
func (s *Session) Capture(ctx context.Context, code string) (stdout, stderr string, res *ecmd.Result, err error) {
	capture := &ecmd.Stdio{Kind: "capture"}
	res, err = s.Execute(ctx, &ecmd.Run{Code: code, Stdin: &ecmd.Stdio{Kind: "null"}, Stdout: capture, Stderr: capture})
	if err != nil {
		return "", "", nil, err
	}
	for _, c := range []struct {
		text *string
		got  *ecmd.Captured
	}{{&stdout, res.Stdout}, {&stderr, res.Stderr}} {
		if c.got != nil {
			*c.text = c.got.Bytes
		}
	}
	return stdout, stderr, res, nil
}

// A Streams is what becomes of streamed output. The Writers are called while the
// connection is read, one at a time: a slow one holds up the whole Session, and
// in the end the command.
type Streams struct {
	Stdout, Stderr io.Writer                // nil: the output is dropped
	Event          func(notice ecmd.Notice) // nil: dropped

	// Authorize says whether the code may do what ecmd.Run.Authorize has the
	// server ask about. It is called on goroutines of its own, for several
	// actions at once, and may take its time. Nil: nothing is allowed.
	Authorize func(a *ecmd.Action) bool
}

// A Command is streamed code that runs.
type Command struct {
	s *Session
	c *circuit
}

// Start starts code whose standard descriptors are streamed as run has it, and
// returns before it has ended.
func (s *Session) Start(ctx context.Context, run *ecmd.Run, to Streams, files ...int) (*Command, error) {
	c := &circuit{output: [2]io.Writer{to.Stdout, to.Stderr}, stays: stillOpen}
	c.event = func(notice ecmd.Notice) {
		if notice.Event == ecmd.EventAuthorize && notice.Action != nil {
			go s.authorize(c.id, to.Authorize, notice.Action) // ends with the decision
		} else if to.Event != nil {
			to.Event(notice)
		}
	}
	if err := s.send(ctx, c, ecmd.Ecmd, run, files); err != nil {
		return nil, err
	}
	return &Command{s, c}, nil
}

// authorize answers a question of the code of a request. The answer to that says
// nothing that the outcome of the code does not say.
func (s *Session) authorize(id ecmd.ID, allowed func(a *ecmd.Action) bool, a *ecmd.Action) {
	n, _ := id.Number()
	allow := allowed != nil && allowed(a)
	_ = s.send(context.Background(), new(circuit), ecmd.Authorize, ecmd.Decision{ID: &n, Ask: &a.Ask, Allow: &allow}, nil) // fails if the connection has ended
}

// stillOpen reports whether output comes after the answer, until it is drained.
func stillOpen(rep *ecmd.Reply) bool {
	var res ecmd.Result
	return rep.Outcome != ecmd.Fault && ecmd.Unmarshal(rep.Text, &res) == nil && res.OutputOpen
}

// ID is the number of the request, for SIGNAL and CANCEL.
func (k *Command) ID() uint64 {
	n, _ := k.c.id.Number()
	return n
}

// Write gives input to the command. The server bounds what it holds of it, by
// not reading on.
func (k *Command) Write(p []byte) (int, error) {
	sent := 0
	for piece := range slices.Chunk(p, 32<<10) {
		if err := k.s.ec.WriteRequest(&ecmd.Request{ID: k.c.id, Verb: ecmd.Stdin, Text: string(piece)}); err != nil {
			return sent, err
		}
		sent += len(piece)
	}
	return sent, nil
}

// CloseStdin tells the command that there is no more input.
func (k *Command) CloseStdin() error {
	return k.s.ec.WriteRequest(&ecmd.Request{ID: k.c.id, Verb: ecmd.Stdin})
}

// Resize gives the command's terminal another size.
func (k *Command) Resize(ctx context.Context, rows, cols int) error {
	n := k.ID()
	return k.s.Do(ctx, ecmd.Resize, ecmd.Resizing{ID: &n, Rows: rows, Cols: cols}, nil)
}

// Wait waits until the code in the foreground has ended. When ctx ends it is
// cancelled.
func (k *Command) Wait(ctx context.Context) (*ecmd.Result, error) {
	var res ecmd.Result
	err := k.s.wait(ctx, k.c, &res)
	fdpass.CloseFiles(k.c.files)
	if err != nil {
		return nil, err
	}
	return &res, nil
}

// Subscribe has event called for each event of the kinds, instead of those of an
// earlier subscription of the same ID, until stop. It is called while the
// connection is read, and must not wait for the Session.
func (s *Session) Subscribe(ctx context.Context, kinds []string, event func(notice ecmd.Notice)) (stop func() error, err error) {
	c := &circuit{event: event, stays: func(rep *ecmd.Reply) bool { return rep.Outcome == ecmd.OK }}
	if err := s.send(ctx, c, ecmd.Subscribe, ecmd.Subscription{Events: kinds}, nil); err != nil {
		return nil, err
	}
	if err := s.wait(ctx, c, nil); err != nil {
		return nil, err
	}
	n, _ := c.id.Number()
	return func() error {
		s.mu.Lock()
		delete(s.open, c.id)
		s.mu.Unlock()
		return s.Do(context.Background(), ecmd.Cancel, ecmd.Target{ID: &n}, nil)
	}, nil
}

// Fork makes another shell with a copy of this one's state. It listens at path,
// or without one, serves the connection that is returned, and ends with it.
func (s *Session) Fork(ctx context.Context, path string) (pid int, socket *fdpass.Conn, err error) {
	c := new(circuit)
	if err := s.send(ctx, c, ecmd.Fork, ecmd.ForkRequest{Path: path}, nil); err != nil {
		return 0, nil, err
	}
	var reply ecmd.ForkReply
	if err := s.wait(ctx, c, &reply); err != nil {
		return 0, nil, err
	}
	switch {
	case path != "":
		fdpass.CloseFiles(c.files)
		return reply.Pid, nil, nil
	case len(c.files) != 1:
		fdpass.CloseFiles(c.files)
		return reply.Pid, nil, fmt.Errorf("FORK was answered with %d descriptors", len(c.files))
	}
	socket, err = fdpass.FromFD(c.files[0])
	return reply.Pid, socket, err
}
