package ecmd

// A Verb says what a request asks for.
type Verb string

// The verbs of the plain dialect. Every server answers any other verb with
// UnknownVerb and goes on.
const (
	GetPid    Verb = "GETPID"    // the process id of the shell
	GetPwd    Verb = "GETPWD"    // its working directory
	Ecmd      Verb = "ECMD"      // run code with the attached descriptors: OK or FAIL
	Eval      Verb = "EVAL"      // the same, answered OK whatever the code's status
	Complete  Verb = "COMPLETE"  // candidates for an unfinished line
	Dump      Verb = "DUMP"      // the state as text that bash can source
	Prompt    Verb = "PROMPT"    // a rendered prompt string
	Terminate Verb = "TERMINATE" // end the shell
	Hello     Verb = "HELLO"     // speak the json dialect from now on
)

// The verbs of the json dialect alone.
const (
	Status     Verb = "STATUS"     // what the shell does
	Jobs       Verb = "JOBS"       // the job table
	Signal     Verb = "SIGNAL"     // send a signal to what runs, to a job, to the session
	Cancel     Verb = "CANCEL"     // end a request
	Authorize  Verb = "AUTHORIZE"  // allow what the code of a request asks for, or not
	Background Verb = "BACKGROUND" // make what runs a job
	Wait       Verb = "WAIT"       // wait for a job
	Resize     Verb = "RESIZE"     // of a terminal
	Subscribe  Verb = "SUBSCRIBE"  // to events
	Stdin      Verb = "STDIN"      // input of a streamed command; it is not answered
	Parse      Verb = "PARSE"      // what code means, without running it
	Resolve    Verb = "RESOLVE"    // what a command word means
	Quote      Verb = "QUOTE"      // a string for a place in code
	Set        Verb = "SET"        // change the state, typed
	History    Verb = "HISTORY"    // list, search
	HistoryAdd Verb = "HISTORY-ADD"
	Snapshot   Verb = "SNAPSHOT" // remember the state under a name
	Restore    Verb = "RESTORE"  // go back to it
	Diff       Verb = "DIFF"     // between two states
	Fork       Verb = "FORK"     // another shell with the same state
	Argv       Verb = "ARGV"     // run one command in a copy of the state
	Chdir      Verb = "CHDIR"    // of the ARGV commands of this connection
	Setenv     Verb = "SETENV"   // likewise
)

// verb returns the Verb that b spells, without allocating for a known one.
func verb(b []byte) Verb {
	switch string(b) {
	case "ECMD":
		return Ecmd
	case "EVAL":
		return Eval
	case "COMPLETE":
		return Complete
	case "DUMP":
		return Dump
	case "PROMPT":
		return Prompt
	case "GETPID":
		return GetPid
	case "GETPWD":
		return GetPwd
	case "TERMINATE":
		return Terminate
	case "STDIN":
		return Stdin
	}
	return Verb(b)
}

// TakesFiles reports whether requests of this verb use descriptors. A server
// closes what comes with any other request, and serves the request.
func (v Verb) TakesFiles() bool { return v == Ecmd || v == Eval || v == Argv }
