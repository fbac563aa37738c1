package ecmd

import (
	"fmt"
	"reflect"
)

// A Run is the text of ECMD in the json dialect: code to run, and how.
type Run struct {
	Code string `json:"code" ecmd:"required,anybyte"`

	// Stdin, Stdout and Stderr say where the standard descriptors come from.
	// What is not said is the attached descriptor of the plain dialect if
	// there are any, the terminal if Pty is set, and /dev/null otherwise.
	Stdin  *Stdio `json:"stdin,omitempty"`
	Stdout *Stdio `json:"stdout,omitempty"`
	Stderr *Stdio `json:"stderr,omitempty"`
	Pty    *Size  `json:"pty,omitempty"` // the server makes a terminal of this size

	// Dir, Env, Args and Name hold for this request alone. A null in Env
	// unsets the variable. Args are $1, $2 and so on, Name is $0.
	Dir  string             `json:"cwd,omitempty"`
	Env  map[string]*string `json:"env,omitempty"`
	Args *[]string          `json:"args,omitempty"`
	Name string             `json:"name,omitempty"`

	Deadline   int64  `json:"deadline_ms,omitempty"` // from the start of the code
	OnDeadline string `json:"on_deadline,omitempty"` // "interrupt" (then terminate, then kill), "terminate", "kill", "background"

	OnExit  string `json:"on_exit,omitempty"` // what exit and exec end: "request" (the default) or "shell"
	Aliases *bool  `json:"aliases,omitempty"` // false: aliases are not expanded
	History bool   `json:"history,omitempty"` // the code is added to the history
	Check   bool   `json:"check,omitempty"`   // nothing is run if the code is incomplete or wrong
	Busy    string `json:"busy,omitempty"`    // while other code runs: "wait" (the default) or "refuse"
	Hangup  string `json:"hangup,omitempty"`  // when the client goes: "interrupt" or "keep"
	// Authorize are the kinds of what the client is to be asked about before
	// the code does it: "program", "builtin", "function", "file".
	Authorize []string `json:"authorize,omitempty"`
	Want      []string `json:"want,omitempty"` // members of the Outcome: "changed", "jobs", "prompt", "rusage", "diagnostics" (of what ran); "none"; empty: all
}

// A Size is that of a terminal.
type Size struct {
	Rows int `json:"rows"`
	Cols int `json:"cols"`
}

// A Stdio says where a standard descriptor comes from. On the wire it is one of
// the strings "attached", "null", "capture", "stream", "pty", for standard
// error also "stdout", or an object: {"path": ..., "mode": "r" | "w" | "a" | "rw"},
// {"fd": n} for an attached descriptor by its place, {"capture": bytes}.
type Stdio struct {
	Kind    string
	Path    string
	Mode    string
	Fd      int
	Capture int
}

type stdioObject struct {
	Path    *string `json:"path,omitempty"`
	Mode    string  `json:"mode,omitempty"`
	Fd      *int    `json:"fd,omitempty"`
	Capture *int    `json:"capture,omitempty"`
}

// several reports whether o says more than one thing.
func (o *stdioObject) several() bool {
	return o.Path != nil && o.Fd != nil || o.Path != nil && o.Capture != nil || o.Fd != nil && o.Capture != nil
}

// isStdioKind reports whether s is one of the words for a Stdio.
func isStdioKind(s string) bool {
	switch s {
	case "attached", "null", "capture", "stream", "pty", "stdout":
		return true
	}
	return false
}

// decode reads the member at.
func (s *Stdio) decode(tree any, at string) error {
	if word, ok := tree.(string); ok {
		if !isStdioKind(word) {
			return wrong(at, "a form of standard input or output")
		}
		*s = Stdio{Kind: word}
		return nil
	}
	var o stdioObject
	if err := assign(reflect.ValueOf(&o).Elem(), tree, at); err != nil {
		return err
	}
	switch {
	case o.several():
		return fmt.Errorf("%s has more than one of path, fd and capture", at)
	case o.Path != nil:
		*s = Stdio{Kind: "path", Path: *o.Path, Mode: o.Mode}
	case o.Fd != nil:
		*s = Stdio{Kind: "fd", Fd: *o.Fd}
	case o.Capture != nil:
		*s = Stdio{Kind: "capture", Capture: *o.Capture}
	default:
		return wrong(at, "a form of standard input or output")
	}
	return nil
}

// encode returns what goes on the wire.
func (s *Stdio) encode() any {
	switch s.Kind {
	case "path":
		return stdioObject{Path: &s.Path, Mode: s.Mode}
	case "fd":
		return stdioObject{Fd: &s.Fd}
	case "capture":
		if s.Capture != 0 {
			return stdioObject{Capture: &s.Capture}
		}
	}
	return s.Kind
}

// Valid checks what the types do not say, and completes the size of a terminal.
func (r *Run) Valid() error {
	for _, c := range []struct {
		name, value string
		words       []string
	}{
		{"on_deadline", r.OnDeadline, []string{"", "interrupt", "terminate", "kill", "background"}},
		{"on_exit", r.OnExit, []string{"", "request", "shell"}},
		{"busy", r.Busy, []string{"", "wait", "refuse"}},
		{"hangup", r.Hangup, []string{"", "interrupt", "keep"}},
	} {
		if !oneOf(c.value, c.words) {
			return fmt.Errorf("%s is none of %q", c.name, c.words[1:])
		}
	}
	for _, w := range r.Want {
		if !oneOf(w, wants) {
			return fmt.Errorf("want is none of %q: %.40q", wants, w)
		}
	}
	for _, w := range r.Authorize {
		if !oneOf(w, actions) {
			return fmt.Errorf("authorize is none of %q: %.40q", actions, w)
		}
	}
	if r.Pty != nil && !r.Pty.complete() {
		return fmt.Errorf("pty: rows and cols are from 1 to %d", MaxSize)
	}
	if r.Deadline < 0 {
		return fmt.Errorf("deadline_ms is negative")
	}
	return nil
}

// wants are the words of Run.Want.
var wants = []string{"changed", "jobs", "prompt", "rusage", "diagnostics", "none"}

// actions are the words of Run.Authorize.
var actions = []string{"program", "builtin", "function", "file"}

// Authorizes reports whether the client is to be asked about a kind of Action.
func (r *Run) Authorizes(kind string) bool { return oneOf(kind, r.Authorize) }

// MaxSize is the largest number of rows or columns of a terminal.
const MaxSize = 1<<16 - 1

// complete replaces what is missing by 24 rows and 80 columns, and reports
// whether the size is one.
func (s *Size) complete() bool {
	if s.Rows == 0 {
		s.Rows = 24
	}
	if s.Cols == 0 {
		s.Cols = 80
	}
	return s.Valid()
}

// Valid reports whether a terminal can have that size.
func (s *Size) Valid() bool {
	return s.Rows > 0 && s.Cols > 0 && s.Rows <= MaxSize && s.Cols <= MaxSize
}

func oneOf(s string, words []string) bool {
	for _, w := range words {
		if s == w {
			return true
		}
	}
	return false
}

// Wants reports whether a member of the Outcome was asked for.
func (r *Run) Wants(member string) bool { return len(r.Want) == 0 || oneOf(member, r.Want) }
