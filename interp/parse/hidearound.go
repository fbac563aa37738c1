package parse

import (
	"cmp"
	"slices"
	"strings"
)

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
	if ofCount(inner) {
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

// ofCount reports whether the inside of a ${...} is an operation on $#.
func ofCount(inner string) bool {
	switch {
	case len(inner) < 2 || inner[0] != '#' || inner == "#:" || strings.HasSuffix(inner, ":"):
		return false
	case inner[1] == '@':
		return len(inner) == 3 && strings.IndexByte("QEPAKkauUL", inner[2]) >= 0
	}
	return strings.IndexByte("#%:-+=?/^,", inner[1]) >= 0
}

// startsParam reports whether ${ may be followed by s; with any other text the
// expansion is bad, whatever follows.
func startsParam(s string) bool {
	if !isNameByte(s[0]) && strings.IndexByte("!#@*?$-\\", s[0]) < 0 {
		return false
	}
	if len(s) > 1 && (s[0] == '!' || s[0] == '#') {
		s = s[1:]
	}
	return !startsExpansion(s)
}

// startsExpansion reports whether s starts with an expansion in brackets.
func startsExpansion(s string) bool {
	return len(s) > 1 && s[0] == '$' && strings.IndexByte("{([", s[1]) >= 0
}

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
