package main

import (
	"strings"
	"testing"
	"time"
)

// A turn is a command line, and what the user does while it runs.
type turn struct {
	line  string
	steps []step
}

// TestConversations types command lines and keys. The screen must show what it
// shows of bash 5.2, which recorded what is wanted and is asked again, on a
// terminal of its own.
func TestConversations(t *testing.T) {
	for _, c := range conversations {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			// What bash tells of a job depends on when it looks.
			got := converse(newBashUser(t), c.turns)
			for range 9 {
				if got != c.want {
					got = converse(newBashUser(t), c.turns)
				}
			}
			if got != c.want {
				t.Errorf("bash: %v\n got %q\nwant %q", c.turns, got, c.want)
			}
			if got := converse(newGoshdUser(t), c.turns); got != c.want {
				t.Errorf("goshd: %v\n got %q\nwant %q", c.turns, got, c.want)
			}
		})
	}
}

// converse returns what the screen shows of the turns, without what differs
// between two runs: process ids, and the name of the shell.
func converse(u user, turns []turn) string {
	s := u.view()
	time.Sleep(20 * time.Millisecond) // the last prompt
	from := len(s.String())
	for i, tn := range turns {
		if b, ok := u.(*bashUser); ok && i > 0 {
			b.await()
		}
		u.begin(tn.line)
		for _, st := range tn.steps {
			s.expect(st.await)
			time.Sleep(120 * time.Millisecond)
			s.press(st.keys)
			time.Sleep(60 * time.Millisecond) // ^C drops what was typed
		}
		u.end()
	}
	u.begin(`echo "[$? ${PIPESTATUS[*]}]"`)
	s.expect("]\n")
	u.end()
	got := pidPattern.ReplaceAllString(s.String()[from:], "[$1] PID")
	return strings.NewReplacer("bash: ", "SH: ", "goshd: ", "SH: ", between, "").Replace(got)
}
