package parse

import (
	"strings"

	"mvdan.cc/sh/v3/syntax"
)

// lineEnd returns the offset behind the line that ends the last of stmts, its
// here-documents included, or false if the line goes on with another
// statement or with an error.
func lineEnd(text string, stmts []*syntax.Stmt) (int, bool) {
	last := stmts[len(stmts)-1]
	tail := tailEnd(last)
	nl, ok := newlineAt(text, tail)
	if !ok || nl == tail && continued(text[:nl]) { // that cuts the last reserved word in two
		return 0, false
	}
	if nl >= len(text) {
		return nl, true
	}
	at := nl + 1
	from := int(stmts[0].Pos().Offset())
	if !strings.Contains(text[from:tail], "<<") {
		return at, true
	}
	for _, rd := range pendingHeredocs(text, stmts, tail) {
		at = skipHeredoc(text, at, rd)
	}
	return at, true
}

// continued reports whether a newline behind text would be quoted.
func continued(text string) bool {
	return (len(text)-len(strings.TrimRight(text, `\`)))%2 == 1
}

// tailEnd is the end of a statement without the here-documents that follow
// its line.
func tailEnd(st *syntax.Stmt) int {
	if st.Semicolon.IsValid() {
		return int(st.End().Offset())
	}
	end := int(st.Position.Offset())
	if st.Negated {
		end++
	}
	switch cmd := st.Cmd.(type) {
	case nil:
	case *syntax.BinaryCmd:
		end = tailEnd(cmd.Y)
	case *syntax.TimeClause:
		if cmd.Stmt != nil {
			end = tailEnd(cmd.Stmt)
		} else {
			end = int(cmd.End().Offset())
		}
	case *syntax.CoprocClause:
		end = tailEnd(cmd.Stmt)
	case *syntax.FuncDecl:
		end = tailEnd(cmd.Body)
	default:
		end = int(cmd.End().Offset())
	}
	for _, rd := range st.Redirs {
		end = max(end, int(rd.Word.End().Offset()))
	}
	return end
}

// newlineAt returns the offset of the newline token that follows at, or
// len(text); false if something else follows.
func newlineAt(text string, at int) (int, bool) {
	for at < len(text) {
		switch text[at] {
		case ' ', '\t':
			at++
		case '\n':
			return at, true
		case '#':
			if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
				return at + i, true
			}
			return len(text), true
		case '\\':
			if at+1 >= len(text) || text[at+1] != '\n' {
				return 0, false
			}
			at += 2
		default:
			return 0, false
		}
	}
	return len(text), true
}

// pendingHeredocs lists the here-documents whose bodies follow the line that
// ends at tail, in order.
func pendingHeredocs(text string, stmts []*syntax.Stmt, tail int) []*syntax.Redirect {
	var rds []*syntax.Redirect
	for _, st := range stmts {
		Walk(st, func(n syntax.Node) bool {
			rd, ok := n.(*syntax.Redirect)
			if !ok || rd.Op != syntax.Hdoc && rd.Op != syntax.DashHdoc {
				return true
			}
			if rd.Hdoc != nil && int(rd.Hdoc.Pos().Offset()) >= tail ||
				rd.Hdoc == nil && !strings.Contains(text[rd.Word.End().Offset():max(tail, int(rd.Word.End().Offset()))], "\n") {
				rds = append(rds, rd)
			}
			return false
		})
	}
	return rds
}

// skipHeredoc returns the offset behind the delimiter of the here-document
// whose body starts at at.
func skipHeredoc(text string, at int, rd *syntax.Redirect) int {
	delim, _ := unquote(text[rd.Word.Pos().Offset():rd.Word.End().Offset()])
	for at < len(text) {
		line, rest, found := strings.Cut(text[at:], "\n")
		at = len(text) - len(rest)
		if !found {
			at = len(text)
		}
		if rd.Op == syntax.DashHdoc {
			line = strings.TrimLeft(line, "\t")
		}
		if line == delim {
			break
		}
	}
	return at
}
