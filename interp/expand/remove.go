package expand

import (
	"strings"

	"github.com/goshd/goshd/interp/pattern"
)

// each adds a value changed by f, each element of a list for itself.
func (b *builder) each(v value, quoted, joint bool, f func(string) string) {
	if v.all == 0 {
		b.expansion(f(v.text), quoted)
		return
	}
	out := make([]string, len(v.list))
	for i, s := range v.list {
		out[i] = f(s)
	}
	if b.mode == toDocument && !joint && (v.all == '*' || v.joint) {
		b.expansion(strings.Join(out, b.sep.first), true) // the operators that bash 5.2 does not join with spaces there
		return
	}
	b.derived(out, v.all == '*', quoted, joint)
}

// needed returns the value of a parameter that must be set under set -u.
func (b *builder) needed(r *ref) (value, error) {
	v, target, err := b.get(r)
	if err == nil && !v.set {
		err = b.unset(target, v)
	}
	return v, err
}

// A removeNode is ${parameter#pattern} and its like.
type removeNode struct {
	ref
	quoted  bool
	suffix  bool
	longest bool
	pattern *patternWord
}

func (n *removeNode) emit(b *builder) error {
	v, err := b.needed(&n.ref)
	if err != nil {
		return err
	}
	if n.empty(v) {
		b.each(v, n.quoted, true, func(s string) string { return s })
		return nil
	}
	p, err := n.pattern.pattern(b.st, 0)
	if err != nil {
		return err
	}
	if v.all != 0 && n.kind == refVariable && b.sep.none && !n.quoted && b.mode == toFields {
		n.joined(b, v, p)
		return nil
	}
	b.each(v, n.quoted, true, func(s string) string { return n.remove(p, s) })
	return nil
}

// empty reports whether there is nothing to remove anything from; bash does not
// expand the pattern then.
func (n *removeNode) empty(v value) bool {
	if v.all == 0 {
		return v.text == ""
	}
	return len(v.list) == 0 || !n.quoted && len(v.list) == 1 && v.list[0] == ""
}

// joined adds the elements of an array as one string, as bash 5.2 does if
// nothing is split because IFS is empty.
func (n *removeNode) joined(b *builder, v value, p *pattern.Pattern) {
	out := make([]string, len(v.list))
	for i, s := range v.list {
		out[i] = n.remove(p, s)
	}
	b.expansion(joinWords(out), false)
}

func (n *removeNode) remove(p *pattern.Pattern, s string) string {
	switch {
	case len(s) <= maxMixed && p.For(s) != p:
		return n.removeMixed(p, s)
	case n.suffix:
		if i := p.Suffix(s, n.longest); i >= 0 {
			return s[:i]
		}
		return s
	}
	if i := p.Prefix(s, n.longest); i >= 0 {
		return s[i:]
	}
	return s
}

// removeMixed is remove for a string that is not UTF-8: what is to be removed
// decides whether its bytes are characters (bash 5.2).
func (n *removeNode) removeMixed(p *pattern.Pattern, s string) string {
	for i := range len(s) + 1 {
		if n.longest != n.suffix {
			i = len(s) - i
		}
		switch {
		case n.suffix && p.Match(s[i:]):
			return s[:i]
		case !n.suffix && p.Match(s[:i]):
			return s[i:]
		}
	}
	return s
}
