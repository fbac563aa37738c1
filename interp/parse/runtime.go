package parse

import (
	"strings"

	"mvdan.cc/sh/v3/syntax"
)

// Word parses text as one word, blanks and operators included: the value of
// a subscript or of a completion's word list. Extended globs in it are
// literal text.
func Word(text string) (*syntax.Word, *Command, error) {
	return inBraces(text)
}

// Pattern parses the inside of an extended glob, ExtGlob.Pattern.Value, as a
// word: "|", "(" and ")" are literal text, quotes and expansions are parsed.
func Pattern(text string) (*syntax.Word, *Command, error) {
	return inBraces(text)
}

// inBraces parses text as the word of ${x#text}, where only quotes,
// expansions and } are special.
func inBraces(text string) (*syntax.Word, *Command, error) {
	src := "${x#" + text + "}"
	c := &Command{Text: src, BaseLine: 1}
	w, err := document(src)
	if err != nil {
		return nil, nil, err
	}
	if w == nil || len(w.Parts) != 1 {
		return nil, nil, &Error{Line: 1, Msg: text + ": bad substitution"}
	}
	p, ok := w.Parts[0].(*syntax.ParamExp)
	if !ok || p.Exp == nil {
		return nil, nil, &Error{Line: 1, Msg: text + ": bad substitution"}
	}
	if p.Exp.Word == nil {
		return &syntax.Word{}, c, nil
	}
	return p.Exp.Word, c, nil
}

// Document parses the body of a here-document, or a prompt string: $ ` and \
// are special, quotes are not. An empty text has no parts.
func Document(text string) ([]syntax.WordPart, *Command, error) {
	c := &Command{Text: text, BaseLine: 1}
	w, err := document(text)
	if err != nil || w == nil {
		return nil, c, err
	}
	return w.Parts, c, nil
}

// DoubleQuoted parses text as if it stood between double quotes, as bash does
// with arithmetic and subscripts: double quotes in it are removed.
func DoubleQuoted(text string) ([]syntax.WordPart, *Command, error) {
	parts, c, err := Document(text)
	for _, part := range parts {
		if lit, ok := part.(*syntax.Lit); ok && strings.Contains(lit.Value, `"`) {
			lit.Value = strings.ReplaceAll(lit.Value, `"`, "")
		}
	}
	return parts, c, err
}

func document(text string) (*syntax.Word, error) {
	p := parsers.Get().(*syntax.Parser)
	defer parsers.Put(p)
	w, err := p.Document(newInput(text))
	if err != nil {
		return nil, &Error{Line: 1, Msg: err.Error()}
	}
	return w, nil
}
