package completion

// An Action is one of the lists of names of "complete -A".
type Action uint8

// The actions, in the order in which bash generates from them.
const (
	Alias Action = iota
	ArrayVar
	Binding
	Builtin
	Command
	Directory
	Disabled
	Enabled
	Export
	File
	Function
	Group
	HelpTopic
	Hostname
	Job
	Keyword
	Running
	Service
	SetOpt
	Shopt
	Signal
	Stopped
	User
	Variable
	actionCount
)

var actionNames = [actionCount]string{
	"alias", "arrayvar", "binding", "builtin", "command", "directory",
	"disabled", "enabled", "export", "file", "function", "group",
	"helptopic", "hostname", "job", "keyword", "running", "service",
	"setopt", "shopt", "signal", "stopped", "user", "variable",
}

// String returns the action's name as -A takes it.
func (a Action) String() string { return actionNames[a] }

// actionNamed returns the action that -A calls name.
func actionNamed(name string) (Action, bool) {
	for a, n := range actionNames {
		if n == name {
			return Action(a), true
		}
	}
	return 0, false
}

// actionSet is a set of actions, one bit each.
type actionSet uint32

func (s actionSet) has(a Action) bool { return s&(1<<a) != 0 }

func (s *actionSet) add(a Action) { *s |= 1 << a }
