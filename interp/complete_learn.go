package interp

import (
	"slices"
	"strings"

	"github.com/goshd/goshd/completion"
	"github.com/goshd/goshd/interp/vars"
)

// lessons are what was defined while a completer loaded completions: in a
// sourced file, or in a function that asks for another try. Nil lessons are
// those of a shell which is not completing.
type lessons struct {
	ids   []vars.ID
	funcs map[string]*Func
	specs map[string]*completion.Spec
}

// known is what a shell has before something is loaded.
type known struct {
	vars    vars.Moment
	version uint64
	funcs   map[string]*Func
	specs   *completion.Registry
}

// begin returns what there is before something is loaded.
func (l *lessons) begin(sh *Shell) *known {
	if l == nil {
		return nil
	}
	return &known{vars: sh.Vars.Moment(), version: sh.version, funcs: sh.funcs.fork().m, specs: sh.comps.Clone()}
}

// end notes what there is now that was not.
func (l *lessons) end(sh *Shell, k *known) {
	if l == nil {
		return
	}
	sh.Vars.Each(func(id vars.ID, v *vars.Var) {
		if v.IsSet() && !k.vars.Knew(id) {
			l.ids = append(l.ids, id)
		}
	})
	if sh.version != k.version {
		for name, fn := range sh.funcs.m {
			if k.funcs[name] != fn {
				l.funcs[name] = fn
			}
		}
	}
	if !sh.comps.Same(k.specs) {
		sh.comps.All(func(name string, s *completion.Spec) {
			if k.specs.Spec(name) != s {
				l.specs[name] = s
			}
		})
	}
}

// A loadedVar is a global variable that was set when completions were loaded,
// and whose name does not tell that it is for them. Completers see it, in the
// copies in which they run, and nobody else.
type loadedVar struct {
	id vars.ID
	v  *vars.Var
}

// lend gives the copy of a shell the variables that completers have loaded.
func (sub *Shell) lend() {
	for _, l := range sub.loaded {
		if sub.Vars.Peek(l.id) == nil {
			sub.Vars.CopyInto(l.id, l.v)
		}
	}
}

func isLoaderName(id vars.ID) bool {
	name := id.String()
	return len(name) > 1 && name[0] == '_'
}

// taught reports whether the copy has something to learn from.
func (c *attempt) taught() bool {
	l := c.sub.lessons
	return len(l.ids)+len(l.funcs)+len(l.specs) > 0
}

// learn takes over what a lazy loader has defined in a copy of the shell:
// completion specifications, functions, and global variables whose names begin
// with an underscore; others become a loadedVar. What the shell has already
// stays, but for functions with such names.
func (sh *Shell) learn(sub *Shell) {
	sh.learnFunctions(sub.lessons.funcs)
	for name, s := range sub.lessons.specs {
		if sh.comps.Spec(name) != s {
			sh.comps.Set(name, s)
		}
	}
	for _, id := range sub.lessons.ids {
		v := sub.Vars.Peek(id)
		switch {
		case v == nil || !v.IsSet() || v.Level() > 0 || v.Attr&vars.Export != 0 || sh.Vars.Peek(id) != nil:
		case isLoaderName(id):
			sh.Vars.CopyInto(id, v)
		case !slices.ContainsFunc(sh.loaded, func(l loadedVar) bool { return l.id == id }):
			sh.loaded = append(slices.Clip(sh.loaded), loadedVar{id, v})
		}
	}
}

func (sh *Shell) learnFunctions(funcs map[string]*Func) {
	learned := false
	for name, fn := range funcs {
		old, known := sh.funcs.get(name)
		if known && (old == fn || !strings.HasPrefix(name, "_")) {
			continue
		}
		sh.funcs.set(name, fn)
		learned = true
	}
	if learned {
		sh.commandsChanged()
	}
}
