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
	docs answer // whether there may be here-documents
}

// answer is yes or no, once it is known.
type answer uint8

const (
	unknown answer = iota
	no
	yes
)

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
	ascii := true
	for i := 0; i < len(text); i++ {
		if k := maskKinds[text[i]]; k != 0 {
			ascii = m.look(i, k) && ascii
		}
	}
	if !ascii && !utf8.ValidString(text) {
		m.invalid()
	}
	return m.String()
}

// What a byte may belong to that is masked.
const (
	maskAlways   = iota + 1
	maskHash     // a # in a word
	maskLet      // the last letter of let
	maskNameref  // the last letter of nameref
	maskFunction // the ( behind the name of a function
	maskUTF8     // a character beyond ASCII
)

var maskKinds = makeMaskKinds()

func makeMaskKinds() (kinds [256]uint8) {
	for b := 0x80; b < len(kinds); b++ {
		kinds[b] = maskUTF8
	}
	kinds['\r'], kinds[maskByte], kinds[dropByte] = maskAlways, maskAlways, maskAlways
	kinds['#'], kinds['t'], kinds['f'], kinds['('] = maskHash, maskLet, maskNameref, maskFunction
	return kinds
}

// look masks what a byte belongs to, if anything. It returns false if the byte
// is not ASCII.
func (m *masker) look(at int, kind uint8) (ascii bool) {
	switch kind {
	case maskAlways:
		m.set(at, maskByte)
	case maskHash:
		if at >= 2 && hashInWord(m.text, at) {
			m.set(at, maskByte)
		}
	case maskLet:
		m.keyword("let", at+1)
	case maskNameref:
		m.keyword("nameref", at+1)
	case maskFunction:
		m.functionName(at)
	case maskUTF8:
		return false
	}
	return true
}

// invalid masks the bytes that are not UTF-8.
func (m *masker) invalid() {
	for i := 0; i < len(m.text); {
		r, n := utf8.DecodeRuneInString(m.text[i:])
		if r == utf8.RuneError && n == 1 {
			m.set(i, maskByte)
		}
		i += n
	}
}

// keyword masks the last letter of a w that ends at end if it is a word, unless
// it may be the delimiter of a here-document.
func (m *masker) keyword(w string, end int) {
	at := end - len(w)
	if at < 0 || m.text[end-2] != w[len(w)-2] || m.text[at:end] != w || end < len(m.text) && !endsWord(m.text[end]) || at > 0 && !startsWord(m.text[at-1]) {
		return
	}
	if !m.hasDocs() || m.inCommand(at, end) {
		m.set(end-1, maskByte)
	}
}

// hasDocs reports whether there may be here-documents.
func (m *masker) hasDocs() bool {
	if m.docs == unknown {
		m.docs = no
		if strings.Contains(m.text, "<<") {
			m.docs = yes
		}
	}
	return m.docs == yes
}

// functionName masks the last letter of declare and its kind in front of (), of
// which the first is at open.
func (m *masker) functionName(open int) {
	if !strings.HasPrefix(trimBlanks(m.text[open+1:]), ")") {
		return
	}
	end := open
	for end > 0 && isBlank(m.text[end-1]) {
		end--
	}
	at := end
	for at > 0 && isNameByte(m.text[at-1]) {
		at--
	}
	if at > 0 && !startsWord(m.text[at-1]) {
		return
	}
	switch m.text[at:end] {
	case "declare", "export", "local", "readonly", "typeset":
		m.set(end-1, maskByte)
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
