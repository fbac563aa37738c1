package interp

import (
	"slices"

	"github.com/goshd/goshd/interp/jobs"
	"github.com/goshd/goshd/interp/state"
	"github.com/goshd/goshd/interp/vars"
)

func (s *Snapshot) statusData() state.Status {
	sh := s.sh
	d := state.Status{Status: sh.Status, PipeStatus: slices.Clone(sh.pipes), LastArg: sh.lastArg.String()}
	if len(d.PipeStatus) == 0 {
		d.PipeStatus = []int{sh.pipe}
	}
	if sh.lastBg != nil {
		d.LastJob = sh.lastBg.Pid()
	}
	return d
}

// varData describes one variable.
func varData(id vars.ID, v *vars.Var) state.Variable {
	d := state.Variable{Name: id.String(), Kind: "scalar", Attrs: attrNames(v.Attr), Local: v.Level()}
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
func (s *Snapshot) Jobs() []state.Job {
	list := []state.Job{}
	for i := range s.jobs {
		list = append(list, s.jobs[i].data())
	}
	return list
}

func jobData(j *jobs.Job, pgid int) state.Job {
	d := state.Job{Pgid: pgid, State: jobState(j.State()), Command: j.Text, Dir: j.Dir, Pids: j.Pids(), InShell: j.InShell()}
	if j.State() != jobs.Running {
		n := j.Status().Number()
		d.Status = &n
	}
	return d
}
