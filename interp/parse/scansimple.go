package parse

import "slices"

// isAssignBuiltin reports whether bash takes name=(...) among the arguments of
// a command for an assignment (bash manual, Arrays).
func isAssignBuiltin(w string) bool {
	return isDeclaration(w) || w == "alias" || w == "eval" || w == "let"
}

// isDeclaration reports whether the parser makes a DeclClause of the command.
func isDeclaration(w string) bool {
	switch w {
	case "declare", "export", "local", "readonly", "typeset", "nameref":
		return true
	}
	return false
}

// simple recognizes a simple command or the definition of a function.
func (sc *scanner) simple() {
	var arrays []token
	first := true
	for sc.err == nil {
		t := sc.peek(modeCommand)
		switch {
		case t.kind == tokNumber || t.kind == tokOp && isRedirect(t.text):
			sc.redirect()
			first = false
			continue
		case t.kind != tokWord:
			if t.kind == tokOp && t.text == "(" {
				sc.unexpected(t)
			}
			return
		case t.assignment:
			sc.take()
			arrays = append(arrays, t)
			first = false
			continue
		}
		sc.prefixes(arrays)
		if !first && t.plain && isReserved(t.text) {
			sc.add(spanKeyword, t.from, t.end)
		}
		sc.take()
		if first && sc.functionParens(t) {
			return
		}
		m := mode(0)
		if t.plain && isAssignBuiltin(t.text) {
			m = modeAssign
		}
		sc.arguments(m, t.plain && isDeclaration(t.text))
		if t.plain && isDeclaration(t.text) {
			sc.add(spanDecl, t.from, sc.tok.from)
		}
		return
	}
}

func isReserved(w string) bool { return slices.Contains(reserved[:], w) }

// prefixes reports the array assignments in front of a command, which the
// parser refuses.
func (sc *scanner) prefixes(ts []token) {
	for _, t := range ts {
		sc.add(spanPrefix, t.from, t.end)
	}
}

// functionParens recognizes () and the body of a function whose name has been
// taken.
func (sc *scanner) functionParens(name token) bool {
	if sc.byteAt(sc.skipBlanks()) != '(' && len(sc.aliasEnds) == 0 {
		return false
	}
	if t := sc.peek(0); t.kind != tokOp || t.text != "(" {
		return false
	}
	sc.take()
	if t := sc.peek(modeCommand); t.kind != tokOp || t.text != ")" {
		sc.unexpected(t)
		return true
	}
	sc.take()
	if !name.plain {
		sc.add(spanName, name.from, name.end)
	}
	sc.functionBody()
	return true
}

// arguments recognizes the words and redirections after a command's name. In
// a declaration the parser takes arrays, in eval and the like it does not.
func (sc *scanner) arguments(m mode, arrays bool) {
	for sc.err == nil {
		t := sc.peek(m)
		switch {
		case t.kind == tokNumber || t.kind == tokOp && isRedirect(t.text):
			sc.redirect()
		case t.kind == tokWord:
			sc.take()
			if t.assignment && !arrays {
				sc.add(spanWord, t.from, t.end)
			}
		case t.kind == tokOp && t.text == "(":
			sc.unexpected(t)
			return
		default:
			return
		}
	}
}

// redirects recognizes the redirections after a compound command.
func (sc *scanner) redirects() {
	for sc.err == nil {
		t := sc.peek(modeCommand)
		if t.kind != tokNumber && (t.kind != tokOp || !isRedirect(t.text)) {
			return
		}
		sc.redirect()
	}
}

// redirect recognizes one redirection, whose first token has been peeked.
func (sc *scanner) redirect() {
	if sc.tok.kind == tokNumber {
		sc.take()
		sc.peek(0)
	}
	op := sc.take()
	w := sc.peek(0)
	if w.kind != tokWord {
		sc.unexpected(w)
		return
	}
	sc.take()
	if op.text == "<<" || op.text == "<<-" {
		// Nothing in a delimiter is expanded.
		sc.spans = slices.Delete(sc.spans, sc.before.spans, sc.before.upTo)
		sc.addDoc(op, w)
	}
}
