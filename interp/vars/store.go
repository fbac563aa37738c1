package vars

import (
	"sort"
	"sync/atomic"

	"github.com/goshd/goshd/interp/ctype"
)

// A Host is what a Store asks of the shell that owns it.
type Host interface {
	// Dynamic stores the present value of a dynamic variable by means of
	// the setter it is given. It is called before each read.
	Dynamic(id ID, v Setter)
	// AssignDynamic is called instead of an assignment to a dynamic
	// variable. If it returns false the variable is assigned as any other
	// and is dynamic no more.
	AssignDynamic(id ID, val string) bool
	// Arith evaluates an arithmetic expression, for the integer attribute.
	Arith(expr string) (int64, error)
	// Subscript evaluates the text between [ and ] for an element of id: as
	// arithmetic, or as a key if assoc.
	Subscript(id ID, text string, assoc bool) (index int64, key string, err error)
	// Changed is called after a watched variable got another value.
	Changed(id ID)
	// Warn prints a warning, such as that of a circular name reference.
	Warn(msg string)
}

const (
	pageBits = 5
	pageSize = 1 << pageBits
)

type page struct {
	gen  uint64
	vars [pageSize]*Var
}

// A Store is the variables of one shell execution environment.
type Store struct {
	host   Host
	pages  []*page
	dirGen uint64 // pages (the slice) may be written if dirGen == gen
	gen    uint64
	top    *frame
	free   *frame // closed frames for reuse
	spare  []*Var // locals of closed frames for reuse
	parent *Store
	// escapes counts the copies that outlive the call that made them.
	escapes atomic.Int64
	watched []bool // by ID; IDs beyond are not watched
	env     []string
	envOK   bool
	// envVersion changes whenever the exported variables may have.
	envVersion uint64
	// AllExport gives assigned variables the export attribute (set -a).
	AllExport bool
	// KeepLocal makes unset of any function's local leave it local and unset
	// (shopt localvar_unset).
	KeepLocal bool
	// Charset says what characters are, for the attributes that change case.
	Charset ctype.Charset

	tails   []tail // see join
	oldTail int    // that was taken from another element last
}

var generations atomic.Uint64

func nextGeneration() uint64 { return generations.Add(1) }

// New returns an empty Store. Assignments to the watched names call
// Host.Changed.
func New(h Host, watched ...string) *Store {
	s := &Store{host: h, gen: nextGeneration()}
	s.dirGen = s.gen
	for _, name := range watched {
		id := Intern(name)
		for len(s.watched) <= int(id) {
			s.watched = append(s.watched, false)
		}
		s.watched[id] = true
	}
	return s
}

// A Mark remembers what a Store owned before it was forked.
type Mark struct {
	gen     uint64
	escapes int64
}

// Mark is to be called before the Forks of synchronous subshells.
func (s *Store) Mark() Mark { return Mark{s.gen, s.escapes.Load()} }

// Release is to be called when all subshells forked since m are over. What
// they shared is written in place again, unless one of them left a copy that
// lives on (see Escape).
func (s *Store) Release(m Mark) {
	if s.escapes.Load() == m.escapes {
		s.gen = m.gen
	}
}

// Escape says that this copy lives longer than the call that forked it, as a
// background job's does. It is to be called before the parent goes on.
func (s *Store) Escape() {
	for p := s.parent; p != nil; p = p.parent {
		p.escapes.Add(1)
	}
}

// Fork returns a copy for a subshell whose shell is h. It costs the same
// whatever the Store holds.
func (s *Store) Fork(h Host) *Store {
	c := &Store{
		host: h, pages: s.pages, gen: nextGeneration(), top: s.top, parent: s,
		watched: s.watched, env: s.env, envOK: s.envOK, envVersion: s.envVersion, AllExport: s.AllExport, KeepLocal: s.KeepLocal, Charset: s.Charset,
	}
	s.gen = nextGeneration()
	return c
}

// at returns the variable in a slot, without refreshing dynamic ones.
func (s *Store) at(id ID) *Var {
	if p := int(id) >> pageBits; p < len(s.pages) {
		if pg := s.pages[p]; pg != nil {
			return pg.vars[id&(pageSize-1)]
		}
	}
	return nil
}

func (s *Store) setSlot(id ID, v *Var) {
	p := int(id) >> pageBits
	if s.dirGen != s.gen || p >= len(s.pages) {
		s.ownDirectory(p + 1)
	}
	pg := s.pages[p]
	switch {
	case pg == nil:
		pg = &page{gen: s.gen}
		s.pages[p] = pg
	case pg.gen != s.gen:
		c := *pg
		c.gen = s.gen
		pg = &c
		s.pages[p] = pg
	}
	pg.vars[id&(pageSize-1)] = v
}

func (s *Store) ownDirectory(n int) {
	n = max(n, len(s.pages))
	if s.dirGen == s.gen && n <= cap(s.pages) {
		s.pages = s.pages[:n]
		return
	}
	dir := make([]*page, n, n+n/2+8)
	copy(dir, s.pages)
	s.pages, s.dirGen = dir, s.gen
}

// own returns the variable of a slot for writing, making one if need be.
func (s *Store) own(id ID) *Var {
	v := s.at(id)
	switch {
	case v == nil:
		v = &Var{gen: s.gen, slow: s.isWatched(id)}
		s.setSlot(id, v)
	case v.gen != s.gen:
		c := *v
		c.gen, c.buf = s.gen, nil
		v = &c
		s.setSlot(id, v)
	}
	return v
}

func (s *Store) isWatched(id ID) bool {
	return int(id) < len(s.watched) && s.watched[id]
}

// Get returns the variable called id, or nil. Name references are not
// followed. The Var is valid until the next write to the Store.
func (s *Store) Get(id ID) *Var {
	v := s.at(id)
	if v != nil && v.dynamic {
		v = s.own(id)
		s.host.Dynamic(id, Setter{s, v})
	}
	return v
}

// Text returns the value of $id and whether it is set, following name
// references.
func (s *Store) Text(id ID) (string, bool) {
	v := s.at(id)
	if v == nil {
		return "", false
	}
	if v.kind == KindScalar && !v.dynamic && v.Attr&NameRef == 0 {
		if v.isInt && !v.hasStr && v.gen == s.gen {
			v.str, _ = v.Text()
			v.hasStr = true
			return v.str, true
		}
		return v.Text()
	}
	return s.textSlow(id)
}

func (s *Store) textSlow(id ID) (string, bool) {
	ref, err := s.Resolve(id)
	if err != nil {
		return "", false
	}
	v := s.Get(ref.ID)
	if ref.Global {
		v = s.global(id)
	}
	if v == nil {
		return "", false
	}
	if ref.Sub == "" {
		return v.Text()
	}
	s2, ok, err := s.Element(ref.ID, ref.Sub)
	return s2, ok && err == nil
}

// Int returns the value of id if it holds an integer that needs no parsing.
func (s *Store) Int(id ID) (int64, bool) {
	if v := s.at(id); v != nil && v.isInt && !v.dynamic {
		return v.num, true
	}
	return 0, false
}

// A Setter stores the value of a dynamic variable.
type Setter struct {
	s *Store
	v *Var
}

// Text sets a scalar.
func (d Setter) Text(s string) { d.v.storeText(s) }

// Int sets an integer.
func (d Setter) Int(n int64) { d.v.storeInt(n) }

// Array sets an indexed array. It takes elems.
func (d Setter) Array(elems []string) {
	d.v.kind, d.v.set = KindIndexed, true
	d.v.arr = NewArray(elems)
	d.v.arr.gen = d.s.gen
}

// Assoc sets an associative array. It takes m.
func (d Setter) Assoc(m *Assoc) {
	d.v.kind, d.v.set, d.v.assoc = KindAssoc, true, m
	m.gen = d.s.gen
}

// Attr adds attributes.
func (d Setter) Attr(a Attr) { d.v.Attr |= a }

// Unset makes the variable one without a value.
func (d Setter) Unset() { d.v.set, d.v.isInt, d.v.arr, d.v.assoc = false, false, nil, nil }

// SetDynamic makes id a dynamic variable. The value of a lazy one is computed
// when it is read by its name only: until then it has none, or is an empty
// array.
func (s *Store) SetDynamic(id ID, kind Kind, a Attr, lazy bool) {
	v := s.own(id)
	v.kind, v.Attr, v.dynamic, v.slow, v.set = kind, a, true, true, true
	if v.lazy = lazy; lazy && kind == KindScalar {
		v.set = false
	}
}

// Listed is Get for listings: a lazy variable is as it was read last.
func (s *Store) Listed(id ID) *Var {
	if v := s.at(id); v != nil && v.dynamic && v.lazy {
		return v
	}
	return s.Get(id)
}

// Known reports whether the variable is more than declared: it is set, or is
// computed when it is read.
func (v *Var) Known() bool { return v.set || v.dynamic && v.lazy }

// Each calls f with every variable that is visible, declared ones included, in
// the order of their IDs, as Listed returns them.
func (s *Store) Each(f func(id ID, v *Var)) {
	for p := range s.pages {
		if s.pages[p] == nil {
			continue
		}
		for i := range pageSize {
			if s.pages[p].vars[i] != nil {
				id := ID(p<<pageBits + i)
				f(id, s.Listed(id))
			}
		}
	}
}

// Environ returns NAME=VALUE for every exported scalar that is set. The slice
// is cached: callers must not write to it. The version changes whenever the
// slice may have.
func (s *Store) Environ() (env []string, version uint64) {
	if !s.envOK {
		s.env, s.envOK = s.environ(), true
	}
	return s.env, s.envVersion
}

// EnvVersion is the version that Environ returns, without making anything.
func (s *Store) EnvVersion() uint64 { return s.envVersion }

func (s *Store) environ() []string {
	var env []string
	var order []uint32
	for p := range s.pages {
		if s.pages[p] == nil {
			continue
		}
		for i := range pageSize {
			v := s.pages[p].vars[i]
			if v == nil || v.Attr&Export == 0 && v.level == 0 {
				continue
			}
			id := ID(p<<pageBits + i)
			if t, ok := s.exportedText(id, v); ok {
				name := id.String()
				env = append(env, name+"="+t)
				order = append(order, s.envPlace(id, v, hashKey(name)))
			}
		}
	}
	sort.Stable(&byBucket{env, order})
	return env
}

// tempBuckets is the size of the tables in which bash has the assignments of one
// command, and the locals of a function with those of its call.
const tempBuckets = 4

// envPlace says where a variable stands in the environment: that of bash is in the
// order of its tables of variables, first that of the innermost scope. In one
// bucket of a scope's the last one comes first.
func (s *Store) envPlace(id ID, v *Var, hash uint32) uint32 {
	const behind = 1 << 31
	depth := uint32(0)
	for f := s.top; f != nil && v.level > 0; f = f.outer {
		if i := f.find(id); i >= 0 {
			if !f.temp { // they are behind what the call has
				i += 1 << 13
			}
			return min(depth, 1<<14)<<16 | hash&(tempBuckets-1)<<14 | uint32(max(1<<14-1-i, 0))
		}
		if f.temp {
			depth++
		}
	}
	return behind | hash&(assocBuckets-1)
}

// exportedText is the value of a variable that children get: that of the
// innermost one that is exported and has a value. A local that is not, or has
// none, hides no other from them (bash 5.2).
func (s *Store) exportedText(id ID, v *Var) (string, bool) {
	if v.Attr&Export != 0 && v.kind == KindScalar {
		if t, ok := s.Get(id).Text(); ok {
			return t, true
		}
	}
	if v.level == 0 || v.concealed {
		return "", false
	}
	for f := s.top; f != nil; f = f.outer {
		i := f.find(id)
		if i < 0 {
			continue
		}
		old := f.hidden[i].old
		if old != nil && old.concealed {
			return "", false
		}
		if old != nil && old.Attr&Export != 0 && old.kind == KindScalar {
			if t, ok := old.Text(); ok {
				return t, true
			}
		}
	}
	return "", false
}

// byBucket sorts the environment as bash does: in the order of its hash table
// of variables.
type byBucket struct {
	env   []string
	order []uint32
}

func (b *byBucket) Len() int           { return len(b.env) }
func (b *byBucket) Less(i, j int) bool { return b.order[i] < b.order[j] }
func (b *byBucket) Swap(i, j int) {
	b.env[i], b.env[j] = b.env[j], b.env[i]
	b.order[i], b.order[j] = b.order[j], b.order[i]
}

func (s *Store) touchEnv() {
	s.envOK = false
	s.envVersion++
}

// Peek returns the variable called id without computing its value if it is
// dynamic: for its attributes and its kind.
func (s *Store) Peek(id ID) *Var { return s.at(id) }
