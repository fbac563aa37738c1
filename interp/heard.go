package interp

import (
	"sync"

	"github.com/goshd/goshd/interp/fds"
)

// A Message is what the shell itself said on the standard error while it ran a
// start-up file.
type Message struct {
	File string // that was being read
	Line int
	Text string // in bash's words, without file and line
}

// Bounds of what is remembered of the messages of one file.
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
	sh.proc.heard.Store(l)
	return func() []Message {
		sh.proc.heard.Store(nil)
		l.mu.Lock()
		defer l.mu.Unlock()
		return l.list
	}
}

// note remembers a message if somebody listens.
func (sh *Shell) note(file string, line int, text string) {
	l := sh.proc.heard.Load()
	if l == nil || l.on == nil || sh.fds.Get(2) != l.on {
		return
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.list) < maxMessages {
		l.list = append(l.list, Message{file, line, text[:min(len(text), maxMessageText)]})
	}
}

// sourceFile is the file that is being read, or the shell's name.
func (sh *Shell) sourceFile() string {
	if n := len(sh.frames); n > 0 && sh.frames[n-1].source != "" {
		return sh.frames[n-1].source
	}
	return sh.Name
}
