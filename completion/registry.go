package completion

import "strings"

// Names under which bash keeps the specs of -D, -E and -I.
const (
	defaultName = "_DefaultCmD_"
	emptyName   = "_EmptycmD_"
	initialName = "_InitialWorD_"
)

// A Registry is what "complete" has been told. It is part of a shell's state
// and belongs to that shell's goroutine.
type Registry struct {
	// table is nil until the first spec comes; bash tells that apart from a
	// table that was emptied. It is shared with clones unless owned.
	table *table
	owned bool

	// active is the completion that a completer is being called for, or nil.
	active *active
}

// active is a completion under way. Its spec is what compopt without a name
// changes, for this completion only; its quote is open before the word.
type active struct {
	command string
	spec    *Spec
	quote   string
	word    string // that is completed, as it is typed

	// dequotes is what a compgen that the completer calls is to use.
	dequotes int

	// filenames tells that a compgen that the completer called, not in a
	// subshell, looked for files. bash 5.2 then takes all candidates for files.
	filenames bool

	// unquoted is what that compgen leaves to be quoted, see generator.
	unquoted string

	noticed *noticed // shared by all subshells
}

// NewRegistry returns an empty registry.
func NewRegistry() *Registry { return &Registry{owned: true} }

// Clone returns a copy for a subshell. The specs are copied when either side
// changes one.
func (r *Registry) Clone() *Registry {
	r.owned = false
	c := &Registry{table: r.table}
	if r.active != nil {
		a := *r.active
		c.active = &a
	}
	return c
}

// Same reports whether nothing was changed in r or o since one was made a
// clone of the other.
func (r *Registry) Same(o *Registry) bool { return r.table == o.table }

// writable returns the table after making it this registry's own.
func (r *Registry) writable() *table {
	switch {
	case r.table == nil:
		r.table = newTable()
	case !r.owned:
		r.table = r.table.clone()
	}
	r.owned = true
	return r.table
}

// Spec returns the spec of exactly that name, or nil.
func (r *Registry) Spec(name string) *Spec {
	if r.table == nil {
		return nil
	}
	return r.table.get(name)
}

// Set gives a command a spec.
func (r *Registry) Set(name string, s *Spec) { r.writable().set(name, s) }

// Remove takes a command's spec away and tells whether it had one.
func (r *Registry) Remove(name string) bool {
	return r.Spec(name) != nil && r.writable().remove(name)
}

// Clear removes all specs.
func (r *Registry) Clear() {
	if r.table != nil {
		r.writable().clear()
	}
}

// All calls f with every spec in the order of "complete -p".
func (r *Registry) All(f func(name string, s *Spec)) {
	if r.table != nil {
		r.table.all(f)
	}
}

// Lookup returns the spec for a command word (bash manual, "Programmable
// Completion"): that of the full name, or of what follows its last slash.
func (r *Registry) Lookup(command string) *Spec {
	if s := r.Spec(command); s != nil {
		return s
	}
	if i := strings.LastIndexByte(command, '/'); i >= 0 {
		return r.Spec(command[i+1:])
	}
	return nil
}
