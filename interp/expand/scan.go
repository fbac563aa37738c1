package expand

import (
	"strings"
	"unicode/utf8"
)

// A context is where text stands, and so which characters are special in it.
type context uint16

const (
	// inDouble: as between double quotes; ' is text, and a backslash quotes
	// only $ ` " \ and newline.
	inDouble context = 1 << iota
	// inDocument: as in a here-document; " is text too.
	inDocument
	// inPrompt: as in a prompt string; like inDocument, but a backslash quotes
	// " as well.
	inPrompt
	// inArith: as in arithmetic; " vanishes.
	inArith
	// inOperand: after the operator in ${...}; an unquoted } ends the text.
	inOperand
	// endSlash: the pattern of ${x/p/r}; an unquoted / ends the text.
	endSlash
	// endQuote: the inside of "..."; " ends the text.
	endQuote
	// splits: literal text is split, as that of ${x:-a b} is.
	splits
	// inAnchored: something precedes the text, so that ~ is text.
	inAnchored
	// inInner: the inside of "..." within "${x-...}"; a backslash vanishes there
	// whatever follows.
	inInner
	// plainQuotes: ' has no meaning within "${x-...}" (posix mode).
	plainQuotes
	// inElements: [...] is a subscript in arithmetic.
	inElements
	// inSubscript: the inside of [...]; nothing is a process substitution, and
	// ~ is text.
	inSubscript
)

// maxNesting bounds how deep quotes and ${...} nest in one word.
const maxNesting = 2000

// A scanner compiles the text of a word to nodes.
type scanner struct {
	source
	pos   int
	depth int
	// assign: the word looks like NAME=VALUE, so ~ is special after = and :.
	assign bool
	value  int // where VALUE starts
	// stripTabs: lines lose their leading tabs.
	stripTabs bool
	// failed counts the brackets that were opened and not closed.
	failed int
	// literalTo is where '...' ends within "${x-...}". There it quotes only }.
	literalTo int
	// document: the text is a here-document, where bash says which bracket has
	// no other.
	document bool
	// bad are the expansions that mean nothing, whose messages quote the text
	// around them: that of the word, or between its double quotes.
	bad []*badNode
	// last is where the last run of plain text ended.
	last int
}

// nodeList collects nodes and joins adjacent literals of one kind.
type nodeList struct {
	nodes []node
	// last is the literal that may go on, and tail what is to be appended to
	// its text.
	last *literal
	tail []byte
}

func (l *nodeList) add(n node) {
	l.flush()
	l.nodes = append(l.nodes, n)
}

func (l *nodeList) flush() {
	if len(l.tail) > 0 {
		l.last.text += string(l.tail)
		l.tail = l.tail[:0]
	}
	l.last = nil
}

func (l *nodeList) text(text string, quoted, split bool) {
	if l.last != nil && l.last.quoted == quoted && l.last.split == split {
		l.tail = append(l.tail, text...)
		return
	}
	l.flush()
	l.last = &literal{text: text, quoted: quoted, split: split}
	l.nodes = append(l.nodes, l.last)
}

// nodes compiles text up to the end of its context.
func (s *scanner) nodes(ctx context) []node {
	s.depth++
	defer func() { s.depth-- }()
	if s.depth > maxNesting {
		bad := &badNode{text: s.text}
		s.pos = len(s.text)
		return []node{bad}
	}
	var out nodeList
	start := s.pos
	for s.pos < len(s.text) && !s.ends(ctx) {
		if s.text[s.pos] == '~' && ctx&(inDouble|inAnchored|inSubscript) == 0 && s.tilde(&out, ctx, start) {
			continue
		}
		s.one(&out, ctx)
	}
	out.flush()
	return out.nodes
}

// ends reports whether the text of the context is over.
func (s *scanner) ends(ctx context) bool {
	switch s.text[s.pos] {
	case '}':
		return ctx&inOperand != 0 && s.pos >= s.literalTo
	case '/':
		return ctx&endSlash != 0
	case '"':
		return ctx&endQuote != 0
	}
	return false
}

// one compiles one quoted string, expansion, or run of plain text.
func (s *scanner) one(out *nodeList, ctx context) {
	double := ctx&inDouble != 0
	switch c := s.text[s.pos]; {
	case c == '\\':
		s.backslash(out, ctx)
	case c == '\'' && !double:
		s.singleQuoted(out)
	case c == '\'' && ctx&(inOperand|inArith|plainQuotes) == inOperand:
		s.quoteBraces(out)
	case c == '"' && ctx&inArith != 0:
		s.pos++
	case c == '"' && (ctx&inDocument == 0 || ctx&inOperand != 0):
		s.doubleQuoted(out, ctx)
	case c == '$':
		s.dollar(out, ctx)
	case c == '`':
		s.backquote(out, ctx)
	case c == '[' && ctx&inElements != 0 && s.element(out):
	case (c == '<' || c == '>') && ctx&(inDouble|inSubscript) == 0 && s.peek(1) == '(' && s.processSubst(out):
	default:
		s.plain(out, ctx)
	}
}

func (s *scanner) peek(n int) byte {
	if s.pos+n < len(s.text) {
		return s.text[s.pos+n]
	}
	return 0
}

// plain takes a run of characters that mean nothing to the scanner.
func (s *scanner) plain(out *nodeList, ctx context) {
	start := s.pos
	s.pos++
	stops := "\\'\"$`<>}/~["
	if ctx&inElements == 0 {
		stops = stops[:len(stops)-1]
	}
	for s.pos < len(s.text) && strings.IndexByte(stops, s.text[s.pos]) < 0 {
		s.pos++
	}
	s.last = s.pos
	out.text(afterNewlines(s.text[start:s.pos], s.stripTabs), ctx&inDouble != 0, ctx&splits != 0)
}

// backslash takes a backslash and the character that it quotes.
func (s *scanner) backslash(out *nodeList, ctx context) {
	s.pos++
	if s.pos == len(s.text) {
		if s.at < 0 {
			return // made by braces: it quotes nothing
		}
		out.text(`\`, ctx&inDouble != 0, ctx&splits != 0)
		return
	}
	at, c := s.pos, s.text[s.pos]
	_, size := utf8.DecodeRuneInString(s.text[at:]) // 1 for any other byte
	s.pos += size
	switch {
	case c == '\n':
	case ctx&(inDouble|inInner) != inDouble || c == '$' || c == '`' || c == '\\',
		c == '"' && (ctx&inDocument == 0 || ctx&(inOperand|inPrompt) != 0),
		c == '}' && ctx&inOperand != 0:
		out.text(s.text[at:s.pos], true, false)
	default:
		out.text(s.text[at-1:s.pos], true, false)
	}
}

func (s *scanner) singleQuoted(out *nodeList) {
	s.pos++
	body, _, found := strings.Cut(s.text[s.pos:], "'")
	s.pos += len(body)
	if found {
		s.pos++
	}
	out.text(body, true, false)
}

// quoteBraces takes a ' within "${x-...}": it stands for itself, but up to the
// next one } is text.
func (s *scanner) quoteBraces(out *nodeList) {
	if s.pos >= s.literalTo {
		s.literalTo = skipTo(s.text, s.pos+1, '\'')
	}
	s.pos++
	out.text("'", true, false)
}

// dollarSingle takes $'...' at the position of its $.
func (s *scanner) dollarSingle(out *nodeList) {
	start := s.pos + 2
	i := start
	for i < len(s.text) && s.text[i] != '\'' {
		if s.text[i] == '\\' {
			i++
		}
		i++
	}
	i = min(i, len(s.text))
	out.text(s.ansi(s.text[start:i]), true, false)
	s.pos = min(i+1, len(s.text))
}

// ansi decodes the text between $' and '.
func (s *scanner) ansi(text string) string { return dollarSingle(s.c, text) }

func (s *scanner) doubleQuoted(out *nodeList, outer context) {
	s.pos++
	start, bad := s.pos, len(s.bad)
	ctx := inDouble | endQuote
	if outer&inOperand != 0 && outer&(inDouble|inDocument) != 0 {
		ctx |= inInner
	}
	ctx |= outer & inElements
	nodes := s.nodes(ctx)
	if len(s.bad) > bad {
		s.quoteBad(bad, s.text[start:s.pos])
	}
	if s.pos < len(s.text) {
		s.pos++ // the closing quote
	}
	lit, ok := single[*literal](nodes)
	switch {
	case ok:
		out.text(lit.text, true, false)
	case len(nodes) == 0:
		out.text("", true, false)
	default:
		out.add(&doubleQuoted{nodes})
	}
}

// single returns the only element of nodes if it is a T.
func single[T node](nodes []node) (T, bool) {
	if len(nodes) == 1 {
		n, ok := nodes[0].(T)
		return n, ok
	}
	var none T
	return none, false
}

// dollar compiles what starts with $.
func (s *scanner) dollar(out *nodeList, ctx context) {
	quoted := ctx&inDouble != 0
	if strings.HasPrefix(s.text[s.pos+1:], "\\\n") {
		s.joinLines()
	}
	switch c := s.peek(1); {
	case c == '{':
		out.add(s.braced(ctx))
	case c == '(':
		s.parenthesis(out, quoted)
	case c == '[':
		s.bracketArith(out, quoted)
	case c == '\'' && (!quoted || ctx&(inOperand|inArith|inDocument) == inOperand):
		s.dollarSingle(out)
	case c == '"' && (!quoted || ctx&inOperand != 0):
		s.pos++
		s.doubleQuoted(out, ctx)
	case nameStart(c):
		s.pos++
		out.add(plainVariable(s.name(), quoted))
	case isDigit(c), isSpecial(c):
		s.pos += 2
		out.add(plainSpecial(c, quoted))
	default:
		s.pos++
		out.text("$", quoted, ctx&splits != 0)
	}
}

// joinLines removes the continued line end behind the character at the
// position.
func (s *scanner) joinLines() {
	s.text = s.text[:s.pos+1] + s.text[s.pos+len("\\\n")+1:]
	s.at = -1
}

// name takes a variable name, over the ends of lines that are continued.
func (s *scanner) name() string {
	start := s.pos
	for s.pos < len(s.text) && nameByte(s.text[s.pos]) {
		s.pos++
	}
	name := s.text[start:s.pos]
	switch {
	case !strings.HasPrefix(s.text[s.pos:], "\\\n"):
	case nameByte(s.peek(2)):
		s.pos += 2
		name += s.name()
	case s.peek(2) == '}': // of ${name
		s.pos += 2
	}
	return name
}

func nameStart(c byte) bool {
	return c == '_' || c|0x20 >= 'a' && c|0x20 <= 'z'
}

func nameByte(c byte) bool { return nameStart(c) || isDigit(c) }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isSpecial(c byte) bool { return c != 0 && strings.IndexByte("@*#?-$!", c) >= 0 }
