package completion

import "strings"

// commands steps where words are commands and operators separate them.
func (n *nest) commands(line string, i int) int {
	f := n.top()
	switch c := line[i]; c {
	case ' ', '\t':
		f.word = -1
		return i + 1
	case ';', '\n':
		return n.separate(i + 1)
	case '|':
		return n.pipe(line, i)
	case '&':
		return n.ampersand(line, i)
	case '<', '>':
		return n.redirect(line, i)
	case '(':
		return n.paren(line, i)
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

// separate ends the current command: the next one begins at start.
func (n *nest) separate(start int) int {
	f := n.top()
	f.start, f.word = start, -1
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

// ampersand steps over & but takes >&, <& and &> for redirections and |& for
// the end of a pipe sign.
func (n *nest) ampersand(line string, i int) int {
	after := i + 1
	if after < len(line) && line[after] == '>' || i > 0 && (line[i-1] == '>' || line[i-1] == '<') {
		n.top().word = -1
		return after
	}
	return n.separate(after)
}

// redirect steps over < or >, or into a process substitution.
func (n *nest) redirect(line string, i int) int {
	if i+1 < len(line) && line[i+1] == '(' {
		if n.top().word < 0 {
			n.top().word = i
		}
		n.push(inCommands, i+2)
		return i + 2
	}
	n.top().word = -1
	return i + 1
}

// paren steps over ( : a subshell or arithmetic at the beginning of a command,
// an array after name=, a pattern after one of ?*+@!, and else the parameter
// list of a function.
func (n *nest) paren(line string, i int) int {
	f := n.top()
	before := byte(0)
	if f.word >= 0 {
		before = line[i-1]
	}
	switch {
	case before == '=' && !strings.Contains(line[f.word:i-1], "="):
		n.push(inArray, i+1)
	case before != 0 && strings.IndexByte("?*+@!", before) >= 0:
		n.push(inParens, i+1)
	case strings.HasPrefix(line[i:], "((") && f.word < 0:
		n.push(inArith, i+2)
		return i + 2
	default:
		n.push(inCommands, i+1)
	}
	return i + 1
}

// close steps over ) : it ends what ( opened, or the pattern of a case. A
// command that follows is a new one.
func (n *nest) close(i int) int {
	if n.top().kind == inCommands && len(n.open) > 1 {
		n.pop()
		if f := n.top(); f.kind.holdsCommands() && f.word < 0 {
			return n.separate(i + 1)
		}
		return i + 1
	}
	return n.separate(i + 1)
}
