package ecmd

// A Condition is the reply to STATUS: what the shell does.
type Condition struct {
	Pid          int      `json:"pid"`
	Uptime       int64    `json:"uptime_ns"`
	Running      *Running `json:"running"` // null: no code runs
	Queued       int      `json:"queued"`  // requests with code that wait for their turn
	Connections  int      `json:"connections"`
	StateVersion uint64   `json:"state_version"`
	RC           []RCFile `json:"rc"`
	RCPending    bool     `json:"rc_pending"`
	Limits       Limits   `json:"limits"`

	Resources *Resources `json:"resources,omitempty"` // if they were asked for
}

// A StatusRequest is the text of STATUS.
type StatusRequest struct {
	Resources bool `json:"resources,omitempty"`
}

// Resources are what the process of the shell uses. Sizes are in bytes.
type Resources struct {
	Goroutines  int    `json:"goroutines"`
	Descriptors int    `json:"descriptors"` // that are open; -1: not known
	Live        uint64 `json:"heap_live"`   // what the last garbage collection found in use
	Mapped      uint64 `json:"mapped"`      // what the runtime has from the system
}

// Running is the code in the foreground.
type Running struct {
	ID       *uint64 `json:"id"`               // of the request, if it has one and is this connection's
	Own      bool    `json:"own"`              // it is this connection's
	Client   string  `json:"client,omitempty"` // what the client called itself
	Code     string  `json:"code"`
	Command  string  `json:"command"` // what is being executed of it, as BASH_COMMAND has it
	Started  string  `json:"started_at"`
	Duration int64   `json:"duration_ns"`
	Pids     []int   `json:"pids"` // of the processes that the shell waits for

	Input    *Input    `json:"input"`    // what waits for input; null: nothing
	Terminal *Terminal `json:"terminal"` // of the code; null: it has none
	Asks     *Action   `json:"asks"`     // what its client is asked, see AUTHORIZE; null: nothing
}

// An Input is somebody who waits for input.
type Input struct {
	Pid    int    `json:"pid"`    // the shell's own if a builtin waits
	Fd     int    `json:"fd"`     // that is read from, in that process
	Source string `json:"source"` // "tty", "pipe", "socket", "file"
}

// A Terminal is the state of a terminal.
type Terminal struct {
	Rows      int  `json:"rows"`
	Cols      int  `json:"cols"`
	Echo      bool `json:"echo"`      // what is typed is shown: no for passwords
	Canonical bool `json:"canonical"` // input comes in lines: no for full-screen programs and line editors
	Pgid      int  `json:"pgid"`      // of the process group in its foreground; 0: not known
}
