package parse

import (
	"cmp"
	"slices"
	"strings"
)

// hide masks what loses nothing when it is masked: texts that the evaluator
// takes from the source in any case, and forms that are put right in the tree.
func (rp *repair) hide() {
	for i := range rp.spans {
		sp := rp.spans[i]
		switch sp.kind {
		case spanArith, spanSubscript, spanSlice, spanLoop:
			rp.hideText(i)
		case spanSubst:
			if rp.hashBehind(sp) {
				rp.m.set(sp.end, maskByte)
			}
		case spanBackquote:
			for at := sp.from; at < sp.end; at++ {
				if rp.text[at] != '\n' {
					rp.m.set(at, ' ')
				}
			}
		case spanBadDoc:
			rp.hideDoc(sp)
		case spanBracket:
			rp.m.set(sp.from, maskByte)
			rp.hideMeta(sp, true)
		case spanKeyword:
			rp.m.set(sp.end-1, maskByte)
		case spanMember:
			rp.hole(HoleMember, sp.from, rp.text[sp.from:sp.end], nil)
			rp.literal(sp.from, sp.end)
		case spanTail:
			rp.literal(sp.from, sp.end)
		case spanParam:
			if !startsParam(rp.text[sp.from+2]) {
				rp.done[i] = true
				rp.hideParam(sp, nil)
			}
		case spanEmpty:
			rp.hole(HoleArithm, sp.from-1, "", nil)
		case spanBang:
			rp.m.set(sp.from, ' ')
		case spanTimed:
			rp.m.set(sp.from, ' ')
			rp.timed = append(rp.timed, sp.from)
		case spanSelect:
			for i, b := range []byte("for   ") {
				rp.m.set(sp.from+i, b)
			}
			rp.selects[sp.from] = true
		case spanLone:
			rp.m.set(sp.from, maskByte)
			rp.lone[sp.from] = !sp.quoted
		case spanPrefix:
			rp.hidePrefix(sp)
		case spanElem:
			rp.hideElem(sp.from)
		case spanName, spanWord:
			rp.hideMeta(sp, sp.kind == spanWord)
		case spanDelim:
			rp.hideDelim(sp)
		case spanExtGlob:
			if sp.end-sp.from == 3 {
				rp.literal(sp.from, sp.end)
			}
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
	hidden := []byte(strings.Repeat(" ", len(text)))
	switch sp.kind {
	case spanLoop:
		first := argEnd(text, ';', false)
		second := first + 1 + argEnd(text[min(first+1, len(text)):], ';', false)
		if second >= len(text) {
			return
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

// hideAround masks the smallest construct around an error.
func (rp *repair) hideAround(err error) bool {
	at, ok := position(err)
	if !ok {
		return false
	}
	best := -1
	for i, sp := range rp.spans {
		if rp.done[i] || at < sp.from || at > sp.end || at == sp.end && sp.kind == spanParam || !hideable(sp.kind) {
			continue
		}
		if best < 0 || sp.end-sp.from < rp.spans[best].end-rp.spans[best].from {
			best = i
		}
	}
	if best < 0 || rp.spans[best].kind == spanSubst {
		return false
	}
	rp.hideSpan(best, err)
	return true
}

// hideable reports whether hideAround looks at a kind of span; the inside of a
// substitution has nothing to do with what is around it.
func hideable(kind spanKind) bool {
	switch kind {
	case spanParam, spanSubst, spanDecl, spanExtGlob, spanRegex, spanDoc:
		return true
	}
	return false
}

func (rp *repair) hideSpan(i int, err error) {
	sp := rp.spans[i]
	rp.done[i] = true
	switch sp.kind {
	case spanParam:
		rp.hideParam(sp, err)
	case spanDecl:
		rp.hideDecl(sp)
	case spanRegex:
		rp.hideMeta(sp, true)
	case spanExtGlob:
		for at := sp.from + 2; at < sp.end-1; at++ {
			if b := rp.text[at]; b == '(' || b == ')' {
				rp.m.set(at, maskByte)
			}
		}
	case spanDoc:
		rp.hideDoc(sp)
	}
}

// hideDoc makes literal text of a here-document.
func (rp *repair) hideDoc(sp span) {
	for at := sp.from; at < sp.end; at++ {
		if b := rp.text[at]; b == '$' || b == '`' {
			rp.m.set(at, maskByte)
		}
	}
}

// hideDecl makes a plain command of a declaration: its arguments are words.
func (rp *repair) hideDecl(sp span) {
	end := sp.from
	for isNameByte(rp.text[end]) {
		end++
	}
	rp.m.set(end-1, maskByte)
	for _, in := range rp.spans {
		if in.kind == spanCompound && in.from >= sp.from && in.end <= sp.end {
			rp.hideMeta(in, true)
		}
	}
}

// hideRest masks what is left when the place of an error says nothing.
func (rp *repair) hideRest() bool {
	found := false
	for i, sp := range rp.spans {
		if rp.done[i] || sp.kind != spanDecl && sp.kind != spanRegex && sp.kind != spanExtGlob && (sp.kind != spanDoc || !sp.quoted) {
			continue
		}
		rp.hideSpan(i, nil)
		found = true
	}
	return found
}

// hideParam masks a parameter expansion: one that bash knows by a form that
// the parser knows, any other by a placeholder.
func (rp *repair) hideParam(sp span, err error) {
	inner := rp.text[sp.from+2 : max(sp.end-1, sp.from+2)]
	if rp.hideToggle(sp, inner) {
		return
	}
	if len(inner) > 1 && inner[0] == '#' && inner != "#:" && strings.IndexByte("#%:-+=?/^,@~", inner[1]) >= 0 {
		rp.m.set(sp.from+2, '_')
		rp.names[sp.from+2] = 1
		return
	}
	rp.hole(HoleParam, sp.from, rp.text[sp.from:sp.end], err)
	if inner == "" {
		rp.m.set(sp.from+1, '_')
		rp.m.set(sp.from+2, '_')
		return
	}
	for at := sp.from + 2; at < sp.end-1; at++ {
		rp.m.set(at, '_')
	}
}

// startsParam reports whether ${ may be followed by b; with any other byte the
// expansion is bad, whatever follows.
func startsParam(b byte) bool { return isNameByte(b) || strings.IndexByte("!#@*?$-\\", b) >= 0 }

// hideToggle writes ${x~} as ${x^}.
func (rp *repair) hideToggle(sp span, inner string) bool {
	at := 0
	for at < len(inner) && isNameByte(inner[at]) {
		at++
	}
	if at == 0 && inner != "" && strings.IndexByte("@*", inner[0]) >= 0 {
		at = 1
	}
	if at < len(inner) && inner[at] == '[' {
		at += bracketEnd(inner[at:]) + 1
	}
	if at == 0 || at >= len(inner) || inner[at] != '~' {
		return false
	}
	op := ToggleFirst
	rp.m.set(sp.from+2+at, '^')
	if at+1 < len(inner) && inner[at+1] == '~' {
		rp.m.set(sp.from+3+at, '^')
		op = ToggleAll
	}
	rp.toggle[sp.from] = op
	return true
}

func (rp *repair) sortHoles() []Hole {
	slices.SortFunc(rp.holes, func(a, b Hole) int { return cmp.Compare(a.Offset, b.Offset) })
	return rp.holes
}
