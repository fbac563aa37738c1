package interp

import (
	"fmt"
	"reflect"
	"slices"
	"sort"
	"strings"

	"github.com/goshd/goshd/completion"
	"github.com/goshd/goshd/interp/state"
	"github.com/goshd/goshd/interp/vars"
)

// A section is a part of Data.
type section interface {
	title() string
	// fill puts the section into d; with an older copy, what has changed since.
	fill(s, older *Snapshot, d *state.State)
	// diff adds what differs to d, and reports whether anything does.
	diff(from, to *Snapshot, d *state.Difference) bool
}

// A single is a section that is one value.
type single[T any] struct {
	name  string
	get   func(s *Snapshot) T
	field func(d *state.State) **T
	delta func(d *state.Difference) **state.Delta[T] // nil: differences mean nothing
	same  func(a, b *Snapshot) bool                  // nil: the values are compared
}

func (x single[T]) title() string { return x.name }

func (x single[T]) fill(s, older *Snapshot, d *state.State) {
	if older != nil && x.same != nil && x.same(older, s) {
		return
	}
	v := x.get(s)
	if older == nil || x.same != nil || !reflect.DeepEqual(v, x.get(older)) {
		*x.field(d) = &v
	}
}

func (x single[T]) diff(from, to *Snapshot, d *state.Difference) bool {
	if x.delta == nil {
		return false
	}
	a, b := x.get(from), x.get(to)
	if reflect.DeepEqual(a, b) {
		return false
	}
	*x.delta(d) = &state.Delta[T]{Old: &a, New: &b}
	return true
}

// A listing is a section of things with names.
type listing[T any] struct {
	name    string
	names   func(s *Snapshot) []string
	get     func(s *Snapshot, name string) (T, bool)
	changed func(from, to *Snapshot) []string // nil: all names are compared
	field   func(d *state.State) **[]T
	delta   func(d *state.Difference) *[]state.Delta[T]
}

func (x listing[T]) title() string { return x.name }

func (x listing[T]) fill(s, older *Snapshot, d *state.State) {
	names := x.names
	if older != nil && x.without(older) {
		older = nil
	}
	if older != nil {
		names = func(s *Snapshot) []string { return x.differing(older, s) }
	}
	list, gone := []T{}, []string(nil)
	for _, name := range names(s) {
		if v, ok := x.get(s, name); ok {
			list = append(list, v)
		} else {
			gone = append(gone, name)
		}
	}
	if older == nil || len(list) > 0 {
		*x.field(d) = &list
	}
	if len(gone) > 0 {
		d.Removed = append(d.Removed, state.Removed{Section: x.name, Names: gone})
	}
}

// without reports whether the section is not in a copy, so that nothing can be
// compared with it.
func (x listing[T]) without(s *Snapshot) bool { return x.name == "fds" && s.files == nil }

// differing returns the names that don't mean the same in both, in order.
func (x listing[T]) differing(from, to *Snapshot) []string {
	if x.changed != nil {
		return x.changed(from, to)
	}
	all := slices.Concat(x.names(from), x.names(to))
	sort.Strings(all)
	return slices.DeleteFunc(slices.Compact(all), func(name string) bool {
		a, inA := x.get(from, name)
		b, inB := x.get(to, name)
		return inA == inB && reflect.DeepEqual(a, b)
	})
}

func (x listing[T]) diff(from, to *Snapshot, d *state.Difference) bool {
	list := x.delta(d)
	for _, name := range x.differing(from, to) {
		e := state.Delta[T]{Name: name}
		if v, ok := x.get(from, name); ok {
			e.Old = &v
		}
		if v, ok := x.get(to, name); ok {
			e.New = &v
		}
		*list = append(*list, e)
	}
	return len(*list) > 0
}

// sections are those of Data in its order.
var sections = []section{
	single[state.Meta]{"meta", (*Snapshot).metaData, func(d *state.State) **state.Meta { return &d.Meta }, nil, nil},
	single[state.Status]{"status", (*Snapshot).statusData, func(d *state.State) **state.Status { return &d.Status }, nil, nil},
	single[state.Dir]{"dir", (*Snapshot).dirData, func(d *state.State) **state.Dir { return &d.Dir }, func(d *state.Difference) **state.Delta[state.Dir] { return &d.Dir }, nil},
	listing[state.Variable]{"variables", (*Snapshot).variableNames, (*Snapshot).variable, changedVariables,
		func(d *state.State) **[]state.Variable { return &d.Variables }, func(d *state.Difference) *[]state.Delta[state.Variable] { return &d.Variables }},
	single[[]string]{"env", (*Snapshot).envData, func(d *state.State) **[]string { return &d.Env }, nil, sameEnv},
	single[[]string]{"positional", func(s *Snapshot) []string { return append([]string{}, s.sh.Params...) },
		func(d *state.State) **[]string { return &d.Positional }, func(d *state.Difference) **state.Delta[[]string] { return &d.Positional }, nil},
	listing[state.Function]{"functions", func(s *Snapshot) []string { return sortedKeys(s.sh.funcs.m) }, (*Snapshot).function, changedFunctions,
		func(d *state.State) **[]state.Function { return &d.Functions }, func(d *state.Difference) *[]state.Delta[state.Function] { return &d.Functions }},
	listing[state.Alias]{"aliases", func(s *Snapshot) []string { return sortedKeys(s.sh.aliases.m) }, (*Snapshot).alias, nil,
		func(d *state.State) **[]state.Alias { return &d.Aliases }, func(d *state.Difference) *[]state.Delta[state.Alias] { return &d.Aliases }},
	listing[state.Option]{"options", func(*Snapshot) []string { return namesOf(setOptions) }, (*Snapshot).setOption, nil,
		func(d *state.State) **[]state.Option { return &d.Options }, func(d *state.Difference) *[]state.Delta[state.Option] { return &d.Options }},
	listing[state.Option]{"shopt", func(*Snapshot) []string { return namesOf(shoptOptions) }, (*Snapshot).shoptOption, nil,
		func(d *state.State) **[]state.Option { return &d.Shopt }, func(d *state.Difference) *[]state.Delta[state.Option] { return &d.Shopt }},
	listing[state.Trap]{"traps", (*Snapshot).trapNames, (*Snapshot).trap, nil,
		func(d *state.State) **[]state.Trap { return &d.Traps }, func(d *state.Difference) *[]state.Delta[state.Trap] { return &d.Traps }},
	listing[state.Job]{"jobs", (*Snapshot).jobNames, (*Snapshot).jobNamed, nil,
		func(d *state.State) **[]state.Job { return &d.Jobs }, func(d *state.Difference) *[]state.Delta[state.Job] { return &d.Jobs }},
	single[int]{"umask", func(s *Snapshot) int { return s.sh.currentUmask() },
		func(d *state.State) **int { return &d.Umask }, func(d *state.Difference) **state.Delta[int] { return &d.Umask }, nil},
	listing[state.Hash]{"hash", func(s *Snapshot) []string { return sortedKeys(s.sh.hash.m) }, (*Snapshot).hashed, nil,
		func(d *state.State) **[]state.Hash { return &d.Hash }, func(d *state.Difference) *[]state.Delta[state.Hash] { return &d.Hash }},
	listing[state.Completion]{"completions", (*Snapshot).specNames, (*Snapshot).spec, func(a, b *Snapshot) []string { return changedSpecs(a.sh.comps, b.sh.comps) },
		func(d *state.State) **[]state.Completion { return &d.Completions }, func(d *state.Difference) *[]state.Delta[state.Completion] { return &d.Completions }},
	listing[state.File]{"fds", (*Snapshot).fileNames, (*Snapshot).file, nil,
		func(d *state.State) **[]state.File { return &d.Fds }, func(d *state.Difference) *[]state.Delta[state.File] { return &d.Fds }},
	listing[state.Limit]{"limits", func(*Snapshot) []string { return limitNames() }, (*Snapshot).limit, nil,
		func(d *state.State) **[]state.Limit { return &d.Limits }, func(d *state.Difference) *[]state.Delta[state.Limit] { return &d.Limits }},
	single[[]state.Line]{"history", (*Snapshot).historyData, func(d *state.State) **[]state.Line { return &d.History }, nil, nil},
	single[[]state.Binding]{"bindings", (*Snapshot).keyData, func(d *state.State) **[]state.Binding { return &d.Bindings }, nil, nil},
	single[state.Timing]{"timing", (*Snapshot).timingData, func(d *state.State) **state.Timing { return &d.Timing }, nil, nil},
}

// Sections are the names of the sections of Data.
func Sections() []string {
	names := make([]string, len(sections))
	for i, x := range sections {
		names[i] = x.title()
	}
	return names
}

// Data returns the named sections as data, all without names. With an older
// copy of the same shell it is what has changed since: sections and names that
// have not are left out, and those that are gone are Removed. The error is an
// ErrSection.
func (s *Snapshot) Data(older *Snapshot, names ...string) (*state.State, error) {
	chosen, err := choose(names)
	if err != nil {
		return nil, err
	}
	d := &state.State{Version: s.version}
	if older != nil {
		d.Since = older.version
	}
	for _, x := range chosen {
		x.fill(s, older, d)
	}
	return d, nil
}

// choose returns the sections of the names, all without names.
func choose(names []string) ([]section, error) {
	if len(names) == 0 {
		return sections, nil
	}
	for _, name := range names {
		if !slices.ContainsFunc(sections, func(x section) bool { return x.title() == name }) {
			return nil, fmt.Errorf("%w: %s", ErrSection, name)
		}
	}
	var chosen []section
	for _, x := range sections {
		if slices.Contains(names, x.title()) {
			chosen = append(chosen, x)
		}
	}
	return chosen, nil
}

// Diff returns what differs between two copies of the same shell in the named
// sections, all without names. Variables that commands change by themselves ($_,
// LINENO and the like), meta, status, env, history and bindings don't count. The
// error is an ErrSection.
func Diff(from, to *Snapshot, names ...string) (*state.Difference, error) {
	chosen, err := choose(names)
	if err != nil {
		return nil, err
	}
	d := &state.Difference{From: from.version, To: to.version, Same: true}
	for _, x := range chosen {
		if x.diff(from, to, d) {
			d.Same = false
		}
	}
	return d, nil
}

func (s *Snapshot) variableNames() []string {
	var names []string
	for _, id := range s.sh.sortedVars(func(vars.ID, *vars.Var) bool { return true }) {
		names = append(names, id.String())
	}
	return names
}

// variable describes a variable. Copies that are kept are read by several
// goroutines: there dynamic variables have no value.
func (s *Snapshot) variable(name string) (state.Variable, bool) {
	id, known := vars.Known(name)
	if !known {
		return state.Variable{}, false
	}
	v := s.sh.Vars.Peek(id)
	if v != nil && !s.kept {
		v = s.sh.Vars.Get(id)
	}
	if v == nil {
		return state.Variable{}, false
	}
	return varData(id, v), true
}

func changedVariables(from, to *Snapshot) (names []string) {
	vars.Diff(from.sh.Vars, to.sh.Vars, func(id vars.ID, _, _ *vars.Var) {
		if name := id.String(); !everChanging(name) {
			names = append(names, name)
		}
	})
	slices.Sort(names)
	return names
}

func (s *Snapshot) function(name string) (state.Function, bool) {
	fn, ok := s.sh.funcs.get(name)
	if !ok {
		return state.Function{}, false
	}
	return state.Function{Name: name, Source: fn.text(), File: fn.source, Line: fn.line, Attrs: attrNames(fn.attr)}, true
}

func changedFunctions(from, to *Snapshot) []string {
	return changedKeys(from.sh.funcs, to.sh.funcs, func(a, b *Func) bool { return a == b })
}

func (s *Snapshot) alias(name string) (state.Alias, bool) {
	value, ok := s.sh.aliases.get(name)
	return state.Alias{Name: name, Value: value}, ok
}

func namesOf(rows []option) []string {
	names := make([]string, len(rows))
	for i := range rows {
		names[i] = rows[i].name
	}
	return names
}

func (s *Snapshot) setOption(name string) (state.Option, bool) {
	return state.Option{Name: name, On: *findOption(setOptions, name).at(&s.sh.opts)}, true
}

func (s *Snapshot) shoptOption(name string) (state.Option, bool) {
	return state.Option{Name: name, On: *findOption(shoptOptions, name).at(&s.sh.opts)}, true
}

func (s *Snapshot) trapNames() (names []string) {
	for n := range trapCount {
		if s.traps.action(n) != nil || s.traps.atEntry(n) {
			names = append(names, trapName(n))
		}
	}
	return names
}

func (s *Snapshot) trap(name string) (state.Trap, bool) {
	for n := range trapCount {
		if trapName(n) != name {
			continue
		}
		hard := s.traps.atEntry(n)
		if a := s.traps.action(n); a != nil {
			return state.Trap{Signal: name, Action: *a, Hard: hard}, true
		}
		return state.Trap{Signal: name, Hard: true}, hard
	}
	return state.Trap{}, false
}

func (s *Snapshot) hashed(name string) (state.Hash, bool) {
	h, ok := s.sh.hash.get(name)
	return state.Hash{Name: name, Path: h.path}, ok
}

func (s *Snapshot) specNames() (names []string) {
	s.sh.comps.All(func(name string, _ *completion.Spec) { names = append(names, name) })
	return names
}

func (s *Snapshot) spec(name string) (state.Completion, bool) {
	spec := s.sh.comps.Spec(name)
	if spec == nil {
		return state.Completion{}, false
	}
	return state.Completion{Name: name, Command: strings.TrimSuffix(spec.String(name), "\n")}, true
}
