package expand

import (
	"strings"
	"sync/atomic"

	"github.com/goshd/goshd/interp/pattern"
)

// A Word is a compiled word. It is not changed by being expanded, and may be
// used by any number of shells at once.
type Word struct {
	k     *Compiler
	src   source
	nodes []node
	kind  wordKind
	text  string        // of literalWord
	name  *variableNode // of variableWord
	one   scalarNode    // of scalarWord
	parts []node        // of concatWord
	plain bool          // plainParts(parts)
	// field: a concatWord makes a field even if it is empty.
	field bool
	// braces is what brace expansion makes of the word, or nil.
	braces *braces
	// stripTabs and rawText say how a here-document is read: by <<-, and
	// without expansions.
	stripTabs, rawText bool
	// document is the word as the body of a here-document.
	document atomic.Pointer[[]node]
}

type wordKind uint8

const (
	anyWord      wordKind = iota
	literalWord           // nothing but text that no expansion can change
	variableWord          // "$name" or $name
	scalarWord            // one string that is computed
	concatWord            // several of these and text
)

// word compiles the text of src as a word of a command.
func (k *Compiler) word(src source) *Word {
	if !strings.ContainsFunc(src.text, special) && src.text != "" {
		return newLiteralWord(src)
	}
	w := k.plainWord(src)
	if w.braces = k.braces(w.src); w.braces != nil {
		w.kind = anyWord
	}
	return w
}

// newLiteralWord makes a word of text without any special character: one piece
// of memory, because most words are like that.
func newLiteralWord(src source) *Word {
	m := &struct {
		Word
		lit   literal
		nodes [1]node
	}{}
	m.lit.text = src.text
	m.nodes[0] = &m.lit
	m.Word.k, m.Word.src, m.Word.nodes = src.k, src, m.nodes[:]
	m.Word.kind, m.Word.text = literalWord, src.text
	return &m.Word
}

// plainWord compiles the text of src as a word in which braces are text.
func (k *Compiler) plainWord(src source) *Word {
	s := scanner{source: src}
	s.assignment()
	w := &Word{k: k, nodes: s.nodes(0)}
	if len(s.bad) > 0 {
		s.quoteBad(0, s.text)
	}
	w.src = s.source
	w.classify()
	return w
}

// PrefixBad puts what stands in front of the word into the messages of what means
// nothing in it: the name of a declaration.
func (w *Word) PrefixBad(prefix string) {
	for _, n := range w.nodes {
		if bad, ok := n.(*badNode); ok {
			bad.text = prefix + bad.text
		}
	}
}

// Fixed returns a word that expands to text.
func Fixed(text string) *Word {
	return &Word{k: new(Compiler), kind: literalWord, text: text, nodes: []node{&literal{text: text, quoted: true}}}
}

func (w *Word) classify() {
	if text, ok := fixedText(w.nodes); ok {
		w.kind, w.text = literalWord, text
		return
	}
	parts, ok := concatenable(w.nodes)
	name, isName := single[*variableNode](parts)
	one, isScalar := single[scalarNode](w.nodes)
	if d, double := single[*doubleQuoted](w.nodes); double {
		one, isScalar = single[scalarNode](d.nodes)
	}
	switch {
	case ok && isName:
		w.kind, w.name = variableWord, name
	case isScalar && one.simple():
		w.kind, w.one = scalarWord, one
	case ok && len(parts) > 1:
		w.kind, w.parts, w.plain, w.field = concatWord, parts, plainParts(parts), quotedPart(parts)
	}
}

// fixedText returns the text of nodes that no expansion can change. There is
// at least one node: the word without any is not a field.
func fixedText(nodes []node) (string, bool) {
	var text joined
	for _, n := range nodes {
		lit, ok := n.(*literal)
		if !ok || !lit.quoted && pattern.HasMeta(lit.text, pattern.ExtGlob) || !lit.quoted && hasBackslash(lit.text) {
			return "", false
		}
		text.add(lit.text)
	}
	return text.String(), len(nodes) > 0 && !mayGlob(nodes)
}

// joined is text put together from parts. A single one is not copied.
type joined struct {
	only  string
	parts strings.Builder
}

func (j *joined) add(s string) {
	switch {
	case j.only == "" && j.parts.Len() == 0:
		j.only = s
	case j.parts.Len() == 0:
		j.parts.WriteString(j.only)
		fallthrough
	default:
		j.parts.WriteString(s)
	}
}

func (j *joined) String() string {
	if j.parts.Len() > 0 {
		return j.parts.String()
	}
	return j.only
}

// mayGlob reports whether the unquoted text of several literals is a pattern
// together, as in [a"b"].
func mayGlob(nodes []node) bool {
	var plain joined
	for _, n := range nodes {
		if lit, ok := n.(*literal); ok && !lit.quoted {
			plain.add(lit.text)
		}
	}
	return pattern.HasMeta(plain.String(), pattern.ExtGlob)
}

func hasBackslash(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' {
			return true
		}
	}
	return false
}

// Literal returns the text of a word that no expansion can change.
func (w *Word) Literal() (string, bool) {
	if len(w.nodes) == 0 && w.braces == nil && w.document.Load() == nil {
		return "", true
	}
	return w.text, w.kind == literalWord
}

// Fields expands the word and appends the fields that it makes to dst: none,
// one or many.
func (w *Word) Fields(st *State, dst []string) ([]string, error) {
	w.compilesFor(st)
	switch w.kind {
	case literalWord:
		return append(dst, w.text), nil
	case variableWord:
		if s, ok := st.scalar(w.name.id); ok && (w.name.quoted || st.inert(s)) {
			return append(dst, s), nil
		}
	case scalarWord:
		if out, ok, err := st.scalarField(w.one, dst); ok || err != nil {
			return out, err
		}
	case concatWord:
		s, ok, err := st.concat(w.parts, w.plain, true)
		switch {
		case err != nil:
			return dst, err
		case ok && (s != "" || w.field):
			return append(dst, s), nil
		case ok:
			return dst, nil
		}
	}
	if w.braces != nil && st.Opts.BraceExpand {
		return w.braces.fields(st, dst, func(w *Word, dst []string) ([]string, error) { return w.Elements(st, dst) })
	}
	return st.fields(w.nodes, dst)
}

// compilesFor gives a State that has none the Compiler of the word.
func (w *Word) compilesFor(st *State) {
	if st.Compiler == nil {
		st.Compiler = w.k
	}
}

// inert reports whether an unquoted expansion to s is one field, s.
func (st *State) inert(s string) bool {
	if s == "" {
		return false
	}
	sep := st.separators()
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case sep.class[c] != isText, c == '*', c == '?', c == '[', c == '\\', c == '(':
			return false
		}
	}
	return true
}

func (st *State) fields(nodes []node, dst []string) ([]string, error) {
	b := newBuilder(st, toFields)
	defer b.free()
	return b.all(nodes, dst)
}

// all appends the fields that nodes make to dst.
func (b *builder) all(nodes []node, dst []string) ([]string, error) {
	b.fields = dst
	for _, n := range nodes {
		if err := n.emit(b); err != nil {
			return dst, err
		}
	}
	if b.endField(); b.err != nil {
		return dst, b.err
	}
	return b.fields, nil
}

// AssignWord expands an argument of a declaration builtin (export, local and
// so on) that looks like an assignment: it is one field, and a tilde is
// special after the = and each colon of the value. What braces make is no
// assignment any more (bash 5.2).
func (w *Word) AssignWord(st *State, dst []string) ([]string, error) {
	switch {
	case w.kind == literalWord:
		return append(dst, w.text), nil
	case w.braces != nil && st.Opts.BraceExpand:
		return w.braces.fields(st, dst, func(w *Word, dst []string) ([]string, error) { return w.Elements(st, dst) })
	}
	w.compilesFor(st)
	b := newBuilder(st, toFields)
	defer b.free()
	b.noSplit, b.noGlob, b.open = true, true, true
	b.fields = dst
	for _, n := range w.nodes {
		if err := n.emit(b); err != nil {
			return dst, err
		}
	}
	b.endField()
	return b.fields, nil
}

// Elements is Fields for a word of the list that is assigned to an array: a
// tilde behind a = is text there.
func (w *Word) Elements(st *State, dst []string) ([]string, error) {
	if w.kind != anyWord {
		return w.Fields(st, dst)
	}
	w.compilesFor(st)
	if w.braces != nil && st.Opts.BraceExpand {
		return w.braces.fields(st, dst, func(w *Word, dst []string) ([]string, error) { return w.Elements(st, dst) })
	}
	b := newBuilder(st, toFields)
	defer b.free()
	b.element = true
	return b.all(w.nodes, dst)
}

// LooksLikeAssignment reports whether the source text of the word begins with
// NAME=, NAME+= or NAME[subscript]=, so that a declaration builtin treats it
// as an assignment.
func (w *Word) LooksLikeAssignment() bool {
	s := scanner{source: w.src}
	s.assignment()
	return s.assign
}

// Text expands the word to one string, without splitting and globbing.
func (w *Word) Text(st *State) (string, error) { return w.to(st, toText) }

// Assign expands the word as the value of an assignment: to one string, with a
// tilde special after each colon.
func (w *Word) Assign(st *State) (string, error) { return w.to(st, toAssignment) }

// Element expands the word as the value of [key]=value in a list assigned to
// an associative array: like Assign, but bash expands no tilde there.
func (w *Word) Element(st *State) (string, error) { return w.to(st, toElement) }

// Pattern expands the word to the text of a pattern, in which what was quoted
// is escaped by backslashes.
func (w *Word) Pattern(st *State) (string, error) {
	w.compilesFor(st)
	return st.text(w.nodes, toPattern)
}

// TracedPattern is Pattern as set -x shows it: every character that was quoted
// is escaped.
func (w *Word) TracedPattern(st *State) (string, error) { return st.text(w.nodes, toTrace) }

// Regexp expands the word to the text of an extended regular expression (the
// right side of =~), in which what was quoted is escaped by backslashes.
func (w *Word) Regexp(st *State) (string, error) {
	w.compilesFor(st)
	b := newBuilder(st, toRegexp)
	defer b.free()
	for _, n := range w.nodes {
		if err := n.emit(b); err != nil {
			return "", err
		}
	}
	if st.Opts.CompatibleWith(31) { // quotes mean nothing (Shell Compatibility Mode)
		return string(b.bytes()), nil
	}
	return regexpText(b.bytes(), b.quotes), nil
}

func (w *Word) to(st *State, m mode) (string, error) {
	w.compilesFor(st)
	switch w.kind {
	case literalWord:
		return w.text, nil
	case variableWord:
		if s, ok := st.scalar(w.name.id); ok {
			return s, nil
		}
	case scalarWord:
		if s, ok, err := w.one.scalar(st); ok || err != nil {
			return s, err
		}
	case concatWord:
		if s, ok, err := st.concat(w.parts, w.plain, false); ok || err != nil {
			return s, err
		}
	}
	return st.text(w.nodes, m)
}

// text expands nodes to one string.
func (st *State) text(nodes []node, m mode) (string, error) {
	if len(nodes) == 0 {
		return "", nil
	}
	b := newBuilder(st, m)
	defer b.free()
	for _, n := range nodes {
		if err := n.emit(b); err != nil {
			return "", err
		}
	}
	return b.text(), nil
}
