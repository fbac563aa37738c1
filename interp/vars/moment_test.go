package vars_test

import (
	"testing"

	"github.com/goshd/goshd/interp/vars"
)

// TestMoment checks that a moment does not see what is changed after it.
func TestMoment(t *testing.T) {
	s := vars.New(nil)
	set, unset, later := vars.Intern("moment_set"), vars.Intern("moment_unset"), vars.Intern("moment_later")
	assign := func(id vars.ID, value string) {
		t.Helper()
		if err := s.Assign(id, value, false); err != nil {
			t.Fatal(err)
		}
	}
	assign(set, "1")
	assign(unset, "1")
	if err := s.Unset(unset); err != nil {
		t.Fatal(err)
	}
	m := s.Moment()
	assign(later, "1")
	assign(unset, "2")
	if err := s.Unset(set); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		id   vars.ID
		want bool
	}{{set, true}, {unset, false}, {later, false}, {vars.Intern("moment_never"), false}} {
		if got := m.Knew(c.id); got != c.want {
			t.Errorf("%s: got %v, want %v", c.id, got, c.want)
		}
	}
	if _, ok := s.Text(set); ok {
		t.Error("the store still has what was unset")
	}
}
