package interp

import (
	"sync"

	"github.com/goshd/goshd/interp/fds"
)

// A Message is what the shell itself said on the standard error while it ran a
// start-up file or a request.
type Message struct {
	File   string // that the code is from; "": it is the request's
	Line   int
	Column int    // of the command, in bytes from 1 on; 0: not known
	Text   string // in bash's words, without file and line
}

// Bounds of what is remembered of the messages of one file or request.
const (
	maxMessages    = 100
	maxMessageText = 1000
)

// A listening collects the messages of the shell and its subshells on one
// descriptor: those that code redirects elsewhere are nobody's business.
type listening struct {
	on *fds.FD

	mu   sync.Mutex
	list []Message
}

// listen begins to collect messages; the result ends it.
func (sh *Shell) listen() (stop func() []Message) {
	l := &listening{on: sh.fds.Get(2)}
	sh.heard = l
	return func() []Message {
		sh.heard = nil
		l.mu.Lock()
		defer l.mu.Unlock()
		return l.list
	}
}

// attentive is listen for a request that wants it.
func (sh *Shell) attentive(req *Request) (stop func() []Message) {
	if !req.Listen {
		return func() []Message { return nil }
	}
	return sh.listen()
}

// note remembers a message if somebody listens.
func (sh *Shell) note(line, column int, text string) {
	l := sh.heard
	if l == nil || l.on == nil || sh.fds.Get(2) != l.on {
		return
	}
	m := Message{Line: line, Column: column, Text: text[:min(len(text), maxMessageText)]}
	if n := len(sh.frames); n > 0 {
		m.File = sh.frames[n-1].source
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.list) < maxMessages {
		l.list = append(l.list, m)
	}
}

// column is where the command being executed begins in its line.
func (sh *Shell) column() int {
	if sh.current == nil || sh.current.stmt == nil {
		return 0
	}
	return int(sh.current.stmt.Pos().Col())
}

// sourceFile is the file that is being read, or the shell's name.
func (sh *Shell) sourceFile() string {
	if n := len(sh.frames); n > 0 && sh.frames[n-1].source != "" {
		return sh.frames[n-1].source
	}
	return sh.Name
}
