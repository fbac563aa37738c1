package arith

import "github.com/goshd/goshd/interp/vars"

// An opcode says what a node does.
type opcode uint8

const (
	opNum     opcode = iota
	opOperand        // num is the index of the operand
	opName
	opElem
	opUnread // a name that = follows: not evaluated
	opPre    // a is a name or element, num is 1 or -1
	opPost
	opSet    // a = b
	opUpdate // a bin= b
	opNot
	opFlip
	opNegate
	opBoth // a && b
	opEither
	opCond  // a ? b : c
	opComma // a, b
	opStray // a; b, which is out of place, is evaluated too
	opFail

	// Operators of two operands, which apply computes.
	opMul
	opDiv
	opMod
	opPow
	opAdd
	opSub
	opLsh
	opRsh
	opLt
	opGt
	opLe
	opGe
	opEq
	opNe
	opBand
	opXor
	opBor
)

// A node is an expression. Nodes do not change once they are parsed.
type node struct {
	op, bin opcode
	id      vars.ID
	num     int64
	a, b, c *node
	elem    *element
	at      int // where the token of a run-time error begins
	fail    *failure
	skip    skipped
}

// skipped is what becomes of a node that is read but not evaluated. Bash then
// takes names for 0, and complains of negative exponents all the same.
type skipped struct {
	num  int64
	fail *failure
	// open: num depends on an operand of the Program.
	open bool
	// risky: whether it fails depends on one.
	risky bool
}

// skipBinary computes the skipped value of a op b.
func skipBinary(op opcode, a, b skipped, at int) skipped {
	s := skipped{fail: a.fail, open: a.open || b.open, risky: a.risky || b.risky}
	if s.fail == nil {
		s.fail = b.fail
	}
	switch {
	case op == opPow && b.open:
		s.risky = true
	case op == opPow && b.num < 0:
		if s.fail == nil {
			s.fail = &failure{msg: msgExponent, at: at, end: -1}
		}
	case (op == opDiv || op == opMod) && b.num == 0:
		s.num, _ = apply(op, a.num, 1)
	default:
		s.num, _ = apply(op, a.num, b.num)
	}
	return s
}

// skipBranches computes the skipped value of a && b and a || b.
func skipBranches(op opcode, a, b skipped) skipped {
	s := skipBinary(opBand, a, b, 0)
	s.num = truth(a.num != 0 && b.num != 0)
	if op == opEither {
		s.num = truth(a.num != 0 || b.num != 0)
	}
	return s
}

func skipCond(a, b, c skipped) skipped {
	s := skipBinary(opBand, skipBinary(opBand, a, b, 0), c, 0)
	if s.num = c.num; a.num != 0 {
		s.num = b.num
	}
	return s
}

func truth(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

// apply computes l op r with wrap-around. It returns a message if there is no
// such number.
func apply(op opcode, l, r int64) (int64, string) {
	switch op {
	case opMul:
		return l * r, ""
	case opDiv, opMod:
		return divide(op, l, r)
	case opPow:
		return power(l, r)
	case opAdd:
		return l + r, ""
	case opSub:
		return l - r, ""
	case opLsh:
		return l << (uint64(r) & 63), ""
	case opRsh:
		return l >> (uint64(r) & 63), ""
	case opBand:
		return l & r, ""
	case opXor:
		return l ^ r, ""
	case opBor:
		return l | r, ""
	}
	return truth(compare(op, l, r)), ""
}

func compare(op opcode, l, r int64) bool {
	switch op {
	case opLt:
		return l < r
	case opGt:
		return l > r
	case opLe:
		return l <= r
	case opGe:
		return l >= r
	case opEq:
		return l == r
	}
	return l != r
}

// divide truncates towards 0. The least integer divided by -1 is itself.
func divide(op opcode, l, r int64) (int64, string) {
	switch {
	case r == 0:
		return 0, msgDivision
	case op == opDiv:
		return l / r, ""
	}
	return l % r, ""
}

func power(base, exp int64) (int64, string) {
	if exp < 0 {
		return 0, msgExponent
	}
	n := int64(1)
	for ; exp != 0; exp >>= 1 {
		if exp&1 != 0 {
			n *= base
		}
		base *= base
	}
	return n, ""
}
