package ecmd

import "github.com/goshd/goshd/interp/state"

// A Setting is the text of SET: changes of the state, made in the order of the
// members here. The first that fails ends it; those before stay.
type Setting struct {
	Dir       *string             `json:"cwd,omitempty"`
	Unset     []string            `json:"unset,omitempty"` // variables
	Variables map[string]Variable `json:"variables,omitempty"`
	Functions map[string]*string  `json:"functions,omitempty"` // name to body, a compound command; null unsets
	Aliases   map[string]*string  `json:"aliases,omitempty"`   // null unsets
	Options   map[string]bool     `json:"options,omitempty"`   // of set -o
	Shopt     map[string]bool     `json:"shopt,omitempty"`
	Args      *[]string           `json:"args,omitempty"` // $1, $2 and so on
	Umask     *int                `json:"umask,omitempty"`
}

// A Variable is what a variable shall be. At most one of Value, Array and Map is
// set; without any, only the attributes change.
type Variable struct {
	Value *string            `json:"value,omitempty"`
	Array *[]string          `json:"array,omitempty"`
	Map   *map[string]string `json:"map,omitempty"`
	// Attrs are given, or taken where false: "export", "readonly", "integer",
	// "lower", "upper".
	Attrs map[string]bool `json:"attrs,omitempty"`
}

// A HistoryRequest is the text of HISTORY.
type HistoryRequest struct {
	Last   int    `json:"last,omitempty"`   // at most so many, the last ones; missing or -1: all
	Search string `json:"search,omitempty"` // only entries that contain it
	Prefix string `json:"prefix,omitempty"` // only entries that begin with it
}

// A HistoryAddition is the text of HISTORY-ADD.
type HistoryAddition struct {
	Lines []string `json:"lines" ecmd:"required"`
}

// A VersionReply is the reply to requests that change the state.
type VersionReply struct {
	StateVersion uint64 `json:"state_version"`
}

// A HistoryList is the reply to HISTORY, the oldest entry first.
type HistoryList struct {
	Entries []state.Line `json:"entries"`
}
