package parse

import (
	"errors"
	"io"
	"runtime"
	"sync"

	"mvdan.cc/sh/v3/syntax"
)

// maxFrames bounds the depth of the parser's recursion in Go stack frames:
// about 14,000 nested subshells, 6,000 nested arithmetic parentheses. A Go
// stack overflow cannot be recovered from.
const maxFrames = 100_000

// checkBytes is how much the parser reads between two looks at its stack: it
// can go that many levels deeper, and a look at a deep stack takes
// milliseconds.
const checkBytes = 16 << 10

var errDepth = errors.New("nested too deeply")

var parsers = sync.Pool{New: func() any { return syntax.NewParser(syntax.Variant(syntax.LangBash)) }}

// input feeds the parser. The parser calls Read from the depth of its
// recursion, so that is where the depth can be seen.
type input struct {
	text  string
	check int // offset at which the stack is looked at
	at    int
}

func newInput(text string) *input { return &input{text: text, check: checkBytes} }

func (in *input) Read(p []byte) (int, error) {
	if in.at >= len(in.text) {
		return 0, io.EOF
	}
	if in.at >= in.check {
		in.check = in.at + checkBytes
		var pc [1]uintptr
		if runtime.Callers(maxFrames, pc[:]) > 0 {
			return 0, errDepth
		}
	}
	n := copy(p, in.text[in.at:])
	in.at += n
	return n, nil
}
