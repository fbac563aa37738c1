package parse

import (
	"strings"
	"unicode/utf8"
)

// Bytes that stand in the masked text, which is what the parser sees, for
// bytes that it would not take as bash does. The text and the masked text have
// the same length, so that the tree's offsets hold for both; restore puts the
// bytes of the text back into the tree.
const (
	maskByte = 1 // the byte of the text is part of a literal
	dropByte = 2 // the byte of the text is no part of a literal
)

// masker makes a masked text; b is nil as long as nothing is masked.
type masker struct {
	text string
	b    []byte
}

func (m *masker) set(at int, b byte) {
	if m.b == nil {
		m.b = []byte(m.text)
	}
	m.b[at] = b
}

func (m *masker) String() string {
	if m.b == nil {
		return m.text
	}
	return string(m.b)
}

// mask hides the bytes that the parser mistakes wherever they stand:
//
//   - carriage returns, which bash takes for ordinary characters;
//   - bytes that are not UTF-8, which bash keeps;
//   - the keyword let, whose arguments are words for bash, and nameref, which
//     is nothing to bash;
//   - declare and its kind where they are the name of a function;
//   - # in the middle of a word, where the parser sees a comment if the word
//     is in a substitution and a quoted or expanded part comes first.
func mask(text string) string {
	m := &masker{text: text}
	m.bytes()
	m.keyword("let")
	m.keyword("nameref")
	for _, w := range []string{"declare", "export", "local", "readonly", "typeset"} {
		m.functionName(w)
	}
	m.hashes()
	return m.String()
}

func (m *masker) bytes() {
	for _, b := range []byte{'\r', maskByte, dropByte} {
		for at := 0; ; at++ {
			i := strings.IndexByte(m.text[at:], b)
			if i < 0 {
				break
			}
			at += i
			m.set(at, maskByte)
		}
	}
	if utf8.ValidString(m.text) {
		return
	}
	for i := 0; i < len(m.text); {
		r, n := utf8.DecodeRuneInString(m.text[i:])
		if r == utf8.RuneError && n == 1 {
			m.set(i, maskByte)
		}
		i += n
	}
}

// keyword masks the last letter of each w that is a word, unless it may be the
// delimiter of a here-document.
func (m *masker) keyword(w string) {
	for at := 0; ; at += len(w) {
		i := strings.Index(m.text[at:], w)
		if i < 0 {
			return
		}
		at += i
		end := at + len(w)
		if end < len(m.text) && !endsWord(m.text[end]) || at > 0 && !startsWord(m.text[at-1]) {
			continue
		}
		if !strings.Contains(m.text, "<<") || m.inCommand(at, end) {
			m.set(end-1, maskByte)
		}
	}
}

// functionName masks the last letter of each w that () follows.
func (m *masker) functionName(w string) {
	for at := 0; ; at += len(w) {
		i := strings.Index(m.text[at:], w)
		if i < 0 {
			return
		}
		at += i
		rest, open := strings.CutPrefix(strings.TrimLeft(m.text[at+len(w):], " \t"), "(")
		if open && strings.HasPrefix(strings.TrimLeft(rest, " \t"), ")") && (at == 0 || startsWord(m.text[at-1])) {
			m.set(at+len(w)-1, maskByte)
		}
	}
}

func endsWord(b byte) bool { return isMeta(b) || b == '`' }

func startsWord(b byte) bool { return isMeta(b) || b == '`' || b == '{' }

// inCommand reports whether the word is neither in a redirection nor alone on
// its line.
func (m *masker) inCommand(at, end int) bool {
	before := strings.TrimRight(m.text[:at], " \t-")
	return !strings.HasSuffix(before, "<<") && end < len(m.text) && m.text[end] != '\n'
}

func (m *masker) hashes() {
	for at := 0; ; at++ {
		i := strings.IndexByte(m.text[at:], '#')
		if i < 0 {
			return
		}
		at += i
		if at >= 2 && hashInWord(m.text, at) {
			m.set(at, maskByte)
		}
	}
}

// hashInWord reports whether a quoted or expanded part of a word ends before
// the # at at. It may say so of a # in quotes: that does no harm.
func hashInWord(s string, at int) bool {
	switch s[at-1] {
	case '"', '\'':
		return !strings.ContainsRune(" \t\n<", rune(s[at-2]))
	case '}':
		return true
	}
	i := at
	for i > 0 && isNameByte(s[i-1]) {
		i--
	}
	return i < at && i > 0 && s[i-1] == '$'
}
