package parse

import (
	"errors"
	"slices"
	"strings"

	"mvdan.cc/sh/v3/syntax"
)

// Operators of ${x~} and ${x~~}, which the parser does not know.
const (
	// ToggleFirst is the Op of ${x~pattern}.
	ToggleFirst syntax.ParExpOperator = 1<<30 + iota
	// ToggleAll is the Op of ${x~~pattern}.
	ToggleAll
)

// A repair makes the parser accept a line that bash accepts. The scanner has
// said where the constructs are that the parser may not like.
type repair struct {
	text   string // of the line, with what was inserted
	spans  []span
	open   []heredoc
	m      masker
	holes  []Hole
	names  map[int]int  // literals to be taken from text: offset to length
	lone   map[int]bool // offsets of a ! alone: whether it negates
	timed  []int        // offsets of a ! after time
	toggle map[int]syntax.ParExpOperator

	finish  func()       // masks more, of a text that is no command
	cuts    []int        // offsets of newlines that were inserted
	added   []int        // offsets of all bytes that were inserted
	selects map[int]bool // offsets of for that is select
	done    map[int]bool // indices of spans that have been masked
}

func newRepair(sc *scanner, end int) *repair {
	rp := &repair{
		text: sc.s[:end], spans: slices.Clone(sc.spans), open: sc.open,
		names: map[int]int{}, toggle: map[int]syntax.ParExpOperator{}, done: map[int]bool{}, lone: map[int]bool{}, selects: map[int]bool{},
	}
	return rp
}

// maxTries bounds how often a line is parsed: after each failure the smallest
// construct around it is masked.
const maxTries = 200

// parse parses the text unchanged, then with what is sure to help, then with
// the construct around each error hidden.
func (rp *repair) parse() ([]*syntax.Stmt, error) {
	if !rp.misread() {
		rp.mask()
		stmts, err := parseAll(rp.m.String())
		if err == nil || errors.Is(err, errDepth) {
			return stmts, err
		}
	}
	rp.insert()
	rp.mask()
	rp.hide()
	var err error
	for range maxTries {
		var stmts []*syntax.Stmt
		stmts, err = parseAll(rp.m.String())
		if err == nil {
			return stmts, nil
		}
		if !rp.hideAround(err) && !rp.hideRest() {
			break
		}
	}
	return nil, err
}

// misread reports whether the parser misreads the line without an error: !(a)
// where patterns are not extended, # after a substitution in another, a
// backslash at the end of a comment, which continues it for the parser, and
// {name[$i]}> for a word and a redirection.
func (rp *repair) misread() bool {
	for _, sp := range rp.spans {
		switch sp.kind {
		case spanComment, spanHash, spanHardDoc, spanApostrophe, spanNumber:
			return true
		case spanNested:
			if sp.from > 0 && rp.text[sp.from-1] == '!' {
				return true
			}
		}
		if rp.hashBehind(sp) {
			return true
		}
	}
	return false
}

func (rp *repair) hashBehind(sp span) bool {
	return sp.kind == spanSubst && sp.end < len(rp.text) && rp.text[sp.end] == '#'
}

func (rp *repair) mask() {
	rp.m = masker{text: rp.text}
	if masked := mask(rp.text); masked != rp.text {
		rp.m.b = []byte(masked)
	}
	if rp.finish != nil {
		rp.finish()
	}
}

func parseAll(text string) (stmts []*syntax.Stmt, err error) {
	p := parsers.Get().(*syntax.Parser)
	defer parsers.Put(p)
	defer func() {
		if r := recover(); r != nil {
			err = errPanic
		}
	}()
	for st, err := range p.StmtsSeq(newInput(text)) {
		if err != nil {
			return nil, err
		}
		stmts = append(stmts, st)
	}
	if !normalize(text, stmts) {
		return nil, errRejected
	}
	return stmts, nil
}

// errRejected says that the parser accepts what bash does not.
var errRejected = errors.New("not a command")

var errPanic = errors.New("internal error of the parser")

// insert separates the parentheses of nested subshells, puts a 0 into empty
// arithmetic, and ends here-documents that the end of the text ends.
func (rp *repair) insert() {
	var sb strings.Builder
	var at []int
	last := 0
	for _, sp := range sortedInserts(rp.spans) {
		sb.WriteString(rp.text[last:sp.from])
		last = sp.from
		if sp.kind == spanCut {
			rp.cuts = append(rp.cuts, sb.Len())
		}
		sb.WriteString(inserted[sp.kind])
		for range inserted[sp.kind] {
			rp.added = append(rp.added, sp.from+len(at))
			at = append(at, sp.from)
		}
	}
	sb.WriteString(rp.text[last:])
	rp.text = sb.String()
	added := len(rp.spans)
	if len(rp.open) > 0 {
		rp.endOpen(at)
	}
	for i := range rp.spans[:added] {
		sp := &rp.spans[i]
		sp.from += insertedBefore(at, sp.from+1)
		sp.end += insertedBefore(at, sp.end)
		sp.at += insertedBefore(at, sp.at)
	}
}

// endOpen adds the delimiters of the here-documents that the end of the text ends.
// If their last line is continued there is nothing to continue it: a line of
// nothing but a backslash is none at all, any other one ends there.
// at are the offsets of what was inserted.
func (rp *repair) endOpen(at []int) {
	if body, ok := strings.CutSuffix(rp.text, "\n"); ok && continues(body) && !rp.open[0].quoted {
		if body = body[:len(body)-1]; strings.HasSuffix(body, "\n") {
			rp.text = body
		} else {
			rp.text += "\n"
		}
	}
	for i := range rp.spans {
		rp.spans[i].end = min(rp.spans[i].end, len(rp.text))
	}
	for _, d := range rp.open {
		end := len(rp.text)
		rp.text += strings.ReplaceAll(d.delim, "\n", "x") + "\n"
		if !oddDelimiter(d.word.text, d.delim) {
			continue
		}
		moved := func(offset int) int { return offset + insertedBefore(at, offset+1) }
		rp.spans = append(rp.spans,
			span{kind: spanHardDoc, from: min(moved(d.from), end), end: end, at: len(rp.text)},
			span{kind: spanHardDelim, from: moved(d.word.from), end: moved(d.word.end), quoted: d.quoted, at: len(d.delim)})
	}
}

// inserted is what to put where a span of a kind is.
var inserted = [...]string{spanNested: " ", spanEmpty: "0", spanCut: "\n", spanBody: "() ", spanLast: ""}

func sortedInserts(spans []span) []span {
	var list []span
	for _, sp := range spans {
		if inserted[sp.kind] != "" {
			list = append(list, sp)
		}
	}
	slices.SortFunc(list, func(a, b span) int { return a.from - b.from })
	return slices.CompactFunc(list, func(a, b span) bool { return a.from == b.from })
}

// insertedBefore counts the bytes inserted at offsets less than off.
func insertedBefore(at []int, off int) int {
	n, _ := slices.BinarySearch(at, off)
	return n
}

// position is where the parser found an error.
func position(err error) (int, bool) {
	var pe syntax.ParseError
	if errors.As(err, &pe) {
		return int(pe.Pos.Offset()), true
	}
	var le syntax.LangError
	if errors.As(err, &le) {
		return int(le.Pos.Offset()), true
	}
	return 0, false
}
