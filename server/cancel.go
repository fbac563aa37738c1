package server

import "github.com/goshd/goshd/ecmd"

// cancel is CANCEL. Whoever changes the state of the task from waiting answers
// it, so there is exactly one answer.
func (q *query) cancel() (any, *ecmd.Error) {
	var target ecmd.Target
	if err := q.decode(&target); err != nil {
		return nil, err
	}
	if target.ID == nil {
		return nil, ecmd.Errorf(ecmd.BadArgument, "CANCEL needs the id of a request")
	}
	c := q.t.conn
	if *target.ID <= ecmd.MaxID {
		id := ecmd.NewID(*target.ID)
		if t := c.request(id); t != nil {
			return c.cancelTask(t)
		}
		if q.s.unsubscribe(c, id) {
			return nothing, nil
		}
	}
	return nil, ecmd.Errorf(ecmd.NoSuchID, "no request %d is unanswered", *target.ID)
}

func (c *conn) cancelTask(t *task) (any, *ecmd.Error) {
	switch {
	case t.state.CompareAndSwap(taskWaiting, taskCancelled):
		if t.isCode() { // else it is being answered, by somebody who closes
			t.close()
		}
		reply := ecmd.ErrorReply(0, ecmd.Errorf(ecmd.CancelledWord, "the request was cancelled"))
		if t.run != nil {
			reply = failJSON(&ecmd.Result{Outcome: ecmd.Cancelled, SessionAlive: true})
		}
		if t.cancel != nil {
			t.cancel(errCancelled)
		}
		c.answer(t, &reply)
	case t.state.Load() == taskDraining:
		t.streams.disconnect()
	case t.cancel != nil:
		t.cancel(errCancelled)
	default:
		return nil, ecmd.Errorf(ecmd.NotNow, "the request is being done and cannot be cancelled")
	}
	return nothing, nil
}
