package expand

import (
	"strings"

	"github.com/goshd/goshd/interp/quote"
	"github.com/goshd/goshd/interp/vars"
)

// A transformNode is ${parameter@operator}; op is 0 for one that bash does
// not know.
type transformNode struct {
	ref
	quoted bool
	op     byte
	bad    *badNode // of an operator that bash does not know
}

func (n *transformNode) setText(s string) {
	if n.bad != nil {
		n.bad.text = s
	}
}

func (n *transformNode) emit(b *builder) error {
	v, r, err := b.get(&n.ref)
	if err != nil {
		return err
	}
	if n.op == 0 && v.set {
		return fatal(n.bad.text + ": bad substitution")
	}
	if n.op == 'a' || n.op == 'A' {
		return n.declaration(b, r, v)
	}
	if !v.set {
		if err := b.unset(r, v); err != nil {
			return err
		}
		b.value(v, n.quoted)
		return nil
	}
	if v.all != 0 && r.kind == refVariable && (n.op == 'K' || n.op == 'k') {
		n.pairs(b, r, v)
		return nil
	}
	return n.change(b, v)
}

func (n *transformNode) change(b *builder, v value) error {
	if v.all == 0 {
		s, err := b.st.transform(n.op, v.text)
		if err == nil {
			b.expansion(s, n.quoted)
		}
		return err
	}
	out := make([]string, len(v.list))
	for i, s := range v.list {
		var err error
		if out[i], err = b.st.transform(n.op, s); err != nil {
			return err
		}
	}
	b.derived(out, v.all == '*', n.quoted, true)
	return nil
}

// transform changes one string.
func (st *State) transform(op byte, s string) (string, error) {
	switch op {
	case 'Q', 'K', 'k':
		return st.quote().At(s), nil
	case 'E':
		return st.quote().DollarSingle(s), nil
	case 'P':
		if err := st.enter(); err != nil {
			return "", err
		}
		defer st.leave()
		return st.Host.Prompt(s)
	case 'U':
		return st.changeCase(s, '^', true, nil), nil
	case 'u':
		return st.changeCase(s, '^', false, nil), nil
	}
	return st.changeCase(s, ',', true, nil), nil
}

// pairs adds the keys and values of an array: @k as so many words, @K as one
// text that is quoted for an assignment.
func (n *transformNode) pairs(b *builder, r *ref, v value) {
	va := b.st.variableOf(r)
	if va == nil || va.Kind() == vars.KindScalar {
		b.each(v, n.quoted, true, b.st.quote().At)
		return
	}
	keys, vals := va.Keys(nil), va.Values(nil)
	if n.op == 'k' {
		words := make([]string, 0, 2*len(keys))
		for i, k := range keys {
			words = append(words, k, vals[i])
		}
		b.derived(words, v.all == '*', n.quoted, true)
		return
	}
	q := b.st.quote()
	var sb strings.Builder
	for i, k := range keys {
		if va.Kind() == vars.KindAssoc {
			sb.WriteString(q.Key(k) + " " + q.Double(vals[i]) + " ")
			continue
		}
		if i > 0 {
			sb.WriteByte(' ')
		}
		sb.WriteString(k + " " + q.Double(vals[i]))
	}
	b.expansion(sb.String(), n.quoted)
}

// variableOf returns the variable of r behind name references, or nil.
func (st *State) variableOf(r *ref) *vars.Var {
	if r.kind != refVariable {
		return nil
	}
	target, err := st.Vars.Resolve(r.id)
	if err != nil {
		return nil
	}
	return st.Vars.Get(target.ID)
}

// declaration adds the attributes of a variable (@a), or the command that
// would make it what it is (@A).
func (n *transformNode) declaration(b *builder, r *ref, v value) error {
	if r.kind != refVariable {
		n.parameters(b, r, v)
		return nil
	}
	va := b.st.variableOf(r)
	if va == nil || va.Attr&vars.NameRef != 0 || n.indirect && r.sub == nil && !va.IsSet() {
		if err := b.unset(r, value{all: v.all}); err != nil {
			return err
		}
		if v.bad {
			b.st.complainSubscript(r)
		}
		b.value(value{all: v.all}, n.quoted)
		return nil
	}
	if v.bad {
		if err := b.unset(r, v); err != nil {
			return err
		}
		b.st.complainSubscript(r)
		decl := va.Letters()
		if n.op == 'A' && decl != "" {
			decl = "declare -" + decl + " " + b.st.target(r)
		}
		b.expansion(decl, n.quoted)
		return nil
	}
	if !v.set {
		return n.valueless(b, r, va, v)
	}
	if n.op == 'a' {
		n.attributes(b, va, v)
		return nil
	}
	name := b.st.target(r)
	if v.all != 0 && va.Kind() != vars.KindScalar {
		words := []string{"declare", "-" + va.Letters(), name + "=" + arrayText(b.st.quote(), va)}
		n.command(b, words, v)
		return nil
	}
	text := v.text
	if v.all != 0 {
		text = joinWords(v.list)
	}
	assign := name + "=" + b.st.quote().At(text)
	if l := va.Letters(); l != "" {
		assign = "declare -" + l + " " + assign
	}
	b.expansion(assign, n.quoted)
	return nil
}

// valueless is the declaration of what has attributes, but no value.
func (n *transformNode) valueless(b *builder, r *ref, va *vars.Var, v value) error {
	if va.Len() == 0 || r.sub != nil { // an array without a subscript is there, whatever [0] is
		if err := b.unset(r, v); err != nil {
			return err
		}
	}
	letters := va.Letters()
	switch {
	case n.op == 'a' && v.all != 0 && va.IsSet():
		b.value(v, n.quoted)
	case n.op == 'a' || letters == "" && !va.IsSet():
		b.expansion(letters, n.quoted)
	case v.all != 0 && va.IsSet():
		n.command(b, []string{"declare", "-" + letters, b.st.target(r) + "=" + arrayText(b.st.quote(), va)}, v)
	case letters == "":
		b.expansion("", n.quoted)
	default:
		b.expansion("declare -"+letters+" "+b.st.target(r), n.quoted)
	}
	return nil
}

// target is the name of r behind name references.
func (st *State) target(r *ref) string {
	if target, err := st.Vars.Resolve(r.id); err == nil {
		return target.ID.String()
	}
	return r.id.String()
}

// attributes adds the letters once for a scalar, and for each element of a
// list.
func (n *transformNode) attributes(b *builder, va *vars.Var, v value) {
	if v.all == 0 {
		b.expansion(va.Letters(), n.quoted)
		return
	}
	b.each(v, n.quoted, true, func(string) string { return va.Letters() })
}

// parameters is the declaration of positional and special parameters.
func (n *transformNode) parameters(b *builder, r *ref, v value) {
	switch {
	case v.all == 0:
		b.expansion("", n.quoted)
	case n.op == 'a':
		b.each(v, n.quoted, true, func(string) string { return "" })
	case len(v.list) == 0:
		b.value(v, n.quoted)
	default:
		words := make([]string, len(v.list))
		for i, s := range v.list {
			words[i] = b.st.quote().At(s)
		}
		if !n.quoted && !b.sep.none {
			b.expansion("set -- "+strings.Join(words, b.sep.first), false)
			return
		}
		n.command(b, append([]string{"set", "--"}, words...), v)
	}
}

// command adds the words of a command that declares: so many words if it was
// "${a[@]@A}", and a text otherwise.
func (n *transformNode) command(b *builder, words []string, v value) {
	if n.quoted && v.all == '@' && b.mode == toFields && b.sep.class[' '] != isText || b.sep.none && !n.quoted {
		b.list(words, false, n.quoted)
		return
	}
	b.expansion(joinWords(words), n.quoted)
}

// arrayText returns the value of an array as declare -p prints it.
func arrayText(q quote.In, v *vars.Var) string {
	keys, vals := v.Keys(nil), v.Values(nil)
	var sb strings.Builder
	sb.WriteByte('(')
	for i, k := range keys {
		if v.Kind() == vars.KindAssoc {
			sb.WriteString("[" + q.Key(k) + "]=" + q.Double(vals[i]) + " ")
			continue
		}
		if i > 0 {
			sb.WriteByte(' ')
		}
		sb.WriteString("[" + k + "]=" + q.Double(vals[i]))
	}
	sb.WriteByte(')')
	return sb.String()
}
