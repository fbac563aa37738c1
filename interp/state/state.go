// Package state is the state of a shell as data: what the shell tells of itself,
// and what clients are told of it. The JSON of its types is that of the wire; it
// is described in spec/PROTOCOL.md.
package state

// State is the state of a shell as data. A section that was not asked for is
// nil, or if it is what has changed, one that has not. Its strings are bytes: not
// all of them are UTF-8.
type State struct {
	Version     uint64        `json:"state_version"`
	Since       uint64        `json:"since,omitempty"` // the version that the rest is to be added to; 0: it is all
	Removed     []Removed     `json:"removed,omitempty"`
	Meta        *Meta         `json:"meta,omitempty"`
	Status      *Status       `json:"status,omitempty"`
	Dir         *Dir          `json:"dir,omitempty"`
	Variables   *[]Variable   `json:"variables,omitempty"`
	Env         *[]string     `json:"env,omitempty"` // NAME=VALUE, as children get it
	Positional  *[]string     `json:"positional,omitempty"`
	Functions   *[]Function   `json:"functions,omitempty"`
	Aliases     *[]Alias      `json:"aliases,omitempty"`
	Options     *[]Option     `json:"options,omitempty"` // of set -o
	Shopt       *[]Option     `json:"shopt,omitempty"`
	Traps       *[]Trap       `json:"traps,omitempty"`
	Jobs        *[]Job        `json:"jobs,omitempty"`
	Umask       *int          `json:"umask,omitempty"`
	Hash        *[]Hash       `json:"hash,omitempty"`
	Completions *[]Completion `json:"completions,omitempty"`
	Fds         *[]File       `json:"fds,omitempty"`
	Limits      *[]Limit      `json:"limits,omitempty"`
	History     *[]Line       `json:"history,omitempty"`
	Bindings    *[]Binding    `json:"bindings,omitempty"`
	Timing      *Timing       `json:"timing,omitempty"`
}

// Removed are the names that a section has no more.
type Removed struct {
	Section string   `json:"section"`
	Names   []string `json:"names"`
}

// Meta is about the process.
type Meta struct {
	Pid     int    `json:"pid"`
	Ppid    int    `json:"ppid"`
	Name    string `json:"name"` // $0
	Flags   string `json:"flags"`
	Started int64  `json:"started_ms"` // since 1970
	Subject string `json:"shell"`      // the bash that it is compatible with
}

// Status is what the last commands have left.
type Status struct {
	Status     int    `json:"status"`
	PipeStatus []int  `json:"pipestatus"`
	LastArg    string `json:"last_arg"`
	LastJob    int    `json:"dollar_bang,omitempty"`
}

// Dir is the working directory and the directory stack below it.
type Dir struct {
	Cwd    string   `json:"cwd"`
	OldPwd string   `json:"oldpwd,omitempty"`
	Stack  []string `json:"dirstack"`
}

// Variable is a variable. Exactly one of Value, Array and Map is set if it has
// a value.
type Variable struct {
	Name  string       `json:"name"`
	Kind  string       `json:"kind"`            // "scalar", "array", "map"
	Value *string      `json:"value,omitempty"` // of a scalar
	Array *[]string    `json:"array,omitempty"` // the elements
	Index []int64      `json:"index,omitempty"` // their subscripts if these are not 0, 1, 2 ...
	Map   *[][2]string `json:"map,omitempty"`   // keys and values
	Attrs []string     `json:"attrs,omitempty"` // "export", "readonly", "integer", "lower", "upper", "capital", "trace", "nameref"
	Local int          `json:"local,omitempty"` // depth of the function that it is local to
}

// Function is a function.
type Function struct {
	Name   string   `json:"name"`
	Source string   `json:"source"` // its definition, as declare -f prints it
	File   string   `json:"file,omitempty"`
	Line   int      `json:"line,omitempty"`
	Attrs  []string `json:"attrs,omitempty"`
}

// Alias is an alias.
type Alias struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// Option is an option of set -o or shopt.
type Option struct {
	Name string `json:"name"`
	On   bool   `json:"on"`
}

// Trap is a trap. An empty action ignores the signal.
type Trap struct {
	Signal string `json:"signal"`
	Action string `json:"action"`
	Hard   bool   `json:"ignored_at_entry,omitempty"` // when the shell was started: trap can't change that
}

// Hash is a remembered command path.
type Hash struct {
	Name string `json:"name"`
	Path string `json:"path"`
}

// Completion is a completion specification, as complete -p prints it.
type Completion struct {
	Name    string `json:"name"`
	Command string `json:"command"`
}

// File is an open descriptor.
type File struct {
	Number int    `json:"n"`
	Kind   string `json:"kind"`             // "file", "directory", "pipe", "socket", "terminal", "device", "memory"
	Access string `json:"access,omitempty"` // "read", "write", "both"
	Target string `json:"target,omitempty"` // the path, or what the system calls it
	Append bool   `json:"append,omitempty"`
}

// Limit is a limit of ulimit, in its units. A missing number is unlimited.
type Limit struct {
	Letter string  `json:"letter"`
	Name   string  `json:"name"`
	Unit   string  `json:"unit,omitempty"`
	Soft   *uint64 `json:"soft,omitempty"`
	Hard   *uint64 `json:"hard,omitempty"`
}

// Binding is a key binding.
type Binding struct {
	Keymap string `json:"keymap"` // "emacs", "vi-command", "vi-insert"
	Keys   string `json:"keys"`
	Kind   string `json:"kind"` // "function", "macro", "command"
	Text   string `json:"text"`
}

// Timing is what the process has used so far.
type Timing struct {
	Uptime    int64 `json:"uptime_ns"`
	User      int64 `json:"user_ns"`
	System    int64 `json:"sys_ns"`
	ChildUser int64 `json:"children_user_ns"` // of the children that have ended
	ChildSys  int64 `json:"children_sys_ns"`
	MaxRSS    int64 `json:"maxrss_kb"`
	Commands  int   `json:"commands"` // command lines that were run
}

// A Job is an entry of the job table.
type Job struct {
	ID      int      `json:"id"`
	Pgid    int      `json:"pgid,omitempty"`
	Pids    []int    `json:"pids"`
	State   string   `json:"state"` // "running", "stopped", "done", "killed"; in events also "disowned"
	Command string   `json:"command"`
	Dir     string   `json:"cwd,omitempty"`
	Status  *int     `json:"status,omitempty"`
	Current string   `json:"current,omitempty"` // "+" or "-"
	Holds   []string `json:"holds,omitempty"`   // standard descriptors of the request that it holds
	InShell bool     `json:"-"`                 // a part of it is no process
}

// A Line is an entry of the history.
type Line struct {
	Number int    `json:"number"`
	Line   string `json:"line"`
	Time   int64  `json:"time,omitempty"` // seconds since 1970; 0: not known
}
