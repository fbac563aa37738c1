package interp

import (
	"errors"
	"fmt"

	"github.com/goshd/goshd/interp/arith"
	"github.com/goshd/goshd/interp/ere"
	"github.com/goshd/goshd/interp/expand"
	"github.com/goshd/goshd/interp/pattern"
	"github.com/goshd/goshd/interp/vars"
	"mvdan.cc/sh/v3/syntax"
)

// A condition is a compiled expression of [[ ]].
type condition func(sh *Shell) (bool, error)

// testClause is [[ expression ]] (bash manual, Conditional Constructs).
func (k *compiler) testClause(st *syntax.Stmt, c *syntax.TestClause) node {
	x := k.testExpr(c.X, false)
	info := k.info(st)
	return func(sh *Shell) flow {
		sh.line = info.line
		if sh.slow {
			if fl, skip := sh.before(info); skip {
				return fl
			}
		}
		sh.current = info
		ok, err := x(sh)
		switch {
		case err != nil:
			if fl := sh.failTest(err); fl != flowNone {
				return fl
			}
		case ok:
			sh.Status = 0
		default:
			sh.Status = 1
		}
		return sh.afterCommand(info, flowNone)
	}
}

// badRegexp is a regular expression that does not compile: status 2, no
// message.
type badRegexp struct{ error }

// forgive makes an error that fails only the part of [[ ]] that it is in none:
// the part is false. It prints what there is to print.
func (sh *Shell) forgive(err error) error {
	switch err := err.(type) {
	case badRegexp:
		return nil
	case *testError:
		sh.report(err)
		return nil
	}
	return err
}

func (sh *Shell) failTest(err error) flow {
	if _, ok := err.(badRegexp); ok {
		sh.Status = 2
		return flowNone
	}
	return sh.fail(err)
}

// testExpr compiles an expression; not says that its result is negated, which
// set -x shows.
func (k *compiler) testExpr(x syntax.TestExpr, not bool) condition {
	switch x := x.(type) {
	case *syntax.ParenTest:
		return k.testExpr(x.X, false)
	case *syntax.UnaryTest:
		return k.unaryTest(x, not)
	case *syntax.BinaryTest:
		return k.binaryTest(x, not)
	case *syntax.Word:
		w := words.Word(k.cmd, x)
		return func(sh *Shell) (bool, error) {
			s, err := w.Text(&sh.State)
			if sh.opts.xtrace {
				sh.traceTest(not, "-n", s)
			}
			return s != "", err
		}
	}
	panic(fmt.Sprintf("interp: no rule for %T", x))
}

func (k *compiler) unaryTest(x *syntax.UnaryTest, not bool) condition {
	if x.Op == syntax.TsNot {
		inner := k.testExpr(x.X, true)
		return func(sh *Shell) (bool, error) {
			ok, err := inner(sh)
			return !ok, sh.forgive(err)
		}
	}
	word, ok := x.X.(*syntax.Word)
	if !ok {
		panic(fmt.Sprintf("interp: no rule for %T as an operand", x.X))
	}
	op := x.Op.String()
	w := words.Word(k.cmd, word)
	if op == "-v" {
		w = words.ArithWord(k.cmd, word) // v[$k] expands the subscript once
	}
	var length byte // of -n and -z: the letter
	if op == "-n" || op == "-z" {
		length = op[1]
	}
	return func(sh *Shell) (bool, error) {
		if length != 0 {
			return sh.testLength(w, op, not, length)
		}
		s, err := w.Text(&sh.State)
		if err != nil {
			return false, err
		}
		if sh.opts.xtrace {
			sh.traceTest(not, op, s)
		}
		return sh.testUnary(op, s)
	}
}

// testLength is -n and -z.
func (sh *Shell) testLength(w *expand.Word, op string, not bool, c byte) (bool, error) {
	s, buf, err := w.View(&sh.State)
	if err != nil {
		return false, err
	}
	if sh.opts.xtrace {
		sh.traceTest(not, op, s)
	}
	empty := s == ""
	sh.Return(buf)
	return empty == (c == 'z'), nil
}

func (k *compiler) binaryTest(x *syntax.BinaryTest, not bool) condition {
	switch x.Op {
	case syntax.AndTest:
		a, b := k.testExpr(x.X, false), k.testExpr(x.Y, false)
		return func(sh *Shell) (bool, error) {
			ok, err := a(sh)
			if err != nil || !ok {
				return false, err
			}
			return b(sh)
		}
	case syntax.OrTest:
		a, b := k.testExpr(x.X, false), k.testExpr(x.Y, false)
		return func(sh *Shell) (bool, error) {
			ok, err := a(sh)
			if err = sh.forgive(err); err != nil || ok {
				return ok, err
			}
			return b(sh)
		}
	}
	compile := words.Word
	switch x.Op {
	case syntax.TsEql, syntax.TsNeq, syntax.TsLss, syntax.TsGtr, syntax.TsLeq, syntax.TsGeq:
		compile = words.ArithWord
	}
	l, r := compile(k.cmd, x.X.(*syntax.Word)), compile(k.cmd, x.Y.(*syntax.Word))
	switch x.Op {
	case syntax.TsMatch, syntax.TsMatchShort, syntax.TsNoMatch:
		return matchTest(l, r, x.Op, not)
	case syntax.TsReMatch:
		return regexpTest(l, r, not)
	case syntax.TsEql, syntax.TsNeq, syntax.TsLss, syntax.TsGtr, syntax.TsLeq, syntax.TsGeq:
		return arithTest(l, r, x.Op.String(), not)
	}
	op := x.Op.String()
	return func(sh *Shell) (bool, error) {
		a, b, err := sh.testOperands(l, r, op, not)
		if err != nil {
			return false, err
		}
		return sh.testBinary(op, a, b)
	}
}

func (sh *Shell) testOperands(l, r *expand.Word, op string, not bool) (a, b string, err error) {
	if a, err = l.Text(&sh.State); err != nil {
		return "", "", err
	}
	if b, err = r.Text(&sh.State); err != nil {
		return "", "", err
	}
	if sh.opts.xtrace {
		sh.traceTest(not, a, op, b)
	}
	return a, b, nil
}

// matchTest is ==, = and !=: the right side is a pattern.
func matchTest(l, r *expand.Word, op syntax.BinTestOperator, not bool) condition {
	m := newMatcher(r)
	m.always = true
	want := op != syntax.TsNoMatch
	name := op.String()
	return func(sh *Shell) (bool, error) {
		s, buf, err := l.View(&sh.State)
		if err != nil {
			return false, err
		}
		defer sh.Return(buf)
		if sh.opts.xtrace {
			p, err := r.TracedPattern(&sh.State)
			if err != nil {
				return false, err
			}
			sh.traceTest(not, s, name, p)
			return pattern.Cached(p, sh.patternFlags(true)).Match(s) == want, nil
		}
		ok, err := m.match(sh, s)
		return ok == want, err
	}
}

// arithTest is -eq, -lt and so on: both sides are arithmetic expressions.
func arithTest(l, r *expand.Word, op string, not bool) condition {
	return func(sh *Shell) (bool, error) {
		a, b, err := sh.testOperands(l, r, op, not)
		if err != nil {
			return false, err
		}
		x, err := sh.evalRaw(a)
		if err != nil {
			return false, testArith(err)
		}
		y, err := sh.evalRaw(b)
		if err != nil {
			return false, testArith(err)
		}
		return compareInts(op, x, y), nil
	}
}

// testArith makes the message of an error in [[ ]] name it.
func testArith(err error) error {
	var ae *arith.Error
	if errors.As(err, &ae) && !ae.Subscript {
		return &testError{"[[: " + err.Error()}
	}
	var ve *vars.Error
	if errors.As(err, &ve) {
		return &testError{ve.Error()}
	}
	return err
}

// testError fails the command with status 1.
type testError struct{ msg string }

func (e *testError) Error() string { return e.msg }

func compareInts(op string, x, y int64) bool {
	switch op {
	case "-eq":
		return x == y
	case "-ne":
		return x != y
	case "-lt":
		return x < y
	case "-le":
		return x <= y
	case "-gt":
		return x > y
	}
	return x >= y
}

var idRematch = vars.Intern("BASH_REMATCH")

// regexpTest is =~: BASH_REMATCH gets the match and its groups.
func regexpTest(l, r *expand.Word, not bool) condition {
	return func(sh *Shell) (bool, error) {
		s, err := l.Text(&sh.State)
		if err != nil {
			return false, err
		}
		text, err := r.Regexp(&sh.State)
		if err != nil {
			return false, err
		}
		if sh.opts.xtrace {
			sh.traceTest(not, s, "=~", text)
		}
		re, err := ere.Cached(sh.wide(text), sh.opts.NoCaseMatch)
		if err != nil {
			return false, badRegexp{err}
		}
		s = sh.wide(s)
		at, err := re.Find(s)
		if err != nil {
			return false, badRegexp{err}
		}
		groups := make([]string, 0, len(at)/2)
		for i := 0; i+1 < len(at); i += 2 {
			g := ""
			if at[i] >= 0 {
				g = sh.narrow(s[at[i]:at[i+1]])
			}
			groups = append(groups, g)
		}
		if err := sh.Vars.SetArray(idRematch, vars.NewArray(groups)); err != nil {
			return false, err
		}
		return at != nil, nil
	}
}
