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
	delim, quoted := c.Delimiter(rd)
	if rd.Hdoc == nil {
		return "", quoted
	}
	var sb strings.Builder
	joined := false
	for rest := c.Text[rd.Hdoc.Pos().Offset():]; rest != ""; {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		if rd.Op == syntax.DashHdoc {
			line = strings.TrimLeft(line, "\t")
		}
		if line == delim && !joined {
			break
		}
		joined = !quoted && continues(line)
		if joined {
			sb.WriteString(line[:len(line)-1])
		} else {
			sb.WriteString(line + "\n")
		}
	}
	return sb.String(), quoted
}

// continues reports whether a line ends in an unquoted backslash.
func continues(line string) bool {
	return (len(line)-len(strings.TrimRight(line, `\`)))%2 == 1
}
