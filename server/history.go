package server

import "github.com/goshd/goshd/ecmd"

// history is HISTORY: entries that match.
func (q *query) history() (any, *ecmd.Error) {
	r := ecmd.HistoryRequest{Last: -1}
	if err := q.decode(&r); err != nil {
		return nil, err
	}
	if r.Last < -1 {
		return nil, ecmd.Errorf(ecmd.BadArgument, "HISTORY: last is less than -1, which is all")
	}
	return ecmd.HistoryList{Entries: q.snap.History(r.Last, r.Prefix, r.Search)}, nil
}

// addHistory is HISTORY-ADD.
func (q *query) addHistory() (any, *ecmd.Error) {
	var r ecmd.HistoryAddition
	if err := q.decode(&r); err != nil {
		return nil, err
	}
	return ecmd.VersionReply{StateVersion: q.shell.AddHistory(r.Lines...)}, nil
}
