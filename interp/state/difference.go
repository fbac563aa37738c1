package state

// A Difference is what differs between two states of a shell, by sections.
type Difference struct {
	From        uint64              `json:"from"` // state versions
	To          uint64              `json:"to"`
	Same        bool                `json:"same"` // nothing differs
	Dir         *Delta[Dir]         `json:"dir,omitempty"`
	Variables   []Delta[Variable]   `json:"variables,omitempty"`
	Positional  *Delta[[]string]    `json:"positional,omitempty"`
	Functions   []Delta[Function]   `json:"functions,omitempty"`
	Aliases     []Delta[Alias]      `json:"aliases,omitempty"`
	Options     []Delta[Option]     `json:"options,omitempty"`
	Shopt       []Delta[Option]     `json:"shopt,omitempty"`
	Traps       []Delta[Trap]       `json:"traps,omitempty"`
	Jobs        []Delta[Job]        `json:"jobs,omitempty"`
	Umask       *Delta[int]         `json:"umask,omitempty"`
	Hash        []Delta[Hash]       `json:"hash,omitempty"`
	Completions []Delta[Completion] `json:"completions,omitempty"`
	Fds         []Delta[File]       `json:"fds,omitempty"`
	Limits      []Delta[Limit]      `json:"limits,omitempty"`
}

// A Delta is one difference. Old is nil if there was nothing before, New if
// there is nothing any more.
type Delta[T any] struct {
	Name string `json:"name,omitempty"`
	Old  *T     `json:"old,omitempty"`
	New  *T     `json:"new,omitempty"`
}

// Changes are names whose meaning is another one than before.
type Changes struct {
	Variables   []string `json:"variables,omitempty"`
	Functions   []string `json:"functions,omitempty"`
	Aliases     []string `json:"aliases,omitempty"`
	Options     []string `json:"options,omitempty"`
	Traps       []string `json:"traps,omitempty"`
	Completions []string `json:"completions,omitempty"`
	Dir         bool     `json:"cwd,omitempty"`
	Umask       bool     `json:"umask,omitempty"`
}

// Empty reports whether nothing differs.
func (c *Changes) Empty() bool {
	return len(c.Variables)+len(c.Functions)+len(c.Aliases)+len(c.Options)+len(c.Traps)+len(c.Completions) == 0 && !c.Dir && !c.Umask
}
