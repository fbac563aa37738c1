package parse

import (
	"strings"

	"github.com/goshd/goshd/interp/quote"
)

// fail records the first error; from there on every token is the end.
func (sc *scanner) fail(e *Error) {
	if sc.err == nil {
		sc.err = e
		if sc.subst > 0 && !e.Incomplete {
			e.Reach = ReachShell
		}
	}
	sc.at = len(sc.s)
}

func eofMessage(want byte) string {
	return "unexpected EOF while looking for matching `" + string(want) + "'"
}

// failEOF says that the construct opened at from is not closed. Bash names the
// line of the opening.
func (sc *scanner) failEOF(from int, want byte) {
	sc.fail(&Error{Line: sc.lineAt(from), Msg: eofMessage(want), Incomplete: true, Unclosed: true})
}

// lastLine is the number of the line after the last one, which bash names when
// a command is not complete.
func (sc *scanner) lastLine() int { return sc.lineAt(len(sc.s)) }

// unexpected says that t cannot stand where it does.
func (sc *scanner) unexpected(t token) {
	switch {
	case t.kind == tokEOF && sc.subst > 0:
		sc.fail(&Error{Line: sc.lastLine(), Msg: eofMessage(')'), Incomplete: true})
	case t.kind == tokEOF:
		sc.fail(&Error{Line: sc.lastLine(), Msg: "syntax error: unexpected end of file", Incomplete: true})
	default:
		sc.near(t, t.text)
	}
}

// near names the token, and the line that it ends on.
func (sc *scanner) near(t token, text string) {
	shown, end, column := quote.UTF8, t.from, sc.columnAt(t.from)
	if sc.opt.Bytes {
		shown = quote.Bytes
	}
	if i := strings.LastIndexByte(text, '\n'); i >= 0 && t.kind == tokWord {
		end, column = end+i+1, 0 // of another line
	}
	sc.fail(&Error{
		Line: sc.lineAt(end), Column: column, Near: text, Text: sc.sourceLine(end),
		Msg: "syntax error near unexpected token `" + shown.Message(text) + "'",
	})
}

// columnAt is the column of an offset, 0 where the text is not as it was written.
func (sc *scanner) columnAt(at int) int {
	if len(sc.splices) > 0 || len(sc.joins) > 0 {
		return 0
	}
	return at - strings.LastIndexByte(sc.s[:at], '\n')
}

// sourceLine is the line that the offset is on.
func (sc *scanner) sourceLine(at int) string {
	from := strings.LastIndexByte(sc.s[:at], '\n') + 1
	if i := strings.IndexByte(sc.s[at:], '\n'); i >= 0 {
		return sc.s[from : at+i]
	}
	return sc.s[from:]
}
