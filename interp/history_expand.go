package interp

import (
	"strings"
)

// lastExpansion is what history expansion remembers for later ones.
type lastExpansion struct {
	search   string // the last !?string?
	match    string // the word that it was found in, for %
	old, new string // the last substitution
}

// outcome of a history expansion
type expanded uint8

const (
	expandedNot  expanded = iota // nothing to expand
	expandedText                 // the text is another one
	expandedShow                 // :p: the text is to be printed only
	expandedFail                 // the text is the error message
)

// histChars are the characters of history expansion: those that begin an
// expansion, a quick substitution and a comment.
func (sh *Shell) histChars() [3]byte {
	chars := [3]byte{'!', '^', '#'}
	if val, ok := sh.Vars.Text(idHistChars); ok && val != "" {
		copy(chars[:], val)
	}
	return chars
}

// historyExpander expands one line (bash manual, History Expansion).
type historyExpander struct {
	h     *history
	chars [3]byte
	text  string
	ext   bool // extglob
	out   []byte
	show  bool
	quote byte // the quote that the text being read stands in
	plain plainFinder
}

// expandHistory expands the history references of a line. quote is the quote
// that the lines before have left open, or 0.
func (sh *Shell) expandHistory(line string, quote byte) (string, expanded) {
	chars := sh.histChars()
	if strings.IndexByte(line, chars[0]) < 0 && (line == "" || line[0] != chars[1]) {
		return line, expandedNot
	}
	x := historyExpander{h: sh.editHistory(), chars: chars, text: line, ext: sh.opts.ExtGlob, quote: quote}
	x.plain.char, x.plain.posix = chars[0], sh.opts.Posix
	if quote != '\'' && line[0] == chars[1] {
		x.text = string([]byte{chars[0], chars[0], ':', 's'}) + line
	}
	changed, err := x.run()
	switch {
	case err != nil:
		return err.Error(), expandedFail
	case x.show:
		return string(x.out), expandedShow
	case changed:
		return string(x.out), expandedText
	}
	return line, expandedNot
}

// historyError is an expansion that failed, in the words of bash.
type historyError struct{ where, msg string }

func (e *historyError) Error() string { return e.where + ": " + e.msg }

const wordDelimiters = " \t\n;&()|<>"

// run copies the text and replaces what is to be expanded.
func (x *historyExpander) run() (changed bool, err error) {
	i := 0
	if x.quote == '\'' {
		i = skipSingle(x.text, 0, false)
		x.quote = 0
	}
	if !x.any(i, x.quote) {
		return false, nil
	}
	x.out = append(x.out, x.text[:i]...)
	for i < len(x.text) {
		if x.text[i] == x.chars[0] && x.expandsHere(i) {
			s, end, err := x.reference(i)
			if err != nil {
				return false, err
			}
			x.out = append(x.out, s...)
			changed = true
			i = end
			continue
		}
		next := x.skip(i, &x.quote)
		x.out = append(x.out, x.text[i:next]...)
		i = next
	}
	return changed, nil
}

// any reports whether anything is to be expanded from i on.
func (x *historyExpander) any(i int, quote byte) bool {
	plain := plainFinder{char: x.chars[0], posix: x.plain.posix}
	for i < len(x.text) {
		if x.text[i] == x.chars[0] && x.candidate(i, quote) && !x.shellMeaning(x.text, i) && !protected(&plain, x.text, i) {
			return true
		}
		i = x.skip(i, &quote)
	}
	return false
}

// skip returns the place behind the character at i, or behind the quoted
// string or the comment that begins there.
func (x *historyExpander) skip(i int, quote *byte) int {
	switch c := x.text[i]; {
	case c == '\\':
		return min(i+2, len(x.text))
	case c == '"':
		*quote ^= '"'
	case c == '\'' && *quote == 0:
		return skipSingle(x.text, i+1, i > 0 && x.text[i-1] == '$')
	case c == x.chars[2] && *quote == 0 && (i == 0 || strings.IndexByte(wordDelimiters, x.text[i-1]) >= 0):
		return len(x.text)
	}
	return i + 1
}

// skipSingle returns the place behind a single-quoted string.
func skipSingle(s string, i int, escapes bool) int {
	for ; i < len(s); i++ {
		switch {
		case s[i] == '\\' && escapes:
			i++
		case s[i] == '\'':
			return i + 1
		}
	}
	return len(s)
}

// candidate reports whether what follows the character at i can be a
// reference.
func (x *historyExpander) candidate(i int, quote byte) bool {
	if i+1 >= len(x.text) {
		return false
	}
	c := x.text[i+1]
	return strings.IndexByte(" \t\n\r=", c) < 0 && (c != '"' || quote != '"')
}

// expandsHere reports whether the reference at i is to be expanded, once it is
// known that some are. bash 5.2 looks at the result and at no more than the
// next character then: with another reference in the line, [!a] is one too.
func (x *historyExpander) expandsHere(i int) bool {
	if !x.candidate(i, x.quote) {
		return false
	}
	n := len(x.out)
	x.out = append(x.out, x.text[i:i+2]...)
	inhibited := x.shellMeaning(string(x.out[max(n-2, 0):]), min(n, 2)) || protected(&x.plain, x.out, n)
	x.out = x.out[:n]
	return !inhibited
}

// shellMeaning reports whether the character at i of s means something else to
// the shell.
func (x *historyExpander) shellMeaning(s string, i int) bool {
	rest := s[i+1:]
	switch {
	case i > 0 && s[i-1] == '[' && strings.IndexByte(rest, ']') >= 0: // [!a]
		return true
	case i > 1 && s[i-2:i] == "${" && strings.IndexByte(rest, '}') >= 0: // ${!name}
		return true
	case i > 1 && s[i-1] == '$': // $!
		return true
	case x.ext && i > 1 && rest[0] == '(' && strings.IndexByte(rest[1:], ')') >= 0: // !(a|b)
		return true
	}
	return false
}

// plainFinder finds the places of a character that the shell's quoting lets
// through, inside of substitutions too. Behind such a place the quoting is
// looked at anew.
type plainFinder struct {
	char  byte
	posix bool // double quotes protect, too
	free  bool // bash protects nothing in a line that begins with such a place
	shellQuotes
}

// shellQuotes is the state of reading quotes up to a place.
type shellQuotes struct {
	at                                int
	quoted, outer, backquoted, single bool
	substs                            int
}

// protected reports whether quoting protects the character at i of s. Callers
// ask for growing i; what s has before i stays as it is.
func protected[T string | []byte](f *plainFinder, s T, i int) bool {
	q := f.shellQuotes
	for !f.free && q.at < i {
		if q.at == i-1 {
			f.shellQuotes = q // what follows i-1 may become something else
		}
		c, next := s[q.at], s[q.at+1]
		if c == f.char && f.lets(&q, next) {
			f.free = q.at == 0
			q = shellQuotes{at: q.at + 1}
			f.shellQuotes = q
			continue
		}
		q.read(c, next)
	}
	if f.free || q.at > i {
		return q.at > i
	}
	next := byte(0)
	if i+1 < len(s) {
		next = s[i+1]
	}
	return !f.lets(&q, next)
}

// lets reports whether the place is outside of quotes that protect it.
func (f *plainFinder) lets(q *shellQuotes, next byte) bool {
	if f.posix && (q.quoted || q.outer && (q.backquoted || q.substs > 0)) {
		return false
	}
	return !q.single && (!q.quoted || next != '"')
}

// read goes on behind c.
func (q *shellQuotes) read(c, next byte) {
	q.at++
	switch {
	case q.single:
		q.single = c != '\''
	case c == '\\':
		q.at++
	case c == '`':
		q.backquoted = !q.backquoted
		if q.backquoted {
			q.outer, q.quoted = q.quoted, false
		} else {
			q.quoted = q.outer
		}
	case c == '\'' && !q.quoted:
		q.single = true
	case c == '"':
		q.quoted = !q.quoted
	case (c == '$' || c == '<' || c == '>') && next == '(':
		q.substs++
		q.outer, q.quoted = q.quoted, false
		q.at++
	case q.substs > 0 && c == ')':
		q.substs--
		q.quoted = q.outer
	}
}

// event is the line that a reference names.
func (x *historyExpander) event(i int) (line string, end int, ok bool) {
	c := byte(0)
	if i+1 < len(x.text) {
		c = x.text[i+1]
	}
	switch {
	case strings.IndexByte(":$*%^", c) >= 0:
		line, ok = x.entry(len(x.h.entries) - 1)
		return line, i + 1, ok
	case c == x.chars[0]:
		line, ok = x.entry(len(x.h.entries) - 1)
		return line, i + 2, ok
	case c == '#':
		return string(x.out), i + 2, true
	case isDigit(c) || c == '-' && i+2 < len(x.text) && isDigit(x.text[i+2]):
		return x.numbered(i + 1)
	case c == '?':
		return x.containing(i + 2)
	}
	return x.beginning(i + 1)
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func (x *historyExpander) entry(n int) (string, bool) {
	if n < 0 || n >= len(x.h.entries) {
		return "", false
	}
	return x.h.entries[n].line, true
}

// number reads digits. Too large a number is no entry's.
func (x *historyExpander) number(i int) (n, end int) {
	for ; i < len(x.text) && isDigit(x.text[i]); i++ {
		n = min(n*10+int(x.text[i]-'0'), 1<<40)
	}
	return n, i
}

// numbered is !n and !-n.
func (x *historyExpander) numbered(i int) (string, int, bool) {
	if x.text[i] == '-' {
		n, end := x.number(i + 1)
		line, ok := x.entry(len(x.h.entries) - n)
		return line, end, ok
	}
	n, end := x.number(i)
	line, ok := x.entry(n - x.h.base())
	return line, end, ok
}

// containing is !?string?.
func (x *historyExpander) containing(i int) (string, int, bool) {
	end := i
	for end < len(x.text) && x.text[end] != '?' && x.text[end] != '\n' {
		end++
	}
	want := x.text[i:end]
	if end < len(x.text) && x.text[end] == '?' {
		end++
	}
	if want == "" {
		want = x.h.expansion.search
	}
	if want == "" {
		return "", end, false
	}
	for n := len(x.h.entries) - 1; n >= 0; n-- {
		line := x.h.entries[n].line
		if at := strings.LastIndex(line, want); at >= 0 {
			x.h.expansion.search, x.h.expansion.match = want, wordAt(line, at)
			return line, end, true
		}
	}
	return "", end, false
}

// beginning is !string.
func (x *historyExpander) beginning(i int) (string, int, bool) {
	end := i
	for end < len(x.text) && !x.endsEvent(end, end > i) {
		end++
	}
	want := x.text[i:end]
	for n := len(x.h.entries) - 1; n >= 0 && want != ""; n-- {
		if strings.HasPrefix(x.h.entries[n].line, want) {
			return x.h.entries[n].line, end, true
		}
	}
	return "", end, false
}

// endsEvent reports whether the character at i ends the text of !string. Those
// of word designators do so behind the first one.
func (x *historyExpander) endsEvent(i int, inside bool) bool {
	c := x.text[i]
	return strings.IndexByte(" \t\n:;&()|<>", c) >= 0 || c == x.quote && c != 0 || inside && strings.IndexByte("^$*%-", c) >= 0
}

// reference expands the reference that begins at start.
func (x *historyExpander) reference(start int) (text string, end int, err error) {
	line, i, ok := x.event(start)
	if !ok {
		return "", 0, &historyError{x.text[start:i], "event not found"}
	}
	text, i, err = x.words(line, i)
	if err != nil {
		return "", 0, err
	}
	return x.modifiers(text, i)
}
