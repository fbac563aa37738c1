package ecmd

// Words are the text of ARGV: a command and its arguments. Nothing in them is
// expanded.
type Words struct {
	Argv []string `json:"argv"`
}

// A StatusReply is the reply to ARGV.
type StatusReply struct {
	Status int `json:"status"`
}

// An Environment is the text of SETENV: variables of the ARGV commands of this
// connection; null unsets one. CHDIR has a DirReply as its text.
type Environment struct {
	Env map[string]*string `json:"env"`
}
