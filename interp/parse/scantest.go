package parse

// test recognizes [[ expression ]] (bash manual, Conditional Constructs).
func (sc *scanner) test() {
	sc.take()
	sc.testOr()
	if sc.err != nil {
		return
	}
	t := sc.testPeek()
	if t.kind == tokWord && t.text == "]]" {
		sc.take()
		return
	}
	switch {
	case t.kind == tokEOF:
		sc.fail(&Error{Line: sc.lastLine() - 1, Msg: "unexpected EOF while looking for `]]'", Incomplete: true})
	case t.kind == tokWord:
		sc.testError(t, "syntax error in conditional expression")
	default:
		sc.testError(t, "syntax error in conditional expression: unexpected token `"+t.text+"'")
	}
}

// peekEOF reports whether nothing follows the newline that was peeked.
func (sc *scanner) peekEOF() bool { return sc.tok.end >= len(sc.s) }

func (sc *scanner) testError(t token, msg string) {
	incomplete := t.kind == tokEOF || t.kind == tokNewline && sc.peekEOF()
	sc.fail(&Error{Line: sc.lineAt(t.from), Column: sc.columnAt(t.from), Msg: msg, Incomplete: incomplete, Near: t.text, Reach: ReachInput, Cond: true})
}

// testPeek looks at the next token. Patterns are always extended on the right
// side of an operator, elsewhere as shopt extglob says.
func (sc *scanner) testPeek() token { return sc.peek(0) }

func (sc *scanner) testNewlines() {
	for sc.testPeek().kind == tokNewline {
		sc.take()
	}
}

func (sc *scanner) testOr() {
	if !sc.enter() {
		return
	}
	defer sc.leave()
	sc.testAnd()
	for sc.err == nil && sc.testOp("||") {
		sc.take()
		sc.testAnd()
	}
}

func (sc *scanner) testAnd() {
	sc.testTerm()
	for sc.err == nil && sc.testOp("&&") {
		sc.take()
		sc.testTerm()
	}
}

func (sc *scanner) testOp(op string) bool {
	t := sc.testPeek()
	if t.kind == tokNewline {
		sc.testNewlines()
		t = sc.testPeek()
	}
	return t.kind == tokOp && t.text == op
}

func (sc *scanner) testTerm() {
	if !sc.enter() {
		return
	}
	defer sc.leave()
	sc.testNewlines()
	t := sc.testPeek()
	switch {
	case sc.err != nil:
	case t.kind == tokOp && t.text == "(":
		sc.take()
		sc.testOr()
		switch {
		case sc.err != nil && sc.err.Cond:
			sc.err.Also = append(sc.err.Also, "expected `)'")
		case sc.err == nil && !sc.testOp(")"):
			sc.testUnclosed()
		}
		sc.take()
	case t.kind == tokWord && t.text == "!":
		sc.take()
		if sc.byteAt(t.end) == '(' {
			sc.add(spanNested, t.end, t.end)
		}
		sc.testTerm()
	case t.kind == tokWord && t.text == "]]":
		sc.testError(t, "syntax error near `]]'")
	case t.kind == tokWord || t.kind == tokNumber:
		sc.take()
		sc.testOperation(t)
	case t.kind == tokEOF:
		sc.testError(t, "unexpected token `EOF' in conditional command")
	default:
		sc.testError(t, "unexpected token `"+t.text+"' in conditional command")
	}
}

// testUnclosed is the error of what stands where ) has to be.
func (sc *scanner) testUnclosed() {
	t := sc.testPeek()
	if t.kind == tokWord && t.text != "]]" || t.kind == tokNumber {
		sc.testError(t, "expected `)'")
		return
	}
	sc.testError(t, "unexpected token `"+t.text+"', expected `)'")
}

// testOperation recognizes what follows the first word of an expression.
func (sc *scanner) testOperation(first token) {
	t := sc.testPeek()
	if first.plain && isTestUnary(first.text) {
		if t.kind != tokWord || t.text == "]]" {
			sc.testError(t, "unexpected argument `"+t.text+"' to conditional unary operator")
			return
		}
		sc.take()
		return
	}
	switch {
	case t.kind == tokWord && t.text == "]]":
	case t.kind == tokOp && (t.text == "&&" || t.text == "||" || t.text == ")"):
	case t.kind == tokOp && (t.text == "<" || t.text == ">"), t.kind == tokWord && isTestBinary(t.text):
		sc.take()
		sc.testRight(t.text)
	case t.kind == tokWord || t.kind == tokNumber:
		sc.testError(t, "conditional binary operator expected")
	default:
		sc.testError(t, "unexpected token `"+t.text+"', conditional binary operator expected")
	}
}

func (sc *scanner) testRight(op string) {
	m := modeExtGlob
	if op == "=~" {
		m = modeRegex
	}
	t := sc.peek(m)
	if t.kind != tokWord && t.kind != tokNumber || t.text == "]]" {
		sc.testError(t, "unexpected argument `"+t.text+"' to conditional binary operator")
		return
	}
	sc.take()
	if op == "=~" {
		sc.add(spanRegex, t.from, t.end)
	}
}

func isTestUnary(w string) bool {
	if len(w) != 2 || w[0] != '-' {
		return false
	}
	switch w[1] {
	case 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'k', 'n', 'o', 'p', 'r', 's', 't', 'u', 'v', 'w', 'x', 'z', 'G', 'L', 'N', 'O', 'R', 'S':
		return true
	}
	return false
}

func isTestBinary(w string) bool {
	switch w {
	case "=", "==", "!=", "=~", "-nt", "-ot", "-ef", "-eq", "-ne", "-lt", "-le", "-gt", "-ge":
		return true
	}
	return false
}

// regex moves to the end of the right side of =~: parentheses in it group, and
// within them blanks and operators are text.
func (sc *scanner) regex() {
	depth := 0
	for sc.at < len(sc.s) && sc.err == nil {
		switch sc.s[sc.at] {
		case '\\', '\'', '"', '`', '$':
			sc.quotedOrExpansion()
			continue
		case '(':
			depth++
		case ')':
			if depth == 0 {
				return
			}
			depth--
		case ' ', '\t', '\n', '&', ';', '<', '>':
			if depth == 0 {
				return
			}
		}
		sc.at++
	}
}
