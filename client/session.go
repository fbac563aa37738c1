package client

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"sync"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/fdpass"
)

// A Session is a connection that speaks the json dialect: its requests overlap,
// and events come. Its methods may be called from several goroutines, which do
// not wait for each other.
//
// When the context of a request ends, the request is cancelled, and the call
// returns the server's answer to it: exactly one comes.
type Session struct {
	// Contract is what the server has promised.
	Contract ecmd.Contract

	ec *ecmd.Conn

	mu     sync.Mutex
	last   uint64
	open   map[ecmd.ID]*circuit
	broken error         // why the connection is of no more use
	over   chan struct{} // closed then
}

// A circuit is what belongs to one ID: a request, and what comes for it.
type circuit struct {
	id       ecmd.ID
	answered chan struct{} // closed when the next three are set
	reply    ecmd.Reply
	files    []int
	err      error

	output [2]io.Writer             // of a streamed command
	event  func(notice ecmd.Notice) // nil: events are dropped
	stays  func(r *ecmd.Reply) bool // whether more comes after the answer
}

// Open connects to the goshd that listens at path, DefaultPath if it is empty,
// and speaks json with it. name is what the client calls itself, for people.
func Open(ctx context.Context, path, name string) (*Session, error) {
	socket, err := Connect(ctx, path)
	if err != nil {
		return nil, err
	}
	return NewSession(ctx, socket, name)
}

// NewSession returns a Session on a connected socket, which it owns from then
// on, and closes on error.
func NewSession(ctx context.Context, socket *fdpass.Conn, name string) (*Session, error) {
	c := New(socket)
	greeting := ecmd.Greeting{Version: ecmd.ProtocolVersion, Client: name}
	rep, err := c.call(ctx, &ecmd.Request{Verb: ecmd.Hello, Text: string(ecmd.Marshal(greeting))})
	if err != nil {
		c.Close()
		return nil, err
	}
	s := &Session{ec: c.ec, open: make(map[ecmd.ID]*circuit), over: make(chan struct{})}
	if err := ecmd.Unmarshal(rep.Text, &s.Contract); err != nil {
		c.Close()
		return nil, fmt.Errorf("the server's contract: %w", err)
	}
	go s.read() // ends with the connection
	return s, nil
}

// Close ends the connection. What becomes of running code is told in
// spec/PROTOCOL.md, section 8.
func (s *Session) Close() error {
	s.fail(os.ErrClosed)
	_ = s.ec.Wake() // fails only if the connection has ended
	<-s.over
	return nil
}

// Done is closed when the connection has ended, and Err then says why.
func (s *Session) Done() <-chan struct{} { return s.over }

// Err returns why the connection is of no more use, or nil.
func (s *Session) Err() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.broken
}

func (s *Session) fail(err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.broken == nil {
		s.broken = err
	}
}

// Do makes a request with in as its text, a struct for ecmd.Marshal or nil, and
// puts the answer into out, unless it is nil. FAIL is no error. Copies of files go
// with the request.
func (s *Session) Do(ctx context.Context, verb ecmd.Verb, in, out any, files ...int) error {
	c := new(circuit)
	if err := s.send(ctx, c, verb, in, files); err != nil {
		return err
	}
	err := s.wait(ctx, c, out)
	fdpass.CloseFiles(c.files)
	return err
}

// send sends the request of a new circuit.
func (s *Session) send(ctx context.Context, c *circuit, verb ecmd.Verb, in any, files []int) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	req := ecmd.Request{Verb: verb, Files: files}
	if in != nil {
		req.Text = string(ecmd.Marshal(in))
	}
	c.answered = make(chan struct{})
	s.mu.Lock()
	if s.broken != nil {
		s.mu.Unlock()
		return s.broken
	}
	s.last++
	c.id = ecmd.NewID(s.last)
	s.open[c.id] = c
	s.mu.Unlock()
	req.ID = c.id
	if err := s.ec.WriteRequest(&req); err != nil {
		select {
		case <-s.over: // the server may have said why
			err = s.Err()
		default:
		}
		s.mu.Lock()
		delete(s.open, c.id)
		s.mu.Unlock()
		return err
	}
	return nil
}

// wait waits for the answer, and cancels the request when ctx ends.
func (s *Session) wait(ctx context.Context, c *circuit, out any) error {
	select {
	case <-c.answered:
	case <-ctx.Done():
		s.cancel(c.id)
		<-c.answered
	}
	switch {
	case c.err != nil:
		return c.err
	case out == nil:
		return nil
	}
	if raw, ok := out.(*json.RawMessage); ok {
		*raw = c.reply.Text
		return nil
	}
	if err := ecmd.Unmarshal(c.reply.Text, out); err != nil {
		return fmt.Errorf("the server's answer: %w", err)
	}
	return nil
}

// cancel asks for the end of a request. Its answer tells what came of that; the
// answer to CANCEL says no more.
func (s *Session) cancel(id ecmd.ID) {
	n, _ := id.Number()
	c := new(circuit)
	if err := s.send(context.Background(), c, ecmd.Cancel, ecmd.Target{ID: &n}, nil); err != nil {
		s.fail(err)
	}
}

// read is the goroutine that hands out what the server sends.
func (s *Session) read() {
	for {
		var rep ecmd.Reply
		files, err := s.ec.ReadReplyFiles(&rep)
		if err == nil && rep.ID == 0 && rep.Outcome == ecmd.Fault {
			err = rep.Err() // of the connection as a whole
		}
		if err != nil {
			fdpass.CloseFiles(files)
			s.end(err)
			return
		}
		s.take(&rep, files)
	}
}

// take gives a message to the circuit that it belongs to.
func (s *Session) take(rep *ecmd.Reply, files []int) {
	s.mu.Lock()
	c := s.open[rep.ID]
	if c != nil && rep.Outcome.Answers() && (c.stays == nil || !c.stays(rep)) {
		delete(s.open, rep.ID)
	}
	s.mu.Unlock()
	if c == nil || !rep.Outcome.Answers() {
		fdpass.CloseFiles(files)
	}
	if c == nil {
		return // of a circuit that is over
	}
	switch rep.Outcome {
	case ecmd.StdoutOutput, ecmd.StderrOutput:
		if w := c.output[rep.Outcome-ecmd.StdoutOutput]; w != nil {
			w.Write(rep.Text) // who can't take it goes without
		}
	case ecmd.Event:
		s.happened(c, rep)
	default:
		c.reply, c.files, c.err = *rep, files, fault(rep)
		close(c.answered)
	}
}

// fault is the error of an answer, with the text that is in its object.
func fault(rep *ecmd.Reply) error {
	if rep.Outcome != ecmd.Fault {
		return nil
	}
	text := ecmd.FaultText{Message: string(rep.Text)}
	if len(rep.Text) > 0 && rep.Text[0] == '{' {
		var inner ecmd.FaultText
		if ecmd.Unmarshal(rep.Text, &inner) == nil {
			text = inner
		}
	}
	return &Error{Word: rep.Word, Text: text.Message}
}

func (s *Session) happened(c *circuit, rep *ecmd.Reply) {
	var n ecmd.Notice
	if err := ecmd.Unmarshal(rep.Text, &n); err != nil {
		return // of a kind that is not known here
	}
	if c.event != nil {
		c.event(n)
	}
	if n.Event == ecmd.EventDrained {
		s.mu.Lock()
		delete(s.open, c.id)
		s.mu.Unlock()
	}
}

// end tells everybody who waits that there will be no answer.
func (s *Session) end(err error) {
	s.fail(err)
	s.ec.Close()
	s.mu.Lock()
	defer s.mu.Unlock()
	for id, c := range s.open {
		delete(s.open, id)
		select {
		case <-c.answered:
		default:
			c.err = s.broken
			if errors.Is(c.err, io.EOF) {
				c.err = io.ErrUnexpectedEOF
			}
			close(c.answered)
		}
	}
	close(s.over)
}
