package expand

import "github.com/goshd/goshd/interp/pattern"

// each adds a value changed by f, each element of a list for itself.
func (b *builder) each(v value, quoted bool, f func(string) string) {
	if v.all == 0 {
		b.expansion(f(v.text), quoted)
		return
	}
	out := make([]string, len(v.list))
	for i, s := range v.list {
		out[i] = f(s)
	}
	b.list(out, v.all == '*', quoted)
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
	p, err := n.pattern.pattern(b.st, 0)
	if err != nil {
		return err
	}
	b.each(v, n.quoted, func(s string) string { return n.remove(p, s) })
	return nil
}

func (n *removeNode) remove(p *pattern.Pattern, s string) string {
	if n.suffix {
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
