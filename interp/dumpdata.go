package interp

import (
	"slices"

	"github.com/goshd/goshd/interp/jobs"
	"github.com/goshd/goshd/interp/vars"
)

// Data is the state of a shell as data. A section that was not asked for is
// nil, or if it is what has changed, one that has not. Its strings are bytes: not
// all of them are UTF-8.
type Data struct {
	Version     uint64        `json:"state_version"`
	Since       uint64        `json:"since,omitempty"` // the version that the rest is to be added to; 0: it is all
	Removed     []Removed     `json:"removed,omitempty"`
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
	Fds         *[]FileData   `json:"fds,omitempty"`
	Limits      *[]LimitData  `json:"limits,omitempty"`
	History     *[]LineData   `json:"history,omitempty"`
	Bindings    *[]KeyData    `json:"bindings,omitempty"`
	Timing      *TimingData   `json:"timing,omitempty"`
}

// Removed are the names that a section has no more.
type Removed struct {
	Section string   `json:"section"`
	Names   []string `json:"names"`
}

// MetaData is about the process.
type MetaData struct {
	Pid     int    `json:"pid"`
	Ppid    int    `json:"ppid"`
	Name    string `json:"name"` // $0
	Flags   string `json:"flags"`
	Started int64  `json:"started_ms"` // since 1970
	Subject string `json:"shell"`      // the bash that it is compatible with
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
	Hard   bool   `json:"ignored_at_entry,omitempty"` // when the shell was started: trap can't change that
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

func (s *Snapshot) statusData() StatusData {
	sh := s.sh
	d := StatusData{Status: sh.Status, PipeStatus: slices.Clone(sh.pipes), LastArg: sh.lastArg.String()}
	if len(d.PipeStatus) == 0 {
		d.PipeStatus = []int{sh.pipe}
	}
	if sh.lastBg != nil {
		d.LastJob = sh.lastBg.Pid()
	}
	return d
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
