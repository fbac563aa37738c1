package parse

// Error is a syntax error in bash's words.
type Error struct {
	Name string // Source.Name
	Line int    // line that bash names
	Msg  string // "syntax error near unexpected token `)'"
	Near string // the token, if the message names one
	// Text is the source line that bash quotes in a second message, "`echo )'"
	// without the quotes; empty if it prints none.
	Text string
	// Detail is a second message of its own that bash prints, in the same form
	// as Msg, or empty.
	Detail string
	// Incomplete says that more text could complete the command.
	Incomplete bool
}

// Error returns the message without name and line, which the printer adds.
func (e *Error) Error() string { return e.Msg }
