package ecmd

import "github.com/goshd/goshd/interp/state"

// A Kill is the text of SIGNAL. Exactly one of To, ID and Job says where the
// signal goes; without any it is the foreground.
type Kill struct {
	Signal string  `json:"signal" ecmd:"required,numeric"` // "INT", "SIGINT" or "2"; a number is taken too
	To     string  `json:"to,omitempty"`                   // "foreground", "session": the foreground, all jobs, the shell's traps
	ID     *uint64 `json:"id,omitempty"`                   // the code of this connection's request, if it is in the foreground
	Job    int     `json:"job,omitempty"`                  // a job by its number
}

// A Target is the text of CANCEL: a request of this connection.
type Target struct {
	ID *uint64 `json:"id"`
}

// A Resizing is the text of RESIZE: the new size of the terminal that the server
// has made for a request of this connection.
type Resizing struct {
	ID   *uint64 `json:"id"`
	Rows int     `json:"rows"`
	Cols int     `json:"cols"`
}

// A WaitFor is the text of WAIT.
type WaitFor struct {
	Job     int   `json:"job"`                  // its number
	Stops   bool  `json:"stops,omitempty"`      // stopping is enough
	Timeout int64 `json:"timeout_ms,omitempty"` // 0: none
}

// A Waited is the reply to WAIT.
type Waited struct {
	Job      state.Job `json:"job"`
	TimedOut bool      `json:"timed_out,omitempty"`
}

// A JobList is the reply to JOBS.
type JobList struct {
	Jobs []state.Job `json:"jobs"`
}

// A Subscription is the text of SUBSCRIBE: the events that are to be sent with
// the ID of the request, instead of those before; none ends them.
type Subscription struct {
	Events []string `json:"events"`
}

// The kinds of events.
const (
	EventStarted  = "started"  // code begins to run: Notice.Request, Code
	EventFinished = "finished" // it has ended: Request, Outcome, ExitCode
	EventCwd      = "cwd"      // the working directory is another: Cwd
	EventJob      = "job"      // a job is new or has changed its state: Job
	EventPrompt   = "prompt"   // the shell is ready for more code: Prompt
	EventInput    = "input"    // something waits for input, or no longer: Input
	EventExit     = "exit"     // the shell ends: Reason
	EventRC       = "rc"       // a start-up file has been run: RC
	EventDrained  = "drained"  // jobs have let go of the captured or streamed output of code that has ended: Request
)

// Events are the kinds of events that can be subscribed to.
var Events = []string{EventStarted, EventFinished, EventCwd, EventJob, EventPrompt, EventInput, EventExit, EventRC, EventDrained}

// EventAuthorize comes as EVENT with the ID of an ECMD that wants to be asked,
// without a subscription: the code waits for AUTHORIZE, see Notice.Action.
const EventAuthorize = "authorize"

// An Action is something that code is about to do. The words are expanded.
type Action struct {
	Ask  uint64   `json:"ask"`            // the number of the question, for AUTHORIZE
	Kind string   `json:"kind"`           // "program", "builtin", "function", "file"
	Argv []string `json:"argv,omitempty"` // of all but files
	Path string   `json:"path,omitempty"` // of a program, or of the file that a redirection opens
	Mode string   `json:"mode,omitempty"` // of a file: "r", "w", "a", "rw"
	Dir  string   `json:"cwd"`

	// Env are the variables that a program gets otherwise than the shell had
	// them when the code began; null: it does not get that one.
	Env map[string]*string `json:"env,omitempty"`
}

// A Decision is the text of AUTHORIZE.
type Decision struct {
	ID    *uint64 `json:"id"`  // the request that asks
	Ask   *uint64 `json:"ask"` // its question
	Allow *bool   `json:"allow"`
}

// EventStdin comes as EVENT with the ID of an ECMD, without a subscription: its
// command has taken input, see Notice.Taken. So does EventDrained behind the
// answer, if output was still streamed then; it is the last message of that ID.
const EventStdin = "stdin"

// A Notice is the text of an EVENT.
type Notice struct {
	Event string `json:"event"`
	Seq   uint64 `json:"seq,omitempty"` // counts the events of the session

	Request  *uint64     `json:"request,omitempty"` // the ID, if the request is this connection's and has one
	Own      bool        `json:"own,omitempty"`     // the request is this connection's
	Code     string      `json:"code,omitempty"`
	Outcome  string      `json:"outcome,omitempty"`
	ExitCode *int        `json:"exit_code,omitempty"`
	Cwd      string      `json:"cwd,omitempty"`
	Job      *state.Job  `json:"job,omitempty"`
	Prompt   *PromptText `json:"prompt,omitempty"`
	Input    *Input      `json:"input,omitempty"` // missing: nothing waits any longer
	Reason   string      `json:"reason,omitempty"`
	RC       *RCFile     `json:"rc,omitempty"`
	Action   *Action     `json:"action,omitempty"`
	Taken    int64       `json:"taken,omitempty"` // bytes of STDIN, from the beginning
}
