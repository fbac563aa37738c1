package interp

import (
	"fmt"
	"reflect"
	"slices"
	"sort"
	"strings"

	"github.com/goshd/goshd/completion"
	"github.com/goshd/goshd/interp/vars"
)

// A section is a part of Data.
type section interface {
	title() string
	// fill puts the section into d; with an older copy, what has changed since.
	fill(s, older *Snapshot, d *Data)
	// diff adds what differs to d, and reports whether anything does.
	diff(from, to *Snapshot, d *Difference) bool
}

// A single is a section that is one value.
type single[T any] struct {
	name  string
	get   func(s *Snapshot) T
	field func(d *Data) **T
	delta func(d *Difference) **Delta[T] // nil: differences mean nothing
	same  func(a, b *Snapshot) bool      // nil: the values are compared
}

func (x single[T]) title() string { return x.name }

func (x single[T]) fill(s, older *Snapshot, d *Data) {
	if older != nil && x.same != nil && x.same(older, s) {
		return
	}
	v := x.get(s)
	if older == nil || x.same != nil || !reflect.DeepEqual(v, x.get(older)) {
		*x.field(d) = &v
	}
}

func (x single[T]) diff(from, to *Snapshot, d *Difference) bool {
	if x.delta == nil {
		return false
	}
	a, b := x.get(from), x.get(to)
	if reflect.DeepEqual(a, b) {
		return false
	}
	*x.delta(d) = &Delta[T]{Old: &a, New: &b}
	return true
}

// A listing is a section of things with names.
type listing[T any] struct {
	name    string
	names   func(s *Snapshot) []string
	get     func(s *Snapshot, name string) (T, bool)
	changed func(from, to *Snapshot) []string // nil: all names are compared
	field   func(d *Data) **[]T
	delta   func(d *Difference) *[]Delta[T]
}

func (x listing[T]) title() string { return x.name }

func (x listing[T]) fill(s, older *Snapshot, d *Data) {
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
		d.Removed = append(d.Removed, Removed{x.name, gone})
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

func (x listing[T]) diff(from, to *Snapshot, d *Difference) bool {
	list := x.delta(d)
	for _, name := range x.differing(from, to) {
		e := Delta[T]{Name: name}
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
	single[MetaData]{"meta", (*Snapshot).metaData, func(d *Data) **MetaData { return &d.Meta }, nil, nil},
	single[StatusData]{"status", (*Snapshot).statusData, func(d *Data) **StatusData { return &d.Status }, nil, nil},
	single[DirData]{"dir", (*Snapshot).dirData, func(d *Data) **DirData { return &d.Dir }, func(d *Difference) **Delta[DirData] { return &d.Dir }, nil},
	listing[VarData]{"variables", (*Snapshot).variableNames, (*Snapshot).variable, changedVariables,
		func(d *Data) **[]VarData { return &d.Variables }, func(d *Difference) *[]Delta[VarData] { return &d.Variables }},
	single[[]string]{"env", (*Snapshot).envData, func(d *Data) **[]string { return &d.Env }, nil, sameEnv},
	single[[]string]{"positional", func(s *Snapshot) []string { return append([]string{}, s.sh.Params...) },
		func(d *Data) **[]string { return &d.Positional }, func(d *Difference) **Delta[[]string] { return &d.Positional }, nil},
	listing[FuncData]{"functions", func(s *Snapshot) []string { return sortedKeys(s.sh.funcs.m) }, (*Snapshot).function, changedFunctions,
		func(d *Data) **[]FuncData { return &d.Functions }, func(d *Difference) *[]Delta[FuncData] { return &d.Functions }},
	listing[AliasData]{"aliases", func(s *Snapshot) []string { return sortedKeys(s.sh.aliases.m) }, (*Snapshot).alias, nil,
		func(d *Data) **[]AliasData { return &d.Aliases }, func(d *Difference) *[]Delta[AliasData] { return &d.Aliases }},
	listing[OptionData]{"options", func(*Snapshot) []string { return namesOf(setOptions) }, (*Snapshot).setOption, nil,
		func(d *Data) **[]OptionData { return &d.Options }, func(d *Difference) *[]Delta[OptionData] { return &d.Options }},
	listing[OptionData]{"shopt", func(*Snapshot) []string { return namesOf(shoptOptions) }, (*Snapshot).shoptOption, nil,
		func(d *Data) **[]OptionData { return &d.Shopt }, func(d *Difference) *[]Delta[OptionData] { return &d.Shopt }},
	listing[TrapData]{"traps", (*Snapshot).trapNames, (*Snapshot).trap, nil,
		func(d *Data) **[]TrapData { return &d.Traps }, func(d *Difference) *[]Delta[TrapData] { return &d.Traps }},
	listing[JobData]{"jobs", (*Snapshot).jobNames, (*Snapshot).jobNamed, nil,
		func(d *Data) **[]JobData { return &d.Jobs }, func(d *Difference) *[]Delta[JobData] { return &d.Jobs }},
	single[int]{"umask", func(s *Snapshot) int { return s.sh.currentUmask() },
		func(d *Data) **int { return &d.Umask }, func(d *Difference) **Delta[int] { return &d.Umask }, nil},
	listing[HashData]{"hash", func(s *Snapshot) []string { return sortedKeys(s.sh.hash.m) }, (*Snapshot).hashed, nil,
		func(d *Data) **[]HashData { return &d.Hash }, func(d *Difference) *[]Delta[HashData] { return &d.Hash }},
	listing[SpecData]{"completions", (*Snapshot).specNames, (*Snapshot).spec, func(a, b *Snapshot) []string { return changedSpecs(a.sh.comps, b.sh.comps) },
		func(d *Data) **[]SpecData { return &d.Completions }, func(d *Difference) *[]Delta[SpecData] { return &d.Completions }},
	listing[FileData]{"fds", (*Snapshot).fileNames, (*Snapshot).file, nil,
		func(d *Data) **[]FileData { return &d.Fds }, func(d *Difference) *[]Delta[FileData] { return &d.Fds }},
	listing[LimitData]{"limits", func(*Snapshot) []string { return limitNames() }, (*Snapshot).limit, nil,
		func(d *Data) **[]LimitData { return &d.Limits }, func(d *Difference) *[]Delta[LimitData] { return &d.Limits }},
	single[[]LineData]{"history", (*Snapshot).historyData, func(d *Data) **[]LineData { return &d.History }, nil, nil},
	single[[]KeyData]{"bindings", (*Snapshot).keyData, func(d *Data) **[]KeyData { return &d.Bindings }, nil, nil},
	single[TimingData]{"timing", (*Snapshot).timingData, func(d *Data) **TimingData { return &d.Timing }, nil, nil},
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
func (s *Snapshot) Data(older *Snapshot, names ...string) (*Data, error) {
	chosen, err := choose(names)
	if err != nil {
		return nil, err
	}
	d := &Data{Version: s.version}
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

// A Difference is what differs between two states of a shell, by sections.
type Difference struct {
	From        uint64              `json:"from"` // state versions
	To          uint64              `json:"to"`
	Same        bool                `json:"same"` // nothing differs
	Dir         *Delta[DirData]     `json:"dir,omitempty"`
	Variables   []Delta[VarData]    `json:"variables,omitempty"`
	Positional  *Delta[[]string]    `json:"positional,omitempty"`
	Functions   []Delta[FuncData]   `json:"functions,omitempty"`
	Aliases     []Delta[AliasData]  `json:"aliases,omitempty"`
	Options     []Delta[OptionData] `json:"options,omitempty"`
	Shopt       []Delta[OptionData] `json:"shopt,omitempty"`
	Traps       []Delta[TrapData]   `json:"traps,omitempty"`
	Jobs        []Delta[JobData]    `json:"jobs,omitempty"`
	Umask       *Delta[int]         `json:"umask,omitempty"`
	Hash        []Delta[HashData]   `json:"hash,omitempty"`
	Completions []Delta[SpecData]   `json:"completions,omitempty"`
	Fds         []Delta[FileData]   `json:"fds,omitempty"`
	Limits      []Delta[LimitData]  `json:"limits,omitempty"`
}

// A Delta is one difference. Old is nil if there was nothing before, New if
// there is nothing any more.
type Delta[T any] struct {
	Name string `json:"name,omitempty"`
	Old  *T     `json:"old,omitempty"`
	New  *T     `json:"new,omitempty"`
}

// Diff returns what differs between two copies of the same shell in the named
// sections, all without names. Variables that commands change by themselves ($_,
// LINENO and the like), meta, status, env, history and bindings don't count. The
// error is an ErrSection.
func Diff(from, to *Snapshot, names ...string) (*Difference, error) {
	chosen, err := choose(names)
	if err != nil {
		return nil, err
	}
	d := &Difference{From: from.version, To: to.version, Same: true}
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
func (s *Snapshot) variable(name string) (VarData, bool) {
	id, known := vars.Known(name)
	if !known {
		return VarData{}, false
	}
	v := s.sh.Vars.Peek(id)
	if v != nil && !s.kept {
		v = s.sh.Vars.Get(id)
	}
	if v == nil {
		return VarData{}, false
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

func (s *Snapshot) function(name string) (FuncData, bool) {
	fn, ok := s.sh.funcs.get(name)
	if !ok {
		return FuncData{}, false
	}
	return FuncData{name, fn.text(), fn.source, fn.line, attrNames(fn.attr)}, true
}

func changedFunctions(from, to *Snapshot) []string {
	return changedKeys(from.sh.funcs, to.sh.funcs, func(a, b *Func) bool { return a == b })
}

func (s *Snapshot) alias(name string) (AliasData, bool) {
	value, ok := s.sh.aliases.get(name)
	return AliasData{name, value}, ok
}

func namesOf(rows []option) []string {
	names := make([]string, len(rows))
	for i := range rows {
		names[i] = rows[i].name
	}
	return names
}

func (s *Snapshot) setOption(name string) (OptionData, bool) {
	return OptionData{name, *findOption(setOptions, name).at(&s.sh.opts)}, true
}

func (s *Snapshot) shoptOption(name string) (OptionData, bool) {
	return OptionData{name, *findOption(shoptOptions, name).at(&s.sh.opts)}, true
}

func (s *Snapshot) trapNames() (names []string) {
	for n := range trapCount {
		if s.traps.action(n) != nil || s.traps.atEntry(n) {
			names = append(names, trapName(n))
		}
	}
	return names
}

func (s *Snapshot) trap(name string) (TrapData, bool) {
	for n := range trapCount {
		if trapName(n) != name {
			continue
		}
		hard := s.traps.atEntry(n)
		if a := s.traps.action(n); a != nil {
			return TrapData{name, *a, hard}, true
		}
		return TrapData{name, "", true}, hard
	}
	return TrapData{}, false
}

func (s *Snapshot) hashed(name string) (HashData, bool) {
	h, ok := s.sh.hash.get(name)
	return HashData{name, h.path}, ok
}

func (s *Snapshot) specNames() (names []string) {
	s.sh.comps.All(func(name string, _ *completion.Spec) { names = append(names, name) })
	return names
}

func (s *Snapshot) spec(name string) (SpecData, bool) {
	spec := s.sh.comps.Spec(name)
	if spec == nil {
		return SpecData{}, false
	}
	return SpecData{name, strings.TrimSuffix(spec.String(name), "\n")}, true
}
