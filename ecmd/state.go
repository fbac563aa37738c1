package ecmd

// A SnapshotRequest is the text of SNAPSHOT. Without Drop and List the state is
// remembered.
type SnapshotRequest struct {
	Name string   `json:"name,omitempty"` // "": the server finds one. One that there is already is replaced
	Drop []string `json:"drop,omitempty"` // names to be forgotten; ["*"]: all
	List bool     `json:"list,omitempty"`
}

// A SnapshotReply is the reply to SNAPSHOT and RESTORE.
type SnapshotReply struct {
	Name      string           `json:"name,omitempty"`
	Version   uint64           `json:"state_version,omitempty"` // of the remembered state; after RESTORE, of the shell's
	Snapshots *[]SnapshotEntry `json:"snapshots,omitempty"`     // if List was asked for
}

// A SnapshotEntry is a remembered state.
type SnapshotEntry struct {
	Name    string `json:"name"`
	Version uint64 `json:"state_version"`
	Taken   int64  `json:"taken_ms"` // since 1970
}

// A RestoreRequest is the text of RESTORE.
type RestoreRequest struct {
	Name string `json:"name" ecmd:"required"`
	Drop bool   `json:"drop,omitempty"` // the remembered state is forgotten then
}

// A DiffRequest is the text of DIFF.
type DiffRequest struct {
	From     string   `json:"from" ecmd:"required"` // a remembered state
	To       string   `json:"to,omitempty"`         // another one; "": the state as it is
	Sections []string `json:"sections,omitempty"`
}

// A DumpRequest is the text of DUMP.
type DumpRequest struct {
	Sections []string `json:"sections,omitempty"` // none: all
	Since    uint64   `json:"since,omitempty"`    // a state version; 0: everything
	Source   bool     `json:"source,omitempty"`   // text that bash can source instead of data
}

// A SourceReply is the reply to DUMP with Source.
type SourceReply struct {
	Version uint64 `json:"state_version"`
	Source  string `json:"source"`
}

// A ForkRequest is the text of FORK.
type ForkRequest struct {
	Path string `json:"path,omitempty"` // where the new shell is to listen; "": the reply carries a connection
}

// A ForkReply is the reply to FORK. Without a path a descriptor comes with it: a
// connection to the new shell, which ends with that connection.
type ForkReply struct {
	Pid  int    `json:"pid"`
	Path string `json:"path,omitempty"`
}
