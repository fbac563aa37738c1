package completion

import "strings"

// commands steps where words are commands and operators separate them.
func (n *nest) commands(line string, i int) int {
	f := n.top()
	switch c := line[i]; c {
	case ' ', '\t':
		f.word = -1
		return i + 1
	case ';', '&', '\n':
		return n.separate(i + 1)
	case '|':
		return n.pipe(line, i)
	case '<', '>':
		return n.redirect(line, i)
	case '(':
		return n.paren(i)
	case ')':
		return n.close(i)
	case '{':
		if f.word < 0 && i+1 < len(line) && strings.IndexByte(" \t\n", line[i+1]) >= 0 {
			return n.separate(i + 1)
		}
	}
	if f.word < 0 {
		f.word = i
	}
	if line[i] == '`' || line[i] == '$' || line[i] == '\'' || line[i] == '"' || line[i] == '\\' {
		return n.quoted(line, i)
	}
	return i + 1
}

// separate ends the current command: the next one begins at start. Only that of
// the line itself is of interest.
func (n *nest) separate(start int) int {
	n.top().word = -1
	if len(n.open) == 1 {
		n.open[0].start = start
	}
	return start
}

// pipe steps over | but takes >| for a redirection.
func (n *nest) pipe(line string, i int) int {
	if i > 0 && line[i-1] == '>' {
		n.top().word = -1
		return i + 1
	}
	return n.separate(i + 1)
}

// redirect steps over < or >, or into a process substitution.
func (n *nest) redirect(line string, i int) int {
	if i+1 < len(line) && line[i+1] == '(' {
		if n.top().word < 0 {
			n.top().word = i
		}
		n.push(inSubst, i+2)
		return i + 2
	}
	n.top().word = -1
	return i + 1
}

// paren steps over ( : a command begins behind it. bash takes patterns,
// arithmetic, arrays and the parameters of a function for commands, too.
func (n *nest) paren(i int) int {
	if len(n.open) == 1 {
		return n.separate(i + 1)
	}
	n.push(inCommands, i+1)
	return i + 1
}

// close steps over ) : it ends the substitution, or the parentheses in one.
func (n *nest) close(i int) int {
	n.top().word = -1
	if k := n.top().kind; k == inCommands || k == inSubst {
		n.pop()
	}
	return i + 1
}
