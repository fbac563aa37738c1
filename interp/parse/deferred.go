package parse

import (
	"slices"
	"sort"
	"strings"

	"mvdan.cc/sh/v3/syntax"
)

// minDeferring is the length of the shortest text in which bodies are looked for.
const minDeferring = 2 << 10

// maxMistaken bounds how often text that looks like a function is scanned in
// vain, which each time may be all the rest of the text, and how often what looks
// like one and is part of something else is parsed after all.
const maxMistaken = 16

// A deferredBody is the { } of a function that is defined by a command line of
// its own. The scanner has recognized what is in it.
type deferredBody struct {
	from, end int      // offsets of { and }
	lines     int      // how many newlines the parser does not see
	words     []string // that could be aliases, if listed
	listed    bool
}

// DeferBodies makes r leave the bodies of functions unparsed, as most of those
// in a file are never called, or not soon: see [Command.Deferred]. A syntax
// error in one is found nevertheless.
func (r *Reader) DeferBodies() { r.deferring = len(r.text) >= minDeferring }

// feed returns what the parser gets: the masked text, in which a deferred body
// has a single null command. The offsets of the rest are the same, its lines are
// fewer.
func (r *Reader) feed(opt Options) string {
	if r.deferring && r.fed == "" {
		r.bodies = findBodies(r.text, opt)
		r.fed = emptied(r.masked, r.bodies)
	}
	if r.deferring && (opt.Posix || r.inBody()) { // an Origin does not tell of the posix mode
		r.parseBodies()
	}
	if r.deferring {
		return r.fed
	}
	return r.masked
}

// restoreBodies gives back to the parser the bodies in a part of the text. Where
// that happens too often, which costs time, it gets them all.
func (r *Reader) restoreBodies(from, end int) {
	if r.mistaken++; r.mistaken > maxMistaken {
		r.parseBodies()
		return
	}
	i := r.bodyAt(from)
	j := i
	for j < len(r.bodies) && r.bodies[j].from < end {
		j++
	}
	r.bodies = slices.Concat(r.bodies[:i], r.bodies[j:]) // lines in the queue refer to the old ones
	r.fed = emptied(r.masked, r.bodies)
}

// bodyAt is the index of the first body that begins at an offset or behind it.
func (r *Reader) bodyAt(from int) int {
	return sort.Search(len(r.bodies), func(i int) bool { return r.bodies[i].from >= from })
}

// inBody reports whether r is in the middle of a body: it was none.
func (r *Reader) inBody() bool {
	n := sort.Search(len(r.bodies), func(i int) bool { return r.bodies[i].end >= r.at })
	return n < len(r.bodies) && r.bodies[n].from < r.at
}

// parseBodies makes r parse the bodies after all, but for those in the queue.
func (r *Reader) parseBodies() { r.deferring, r.bodies, r.fed = false, nil, "" }

// emptied puts a null command in place of what is in the bodies, and bytes that
// the parser skips.
func emptied(text string, bodies []deferredBody) string {
	if len(bodies) == 0 {
		return text
	}
	b := []byte(text)
	for _, body := range bodies {
		inner := b[body.from+2 : body.end] // a blank or a newline follows the {
		clear(inner)
		inner[0], inner[len(inner)-1] = ':', ';'
	}
	return string(b)
}

// findBodies finds the functions whose names begin a line of the text and whose
// bodies take several.
func findBodies(text string, opt Options) (found []deferredBody) {
	f := &bodyFinder{sc: newScanner(text, 1, Options{ExtGlob: true}), size: len(text)}
	if opt.ExpandAliases && opt.Alias != nil {
		f.listed, f.sc.opt.ExpandAliases, f.sc.opt.Alias = true, true, f.note
	}
	mistaken := 0
	for at := 0; at < len(text) && mistaken < maxMistaken; {
		if startsFunction(text[at:]) {
			if body, end, ok := f.at(at); ok {
				found = append(found, body)
				at = end
				continue
			}
			mistaken++
		}
		nl := strings.IndexByte(text[at:], '\n')
		if nl < 0 {
			break
		}
		at += nl + 1
	}
	return found
}

// startsFunction reports whether a line begins the definition of a function
// that goes on in the next line.
func startsFunction(line string) bool {
	rest, keyword := strings.CutPrefix(line, "function ")
	n := 0
	for n < len(rest) && (isNameByte(rest[n]) || strings.IndexByte("-.:+@", rest[n]) >= 0) {
		n++
	}
	if n == 0 {
		return false
	}
	rest = trimBlanks(rest[n:])
	if open, ok := strings.CutPrefix(rest, "("); ok {
		if rest, ok = strings.CutPrefix(trimBlanks(open), ")"); !ok {
			return false
		}
		rest = trimBlanks(rest)
	} else if !keyword {
		return false
	}
	if strings.HasPrefix(rest, "\n{\n") {
		return true
	}
	return strings.HasPrefix(rest, "{") && strings.HasPrefix(trimBlanks(rest[1:]), "\n")
}

func trimBlanks(s string) string {
	for s != "" && isBlank(s[0]) {
		s = s[1:]
	}
	return s
}

// bodyFinder scans the functions of a text.
type bodyFinder struct {
	sc     *scanner
	size   int // of the text without the newline that the scanner may add
	listed bool
	words  []string
}

// note is asked for the alias of each word that may be one.
func (f *bodyFinder) note(word string) (string, bool) {
	f.words = append(f.words, word)
	return "", false
}

// at scans the command line that starts at an offset, which is to be the
// definition of a function and nothing else. It returns its body and where the
// next line begins.
func (f *bodyFinder) at(at int) (body deferredBody, end int, ok bool) {
	sc := f.sc
	f.words = nil
	clear(sc.memo)
	*sc = scanner{s: sc.s, at: at, base: sc.base, opt: sc.opt, spans: sc.spans[:0], memo: sc.memo, outline: true}
	sc.line()
	b := sc.body
	if sc.err != nil || b.end < b.from+4 || !b.alone || len(sc.docs) > 0 || len(sc.open) > 0 || len(sc.warnings) > 0 || sc.at > f.size {
		return body, 0, false
	}
	lines := strings.Count(sc.s[b.from+2:b.end], "\n")
	return deferredBody{from: b.from, end: b.end, lines: lines, words: f.words, listed: f.listed}, sc.at, true
}

// outlined is the { } of a function, as the scanner has found it.
type outlined struct {
	from, end int
	alone     bool // the line ends behind it and its redirections
}

// deferred returns the deferred body that a line has, or nil, and false if the
// parser has not found what the scanner has: the text of a function was no
// function, but text in a here-document, for one.
func (r *Reader) deferred(l *line, from int) (body *deferredBody, ok bool) {
	n := r.bodyAt(from)
	if n == len(r.bodies) || r.bodies[n].from >= l.end {
		return nil, true
	}
	if len(l.stmts) != 1 || n+1 < len(r.bodies) && r.bodies[n+1].from < l.end {
		return nil, false
	}
	st := l.stmts[0]
	decl, ok := st.Cmd.(*syntax.FuncDecl)
	if !ok || st.Negated || st.Background || st.Coprocess {
		return nil, false
	}
	body = &r.bodies[n]
	block, ok := decl.Body.Cmd.(*syntax.Block)
	if !ok || l.base+int(block.Lbrace.Offset()) != body.from || l.base+int(block.Rbrace.Offset()) != body.end {
		return nil, false
	}
	return body, true
}

// aliased reports whether there may be aliases in a body.
func (b *deferredBody) aliased(opt Options) bool {
	if b == nil {
		return false
	}
	for _, word := range b.words {
		if _, ok := opt.Alias(word); ok {
			return true
		}
	}
	return !b.listed
}
