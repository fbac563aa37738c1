package interp

import (
	"context"
	"slices"
	"syscall"
	"time"

	"github.com/goshd/goshd/completion"
)

// killGrace is how long before the deadline of a completion everything that it
// runs gets SIGTERM. Halfway to the deadline it gets SIGKILL.
const killGrace = 200 * time.Millisecond

// Complete returns the candidates for the word before point, a byte index
// into line. It works on a copy of the shell: of what completers do, only what
// they learned is kept, see learn. What they started is killed at the end.
//
// When ctx is done the result is incomplete: it holds what was found until
// then. If ctx has a deadline, Complete returns by then; a completer that is
// stuck in a system call is left to itself.
func (sh *Shell) Complete(ctx context.Context, line string, point int) (*completion.Result, error) {
	sh.enterState()
	defer sh.leaveState()
	m := sh.mark()
	c := sh.newAttempt()
	if ctx.Done() == nil {
		c.run(ctx, line, point)
	} else if !c.runUntil(ctx, line, point) {
		c.sub.Vars.Escape() // the copy lives on, and with it what it shares
		c.sub.proc.escaped.Add(1)
		sh.release(m)
		return completion.Unfinished(&completionHost{sh: sh}, line, point)
	}
	if c.err == nil {
		sh.learn(c.sub)
	}
	sh.release(m)
	return c.res, c.err
}

// An attempt is a completion under way.
type attempt struct {
	sub *Shell // the copy of the shell
	res *completion.Result
	err error
}

// newAttempt makes the copy of the shell. It is no subshell to those who
// look: $BASH_SUBSHELL and $BASHPID are the shell's.
func (sh *Shell) newAttempt() *attempt {
	sub := sh.Subshell()
	sub.depth, sub.pid = sh.depth, sh.pid
	sub.Params = slices.Clone(sh.Params)
	sub.brood = new(brood)
	sub.lessons = &lessons{funcs: map[string]*Func{}, specs: map[string]*completion.Spec{}}
	sub.lend()
	sub.independent()
	sub.silence()
	return &attempt{sub: sub}
}

// run completes and ends what completers have started.
func (c *attempt) run(ctx context.Context, line string, point int) {
	c.sub.brood.watch(line)
	c.complete(ctx, line, point)
	if c.sub.brood.greedy.Load() && c.res != nil {
		c.res.Messages = append(c.res.Messages, "completion: too much memory was used")
	}
	c.sub.brood.end()
	c.sub.fds.Release()
}

// runUntil is run with a deadline. It reports whether run is over.
func (c *attempt) runUntil(ctx context.Context, line string, point int) bool {
	soft, stop := softened(ctx)
	defer stop()
	done := make(chan struct{})
	go func() { // one per completion; left behind if it is stuck at the deadline
		defer close(done)
		makeRoom(0)
		c.run(soft, line, point)
	}()
	if c.watched(soft, done) {
		return true
	}
	stop()
	c.sub.brood.signal(syscall.SIGTERM)
	for _, d := range []time.Duration{killGrace / 2, max(killGrace/4, untilGivingUp(ctx))} {
		select {
		case <-done:
			return true
		case <-time.After(d):
		}
		c.sub.brood.signal(syscall.SIGKILL)
	}
	select {
	case <-done:
		return true
	default:
		return false
	}
}

// stackRoom is how many bytes of stack the functions of completers take, as they
// call each other. A goroutine begins with a small stack, and each time it is
// doubled all frames are looked up and copied.
const stackRoom = 48 << 10

// makeRoom has the stack of a goroutine grow to what it will need, at once. Of
// its frame nothing is touched.
//
//go:noinline
func makeRoom(n int) (sum byte) {
	if n > 0 {
		var room [stackRoom]byte
		for i := range room[:n] {
			room[i] = byte(i)
		}
		for _, b := range room[:n] {
			sum += b
		}
	}
	return sum
}

// untilGivingUp is how long the end of what was killed can be waited for after
// half of the grace, so that there is an answer at the deadline of ctx.
func untilGivingUp(ctx context.Context) time.Duration {
	deadline, ok := ctx.Deadline()
	if !ok {
		return 0
	}
	return time.Until(deadline) - 3*killGrace/4
}

// watched waits until the run is over, which it reports, or has to be ended.
func (c *attempt) watched(ctx context.Context, done <-chan struct{}) bool {
	tick := time.NewTicker(memoryInterval)
	defer tick.Stop()
	var memory memoryWatch
	for {
		select {
		case <-done:
			return true
		case <-ctx.Done():
			return false
		case <-tick.C:
			if memory.exceeded() {
				c.tooMuchMemory()
				return false
			}
		}
	}
}

// softened returns a context that is done a little before the deadline of ctx,
// for what runs to be ended until then.
func softened(ctx context.Context) (context.Context, context.CancelFunc) {
	deadline, ok := ctx.Deadline()
	if !ok {
		return context.WithCancel(ctx)
	}
	return context.WithDeadline(ctx, deadline.Add(-min(killGrace, time.Until(deadline)/2)))
}

// complete completes; neither exit nor a panic in a completer goes further.
func (c *attempt) complete(ctx context.Context, line string, point int) {
	fl := flowNone
	defer func() {
		if fl == flowDiscard && c.res == nil && c.err == nil {
			c.res, c.err = completion.Unfinished(&completionHost{sh: c.sub}, line, point)
		}
	}()
	defer c.sub.recovered(&fl)
	c.res, c.err = completion.Complete(ctx, &completionHost{sh: c.sub}, c.sub.comps, line, point)
}

// silence gives the shell /dev/null as its standard descriptors.
func (sub *Shell) silence() {
	null := sub.proc.devNull()
	for n := range 3 {
		if null == nil {
			sub.fds.Close(n)
		} else {
			sub.fds.Set(n, null)
		}
	}
}
