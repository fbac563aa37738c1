package server

import (
	"bytes"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/interp"
	"github.com/goshd/goshd/interp/state"
)

// dump is DUMP in the json dialect: the state as data, or what has changed in it
// since the state had a version. If that is not remembered any more, the reply
// is everything, and has no member "since".
func (q *query) dump() (any, *ecmd.Error) {
	var r ecmd.DumpRequest
	if err := q.decode(&r); err != nil {
		return nil, err
	}
	now, err := q.shell.SnapshotFiles(q.ctx)
	if err != nil {
		return nil, ecmd.Errorf(ecmd.ShuttingDown, "%v", err)
	}
	defer now.Close() // what is remembered has no descriptors
	if r.Source {
		var text bytes.Buffer
		if err := now.Dump(&text, r.Sections...); err != nil {
			return nil, ecmd.Errorf(ecmd.BadArgument, "DUMP: %v", err)
		}
		return ecmd.SourceReply{Version: now.Version(), Source: text.String()}, nil
	}
	d, err := q.s.memory.data(now, &r)
	if err != nil {
		return nil, ecmd.Errorf(ecmd.BadArgument, "DUMP: %v", err)
	}
	now.Close()
	q.s.memory.remember(now)
	return d, nil
}

// data is what r asks for of the state s.
func (m *memory) data(s *interp.Snapshot, r *ecmd.DumpRequest) (*state.State, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	var older *interp.Snapshot
	if r.Since != 0 {
		older = m.at(r.Since)
	}
	return s.Data(older, r.Sections...)
}
