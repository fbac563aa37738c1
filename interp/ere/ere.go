// Package ere matches POSIX extended regular expressions (XBD 9.4) as bash
// does in [[ string =~ expression ]], that is, as regcomp and regexec of glibc
// do in the locale C.UTF-8.
//
// Of all matches the leftmost counts, and of those that start there the
// longest. Which part of it a subexpression gets is glibc's rule and not that
// of POSIX: among the ways to match the whole, the first one in the order of
// the expression, where an alternative comes before those on its right and
// one more repetition before none.
//
// Expressions without back-references are matched in time proportional to the
// length of the string times that of the expression. Those with them may take
// exponential time. When it takes too long, Find gives up with ErrTooHard.
package ere

import "errors"

// ErrTooHard is the error for a match that would take too much time or memory.
var ErrTooHard = errors.New("regular expression too complex")

// An Error says why an expression is not valid. Bash 5.2 prints nothing about
// it: the status of [[ is 2.
type Error struct {
	Expr string
	Msg  string // in the words of regerror
}

func (e *Error) Error() string { return e.Msg }

// A Regexp is a compiled expression. Any number of goroutines may use it.
type Regexp struct {
	prog *program
}

// maxExpr is the length of the longest expression: 1 MiB.
const maxExpr = 1 << 20

// Compile parses an expression. In it a backslash quotes a special character.
// With nocase, upper and lower case are the same. The error is an *Error.
func Compile(expr string, nocase bool) (*Regexp, error) {
	p := parser{expr: expr, nocase: nocase}
	if len(expr) > maxExpr {
		return nil, p.fail("Memory exhausted")
	}
	t, err := p.parse()
	if err != nil {
		return nil, err
	}
	prog, ok := compile(t, p.groups, p.backrefs, nocase)
	if !ok {
		return nil, &Error{Expr: expr, Msg: "Memory exhausted"}
	}
	return &Regexp{prog}, nil
}

// Groups returns the number of subexpressions.
func (re *Regexp) Groups() int { return re.prog.groups }

// Match returns the offsets of the leftmost-longest match in s and of its
// subexpressions: 2*n and 2*n+1 for the n-th, -1 for one that took no part;
// or nil if there is no match.
func (re *Regexp) Match(s string) []int {
	m, _ := re.Find(s)
	return m
}

// Find is Match that tells failure from no match. The error is ErrTooHard.
func (re *Regexp) Find(s string) ([]int, error) {
	p := re.prog
	if p.backrefs {
		return p.backtrack(s)
	}
	start, end, err := p.search(s)
	if err != nil || start < 0 {
		return nil, err
	}
	regs := make([]int, 2*(p.groups+1))
	regs[0], regs[1] = start, end
	if p.groups == 0 {
		return regs, nil
	}
	return p.submatches(s, regs)
}
