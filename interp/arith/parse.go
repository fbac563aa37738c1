package arith

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
