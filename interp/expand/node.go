package expand

// A node is a compiled part of a word. emit adds what it expands to.
type node interface {
	emit(b *builder) error
}

// A literal is text that stands for itself.
type literal struct {
	text string
	// quoted text is neither split nor a pattern.
	quoted bool
	// split: the text is part of an unquoted expansion, as in ${x:-a b}.
	split bool
}

func (l *literal) emit(b *builder) error {
	switch {
	case l.quoted:
		b.quotedText(l.text)
	case l.split:
		b.splitText(l.text)
	default:
		b.plainText(l.text)
	}
	return nil
}

// A doubleQuoted is "...". It makes a field even if it is empty, unless all
// there is in it is "$@" without parameters.
type doubleQuoted struct {
	nodes []node
}

func (d *doubleQuoted) emit(b *builder) error {
	outer, empty := b.inQuotes, b.emptyList
	b.inQuotes, b.emptyList = true, false
	fields, size := len(b.fields), b.size()
	for _, n := range d.nodes {
		if err := n.emit(b); err != nil {
			return err
		}
	}
	if len(b.fields) == fields && b.size() == size && !b.emptyList {
		b.quotedText("")
	}
	b.inQuotes, b.emptyList = outer, empty
	return nil
}

// A badNode is a ${...} that means nothing. It is an error only when it is
// expanded.
type badNode struct {
	text string
	// open is the bracket that it lacks at its end, 0 for any other error.
	open byte
}

func (n *badNode) emit(*builder) error {
	if n.open != 0 {
		return discard("bad substitution: no closing `" + string(n.open) + "' in " + n.text)
	}
	return badSubstitution(n.text)
}

// An openBackquote is a ` whose end is missing.
type openBackquote struct {
	text string
}

func (n *openBackquote) emit(*builder) error {
	return discard("bad substitution: no closing \"`\" in " + n.text)
}

// An openSubst is a $( whose end is missing.
type openSubst struct {
	text string
}

func (n *openSubst) emit(b *builder) error {
	s, err := b.st.Host.OpenSubst(b.st, n.text)
	if err == nil {
		b.expansion(s, true)
	}
	return err
}

// A commandSubst is $(...) or `...`.
type commandSubst struct {
	body   any
	quoted bool
}

func (n *commandSubst) emit(b *builder) error {
	s, err := b.st.Host.CommandSubst(b.st, n.body)
	if err != nil {
		return err
	}
	b.expansion(s, n.quoted)
	return nil
}

// A processSubst is <(...) or >(...).
type processSubst struct {
	body any
}

func (n *processSubst) emit(b *builder) error {
	s, err := b.st.Host.ProcessSubst(b.st, n.body)
	if err != nil {
		return err
	}
	b.quotedText(s)
	return nil
}

// An arithmetic is $((...)) or $[...].
type arithmetic struct {
	expr   *Arith
	quoted bool
}

func (n *arithmetic) emit(b *builder) error {
	i, err := n.expr.Eval(b.st)
	if err != nil {
		return err
	}
	b.integer(i, n.quoted)
	return nil
}
