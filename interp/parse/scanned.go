package parse

import (
	"io"
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
		return nil, r.fail(sc.err)
	}
	end := min(sc.at, len(sc.s))
	if c := r.parsed(sc, opt, end); c != nil {
		return c, nil
	}
	rp := newRepair(sc, end)
	stmts, err := rp.parse()
	if err != nil {
		return nil, r.fail(&Error{Line: r.line, Msg: "syntax error: " + err.Error()})
	}
	rp.fix(stmts)
	normalize(stmts)
	c := &Command{
		Stmts: stmts, Text: rp.text, Name: r.src.Name, BaseLine: r.line, ExtGlob: opt.ExtGlob,
		Holes: rp.sortHoles(), Warnings: sc.warnings,
	}
	c.newlines = rp.newlines(sc)
	used := end
	for _, sp := range sc.splices {
		used -= sp.len - sp.was
	}
	used = min(used, size)
	r.line += strings.Count(r.text[r.at:r.at+used], "\n")
	r.at += used
	r.queue, r.failed = nil, false
	return c, nil
}

// parsed returns the line from the queue if it has been parsed ahead and the
// scanner found nothing to change.
func (r *Reader) parsed(sc *scanner, opt Options, end int) *Command {
	if len(sc.splices) > 0 || len(sc.open) > 0 || r.needsRepair(sc) {
		return nil
	}
	if len(r.queue) == 0 && !r.failed {
		r.fill()
	}
	if len(r.queue) == 0 || r.queue[0].end != min(r.at+end, len(r.text)) {
		return nil
	}
	return r.take(opt)
}

// needsRepair reports whether the parser misreads the line without an error.
func (r *Reader) needsRepair(sc *scanner) bool {
	for _, sp := range sc.spans {
		if sp.kind == spanNested && sc.s[sp.from-1] == '!' {
			return true
		}
		if sp.kind == spanSubst && sp.end < len(sc.s) && sc.s[sp.end] == '#' {
			return true
		}
	}
	return false
}

// fail ends reading with an error.
func (r *Reader) fail(e *Error) error {
	e.Name = r.src.Name
	r.err = e
	return e
}

// scan recognizes the next line. It returns the scanner and how much of the
// text it was given, or nil at the end of the text.
func (r *Reader) scan(opt Options) (*scanner, int) {
	text := r.text[r.at:]
	for size := windowBytes; ; size *= 4 {
		window := wholeLines(text, size)
		sc := newScanner(text[:window], r.line, opt)
		ok := sc.line()
		short := sc.err != nil && sc.err.Incomplete || len(sc.open) > 0 || !ok
		if short && window < len(text) {
			continue
		}
		if !ok {
			return nil, window
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
