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
	}
	return Verb(b)
}

// TakesFiles reports whether requests of this verb use descriptors. A server
// closes what comes with any other request, and serves the request.
func (v Verb) TakesFiles() bool { return v == Ecmd || v == Eval }
