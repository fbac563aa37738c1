package interp

import (
	"os/signal"
	"sync"
	"time"

	"golang.org/x/sys/unix"
)

// A departure tells of members that are gone.
type departure struct {
	mu sync.Mutex
	c  chan struct{} // closed by the next one; nil: nobody waits
}

// next returns a channel that is closed when signal is called next.
func (d *departure) next() <-chan struct{} {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.c == nil {
		d.c = make(chan struct{})
	}
	return d.c
}

func (d *departure) signal() {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.c != nil {
		close(d.c)
		d.c = nil
	}
}

// startPatience is how long awaitStarts waits: a command that opens a FIFO
// first may take for ever.
const startPatience = time.Second

// awaitStarts waits until the commands that were begun in the background are
// processes, which what ends or stops the shell does not end or stop.
func (p *process) awaitStarts() {
	if !p.begun.Load() {
		return
	}
	done := make(chan struct{})
	go func() { // "starts"; ends with the last of them, or the program
		p.undecided.Wait()
		close(done)
	}()
	select {
	case <-done:
	case <-time.After(startPatience):
	}
}

// awaitMembers waits until the subshells in the background, and the process
// substitutions, that are no processes have ended: the end of the shell does
// not end them, that of the process would. Signals have their default actions
// meanwhile.
func (p *process) awaitMembers() {
	for first := true; ; first = false {
		gone := p.leaving.next()
		if p.lingering.Load() == 0 {
			return
		}
		if first {
			signal.Reset(unix.SIGHUP, unix.SIGINT, unix.SIGQUIT, unix.SIGTERM)
		}
		<-gone
	}
}
