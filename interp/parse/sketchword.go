package parse

import "strings"

// A sketched is what a word is like.
type sketched struct {
	plain      bool // without quoting and expansions
	assignment bool
	kind       MarkKind
}

// word reads a word and says what it is where it stands.
func (k *sketch) word(p *spot) {
	from := k.at
	w := k.scanWord(p.command || p.declares)
	text := k.s[from:k.at]
	if c := k.byteAt(k.at); w.plain && (c == '<' || c == '>') && k.byteAt(k.at+1) != '(' && isDescriptor(text) {
		k.redirect(from, k.operatorHere())
		p.keywords = false
		return
	}
	first := false
	switch {
	case p.loop != 0 && k.loopWord(p, from, text, w):
	case p.choice != 0:
		k.choiceWord(p, from, text, w)
	case p.name:
		*p = spot{command: true, keywords: true, named: true}
	case p.keywords && w.plain && k.reserved(p, from, text):
	case p.timed && (text == "-p" || text == "--"):
		k.mark(from, w.kind)
	case p.command && w.assignment:
		k.mark(from, MarkAssignment)
		p.keywords = false
	case p.command:
		if w.plain {
			w.kind = MarkCommand
		}
		k.mark(from, w.kind)
		*p = spot{declares: w.plain && isDeclaration(text)}
		first = w.plain
	case p.declares && w.assignment:
		k.mark(from, MarkAssignment)
	default:
		k.mark(from, w.kind)
	}
	p.first = first
}

// loopWord is for the words between for, or select, and do.
func (k *sketch) loopWord(p *spot, from int, text string, w sketched) bool {
	switch {
	case p.loop == loopName:
		p.loop = loopIn
	case p.loop == loopIn && w.plain && text == "in":
		k.mark(from, MarkKeyword)
		*p = spot{loop: loopWords}
	case p.loop == loopWords:
		k.mark(from, w.kind)
	default:
		p.begin(false)
		return false
	}
	return true
}

// choiceWord is for the words of case that are in no command.
func (k *sketch) choiceWord(p *spot, from int, text string, w sketched) {
	switch {
	case p.choice == choiceWord:
		k.mark(from, w.kind)
		p.choice = choiceIn
	case p.choice == choiceIn && text == "in":
		k.mark(from, MarkKeyword)
		p.choice = choicePattern
	case text == "esac":
		k.closeWord(p, from, text)
	default:
		k.mark(from, w.kind)
	}
}

// closer is what ends the compound command that a reserved word begins.
func closer(word string) string {
	switch word {
	case "if":
		return "fi"
	case "case":
		return "esac"
	case "{":
		return "}"
	case "[[":
		return "]]"
	}
	return "done"
}

// reserved deals with a reserved word where one may stand; it returns false if
// text is none.
func (k *sketch) reserved(p *spot, from int, text string) bool {
	switch text {
	case "fi", "done", "esac", "}":
		k.closeWord(p, from, text)
		return true
	case "if", "while", "until", "for", "select", "case", "{", "[[":
		k.push(from, closer(text))
	case "then", "else", "elif", "do", "!", "coproc", "function", "time":
	default:
		return false
	}
	k.mark(from, MarkKeyword)
	p.begin(false)
	switch text {
	case "for", "select":
		*p = spot{loop: loopName}
	case "case":
		*p = spot{choice: choiceWord}
	case "function":
		*p = spot{name: true}
	case "time":
		p.timed = true
	case "[[":
		*p = spot{}
		k.test()
	}
	return true
}

// closeWord is for a reserved word that ends a compound command.
func (k *sketch) closeWord(p *spot, from int, text string) {
	k.mark(from, MarkKeyword)
	if k.awaits(text) {
		k.pop()
	}
	*p = spot{keywords: true}
}

// test reads the words of [[ to ]]. What is no word is skipped; a ; is a mistake,
// behind which commands go on.
func (k *sketch) test() {
	for {
		for k.blanks(); k.at < len(k.s) && strings.IndexByte("\n()&|<>", k.s[k.at]) >= 0; k.blanks() {
			k.at++
		}
		from := k.at
		switch {
		case from >= len(k.s):
			return
		case k.s[from] == ';':
			k.pop()
			return
		}
		w := k.scanWord(false)
		if w.plain && k.s[from:k.at] == "]]" {
			k.mark(from, MarkKeyword)
			k.pop()
			return
		}
		k.mark(from, w.kind)
	}
}

// scanWord moves to the end of the word that begins here; assigns says that it
// may be an assignment.
func (k *sketch) scanWord(assigns bool) (w sketched) {
	from := k.at
	w.plain = true
	parts, text := 0, false // text: the last part is
	part := func(kind MarkKind) {
		w.plain, text = false, false
		parts++
		w.kind = kind
	}
	for k.at < len(k.s) {
		c := k.s[k.at]
		switch {
		case c == '\'' || c == '"' || c == '`' || c == '$':
			kind, ok := k.quoted()
			if ok {
				part(kind)
				continue
			}
		case (c == '<' || c == '>') && k.byteAt(k.at+1) == '(':
			k.substitution(2)
			part(MarkSubstitution)
			continue
		case c == '(' && k.wordParenthesis(from, assigns && w.assignment):
			w.plain = false
		case isMeta(c):
			return k.kindOf(w, parts)
		case c == '\\':
			w.plain = false
			k.at = min(k.at+2, len(k.s))
		case c == '=' && assigns && !w.assignment:
			w.assignment = isAssignmentHead(k.s[from:k.at])
			k.at++
		case c == '[' && assigns && isName(k.s[from:k.at]):
			k.subscript()
		default:
			k.at++
		}
		if !text {
			parts, text = parts+1, true
			if parts == 1 {
				w.kind = MarkWord
			}
		}
	}
	return k.kindOf(w, parts)
}

// kindOf is the kind of a word: that of its only part.
func (k *sketch) kindOf(w sketched, parts int) sketched {
	if parts != 1 {
		w.kind = MarkWord
	}
	return w
}

// wordParenthesis skips the parentheses of an array or an extended pattern.
func (k *sketch) wordParenthesis(from int, assigns bool) bool {
	if k.at == from {
		return false
	}
	switch c := k.s[k.at-1]; {
	case c == '=' && assigns, strings.IndexByte("?*+@!", c) >= 0:
		at := k.at
		k.at++
		k.nested(at, '(', ')', ")")
		return true
	}
	return false
}

// subscript skips [...] if an assignment follows it, otherwise the bracket.
func (k *sketch) subscript() {
	n := strings.IndexByte(k.s[k.at:], '\n')
	if n < 0 {
		n = len(k.s) - k.at
	}
	k.at++
	if k.budget -= n; k.budget < 0 {
		return
	}
	end := bracketEnd(k.s[k.at-1 : k.at-1+n])
	if end < 0 {
		return
	}
	if rest := k.s[k.at+end:]; strings.HasPrefix(rest, "=") || strings.HasPrefix(rest, "+=") {
		k.at += end
	}
}
