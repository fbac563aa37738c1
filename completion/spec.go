package completion

// An Option is one of the options of "complete -o".
type Option uint16

// The options, in the order in which bash prints them.
const (
	BashDefault Option = 1 << iota
	Default
	DirNames
	FileNames
	NoQuote
	NoSort
	NoSpace
	PlusDirs
)

var optionNames = [...]string{
	"bashdefault", "default", "dirnames", "filenames",
	"noquote", "nosort", "nospace", "plusdirs",
}

// optionNamed returns the option that -o calls name.
func optionNamed(name string) (Option, bool) {
	for i, n := range optionNames {
		if n == name {
			return 1 << i, true
		}
	}
	return 0, false
}

// A Spec is a completion specification: what one "complete" command said.
// A Spec in a Registry never changes; it is replaced.
type Spec struct {
	Actions actionSet
	Options Option

	// Nil where the option was not given: -G '' is not the same as no -G.
	Glob, Words, Prefix, Suffix, Filter, Command, Function *string
}

// has tells whether all of the options in o are on.
func (s *Spec) has(o Option) bool { return s.Options&o == o }

// with returns a copy of s with options switched on, then off.
func (s *Spec) with(on, off Option) *Spec {
	c := *s
	c.Options = (c.Options | on) &^ off
	return &c
}

// actionFlags pairs the actions that have a letter with it, in the order in
// which bash prints them.
var actionFlags = [...]struct {
	letter byte
	action Action
}{
	{'a', Alias}, {'b', Builtin}, {'c', Command}, {'d', Directory},
	{'e', Export}, {'f', File}, {'g', Group}, {'j', Job}, {'k', Keyword},
	{'s', Service}, {'u', User}, {'v', Variable},
}

// longActions are the actions without a letter, as bash prints them.
var longActions = [...]Action{
	ArrayVar, Binding, Disabled, Enabled, Function, HelpTopic,
	Hostname, Running, SetOpt, Shopt, Signal, Stopped,
}

// actionLettered returns the action of a letter option.
func actionLettered(c byte) (Action, bool) {
	for _, f := range actionFlags {
		if f.letter == c {
			return f.action, true
		}
	}
	return 0, false
}
