package interp

import "strings"

// newline is called behind each newline that is not in a here-document: it
// adds the line that begins here.
func (j *lineJoiner) newline() {
	j.line++
	line, ok := j.nextLine()
	if !ok {
		return
	}
	quoted := len(j.delims) > 0
	if line == "" && !quoted && !strings.HasPrefix(j.delimiter(line), ";") {
		return
	}
	comment := noComment
	if !quoted {
		comment = commentIn(line)
	}
	if comment != wholeLine || j.literal {
		j.add(line, j.separator(line), quoted)
	}
	j.noteComment(comment)
}

// bodyLine adds the line of a here-document that begins here, with its
// newline.
func (j *lineJoiner) bodyLine(first bool) {
	j.line++
	line, ok := j.nextLine()
	if !ok {
		return
	}
	sep := ""
	if first {
		sep = "\n"
	}
	j.add(line+"\n", sep, len(j.delims) > 0)
	j.noteComment(noComment)
}

func (j *lineJoiner) nextLine() (string, bool) {
	rest := j.text[min(j.at, len(j.text)):]
	if rest == "" {
		return "", false
	}
	line, _, _ := strings.Cut(rest, "\n")
	return line, true
}

func (j *lineJoiner) noteComment(c comment) {
	j.comment = -1
	if c != noComment {
		j.comment = j.line
	}
}

// add appends a line to the entry. A backslash that continued the line before
// is removed, as it is when the line is parsed.
func (j *lineJoiner) add(line, sep string, quoted bool) {
	n := len(j.entry)
	switch {
	case !j.single:
		j.entries = append(j.entries, string(j.entry))
		j.entry = append(j.entry[:0], line...)
		return
	case quoted:
	case n > 1 && j.entry[n-1] == '\\' && j.entry[n-2] != '\\':
		j.entry, sep = j.entry[:n-1], ""
	case n > 0 && j.entry[n-1] == '\n' && sep != "" && sep[0] == ';':
		sep = sep[1:]
	}
	j.entry = append(append(j.entry, sep...), line...)
}

// separator is what joins a line to those before it.
func (j *lineJoiner) separator(line string) string {
	if j.line == j.comment+1 || j.literal {
		return "\n"
	}
	return j.delimiter(line)
}

// delimiter is the separator that the tokens before the line ask for.
func (j *lineJoiner) delimiter(line string) string {
	before, twoAgo := j.tokens[1], j.tokens[2]
	switch {
	case len(j.delims) > 0:
		return "\n"
	case j.assign > 0 || j.cond:
		return " "
	case before == tokClose:
		if twoAgo == tokOpen || j.caseStmt {
			return " "
		}
		return "; "
	case before == tokWord && twoAgo == tokFunction:
		return " "
	case j.tokens[0] == tokNewline && strings.Contains(line, "<<"):
		return "\n"
	case before == tokWord && twoAgo == tokFor:
		if strings.HasPrefix(strings.TrimLeft(line, " \t"), "in") {
			return " "
		}
		return ";"
	case before == tokWord && twoAgo == tokCase:
		return " "
	case before != tokWord && before != tokOther:
		return " "
	}
	if strings.Trim(line, " \t") == "" && j.tokens[0] != tokNewline {
		return ""
	}
	return "; "
}

// comment tells where a line has a comment.
type comment uint8

const (
	noComment comment = iota
	wholeLine
	atEnd
)

// commentIn finds a comment as bash does for the history: any # that is not
// quoted, wherever it stands.
func commentIn(line string) comment {
	if strings.IndexByte(line, '#') < 0 {
		return noComment
	}
	if strings.HasPrefix(strings.TrimLeft(line, " \t"), "#") {
		return wholeLine
	}
	j := newJoiner(line)
	for j.at < len(line) {
		if line[j.at] == '#' {
			return atEnd
		}
		j.part()
	}
	return noComment
}
