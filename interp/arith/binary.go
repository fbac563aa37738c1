package arith

// levels are the operators of two operands, from the weakest to ** .
var levels = [...][]struct {
	tok token
	op  opcode
}{
	{{tokOr, opEither}},
	{{tokAnd, opBoth}},
	{{'|', opBor}},
	{{'^', opXor}},
	{{'&', opBand}},
	{{tokEq, opEq}, {tokNe, opNe}},
	{{'<', opLt}, {'>', opGt}, {tokLe, opLe}, {tokGe, opGe}},
	{{tokLsh, opLsh}, {tokRsh, opRsh}},
	{{'+', opAdd}, {'-', opSub}},
	{{'*', opMul}, {'/', opDiv}, {'%', opMod}},
}

// precedence is the level of each operator token, plus 1.
var precedence = [256]uint8{
	tokOr: 1, tokAnd: 2, '|': 3, '^': 4, '&': 5, tokEq: 6, tokNe: 6, '<': 7, '>': 7, tokLe: 7, tokGe: 7,
	tokLsh: 8, tokRsh: 8, '+': 9, '-': 9, '*': 10, '/': 10, '%': 10,
}

// binaryOf returns the operator of a token.
func binaryOf(t token) opcode {
	for _, o := range levels[precedence[t]-1] {
		if o.tok == t {
			return o.op
		}
	}
	panic("arith: no such operator")
}

// binary parses operators of a level and stronger ones.
func (p *parser) binary(level int) *node {
	n := p.power()
	defer p.backTo(p.nested)
	for {
		l := int(precedence[p.tok]) - 1
		if l < level {
			return n
		}
		op, sign := binaryOf(p.tok), p.pos
		p.enter()
		p.read()
		if n = p.join(op, n, p.binary(l+1), sign); n.op == opNum {
			p.leave()
		}
		p.last = tokNum
	}
}

// join makes the node of a op b. after is the place after the operator.
func (p *parser) join(op opcode, a, b *node, after int) *node {
	n := &node{op: op, a: a, b: b}
	switch op {
	case opBoth, opEither:
		p.guard(b)
		n.skip = skipBranches(op, a.skip, b.skip)
		return n
	case opDiv, opMod:
		for c := p.at(after); c == ' ' || c == '\t'; c = p.at(after) {
			after++
		}
		n.at = after
	default:
		n.at = p.start
	}
	n.skip = skipBinary(op, a.skip, b.skip, n.at)
	return fold(n)
}

// fold computes what needs no variable.
func fold(n *node) *node {
	if n.a.op == opNum && n.b.op == opNum && n.skip.fail == nil {
		if v, msg := apply(n.op, n.a.num, n.b.num); msg == "" {
			return constant(v)
		}
	}
	return n
}

// power is ** , from right to left.
func (p *parser) power() *node {
	n := p.unary()
	if p.tok != tokPow {
		return n
	}
	p.enter()
	defer p.leave()
	p.read()
	r := p.power()
	n = p.join(opPow, n, r, p.start)
	p.last = tokNum
	return n
}
