package ecmd

import (
	"bytes"
	"fmt"

	"github.com/goshd/goshd/netstring"
)

// An Outcome is how a request ended.
type Outcome uint8

const (
	OK    Outcome = iota + 1 // done; for ECMD: with status 0
	Fail                     // done, and the code's status is not 0
	Fault                    // ERROR: not done, see Word

	// What follows answers nothing. It is sent in the json dialect, with the
	// ID of the request that it belongs to.
	Event        // EVENT: something has happened, see SUBSCRIBE
	StdoutOutput // STDOUT: the text is output of a streamed command
	StderrOutput // STDERR: likewise
)

// Answers reports whether a reply is the answer to its request.
func (o Outcome) Answers() bool { return o <= Fault }

func (o Outcome) String() string {
	switch o {
	case OK:
		return "OK"
	case Fail:
		return "FAIL"
	case Fault:
		return "ERROR"
	case Event:
		return "EVENT"
	case StdoutOutput:
		return "STDOUT"
	case StderrOutput:
		return "STDERR"
	}
	return fmt.Sprintf("Outcome(%d)", uint8(o))
}

// A Reply answers a request.
type Reply struct {
	ID      ID
	Outcome Outcome
	Word    Word // of a Fault

	// Text is the result, or the text of a Fault. If it is nil the outcome
	// stands alone ("OK"); if it is only empty, a space follows ("OK "), which
	// clients of the EVAL verb insist on.
	Text []byte

	// JSON says that the text of a Fault is a JSON object, which is sent as it
	// is.
	JSON bool

	// Files are descriptors that the reply carries. Who sends it closes them.
	Files []int
}

// A FaultText is the text of a Fault in the json dialect.
type FaultText struct {
	Message string `json:"message"`
}

// ErrorReply is the reply that reports e.
func ErrorReply(id ID, e *Error) Reply {
	return Reply{ID: id, Outcome: Fault, Word: e.Word, Text: []byte(e.Text)}
}

// Err returns the fault that the reply reports, or nil.
func (r *Reply) Err() error {
	if r.Outcome != Fault {
		return nil
	}
	return &Error{r.Word, string(r.Text)}
}

// AppendReply appends the message of r to dst. The text of a Fault is made
// printable and free of commas.
func AppendReply(dst []byte, r *Reply) []byte {
	var room [64]byte
	head := r.ID.append(room[:0])
	head = append(head, r.Outcome.String()...)
	text := r.Text
	if r.Outcome == Fault {
		head = append(head, ' ')
		head = append(head, r.Word...)
		head = append(head, ' ')
		if !r.JSON {
			text = appendErrorText(nil, string(r.Text))
		}
	} else if text != nil {
		head = append(head, ' ')
	}
	dst = netstring.AppendHeader(dst, len(head)+len(text))
	dst = append(dst, head...)
	dst = append(dst, text...)
	return append(dst, ',')
}

// CutReply reads the reply at the front of b, which is size bytes long there. It
// is for who reads by other means than a Conn. size is 0 while b holds less than
// a whole reply.
func CutReply(b []byte) (r Reply, size int, err error) {
	start, length, end, ok, err := netstring.Cut(b, netstring.MaxLength)
	if err != nil {
		return r, 0, framing(err)
	}
	if !ok {
		return r, 0, nil
	}
	if err := r.parse(b[start : start+length]); err != nil {
		return r, end, err
	}
	return r, end, nil
}

// parse reads a message into r. The text of r is a copy.
func (r *Reply) parse(payload []byte) *Error {
	*r = Reply{}
	id, rest, ok := cutID(payload)
	if !ok {
		return Errorf(BadID, "the reply begins with digits that are no ID: %.40q", payload)
	}
	r.ID = id
	word, text, spaced := bytes.Cut(rest, []byte(" "))
	switch string(word) {
	case "OK":
		r.Outcome = OK
	case "FAIL":
		r.Outcome = Fail
	case "EVENT":
		r.Outcome = Event
	case "STDOUT":
		r.Outcome = StdoutOutput
	case "STDERR":
		r.Outcome = StderrOutput
	case "ERROR":
		r.Outcome = Fault
		word, text, _ = bytes.Cut(text, []byte(" "))
		r.Word = Word(word)
	default:
		return Errorf(BadFrame, "a reply is neither OK nor FAIL nor ERROR: %.40q", payload)
	}
	if spaced {
		r.Text = append([]byte{}, text...)
	}
	return nil
}
