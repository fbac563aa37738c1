package ecmd

import (
	"github.com/goshd/goshd/fdpass"
	"github.com/goshd/goshd/netstring"
)

// A Request is what a client asks for.
type Request struct {
	ID   ID
	Verb Verb
	Text string // code, line, section names ... as the verb has it

	// Files came with the request, in the order in which they were sent. Who
	// holds the request owns them.
	Files []int

	// FilesLost says that more descriptors were sent than this process had
	// room for. Files is empty then.
	FilesLost bool
}

// CloseFiles closes the descriptors that are still the request's.
func (r *Request) CloseFiles() {
	fdpass.CloseFiles(r.Files)
	r.Files = r.Files[:0]
}

// TakeStdio takes the descriptors of an ECMD or EVAL out of the request, to be
// installed as 0, 1 and 2. Three are these three; one is the standard output;
// what is missing is null, which remains the caller's. Any other number is an
// error, and all are closed.
func (r *Request) TakeStdio(null int) (stdio [3]int, err *Error) {
	switch {
	case r.FilesLost:
		return stdio, Errorf(FilesLost, "the server has too few free descriptors for those that were sent")
	case len(r.Files) == 0:
		stdio = [3]int{null, null, null}
	case len(r.Files) == 1:
		stdio = [3]int{null, r.Files[0], null}
	case len(r.Files) == 3:
		stdio = [3]int(r.Files)
	default:
		err = Errorf(Files, "%s takes 0 or 1 or 3 descriptors but %d came", r.Verb, len(r.Files))
		r.CloseFiles()
		return stdio, err
	}
	r.Files = r.Files[:0]
	return stdio, nil
}

// parse reads a message into r, all but the descriptors. The text of r is a copy.
//
// The verb ends at the first space, as FANOS has it, or at a NUL, as its oldest
// client sends it.
func (r *Request) parse(payload []byte) *Error {
	r.ID, r.Verb, r.Text = 0, "", ""
	if len(payload) == 0 {
		return Errorf(EmptyRequest, "the message has no verb")
	}
	id, rest, ok := cutID(payload)
	if !ok {
		return Errorf(BadID, "an ID is a number without leading zeros of at most %d digits and a space", maxIDDigits)
	}
	r.ID = id
	if len(rest) == 0 || rest[0] == ' ' || rest[0] == 0 {
		return Errorf(EmptyRequest, "the message has no verb")
	}
	end := 0
	for end < len(rest) && rest[end] != ' ' && rest[end] != 0 {
		end++
	}
	if end == len(rest) {
		r.Verb = verb(rest)
		return nil
	}
	r.Verb = verb(rest[:end])
	r.Text = string(rest[end+1:])
	return nil
}

// AppendRequest appends the message of r to dst, without its descriptors.
func AppendRequest(dst []byte, r *Request) []byte {
	var room [32]byte
	id := r.ID.append(room[:0])
	size := len(id) + len(r.Verb)
	if r.Text != "" {
		size += 1 + len(r.Text)
	}
	dst = netstring.AppendHeader(dst, size)
	dst = append(dst, id...)
	dst = append(dst, r.Verb...)
	if r.Text != "" {
		dst = append(dst, ' ')
		dst = append(dst, r.Text...)
	}
	return append(dst, ',')
}
