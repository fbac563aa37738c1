package server

import (
	"sync"
	"syscall"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/interp"
)

// A denial is the cause of the context of code of which the client has not
// allowed something.
type denial struct{}

func (denial) Error() string { return "the client did not allow something" }

// FirstSignal is what the rest of the code gets first.
func (denial) FirstSignal() syscall.Signal { return syscall.SIGTERM }

// A gatekeeper asks the client of a request what its code may do.
type gatekeeper struct {
	t *task

	mu     sync.Mutex             // conn.mu may be held before
	last   uint64                 // number of the last question
	open   map[uint64]*questioned // that are not answered
	closed bool                   // nobody can answer any more
}

// A questioned is a question to a client.
type questioned struct {
	action  *ecmd.Action
	decided chan struct{} // closed then
	allowed bool          // to be read afterwards
}

// newGatekeeper returns the gatekeeper of a request that wants one, or nil.
func newGatekeeper(t *task) *gatekeeper {
	if len(t.run.Authorize) == 0 {
		return nil
	}
	return &gatekeeper{t: t, open: map[uint64]*questioned{}}
}

// gate is the gatekeeper as the shell knows it.
func (k *gatekeeper) gate() *interp.Gate {
	if k == nil {
		return nil
	}
	wants := k.t.run.Authorizes
	return &interp.Gate{
		Programs: wants("program"), Builtins: wants("builtin"), Functions: wants("function"), Files: wants("file"),
		Ask: k.ask,
	}
}

// ask sends a question to the client.
func (k *gatekeeper) ask(a *interp.Ask) (<-chan struct{}, func() bool) {
	q := &questioned{
		action:  &ecmd.Action{Kind: a.Kind, Argv: a.Argv, Path: a.Path, Mode: a.Mode, Dir: a.Dir, Env: a.Env},
		decided: make(chan struct{}),
	}
	if k.register(q) {
		k.t.conn.event(k.t.id, ecmd.Notice{Event: ecmd.EventAuthorize, Action: q.action})
	} else {
		close(q.decided)
	}
	return q.decided, func() bool { return q.allowed }
}

// register numbers a question, unless nobody can answer it.
func (k *gatekeeper) register(q *questioned) bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.closed {
		return false
	}
	k.last++
	q.action.Ask = k.last
	k.open[k.last] = q
	return true
}

// decide answers a question, and reports whether it was open. What is not
// allowed ends the code.
func (k *gatekeeper) decide(number uint64, allow bool) bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	q := k.open[number]
	if q == nil {
		return false
	}
	delete(k.open, number)
	q.allowed = allow
	close(q.decided)
	if !allow {
		k.t.cancel(denial{}) // the asker looks at q first
	}
	return true
}

// close denies what is asked, now and from now on: the request is answered, or
// its client has gone.
func (k *gatekeeper) close() {
	if k == nil {
		return
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	k.closed = true
	for number, q := range k.open {
		delete(k.open, number)
		close(q.decided)
	}
}

// waiting returns a question that is open, nil without one.
func (k *gatekeeper) waiting() *ecmd.Action {
	if k == nil {
		return nil
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	var first *ecmd.Action
	for _, q := range k.open {
		if first == nil || q.action.Ask < first.Ask {
			first = q.action
		}
	}
	return first
}

// authorize is AUTHORIZE.
func (q *query) authorize() (any, *ecmd.Error) {
	var d ecmd.Decision
	if err := q.decode(&d); err != nil {
		return nil, err
	}
	if d.ID == nil || d.Ask == nil || d.Allow == nil {
		return nil, ecmd.Errorf(ecmd.BadArgument, "AUTHORIZE needs id, ask and allow")
	}
	t := q.t.conn.request(ecmd.NewID(min(*d.ID, ecmd.MaxID)))
	if t == nil || *d.ID > ecmd.MaxID {
		return nil, ecmd.Errorf(ecmd.NoSuchID, "no request %d is unanswered", *d.ID)
	}
	if t.keeper == nil || !t.keeper.decide(*d.Ask, *d.Allow) {
		return nil, ecmd.Errorf(ecmd.NotNow, "request %d does not ask %d", *d.ID, *d.Ask)
	}
	return nothing, nil
}
