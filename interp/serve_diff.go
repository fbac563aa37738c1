package interp

import (
	"slices"

	"github.com/goshd/goshd/completion"
	"github.com/goshd/goshd/interp/state"
	"github.com/goshd/goshd/interp/vars"
)

// everChanging reports whether commands change the variable all the time
// without anybody meaning it.
func everChanging(name string) bool {
	return name == "_" || name == "BASH_COMMAND" || name == "LINENO" || name == "PIPESTATUS"
}

// Since returns what is another in s than in the older copy.
func (s *Snapshot) Since(older *Snapshot) *state.Changes {
	c := &state.Changes{Dir: older.sh.dir != s.sh.dir, Umask: older.sh.umask != s.sh.umask}
	vars.Diff(older.sh.Vars, s.sh.Vars, func(id vars.ID, _, _ *vars.Var) {
		if name := id.String(); !everChanging(name) {
			c.Variables = append(c.Variables, name)
		}
	})
	slices.Sort(c.Variables)
	c.Functions = changedKeys(older.sh.funcs, s.sh.funcs, func(a, b *Func) bool { return a == b })
	c.Aliases = changedKeys(older.sh.aliases, s.sh.aliases, func(a, b string) bool { return a == b })
	c.Options = changedOptions(&older.sh.opts, &s.sh.opts)
	c.Traps = changedTraps(&older.traps, &s.traps)
	c.Completions = changedSpecs(older.sh.comps, s.sh.comps)
	return c
}

func changedKeys[V any](a, b table[V], same func(a, b V) bool) []string {
	var names []string
	for name, v := range b.m {
		if old, ok := a.m[name]; !ok || !same(old, v) {
			names = append(names, name)
		}
	}
	for name := range a.m {
		if _, ok := b.m[name]; !ok {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// changedOptions returns the names of set -o and shopt.
func changedOptions(a, b *options) []string {
	var names []string
	for _, rows := range [][]option{setOptions, shoptOptions} {
		for i := range rows {
			if *rows[i].at(a) != *rows[i].at(b) {
				names = append(names, rows[i].name)
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func changedTraps(a, b *traps) []string {
	if a.set == b.set {
		return nil
	}
	var names []string
	for n := range trapCount {
		x, y := a.action(n), b.action(n)
		if x != y && (x == nil || y == nil || *x != *y) {
			names = append(names, trapName(n))
		}
	}
	return names
}

func changedSpecs(a, b *completion.Registry) []string {
	old, now := table[*completion.Spec]{}, table[*completion.Spec]{}
	a.All(func(name string, s *completion.Spec) { old.set(name, s) })
	b.All(func(name string, s *completion.Spec) { now.set(name, s) })
	return changedKeys(old, now, func(x, y *completion.Spec) bool { return x == y })
}
