package expand

// Kind says how far an error unwinds.
type Kind uint8

// The kinds of errors.
const (
	// FailCommand: the command fails, the script goes on.
	FailCommand Kind = iota
	// DiscardLine: the rest of the command line that is being executed is
	// dropped (bash's DISCARD).
	DiscardLine
	// ExitShell: a shell that is not interactive exits; an interactive one
	// drops the line.
	ExitShell
)

// An Error is a failed expansion. Msg is in bash's words and without the
// "name: line N: " that the printer adds.
type Error struct {
	Kind   Kind
	Status int // of the command, or that the shell exits with
	Msg    string
	// Input says that the error drops the whole string that is being
	// executed, as that of bash -c or eval, not only a line of it. Errors in
	// subscripts do.
	Input bool
	// Unset says that a parameter was not set under set -u.
	Unset bool
	// Err is the cause, if another package gave it.
	Err error
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

func (e *Error) Error() string { return e.Msg }

// discard returns the error of an expansion that bash refuses to perform.
func discard(msg string) error {
	return &Error{Kind: DiscardLine, Status: 1, Msg: msg}
}

// badSubstitution is the error of a ${...} that means nothing.
func badSubstitution(text string) error { return discard(text + ": bad substitution") }

// unbound is the error of a parameter that is not set under set -u.
func unbound(name string) error {
	return &Error{Kind: ExitShell, Status: 1, Msg: name + ": unbound variable", Unset: true}
}

// fatal returns an error that ends a shell that is not interactive: ${x?}. Its status is 1; only at the top level of
// bash -c is it 127.
func fatal(msg string) error {
	return &Error{Kind: ExitShell, Status: 1, Msg: msg}
}
