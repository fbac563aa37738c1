package parse

import (
	"slices"
	"strings"
)

// A scanner recognizes bash's grammar without building a tree. It runs when
// the parser has rejected a line, to tell what bash says about it or, if bash
// accepts it, which texts in it the parser must not see; and when aliases are
// defined, to splice them into the text before it is parsed.
type scanner struct {
	s    string
	at   int
	opt  Options
	base int // line number of s[0]

	tok     token
	have    bool // tok has been lexed and not taken
	tokMode mode
	before  state // to lex the token again in another mode

	spans []span
	memo  map[int]seen // by the offset of a substitution
	docs  []heredoc    // whose bodies follow the next newline
	depth int
	subst int // nesting of $( ) and <( )
	err   *Error
	// resume is where to go on reading after an error that ends the line.
	resume int

	aliases []activeAlias
	// aliasEnds are where aliases end that end in a blank, the outermost first.
	aliasEnds []int
	// aliasNext says that the next token begins the text of an alias that was
	// expanded because of aliasEnds, and may be an alias too.
	aliasNext bool
	// awaited are the reserved words that are known here; "" where a command
	// may start.
	awaited string
	splices []splice

	// joins are the places of the continued lines that were joined beforehand.
	joins []int

	// body is that of the function which the line defines, if outline is set.
	outline bool
	body    outlined

	// more reads more of the text; nil: there is no more.
	more func() (string, bool)
	read strings.Builder // s, if it was not changed since more was called

	open     []heredoc // ended by the end of the text
	warnings []Warning
}

// state is what lexing a token changes.
type state struct {
	at          int
	spans, upTo int // the spans found in the token
	docs        int // the here-documents in front of it
}

// mode says how the next token is lexed.
type mode uint8

const (
	modeCommand mode = 1 << iota // an assignment or a reserved word may stand here
	modeAssign                   // arguments of declare and its kind: x=(...) is one word
	modeElem                     // inside x=(...): [subscript]= may start a word
	modeExtGlob                  // ?( *( +( @( !( start patterns
	modeRegex                    // right side of =~
)

type tokenKind uint8

const (
	tokEOF tokenKind = iota // this, a newline and an operator are the same in each mode
	tokNewline
	tokOp
	tokWord
	tokNumber // a descriptor or {name} in front of a redirection
)

type token struct {
	from, end  int
	text       string // of an operator; of a word, its source
	kind       tokenKind
	plain      bool // a word without any quoting or expansion
	joined     bool // it is written over several lines; text is not
	assignment bool // a word of the form name=..., name+=..., name[...]=...
}

// spanKind names the constructs that the scanner reports.
type spanKind uint8

const (
	spanParam       spanKind = iota // ${...}, whole
	spanArith                       // the text in $((...)), $[...], ((...))
	spanLoop                        // the text in for ((...))
	spanSubscript                   // the text in [...]
	spanSlice                       // the text after : in ${x:...}
	spanSubst                       // $(...), `...`, <(...), whole
	spanBackquote                   // the text in `...`
	spanKeyword                     // a reserved word that names a command here
	spanCut                         // )...: a here-document's delimiter ends in front of it
	spanTail                        // what follows x=(...) in the same word
	spanMember                      // (...) of a[1]=(...)
	spanBracket                     // [...] at the start of a command or of an element, = before an element: text
	spanBody                        // the ( of function f (...)
	spanNested                      // (( that opens two subshells: the offset between them
	spanNestedSubst                 // $((...) that is no arithmetic, whole
	spanEmpty                       // (()) or $(()): the offset of the missing text
	spanElem                        // += or = after [k] in x=(...)
	spanCompound                    // (...) of x=(...) where the parser takes no array
	spanPrefix                      // an array assignment in front of a command
	spanDecl                        // declare x, the whole command
	spanName                        // the name in for, select, function
	spanSelect                      // the word select, whose body may be in braces
	spanBang                        // a ! that the parser does not accept
	spanLone                        // a ! alone
	spanTimed                       // the ! in time ! x
	spanExtGlob                     // ?(...), whole
	spanRegex                       // the right side of =~
	spanDelim                       // a here-document delimiter that the parser mistakes
	spanDoc                         // the body of a here-document
	spanBadDoc                      // the body of one, with an expansion that does not end
	spanApostrophe                  // a ' that is text within "${x-...}" (posix mode)
	spanHardDoc                     // the body of one whose end the parser does not find, with at behind its delimiter
	spanHardDelim                   // the delimiter of one
	spanComment                     // a backslash that ends a comment
	spanHash                        // a # that begins a word (Options.HashIsText)
	spanWord                        // a word that must be seen as one literal
	spanNumber                      // the subscript in {name[...]} in front of a redirection, if it is no plain text
	spanLast                        // their number
)

type span struct {
	kind      spanKind
	from, end int
	quoted    bool // of spanDoc and spanDelim: the delimiter is quoted; of spanLone: there is another !
	at        int  // of spanDelim: the line that ends the body
}

// maxDepth bounds the nesting that the scanner follows.
const maxDepth = 10_000

// newScanner makes a scanner of s, whose first line has the given number. As
// bash does, it ends a last line that has no newline; a backslash at the very
// end is a character.
func newScanner(s string, line int, opt Options) *scanner {
	if continues(s) {
		s += `\`
	}
	if !strings.HasSuffix(s, "\n") {
		s += "\n"
	}
	return &scanner{s: s, base: line, opt: opt}
}

func (sc *scanner) add(kind spanKind, from, end int) {
	sc.spans = append(sc.spans, span{kind: kind, from: from, end: end})
}

// byteAt is the byte at an offset, 0 at the end.
func (sc *scanner) byteAt(at int) byte {
	if at < len(sc.s) {
		return sc.s[at]
	}
	return 0
}

// enter counts one level of nesting, which ends with leave; it returns false
// after an error or if there are too many.
func (sc *scanner) enter() bool {
	if sc.err != nil {
		return false
	}
	if sc.depth >= maxDepth {
		sc.fail(&Error{Line: sc.lineAt(sc.at), Msg: errDepth.Error()})
		return false
	}
	sc.depth++
	return true
}

func (sc *scanner) leave() { sc.depth-- }

// peek lexes the next token. Lexing it again in another mode forgets what the
// first look found.
func (sc *scanner) peek(m mode) token {
	sc.look(m)
	return sc.tok
}

// look is peek for who looks at sc.tok.
func (sc *scanner) look(m mode) {
	if sc.opt.ExtGlob {
		m |= modeExtGlob
	}
	if sc.have {
		if sc.tokMode == m || sc.tok.kind <= tokOp && (sc.tokMode^m)&modeRegex == 0 {
			return
		}
		sc.at = sc.before.at
		sc.spans = slices.Delete(sc.spans, sc.before.spans, sc.before.upTo)
		sc.docs = sc.docs[:sc.before.docs]
	}
	before := state{at: sc.at, spans: len(sc.spans), docs: len(sc.docs)}
	var t token
	sc.lex(m, &t)
	for sc.err != nil && sc.err.Incomplete && sc.refill() { // the token goes on
		sc.err, sc.memo = nil, nil
		sc.at, sc.spans, sc.docs, t = before.at, sc.spans[:before.spans], sc.docs[:before.docs], token{}
		sc.lex(m, &t)
	}
	sc.tok = t
	before.upTo = len(sc.spans)
	sc.before = before
	sc.have, sc.tokMode = true, m
	if sc.err != nil {
		sc.tok = token{kind: tokEOF, from: len(sc.s), end: len(sc.s)}
	}
}

// take consumes the token that was peeked; after a newline the bodies of
// here-documents are read.
func (sc *scanner) take() token {
	sc.have = false
	if sc.tok.kind == tokNewline && len(sc.docs) > 0 {
		sc.readDocs()
	}
	return sc.tok
}

// isOp reports whether the next token is the operator op.
func (sc *scanner) isOp(op string) bool {
	sc.look(modeCommand)
	return sc.tok.kind == tokOp && sc.tok.text == op
}

// isReserved reports whether the next token is the reserved word w.
func (sc *scanner) isReserved(w string) bool {
	sc.look(modeCommand)
	return sc.tok.kind == tokWord && sc.tok.plain && sc.tok.text == w
}

// isPlain is isReserved where no command may start.
func (sc *scanner) isPlain(w string) bool {
	sc.look(0)
	return sc.tok.kind == tokWord && sc.tok.plain && sc.tok.text == w
}

// newlines skips newline tokens.
func (sc *scanner) newlines() { sc.newlinesIn(modeCommand) }

// newlinesIn skips newline tokens in front of a token of mode m.
func (sc *scanner) newlinesIn(m mode) {
	for sc.look(m); sc.tok.kind == tokNewline; sc.look(m) {
		sc.take()
	}
}

// lineAt is the number of the source line that the offset is on.
func (sc *scanner) lineAt(at int) int {
	at = min(at, len(sc.s))
	n := sc.base + strings.Count(sc.s[:at], "\n")
	for _, sp := range sc.splices {
		if sp.at < at {
			n -= strings.Count(sc.s[sp.at:min(at, sp.at+sp.len)], "\n")
		}
	}
	return n
}
