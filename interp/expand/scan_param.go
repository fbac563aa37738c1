package expand

import (
	"strconv"
	"strings"

	"github.com/goshd/goshd/interp/vars"
)

// braced compiles ${...} at the position (bash manual, Shell Parameter
// Expansion).
func (s *scanner) braced(ctx context) node {
	start := s.pos
	s.pos += 2
	if strings.HasPrefix(s.text[s.pos:], "$'") {
		s.decodeName(ctx)
	}
	n := s.parameter(ctx)
	if _, bad := n.(*badNode); n != nil && !bad && s.pos < len(s.text) && s.text[s.pos] == '}' {
		s.pos++
		if bad, ok := n.(interface{ setText(string) }); ok {
			bad.setText(s.text[start:s.pos])
		}
		return n
	}
	bad := new(badNode)
	end := matchBrace(s.text, start+2, ctx&inDouble != 0)
	if end < 0 {
		end = len(s.text) - 1
		if s.document && hasOperator(s.text[min(start+2, len(s.text)):]) {
			bad.open = '}'
		}
	}
	s.pos = max(start+2, end+1)
	bad.text = s.text[start:s.pos]
	s.bad = append(s.bad, bad)
	return bad
}

// hasOperator reports whether an operator follows the parameter that s starts
// with: bash looks for the end of its word.
func hasOperator(s string) bool {
	at := 0
	if len(s) > 1 && s[0] == '!' {
		at++
	}
	if at < len(s) && isSpecial(s[at]) {
		at++
	} else {
		for at < len(s) && nameByte(s[at]) {
			at++
		}
	}
	if at < len(s) && s[at] == '[' {
		if end := matchBracket(s, at+1); end >= 0 {
			at = end + 1
		}
	}
	return at > 0 && at < len(s) && strings.IndexByte("#%^,~:-=?+/@", s[at]) >= 0
}

// decodeName replaces $'...' where the name of a parameter should be by what it
// stands for, as bash does when it reads the expansion. Within double quotes it
// is the name, elsewhere it is still quoted.
func (s *scanner) decodeName(ctx context) {
	end := skipTo(s.text, s.pos+2, '\'')
	name := s.ansi(strings.TrimSuffix(s.text[s.pos+2:end], "'"))
	if ctx&inDouble == 0 {
		name = "'" + name + "'"
	}
	s.text = s.text[:s.pos] + name + s.text[end:]
	s.at = -1
}

// quoteBad makes text what the messages of the bad expansions quote that came
// after the first n.
func (s *scanner) quoteBad(n int, text string) {
	for _, bad := range s.bad[n:] {
		bad.text = text
	}
	s.bad = s.bad[:n]
}

// quoting compiles an operand that the messages of the bad expansions in it quote.
func (s *scanner) quoting(operand func() []node) []node {
	start, bad := s.pos, len(s.bad)
	nodes := operand()
	if len(s.bad) > bad {
		s.quoteBad(bad, s.text[start:s.pos])
	}
	return nodes
}

// parameter compiles the inside of ${...}. It returns nil if it means
// nothing; otherwise it stops where } has to be.
func (s *scanner) parameter(ctx context) node {
	switch s.peek(0) {
	case '#':
		if n := s.length(ctx); n != nil {
			return n
		}
	case '!':
		if n := s.indirect(ctx); n != nil {
			return n
		}
	}
	r, ok := s.reference()
	if !ok {
		return nil
	}
	return s.operation(r, ctx)
}

// length compiles ${#parameter} if that is what stands here.
func (s *scanner) length(ctx context) node {
	start := s.pos
	s.pos++
	if r, ok := s.reference(); ok && s.peek(0) == '}' {
		return &lengthNode{ref: r, quoted: ctx&inDouble != 0}
	}
	s.pos = start
	return nil
}

// indirect compiles ${!...} if that is what stands here: keys, names, or an
// indirect reference with or without an operator.
func (s *scanner) indirect(ctx context) node {
	start := s.pos
	quoted := ctx&inDouble != 0
	s.pos++
	r, ok := s.reference()
	switch {
	case !ok || r.kind == refSpecial && strings.IndexByte(s.indirectSpecials(), r.special) < 0:
		s.pos = start
		return nil
	case r.kind == refSpecial && s.peek(1) == '}' && (r.special == '@' || r.special == '?') && s.peek(0) == '*',
		r.kind == refSpecial && s.peek(1) == '}' && r.special == '*' && s.peek(0) == '@':
		return &badNode{}
	case r.kind == refSpecial && (nameByte(s.peek(0)) || s.peek(0) == '['):
		return &badNode{}
	}
	c := s.peek(0)
	if r.indirect = true; c != 0 && strings.IndexByte("^,~", c) >= 0 && r.kind == refSpecial && caseless(&r) {
		return &badNode{}
	}
	r.indirect = false
	switch {
	case c == '}' && r.sub != nil && r.sub.all != 0:
		return &keysNode{ref: r, quoted: quoted}
	case c == '@' && s.peek(1) == '}' && r.kind == refPositional:
		return &badNode{}
	case (c == '*' || c == '@') && s.peek(1) == '}' && r.kind == refVariable && r.sub == nil:
		s.pos++
		return &namesNode{prefix: r.text, star: c == '*', quoted: quoted}
	}
	r.indirect = true
	n := s.operation(r, ctx)
	switch {
	case n == nil && r.kind == refSpecial && r.special == '#':
		return &badNode{}
	case n == nil:
		s.pos = start
	}
	return n
}

// indirectSpecials are the special parameters that ${!...} refers by. In posix mode
// ${!?...} and ${!#...} are about $!.
func (s *scanner) indirectSpecials() string {
	if s.c != nil && s.c.Posix {
		return "@*"
	}
	return "#?@*"
}

// reference takes a parameter: a name with or without a subscript, digits, or
// a special character.
func (s *scanner) reference() (ref, bool) {
	start := s.pos
	c := s.peek(0)
	switch {
	case nameStart(c):
		name := s.name()
		r := ref{kind: refVariable, id: vars.Intern(name), text: name}
		if s.peek(0) == '[' {
			return s.subscript(r, start)
		}
		return r, true
	case isDigit(c):
		for isDigit(s.peek(0)) {
			s.pos++
		}
		text := s.text[start:s.pos]
		n, err := strconv.Atoi(text)
		if err != nil {
			n = 1 << 30
		}
		return ref{kind: refPositional, num: n, text: text}, true
	case isSpecial(c):
		s.pos++
		return ref{kind: refSpecial, special: c, text: string(c)}, true
	}
	return ref{}, false
}

func (s *scanner) subscript(r ref, start int) (ref, bool) {
	end := matchBracket(s.text, s.pos+1)
	if end <= s.pos+1 {
		return ref{}, false
	}
	r.sub = s.k.subscript(s.sub(s.pos+1, end))
	s.pos = end + 1
	r.text = s.text[start:s.pos]
	return r, true
}

// operation compiles what follows the parameter.
func (s *scanner) operation(r ref, ctx context) node {
	quoted := ctx&inDouble != 0
	c := s.peek(0)
	if r.kind == refSpecial && r.special == '#' && strings.IndexByte("+=%/", c) >= 0 && s.peek(1) == '}' {
		return nil // ${#+} has to be a length, and there is no such parameter
	}
	switch c {
	case '}':
		return plainReference(r, quoted)
	case ':':
		if c1 := s.peek(1); c1 != 0 && strings.IndexByte("-=?+", c1) >= 0 {
			s.pos += 2
			return s.useDefault(r, ctx, c1, true)
		}
		return s.slice(r, ctx)
	case '-', '=', '?', '+':
		s.pos++
		return s.useDefault(r, ctx, c, false)
	case '#', '%':
		return s.remove(r, ctx)
	case '/':
		return s.replace(r, ctx)
	case '^', ',', '~':
		if r.kind == refSpecial && caseless(&r) {
			return nil
		}
		return s.changeCase(r, ctx)
	case '@':
		return s.transform(r, quoted)
	}
	return nil
}

func (s *scanner) useDefault(r ref, ctx context, op byte, colon bool) node {
	start := s.pos
	double := ctx & (inDouble | inDocument)
	inner := double | inOperand
	if double == 0 {
		inner |= splits
	}
	nodes := s.quoting(func() []node { return s.operand(inner) })
	return &defaultNode{
		ref: r, op: op, colon: colon, quoted: double != 0, word: nodes,
		hasWord: s.pos > start,
	}
}

// operand compiles what follows an operator that takes a word. Within double
// quotes single quotes stand for themselves, but } between them is text, as are
// the ends of inner double quotes there; in posix mode they have no meaning.
func (s *scanner) operand(ctx context) []node {
	if ctx&inDouble == 0 || s.pos >= len(s.text) || strings.IndexByte(s.text[s.pos:], '\'') < 0 {
		return s.nodes(ctx)
	}
	if s.c != nil && s.c.Posix {
		return s.nodes(ctx | plainQuotes)
	}
	end := quotedOperandEnd(s.text, s.pos)
	if end < 0 {
		return s.nodes(ctx)
	}
	text := s.text
	s.text = text[:end]
	nodes := s.nodes(ctx)
	s.text, s.pos = text, end
	return nodes
}

// quotedOperandEnd returns where the } is that ends an operand within double
// quotes: single quotes hide it. It is -1 where there is nothing to gain from
// knowing: no double quote stands between single ones.
func quotedOperandEnd(text string, i int) int {
	hidden := false
	for i < len(text) {
		switch text[i] {
		case '}':
			if !hidden {
				return -1
			}
			return i
		case '\'':
			end := skipTo(text, i+1, '\'')
			hidden = hidden || strings.IndexByte(text[i:end], '"') >= 0
			i = end
		case '\\', '"', '`', '$':
			i = skipQuoted(text, i, false)
		default:
			i++
		}
	}
	return -1
}

func (s *scanner) remove(r ref, ctx context) node {
	c := s.peek(0)
	s.pos++
	longest := s.peek(0) == c
	if longest {
		s.pos++
	}
	return &removeNode{
		ref: r, quoted: ctx&inDouble != 0, suffix: c == '%', longest: longest,
		pattern: newPatternWord(s.quoting(func() []node { return s.nodes(inOperand) })),
	}
}

func (s *scanner) replace(r ref, ctx context) node {
	n := &replaceNode{ref: r, quoted: ctx&inDouble != 0}
	s.pos++
	how := s.peek(0)
	if how == '/' || how == '#' || how == '%' {
		n.how = how
		s.pos++
	}
	pctx := inOperand | endSlash
	if n.how == '#' || n.how == '%' {
		pctx |= inAnchored
	}
	n.pattern = newPatternWord(s.quoting(func() []node { return s.patternNodes(n.how, pctx) }))
	if s.peek(0) == '/' {
		s.pos++
		n.with = s.quoting(func() []node { return s.nodes(inOperand) })
	}
	return n
}

// patternNodes takes the pattern of ${x/pattern/...}. After ${x// a slash that
// is its first character does not end it.
func (s *scanner) patternNodes(how byte, ctx context) []node {
	if how == '/' && s.peek(0) == '/' {
		s.pos++
		rest := s.nodes(ctx | inAnchored)
		return append([]node{&literal{text: "/"}}, rest...)
	}
	return s.nodes(ctx)
}

func (s *scanner) changeCase(r ref, ctx context) node {
	c := s.peek(0)
	s.pos++
	all := s.peek(0) == c
	if all {
		s.pos++
	}
	n := &caseNode{ref: r, quoted: ctx&inDouble != 0, op: c, all: all}
	if s.peek(0) != '}' {
		n.pattern = newPatternWord(s.quoting(func() []node { return s.nodes(inOperand) }))
	}
	return n
}

// caseless reports whether ${x^} is an error for a special parameter (bash 5.2).
func caseless(r *ref) bool {
	if r.indirect {
		return strings.IndexByte("#?@", r.special) >= 0
	}
	return strings.IndexByte("#?-", r.special) >= 0
}

func (s *scanner) transform(r ref, quoted bool) node {
	op := s.peek(1)
	if s.peek(2) != '}' || strings.IndexByte("QEPAKkauUL", op) < 0 {
		return s.unknownTransform(r, quoted)
	}
	s.pos += 2
	return &transformNode{ref: r, quoted: quoted, op: op}
}

// unknownTransform compiles ${x@Z}. It is no error while x is unset.
func (s *scanner) unknownTransform(r ref, quoted bool) node {
	end := matchBrace(s.text, s.pos, quoted)
	if end < 0 {
		return nil
	}
	s.pos = end
	bad := new(badNode)
	s.bad = append(s.bad, bad)
	return &transformNode{ref: r, quoted: quoted, bad: bad}
}

// slice compiles ${parameter:offset:length}; both are arithmetic.
func (s *scanner) slice(r ref, ctx context) node {
	end := matchBrace(s.text, s.pos+1, ctx&inDouble != 0)
	if end < 0 {
		return nil
	}
	from := s.pos + 1
	n := &sliceNode{ref: r, quoted: ctx&inDouble != 0}
	colon := sliceColon(s.text[:end], from)
	if colon < 0 {
		n.offset = s.k.arith(s.sub(from, end))
		if from == end {
			return nil
		}
	} else {
		n.offset = s.k.arith(s.sub(from, colon))
		n.length, n.source = s.k.arith(s.sub(colon+1, end)), s.text[colon+1:end]
	}
	s.pos = end
	return n
}

// sliceColon returns where the colon between offset and length stands, or -1.
// Those in parentheses and of the conditional operator are none.
func sliceColon(text string, i int) int {
	depth, cond := 0, 0
	for i < len(text) {
		switch text[i] {
		case '(':
			depth++
		case ')':
			depth--
		case '?':
			if depth == 0 {
				cond++
			}
		case ':':
			switch {
			case depth > 0:
			case cond > 0:
				cond--
			default:
				return i
			}
		case '\\', '\'', '"', '`', '$':
			i = skipQuoted(text, i, true)
			continue
		}
		i++
	}
	return -1
}
