package parse

import (
	"strings"

	"mvdan.cc/sh/v3/syntax"
)

// Delimiter returns the delimiter of a here-document after quote removal, and
// whether any part of it was quoted, so that the body is not expanded (POSIX
// 2.7.4).
func (c *Command) Delimiter(rd *syntax.Redirect) (delim string, quoted bool) {
	return unquote(c.Source(rd.Word))
}

// Heredoc returns the body of a here-document as bash keeps it: without the
// tabs that <<- removes and, if it is not quoted, without continued lines. A
// quoted body is this text; of any other the parts are in rd.Hdoc. The
// parser's own idea of whether it is quoted is wrong for <<'A'B.
func (c *Command) Heredoc(rd *syntax.Redirect) (text string, quoted bool) {
	_, quoted = c.Delimiter(rd)
	if rd.Hdoc == nil {
		return "", quoted
	}
	var sb strings.Builder
	from, end := c.DocumentBounds(rd)
	for rest := c.Text[from:end]; rest != ""; {
		line, n := logicalLine(rest, quoted)
		rest = rest[n:]
		if rd.Op == syntax.DashHdoc {
			line = strings.TrimLeft(line, "\t")
		}
		sb.WriteString(line + "\n")
	}
	return sb.String(), quoted
}

// DocumentBounds returns where the body of a here-document begins and ends in
// Text, without the line of its delimiter.
func (c *Command) DocumentBounds(rd *syntax.Redirect) (from, end int) {
	from = int(rd.Hdoc.Pos().Offset())
	delim, quoted := c.Delimiter(rd)
	if quoted {
		from = c.skippedLines(from)
	}
	d := heredoc{delim: delim, quoted: quoted, strip: rd.Op == syntax.DashHdoc}
	for end = from; end < len(c.Text); {
		line, n := logicalLine(c.Text[end:], quoted)
		if d.endedBy(line) {
			break
		}
		end += n
	}
	return from, end
}

// skippedLines returns where a body begins whose first lines are only backslashes:
// the parser skips those, or stops behind the backslash.
func (c *Command) skippedLines(from int) int {
	if strings.HasPrefix(c.Text[from:], "\n") && strings.HasSuffix(c.Text[:from], "\\") {
		from--
	}
	for strings.HasSuffix(c.Text[:from], "\n\\\n") {
		from -= len("\\\n")
	}
	return from
}

// continues reports whether a line ends in an unquoted backslash.
func continues(line string) bool {
	return (len(line)-len(strings.TrimRight(line, `\`)))%2 == 1
}
