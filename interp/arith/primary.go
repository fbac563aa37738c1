package arith

import "github.com/goshd/goshd/interp/vars"

func (p *parser) unary() *node {
	op := opNum
	switch p.tok {
	case '!':
		op = opNot
	case '~':
		op = opFlip
	case '-':
		op = opNegate
	case '+':
	default:
		return p.primary()
	}
	p.enter()
	defer p.leave()
	p.read()
	n := p.unary()
	p.last = tokNum
	return prefix(op, n)
}

// prefix makes the node of op n.
func prefix(op opcode, n *node) *node {
	skip := n.skip
	switch op {
	case opNum:
		return n
	case opNot:
		skip.num = truth(skip.num == 0)
	case opFlip:
		skip.num = ^skip.num
	case opNegate:
		skip.num = -skip.num
	}
	if n.op == opNum {
		return constant(skip.num)
	}
	return &node{op: op, a: n, skip: skip}
}

// primary is a number, a name, an increment or (expression).
func (p *parser) primary() *node {
	if p.failed != nil {
		return p.broken()
	}
	switch p.tok {
	case tokPreInc, tokPreDec:
		return p.increment()
	case '(':
		return p.group()
	case tokNum:
		n := constant(p.num)
		if p.mark >= 0 {
			n = p.operand()
		}
		return p.done(n)
	case tokName:
		return p.variable()
	}
	return p.stop(msgOperand)
}

// done reads the token after the operand n.
func (p *parser) done(n *node) *node {
	if p.read(); p.failed != nil {
		return p.after(n, p.broken())
	}
	return p.stray(n)
}

// stray is n, and then the name that is the current token, if it is one: bash
// evaluates a name when it reads it, before it finds that it is out of place.
func (p *parser) stray(n *node) *node {
	if p.tok != tokName {
		return n
	}
	return &node{op: opStray, a: n, b: p.name, skip: n.skip}
}

func (p *parser) operand() *node {
	p.exact = append(p.exact, mark{at: p.start, op: p.mark})
	return &node{op: opOperand, num: int64(p.mark), skip: skipped{open: true}}
}

func (p *parser) increment() *node {
	by := int64(1)
	if p.tok == tokPreDec {
		by = -1
	}
	p.last = p.tok
	if p.read(); p.failed != nil {
		return p.broken()
	}
	n := &node{op: opPre, a: p.name, num: by, skip: skipped{num: by}}
	p.tok = tokNum // so that --x=7 is an error
	return p.done(n)
}

func (p *parser) variable() *node {
	n := p.name
	if p.read(); p.tok != tokPostInc && p.tok != tokPostDec {
		return p.stray(n) // readName has seen that there is a token
	}
	by := int64(1)
	if p.tok == tokPostDec {
		by = -1
	}
	p.last, p.tok = tokName, tokNum // so that x++=7 is an error
	return p.done(&node{op: opPost, a: n, num: by})
}

func (p *parser) group() *node {
	p.enter()
	defer p.leave()
	p.read()
	n := p.comma()
	if p.failed == nil && p.tok != ')' {
		return p.after(n, p.stop(msgParen))
	}
	return p.done(n)
}

func (p *parser) newName(name string, sub, end int) *node {
	n := &node{op: opName, id: vars.Intern(name), at: p.start}
	if sub >= 0 {
		n.op = opElem
		n.elem = p.newElement(sub, end)
	}
	return n
}
