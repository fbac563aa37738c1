package parse

// line recognizes one complete command line: everything up to the newline
// that ends the last statement. It returns false at the end of the text.
func (sc *scanner) line() bool {
	sc.newlines()
	if sc.peek(modeCommand).kind == tokEOF {
		return false
	}
	for sc.err == nil {
		sc.andOr()
		if sc.isOp(";") || sc.isOp("&") {
			sc.take()
		} else if t := sc.peek(modeCommand); t.kind != tokNewline && t.kind != tokEOF {
			sc.unexpected(t)
		}
		if t := sc.peek(modeCommand); t.kind == tokNewline || t.kind == tokEOF {
			sc.take()
			return true
		}
	}
	return true
}

// compoundList recognizes the commands between two reserved words or
// parentheses. The caller looks for what must follow.
func (sc *scanner) compoundList() {
	if !sc.enter() {
		return
	}
	defer sc.leave()
	for sc.newlines(); sc.err == nil; {
		sc.andOr()
		switch t := sc.peek(modeCommand); {
		case t.kind == tokNewline:
			sc.newlines()
		case t.kind == tokOp && (t.text == ";" || t.text == "&"):
			sc.take()
			sc.newlines()
		default:
			return
		}
		if !sc.startsCommand(sc.peek(modeCommand)) {
			return
		}
	}
}

// startsCommand reports whether t can be the first token of a command.
func (sc *scanner) startsCommand(t token) bool {
	switch t.kind {
	case tokWord:
		return !t.plain || !closesCommand(t.text)
	case tokNumber:
		return true
	case tokOp:
		return t.text == "(" || isRedirect(t.text)
	}
	return false
}

// closesCommand reports whether a reserved word ends or divides a compound
// command.
func closesCommand(w string) bool {
	switch w {
	case "then", "else", "elif", "fi", "do", "done", "esac", "}", "in", "]]":
		return true
	}
	return false
}

func isRedirect(op string) bool {
	return op[0] == '<' || op[0] == '>' || op == "&>" || op == "&>>"
}

func (sc *scanner) andOr() {
	sc.pipeline()
	for sc.err == nil && (sc.isOp("&&") || sc.isOp("||")) {
		sc.take()
		sc.newlines()
		sc.pipeline()
	}
}

// pipeline recognizes [time [-p]] [!] command [| command]... in any order and
// number of the first two.
func (sc *scanner) pipeline() {
	var bs bangs
	for sc.err == nil {
		if sc.isReserved("!") {
			bs.all = append(bs.all, sc.take())
			bs.timed = bs.time
			continue
		}
		if !sc.isReserved("time") {
			break
		}
		sc.take()
		bs.time = true
		for _, opt := range []string{"-p", "--"} {
			if sc.isReserved(opt) {
				sc.take()
			}
		}
	}
	t := sc.peek(modeCommand)
	empty := t.kind == tokNewline || t.kind == tokEOF || t.kind == tokOp && t.text == ";"
	sc.addBangs(bs, empty)
	if empty && (bs.time || len(bs.all) > 0) {
		return
	}
	sc.command()
	for sc.err == nil && (sc.isOp("|") || sc.isOp("|&")) {
		sc.take()
		sc.newlines()
		if sc.isReserved("!") {
			sc.unexpected(sc.tok)
		}
		sc.command()
	}
}

// bangs are the reserved words in front of a pipeline.
type bangs struct {
	all   []token
	time  bool // time was among them
	timed bool // the last ! follows it
}

// addBangs reports what the parser does not accept: it takes one !, in front,
// with a command behind it.
func (sc *scanner) addBangs(bs bangs, empty bool) {
	n := len(bs.all)
	if n > 0 && n%2 == 0 && empty && !bs.time {
		n--
		sc.spans = append(sc.spans, span{kind: spanLone, from: bs.all[n].from, end: bs.all[n].end, quoted: true})
		n--
		sc.add(spanBang, bs.all[n].from, bs.all[n].end)
	}
	if n%2 == 1 {
		last := bs.all[n-1]
		n--
		switch {
		case bs.timed:
			sc.add(spanTimed, last.from, last.end)
		case empty && !bs.time:
			sc.add(spanLone, last.from, last.end)
		case sc.byteAt(last.end) == '(':
			sc.add(spanNested, last.end, last.end)
		}
	}
	for _, b := range bs.all[:n] {
		sc.add(spanBang, b.from, b.end)
	}
}
