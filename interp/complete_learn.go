package interp

import (
	"slices"
	"strings"

	"github.com/goshd/goshd/completion"
	"github.com/goshd/goshd/interp/vars"
)

// lessons are the names of variables that were set while a completer loaded
// completions: in a sourced file, or in a function that asks for another try.
// Nil lessons are those of a shell which is not completing.
type lessons struct{ ids []vars.ID }

// begin returns the variables that are set before something is loaded.
func (l *lessons) begin(sh *Shell) (known []vars.ID) {
	if l == nil {
		return nil
	}
	return sh.loaderNames()
}

// end notes which variables are set now that were not.
func (l *lessons) end(sh *Shell, known []vars.ID) {
	if l == nil {
		return
	}
	for _, id := range sh.loaderNames() {
		if _, old := slices.BinarySearch(known, id); !old {
			l.ids = append(l.ids, id)
		}
	}
}

// loaderNames returns, in order, the variables that are set and whose names
// begin with an underscore.
func (sh *Shell) loaderNames() (ids []vars.ID) {
	sh.Vars.Each(func(id vars.ID, v *vars.Var) {
		if isLoaderName(id) && v.IsSet() {
			ids = append(ids, id)
		}
	})
	return ids
}

func isLoaderName(id vars.ID) bool {
	name := id.String()
	return len(name) > 1 && name[0] == '_'
}

// taught reports whether the copy has something to learn from.
func (c *attempt) taught() bool {
	from := c.sub.parent
	return c.sub.version != from.version || len(c.sub.lessons.ids) > 0 || !c.sub.comps.Same(from.comps)
}

// learn takes over what a lazy loader has defined in a copy of the shell:
// completion specifications, functions, and global variables whose names begin
// with an underscore. What the shell has already stays, but for functions with
// such names.
func (sh *Shell) learn(sub *Shell) {
	sh.learnFunctions(sub)
	sub.comps.All(func(name string, s *completion.Spec) {
		if sh.comps.Spec(name) != s {
			sh.comps.Set(name, s)
		}
	})
	for _, id := range sub.lessons.ids {
		v := sub.Vars.Peek(id)
		if v != nil && v.IsSet() && v.Level() == 0 && v.Attr&vars.Export == 0 && sh.Vars.Peek(id) == nil {
			sh.Vars.CopyInto(id, v)
		}
	}
}

func (sh *Shell) learnFunctions(sub *Shell) {
	if sub.version == sh.version {
		return
	}
	learned := false
	for name, fn := range sub.funcs.m {
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
