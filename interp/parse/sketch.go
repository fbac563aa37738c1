package parse

import "strings"

// A Mark is a piece of code as Sketch sees it. Marks may lie within others.
type Mark struct {
	From, End int
	Kind      MarkKind
}

// A MarkKind is what a Mark is.
type MarkKind uint8

// The kinds of marks.
const (
	MarkWord         MarkKind = iota
	MarkCommand               // the name of a command, which no expansion changes
	MarkString                // a quoted word, or the body of a here-document
	MarkVariable              // a word that is an expansion of a parameter, or arithmetic
	MarkSubstitution          // a word that is a command or process substitution
	MarkAssignment
	MarkKeyword
	MarkRedirect
	MarkOperator
	MarkComment
)

// An Opening is a construct that code does not end.
type Opening struct {
	At  int    // where it begins
	End string // what would end it: a quote, `fi', `)', the delimiter of a here-document
}

// Sketch reads code that need not be right or complete, as an editor has it: what
// it finds is right as far as the code is, and a guess behind a mistake. The
// openings are what the end of the code leaves open, the innermost last. It takes
// a time that is proportional to the code.
func Sketch(code string) ([]Mark, []Opening) {
	k := &sketch{s: code, budget: 4 * len(code)}
	k.list()
	return k.marks, k.open
}

type sketch struct {
	s      string
	at     int
	marks  []Mark
	open   []Opening
	docs   []heredoc // whose bodies follow the next newline
	depth  int
	budget int // bytes that may yet be read twice
}

// maxSketch bounds how deep Sketch looks into what is nested.
const maxSketch = 500

// A spot is where in a command a list has arrived.
type spot struct {
	command  bool // a command may start
	keywords bool // a reserved word may stand here
	first    bool // the name of a command was the last word
	declares bool // arguments are assignments
	name     bool // the name of a function is next
	named    bool // its parentheses may be
	timed    bool // time was the last word
	loop     loopSpot
	choice   choiceSpot
}

// A loopSpot is a place between for, or select, and do.
type loopSpot uint8

const (
	loopName loopSpot = iota + 1 // the name is next
	loopIn                       // in or do is next
	loopWords
)

// A choiceSpot is a place in case, outside of the commands.
type choiceSpot uint8

const (
	choiceWord    choiceSpot = iota + 1 // the word is next
	choiceIn                            // in is next
	choicePattern                       // a pattern is next
)

// begin is for what separates commands. Newlines may stand in front of in.
func (p *spot) begin(newline bool) {
	next := spot{command: true, keywords: true}
	if newline && p.loop == loopIn {
		next.loop = loopIn
	}
	if p.choice == choicePattern || newline && p.choice == choiceIn {
		next = spot{choice: p.choice}
	}
	*p = next
}

func (k *sketch) mark(from int, kind MarkKind) { k.marks = append(k.marks, Mark{from, k.at, kind}) }

func (k *sketch) push(at int, end string) { k.open = append(k.open, Opening{at, end}) }

func (k *sketch) pop() { k.open = k.open[:len(k.open)-1] }

// awaits reports whether end closes the innermost construct.
func (k *sketch) awaits(end string) bool {
	return len(k.open) > 0 && k.open[len(k.open)-1].End == end
}

func (k *sketch) byteAt(at int) byte {
	if at < len(k.s) {
		return k.s[at]
	}
	return 0
}

// list reads commands until the end of the innermost construct, if there is one,
// or of the code.
func (k *sketch) list() {
	if k.depth++; k.depth > maxSketch {
		k.at = len(k.s)
	}
	base, docs := len(k.open), k.docs
	k.docs = nil
	p := spot{command: true, keywords: true}
	for k.at < len(k.s) && len(k.open) >= base {
		switch c := k.s[k.at]; {
		case isBlank(c), c == '\\' && k.byteAt(k.at+1) == '\n':
			k.blanks()
		case c == '\n':
			k.at++
			k.documents()
			p.begin(true)
		case c == '#':
			k.comment()
		case c == '(':
			k.parenthesis(&p)
		case c == ')':
			k.closeParenthesis(&p, base)
		case (c == '<' || c == '>') && k.byteAt(k.at+1) == '(':
			k.word(&p)
		case strings.IndexByte("|&;<>", c) >= 0:
			k.operator(&p)
		default:
			k.word(&p)
		}
	}
	for _, d := range k.docs {
		if k.at >= len(k.s) {
			k.push(d.op, d.delim)
		}
	}
	k.docs = docs
	k.depth--
}

func (k *sketch) blanks() {
	for k.at < len(k.s) {
		switch {
		case isBlank(k.s[k.at]):
			k.at++
		case strings.HasPrefix(k.s[k.at:], "\\\n"):
			k.at += 2
		default:
			return
		}
	}
}

func (k *sketch) comment() {
	from := k.at
	k.at = len(k.s)
	if i := strings.IndexByte(k.s[from:], '\n'); i >= 0 {
		k.at = from + i
	}
	k.mark(from, MarkComment)
}

// parenthesis is for a ( outside of words.
func (k *sketch) parenthesis(p *spot) {
	from := k.at
	switch {
	case p.choice == choicePattern:
		k.at++
		return
	case (p.command || p.loop == loopName) && k.byteAt(from+1) == '(' && k.arithmetic(from, from+1, "))"):
		*p = spot{command: p.loop == loopName, keywords: true}
		return
	case p.first && k.emptyParens():
		k.marks = k.marks[:len(k.marks)-1] // the name of a function
		p.begin(false)
		return
	case p.named && k.emptyParens():
		p.begin(false)
		return
	}
	k.push(from, ")")
	k.at++
	p.begin(false)
}

// emptyParens skips ().
func (k *sketch) emptyParens() bool {
	at := k.at + 1
	for isBlank(k.byteAt(at)) {
		at++
	}
	if k.byteAt(at) != ')' {
		return false
	}
	k.at = at + 1
	return true
}

// closeParenthesis is for a ) outside of words: it ends a pattern, or the
// innermost parentheses and whatever is open in them.
func (k *sketch) closeParenthesis(p *spot, base int) {
	k.at++
	if p.choice == choicePattern {
		*p = spot{command: true, keywords: true}
		return
	}
	for n := len(k.open) - 1; n >= max(base-1, 0); n-- {
		if k.open[n].End == ")" {
			k.open = k.open[:n]
			break
		}
	}
	*p = spot{keywords: true}
}

// operator reads an operator that is no parenthesis, and with it the target of a
// redirection.
func (k *sketch) operator(p *spot) {
	from := k.at
	op := k.operatorHere()
	if isRedirect(op) {
		k.redirect(from, op)
		p.keywords = false
		return
	}
	k.at += len(op)
	if p.choice == choicePattern {
		return
	}
	switch op {
	case ";;", ";&", ";;&":
		p.begin(false)
		if k.awaits("esac") {
			*p = spot{choice: choicePattern}
		}
		return
	case ";":
	default:
		k.mark(from, MarkOperator)
	}
	p.begin(op == ";" && p.loop == loopIn)
}

func (k *sketch) operatorHere() string {
	for _, op := range operators(k.s[k.at]) {
		if strings.HasPrefix(k.s[k.at:], op) {
			return op
		}
	}
	panic("parse: no operator for " + k.s[k.at:k.at+1])
}

// redirect reads a redirection from its operator on; from is where its
// descriptor begins, or the operator.
func (k *sketch) redirect(from int, op string) {
	at := k.at
	k.at += len(op)
	k.blanks()
	word := k.at
	if c := k.byteAt(word); !isMeta(c) && c != 0 || (c == '<' || c == '>') && k.byteAt(word+1) == '(' {
		k.scanWord(false)
	}
	if op == "<<" || op == "<<-" {
		delim, quoted := unquote(k.s[word:k.at])
		k.docs = append(k.docs, heredoc{op: at, delim: delim, quoted: quoted, strip: op == "<<-"})
	}
	k.mark(from, MarkRedirect)
}

// documents reads the here-documents that begin here.
func (k *sketch) documents() {
	docs := k.docs
	k.docs = nil
	for _, d := range docs {
		from := k.at
		ended := false
		for !ended && k.at < len(k.s) {
			line, n := logicalLine(k.s[k.at:], d.quoted)
			k.at = min(k.at+n, len(k.s))
			ended = d.endedBy(line)
		}
		end := k.at
		if ended {
			k.at = from + len(strings.TrimSuffix(k.s[from:end], "\n"))
		}
		k.mark(from, MarkString)
		k.at = end
		if !ended {
			k.push(d.op, d.delim)
		}
	}
}
