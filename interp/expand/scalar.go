package expand

import (
	"strconv"

	"github.com/goshd/goshd/interp/pattern"
	"github.com/goshd/goshd/interp/vars"
)

// A scalarNode is a node that can do without a builder, because it stands for
// one string.
type scalarNode interface {
	node
	// scalar returns the string. ok is false if it turns out not to be one;
	// nothing was evaluated then that has side effects.
	scalar(st *State) (s string, ok bool, err error)
	// simple reports whether scalar is worth calling.
	simple() bool
	isQuoted() bool
}

// simple reports whether a parameter cannot be a list but by being a name
// reference.
func (r *ref) simple() bool {
	switch {
	case r.indirect:
		return false
	case r.kind == refSpecial:
		return r.special != '@' && r.special != '*'
	}
	return r.sub == nil || r.sub.all == 0
}

// one returns the value of a parameter that is no list. It must be set under
// set -u.
func (r *ref) one(st *State) (s string, ok bool, err error) {
	v, ok, err := r.bound(st)
	return v.text, ok, err
}

// bound is peek of a parameter that must be set under set -u.
func (r *ref) bound(st *State) (v value, ok bool, err error) {
	v, ok, err = r.peek(st)
	if ok && err == nil && !v.set && st.Opts.NoUnset {
		err = st.unbound(r)
	}
	return v, ok, err
}

// peek returns the value of a parameter that is no list.
func (r *ref) peek(st *State) (v value, ok bool, err error) {
	if st.isReference(r) {
		return value{}, false, nil
	}
	v, err = st.value(r)
	return v, true, err
}

func (n *variableNode) simple() bool   { return true }
func (n *variableNode) isQuoted() bool { return n.quoted }

func (n *variableNode) scalar(st *State) (string, bool, error) {
	s, ok := st.scalar(n.id)
	return s, ok, nil
}

func (n *positionalNode) simple() bool   { return true }
func (n *positionalNode) isQuoted() bool { return n.quoted }

func (n *positionalNode) scalar(st *State) (string, bool, error) {
	v := st.positional(n.num)
	return v.text, v.set, nil
}

func (n *plainNode) isQuoted() bool { return n.quoted }

func (n *plainNode) scalar(st *State) (string, bool, error) { return n.one(st) }

func (n *lengthNode) isQuoted() bool { return n.quoted }

func (n *lengthNode) scalar(st *State) (string, bool, error) {
	if n.sub != nil {
		return "", false, nil
	}
	s, ok, err := n.one(st)
	return strconv.Itoa(st.characters(s)), ok, err
}

func (n *removeNode) isQuoted() bool { return n.quoted }

func (n *removeNode) scalar(st *State) (string, bool, error) {
	s, ok, err := n.one(st)
	if !ok || err != nil || s == "" {
		return "", ok, err
	}
	p, err := n.pattern.pattern(st, 0)
	if err != nil {
		return "", true, err
	}
	return n.remove(p, s), true, nil
}

func (n *replaceNode) isQuoted() bool { return n.quoted }

func (n *replaceNode) scalar(st *State) (string, bool, error) {
	v, ok, err := n.bound(st)
	if err != nil || !v.set {
		return "", ok, err
	}
	p, with, err := n.operands(st)
	if err != nil {
		return "", true, err
	}
	return n.replace(v.text, p, with), true, nil
}

func (n *caseNode) isQuoted() bool { return n.quoted }

func (n *caseNode) scalar(st *State) (string, bool, error) {
	v, ok, err := n.peek(st)
	switch {
	case !ok || err != nil:
		return "", ok, err
	case !v.set && st.Opts.NoUnset:
		return "", true, st.unbound(&n.ref)
	}
	var p *pattern.Pattern
	if n.pattern != nil && v.set {
		if p, err = n.pattern.selects(st); err != nil {
			return "", true, err
		}
	}
	return st.changeCase(v.text, n.op, n.all, p), true, nil
}

func (n *sliceNode) isQuoted() bool { return n.quoted }

func (n *sliceNode) scalar(st *State) (string, bool, error) {
	v, ok, err := n.bound(st)
	if err != nil || !v.set {
		return "", ok, err
	}
	offset, length, err := n.bounds(st, int64(st.characters(v.text)))
	if err != nil {
		return "", true, err
	}
	s, err := n.cut(st, v.text, offset, length)
	return s, true, err
}

func (n *defaultNode) isQuoted() bool { return n.quoted }

func (n *defaultNode) simple() bool { return n.ref.simple() && n.sub == nil }

func (n *defaultNode) scalar(st *State) (string, bool, error) {
	v, ok, err := n.peek(st)
	if !ok || err != nil {
		return "", ok, err
	}
	present := v.set && (!n.colon || v.text != "")
	switch {
	case present && n.op != '+':
		return v.text, true, nil
	case !present && n.op == '+':
		return "", true, nil
	case present || n.op == '-':
		return n.wordText(st)
	}
	return "", false, nil
}

// wordText returns the word if it is short work.
func (n *defaultNode) wordText(st *State) (string, bool, error) {
	if len(n.word) == 0 {
		return "", true, nil
	}
	if lit, ok := single[*literal](n.word); ok && (n.quoted || lit.text != "" && st.inert(lit.text)) {
		return lit.text, true, nil
	}
	if inner, ok := single[scalarNode](n.word); ok && inner.simple() && inner.isQuoted() == n.quoted {
		return inner.scalar(st)
	}
	return "", false, nil
}

func (n *commandSubst) simple() bool   { return true }
func (n *commandSubst) isQuoted() bool { return n.quoted }

func (n *commandSubst) scalar(st *State) (string, bool, error) {
	s, err := st.Host.CommandSubst(st, n.body)
	return s, true, err
}

func (n *arithmetic) simple() bool   { return true }
func (n *arithmetic) isQuoted() bool { return n.quoted }

func (n *arithmetic) scalar(st *State) (string, bool, error) {
	i, err := n.expr.Eval(st)
	return strconv.FormatInt(i, 10), true, err
}

// isReference reports whether a parameter is a name reference.
func (st *State) isReference(r *ref) bool {
	if r.kind != refVariable {
		return false
	}
	v := st.Vars.Get(r.id)
	return v != nil && v.Attr&vars.NameRef != 0
}

// scalarField expands a word that is one scalar node.
func (st *State) scalarField(n scalarNode, dst []string) ([]string, bool, error) {
	s, ok, err := n.scalar(st)
	switch {
	case !ok || err != nil:
		return dst, ok, err
	case n.isQuoted() || st.inert(s):
		return append(dst, s), true, nil
	case s == "":
		return dst, true, nil
	}
	b := newBuilder(st, toFields)
	defer b.free()
	b.fields = dst
	b.splitText(s)
	if b.endField(); b.err != nil {
		return dst, true, b.err
	}
	return b.fields, true, nil
}
