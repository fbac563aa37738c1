package server

import "github.com/goshd/goshd/ecmd"

// resize is RESIZE.
func (q *query) resize() (any, *ecmd.Error) {
	var r ecmd.Resizing
	if err := q.decode(&r); err != nil {
		return nil, err
	}
	size := ecmd.Size{Rows: r.Rows, Cols: r.Cols}
	if r.ID == nil || !size.Valid() {
		return nil, ecmd.Errorf(ecmd.BadArgument, "RESIZE needs the id of a request; rows and cols from 1 to %d", ecmd.MaxSize)
	}
	t := q.t.conn.request(ecmd.NewID(min(*r.ID, ecmd.MaxID)))
	if t == nil || t.run == nil || t.run.Pty == nil {
		return nil, ecmd.Errorf(ecmd.NoSuchID, "no request %d with a terminal is unanswered", *r.ID)
	}
	if err := q.s.resizeTask(t, &size); err != nil {
		return nil, ecmd.Errorf(ecmd.Failed, "%v", err)
	}
	return nothing, nil
}

// resizeTask sets the size that the terminal of t has, or will have.
func (s *session) resizeTask(t *task, size *ecmd.Size) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if t.streams == nil || t.streams.master == nil {
		*t.run.Pty = *size
		return nil
	}
	return setSize(t.streams.master, size)
}
