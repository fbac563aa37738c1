package ecmd

// A Line is the text of COMPLETE.
type Line struct {
	Line    string `json:"line" ecmd:"anybyte"`
	Point   *int   `json:"point,omitempty"`      // of the cursor, in bytes; null: the end
	Timeout int64  `json:"timeout_ms,omitempty"` // at most the server's limit, which it is if missing
}

// A Completion is the reply to COMPLETE.
type Completion struct {
	Context      string   `json:"context"` // "command", "argument", "path", "option", "option_value", "variable", "user", "host", "redirect", "assignment", "job"
	Command      string   `json:"command,omitempty"`
	Argv         []string `json:"argv"`  // the command's words up to the cursor, without quotes
	Word         string   `json:"word"`  // what is completed, without quotes
	Quote        string   `json:"quote"` // that is open at the cursor
	Replace      Range    `json:"replace"`
	CommonPrefix string   `json:"common_prefix"`            // of all inserts
	CommonRange  *Range   `json:"common_replace,omitempty"` // what the common prefix is put in place of, if that is not Replace
	Inner        int      `json:"inner,omitempty"`          // where the inside of the innermost open substitution begins, in bytes; 0: none is open
	Source       string   `json:"source"`
	KeepOrder    bool     `json:"keep_order"`
	Incomplete   bool     `json:"incomplete"` // the time was over first
	NoSpace      string   `json:"nospace"`
	Messages     []string `json:"messages"`
	Items        []Item   `json:"values"`
}

// A Range is a piece of the line: in bytes, and in UTF-16 code units.
type Range struct {
	Start   int `json:"start"`
	End     int `json:"end"`
	Start16 int `json:"start16"`
	End16   int `json:"end16"`
}

// An Item is a candidate.
type Item struct {
	Value       string `json:"value"`  // what the word would mean
	Insert      string `json:"insert"` // what to put in place of Replace, quoted for it
	Display     string `json:"display"`
	Description string `json:"description,omitempty"`
	Kind        string `json:"kind,omitempty"`
	Append      string `json:"append"` // what to put behind the only candidate
	Replace     *Range `json:"replace,omitempty"`
}

// A Source is the text of PARSE.
type Source struct {
	Code string `json:"code" ecmd:"required,anybyte"`
}

// A Parsed is the reply to PARSE. Offsets count bytes of the code.
type Parsed struct {
	State      string      `json:"state"` // "complete", "incomplete", "error"
	Diagnostic *Diagnostic `json:"diagnostic,omitempty"`
	Lines      []int       `json:"lines"` // where each complete command line ends
	Commands   []Simple    `json:"commands"`
	Tokens     []Token     `json:"tokens"`
}

// A Simple is a simple command as it is written.
type Simple struct {
	Start       int       `json:"start"`
	End         int       `json:"end"`
	Assignments []Written `json:"assignments,omitempty"`
	Words       []Written `json:"words"`
	Redirects   []Written `json:"redirects,omitempty"`
	Within      string    `json:"within,omitempty"` // "pipeline", "subshell", "substitution", "function", "background"
}

// Written is a part of the code.
type Written struct {
	Start   int     `json:"start"`
	End     int     `json:"end"`
	Text    string  `json:"text"`
	Literal *string `json:"literal,omitempty"` // what it means, if no expansion can change that
}

// A Token is a part of the code for highlighting. A token may lie within another:
// the inner one comes later.
type Token struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Kind  string `json:"kind"` // "keyword", "builtin", "function", "alias", "file", "none" (a command that is not there), "word", "string", "variable", "substitution", "assignment", "redirect", "operator", "comment"
}

// A PromptRequest is the text of PROMPT.
type PromptRequest struct {
	Name  string  `json:"name,omitempty"`                // of a variable: "PS0" to "PS4" or any other; "" is PS1
	Text  *string `json:"text,omitempty" ecmd:"anybyte"` // instead of a variable's value
	Width int     `json:"width,omitempty"`               // of the terminal, as COLUMNS has it; 0: as it is
	Hooks bool    `json:"hooks,omitempty"`               // PROMPT_COMMAND runs before, in the copy of the state
}

// A Resolving is the text of RESOLVE.
type Resolving struct {
	Words []string `json:"words" ecmd:"required"`
}

// A Resolved is the reply to RESOLVE, in the order of the words.
type Resolved struct {
	Words []Meaning `json:"words"`
}

// A Meaning is what a word is as a command.
type Meaning struct {
	Word  string   `json:"word"`
	Kind  string   `json:"kind"`            // "alias", "keyword", "function", "builtin", "file", "none"
	Value string   `json:"value,omitempty"` // of an alias; the path of a file
	File  string   `json:"file,omitempty"`  // where a function was defined
	Line  int      `json:"line,omitempty"`
	Paths []string `json:"paths,omitempty"` // all files of that name in PATH
}

// A Quoting is the text of QUOTE.
type Quoting struct {
	Text  string `json:"text" ecmd:"required"`
	Place string `json:"place,omitempty"` // "word" (the default), "single", "double", "ansi", "assignment", "pattern"
}

// A Quoted is the reply to QUOTE.
type Quoted struct {
	Text string `json:"text"`
}

// A PidReply is the reply to GETPID in the json dialect.
type PidReply struct {
	Pid int `json:"pid"`
}

// A DirReply is the reply to GETPWD in the json dialect.
type DirReply struct {
	Dir string `json:"cwd"`
}
