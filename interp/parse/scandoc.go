package parse

import (
	"fmt"
	"strings"

	"github.com/goshd/goshd/interp/quote"
)

// heredoc is a here-document whose body has not been read.
type heredoc struct {
	op     int // offset of <<
	from   int // of the body
	delim  string
	word   token
	quoted bool
	strip  bool // <<-
	late   bool // the substitution that it stands in ends before its body begins
	group  int  // how many of that substitution are, if it is the first one of them
}

// maxDocs is bash's limit of here-documents on one line.
const maxDocs = 16

func (sc *scanner) addDoc(op, w token) {
	if len(sc.docs) >= maxDocs {
		sc.fail(&Error{Line: sc.lineAt(op.from), Msg: "maximum here-document count exceeded"})
		return
	}
	delim, quoted := unquote(w.text)
	sc.docs = append(sc.docs, heredoc{op: op.from, delim: delim, word: w, quoted: quoted, strip: op.text == "<<-"})
}

// unquote removes the quotes of a here-document delimiter (POSIX 2.7.4);
// nothing in it is expanded.
func unquote(s string) (text string, quoted bool) {
	var sb strings.Builder
	for i := 0; i < len(s); i++ {
		switch b := s[i]; b {
		case '\\':
			if i++; i < len(s) && s[i] != '\n' {
				quoted = true
				sb.WriteByte(s[i])
			}
		case '\'':
			quoted = true
			n := strings.IndexByte(s[i+1:], b)
			if n < 0 {
				n = len(s) - i - 1
			}
			sb.WriteString(s[i+1 : i+1+n])
			i += n + 1
		case '"':
			quoted = true
			i += unquoteDouble(&sb, s[i+1:]) + 1
		case '$':
			switch {
			case strings.HasPrefix(s[i:], "$'"):
				quoted = true
				i += 2
				i += unquoteDollar(&sb, s[i:])
			case !strings.HasPrefix(s[i:], `$"`):
				sb.WriteByte(b)
			}
		default:
			sb.WriteByte(b)
		}
	}
	return sb.String(), quoted
}

// unquoteDouble writes what the inside of a "..." at the start of s is, and
// returns where its closing quote stands.
func unquoteDouble(sb *strings.Builder, s string) int {
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '"':
			return i
		case s[i] == '\\' && i+1 < len(s) && strings.IndexByte("$`\"\\\n", s[i+1]) >= 0:
			if i++; s[i] != '\n' {
				sb.WriteByte(s[i])
			}
		default:
			sb.WriteByte(s[i])
		}
	}
	return len(s)
}

// unquoteDollar is unquoteDouble for $'...' (bash manual, ANSI-C Quoting). What
// has a newline in it is no line of a body, and is left as it stands.
func unquoteDollar(sb *strings.Builder, s string) int {
	end := 0
	for end < len(s) && s[end] != '\'' {
		if s[end] == '\\' {
			end++
		}
		end++
	}
	end = min(end, len(s))
	text := quote.DollarSingle(s[:end])
	if strings.Contains(text, "\n") {
		text = s[:end]
	}
	sb.WriteString(text)
	return end
}

// readDocs reads the bodies of the pending here-documents, which start at
// sc.at.
func (sc *scanner) readDocs() {
	docs := sc.docs
	sc.docs = nil
	for _, d := range docs {
		from := sc.at
		d.from = from
		sc.warnGroup(d)
		end, ok := sc.docEnd(d)
		if !ok {
			sc.undelimited(d, sc.lineAt(from)-1)
			end = len(sc.s)
			sc.at = end
		}
		sc.spans = append(sc.spans, span{kind: spanDoc, from: from, end: end, quoted: d.quoted})
		if ok && (d.misread(sc.s[from:end], sc.s[end:sc.at]) || oddDelimiter(d.word.text, d.delim)) {
			sc.spans = append(sc.spans, span{kind: spanHardDoc, from: from, end: end, at: sc.at}, span{kind: spanHardDelim, from: d.word.from, end: d.word.end, quoted: d.quoted, at: len(d.delim)})
		}
		if d.quoted || strings.ContainsAny(d.delim, "$`(){}<>") {
			sc.spans = append(sc.spans, span{kind: spanDelim, from: d.word.from, end: d.word.end, quoted: d.quoted, at: end})
		}
		if !d.quoted {
			sc.docSpans(from, end)
		}
	}
}

// lateDocs returns the here-documents of a substitution that ends on their line,
// for the command around it: their bodies follow that line. Bash warns of those
// that one substitution has.
func (sc *scanner) lateDocs() []heredoc {
	first, n := -1, 0
	for i, d := range sc.docs {
		if !d.late {
			if first < 0 {
				first = i
			}
			n++
			sc.docs[i].late = true
		}
	}
	if n > 0 {
		sc.docs[first].group = n
	}
	return sc.docs
}

// warnGroup notes that a here-document is the first of a number that a
// substitution has left to what is around it. Their bodies begin at sc.at.
func (sc *scanner) warnGroup(d heredoc) {
	if d.group == 0 {
		return
	}
	plural := ""
	if d.group > 1 {
		plural = "s"
	}
	sc.warnings = append(sc.warnings, Warning{
		Line: sc.lineAt(sc.at) - 1, Msg: fmt.Sprintf("command substitution: %d unterminated here-document%s", d.group, plural),
	})
}

// endDocs notes the here-documents that the end of the text ends before their
// bodies begin.
func (sc *scanner) endDocs() {
	for _, d := range sc.docs {
		d.from = len(sc.s)
		sc.open = append(sc.open, d)
		sc.warnGroup(d)
		sc.warn(d, sc.lineAt(d.op), sc.lineAt(len(sc.s)), true)
	}
	sc.docs = nil
}

// docEnd moves behind the delimiter line and returns the end of the body.
func (sc *scanner) docEnd(d heredoc) (end int, ok bool) {
	for sc.at < len(sc.s) || sc.refill() {
		from := sc.at
		line, n := logicalLine(sc.s[from:], d.quoted)
		sc.at = from + n
		if d.endedBy(line) {
			return from, true
		}
		if d.strip {
			line = strings.TrimLeft(line, "\t")
		}
		if sc.subst > 0 && strings.HasPrefix(line, d.delim) && strings.Contains(line[len(d.delim):], ")") {
			sc.cutDoc(d, sc.at-1-len(line)+len(d.delim))
			return from, true
		}
	}
	return 0, false
}

// logicalLine returns the first line of a here-document, with those that
// continue it if the delimiter is not quoted, and its length in s.
func logicalLine(s string, quoted bool) (line string, n int) {
	var joined []byte
	for {
		part, _, found := strings.Cut(s[n:], "\n")
		n += len(part)
		if found {
			n++
		}
		switch {
		case !quoted && found && continues(part):
			joined = append(joined, part[:len(part)-1]...)
		case joined == nil:
			return part, n
		default:
			return string(append(joined, part...)), n
		}
	}
}

// endedBy reports whether a line is the delimiter's. With <<- bash looks before
// it removes the tabs, too.
func (d *heredoc) endedBy(line string) bool {
	return line == d.delim || d.strip && strings.TrimLeft(line, "\t") == d.delim
}

// oddDelimiter reports whether the parser mistakes a delimiter: one that is
// written over two lines, or has more than one, has escapes in double quotes, or is not ASCII.
func oddDelimiter(word, delim string) bool {
	if strings.Contains(word, "\n") || escapesDelim(word) {
		return true
	}
	for i := range len(delim) {
		if delim[i] >= 0x80 {
			return true
		}
	}
	return false
}

// escapesDelim reports whether the word of a delimiter has escapes that the
// parser does not decode: in double quotes, or in $'...'.
func escapesDelim(word string) bool {
	return strings.Contains(word, `\`) && (strings.Contains(word, `"`) || strings.Contains(word, "$'"))
}

// misread reports whether the parser would find another end of a body: it does
// not know that lines are continued, nor delimiters with tabs.
func (d *heredoc) misread(body, last string) bool {
	return !d.quoted && (strings.Contains(body, "\\\n") || strings.Contains(last, "\\\n")) || d.strip && strings.HasPrefix(d.delim, "\t")
}

// cutDoc ends a here-document in a substitution at a line that starts with its
// delimiter and has the closing parenthesis behind it, as bash does for old
// scripts. Behind the delimiter the command goes on.
func (sc *scanner) cutDoc(d heredoc, end int) {
	sc.at = end
	sc.add(spanCut, end, end)
	sc.warn(d, sc.lineAt(d.op), sc.lineAt(end), false)
}

// undelimited notes a here-document that the end of the text ends. Bash warns
// and goes on.
func (sc *scanner) undelimited(d heredoc, at int) {
	sc.open = append(sc.open, d)
	line := sc.lineAt(len(sc.s)) - 1
	if body, _ := strings.CutSuffix(sc.s, "\n"); !d.quoted && continues(body) && !strings.HasSuffix(body, "\n\\") {
		line++ // bash has looked for what continues it
	}
	sc.warn(d, at, line, true)
}

// warn notes that a here-document, whose body begins behind the line at, lacks
// its end.
func (sc *scanner) warn(d heredoc, at, line int, open bool) {
	sc.warnings = append(sc.warnings, Warning{
		Line: line, Open: open,
		Msg: fmt.Sprintf("here-document at line %d delimited by end-of-file (wanted `%s')", at, d.delim),
	})
}

// docSpans reports the expansions in a here-document. Bash does not look at
// them before the command is executed, so nothing there is an error now.
func (sc *scanner) docSpans(from, end int) {
	in := &scanner{s: sc.s[:end], at: from, base: sc.base, opt: sc.opt}
	in.opt.ExpandAliases = false
	for in.at < end && in.err == nil {
		switch in.s[in.at] {
		case '\\':
			in.at += 2
		case '`':
			in.backquote()
		case '$':
			in.dollar(true)
		default:
			in.at++
		}
	}
	if in.err != nil {
		sc.add(spanBadDoc, from, end)
	}
	sc.spans = append(sc.spans, in.spans...)
}
