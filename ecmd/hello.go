package ecmd

// ProtocolVersion is the version of the json dialect that is told here.
const ProtocolVersion = 1

// A Greeting is the text of HELLO: the client asks for the json dialect.
type Greeting struct {
	Version int    `json:"version"`
	Client  string `json:"client,omitempty"` // its name, for people
}

// A Contract answers HELLO: what the client can count on.
type Contract struct {
	Version   int      `json:"version"`
	Server    string   `json:"server"`        // "goshd 0.1.0"
	Shell     string   `json:"shell_version"` // the bash that it is compatible with, as $BASH_VERSION
	Pid       int      `json:"pid"`
	Verbs     []string `json:"verbs"`
	Features  []string `json:"features"`
	Limits    Limits   `json:"limits"`
	RC        []RCFile `json:"rc"`
	RCPending bool     `json:"rc_pending"` // the start-up files are still running
}

// Limits are what a server lets a client have. Times are in milliseconds,
// sizes in bytes.
type Limits struct {
	MaxMessage     int    `json:"max_message"`
	MaxConnections int    `json:"max_connections"`
	MaxPending     int    `json:"max_pending"`      // unanswered requests of a connection
	MaxFiles       int    `json:"max_files"`        // passed descriptors of a connection in waiting requests
	MaxWaiting     int    `json:"max_waiting"`      // bytes of these requests
	MaxQueue       int    `json:"max_queue"`        // requests that wait for the shell, of all connections
	MaxUnread      int    `json:"max_unread"`       // bytes of replies that a client has not read
	StdinWindow    int    `json:"stdin_window"`     // bytes of STDIN that the server holds for a command
	FrameTimeout   int64  `json:"frame_timeout"`    // for the rest of a message
	WriteTimeout   int64  `json:"write_timeout"`    // for a client to take a reply
	ShutdownGrace  int64  `json:"shutdown_grace"`   // before running code is interrupted at the end of the shell
	ShutdownTime   int64  `json:"shutdown_timeout"` // after which the process ends whatever the code does
	CompleteLimit  int64  `json:"complete_timeout"` // for a completion
	RCTime         int64  `json:"rc_timeout"`       // for the start-up files; 0: none
	IdleExit       int64  `json:"idle_exit"`        // without clients, code and jobs, after which the shell ends; 0: never
	CaptureMemory  int    `json:"capture_memory"`   // bytes of a captured stream that the reply holds
	CaptureSpool   int64  `json:"capture_spool"`    // bytes of it that are kept in a file
	Hangup         string `json:"hangup"`           // what becomes of the code of a client that has gone: "terminal", "interrupt", "keep"
}

// An RCFile tells of a start-up file that was run.
type RCFile struct {
	Path     string `json:"path"`
	Status   int    `json:"status"`
	Exited   bool   `json:"exited,omitempty"` // it wanted to end the shell
	Error    string `json:"error,omitempty"`  // why it was not run, or not to its end
	Duration int64  `json:"duration_ns"`

	Messages []RCMessage `json:"messages,omitempty"` // of the shell itself, on the standard error; at most 100
}

// An RCMessage is what the shell said about a start-up file.
type RCMessage struct {
	File string `json:"file"` // that was being read: the start-up file, or one that it sources
	Line int    `json:"line"`
	Text string `json:"message"`
}
