package expand

import (
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/goshd/goshd/interp/pattern"
)

// A mode says what a word is expanded to.
type mode uint8

const (
	toFields      mode = iota // splitting, globbing
	toText                    // one string
	toAssignment              // one string; ~ is special after : as well
	toTrace                   // as toPattern, every quoted character escaped
	toPattern                 // one string, quoted text escaped for a pattern
	toRegexp                  // one string, quoted text escaped for a regular expression
	toReplacement             // one string, quoted text escaped for parseReplacement
	toDocument                // one string
	toElement                 // one string, in which ~ is text
)

// A span is a range of bytes.
type span struct{ from, to int }

// A builder puts a word together from what its nodes emit.
type builder struct {
	st     *State
	mode   mode
	sep    *separators
	fields []string
	// The field being built is whole, as long as it has one piece, or buf:
	// most fields are one piece, which is not copied.
	whole string
	buf   []byte
	// open: there is a field, even if it is empty.
	open bool
	// after says what the splitter saw last; see splitText.
	after delimiter
	// meta: the field has an unquoted character that is special in patterns.
	meta bool
	// quotes are the ranges of the field that are quoted, in order.
	quotes []span
	// inQuotes: inside "...", where empty expansions make no field by
	// themselves.
	inQuotes bool
	// emptyList: a list without elements, such as "$@", was expanded.
	emptyList bool
	// noSplit: nothing is split though mode is toFields, as in the arguments
	// of declaration builtins that look like assignments.
	noSplit bool
	noGlob  bool
	element bool  // of an array: text that looks like NAME=VALUE is none
	err     error // of failglob
}

var builders = sync.Pool{New: func() any { return new(builder) }}

func newBuilder(st *State, m mode) *builder {
	b := builders.Get().(*builder)
	b.st, b.mode = st, m
	b.sep = st.separators()
	return b
}

// maxKept bounds the memory of a builder that is kept for reuse.
const maxKept = 64 << 10

func (b *builder) free() {
	if cap(b.buf) > maxKept {
		b.buf = nil
	}
	*b = builder{buf: b.buf[:0], quotes: b.quotes[:0]}
	builders.Put(b)
}

// add appends to the field.
func (b *builder) add(s string) {
	switch {
	case s == "":
	case b.size() == 0:
		b.whole = s
	default:
		b.buf = append(b.bytes(), s...)
	}
}

// bytes returns the field as bytes to be appended to.
func (b *builder) bytes() []byte {
	if b.whole != "" {
		b.buf = append(b.buf, b.whole...)
		b.whole = ""
	}
	return b.buf
}

func (b *builder) size() int { return len(b.whole) + len(b.buf) }

// text returns the field.
func (b *builder) text() string {
	if b.whole != "" {
		return b.whole
	}
	return string(b.buf)
}

// escape appends s with a backslash before each of the special bytes.
func (b *builder) escape(s, specials string) {
	if strings.ContainsAny(s, specials) {
		b.buf = appendEscaped(b.bytes(), s, specials)
	} else {
		b.add(s)
	}
}

// escapeAll appends s with a backslash before each character.
func (b *builder) escapeAll(s string) {
	for _, r := range s {
		b.buf = utf8.AppendRune(append(b.bytes(), '\\'), r)
	}
}

// quotedText adds text that is neither split nor special.
func (b *builder) quotedText(s string) {
	switch b.mode {
	case toFields:
		b.openField()
		b.quotedSpan(s)
	case toPattern:
		b.escape(s, patternSpecials)
	case toTrace:
		b.escapeAll(s)
	case toRegexp:
		b.quotedSpan(s)
	case toReplacement:
		b.escape(s, `&\\`)
	default:
		b.add(s)
	}
}

func (b *builder) openField() {
	b.open = true
	b.after = afterText
}

// quotedSpan adds text and notes that it is quoted.
func (b *builder) quotedSpan(s string) {
	if s != "" {
		from := b.size()
		b.add(s)
		b.quoteSpan(from)
	}
}

func (b *builder) quoteSpan(from int) {
	if n := len(b.quotes); n > 0 && b.quotes[n-1].to == from {
		b.quotes[n-1].to = b.size()
		return
	}
	b.quotes = append(b.quotes, span{from, b.size()})
}

// plainText adds unquoted literal text: special in patterns, never split.
func (b *builder) plainText(s string) {
	if s == "" {
		return
	}
	if b.mode == toFields {
		b.openField()
		b.meta = b.meta || b.hasMeta(s)
	}
	b.add(s)
}

func (b *builder) hasMeta(s string) bool {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '*', '?', '[', '\\':
			return true
		case '(':
			if b.st.Opts.ExtGlob {
				return true
			}
		}
	}
	return false
}

// expansion adds the result of an expansion.
func (b *builder) expansion(s string, quoted bool) {
	switch {
	case !quoted:
		b.splitText(s)
	case b.inQuotes && s == "":
	default:
		b.quotedText(s)
	}
}

func (b *builder) integer(n int64, quoted bool) {
	if n >= 0 && n < 10 {
		b.expansion("0123456789"[n:n+1], quoted)
		return
	}
	var digits [20]byte
	b.expansion(string(strconv.AppendInt(digits[:0], n, 10)), quoted)
}

// list adds the elements of $@, $* or an array.
func (b *builder) list(vals []string, star, quoted bool) {
	if len(vals) == 0 {
		b.emptyList = b.emptyList || !star
		return
	}
	switch {
	case quoted && star:
		b.expansion(strings.Join(vals, b.sep.first), true)
	case b.mode != toFields || b.noSplit:
		sep := " "
		if star {
			sep = b.sep.first
		}
		b.expansion(strings.Join(vals, sep), quoted)
	case quoted:
		b.quotedList(vals)
	case b.sep.none:
		for i, v := range vals {
			if i > 0 {
				b.endField()
			}
			b.splitText(v)
		}
	default:
		b.splitList(vals)
	}
}

// derived adds the elements of a list that an operator made. Where the result
// is one string, bash 5.2 joins it like "$*" even if it comes from "$@", but
// only if it is quoted or the operator is one of those that have joint set.
func (b *builder) derived(vals []string, star, quoted, joint bool) {
	switch {
	case b.mode == toDocument:
		b.expansion(joinWords(vals), true)
	case b.mode != toFields && !star && (quoted || joint):
		b.expansion(strings.Join(vals, b.sep.joint), quoted)
	default:
		b.list(vals, star, quoted)
	}
}

// quotedList adds the elements of "$@", of which there are some.
func (b *builder) quotedList(vals []string) {
	last := len(vals) - 1
	b.quotedText(vals[0])
	if last == 0 {
		return
	}
	b.open = true
	b.endField()
	b.fields = append(b.fields, vals[1:last]...) // each is a field by itself
	b.quotedText(vals[last])
}

// splitList splits an unquoted list as if its elements were joined with the
// first character of IFS, which is what bash does: IFS=: keeps empty ones.
func (b *builder) splitList(vals []string) {
	for i, v := range vals {
		if i > 0 {
			b.splitText(b.sep.joint)
		}
		b.splitText(v)
	}
}

// endField ends the field being built, if there is one.
func (b *builder) endField() {
	if !b.open {
		return
	}
	b.flush()
	b.whole, b.buf, b.open, b.meta, b.quotes = "", b.buf[:0], false, false, b.quotes[:0]
	b.after = afterNothing
}

// flush appends the field in buf to fields, or the files that it matches.
func (b *builder) flush() {
	if b.meta && !b.noGlob && !b.st.Opts.NoGlob {
		if pattern.HasMeta(b.patternText(patternSpecials+"/"), b.st.globFlags()) {
			b.glob(b.patternText(patternSpecials))
			return
		}
	}
	b.fields = append(b.fields, b.text())
}

// patternText returns the field with backslashes before the special bytes of the
// quoted parts. Whether there is a pattern is decided with their slashes among
// those: they do not keep a [ from being special as others do. For the files they
// are like others (bash 5.2).
func (b *builder) patternText(specials string) string {
	if len(b.quotes) == 0 {
		return b.text()
	}
	text := b.text()
	out := make([]byte, 0, len(text)+16)
	at := 0
	for _, q := range b.quotes {
		out = append(out, text[at:q.from]...)
		out = appendEscaped(out, text[q.from:q.to], specials)
		at = q.to
	}
	return string(append(out, text[at:]...))
}

const patternSpecials = `*?[]\()|!@+-^`

// appendEscaped appends s with a backslash before each of the special bytes.
func appendEscaped(b []byte, s, specials string) []byte {
	for i := 0; i < len(s); i++ {
		if strings.IndexByte(specials, s[i]) >= 0 {
			b = append(b, '\\')
		}
		b = append(b, s[i])
	}
	return b
}
