package parse

import "strings"

// hide masks what loses nothing when it is masked: texts that the evaluator
// takes from the source in any case, and forms that are put right in the tree.
func (rp *repair) hide() {
	for i, sp := range rp.spans {
		switch sp.kind {
		case spanArith, spanSubscript, spanSlice, spanLoop:
			rp.hideText(i)
		case spanEmpty:
			rp.hole(HoleArithm, sp.from-1, "", nil)
		case spanBackquote:
			rp.blank(sp.from, sp.end)
		case spanNestedSubst:
			rp.hole(HoleNested, sp.from, rp.text[sp.from:sp.end], nil)
			rp.blank(sp.from+2, sp.end-1)
		case spanParam:
			if !startsParam(rp.text[sp.from+2:]) {
				rp.hideSpan(i, nil)
			}
		case spanPrefix:
			rp.hidePrefix(sp)
		case spanElem:
			rp.hideElem(sp.from)
		case spanMember:
			rp.hole(HoleMember, sp.from, rp.text[sp.from:sp.end], nil)
			rp.literal(sp.from, sp.end)
		case spanDelim:
			if i == 0 || rp.spans[i-1].kind != spanHardDelim {
				rp.hideDelim(sp)
			}
		case spanHardDoc:
			rp.hideHardDoc(sp, rp.spans[i+1])
		case spanBadDoc:
			rp.hideDoc(sp)
		default:
			rp.hideWord(sp)
		}
	}
}

// hideWord is hide for words and parts of words.
func (rp *repair) hideWord(sp span) {
	switch sp.kind {
	case spanBang:
		rp.m.set(sp.from, ' ')
	case spanTimed:
		rp.m.set(sp.from, ' ')
		rp.timed = append(rp.timed, sp.from)
	case spanComment:
		rp.m.set(sp.from, ' ')
	case spanApostrophe, spanHash:
		rp.m.set(sp.from, maskByte)
	case spanLone:
		rp.m.set(sp.from, maskByte)
		rp.lone[sp.from] = !sp.quoted
	case spanSelect:
		for i, b := range []byte("for   ") {
			rp.m.set(sp.from+i, b)
		}
		rp.selects[sp.from] = true
	case spanName:
		rp.hideMeta(sp, false)
	case spanWord:
		rp.hideMeta(sp, true)
	case spanBracket:
		rp.m.set(sp.from, maskByte)
		rp.hideMeta(sp, true)
	case spanKeyword:
		rp.m.set(sp.end-1, maskByte)
	case spanTail, spanNumber:
		rp.literal(sp.from, sp.end)
	case spanSubst:
		if rp.hashBehind(sp) {
			rp.m.set(sp.end, maskByte)
		}
	case spanExtGlob:
		if sp.end-sp.from == len("@()") {
			rp.literal(sp.from, sp.end)
		}
	}
}

// blank makes blanks of the text of a substitution.
func (rp *repair) blank(from, end int) {
	for at := from; at < end; at++ {
		if rp.text[at] != '\n' {
			rp.m.set(at, ' ')
		}
	}
}

// literal makes every byte one of a literal.
func (rp *repair) literal(from, end int) {
	for i := from; i < end; i++ {
		rp.m.set(i, maskByte)
	}
}

// hideText puts a 0 in place of arithmetic, a subscript or a slice, and nothing
// but two semicolons in place of a loop's expressions.
func (rp *repair) hideText(i int) {
	sp := rp.spans[i]
	text := rp.text[sp.from:sp.end]
	if sp.kind == spanSubscript && text == "" {
		rp.hideEmpty(sp)
	}
	if rp.done[i] || text == "@" || text == "*" || text == "" {
		return
	}
	rp.done[i] = true
	hidden := hiddenText(sp.kind, text)
	if hidden == nil {
		return
	}
	for at, b := range hidden {
		if text[at] != '\n' || at == 0 {
			rp.m.set(sp.from+at, b)
		}
	}
	kind := HoleArithm
	if sp.kind == spanSubscript {
		kind = HoleSubscript
	}
	rp.hole(kind, sp.from, text, nil)
}

// hiddenText is what the parser sees in place of a text, nil if it is to see
// the text.
func hiddenText(kind spanKind, text string) []byte {
	hidden := []byte(strings.Repeat(" ", len(text)))
	switch kind {
	case spanLoop:
		first := argEnd(text, ';', false)
		second := first + 1 + argEnd(text[min(first+1, len(text)):], ';', false)
		if second >= len(text) {
			return nil
		}
		hidden[first], hidden[second] = ';', ';'
	case spanSlice:
		hidden[0] = '0'
		if colon := argEnd(text, ':', true); colon < len(text) {
			hidden[colon] = ':'
			if colon+1 < len(text) {
				hidden[colon+1] = '0'
			}
		}
	default:
		hidden[0] = '0'
	}
	return hidden
}

// hideEmpty makes a[]=x an assignment to the name "a[]".
func (rp *repair) hideEmpty(sp span) {
	from := sp.from - 1
	for from > 0 && isNameByte(rp.text[from-1]) {
		from--
	}
	if sp.end+1 >= len(rp.text) || from > 0 && !isMeta(rp.text[from-1]) || !strings.ContainsRune("+=", rune(rp.text[sp.end+1])) {
		return
	}
	rp.m.set(sp.from-1, '_')
	rp.m.set(sp.end, '_')
	rp.names[from] = sp.end + 1 - from
}

func (rp *repair) hole(kind HoleKind, at int, text string, err error) {
	rp.holes = append(rp.holes, Hole{Kind: kind, Offset: at, Text: text, Err: err})
}

// hidePrefix makes a scalar of an array assignment in front of a command, as
// bash does: a=(1 2) cmd gives cmd the string "(1 2)".
func (rp *repair) hidePrefix(sp span) {
	word := rp.text[sp.from:sp.end]
	eq := assignEqual(word)
	if eq < 0 {
		return
	}
	name := strings.TrimSuffix(word[:eq], "+")
	if strings.Contains(name, "[") {
		for i := strings.IndexByte(name, '['); i < len(name); i++ {
			rp.m.set(sp.from+i, '_')
		}
		rp.names[sp.from] = len(name)
	}
	if strings.HasPrefix(word[eq+1:], "(") {
		rp.literal(sp.from+eq+1, sp.end)
	}
}

// assignEqual returns the offset of the = of an assignment.
func assignEqual(word string) int {
	i := 0
	for i < len(word) && isNameByte(word[i]) {
		i++
	}
	if i < len(word) && word[i] == '[' {
		n := bracketEnd(word[i:])
		if n < 0 {
			return -1
		}
		i += n + 1
	}
	if i < len(word) && word[i] == '+' {
		i++
	}
	if i < len(word) && word[i] == '=' {
		return i
	}
	return -1
}

// hideElem handles what follows [k] in an array: the parser knows no +=, and no
// value that starts with = or [.
func (rp *repair) hideElem(at int) {
	if rp.text[at] == '+' {
		rp.m.set(at, '=')
		rp.m.set(at+1, dropByte)
		at++
	}
	if at+1 < len(rp.text) && (rp.text[at+1] == '=' || rp.text[at+1] == '[') {
		rp.m.set(at+1, maskByte)
	}
}

// hideMeta makes one literal word of a text, its expansions apart if they are
// to be kept.
func (rp *repair) hideMeta(sp span, keep bool) {
	for at := sp.from; at < sp.end; at++ {
		if keep {
			if end := rp.expansionAt(at); end > at {
				at = min(end, sp.end) - 1
				continue
			}
		}
		if isMeta(rp.text[at]) || sp.kind == spanName && !isNameByte(rp.text[at]) {
			rp.m.set(at, maskByte)
		}
	}
}

// expansionAt returns the end of the expansion that starts at at, or 0.
func (rp *repair) expansionAt(at int) int {
	for _, sp := range rp.spans {
		if sp.from == at && (sp.kind == spanSubst || sp.kind == spanParam) {
			return sp.end
		}
	}
	return 0
}

// hideDelim writes a quoted delimiter so that the parser sees that it is
// quoted, whichever part of it is; one that holds expansions as a literal.
func (rp *repair) hideDelim(sp span) {
	raw := rp.text[sp.from:sp.end]
	if !sp.quoted {
		tabs := len(rp.text[sp.at:]) - len(strings.TrimLeft(rp.text[sp.at:], "\t"))
		for i := range len(raw) {
			if !isNameByte(raw[i]) && sp.at+tabs+i < len(rp.text) {
				rp.m.set(sp.from+i, maskByte)
				rp.m.set(sp.at+tabs+i, maskByte)
			}
		}
		return
	}
	delim, _ := unquote(raw)
	if strings.ContainsAny(delim, "'\n") || delim == "" || len(raw)-len(delim) < 2 {
		return
	}
	var sb strings.Builder
	if (len(raw)-len(delim))%2 == 1 {
		sb.WriteString(`\` + delim[:1])
		delim = delim[1:]
	}
	sb.WriteString("'" + delim + "'")
	for sb.Len() < len(raw) {
		sb.WriteString("''")
	}
	for i, b := range []byte(sb.String()) {
		if i < len(raw) {
			rp.m.set(sp.from+i, b)
		}
	}
}
