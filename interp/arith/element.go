package arith

import (
	"strings"

	"github.com/goshd/goshd/interp/vars"
)

// An element is the subscript of a name.
type element struct {
	sub *Program // its text, and the tree unless it is raw
	// raw: the text is to be expanded before it is a number or a key.
	raw bool
	// quoted: the text is one quoted string without expansions, so that a key
	// is what the quotes enclose.
	quoted bool
	all    bool // @ or *
}

// expandable are the bytes that make expansion change a text.
const expandable = "$`\"\\'"

func (p *parser) newElement(from, to int) *element {
	text, marks := p.text[from:to], p.marksIn(from, to)
	e := &element{all: text == "@" || text == "*"}
	e.raw = strings.ContainsAny(text, expandable)
	e.quoted = e.raw && isQuoted(text)
	if e.raw || p.subs >= maxDepth {
		e.sub = &Program{text: text, marks: marks, textual: true}
		return e
	}
	e.sub = compile(text, marks, p.subs+1)
	return e
}

func isQuoted(s string) bool {
	n := len(s) - 1
	return n > 0 && s[0] == s[n] && (s[0] == '"' || s[0] == '\'') && !strings.ContainsAny(s[1:n], expandable)
}

// A place is what a name or element stands for when it is evaluated.
type place struct {
	id    vars.ID
	v     *vars.Var // nil if unset
	index int64     // of an indexed array, or -1: none could be found
	key   string
	named bool // by its name alone
	keyed bool // by key
}

// name returns the value of a variable that holds no integer.
func (x *machine) name(n *node) (int64, error) {
	v := x.store.Get(n.id)
	if v != nil && v.Attr&vars.NameRef != 0 {
		return x.reference(n)
	}
	if v == nil || !v.IsSet() {
		return 0, x.unset(n.id)
	}
	if i, ok := v.Int(); ok {
		return i, nil
	}
	s, _ := v.Text()
	return x.value(n, s)
}

// reference returns the value of what a name reference refers to. A circular
// one was complained of already, and is 0.
func (x *machine) reference(n *node) (int64, error) {
	ref, err := x.store.Resolve(n.id)
	if err != nil {
		return 0, x.tolerate(err)
	}
	v := x.store.Get(ref.ID)
	if v == nil || !v.IsSet() {
		return 0, x.unset(ref.ID)
	}
	if ref.Sub == "" {
		s, _ := v.Text()
		return x.value(n, s)
	}
	s, _, err := x.store.Element(ref.ID, ref.Sub)
	if err != nil {
		return 0, x.tolerateRead(err, ref.ID)
	}
	return x.value(n, s)
}

// unset is the value 0 of unset variables, or an error with set -u.
func (x *machine) unset(id vars.ID) error {
	if x.env.NoUnset() {
		return x.env.Unbound(id.String())
	}
	return nil
}

// value returns the number that the value of a variable is.
func (x *machine) value(n *node, s string) (int64, error) {
	if v, ok := plain(s); ok && x.depth < maxDepth {
		return v, nil
	}
	if s == "" {
		return 0, nil
	}
	return x.nested(n, cached(s), &noOperands, x.sub)
}

// nested evaluates an expression within the present one.
func (x *machine) nested(n *node, p *Program, ops *operands, sub bool) (int64, error) {
	if x.depth+outerDepth(x.env) >= maxDepth || x.height+p.height > maxHeight {
		return 0, x.error(msgRecursion, n.at)
	}
	y := machine{
		env: x.env, store: x.store, prog: p, ops: *ops, sub: sub,
		depth: x.depth + 1, height: x.height + p.height,
	}
	return y.eval(p.root)
}

// element returns the value of an element.
func (x *machine) element(n *node) (int64, error) {
	_, v, err := x.read(n)
	return v, err
}

// read returns the value of a name or element, and the place to write to.
func (x *machine) read(n *node) (place, int64, error) {
	if n.op == opName {
		v, err := x.eval(n)
		return place{id: n.id, named: true}, v, err
	}
	at, err := x.locate(n)
	if err != nil {
		return at, 0, err
	}
	s := ""
	switch {
	case at.v == nil:
	case at.keyed:
		s, _ = at.v.Key(at.key)
	case at.index >= 0:
		s, _, _ = at.v.Index(at.index)
	}
	v, err := x.value(n, s)
	return at, v, err
}

// locate finds an element that is to be read.
func (x *machine) locate(n *node) (place, error) {
	at, err := x.variable(n)
	if err != nil {
		return at, err
	}
	if !at.named && (at.v == nil || !at.v.IsSet()) {
		if err := x.unset(n.id); err != nil {
			return at, err
		}
	}
	e := n.elem
	at.keyed = at.v != nil && at.v.Kind() == vars.KindAssoc
	switch {
	case e.sub.text == "":
		at.keyed, at.index = false, -1
		return at, x.noSubscript(n, e)
	case at.keyed:
		if at.key, err = x.key(e); err != nil || at.key != "" {
			return at, err
		}
		at.keyed, at.index = false, -1
		return at, x.badName(at.id)
	case e.all:
		at.index = -1
		return at, x.badSubscript(n, e)
	case at.named:
		return at, nil
	}
	if at.index, err = x.index(n); err != nil || at.index >= 0 {
		return at, err
	}
	at.v = x.store.Get(at.id) // the subscript may have assigned to it
	if at.v != nil && at.v.Array() != nil {
		at.index += at.v.Array().Max() + 1
	}
	if at.index < 0 {
		at.index = -1
		return at, x.badName(at.id)
	}
	return at, nil
}

// variable follows name references. One that refers to an element can't have a
// subscript: the place is then named, with an index of -1.
func (x *machine) variable(n *node) (place, error) {
	at := place{id: n.id, v: x.store.Get(n.id)}
	if at.v == nil || at.v.Attr&vars.NameRef == 0 {
		return at, nil
	}
	ref, err := x.store.Resolve(n.id)
	if err != nil {
		return place{named: true, index: -1}, x.tolerate(err)
	}
	if ref.Sub != "" {
		return place{id: ref.ID, named: true, index: -1, key: ref.Sub}, nil
	}
	return place{id: ref.ID, v: x.store.Get(ref.ID)}, nil
}

// index evaluates the subscript of an indexed array.
func (x *machine) index(n *node) (int64, error) {
	e := n.elem
	if e.sub.isPure {
		if i, ok := e.sub.pure(x.store, &x.ops); ok {
			return i, nil
		}
	}
	if e.sub.root != nil && e.sub.accepts(&x.ops) {
		return x.nested(n, e.sub, &x.ops, true)
	}
	s := e.sub.join(&x.ops, 0, len(e.sub.text))
	if e.raw {
		var err error
		if s, err = x.outside(x.env.Expand, s); err != nil {
			return 0, err
		}
	}
	if v, ok := plain(s); ok {
		return v, nil
	}
	return x.nested(n, cached(s), &noOperands, true)
}

// key expands the subscript of an associative array.
func (x *machine) key(e *element) (string, error) {
	literal := x.literalKeys()
	if e.quoted && !literal {
		return e.sub.join(&x.ops, 1, len(e.sub.text)-1), nil
	}
	s := e.sub.join(&x.ops, 0, len(e.sub.text))
	if !e.raw || literal {
		return s, nil
	}
	return x.outside(x.env.Key, s)
}

// literalKeys: subscripts of the outermost expression are keys as they stand.
func (x *machine) literalKeys() bool {
	if x.depth != 1 {
		return false
	}
	_, ok := x.env.(interface{ LiteralKeys() })
	return ok
}

// outside calls a method of the Env that may evaluate arithmetic.
func (x *machine) outside(f func(string) (string, error), s string) (string, error) {
	if d := depthOf(x.env); d != nil {
		was := *d
		*d = was + x.depth
		defer func() { *d = was }()
	}
	return f(s)
}

// depthOf returns the Env's count of the expressions being evaluated around
// the present call of Eval, or nil if it keeps none.
func depthOf(env Env) *int {
	if d, ok := env.(interface{ ArithDepth() *int }); ok {
		return d.ArithDepth()
	}
	return nil
}

func outerDepth(env Env) int {
	if d := depthOf(env); d != nil {
		return *d
	}
	return 0
}
