package parse

// Error is a syntax error in bash's words.
type Error struct {
	Name string // Source.Name
	Line int    // line that bash names
	// Column is where the token that can't stand there begins, in bytes of the
	// line, from 1 on; 0: not known, as where an alias is.
	Column int
	Msg    string // "syntax error near unexpected token `)'"
	Near   string // the token, if the message names one
	// Text is the source line that bash quotes in a second message, "`echo )'"
	// without the quotes; empty if it prints none.
	Text string
	// Detail is a second message of its own that bash prints, in the same form
	// as Msg, or empty.
	Detail string
	// Also are further messages, which have no second line.
	Also []Message
	// Incomplete says that more text could complete the command.
	Incomplete bool
	// Silent says that bash does not print Msg.
	Silent bool
	// Unclosed says that the end of the text is within quotes or an expansion.
	// The status of a shell whose input ends so is that of the last command, if
	// that failed.
	Unclosed bool
	// Elements says that it is within the elements of an array; the status is 1.
	Elements bool
	// Cond says that the error is within [[ ]].
	Cond bool
	// Reach says what the error ends.
	Reach Reach
	// Warnings are to be printed before the error.
	Warnings []Warning
}

// Reach says what bash gives up because of a syntax error.
type Reach uint8

// What a syntax error ends.
const (
	ReachText  Reach = iota // the text that is read; $? is 2
	ReachLine               // the line, of a list in an assignment: reading goes on behind it
	ReachInput              // the input, as if it ended there: an error within [[ ]]
	ReachShell              // a shell that is not interactive: an error within $( )
)

// A Message is one that follows another.
type Message struct {
	Line int
	Msg  string
}

// Error returns the message without name and line, which the printer adds.
func (e *Error) Error() string { return e.Msg }
