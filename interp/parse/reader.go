package parse

import (
	"errors"
	"io"
	"strings"

	"mvdan.cc/sh/v3/syntax"
)

// batchStmts bounds how many statements are parsed ahead of the one that is
// executed. Starting the parser costs about as much as ten short statements.
const batchStmts = 64

// Reader splits a source into complete commands.
type Reader struct {
	src  *Source
	opt  func() Options
	text string // src.Text without NUL bytes
	nuls []int  // offsets in text where a NUL byte was dropped

	at    int    // start of the first line that Next has not returned
	line  int    // number of that line
	queue []line // parsed ahead
	err   error  // to be returned once queue is empty
}

// line is a parsed command line. Its nodes index the text from base.
type line struct {
	stmts    []*syntax.Stmt
	base     int
	baseLine int
	end      int // offset in the reader's text behind the line
	endLine  int
	holes    []Hole
}

// NewReader returns a Reader for src. opt is asked before each command.
func NewReader(src *Source, opt func() Options) *Reader {
	r := &Reader{src: src, opt: opt, text: src.Text, line: max(src.Line, 1)}
	if strings.IndexByte(r.text, 0) >= 0 {
		r.dropNULs()
	}
	return r
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

// Next returns the next complete command, io.EOF at the end of the source,
// or an *Error. After an *Error there is nothing more to read: bash discards
// the rest of a script, and of an -c or eval string, that has a syntax error.
func (r *Reader) Next() (*Command, error) {
	opt := r.opt()
	if len(r.queue) == 0 && r.err == nil {
		r.fill()
	}
	if len(r.queue) == 0 {
		return nil, r.err
	}
	l := r.queue[0]
	r.queue = r.queue[1:]
	r.at, r.line = l.end, l.endLine
	return &Command{
		Stmts: l.stmts, Text: r.text[l.base:], Name: r.src.Name, BaseLine: l.baseLine,
		Holes: l.holes, ExtGlob: opt.ExtGlob,
	}, nil
}

// fill parses ahead from r.at: whole lines only, at least one.
func (r *Reader) fill() {
	if r.at >= len(r.text) {
		r.err = io.EOF
		return
	}
	p := parsers.Get().(*syntax.Parser)
	defer parsers.Put(p)
	base, baseLine := r.at, r.line
	text := r.text[base:]
	var stmts []*syntax.Stmt
	n := 0
	for st, err := range p.StmtsSeq(newInput(text)) {
		if err != nil {
			r.fail(err, baseLine)
			return
		}
		stmts = append(stmts, st)
		end, ok := lineEnd(text, stmts)
		if !ok {
			continue
		}
		l := line{stmts: stmts, base: base, baseLine: baseLine, end: base + end}
		l.endLine = baseLine + strings.Count(text[:end], "\n")
		r.queue = append(r.queue, l)
		stmts = nil
		if n++; n >= batchStmts {
			return
		}
	}
	r.err = io.EOF
}

// fail records the error of the line after those in the queue.
func (r *Reader) fail(err error, baseLine int) {
	e := &Error{Name: r.src.Name, Line: baseLine, Msg: "syntax error: " + err.Error()}
	var pe syntax.ParseError
	if errors.As(err, &pe) {
		e.Line = baseLine + int(pe.Pos.Line()) - 1
		e.Msg = "syntax error: " + pe.Text
		e.Incomplete = pe.Incomplete
	}
	r.err = e
}
