package ecmd

import "github.com/goshd/goshd/interp/state"

// How code ended, for Result.Outcome.
const (
	Exited       = "exited"
	Signaled     = "signaled" // a signal killed the command in the foreground
	Stopped      = "stopped"
	Backgrounded = "backgrounded" // it goes on as a job
	Timeout      = "timeout"
	Cancelled    = "cancelled"
	SyntaxError  = "syntax_error"
	Incomplete   = "incomplete" // more text could complete it
	Denied       = "denied"
	Busy         = "busy"
	InternalFail = "internal_error"
)

// A Result is the reply to ECMD in the json dialect. Times of day are RFC 3339
// with nanoseconds, durations are in nanoseconds.
type Result struct {
	Outcome    string `json:"outcome"`
	ExitCode   *int   `json:"exit_code"`
	Signal     string `json:"signal,omitempty"` // "SIGINT"
	Core       bool   `json:"core,omitempty"`
	PipeStatus []int  `json:"pipestatus,omitempty"`

	ShellExit    *ShellExit `json:"shell_exit,omitempty"`
	SessionAlive bool       `json:"session_alive"`
	Consumed     int        `json:"consumed_bytes"` // of the code, by complete commands that were run

	Started  string `json:"started_at,omitempty"`
	Duration int64  `json:"duration_ns"`
	Usage    *Usage `json:"rusage,omitempty"`
	Queued   int64  `json:"queued_ns,omitempty"` // before the start

	Cwd         string `json:"cwd,omitempty"` // missing, as what follows, if the code did not begin
	CwdPhysical string `json:"cwd_physical,omitempty"`
	OldPwd      string `json:"oldpwd,omitempty"`
	LastArg     string `json:"last_arg,omitempty"`
	LastJob     int    `json:"dollar_bang,omitempty"`
	Flags       string `json:"flags,omitempty"` // $-

	Prompt      *PromptText    `json:"prompt,omitempty"`
	Jobs        []state.Job    `json:"jobs,omitempty"`
	Changed     *state.Changes `json:"changed,omitempty"`
	Diagnostics []Diagnostic   `json:"diagnostics,omitempty"`

	Stdout     *Captured `json:"stdout,omitempty"`
	Stderr     *Captured `json:"stderr,omitempty"`
	OutputOpen bool      `json:"output_open,omitempty"` // a job still holds a captured or streamed descriptor

	StateVersion uint64 `json:"state_version,omitempty"`
}

// A ShellExit says that the shell itself would have ended.
type ShellExit struct {
	Code   int    `json:"code"`
	Reason string `json:"reason"` // "exit", "exec", "errexit", "nounset", "error", "signal"
}

// Usage is what the code and its children have used.
type Usage struct {
	User   int64 `json:"user_ns"`
	System int64 `json:"sys_ns"`
	MaxRSS int64 `json:"maxrss_kb"`
}

// A PromptText is a rendered prompt.
type PromptText struct {
	Text    string   `json:"text"`
	Plain   string   `json:"plain"`             // without what \[ \] enclose and escape sequences
	Width   int      `json:"width"`             // columns of the last line of Plain
	Zero    [][2]int `json:"zero_width"`        // byte ranges of Text that take no column
	Pending bool     `json:"pending,omitempty"` // rendering it runs code: ask PROMPT
	Error   string   `json:"error,omitempty"`
}

// A Diagnostic is a message about the code. Lines and columns count from 1;
// columns are bytes.
type Diagnostic struct {
	Kind    string `json:"kind"` // "syntax", "incomplete", "runtime"
	Message string `json:"message"`
	File    string `json:"file,omitempty"` // that the code is from, if it is not the request's own
	Line    int    `json:"line,omitempty"`
	Column  int    `json:"col,omitempty"`
	Offset  *int   `json:"offset,omitempty"` // of the command line; nil for "runtime"
	Near    string `json:"near,omitempty"`
	Text    string `json:"text,omitempty"`
	Expects string `json:"expects,omitempty"` // what would end it
}

// Captured is what was written to a captured descriptor.
type Captured struct {
	Bytes     string `json:"bytes"` // the beginning
	Total     int64  `json:"total"`
	Truncated bool   `json:"truncated,omitempty"` // Bytes is not all
	Path      string `json:"path,omitempty"`      // a file with the rest
}
