package expand

import (
	"strconv"
	"strings"

	"github.com/goshd/goshd/interp/vars"
)

// A variableNode is $name or ${name}.
type variableNode struct {
	id     vars.ID
	quoted bool
}

func (n *variableNode) emit(b *builder) error {
	s, ok := b.st.scalar(n.id)
	if !ok {
		return b.unsetVariable(n)
	}
	b.expansion(s, n.quoted)
	return nil
}

// scalar returns the value of a variable that is set and no name reference.
func (st *State) scalar(id vars.ID) (string, bool) {
	if v := st.Vars.Peek(id); v == nil || v.Attr&vars.NameRef != 0 {
		return "", false
	}
	return st.Vars.Text(id)
}

// unsetVariable is for variables without a value, and for name references to
// all of an array, which are lists.
func (b *builder) unsetVariable(n *variableNode) error {
	r := ref{kind: refVariable, id: n.id, text: n.id.String()}
	return (&plainNode{ref: r, quoted: n.quoted}).emit(b)
}

// A positionalNode is $1 or ${1}, or $0.
type positionalNode struct {
	num    int
	short  bool // without braces
	quoted bool
}

// text returns the name that messages use.
func (n *positionalNode) text() string {
	if n.short {
		return "$" + strconv.Itoa(n.num)
	}
	return strconv.Itoa(n.num)
}

func (n *positionalNode) emit(b *builder) error {
	v := b.st.positional(n.num)
	if !v.set {
		if err := b.unset(&ref{kind: refPositional, num: n.num, text: n.text()}, v); err != nil {
			return err
		}
	}
	b.expansion(v.text, n.quoted)
	return nil
}

// A plainNode is any other parameter without an operator.
type plainNode struct {
	ref
	quoted bool
}

func (n *plainNode) emit(b *builder) error {
	v, r, err := b.get(&n.ref)
	if err != nil {
		return err
	}
	if !v.set {
		if err := b.unset(r, v); err != nil {
			return err
		}
	}
	b.value(v, n.quoted)
	return nil
}

func plainVariable(name string, quoted bool) node {
	return &variableNode{id: vars.Intern(name), quoted: quoted}
}

func plainSpecial(c byte, quoted bool) node {
	if isDigit(c) {
		return &positionalNode{num: int(c - '0'), short: true, quoted: quoted}
	}
	return &plainNode{ref: ref{kind: refSpecial, special: c, text: "$" + string(c)}, quoted: quoted}
}

func plainReference(r ref, quoted bool) node {
	switch {
	case r.indirect || r.sub != nil:
	case r.kind == refVariable:
		return &variableNode{id: r.id, quoted: quoted}
	case r.kind == refPositional:
		return &positionalNode{num: r.num, quoted: quoted}
	}
	return &plainNode{ref: r, quoted: quoted}
}

// value adds a value without further ado.
func (b *builder) value(v value, quoted bool) {
	if v.all != 0 {
		b.list(v.list, v.all == '*', quoted)
		return
	}
	b.expansion(v.text, quoted)
}

// unset is called for a parameter that has no value where one is needed: an
// error under set -u, unless it is $@, $* or all of an array.
func (b *builder) unset(r *ref, v value) error {
	if !b.st.Opts.NoUnset || v.all != 0 {
		return nil
	}
	return b.st.unbound(r)
}

func (st *State) unbound(r *ref) error {
	return unbound(r.text)
}

// A lengthNode is ${#parameter}.
type lengthNode struct {
	ref
	quoted bool
}

func (n *lengthNode) emit(b *builder) error {
	if b.st.refersToElement(&n.ref) {
		b.integer(0, n.quoted)
		return nil
	}
	if count := b.st.elements(&n.ref); count > 0 {
		b.integer(int64(count), n.quoted)
		return nil
	}
	if n.sub != nil && !n.indirect {
		v, err := b.st.element(&n.ref)
		switch {
		case err != nil:
			return err
		case v.bad && b.st.variableOf(&n.ref) != nil:
			return discard(n.sub.text + "]: bad array subscript")
		case v.all == 0 && !v.set && b.st.Opts.NoUnset && !b.st.isArray(n.id):
			return discard(n.id.String() + ": unbound variable") // not as other parameters (bash 5.2)
		case v.all == 0:
			b.integer(int64(b.st.characters(v.text)), n.quoted)
			return nil
		}
	}
	v, r, err := b.get(&n.ref)
	if err != nil {
		return err
	}
	switch {
	case v.all != 0:
		if !v.set && r.kind == refVariable && !b.st.isSet(r.id) {
			if b.st.Opts.NoUnset {
				return discard(r.id.String() + ": unbound variable")
			}
		}
		b.integer(int64(len(v.list)), n.quoted)
		return nil
	case !v.set && r.sub == nil:
		if err := b.unset(r, v); err != nil {
			return err
		}
	}
	b.integer(int64(b.st.characters(v.text)), n.quoted)
	return nil
}

// refersToElement reports whether r is a name reference to an element or to all
// of an array: bash 5.2 finds no length for it.
func (st *State) refersToElement(r *ref) bool {
	if r.kind != refVariable || r.indirect || r.sub != nil {
		return false
	}
	if v := st.Vars.Get(r.id); v == nil || v.Attr&vars.NameRef == 0 {
		return false
	}
	target, err := st.Vars.Resolve(r.id)
	return err == nil && target.Sub != ""
}

// elements returns how many elements an array has, or 0 if r is not all of one.
func (st *State) elements(r *ref) int {
	if r.indirect || r.kind != refVariable || r.sub == nil || r.sub.all == 0 {
		return 0
	}
	v := st.Vars.Get(r.id)
	if v == nil || v.Attr&vars.NameRef != 0 {
		return 0
	}
	return v.Len()
}

// A keysNode is ${!name[@]} or ${!name[*]}.
type keysNode struct {
	ref
	quoted bool
}

func (n *keysNode) emit(b *builder) error {
	id := n.id
	if target, err := b.st.Vars.Resolve(id); err == nil {
		id = target.ID
	}
	var keys []string
	if v := b.st.Vars.Get(id); v != nil {
		keys = v.Keys(nil)
	}
	if n.sub.all == '*' && b.sep.none && !n.quoted && b.mode == toFields {
		b.expansion(joinWords(keys), false)
		return nil
	}
	b.derived(keys, n.sub.all == '*', n.quoted, false)
	return nil
}

// A namesNode is ${!prefix@} or ${!prefix*}.
type namesNode struct {
	prefix string
	star   bool
	quoted bool
}

func (n *namesNode) emit(b *builder) error {
	var names []string
	b.st.Vars.Each(func(id vars.ID, v *vars.Var) {
		if name := id.String(); v.Known() && strings.HasPrefix(name, n.prefix) {
			names = append(names, name)
		}
	})
	sortStrings(names)
	if n.star && b.sep.none && !n.quoted {
		b.expansion(strings.Join(names, ""), false)
		return nil
	}
	b.derived(names, n.star, n.quoted, true)
	return nil
}

// A defaultNode is ${parameter-word}, with - = ? or + and perhaps a colon.
// The word is expanded only when it is used.
type defaultNode struct {
	ref
	op      byte
	colon   bool
	quoted  bool
	word    []node
	hasWord bool
}

func (n *defaultNode) emit(b *builder) error {
	v, r, err := b.get(&n.ref)
	if err != nil {
		return err
	}
	present := v.set && (!n.colon || !n.null(b, v))
	switch {
	case n.op == '+' && present, n.op == '-' && !present:
		return b.operand(n.word, n.quoted)
	case n.op == '+':
		if v.all == '@' && len(v.list) == 0 {
			b.emptyList = true
		}
		return nil
	case n.op == '=' && !present:
		return n.assign(b, r)
	case n.op == '?' && !present:
		return n.complain(b, r)
	}
	b.value(v, n.quoted)
	return nil
}

// null reports whether the value is empty. A list of more than one element is
// only if "$*" is, when IFS is empty; one that was reached by indirection never.
func (n *defaultNode) null(b *builder, v value) bool {
	switch {
	case v.all == 0:
		return v.text == ""
	case n.indirect:
		return len(v.list) == 0
	case v.all == '*' && n.quoted:
		return strings.Join(v.list, b.sep.first) == ""
	}
	return len(v.list) == 0 || len(v.list) == 1 && v.list[0] == ""
}

// operand adds the word of an operator.
func (b *builder) operand(word []node, quoted bool) error {
	if !quoted && b.mode == toFields && !b.noSplit && !b.sep.none && b.sep.class[' '] == isText && hasList(word) {
		return b.joinedOperand(word)
	}
	empty := b.emptyList
	for _, n := range word {
		if err := n.emit(b); err != nil {
			return err
		}
	}
	if quoted {
		b.emptyList = empty
	}
	return nil
}

// joinedOperand adds the fields of a word joined with spaces. That is what
// bash 5.2 does with ${x-$@}; it shows only if spaces do not split.
func (b *builder) joinedOperand(word []node) error {
	inner := newBuilder(b.st, toFields)
	defer inner.free()
	inner.noGlob = true
	for _, n := range word {
		if err := n.emit(inner); err != nil {
			return err
		}
	}
	inner.endField()
	b.plainText(joinWords(inner.fields))
	return nil
}

// hasList reports whether an unquoted $@ or array stands in a word.
func hasList(word []node) bool {
	for _, n := range word {
		if d, ok := n.(*defaultNode); ok && !d.quoted && hasList(d.word) {
			return true
		}
		s, ok := n.(scalarNode)
		if !ok || s.isQuoted() {
			continue
		}
		if p, ok := n.(interface{ self() *ref }); ok && p.self().isList() {
			return true
		}
	}
	return false
}

// isList reports whether r is $@ or all of an array as [@] makes it.
func (r *ref) isList() bool {
	return r.kind == refSpecial && r.special == '@' || r.sub != nil && r.sub.all == '@'
}

func (n *defaultNode) assign(b *builder, r *ref) error {
	val, err := b.st.text(n.word, toText)
	if err != nil {
		return err
	}
	if n.indirect && r.kind == refPositional {
		return n.noTarget(r)
	}
	if n.indirect && r.sub != nil {
		return discard(r.id.String() + "[" + r.sub.text + "]: invalid variable name")
	}
	if err := b.st.assign(r, val); err != nil {
		return err
	}
	v, err := b.st.value(r)
	if err != nil {
		return err
	}
	b.value(v, n.quoted)
	return nil
}

// noTarget is the error of ${!x:=word} if that is no variable.
func (n *defaultNode) noTarget(r *ref) error {
	switch {
	case r.num > 0:
		return discard(strconv.Itoa(r.num) + ": invalid variable name")
	case n.kind != refSpecial:
		return discard("!" + n.ref.text + ": invalid indirect expansion")
	}
	return discard("$!" + n.ref.text + ": cannot assign in this way")
}

func (n *defaultNode) complain(b *builder, r *ref) error {
	msg := "parameter not set"
	if n.colon {
		msg = "parameter null or not set"
	}
	if n.hasWord {
		text, err := b.st.text(n.word, toText)
		if err != nil {
			return err
		}
		msg = text
	}
	return fatal(r.text + ": " + msg)
}

// joinWords joins a list with spaces.
func joinWords(list []string) string { return strings.Join(list, " ") }
