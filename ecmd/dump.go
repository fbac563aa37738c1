package ecmd

// State is the state of a shell as data. A section that was not asked for is
// nil, or if it is what has changed, one that has not. Its strings are bytes: not
// all of them are UTF-8.
type State struct {
	Version     uint64             `json:"state_version"`
	Since       uint64             `json:"since,omitempty"` // the version that the rest is to be added to; 0: it is all
	Removed     []Removed          `json:"removed,omitempty"`
	Meta        *StateMeta         `json:"meta,omitempty"`
	Status      *StateStatus       `json:"status,omitempty"`
	Dir         *StateDir          `json:"dir,omitempty"`
	Variables   *[]StateVariable   `json:"variables,omitempty"`
	Env         *[]string          `json:"env,omitempty"` // NAME=VALUE, as children get it
	Positional  *[]string          `json:"positional,omitempty"`
	Functions   *[]StateFunction   `json:"functions,omitempty"`
	Aliases     *[]StateAlias      `json:"aliases,omitempty"`
	Options     *[]StateOption     `json:"options,omitempty"` // of set -o
	Shopt       *[]StateOption     `json:"shopt,omitempty"`
	Traps       *[]StateTrap       `json:"traps,omitempty"`
	Jobs        *[]Job             `json:"jobs,omitempty"`
	Umask       *int               `json:"umask,omitempty"`
	Hash        *[]StateHash       `json:"hash,omitempty"`
	Completions *[]StateCompletion `json:"completions,omitempty"`
	Fds         *[]StateFile       `json:"fds,omitempty"`
	Limits      *[]StateLimit      `json:"limits,omitempty"`
	History     *[]HistoryEntry    `json:"history,omitempty"`
	Bindings    *[]StateBinding    `json:"bindings,omitempty"`
	Timing      *StateTiming       `json:"timing,omitempty"`
}

// Removed are the names that a section has no more.
type Removed struct {
	Section string   `json:"section"`
	Names   []string `json:"names"`
}

// StateMeta is about the process.
type StateMeta struct {
	Pid     int    `json:"pid"`
	Ppid    int    `json:"ppid"`
	Name    string `json:"name"` // $0
	Flags   string `json:"flags"`
	Started int64  `json:"started_ms"` // since 1970
	Subject string `json:"shell"`      // the bash that it is compatible with
}

// StateStatus is what the last commands have left.
type StateStatus struct {
	Status     int    `json:"status"`
	PipeStatus []int  `json:"pipestatus"`
	LastArg    string `json:"last_arg"`
	LastJob    int    `json:"dollar_bang,omitempty"`
}

// StateDir is the working directory and the directory stack below it.
type StateDir struct {
	Cwd    string   `json:"cwd"`
	OldPwd string   `json:"oldpwd,omitempty"`
	Stack  []string `json:"dirstack"`
}

// StateVariable is a variable. Exactly one of Value, Array and Map is set if it has
// a value.
type StateVariable struct {
	Name  string       `json:"name"`
	Kind  string       `json:"kind"`            // "scalar", "array", "map"
	Value *string      `json:"value,omitempty"` // of a scalar
	Array *[]string    `json:"array,omitempty"` // the elements
	Index []int64      `json:"index,omitempty"` // their subscripts if these are not 0, 1, 2 ...
	Map   *[][2]string `json:"map,omitempty"`   // keys and values
	Attrs []string     `json:"attrs,omitempty"` // "export", "readonly", "integer", "lower", "upper", "capital", "trace", "nameref"
	Local int          `json:"local,omitempty"` // depth of the function that it is local to
}

// StateFunction is a function.
type StateFunction struct {
	Name   string   `json:"name"`
	Source string   `json:"source"` // its definition, as declare -f prints it
	File   string   `json:"file,omitempty"`
	Line   int      `json:"line,omitempty"`
	Attrs  []string `json:"attrs,omitempty"`
}

// StateAlias is an alias.
type StateAlias struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// StateOption is an option of set -o or shopt.
type StateOption struct {
	Name string `json:"name"`
	On   bool   `json:"on"`
}

// StateTrap is a trap. An empty action ignores the signal.
type StateTrap struct {
	Signal string `json:"signal"`
	Action string `json:"action"`
	Hard   bool   `json:"ignored_at_entry,omitempty"` // when the shell was started: trap can't change that
}

// StateHash is a remembered command path.
type StateHash struct {
	Name string `json:"name"`
	Path string `json:"path"`
}

// StateCompletion is a completion specification, as complete -p prints it.
type StateCompletion struct {
	Name    string `json:"name"`
	Command string `json:"command"`
}

// StateFile is an open descriptor.
type StateFile struct {
	Number int    `json:"n"`
	Kind   string `json:"kind"`             // "file", "directory", "pipe", "socket", "terminal", "device", "memory"
	Access string `json:"access,omitempty"` // "read", "write", "both"
	Target string `json:"target,omitempty"` // the path, or what the system calls it
	Append bool   `json:"append,omitempty"`
}

// StateLimit is a limit of ulimit, in its units. A missing number is unlimited.
type StateLimit struct {
	Letter string  `json:"letter"`
	Name   string  `json:"name"`
	Unit   string  `json:"unit,omitempty"`
	Soft   *uint64 `json:"soft,omitempty"`
	Hard   *uint64 `json:"hard,omitempty"`
}

// StateBinding is a key binding.
type StateBinding struct {
	Keymap string `json:"keymap"` // "emacs", "vi-command", "vi-insert"
	Keys   string `json:"keys"`
	Kind   string `json:"kind"` // "function", "macro", "command"
	Text   string `json:"text"`
}

// StateTiming is what the process has used so far.
type StateTiming struct {
	Uptime    int64 `json:"uptime_ns"`
	User      int64 `json:"user_ns"`
	System    int64 `json:"sys_ns"`
	ChildUser int64 `json:"children_user_ns"` // of the children that have ended
	ChildSys  int64 `json:"children_sys_ns"`
	MaxRSS    int64 `json:"maxrss_kb"`
	Commands  int   `json:"commands"` // command lines that were run
}

// A Difference is what differs between two states of a shell, by sections.
type Difference struct {
	From        uint64                   `json:"from"` // state versions
	To          uint64                   `json:"to"`
	Same        bool                     `json:"same"` // nothing differs
	Dir         *Delta[StateDir]         `json:"dir,omitempty"`
	Variables   []Delta[StateVariable]   `json:"variables,omitempty"`
	Positional  *Delta[[]string]         `json:"positional,omitempty"`
	Functions   []Delta[StateFunction]   `json:"functions,omitempty"`
	Aliases     []Delta[StateAlias]      `json:"aliases,omitempty"`
	Options     []Delta[StateOption]     `json:"options,omitempty"`
	Shopt       []Delta[StateOption]     `json:"shopt,omitempty"`
	Traps       []Delta[StateTrap]       `json:"traps,omitempty"`
	Jobs        []Delta[Job]             `json:"jobs,omitempty"`
	Umask       *Delta[int]              `json:"umask,omitempty"`
	Hash        []Delta[StateHash]       `json:"hash,omitempty"`
	Completions []Delta[StateCompletion] `json:"completions,omitempty"`
	Fds         []Delta[StateFile]       `json:"fds,omitempty"`
	Limits      []Delta[StateLimit]      `json:"limits,omitempty"`
}

// A Delta is one difference. Old is nil if there was nothing before, New if
// there is nothing any more.
type Delta[T any] struct {
	Name string `json:"name,omitempty"`
	Old  *T     `json:"old,omitempty"`
	New  *T     `json:"new,omitempty"`
}
