package server

import "context"

// A Shell is what a Server serves. One goroutine at a time calls it.
type Shell interface {
	// Run runs src with stdio as descriptors 0, 1 and 2, which it takes: they are
	// closed when Run returns, unless a background job goes on with them. -1
	// stands for /dev/null. When ctx is cancelled the code is interrupted;
	// context.Cause says why.
	//
	// If the code ends the shell (exit, exec COMMAND), Run runs the EXIT trap
	// while stdio is in place and returns with Exited. The program of an exec
	// is started by Close, after the answer.
	Run(ctx context.Context, src string, stdio [3]int) Result

	View

	// Close ends the shell: the EXIT trap runs if it has not, jobs are hung up
	// as bash does it, and the exit status of the shell is returned. It is
	// called once, when nobody is connected any more.
	Close(why Reason) (status int)
}

// An Attentive Shell has something to do between requests, as a shell at its
// prompt runs the traps of signals.
type Attentive interface {
	// Attention returns a channel on which something comes when Attend is to be
	// called, as Run is. Who does not call it leaves what is to be done for the
	// next code.
	Attention() <-chan struct{}
	Attend(ctx context.Context) Result
}

// A Teller is a Shell that finds out itself whether the standard input of code is
// a terminal, so that the system is asked once for each request.
type Teller interface {
	// TellInput has Run call tell with stdio[0] before it runs src, if that is a
	// terminal. It is called before Run.
	TellInput(tell func(input int))
}

// A Result is how code ended.
type Result struct {
	Status int  // 0-255, as $? has it
	Exited bool // exit or exec COMMAND ended the shell
}

// A Reason is why a shell ends.
type Reason uint8

const (
	Exit      Reason = iota + 1 // the code of a request ended it, see Result.Exited
	Terminate                   // SIGTERM, or the request TERMINATE
	EOF                         // the only client of ServeConn has gone
)

func (r Reason) String() string {
	switch r {
	case Exit:
		return "exit"
	case Terminate:
		return "terminate"
	case EOF:
		return "end of input"
	}
	return "no reason"
}
