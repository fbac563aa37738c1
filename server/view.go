package server

import (
	"context"
	"io"
)

// A View is what can be asked of a shell.
type View interface {
	// Complete returns the candidates for line with the cursor at byte point, as
	// a Shellac V2 body. The state stays as it was.
	Complete(ctx context.Context, line string, point int) ([]byte, error)

	// Dump writes the state, or the named sections of it, as text that bash can
	// source. The state stays as it was.
	Dump(w io.Writer, sections ...string) error

	// Prompt renders the prompt variable name, PS1 if it is empty.
	Prompt(name string) (string, error)

	// Dir is the working directory as PWD has it.
	Dir() string
}

// A Viewer is a Shell that can be asked while it runs code. The server answers
// COMPLETE, DUMP, PROMPT and GETPWD without waiting for the code then.
type Viewer interface {
	// Snapshot returns a copy of the state as it was before the command that is
	// being executed. It is called from any goroutine, and returns soon.
	Snapshot(ctx context.Context) (View, error)
}
