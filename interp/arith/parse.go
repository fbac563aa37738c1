package arith

import "github.com/goshd/goshd/interp/vars"

// maxNesting bounds what recursion the text of one expression can cause.
const maxNesting = 50_000

// A parser reads the tokens of bash's expr.c grammar, whose quirks depend on
// the current token and the one before it.
type parser struct {
	state
	text   string
	marks  []mark
	failed *failure
	nested int
	height int // the most that nested was
	// textual: an operand is part of a longer token, so that only the joined
	// text can be parsed.
	textual bool
	exact   []mark // operands that must be numbers
	subs    int    // subscripts around text
}

// program parses the whole text. White space alone is 0.
func (p *parser) program() *node {
	p.read()
	if p.failed == nil && p.tok == tokEnd {
		return constant(0)
	}
	n := p.comma()
	if p.failed == nil && p.tok != tokEnd {
		n = p.after(n, p.stop(msgExpression))
	}
	return n
}

func constant(n int64) *node { return &node{op: opNum, num: n, skip: skipped{num: n}} }

// fail ends the parse. at is where the token of the message begins.
func (p *parser) fail(msg string, at int) {
	if p.failed == nil {
		p.failed = &failure{msg: msg, at: at, end: len(p.text)}
	}
	p.last, p.tok = p.tok, tokEnd
}

// stop fails at the current token.
func (p *parser) stop(msg string) *node {
	p.fail(msg, p.start)
	return p.broken()
}

// broken is the node of the failure.
func (p *parser) broken() *node {
	return &node{op: opFail, fail: p.failed, skip: skipped{fail: p.failed}}
}

// after is fail, coming after a has been evaluated.
func (p *parser) after(a, fail *node) *node {
	if a.op == opFail {
		return a
	}
	return &node{op: opComma, a: a, b: fail, skip: skipBinary(opBand, a.skip, fail.skip, 0)}
}

// enter counts a level of the tree; it fails if there are too many.
func (p *parser) enter() {
	if p.nested++; p.nested > maxNesting {
		p.fail(msgRecursion, p.start)
	}
	p.height = max(p.height, p.nested)
}

func (p *parser) leave() { p.nested-- }

func (p *parser) backTo(nested int) { p.nested = nested }

func (p *parser) comma() *node {
	n := p.assignment()
	defer p.backTo(p.nested)
	for p.tok == ',' {
		p.enter()
		p.read()
		r := p.assignment()
		n = &node{op: opComma, a: n, b: r, skip: skipBinary(opBand, n.skip, r.skip, 0)}
		n.skip.num = r.skip.num
	}
	return n
}

func (p *parser) assignment() *node {
	p.enter()
	defer p.leave()
	n := p.conditional()
	if p.tok != '=' && p.tok != tokAssign {
		return n
	}
	if p.last != tokName {
		return p.after(n, p.stop(msgLvalue))
	}
	op, assign := opSet, p.assign
	if p.tok == tokAssign {
		op = opUpdate
	}
	p.read()
	r := p.assignment()
	n = &node{op: op, a: n, b: r, skip: r.skip, at: p.start}
	if op == opUpdate {
		n.bin = binaryOf(assign)
		n.skip = skipBinary(n.bin, n.a.skip, r.skip, p.start)
	}
	return n
}

func (p *parser) conditional() *node {
	cond := p.binary(0)
	if p.tok != '?' {
		return cond
	}
	p.read()
	if p.failed == nil && (p.tok == tokEnd || p.tok == ':') {
		return p.after(cond, p.stop(msgNeedExpr))
	}
	yes := p.comma()
	if p.failed == nil && p.tok != ':' {
		yes = p.after(yes, p.stop(msgColon))
	}
	var no *node
	if p.read(); p.failed == nil && p.tok == tokEnd {
		no = p.stop(msgNeedExpr)
	} else {
		p.enter()
		defer p.leave()
		no = p.conditional()
	}
	p.guard(yes)
	p.guard(no)
	p.last = '?'
	return &node{op: opCond, a: cond, b: yes, c: no, skip: skipCond(cond.skip, yes.skip, no.skip)}
}

// guard looks at a node that may be skipped.
func (p *parser) guard(n *node) {
	if n.skip.risky {
		p.textual = true
	}
}

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
var precedence = func() (t [256]uint8) {
	for i, ops := range levels {
		for _, o := range ops {
			t[o.tok] = uint8(i) + 1
		}
	}
	return t
}()

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
	p.exact = append(p.exact, mark{p.start, p.mark})
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
