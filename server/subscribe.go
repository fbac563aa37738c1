package server

import (
	"slices"

	"github.com/goshd/goshd/ecmd"
)

// A subscription is where events go to: the connection and the ID of a
// SUBSCRIBE.
type subscription struct {
	conn  *conn
	id    ecmd.ID
	kinds []string
}

// subscribe is SUBSCRIBE.
func (q *query) subscribe() (any, *ecmd.Error) {
	var r ecmd.Subscription
	if err := q.decode(&r); err != nil {
		return nil, err
	}
	if q.t.id == 0 {
		return nil, ecmd.Errorf(ecmd.BadArgument, "SUBSCRIBE needs an ID: that of the events")
	}
	for _, kind := range r.Events {
		if !slices.Contains(ecmd.Events, kind) {
			return nil, ecmd.Errorf(ecmd.BadArgument, "SUBSCRIBE: no such event: %.40s", kind)
		}
	}
	q.s.unsubscribe(q.t.conn, q.t.id)
	if len(r.Events) > 0 {
		q.s.addSubscription(&subscription{q.t.conn, q.t.id, r.Events})
	}
	return nothing, nil
}

func (s *session) addSubscription(sub *subscription) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.subs = append(s.subs, sub)
	s.audience.Store(int32(len(s.subs)))
	s.watch()
}

// unsubscribe ends a subscription, and reports whether there was one. No event
// of it comes afterwards.
func (s *session) unsubscribe(c *conn, id ecmd.ID) bool {
	return s.dropSubscriptions(func(sub *subscription) bool { return sub.conn == c && sub.id == id })
}

// forgetSubscriber ends the subscriptions of a connection.
func (s *session) forgetSubscriber(c *conn) {
	s.dropSubscriptions(func(sub *subscription) bool { return sub.conn == c })
}

func (s *session) dropSubscriptions(which func(*subscription) bool) bool {
	if !s.withoutSubscriptions(which) {
		return false
	}
	s.telling.Lock() // an event that is being sent
	defer s.telling.Unlock()
	return true
}

func (s *session) withoutSubscriptions(which func(*subscription) bool) (fewer bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := len(s.subs)
	s.subs = slices.DeleteFunc(s.subs, which)
	if len(s.subs) == n {
		return false
	}
	s.audience.Store(int32(len(s.subs)))
	s.watch()
	return true
}

// subscribers returns who wants events of a kind.
func (s *session) subscribers(kind string) (subs []*subscription) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, sub := range s.subs {
		if slices.Contains(sub.kinds, kind) {
			subs = append(subs, sub)
		}
	}
	return subs
}
