package completion

import (
	"slices"
	"strings"
)

// A nest is the stack of quotes and substitutions that are open at a place
// in a line. It is a plain slice, so that no input can exhaust the stack.
type nest struct {
	open []frame
}

// A frame is one construct that is still open.
type frame struct {
	kind frameKind

	// start is where the construct's inside begins; of the line itself, which
	// is the first frame, where the current command begins.
	start int

	// word is where the current word began, or -1 between words.
	word int
}

type frameKind uint8

const (
	inCommands  frameKind = iota // top level, ( ) in a substitution
	inSubst                      // $( ), <( )
	inBackquote                  // ` `
	inDouble                     // " "
	inSingle                     // ' '
	inDollar                     // $' '
	inBrace                      // ${ }
	inArith                      // (( )), $(( ))
	inParens                     // ( ) within arithmetic
)

func newNest(start int) *nest {
	return &nest{open: []frame{{kind: inCommands, start: start, word: -1}}}
}

func (n *nest) top() *frame { return &n.open[len(n.open)-1] }

func (n *nest) push(k frameKind, start int) {
	n.open = append(n.open, frame{kind: k, start: start, word: -1})
}

func (n *nest) pop() {
	if len(n.open) > 1 {
		n.open = n.open[:len(n.open)-1]
	}
}

// step looks at line[i], changes the nest, and returns the index after what
// it took, which is never behind len(line).
func (n *nest) step(line string, i int) int {
	switch n.top().kind {
	case inSingle:
		return n.closing(line, i, '\'', false)
	case inDollar:
		return n.closing(line, i, '\'', true)
	case inDouble:
		return n.double(line, i)
	case inBrace:
		return n.brace(line, i)
	case inArith, inParens:
		return n.parens(line, i)
	}
	return n.commands(line, i)
}

// closing steps within a quote in which nothing else can begin.
func (n *nest) closing(line string, i int, quote byte, escapes bool) int {
	switch {
	case line[i] == quote:
		n.pop()
	case escapes && line[i] == '\\':
		return min(i+2, len(line))
	}
	return i + 1
}

func (n *nest) double(line string, i int) int {
	if line[i] == '"' {
		n.pop()
		return i + 1
	}
	return n.expansion(line, i)
}

// expansion steps over what begins an expansion within double quotes, which
// is also what begins one elsewhere.
func (n *nest) expansion(line string, i int) int {
	rest := line[i:]
	switch {
	case rest[0] == '\\':
		return min(i+2, len(line))
	case rest[0] == '`':
		return n.backquote(i)
	case strings.HasPrefix(rest, "$(("):
		n.push(inArith, i+3)
		return i + 3
	case strings.HasPrefix(rest, "$("):
		n.push(inSubst, i+2)
		return i + 2
	case strings.HasPrefix(rest, "${"):
		n.push(inBrace, i+2)
		return i + 2
	}
	return i + 1
}

// backquote closes the innermost open backquote and what is open within it,
// or opens one.
func (n *nest) backquote(i int) int {
	for k := len(n.open) - 1; k > 0; k-- {
		if n.open[k].kind == inBackquote {
			n.open = n.open[:k]
			return i + 1
		}
	}
	n.push(inBackquote, i+1)
	return i + 1
}

// quoted steps over what begins a quote or an expansion outside double quotes.
func (n *nest) quoted(line string, i int) int {
	rest := line[i:]
	switch {
	case rest[0] == '\'':
		n.push(inSingle, i+1)
		return i + 1
	case rest[0] == '"':
		n.push(inDouble, i+1)
		return i + 1
	case strings.HasPrefix(rest, "$'"):
		n.push(inDollar, i+2)
		return i + 2
	case strings.HasPrefix(rest, `$"`):
		n.push(inDouble, i+2)
		return i + 2
	}
	return n.expansion(line, i)
}

func (n *nest) brace(line string, i int) int {
	switch {
	case line[i] == '}':
		n.pop()
		return i + 1
	case line[i] == '\'' && n.within(inDouble):
		return i + 1
	}
	return n.quoted(line, i)
}

// holds tells whether a construct of one of the kinds is open.
func (n *nest) holds(kinds ...frameKind) bool {
	return slices.ContainsFunc(n.open, func(f frame) bool { return slices.Contains(kinds, f.kind) })
}

// inner returns where the inside of the innermost command substitution begins, or 0.
func (n *nest) inner() int {
	for i := len(n.open) - 1; i > 0; i-- {
		if k := n.open[i].kind; k == inSubst || k == inBackquote {
			return n.open[i].start
		}
	}
	return 0
}

// within tells whether the construct around the innermost one is of kind k.
func (n *nest) within(k frameKind) bool {
	return len(n.open) > 1 && n.open[len(n.open)-2].kind == k
}

// parens steps within parentheses that hold no commands.
func (n *nest) parens(line string, i int) int {
	switch line[i] {
	case '(':
		n.push(inParens, i+1)
		return i + 1
	case ')':
		double := n.top().kind == inArith && strings.HasPrefix(line[i:], "))")
		n.pop()
		if double {
			return i + 2
		}
		return i + 1
	}
	return n.quoted(line, i)
}
