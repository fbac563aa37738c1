package completion

import "strings"

// A token is a word of a command or the operator of a redirection.
type token struct {
	start, end int
	operator   bool // a redirection's operator, with its descriptor
	target     bool // the word that a redirection's operator takes
}

// tokens splits line[from:to] as the shell does. An operator without a target
// at the cursor gets an empty one there.
func tokens(line string, from, to, point int) []token {
	var ws []token
	target := false
	for i := skipSpan(line[:to], from, " \t\n"); i < to; i = skipSpan(line[:to], i, " \t\n") {
		if target && i > point && ws[len(ws)-1].end <= point {
			ws = append(ws, token{start: point, end: point, target: true})
			target = false
		}
		end := operatorEnd(line[:to], i)
		if end > i {
			ws = append(ws, token{start: i, end: end, operator: true})
			target, i = true, end
			continue
		}
		end = max(wordEnd(line[:to], i), i+1)
		ws = append(ws, token{start: i, end: end, target: target})
		target, i = false, end
	}
	if target && ws[len(ws)-1].end <= point {
		ws = append(ws, token{start: point, end: point, target: true})
	}
	return ws
}

// operatorEnd returns the end of the redirection operator at i, with its
// descriptor (2> or {fd}>) in front, or i.
func operatorEnd(line string, i int) int {
	j := skipSpan(line, i, "0123456789")
	if j == i && line[i] == '{' {
		k := i + 1
		for k < len(line) && isNameByte(line[k], k == i+1) {
			k++
		}
		if k > i+1 && k < len(line) && line[k] == '}' {
			j = k + 1
		}
	}
	for _, op := range [...]string{"&>>", "&>", "<<<", "<<-", "<<", "<>", "<&", ">>", ">&", ">|", "<", ">"} {
		if !strings.HasPrefix(line[j:], op) {
			continue
		}
		end := j + len(op)
		if op[0] == '&' && j > i || len(op) == 1 && strings.HasPrefix(line[end:], "(") {
			return i
		}
		return end
	}
	return i
}

// wordEnd returns the end of the shell word at i.
func wordEnd(line string, i int) int {
	for start := i; i < len(line); {
		switch c := line[i]; {
		case strings.IndexByte(" \t\n;", c) >= 0:
			return i
		case c == '<' || c == '>' || c == '&' || c == '|':
			if i+1 >= len(line) || line[i+1] != '(' || c == '&' || c == '|' {
				return i
			}
			i = skipNested(line, i+1)
		case c == '(':
			i = skipNested(line, i)
		case c == ')' && i == start:
			return i + 1
		case c == '\\' || c == '\'' || c == '"' || c == '`' || c == '$':
			i = skipQuoted(line, i)
		default:
			i++
		}
	}
	return i
}

// skipNested returns the index after what the parenthesis at i opens.
func skipNested(line string, i int) int {
	n := newNest(i)
	n.push(inParens, i+1)
	for i++; len(n.open) > 1 && i < len(line); {
		i = n.step(line, i)
	}
	return i
}

// current returns the index of the token that the cursor touches, or -1. Of
// two it is the one before the cursor, unless that is an operator.
func current(ws []token, point int) int {
	for i, w := range ws {
		if !w.operator && w.start <= point && point <= w.end {
			return i
		}
	}
	return -1
}

// commandName returns the index of the command's name in ws, behind
// assignments and redirections, or len(ws).
func commandName(line string, ws []token) int {
	i := 0
	for i < len(ws) {
		w := ws[i]
		if !w.operator && !w.target && !isAssignment(line[w.start:w.end]) {
			return i
		}
		i++
	}
	return i
}

// afterKeywords returns the index of the first word from i on that is no
// keyword which a command may follow directly.
func afterKeywords(line string, point int, ws []token, i int) int {
	for i < len(ws) && point > ws[i].end && (ws[i].operator || isPrefixKeyword(line[ws[i].start:ws[i].end])) {
		i++
	}
	return i
}

// isPrefixKeyword tells whether a command may follow the keyword directly.
func isPrefixKeyword(s string) bool {
	switch s {
	case "if", "then", "elif", "else", "while", "until", "do", "!", "coproc", "time":
		return true
	}
	return false
}

// isAssignment tells whether a word is name=..., name+=... or name[...]=...
func isAssignment(s string) bool {
	i := 0
	for i < len(s) && isNameByte(s[i], i == 0) {
		i++
	}
	if i == 0 || i == len(s) {
		return false
	}
	if s[i] == '[' {
		end := strings.IndexByte(s[i:], ']')
		if end < 0 {
			return false
		}
		i += end + 1
	}
	return strings.HasPrefix(s[i:], "=") || strings.HasPrefix(s[i:], "+=")
}

// isNameByte tells whether c may be in a name, or begin one.
func isNameByte(c byte, first bool) bool {
	return c == '_' || c|0x20 >= 'a' && c|0x20 <= 'z' || !first && c >= '0' && c <= '9'
}
