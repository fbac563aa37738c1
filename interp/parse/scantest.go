package parse

// test recognizes [[ expression ]] (bash manual, Conditional Constructs).
func (sc *scanner) test() {
	open := sc.take()
	if sc.opt.TestBroken {
		sc.unexpected(sc.testPeek())
		return
	}
	const eof = "unexpected EOF while looking for `]]'"
	sc.testOr()
	if sc.err == nil {
		sc.testPeek()
	}
	if sc.err != nil {
		if !sc.err.Cond && sc.unclosed() {
			sc.testUnclosed(sc.lineAt(open.from), eof)
		}
		return
	}
	t := sc.testPeek()
	if t.kind == tokWord && t.text == "]]" {
		sc.take()
		return
	}
	switch {
	case t.kind == tokEOF:
		sc.fail(&Error{Line: sc.lineAt(open.from), Msg: eof, Incomplete: true, Cond: true})
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
	reach := ReachInput
	if incomplete {
		reach = ReachText
	}
	sc.fail(&Error{Line: sc.lineAt(t.from), Column: sc.columnAt(t.from), Msg: msg, Incomplete: incomplete, Near: t.text, Reach: reach, Cond: true})
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
	case sc.unclosed():
		sc.testUnclosed(sc.lastLine(), "unexpected token `\xff' in conditional command")
	case sc.err != nil:
	case t.kind == tokOp && t.text == "(":
		sc.take()
		sc.testOr()
		switch {
		case sc.err != nil && sc.err.Cond:
			sc.err.Also = append(sc.err.Also, Message{sc.lineAt(t.from), "expected `)'"})
		case sc.err == nil && !sc.testOp(")"):
			sc.testNoClose()
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
		sc.err.Silent = true
	case t.kind == tokWord:
		sc.take()
		sc.testOperation(t)
	case t.kind == tokNumber: // bash 5.2 tells the number that the token has in its grammar
		number := "284"
		if t.text[0] == '{' {
			number = "283"
		}
		sc.testError(t, "unexpected token "+number+" in conditional command")
	case t.kind == tokEOF:
		sc.testError(t, "unexpected token `EOF' in conditional command")
	default:
		sc.testError(t, "unexpected token `"+t.text+"' in conditional command")
	}
}

// unclosed reports whether the token that was just looked at has quotes or an
// expansion without an end.
func (sc *scanner) unclosed() bool { return sc.err != nil && sc.err.Unclosed }

// testUnclosed adds what bash says of what it gets then.
func (sc *scanner) testUnclosed(line int, msg string) {
	sc.err.Cond = true
	sc.err.Also = append(sc.err.Also, Message{line, msg})
}

// testNoClose is the error of what stands where ) has to be.
func (sc *scanner) testNoClose() {
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
		if sc.unclosed() {
			sc.testUnclosed(sc.lastLine(), "unexpected argument to conditional unary operator")
			return
		}
		if t.kind != tokWord || t.text == "]]" {
			sc.testError(t, "unexpected argument"+argument(t)+" to conditional unary operator")
			return
		}
		sc.take()
		return
	}
	switch {
	case sc.unclosed():
		sc.testUnclosed(sc.lastLine(), "conditional binary operator expected")
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
	if sc.unclosed() {
		sc.testUnclosed(sc.lastLine(), "unexpected argument to conditional binary operator")
		return
	}
	if t.kind != tokWord || t.text == "]]" {
		sc.testError(t, "unexpected argument"+argument(t)+" to conditional binary operator")
		return
	}
	sc.take()
	if op == "=~" {
		sc.add(spanRegex, t.from, t.end)
	}
}

// argument is what messages quote of a token that can't be an argument.
func argument(t token) string {
	if t.kind == tokNumber {
		return ""
	}
	return " `" + t.text + "'"
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
	depth, open := 0, 0
	for sc.at < len(sc.s) && sc.err == nil {
		switch sc.s[sc.at] {
		case '\\', '\'', '"', '`', '$':
			sc.quotedOrExpansion()
			continue
		case '(':
			if depth++; depth == 1 {
				open = sc.at
			}
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
	if depth > 0 && sc.err == nil {
		sc.failEOF(open, ')')
	}
}
