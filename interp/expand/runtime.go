package expand

import (
	"sync"

	"github.com/goshd/goshd/interp/vars"
)

// Mode says how a text that is known only at run time is read.
type Mode uint8

// The modes of Expand.
const (
	DoubleQuoted Mode = iota // as if within double quotes; " is text, \" is "
	Arithmetic               // likewise, and " vanishes
	Text                     // as a word that is neither split nor globbed
	Key                      // as the subscript of an associative array
)

// runtimeCache keeps what was compiled at run time, by text.
type runtimeCache struct {
	sync.RWMutex
	refs   map[string]*ref
	subs   map[string]*Subscript
	texts  map[textKey][]node
	ariths map[string]*Arith
}

type textKey struct {
	text string
	mode Mode
}

// maxRuntime bounds the entries of each map of a runtimeCache, and maxText
// the length of the texts in it.
const (
	maxRuntime = 1024
	maxText    = 1024
)

// remember returns what build makes of key, once. m is one of c's maps.
func remember[K comparable, V any](c *runtimeCache, m *map[K]V, key K, size int, build func() V) V {
	c.RLock()
	v, ok := (*m)[key]
	c.RUnlock()
	if ok {
		return v
	}
	v = build()
	if size > maxText {
		return v
	}
	c.Lock()
	defer c.Unlock()
	if *m == nil || len(*m) >= maxRuntime {
		*m = make(map[K]V)
	}
	(*m)[key] = v
	return v
}

func (st *State) compiler() *Compiler {
	if st.Compiler == nil {
		st.Compiler = NewCompiler(nil)
	}
	return st.Compiler
}

// runtimeSubscript compiles a subscript that came out of a variable.
func (st *State) runtimeSubscript(text string) *Subscript {
	k := st.compiler()
	return remember(&k.runtime, &k.runtime.subs, text, len(text), func() *Subscript {
		return k.subscript(source{k: k, text: text})
	})
}

// runtimeRef reads the name of a parameter that came out of a variable.
func (st *State) runtimeRef(text string) (*ref, bool) {
	k := st.compiler()
	r := remember(&k.runtime, &k.runtime.refs, text, len(text), func() *ref {
		return k.indirectRef(text)
	})
	return r, r != nil
}

func (k *Compiler) indirectRef(text string) *ref {
	s := scanner{source: source{k: k, text: text}}
	r, ok := s.reference()
	if !ok || s.pos != len(text) {
		return nil
	}
	return &r
}

// Expand expands a text that is known only at run time: a prompt string, an
// arithmetic text, the operand of a builtin.
func Expand(st *State, k *Compiler, text string, m Mode) (string, error) {
	if err := st.enter(); err != nil {
		return "", err
	}
	defer st.leave()
	if k == nil {
		k = st.compiler()
	}
	nodes := remember(&k.runtime, &k.runtime.texts, textKey{text, m}, len(text), func() []node {
		return k.runtimeNodes(text, m)
	})
	return st.text(nodes, toText)
}

func (k *Compiler) runtimeNodes(text string, m Mode) []node {
	s := scanner{source: source{k: k, text: text}}
	switch m {
	case DoubleQuoted:
		return s.nodes(inDouble | inDocument | inPrompt)
	case Arithmetic:
		return s.nodes(arithContext(text))
	}
	if m == Key {
		return s.nodes(inSubscript)
	}
	return s.nodes(0)
}

// Value returns the value of a parameter given by name at run time: NAME,
// NAME[subscript], a number or a special character. Lists are joined with
// spaces. ok is false if it is unset or no parameter.
func Value(st *State, name string) (s string, ok bool, err error) {
	r, valid := st.runtimeRef(name)
	if !valid {
		return "", false, nil
	}
	v, err := st.value(r)
	if err != nil {
		return "", false, err
	}
	if v.all != 0 {
		return joinWords(v.list), v.set, nil
	}
	return v.text, v.set, nil
}

// isArray reports whether a variable, behind name references, is an array that
// was assigned something.
func (st *State) isArray(id vars.ID) bool {
	target, err := st.Vars.Resolve(id)
	if err != nil {
		return false
	}
	v := st.Vars.Get(target.ID)
	return v != nil && v.Kind() != vars.KindScalar && v.IsSet()
}

// isSet reports whether a variable, behind name references, was assigned a
// value, if only () to an array.
func (st *State) isSet(id vars.ID) bool {
	target, err := st.Vars.Resolve(id)
	if err != nil {
		return false
	}
	v := st.Vars.Get(target.ID)
	return v != nil && v.IsSet()
}
