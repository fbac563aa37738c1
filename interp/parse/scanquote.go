package parse

import (
	"slices"
	"strings"
)

// quotedOrExpansion skips the quoted text or expansion that starts here.
func (sc *scanner) quotedOrExpansion() {
	switch sc.s[sc.at] {
	case '\\':
		sc.at = min(sc.at+2, len(sc.s))
	case '\'':
		sc.single()
	case '"':
		sc.double()
	case '`':
		sc.backquote()
	case '$':
		sc.dollar(false)
	}
}

// single skips '...'.
func (sc *scanner) single() {
	from := sc.at
	i := strings.IndexByte(sc.s[from+1:], '\'')
	if i < 0 {
		sc.failEOF(from, '\'')
		return
	}
	sc.at = from + i + 2
}

// ansi skips $'...' from its quote on.
func (sc *scanner) ansi() {
	from := sc.at
	for sc.at++; sc.at < len(sc.s); sc.at++ {
		switch sc.s[sc.at] {
		case '\\':
			sc.at++
		case '\'':
			sc.at++
			return
		}
	}
	sc.failEOF(from, '\'')
}

// double skips "...".
func (sc *scanner) double() {
	from := sc.at
	sc.at++
	for sc.at < len(sc.s) && sc.err == nil {
		switch sc.s[sc.at] {
		case '"':
			sc.at++
			return
		case '\\':
			sc.at += 2
		case '`':
			sc.backquote()
		case '$':
			sc.dollar(true)
		default:
			sc.at++
		}
	}
	sc.failEOF(from, '"')
}

// backquote skips `...`.
func (sc *scanner) backquote() {
	from := sc.at
	for sc.at++; sc.at < len(sc.s); sc.at++ {
		switch sc.s[sc.at] {
		case '\\':
			sc.at++
		case '`':
			sc.at++
			sc.add(spanSubst, from, sc.at)
			sc.add(spanBackquote, from+1, sc.at-1)
			return
		}
	}
	sc.failEOF(from, '`')
}

// dollar skips what a $ starts; quoted says that it stands in double quotes.
func (sc *scanner) dollar(quoted bool) {
	if sc.at+1 >= len(sc.s) {
		sc.at++
		return
	}
	switch b := sc.s[sc.at+1]; {
	case b == '(':
		sc.parenthesized()
	case b == '{':
		sc.param(quoted)
	case b == '[':
		from := sc.at
		sc.at += 2
		sc.matched('[', ']', quoted)
		sc.arith(from+2, max(sc.at-1, from+2))
	case b == '\'' && !quoted:
		sc.at++
		sc.ansi()
	case b == '"' && !quoted:
		sc.at++
		sc.double()
	case strings.IndexByte("$!#?@*-", b) >= 0 || b >= '0' && b <= '9':
		sc.at += 2
	default:
		sc.at++
	}
}

// parenthesized skips $(...) and $((...)). Bash reads the latter up to the
// matching parenthesis and decides by the text which of the two it is, when the
// command is executed: what is no arithmetic is parsed then.
func (sc *scanner) parenthesized() {
	from := sc.at
	if !strings.HasPrefix(sc.s[from:], "$((") {
		sc.commandSubst(2)
		return
	}
	if sc.recall(from) {
		return
	}
	mark := len(sc.spans)
	sc.at += 2
	sc.matched('(', ')', false)
	if sc.err != nil {
		return
	}
	inner := sc.s[from+3 : sc.at-1]
	if strings.HasSuffix(inner, ")") && balanced(inner[:len(inner)-1]) {
		sc.arith(from+3, sc.at-2)
		sc.remember(from, mark, nil)
		return
	}
	sc.spans = sc.spans[:mark]
	sc.add(spanNestedSubst, from, sc.at)
	sc.add(spanSubst, from, sc.at)
	sc.remember(from, mark, nil)
}

// seen is what was found in a substitution.
type seen struct {
	end   int
	spans []span
	docs  []heredoc // that begin in it and whose bodies follow
}

// remember keeps what was found between from and sc.at. A token may be lexed
// more than once; without this, nesting would double the work at each level.
func (sc *scanner) remember(from, mark int, docs []heredoc) {
	if sc.err != nil {
		return
	}
	if sc.memo == nil {
		sc.memo = make(map[int]seen)
	}
	sc.memo[from] = seen{sc.at, slices.Clone(sc.spans[mark:]), docs}
}

func (sc *scanner) recall(from int) bool {
	m, ok := sc.memo[from]
	if ok {
		sc.at = m.end
		sc.spans = append(sc.spans, m.spans...)
		sc.docs = append(sc.docs, m.docs...)
	}
	return ok
}

func (sc *scanner) arith(from, end int) {
	if from == end {
		sc.add(spanEmpty, from, end)
		return
	}
	sc.add(spanArith, from, end)
}

// balanced reports whether the parentheses in s pair up, quoted ones apart.
func balanced(s string) bool {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '\'', '"':
			if i = quoteEnd(s, i); i < 0 {
				return true
			}
		case '(':
			depth++
		case ')':
			if depth--; depth < 0 {
				return false
			}
		}
	}
	return depth == 0
}

// commandSubst skips $(...) or <(...), whose opening is n bytes long.
func (sc *scanner) commandSubst(n int) {
	from, mark := sc.at, len(sc.spans)
	if sc.recall(from) {
		return
	}
	if !sc.enter() {
		return
	}
	sc.at += n
	sc.subst++
	outer := struct {
		tok    token
		have   bool
		mode   mode
		before state
		docs   []heredoc
	}{sc.tok, sc.have, sc.tokMode, sc.before, sc.docs}
	sc.have, sc.docs = false, nil
	sc.newlines()
	if !sc.isOp(")") {
		sc.compoundList()
	}
	if sc.err == nil && !sc.isOp(")") {
		sc.unexpected(sc.tok)
	}
	late := sc.lateDocs()
	sc.tok, sc.have, sc.tokMode, sc.before = outer.tok, outer.have, outer.mode, outer.before
	sc.docs = append(outer.docs, late...)
	sc.subst--
	sc.leave()
	sc.add(spanSubst, from, min(sc.at, len(sc.s)))
	sc.remember(from, mark, late)
}

// param skips ${...}, which ends at the first } that is neither quoted nor part
// of an expansion, and reports its subscript and slice.
func (sc *scanner) param(quoted bool) {
	from := sc.at
	if !sc.enter() {
		return
	}
	defer sc.leave()
	sc.at += 2
	sc.paramName()
	name := sc.at
	sc.braced(from, quoted, quoted && sc.opt.Posix && !sc.patternFollows())
	if sc.err == nil {
		sc.paramSpans(name, sc.at-1)
	}
	sc.add(spanParam, from, min(sc.at, len(sc.s)))
}

// patternFollows reports whether the operator behind a parameter takes a
// pattern, in which quotes always quote.
func (sc *scanner) patternFollows() bool {
	return strings.IndexByte("#%/^,~", sc.byteAt(sc.at)) >= 0
}

// paramSpans reports the subscript and the slice in what follows a parameter's
// name up to the closing brace at end.
func (sc *scanner) paramSpans(at, end int) {
	if at < end && sc.s[at] == '[' {
		n := bracketEnd(sc.s[at:end])
		if n < 0 {
			return
		}
		sc.add(spanSubscript, at+1, at+n)
		at += n + 1
	}
	if at+1 < end && sc.s[at] == ':' && strings.IndexByte("-=?+", sc.s[at+1]) < 0 {
		sc.add(spanSlice, at+1, end)
	}
}

// quoteEnd returns the offset of the quote that ends the one at i, or -1.
func quoteEnd(s string, i int) int {
	quote := s[i]
	for i++; i < len(s); i++ {
		switch {
		case s[i] == quote:
			return i
		case s[i] == '\\' && quote == '"':
			i++
		}
	}
	return -1
}

// bracketEnd returns the offset of the ] that matches the [ at the start of s,
// or -1.
func bracketEnd(s string) int {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '\'', '"':
			if i = quoteEnd(s, i); i < 0 {
				return -1
			}
		case '`', '$':
			if i = expansionEnd(s, i, 0); i < 0 {
				return -1
			}
		case '[':
			depth++
		case ']':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// maxEnclosed bounds how deep expansionEnd looks.
const maxEnclosed = 100

// expansionEnd returns the offset of the last byte of the `...`, $(...) or
// ${...} that starts at s[i], i if it is none, -1 if it has no end. It counts
// brackets, which is enough to find those of a subscript around it.
func expansionEnd(s string, i, depth int) int {
	shut := byte('`')
	from := i + 1
	if s[i] == '$' {
		switch {
		case strings.HasPrefix(s[i:], "$("):
			shut = ')'
		case strings.HasPrefix(s[i:], "${"):
			shut = '}'
		default:
			return i
		}
		from++
	}
	if depth == maxEnclosed {
		return -1
	}
	open := 1
	for at := from; at < len(s); at++ {
		switch b := s[at]; {
		case b == '\\':
			at++
		case b == shut:
			if open--; open == 0 {
				return at
			}
		case b == '(' && shut == ')':
			open++
		case b == '\'' && shut != '}', b == '"':
			if at = quoteEnd(s, at); at < 0 {
				return -1
			}
		case b == '$', b == '`':
			if at = expansionEnd(s, at, depth+1); at < 0 {
				return -1
			}
		}
	}
	return -1
}

// paramName skips ! or #, if they are operators, and the parameter.
func (sc *scanner) paramName() {
	rest := sc.s[sc.at:]
	if len(rest) > 1 && (rest[0] == '!' || rest[0] == '#') && (isNameByte(rest[1]) || strings.IndexByte("@*#?-$!", rest[1]) >= 0) {
		sc.at++
		rest = rest[1:]
	}
	if rest == "" || startsExpansion(rest) { // which is bad
		return
	}
	if !isNameByte(rest[0]) {
		if strings.IndexByte("@*#?-$!", rest[0]) >= 0 {
			sc.at++
		}
		return
	}
	for sc.at < len(sc.s) && isNameByte(sc.s[sc.at]) {
		sc.at++
	}
}

// braced skips to the } that ends a parameter expansion. Unlike other pairs,
// plain { do not count.
//
// With plain set a ' is text (posix mode, within double quotes).
func (sc *scanner) braced(from int, quoted, plain bool) {
	for sc.at < len(sc.s) && sc.err == nil {
		switch b := sc.s[sc.at]; b {
		case '}':
			sc.at++
			return
		case '\\', '\'', '"', '`':
			if b == '\'' && plain {
				sc.add(spanApostrophe, sc.at, sc.at+1)
				sc.at++
				continue
			}
			sc.quotedOrExpansion()
		case '$':
			sc.dollar(quoted)
		default:
			sc.at++
		}
	}
	sc.failEOF(from, '}')
}

// matched skips to the close that matches an open before sc.at.
func (sc *scanner) matched(open, close byte, quoted bool) {
	from := sc.at - 1
	if !sc.enter() {
		return
	}
	defer sc.leave()
	for n := 1; sc.at < len(sc.s) && sc.err == nil; {
		switch b := sc.s[sc.at]; b {
		case close:
			sc.at++
			if n--; n == 0 {
				return
			}
		case open:
			sc.at++
			n++
		case '\\', '\'', '"', '`':
			sc.quotedOrExpansion()
		case '$':
			sc.dollar(quoted)
			if sc.err != nil && close == ')' && sc.err.Msg == eofMessage('}') {
				sc.err.Msg, sc.err.Line = eofMessage(close), sc.lineAt(from)
			}
		default:
			sc.at++
		}
	}
	sc.failEOF(from, close)
}
