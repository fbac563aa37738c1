package interp

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/goshd/goshd/completion"
	"github.com/goshd/goshd/interp/jobs"
	"github.com/goshd/goshd/interp/vars"
)

// Data is the state of a shell as data. A section that was not asked for is
// nil. Its strings are bytes: not all of them are UTF-8.
type Data struct {
	Version     uint64        `json:"state_version"`
	Since       *Changes      `json:"-"`
	Meta        *MetaData     `json:"meta,omitempty"`
	Status      *StatusData   `json:"status,omitempty"`
	Dir         *DirData      `json:"dir,omitempty"`
	Variables   *[]VarData    `json:"variables,omitempty"`
	Env         *[]string     `json:"env,omitempty"` // NAME=VALUE, as children get it
	Positional  *[]string     `json:"positional,omitempty"`
	Functions   *[]FuncData   `json:"functions,omitempty"`
	Aliases     *[]AliasData  `json:"aliases,omitempty"`
	Options     *[]OptionData `json:"options,omitempty"` // of set -o
	Shopt       *[]OptionData `json:"shopt,omitempty"`
	Traps       *[]TrapData   `json:"traps,omitempty"`
	Jobs        *[]JobData    `json:"jobs,omitempty"`
	Umask       *int          `json:"umask,omitempty"`
	Hash        *[]HashData   `json:"hash,omitempty"`
	Completions *[]SpecData   `json:"completions,omitempty"`
}

// MetaData is about the process.
type MetaData struct {
	Pid     int    `json:"pid"`
	Ppid    int    `json:"ppid"`
	Name    string `json:"name"` // $0
	Flags   string `json:"flags"`
	Subject string `json:"shell"` // the bash that it is compatible with
}

// StatusData is what the last commands have left.
type StatusData struct {
	Status     int    `json:"status"`
	PipeStatus []int  `json:"pipestatus"`
	LastArg    string `json:"last_arg"`
	LastJob    int    `json:"dollar_bang,omitempty"`
}

// DirData is the working directory and the directory stack below it.
type DirData struct {
	Cwd    string   `json:"cwd"`
	OldPwd string   `json:"oldpwd,omitempty"`
	Stack  []string `json:"dirstack"`
}

// VarData is a variable. Exactly one of Value, Array and Map is set if it has
// a value.
type VarData struct {
	Name  string       `json:"name"`
	Kind  string       `json:"kind"`            // "scalar", "array", "map"
	Value *string      `json:"value,omitempty"` // of a scalar
	Array *[]string    `json:"array,omitempty"` // the elements
	Index []int64      `json:"index,omitempty"` // their subscripts if these are not 0, 1, 2 ...
	Map   *[][2]string `json:"map,omitempty"`   // keys and values
	Attrs []string     `json:"attrs,omitempty"` // "export", "readonly", "integer", "lower", "upper", "capital", "trace", "nameref"
	Local int          `json:"local,omitempty"` // depth of the function that it is local to
}

// FuncData is a function.
type FuncData struct {
	Name   string   `json:"name"`
	Source string   `json:"source"` // its definition, as declare -f prints it
	File   string   `json:"file,omitempty"`
	Line   int      `json:"line,omitempty"`
	Attrs  []string `json:"attrs,omitempty"`
}

// AliasData is an alias.
type AliasData struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// OptionData is an option of set -o or shopt.
type OptionData struct {
	Name string `json:"name"`
	On   bool   `json:"on"`
}

// TrapData is a trap. An empty action ignores the signal.
type TrapData struct {
	Signal string `json:"signal"`
	Action string `json:"action"`
}

// JobData is an entry of the job table.
type JobData struct {
	ID      int    `json:"id"`
	Pgid    int    `json:"pgid,omitempty"`
	Pids    []int  `json:"pids"`
	State   string `json:"state"` // "running", "stopped", "done", "killed"
	Command string `json:"command"`
	Dir     string `json:"cwd,omitempty"`
	Status  *int   `json:"status,omitempty"` // of one that has ended
	Current string `json:"current,omitempty"`
	InShell bool   `json:"-"` // a part of it is no process
}

// HashData is a remembered command path.
type HashData struct {
	Name string `json:"name"`
	Path string `json:"path"`
}

// SpecData is a completion specification, as complete -p prints it.
type SpecData struct {
	Name    string `json:"name"`
	Command string `json:"command"`
}

// dataSections are the sections of Data by name.
var dataSections = []struct {
	name string
	fill func(s *Snapshot, d *Data)
}{
	{"meta", func(s *Snapshot, d *Data) {
		d.Meta = &MetaData{s.sh.proc.pid, os.Getppid(), s.sh.Name, s.sh.dash(), bashVersion}
	}},
	{"status", func(s *Snapshot, d *Data) { d.Status = s.statusData() }},
	{"dir", func(s *Snapshot, d *Data) {
		old, _ := s.sh.Variable("OLDPWD")
		d.Dir = &DirData{s.sh.dir, old, s.sh.dirStack()}
	}},
	{"variables", func(s *Snapshot, d *Data) { d.Variables = s.variableData() }},
	{"env", func(s *Snapshot, d *Data) { d.Env = s.envData() }},
	{"positional", func(s *Snapshot, d *Data) { p := slices.Clone(s.sh.Params); d.Positional = &p }},
	{"functions", func(s *Snapshot, d *Data) { d.Functions = s.functionData() }},
	{"aliases", func(s *Snapshot, d *Data) { d.Aliases = s.aliasData() }},
	{"options", func(s *Snapshot, d *Data) { d.Options = s.optionData(setOptions) }},
	{"shopt", func(s *Snapshot, d *Data) { d.Shopt = s.optionData(shoptOptions) }},
	{"traps", func(s *Snapshot, d *Data) { d.Traps = s.trapData() }},
	{"jobs", func(s *Snapshot, d *Data) { list := s.Jobs(); d.Jobs = &list }},
	{"umask", func(s *Snapshot, d *Data) { n := s.sh.currentUmask(); d.Umask = &n }},
	{"hash", func(s *Snapshot, d *Data) { d.Hash = s.hashData() }},
	{"completions", func(s *Snapshot, d *Data) { d.Completions = s.specData() }},
}

// Data returns the named sections as data, all without names. The error is an
// ErrSection.
func (s *Snapshot) Data(sections ...string) (*Data, error) {
	d := &Data{Version: s.version}
	for _, name := range sections {
		if !slices.ContainsFunc(dataSections, func(row struct {
			name string
			fill func(s *Snapshot, d *Data)
		}) bool {
			return row.name == name
		}) {
			return nil, fmt.Errorf("%w: %s", ErrSection, name)
		}
	}
	for _, row := range dataSections {
		if len(sections) == 0 || slices.Contains(sections, row.name) {
			row.fill(s, d)
		}
	}
	return d, nil
}

func (s *Snapshot) statusData() *StatusData {
	sh := s.sh
	d := &StatusData{Status: sh.Status, PipeStatus: slices.Clone(sh.pipes), LastArg: sh.lastArg}
	if len(d.PipeStatus) == 0 {
		d.PipeStatus = []int{sh.pipe}
	}
	if sh.lastBg != nil {
		d.LastJob = sh.lastBg.Pid()
	}
	return d
}

func (s *Snapshot) variableData() *[]VarData {
	list := []VarData{}
	for _, id := range s.sh.sortedVars(func(id vars.ID, v *vars.Var) bool { return true }) {
		list = append(list, varData(id, s.sh.Vars.Get(id)))
	}
	return &list
}

// varData describes one variable.
func varData(id vars.ID, v *vars.Var) VarData {
	d := VarData{Name: id.String(), Kind: "scalar", Attrs: attrNames(v.Attr), Local: v.Level()}
	switch v.Kind() {
	case vars.KindIndexed:
		d.Kind = "array"
		if v.IsSet() {
			d.Array, d.Index = arrayData(v)
		}
	case vars.KindAssoc:
		d.Kind = "map"
		if v.IsSet() {
			m := [][2]string{}
			values := v.Values(nil)
			for i, key := range v.Keys(nil) {
				m = append(m, [2]string{key, values[i]})
			}
			d.Map = &m
		}
	default:
		if text, ok := v.Text(); ok {
			d.Value = &text
		}
	}
	return d
}

// arrayData returns the elements of an array, and their subscripts if they
// have to be told.
func arrayData(v *vars.Var) (values *[]string, index []int64) {
	list := v.Values([]string{})
	if a := v.Array(); a != nil && a.Max() != int64(len(list))-1 {
		index = a.Indices(nil)
	}
	return &list, index
}

func attrNames(a vars.Attr) []string {
	var names []string
	for _, row := range []struct {
		attr vars.Attr
		name string
	}{{vars.Export, "export"}, {vars.ReadOnly, "readonly"}, {vars.Integer, "integer"}, {vars.Lower, "lower"},
		{vars.Upper, "upper"}, {vars.Capital, "capital"}, {vars.Trace, "trace"}, {vars.NameRef, "nameref"}} {
		if a&row.attr != 0 {
			names = append(names, row.name)
		}
	}
	return names
}

func (s *Snapshot) envData() *[]string {
	env, _ := s.sh.Vars.Environ()
	full := s.sh.fullEnviron(env)
	return &full
}

func (s *Snapshot) functionData() *[]FuncData {
	list := []FuncData{}
	for _, name := range sortedKeys(s.sh.funcs.m) {
		fn := s.sh.funcs.m[name]
		list = append(list, FuncData{name, fn.text(), fn.source, fn.line, attrNames(fn.attr)})
	}
	return &list
}

func (s *Snapshot) aliasData() *[]AliasData {
	list := []AliasData{}
	for _, name := range sortedKeys(s.sh.aliases.m) {
		list = append(list, AliasData{name, s.sh.aliases.m[name]})
	}
	return &list
}

func (s *Snapshot) optionData(rows []option) *[]OptionData {
	list := make([]OptionData, len(rows))
	for i := range rows {
		list[i] = OptionData{rows[i].name, *rows[i].at(&s.sh.opts)}
	}
	return &list
}

func (s *Snapshot) trapData() *[]TrapData {
	list := []TrapData{}
	for n := range trapCount {
		if a := s.traps.action(n); a != nil {
			list = append(list, TrapData{trapName(n), *a})
		}
	}
	return &list
}

func (s *Snapshot) hashData() *[]HashData {
	list := []HashData{}
	for _, name := range sortedKeys(s.sh.hash.m) {
		list = append(list, HashData{name, s.sh.hash.m[name].path})
	}
	return &list
}

func (s *Snapshot) specData() *[]SpecData {
	list := []SpecData{}
	s.sh.comps.All(func(name string, spec *completion.Spec) {
		list = append(list, SpecData{name, strings.TrimSuffix(spec.String(name), "\n")})
	})
	return &list
}

// Jobs returns the job table: which jobs there were is from the moment of the
// copy, what they do from now.
func (s *Snapshot) Jobs() []JobData {
	list := []JobData{}
	for i := range s.jobs {
		list = append(list, s.jobs[i].data())
	}
	return list
}

func jobData(j *jobs.Job) JobData {
	d := JobData{Pgid: j.Group(), State: jobState(j.State()), Command: j.Text, Dir: j.Dir, Pids: j.Pids(), InShell: j.InShell()}
	if j.State() != jobs.Running {
		n := j.Status().Number()
		d.Status = &n
	}
	return d
}
