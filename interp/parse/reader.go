package parse

import (
	"io"
	"strings"

	"mvdan.cc/sh/v3/syntax"
)

// batchLines bounds how many lines are parsed ahead of the one that is
// executed. Starting the parser costs about as much as ten short lines.
const batchLines = 1024

// Reader splits a source into complete commands.
type Reader struct {
	src    *Source
	opt    func() Options
	text   string // src.Text without NUL bytes
	masked string // text as the parser sees it
	nuls   []int  // offsets in text where a NUL byte was dropped

	at    int    // start of the first line that Next has not returned
	line  int    // number of that line
	queue []line // parsed ahead
	// failed says that the parser rejects what follows the queue.
	failed bool
	err    error // io.EOF or *Error: there is nothing more
	// rest is what is left of an alias whose text has a newline in it, and
	// active the aliases that it belongs to. It comes before at.
	rest   string
	active []activeAlias
	// deferring says that bodies are not parsed; fed is then what the parser
	// gets, from the first command on.
	deferring bool
	bodies    []deferredBody // in the order of the text
	fed       string
	mistaken  int // bodies that were parsed after all
	// wary says that the text may hold what the parser misreads without an
	// error, so that each line is looked at, and scanned first if it may.
	wary bool
}

// line is a parsed command line. Its nodes index the text from base.
type line struct {
	stmts     []*syntax.Stmt
	base, end int // offsets in the reader's text: of the tree's 0, behind the line
	baseLine  int
	endLine   int // number of the line at end
	body      *deferredBody
}

// NewReader returns a Reader for src. opt is asked before each command.
func NewReader(src *Source, opt func() Options) *Reader {
	r := &Reader{src: src, opt: opt, text: src.Text, line: max(src.Line, 1)}
	if strings.IndexByte(r.text, 0) >= 0 {
		r.dropNULs()
	}
	r.masked = mask(r.text)
	r.wary = misreadable(r.text)
	return r
}

// misreadable reports whether a text may hold what the parser misreads without
// an error.
func misreadable(text string) bool {
	return strings.Contains(text, ")#") || strings.Contains(text, "`#") || strings.Contains(text, "coproc") ||
		strings.Contains(text, "]}<") || strings.Contains(text, "]}>") || // {name[$i]}>
		opensInBackquotes(text) || continuesComment(text) || hasHardDoc(text) || mayCutDoc(text) || mayBeLateDoc(text) || splitsTokens(text)
}

// opensInBackquotes reports whether a quote may be open between two backquotes.
// The parser looks for the second one behind the quote's end, bash does not.
func opensInBackquotes(text string) bool {
	i := strings.IndexByte(text, '`')
	if i < 0 {
		return false
	}
	single, double := false, false
	for i++; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case '\'':
			single = !single
		case '"':
			double = !double
		case '`':
			if single || double {
				return true
			}
		}
	}
	return false
}

// continuesComment reports whether a backslash may end a comment.
func continuesComment(text string) bool {
	for at := 0; ; {
		i := strings.Index(text[at:], "\\\n")
		if i < 0 {
			return false
		}
		line := text[at : at+i]
		line = line[strings.LastIndexByte(line, '\n')+1:]
		for j := range len(line) {
			if line[j] == '#' && (j == 0 || isMeta(line[j-1]) || line[j-1] == '`') {
				return true
			}
		}
		at += i + len("\\\n")
	}
}

// dropNULs removes NUL bytes as bash does.
func (r *Reader) dropNULs() {
	var sb strings.Builder
	for i := 0; i < len(r.text); i++ {
		if b := r.text[i]; b != 0 {
			sb.WriteByte(b)
		} else {
			r.nuls = append(r.nuls, sb.Len())
		}
	}
	r.text = sb.String()
}

// Offset returns how many bytes of Source.Text have been consumed by the
// commands that Next returned: up to the end of their last line, its
// here-documents included.
func (r *Reader) Offset() int {
	n := r.at
	for _, at := range r.nuls {
		if at >= r.at {
			break
		}
		n++
	}
	return n
}

// Renumber makes n the number of the line that is read next.
func (r *Reader) Renumber(n int) {
	d := n - r.line
	if d == 0 {
		return
	}
	r.line = n
	for i := range r.queue {
		r.queue[i].baseLine += d
		r.queue[i].endLine += d
	}
}

// Next returns the next complete command, io.EOF at the end of the source,
// or an *Error. After an *Error there is nothing more to read: bash discards
// the rest of a script, and of an -c or eval string, that has a syntax error.
func (r *Reader) Next() (*Command, error) {
	if r.err != nil {
		return nil, r.err
	}
	opt := r.opt()
	if r.rest != "" || opt.HashIsText && strings.Contains(r.text[r.at:], "#") {
		return r.scanned(opt)
	}
	if opt.Posix && len(r.queue) > 0 && r.queue[0].body != nil {
		r.parseBodies()
		r.queue, r.failed = nil, false
	}
	if len(r.queue) == 0 && !r.failed {
		r.fill(opt)
	}
	switch {
	case r.err != nil:
		return nil, r.err
	case len(r.queue) > 0 && r.trusted(opt):
		return r.take(opt), nil
	}
	return r.scanned(opt)
}

// trusted reports whether the first line of the queue is what bash would make
// of it.
func (r *Reader) trusted(opt Options) bool {
	l := r.queue[0]
	switch {
	case r.wary && (misreadable(r.text[r.at:l.end]) || !onlyComments(r.text[r.at:l.base+int(l.stmts[0].Pos().Offset())])):
		return false
	case opt.Posix && strings.Contains(r.text[r.at:l.end], "${") && strings.Contains(r.text[r.at:l.end], "'"):
		return false
	case opt.TestBroken && strings.Contains(r.text[r.at:l.end], "[["):
		return false
	case !opt.ExtGlob && hasExtGlob(r.text[r.at:l.end]):
		return false
	case l.end == len(r.text) && !strings.HasSuffix(r.text, "\n") && strings.Contains(r.text[r.at:], "<<"):
		return false // a here-document may lack its body
	case opt.ExpandAliases && opt.Alias != nil:
		return !aliased(l.stmts, opt) && !l.body.aliased(opt)
	}
	return true
}

// onlyComments reports whether there is no command in a text: one could be in
// what the parser took for a comment that goes on.
func onlyComments(text string) bool {
	for line := range strings.Lines(text) {
		if line = strings.TrimLeft(line, " \t"); line != "\n" && line != "" && line[0] != '#' {
			return false
		}
	}
	return true
}

// hasExtGlob reports whether extended patterns may stand in a line.
func hasExtGlob(s string) bool {
	for {
		i := strings.IndexByte(s, '(')
		if i < 0 {
			return false
		}
		if i > 0 && strings.IndexByte("?*+@!", s[i-1]) >= 0 {
			return true
		}
		s = s[i+1:]
	}
}

// take returns the first line of the queue.
func (r *Reader) take(opt Options) *Command {
	l := r.queue[0]
	r.queue = r.queue[1:]
	from := Origin{Text: r.text[r.at:l.end], Line: r.line, ExtGlob: opt.ExtGlob, Bytes: opt.Bytes}
	r.at, r.line = l.end, l.endLine
	text, masked := r.text[l.base:], r.masked[l.base:]
	if from := int(l.stmts[0].Pos().Offset()); isMasked(masked[from : l.end-l.base]) {
		restore(l.stmts, text, masked)
	}
	c := &Command{
		Stmts: l.stmts, Text: text, Name: r.src.Name, BaseLine: l.baseLine, ExtGlob: opt.ExtGlob, Posix: opt.Posix, Bytes: opt.Bytes, origin: from,
	}
	if l.body != nil {
		c.Deferred, c.behind, c.hidden = true, l.body.end-l.base, l.body.lines
	}
	return c
}

func isMasked(s string) bool { return strings.IndexByte(s, maskByte) >= 0 }

// fill parses ahead from r.at: whole lines only.
func (r *Reader) fill(opt Options) {
	for again := true; again && len(r.queue) == 0; {
		again = r.parseAhead(opt)
	}
}

// parseAhead is fill. It returns true if a body had been left out that should
// not have been, so that there may be more.
func (r *Reader) parseAhead(opt Options) (again bool) {
	p := parsers.Get().(*syntax.Parser)
	defer parsers.Put(p)
	// The parser panics on some malformed input.
	defer func() {
		if recover() != nil {
			r.failed = true
		}
	}()
	text := r.feed(opt)[r.at:]
	from, number, hidden := 0, r.line, 0
	var stmts []*syntax.Stmt
	for st, err := range p.StmtsSeq(newInput(text)) {
		if err != nil {
			r.failed = true
			return false
		}
		if int(st.Pos().Offset()) < from { // the parser found another end of a here-document
			r.queue, r.failed = r.queue[:len(r.queue)-1], true
			return false
		}
		stmts = append(stmts, st)
		end, ok := lineEnd(text, stmts)
		if !ok {
			continue
		}
		if !normalize(text, stmts) {
			break
		}
		number += strings.Count(text[from:end], "\n")
		l := line{stmts: stmts, base: r.at, baseLine: r.line + hidden, end: r.at + end, endLine: number + hidden}
		lines, ok := r.queued(l, r.at+from)
		if !ok {
			return true
		}
		hidden += lines
		from, stmts = end, nil
		if len(r.queue) >= batchLines {
			return false
		}
	}
	switch {
	case stmts != nil:
		r.failed = true
	case len(r.queue) == 0:
		r.err = io.EOF
	}
	return false
}

// queued appends a line that begins at an offset to the queue. It returns how
// many newlines of the line the parser has not seen, or false if a body should
// not have been left out.
func (r *Reader) queued(l line, from int) (hidden int, ok bool) {
	if len(r.bodies) > 0 {
		if l.body, ok = r.deferred(&l, from); !ok {
			r.restoreBodies(from, l.end)
			return 0, false
		}
		if l.body != nil {
			hidden = l.body.lines
			l.endLine += hidden
		}
	}
	r.queue = append(r.queue, l)
	return hidden, true
}
