package server

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/interp"
)

const (
	// maxSnapshots bounds the states that clients have the server remember.
	// Each keeps the shell's descriptors open.
	maxSnapshots = 256

	// maxVersions is how many states the server remembers by itself for DUMP
	// with a state version.
	maxVersions = 32

	// everySnapshot is what stands for all of them where some are dropped.
	everySnapshot = "*"
)

// memory is the states that are remembered.
type memory struct {
	mu       sync.RWMutex
	saved    map[string]*saved
	last     int                // the last name that was made up
	versions []*interp.Snapshot // the last ones that clients were told of
}

// A saved is a state that a client wanted to be remembered.
type saved struct {
	*interp.Savepoint
	taken time.Time
}

// snapshot is SNAPSHOT.
func (q *query) snapshot() (any, *ecmd.Error) {
	var r ecmd.SnapshotRequest
	if err := q.decode(&r); err != nil {
		return nil, err
	}
	if r.Name == everySnapshot {
		return nil, ecmd.Errorf(ecmd.BadArgument, "SNAPSHOT: %q means all snapshots and is the name of none", r.Name)
	}
	m := &q.s.memory
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, name := range r.Drop {
		if !m.drop(name) {
			return nil, noSnapshot(name)
		}
	}
	var reply ecmd.SnapshotReply
	if takes(&r) {
		if len(m.saved) >= maxSnapshots && m.saved[r.Name] == nil {
			return nil, ecmd.Errorf(ecmd.Failed, "there are %d snapshots already", maxSnapshots)
		}
		reply.Name = r.Name
		if r.Name == "" {
			reply.Name = m.unused()
		}
		reply.Version = m.put(reply.Name, q.shell.Save())
	}
	if r.List {
		list := m.list()
		reply.Snapshots = &list
	}
	return reply, nil
}

// takes reports whether a state is to be remembered.
func takes(r *ecmd.SnapshotRequest) bool { return r.Name != "" || len(r.Drop) == 0 && !r.List }

// listsSnapshots reports whether SNAPSHOT asks what there is and nothing else: that
// is answered while code runs.
func listsSnapshots(text string) bool {
	var r ecmd.SnapshotRequest
	return ecmd.Unmarshal([]byte(text), &r) == nil && r.List && len(r.Drop) == 0 && !takes(&r)
}

func noSnapshot(name string) *ecmd.Error {
	return ecmd.Errorf(ecmd.Failed, "no such snapshot: %.40q", name)
}

// unused makes up a name.
func (m *memory) unused() string {
	for {
		m.last++
		if name := strconv.Itoa(m.last); m.saved[name] == nil {
			return name
		}
	}
}

func (m *memory) put(name string, p *interp.Savepoint) uint64 {
	if old := m.saved[name]; old != nil {
		old.Close()
	}
	if m.saved == nil {
		m.saved = map[string]*saved{}
	}
	m.saved[name] = &saved{p, time.Now()}
	return p.Version()
}

func (m *memory) drop(name string) bool {
	if name == everySnapshot {
		for name := range m.saved {
			m.drop(name)
		}
		return true
	}
	p := m.saved[name]
	if p == nil {
		return false
	}
	p.Close()
	delete(m.saved, name)
	return true
}

func (m *memory) list() []ecmd.SnapshotEntry {
	list := []ecmd.SnapshotEntry{}
	for name, p := range m.saved {
		list = append(list, ecmd.SnapshotEntry{Name: name, Version: p.Version(), Taken: p.taken.UnixMilli()})
	}
	slices.SortFunc(list, func(a, b ecmd.SnapshotEntry) int { return strings.Compare(a.Name, b.Name) })
	return list
}

// restore is RESTORE.
func (q *query) restore() (any, *ecmd.Error) {
	var r ecmd.RestoreRequest
	if err := q.decode(&r); err != nil {
		return nil, err
	}
	m := &q.s.memory
	m.mu.Lock()
	defer m.mu.Unlock()
	p := m.saved[r.Name]
	if p == nil {
		return nil, noSnapshot(r.Name)
	}
	q.shell.Restore(p.Savepoint)
	now, err := q.shell.Snapshot(q.ctx)
	if err != nil {
		return nil, ecmd.Errorf(ecmd.Internal, "%v", err)
	}
	if r.Drop {
		m.drop(r.Name)
	}
	return ecmd.SnapshotReply{Name: r.Name, Version: now.Version()}, nil
}

// diff is DIFF.
func (q *query) diff() (any, *ecmd.Error) {
	var r ecmd.DiffRequest
	if err := q.decode(&r); err != nil {
		return nil, err
	}
	now, err := q.shell.SnapshotFiles(q.ctx)
	if err != nil {
		return nil, ecmd.Errorf(ecmd.ShuttingDown, "%v", err)
	}
	defer now.Close()
	m := &q.s.memory
	m.mu.RLock()
	defer m.mu.RUnlock()
	from := m.saved[r.From]
	if from == nil {
		return nil, noSnapshot(r.From)
	}
	to := now
	if r.To != "" {
		p := m.saved[r.To]
		if p == nil {
			return nil, noSnapshot(r.To)
		}
		to = p.Snapshot
	}
	d, err := interp.Diff(from.Snapshot, to, r.Sections...)
	if err != nil {
		return nil, ecmd.Errorf(ecmd.BadArgument, "DIFF: %v", err)
	}
	return d, nil
}

// remember keeps a state whose version a client is told, for DUMP.
func (m *memory) remember(s *interp.Snapshot) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, old := range m.versions {
		if old.Version() == s.Version() {
			return
		}
	}
	if len(m.versions) >= maxVersions {
		m.versions = slices.Delete(m.versions, 0, 1)
	}
	m.versions = append(m.versions, s)
}

// at returns the state that had a version, or nil.
func (m *memory) at(version uint64) *interp.Snapshot {
	for _, s := range m.versions {
		if s.Version() == version {
			return s
		}
	}
	for _, p := range m.saved {
		if p.Version() == version {
			return p.Snapshot
		}
	}
	return nil
}

// forget gives up what is remembered, when the shell ends.
func (m *memory) forget() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.drop(everySnapshot)
	m.versions = nil
}
