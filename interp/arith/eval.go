package arith

import (
	"strings"

	"github.com/goshd/goshd/interp/vars"
)

const (
	// maxDepth is how deeply values may refer to expressions (bash 5.2:
	// MAX_EXPR_RECURSION_LEVEL).
	maxDepth = 1024
	// maxHeight bounds the stack that all trees being evaluated need.
	maxHeight = 1_000_000
)

// A machine is one evaluation. It lives on the stack.
type machine struct {
	env    Env
	store  *vars.Store
	prog   *Program
	ops    operands
	sub    bool // within a subscript
	depth  int  // of expressions
	height int  // of the trees of the outer ones
}

func (x *machine) eval(n *node) (int64, error) {
	switch n.op {
	case opNum:
		return n.num, nil
	case opName:
		if v, ok := x.store.Int(n.id); ok {
			return v, nil
		}
		return x.name(n)
	case opOperand:
		return x.ops.at(int(n.num)).num, nil
	case opElem:
		return x.element(n)
	case opUnread:
		return 0, nil
	case opPre, opPost:
		return x.increment(n)
	case opSet, opUpdate:
		return x.assign(n)
	case opNot, opFlip, opNegate:
		return x.prefix(n)
	case opBoth, opEither:
		return x.branch(n)
	case opCond:
		return x.cond(n)
	case opComma, opStray:
		return x.sequence(n)
	case opFail:
		return 0, x.failure(n.fail)
	}
	return x.binary(n)
}

// binary computes the operators of two operands. The frequent ones that can't
// fail are done here.
func (x *machine) binary(n *node) (int64, error) {
	l, err := x.eval(n.a)
	if err != nil {
		return 0, err
	}
	r, err := x.eval(n.b)
	if err != nil {
		return 0, err
	}
	switch n.op {
	case opAdd:
		return l + r, nil
	case opSub:
		return l - r, nil
	case opLt:
		return truth(l < r), nil
	}
	v, msg := apply(n.op, l, r)
	if msg != "" {
		return 0, x.failure(&failure{msg: msg, at: n.at, end: -1, rest: n.op != opPow})
	}
	return v, nil
}

func (x *machine) prefix(n *node) (int64, error) {
	v, err := x.eval(n.a)
	switch n.op {
	case opNot:
		v = truth(v == 0)
	case opFlip:
		v = ^v
	case opNegate:
		v = -v
	}
	return v, err
}

// branch is && and ||. The right side is read though it is not evaluated, so
// some of its errors show.
func (x *machine) branch(n *node) (int64, error) {
	l, err := x.eval(n.a)
	if err != nil {
		return 0, err
	}
	if (l != 0) == (n.op == opEither) {
		return truth(l != 0), x.skip(n.b)
	}
	r, err := x.eval(n.b)
	return truth(r != 0), err
}

func (x *machine) cond(n *node) (int64, error) {
	c, err := x.eval(n.a)
	if err != nil {
		return 0, err
	}
	if c == 0 {
		if err := x.skip(n.b); err != nil {
			return 0, err
		}
		return x.eval(n.c)
	}
	v, err := x.eval(n.b)
	if err != nil {
		return 0, err
	}
	return v, x.skip(n.c)
}

// skip returns the error that reading n causes.
func (x *machine) skip(n *node) error {
	if n.skip.fail != nil {
		return x.failure(n.skip.fail)
	}
	return nil
}

func (x *machine) sequence(n *node) (int64, error) {
	l, err := x.eval(n.a)
	if err != nil {
		return 0, err
	}
	r, err := x.eval(n.b)
	if n.op == opStray {
		return l, err
	}
	return r, err
}

func (x *machine) error(msg string, at int) error {
	return x.failure(&failure{msg: msg, at: at, end: -1})
}

// failure makes the Error, with the operands in its text.
func (x *machine) failure(f *failure) error {
	end := f.end
	if end < 0 {
		end = len(x.prog.text)
	}
	token := x.joined(min(f.at, end), end)
	if !f.rest && x.prog.operandAt(f.at) {
		token = strings.TrimPrefix(token, "-") // the sign is a token of its own
	}
	return &Error{Expr: trim(x.joined(0, end)), Msg: f.msg, Token: token, Subscript: x.sub}
}
