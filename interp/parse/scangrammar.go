package parse

import "strings"

func (sc *scanner) command() {
	t := sc.peek(modeCommand)
	if !sc.startsCommand(t) {
		sc.unexpected(t)
		return
	}
	if !sc.enter() {
		return
	}
	defer sc.leave()
	switch {
	case t.kind == tokWord && t.plain && t.text == "function":
		sc.function()
	case t.kind == tokWord && t.plain && t.text == "coproc":
		sc.coproc()
	case sc.compoundCommand():
		sc.redirects()
	default:
		sc.simple()
	}
}

// compoundCommand recognizes a compound command without its redirections, or
// returns false if the next token starts none.
func (sc *scanner) compoundCommand() bool {
	t := sc.peek(modeCommand)
	if t.kind == tokOp && t.text == "(" {
		sc.parens()
		return true
	}
	if t.kind != tokWord || !t.plain {
		return false
	}
	switch t.text {
	case "{":
		sc.take()
		sc.compoundList()
		sc.expect("}")
	case "if":
		sc.ifClause()
	case "while", "until":
		sc.take()
		sc.compoundList()
		sc.expect("do")
		sc.compoundList()
		sc.expect("done")
	case "for", "select":
		sc.forClause()
	case "case":
		sc.caseClause()
	case "[[":
		sc.test()
	default:
		return false
	}
	return true
}

func (sc *scanner) expect(w string) {
	if sc.err == nil && !sc.isReserved(w) {
		sc.unexpected(sc.tok)
		return
	}
	sc.take()
}

func (sc *scanner) expectOp(op string) {
	if sc.err == nil && !sc.isOp(op) {
		sc.unexpected(sc.tok)
		return
	}
	sc.take()
}

// parens recognizes a subshell or an arithmetic command. (( is arithmetic if
// the parenthesis that closes the second one is followed by another.
func (sc *scanner) parens() {
	open := sc.take()
	if strings.HasPrefix(sc.s[open.from:], "((") && sc.arithCommand(open.from) {
		return
	}
	sc.compoundList()
	sc.expectOp(")")
}

func (sc *scanner) arithCommand(from int) bool {
	mark := len(sc.spans)
	sc.at = from + 2
	sc.matched('(', ')', false)
	if sc.err != nil {
		return true
	}
	if strings.HasPrefix(sc.s[sc.at:], ")") {
		sc.arith(from+2, sc.at-1)
		sc.at++
		return true
	}
	sc.at, sc.spans = from+1, sc.spans[:mark]
	sc.add(spanNested, from+1, from+1)
	return false
}

func (sc *scanner) ifClause() {
	sc.take()
	sc.compoundList()
	sc.expect("then")
	sc.compoundList()
	for sc.err == nil && sc.isReserved("elif") {
		sc.take()
		sc.compoundList()
		sc.expect("then")
		sc.compoundList()
	}
	if sc.err == nil && sc.isReserved("else") {
		sc.take()
		sc.compoundList()
	}
	sc.expect("fi")
}

// forClause recognizes for and select.
func (sc *scanner) forClause() {
	if t := sc.take(); t.text == "select" {
		sc.add(spanSelect, t.from, t.end)
	}
	if strings.HasPrefix(sc.s[sc.skipBlanks():], "((") {
		sc.isOp("(")
		open := sc.take()
		if !sc.arithCommand(open.from) {
			sc.unexpected(open)
		}
		bad := sc.loopSpan(open.from)
		if sc.isOp(";") {
			sc.take()
		}
		sc.newlines()
		sc.loopBody()
		if bad != nil {
			sc.fail(bad)
		}
		return
	}
	name := sc.peek(0)
	if name.kind != tokWord {
		sc.unexpected(name)
		return
	}
	sc.take()
	if !name.plain {
		sc.add(spanName, name.from, name.end)
	}
	sc.awaited = "in do {"
	if sc.isOp(";") {
		sc.awaited = ""
		sc.take()
		sc.newlines()
	} else {
		sc.newlines()
		in := sc.isReserved("in")
		sc.awaited = ""
		if in {
			sc.take()
			sc.words()
		}
	}
	sc.loopBody()
}

// loopSpan makes the text of for ((...)), the last span, a span of its own
// kind. It returns the error if it has not two semicolons, which is found behind
// the body.
func (sc *scanner) loopSpan(from int) *Error {
	n := len(sc.spans)
	if sc.err != nil || n == 0 || sc.spans[n-1].from != from+2 {
		return nil
	}
	sp := &sc.spans[n-1]
	text := sc.s[sp.from:sp.end]
	sp.kind = spanLoop
	count := 0
	for rest := text; ; count++ {
		i := argEnd(rest, ';', false)
		if i == len(rest) {
			break
		}
		rest = rest[i+1:]
	}
	msg := ""
	switch {
	case count < 2:
		msg = "syntax error: arithmetic expression required"
	case count > 2:
		msg = "syntax error: `;' unexpected"
	default:
		return nil
	}
	return &Error{Line: sc.lineAt(from), Msg: msg, Detail: "syntax error: `((" + text + "))'"}
}

// skipBlanks returns the offset of the next token.
func (sc *scanner) skipBlanks() int {
	if !sc.have {
		sc.blanks()
		return sc.at
	}
	return sc.tok.from
}

// words recognizes the list of a for command and its end.
func (sc *scanner) words() {
	for sc.err == nil && sc.peek(0).kind == tokWord {
		sc.take()
	}
	if t := sc.peek(0); t.kind != tokNewline && (t.kind != tokOp || t.text != ";") {
		sc.unexpected(t)
		return
	}
	sc.take()
	sc.newlines()
}

func (sc *scanner) loopBody() {
	if sc.err == nil && sc.isReserved("{") {
		sc.take()
		sc.compoundList()
		sc.expect("}")
		return
	}
	sc.expect("do")
	sc.compoundList()
	sc.expect("done")
}

func (sc *scanner) caseClause() {
	sc.take()
	if t := sc.peek(0); t.kind != tokWord {
		sc.unexpected(t)
		return
	}
	sc.take()
	sc.awaited = "in"
	sc.newlinesIn(0)
	in := sc.isPlain("in")
	sc.awaited = ""
	if !in {
		sc.unexpected(sc.tok)
		return
	}
	sc.take()
	sc.newlinesIn(0)
	for sc.err == nil && !sc.isPlain("esac") {
		if !sc.caseItem() {
			break
		}
		sc.newlinesIn(0)
	}
	sc.expect("esac")
}

// caseItem recognizes one clause; it returns false after the last, which has
// no ;; at its end.
func (sc *scanner) caseItem() bool {
	if t := sc.peek(0); t.kind == tokOp && t.text == "(" {
		sc.take()
	}
	for sc.err == nil {
		if t := sc.peek(0); t.kind != tokWord {
			sc.unexpected(t)
			return false
		}
		sc.take()
		if t := sc.peek(0); t.kind != tokOp || t.text != "|" {
			break
		}
		sc.take()
	}
	if t := sc.peek(0); t.kind != tokOp || t.text != ")" {
		sc.unexpected(t)
		return false
	}
	sc.take()
	sc.newlines()
	if sc.startsCommand(sc.peek(modeCommand)) {
		sc.compoundList()
	}
	t := sc.peek(modeCommand)
	if t.kind == tokOp && (t.text == ";;" || t.text == ";&" || t.text == ";;&") {
		sc.take()
		return true
	}
	return false
}

// function recognizes function name [()] body.
func (sc *scanner) function() {
	sc.take()
	name := sc.peek(0)
	if name.kind != tokWord {
		sc.unexpected(name)
		return
	}
	sc.take()
	if !name.plain || strings.ContainsAny(name.text, "=[{") {
		sc.add(spanName, name.from, name.end)
	}
	switch {
	case !sc.isOp("("):
		if t := sc.peek(modeCommand); t.kind == tokWord && t.text != "{" {
			sc.add(spanBody, t.from, t.from)
		}
	default:
		if rest := strings.TrimLeft(sc.s[sc.tok.end:], " \t"); strings.HasPrefix(rest, ")") {
			sc.take()
			sc.expectOp(")")
		} else {
			sc.add(spanBody, sc.tok.from, sc.tok.from)
		}
	}
	sc.functionBody()
}

func (sc *scanner) functionBody() {
	sc.newlines()
	from := sc.peek(modeCommand).from
	if sc.err == nil && !sc.compoundCommand() {
		sc.unexpected(sc.tok)
		return
	}
	last := sc.tok
	sc.redirects()
	if sc.outline && sc.depth == 1 && sc.body.end == 0 && sc.s[from] == '{' && sc.err == nil {
		sc.body = outlined{from: from, end: last.from, alone: sc.peek(modeCommand).kind == tokNewline}
	}
}

// coproc recognizes a coprocess. Behind coproc, and behind its name, bash looks for
// a reserved word, and knows those of compound commands and time only.
func (sc *scanner) coproc() {
	sc.take()
	if sc.compoundCommand() {
		sc.redirects()
		return
	}
	t := sc.peek(modeCommand)
	if !sc.startsCoproc(t) {
		sc.unexpected(t)
		return
	}
	if t.kind != tokWord || t.assignment {
		sc.simple()
		return
	}
	sc.take()
	if sc.compoundCommand() {
		sc.redirects()
		return
	}
	if t := sc.peek(modeCommand); t.kind == tokWord && !sc.startsCoproc(t) {
		sc.unexpected(t)
		return
	}
	sc.arguments(0, false)
}

func (sc *scanner) startsCoproc(t token) bool {
	if t.kind == tokWord && t.plain {
		switch t.text {
		case "!", "function", "coproc":
			return false
		}
	}
	return sc.startsCommand(t)
}
