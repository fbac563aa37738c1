package parse

import "strings"

// joined scans the next line with continued lines put together beforehand.
// Bash does so while it reads, so that a backslash and a newline may stand in
// the middle of any token; the scanner and the parser know them between tokens
// and in words. It returns nil if that is no better.
func (r *Reader) joined(text string, opt Options) *scanner {
	joined, joins := joinLines(text)
	if len(joins) == 0 {
		return nil
	}
	sc := newScanner(joined, r.line, opt)
	sc.joins = joins
	if ok := sc.line(); !ok || sc.err != nil && !sc.err.Incomplete || len(sc.splices) > 0 {
		return nil
	}
	return sc
}

// joinLines removes backslashes with newlines, up to the line of the first
// here-document. joins are the places in the joined text where one was.
func joinLines(text string) (joined string, joins []int) {
	j := joiner{text: text}
	for j.at < len(text) && !j.done {
		j.step()
	}
	j.sb.WriteString(text[j.at:])
	return j.sb.String(), j.joins
}

// A joiner copies a text and knows where quotes are.
type joiner struct {
	text  string
	at    int
	sb    strings.Builder
	joins []int
	open  []byte // what is to be closed: " ) }
	doc   bool   // a here-document begins on this line
	done  bool
}

func (j *joiner) quoted() bool { return len(j.open) > 0 && j.open[len(j.open)-1] == '"' }

// last is the byte that was copied last, 0 at the beginning.
func (j *joiner) last() byte {
	s := j.sb.String()
	if s == "" {
		return 0
	}
	return s[len(s)-1]
}

func (j *joiner) copy(n int) {
	end := min(j.at+n, len(j.text))
	j.sb.WriteString(j.text[j.at:end])
	j.at = end
}

// step copies a character, a quoted string or a comment.
func (j *joiner) step() {
	rest := j.text[j.at:]
	switch c := rest[0]; {
	case strings.HasPrefix(rest, "\\\n"):
		j.joins = append(j.joins, j.sb.Len())
		j.at += 2
	case c == '\\':
		j.copy(2)
	case c == '\'' && !j.quoted():
		j.copy(1 + end(strings.IndexByte(rest[1:], '\'')+1, len(rest)))
	case c == '#' && !j.quoted() && (j.sb.Len() == 0 || isMeta(j.last())):
		j.copy(end(strings.IndexByte(rest, '\n'), len(rest)))
	case c == '"' && j.quoted(), c == ')' && j.closes(c), c == '}' && j.closes(c):
		j.open = j.open[:len(j.open)-1]
		j.copy(1)
	case c == '"':
		j.open = append(j.open, c)
		j.copy(1)
	case strings.HasPrefix(rest, "$(") || strings.HasPrefix(rest, "${"):
		j.open = append(j.open, map[byte]byte{'(': ')', '{': '}'}[rest[1]])
		j.copy(2)
	default:
		j.plain(rest)
	}
}

func (j *joiner) closes(c byte) bool { return len(j.open) > 0 && j.open[len(j.open)-1] == c }

// plain copies a character without meaning for quotes. At the end of a line
// with a here-document the rest is left alone.
func (j *joiner) plain(rest string) {
	if !j.quoted() && j.last() == '<' && rest[0] == '<' && !strings.HasPrefix(rest, "<<") {
		j.doc = true
	}
	j.done = j.doc && rest[0] == '\n'
	j.copy(1)
}

// end is n, or all if that is not positive.
func end(n, all int) int {
	if n <= 0 {
		return all
	}
	return n
}

// splitsTokens reports whether a token may be written over two lines that the
// parser takes for something else then.
func splitsTokens(text string) bool {
	names := nameRun{text: text}
	for at := 0; ; {
		i := strings.Index(text[at:], "\\\n")
		if i < 0 {
			return false
		}
		from := at + i
		for at = from; strings.HasPrefix(text[at:], "\\\n"); {
			at += len("\\\n")
		}
		if splitsName(text, from, at, &names) {
			return true
		}
	}
}

// A nameRun finds where what may be a name over several lines ends. Lines of one
// such run share the answer: it is looked for once.
type nameRun struct {
	text string
	end  int
}

// behind returns the text behind the run that i is in.
func (n *nameRun) behind(i int) string {
	if i >= n.end {
		for n.end = i; n.end < len(n.text) && (isNameByte(n.text[n.end]) || n.text[n.end] == '\\' || n.text[n.end] == '\n'); {
			n.end++
		}
	}
	return n.text[n.end:]
}

// splitsName reports whether the continued line that ends at i, and goes on at j,
// is in the name of an assignment or of an expansion, or at the operator of
// that, between two parentheses, or in <<-.
func splitsName(text string, i, j int, names *nameRun) bool {
	if i == 0 || j == len(text) {
		return false
	}
	prev, next := text[i-1], text[j]
	if prev == '$' {
		return isNameByte(next) || strings.IndexByte("{(#?@*!-$", next) >= 0
	}
	if prev == next && (prev == '(' || prev == ')') || next == '-' && strings.HasSuffix(text[:i], "<<") {
		return true
	}
	head := strings.TrimSuffix(strings.TrimSuffix(text[:i], ":"), "#")
	name := head[nameStart(head):]
	before := head[:len(head)-len(name)]
	switch {
	case strings.HasSuffix(strings.TrimRight(before, "#!"), "${"):
		return true
	case len(head) < i || name == "":
		return false
	case strings.HasSuffix(before, "$"):
		return isNameByte(next)
	case before != "" && !isMeta(before[len(before)-1]):
		return false
	}
	rest := names.behind(j)
	return strings.HasPrefix(rest, "=") || strings.HasPrefix(rest, "+=")
}

// nameStart returns where the name at the end of s begins.
func nameStart(s string) int {
	i := len(s)
	for i > 0 && isNameByte(s[i-1]) {
		i--
	}
	return i
}
