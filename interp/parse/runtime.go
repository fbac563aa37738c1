package parse

import (
	"mvdan.cc/sh/v3/syntax"
)

// Word parses text as one word in which blanks and operators are ordinary
// characters, such as a subscript that has been computed. Extended globs in it
// are literal text. Offsets in the tree are those of Command.Text, which is
// longer than text.
func Word(text string) (*syntax.Word, *Command, error) {
	w, c, err := fragment(": ", text, "", func(sc *scanner, m *masker, end int) {
		for sc.at < end && sc.err == nil {
			switch b := sc.s[sc.at]; {
			case b == '\\' || b == '\'' || b == '"' || b == '`' || b == '$':
				sc.quotedOrExpansion()
				continue
			case isMeta(b) || b == '#':
				m.set(sc.at, maskByte)
			}
			sc.at++
		}
	})
	if w == nil && err == nil {
		w = &syntax.Word{}
	}
	return w, c, err
}

// Pattern parses the inside of an extended glob, ExtGlob.Pattern.Value, as a
// word: "|", "(" and ")" are literal text, quotes and expansions are parsed.
func Pattern(text string) (*syntax.Word, *Command, error) { return Word(text) }

// Document parses the body of a here-document, or a prompt string: $ ` and \
// are special, quotes are not.
func Document(text string) ([]syntax.WordPart, *Command, error) { return quoted(text, maskByte) }

// DoubleQuoted parses text as if it stood between double quotes, as bash does
// with arithmetic and subscripts: double quotes in it are removed.
func DoubleQuoted(text string) ([]syntax.WordPart, *Command, error) { return quoted(text, dropByte) }

// quoted parses text between double quotes, with b in place of those in it.
func quoted(text string, b byte) ([]syntax.WordPart, *Command, error) {
	w, c, err := fragment(`: "`, text, `"`, func(sc *scanner, m *masker, end int) {
		for sc.at < end && sc.err == nil {
			switch sc.s[sc.at] {
			case '\\':
				sc.at += 2
				continue
			case '`':
				sc.backquote()
				continue
			case '$':
				sc.dollar(true)
				continue
			case '"':
				m.set(sc.at, b)
			}
			sc.at++
		}
	})
	if err != nil {
		return nil, nil, err
	}
	return w.Parts[0].(*syntax.DblQuoted).Parts, c, nil
}

// fragment parses text as the argument of a command, between before and after.
// hide walks over the text with the scanner and masks what is no syntax in it.
func fragment(before, text, after string, hide func(sc *scanner, m *masker, end int)) (*syntax.Word, *Command, error) {
	rp := newRepair(&scanner{}, 0)
	rp.text = before + text + after
	var failed *Error
	rp.finish = func() {
		sc := &scanner{s: rp.text, at: len(before), base: 1, opt: Options{ExtGlob: true}}
		hide(sc, &rp.m, len(rp.text)-len(after))
		rp.spans, failed = sc.spans, sc.err
	}
	rp.mask()
	if failed != nil {
		return nil, nil, failed
	}
	stmts, err := rp.parse()
	if err != nil {
		return nil, nil, unexplained(err, 1)
	}
	rp.fix(stmts)
	c := &Command{Stmts: stmts, Text: rp.text, BaseLine: 1, Holes: rp.sortHoles(), Fragment: true}
	if call, ok := stmts[0].Cmd.(*syntax.CallExpr); ok && len(call.Args) == 2 {
		return call.Args[1], c, nil
	}
	return nil, c, nil
}
