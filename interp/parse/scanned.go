package parse

import (
	"errors"
	"io"
	"slices"
	"strings"
)

// windowBytes is how much text the scanner gets at first. Splicing an alias
// copies what follows it.
const windowBytes = 16 << 10

// scanned reads the next line with the scanner: one that the parser rejects or
// may misread, or any line while aliases are defined.
func (r *Reader) scanned(opt Options) (*Command, error) {
	sc, size := r.scan(opt)
	if sc == nil {
		r.err = io.EOF
		return nil, r.err
	}
	if sc.err != nil {
		sc.err.Warnings = sc.warnings
		err := r.fail(sc.err, opt)
		if sc.err.Reach == ReachLine {
			r.consume(sc, sc.resume, size)
			r.err = nil
		}
		return nil, err
	}
	return r.repaired(sc, size, opt)
}

// repaired makes a command of the line that a scanner recognized.
func (r *Reader) repaired(sc *scanner, size int, opt Options) (*Command, error) {
	sc.endDocs()
	end := min(sc.at, len(sc.s))
	rp := newRepair(sc, end)
	if c := r.parsed(sc, rp, opt, end); c != nil {
		return c, nil
	}
	stmts, err := rp.parse()
	if err != nil && r.rest == "" && len(sc.joins) == 0 {
		if joined := r.joined(r.text[r.at:r.at+size], opt); joined != nil {
			return r.repaired(joined, size, opt)
		}
	}
	if err != nil {
		e := unexplained(err, r.line)
		e.Incomplete = len(sc.open) > 0
		return nil, r.fail(e, opt)
	}
	rp.fix(stmts)
	c := &Command{
		Stmts: stmts, Text: rp.text, added: rp.added, joins: sc.joins, Name: r.src.Name, BaseLine: r.line, ExtGlob: opt.ExtGlob, Posix: opt.Posix, Bytes: opt.Bytes,
		Holes: rp.sortHoles(), Warnings: sc.warnings, origin: Origin{Text: sc.s[:end], Line: r.line, ExtGlob: opt.ExtGlob, Bytes: opt.Bytes},
	}
	c.newlines = rp.newlines(sc)
	r.consume(sc, end, size)
	return c, nil
}

// consume moves behind a line that ends at end in the scanner's text. If that
// is inside the text of an alias, the rest of it comes first next time.
func (r *Reader) consume(sc *scanner, end, size int) {
	used := end
	for _, at := range sc.joins {
		if at < end {
			used += len("\\\n")
		}
	}
	r.rest, r.active = "", nil
	for _, sp := range sc.splices {
		switch after := sp.at + sp.len; {
		case sp.at >= end:
		case after > end:
			r.rest = sc.s[end:after]
			used -= end - sp.at - sp.was
		default:
			used -= sp.len - sp.was
		}
	}
	for _, a := range sc.aliases {
		if a.end > end {
			r.active = append(r.active, activeAlias{a.name, a.end - end})
		}
	}
	used = min(used, size)
	r.line += strings.Count(r.text[r.at:r.at+used], "\n")
	r.at += used
	r.keepQueue()
}

// keepQueue drops what was consumed of the queue. The rest remains if it begins
// where reading goes on: the parser has read it without regard to aliases.
func (r *Reader) keepQueue() {
	for i, l := range r.queue {
		if l.end >= r.at {
			if l.end == r.at && r.rest == "" {
				r.queue = r.queue[i+1:]
				return
			}
			break
		}
	}
	r.queue, r.failed = nil, false
}

// unexplained is the error for a line that the parser rejects and the scanner
// accepts. It is in the parser's words: bash would run the line.
func unexplained(err error, line int) *Error {
	if errors.Is(err, errDepth) {
		return &Error{Line: line, Msg: errDepth.Error()}
	}
	return &Error{Line: line, Msg: "syntax error: " + err.Error()}
}

// parsed returns the line from the queue if it has been parsed ahead and the
// scanner found nothing to change.
func (r *Reader) parsed(sc *scanner, rp *repair, opt Options, end int) *Command {
	if len(sc.splices) > 0 || len(sc.joins) > 0 || r.rest != "" || len(sc.open) > 0 || len(sc.warnings) > 0 || rp.misread() {
		return nil
	}
	if len(r.queue) == 0 && !r.failed {
		r.fill(opt)
	}
	if len(r.queue) == 0 || r.queue[0].end != min(r.at+end, len(r.text)) {
		return nil
	}
	return r.take(opt)
}

// fail ends reading with an error. What was typed is not quoted, be it for eval.
func (r *Reader) fail(e *Error, opt Options) error {
	e.Name = r.src.Name
	if opt.Interactive && (e.Name == "" || e.Name == "eval") {
		e.Text = ""
	}
	r.err = e
	return e
}

// scan recognizes the next line. It returns the scanner and how much of the
// text it was given, or nil at the end of the text.
func (r *Reader) scan(opt Options) (*scanner, int) {
	text := r.text[r.at:]
	for size := windowBytes; ; size *= 4 {
		window := wholeLines(text, size)
		sc := newScanner(r.rest+text[:window], r.line, opt)
		if r.rest != "" {
			sc.splices = []splice{{len: len(r.rest)}}
			sc.aliases = slices.Clone(r.active)
		}
		ok := sc.line()
		short := sc.err != nil && sc.err.Incomplete || len(sc.open) > 0 || !ok && sc.err == nil
		if short && window < len(text) {
			continue
		}
		if !ok && sc.err == nil {
			return nil, window
		}
		if r.rest == "" && (sc.err != nil && strings.Contains(text[:window], "\\\n") || splitsTokens(sc.s[:min(sc.at, len(sc.s))])) {
			if joined := r.joined(text[:window], opt); joined != nil {
				sc = joined
			}
		}
		return sc, window
	}
}

// wholeLines returns a length of at least n that ends with a line that is not
// continued, or len(text).
func wholeLines(text string, n int) int {
	for n < len(text) {
		i := strings.IndexByte(text[n:], '\n')
		if i < 0 {
			break
		}
		n += i + 1
		if n < 2 || text[n-2] != '\\' {
			return n
		}
	}
	return len(text)
}
